//! Learnt clauses, each watched at two literals that are not false.

use super::trail::{Literal, Reason, Trail};

/// A clause: at least one of its literals holds.
#[derive(Debug)]
struct Clause {
    literals: Vec<Literal>,
    /// The number of levels that its literals came from: few make a clause worth keeping (Audemard and Simon 2009).
    levels: u32,
    used: f32,
    dropped: bool,
}

#[derive(Clone, Copy, Debug)]
struct Watch {
    clause: u32,
    /// Another literal of the clause: where it holds, the clause need not be looked at.
    other: Literal,
}

/// All learnt clauses.
#[derive(Debug)]
pub struct Clauses {
    clauses: Vec<Clause>,
    /// By side and figure: the clauses with a watched literal that fails as the side's bound reaches the figure.
    watches: Vec<Vec<Watch>>,
    /// By side: where its figures begin in `watches`, less its first figure.
    offset: Vec<i64>,
    kept: usize,
    step: f32,
}

/// Clauses kept at first; more as they are reduced.
const FIRST_LIMIT: usize = 4000;
/// Clauses from so few levels are never dropped.
const LEVELS_KEPT: u32 = 2;
/// What the use of a clause counts more than the use before it.
const STEP: f32 = 1.001;

impl Clauses {
    /// No clause yet, for sides that rise from their bound in `trail` to at most the opposite of the other side's.
    pub fn new(trail: &Trail) -> Clauses {
        let (mut offset, mut slots) = (Vec::new(), 0_i64);
        for side in 0..trail.bounds.len() {
            let (first, last) = (i64::from(trail.bounds[side]), -i64::from(trail.bounds[side ^ 1]));
            offset.push(slots - first);
            // One more figure than values: there the variable would have none left.
            slots += last - first + 2;
        }
        let watches = (0..slots).map(|_| Vec::new()).collect();
        Clauses { clauses: Vec::new(), watches, offset, kept: 0, step: 1.0 }
    }

    fn slot(&self, literal: Literal) -> usize {
        (self.offset[literal.side as usize] + i64::from(literal.least)) as usize
    }

    /// The literals of a clause. Where it is a reason, what it gives stands first.
    pub fn literals(&self, clause: u32) -> &[Literal] {
        &self.clauses[clause as usize].literals
    }

    /// A clause helped in a conflict.
    pub fn use_once(&mut self, clause: u32) {
        let of = &mut self.clauses[clause as usize];
        of.used += self.step;
        if of.used > 1e20 {
            self.clauses.iter_mut().for_each(|of| of.used *= 1e-20);
            self.step *= 1e-20;
        }
    }

    /// Adds a clause of two or more literals; the first two are watched.
    pub fn add(&mut self, literals: Vec<Literal>, levels: u32) -> u32 {
        let clause = self.clauses.len() as u32;
        for (watched, other) in [(literals[0], literals[1]), (literals[1], literals[0])] {
            let slot = self.slot(watched.not());
            self.watches[slot].push(Watch { clause, other });
        }
        self.step *= STEP;
        self.clauses.push(Clause { literals, levels, used: self.step, dropped: false });
        self.kept += 1;
        clause
    }

    /// Draws what follows from a side having risen to `now` from `was`.
    ///
    /// # Errors
    /// The clause all of whose literals fail.
    pub fn propagate(&mut self, trail: &mut Trail, side: u32, was: i32, now: i32) -> Result<(), u32> {
        for figure in was + 1..=now {
            let risen = Literal { side, least: figure };
            let slot = self.slot(risen);
            if self.watches[slot].is_empty() {
                continue;
            }
            let mut watches = std::mem::take(&mut self.watches[slot]);
            let mut failed = None;
            watches.retain(|watch| failed.is_some() || self.stays(trail, risen, *watch, &mut failed));
            self.watches[slot] = watches;
            if let Some(clause) = failed {
                return Err(clause);
            }
        }
        Ok(())
    }

    /// Whether a watch stays where it is, now that `risen` holds and the literal it watches fails.
    fn stays(&mut self, trail: &mut Trail, risen: Literal, watch: Watch, failed: &mut Option<u32>) -> bool {
        if trail.holds(watch.other) {
            return true;
        }
        let of = &mut self.clauses[watch.clause as usize];
        if of.dropped {
            return false;
        }
        let failing = risen.not();
        if of.literals[0] == failing {
            of.literals.swap(0, 1);
        }
        let first = of.literals[0];
        if trail.holds(first) {
            return true;
        }
        if let Some(at) = (2..of.literals.len()).find(|at| !trail.fails(of.literals[*at])) {
            of.literals.swap(1, at);
            let slot = self.slot(self.clauses[watch.clause as usize].literals[1].not());
            self.watches[slot].push(Watch { clause: watch.clause, other: first });
            return false;
        }
        if trail.fails(first) {
            *failed = Some(watch.clause);
        } else {
            trail.note(first, Reason::Clause(watch.clause));
        }
        true
    }

    /// Whether there are so many clauses that some should go.
    pub fn are_many(&self) -> bool {
        self.kept > FIRST_LIMIT + self.clauses.len() / 8
    }

    /// Drops the half that is of least use. Only while nothing is decided, so that no clause is a reason.
    pub fn reduce(&mut self) {
        let mut droppable: Vec<u32> = (0..self.clauses.len() as u32)
            .filter(|clause| {
                let of = &self.clauses[*clause as usize];
                !of.dropped && of.levels > LEVELS_KEPT
            })
            .collect();
        droppable.sort_by(|a, b| {
            let (a, b) = (&self.clauses[*a as usize], &self.clauses[*b as usize]);
            a.used.total_cmp(&b.used).then(b.levels.cmp(&a.levels))
        });
        for clause in &droppable[..droppable.len() / 2] {
            let of = &mut self.clauses[*clause as usize];
            of.dropped = true;
            of.literals = Vec::new();
            self.kept -= 1;
        }
        for watches in &mut self.watches {
            watches.retain(|watch| !self.clauses[watch.clause as usize].dropped);
        }
    }
}
