//! Learnt clauses with two watched literals each.

use super::trail::{Literal, Reason, Trail};

/// Data of a clause besides its literals.
#[derive(Clone, Copy, Debug)]
struct Worth {
    /// Position of the clause in `row`.
    clause: u32,
    /// The number of levels of its literals: clauses with few levels are worth keeping (Audemard and Simon 2009).
    levels: u32,
    used: f32,
}

#[derive(Clone, Copy, Debug)]
struct Watch {
    clause: u32,
    /// Another literal of the clause: if it holds, the clause needs no further check.
    other: Literal,
}

/// All learnt clauses: at least one literal of each holds.
#[derive(Debug)]
pub(crate) struct Clauses {
    /// All clauses in one array, so that access to a clause touches one region of memory. A header comes first: a pair
    /// that is no literal, with the number of literals and the index in `worth`. The position of the header identifies
    /// the clause.
    row: Vec<Literal>,
    worth: Vec<Worth>,
    /// By side and value: the clauses with a watched literal that fails when the side's bound reaches the value.
    watches: Vec<Vec<Watch>>,
    /// For each side: the start of its values in `watches`, minus its first value.
    offset: Vec<i64>,
    added: usize,
    step: f32,
}

/// Initial limit of clauses; it grows with each reduction.
const FIRST_LIMIT: usize = 4000;
/// Clauses with at most this many levels are never dropped.
const LEVELS_KEPT: u32 = 2;
/// The growth of a clause's activity increment from one use to the next.
const STEP: f32 = 1.001;

impl Clauses {
    /// No clauses yet. Each side ranges from its bound in `trail` to the negated bound of the other side.
    pub(crate) fn new(trail: &Trail) -> Clauses {
        let (mut offset, mut slots) = (Vec::new(), 0_i64);
        for side in 0..trail.bounds.len() {
            let (first, last) = (i64::from(trail.bounds[side]), -i64::from(trail.bounds[side ^ 1]));
            offset.push(slots - first);
            // One slot more than values: at the extra value, the domain of the variable is empty.
            slots += last - first + 2;
        }
        let watches = (0..slots).map(|_| Vec::new()).collect();
        Clauses { row: Vec::new(), worth: Vec::new(), watches, offset, added: 0, step: 1.0 }
    }

    fn slot(&self, literal: Literal) -> usize {
        (self.offset[literal.side as usize] + i64::from(literal.least)) as usize
    }

    /// The literals of a clause. If the clause is a reason, the implied literal comes first.
    pub(crate) fn literals(&self, clause: u32) -> &[Literal] {
        let from = clause as usize + 1;
        &self.row[from..from + self.row[clause as usize].side as usize]
    }

    /// Raises the activity of a clause that took part in a conflict.
    pub(crate) fn use_once(&mut self, clause: u32) {
        let worth = &mut self.worth[self.row[clause as usize].least as usize];
        worth.used += self.step;
        if worth.used > 1e20 {
            self.worth.iter_mut().for_each(|of| of.used *= 1e-20);
            self.step *= 1e-20;
        }
    }

    /// Adds a clause of two or more literals; the first two are watched.
    pub(crate) fn add(&mut self, literals: &[Literal], levels: u32) -> u32 {
        self.step *= STEP;
        self.added += 1;
        self.lay(literals.iter().copied(), levels, self.step)
    }

    /// Appends a clause to the array.
    fn lay(&mut self, literals: impl Iterator<Item = Literal>, levels: u32, used: f32) -> u32 {
        let at = self.row.len();
        let clause = at as u32;
        self.row.push(Literal { side: 0, least: self.worth.len() as i32 });
        self.row.extend(literals);
        self.row[at].side = (self.row.len() - at - 1) as u32;
        self.worth.push(Worth { clause, levels, used });
        let (first, second) = (self.row[at + 1], self.row[at + 2]);
        for (watched, other) in [(first, second), (second, first)] {
            let slot = self.slot(watched.not());
            self.watches[slot].push(Watch { clause, other });
        }
        clause
    }

    /// Propagates the rise of a side from `was` to `now`.
    ///
    /// # Errors
    /// The clause whose literals all fail.
    pub(crate) fn propagate(&mut self, trail: &mut Trail, side: u32, was: i32, now: i32) -> Result<(), u32> {
        for figure in was + 1..=now {
            let risen = Literal { side, least: figure };
            let slot = self.slot(risen);
            if self.watches[slot].is_empty() {
                continue;
            }
            let mut watches = std::mem::take(&mut self.watches[slot]);
            let mut failed = None;
            watches.retain(|watch| {
                failed.is_some() || trail.holds(watch.other) || self.stays(trail, risen, *watch, &mut failed)
            });
            self.watches[slot] = watches;
            if let Some(clause) = failed {
                return Err(clause);
            }
        }
        Ok(())
    }

    /// Whether a watch stays in place, now that `risen` holds and the watched literal fails.
    fn stays(&mut self, trail: &mut Trail, risen: Literal, watch: Watch, failed: &mut Option<u32>) -> bool {
        let from = watch.clause as usize + 1;
        let to = from + self.row[from - 1].side as usize;
        let literals = &mut self.row[from..to];
        if literals[0] == risen.not() {
            literals.swap(0, 1);
        }
        let first = literals[0];
        if first != watch.other && trail.holds(first) {
            return true;
        }
        if let Some(at) = (2..literals.len()).find(|at| !trail.fails(literals[*at])) {
            literals.swap(1, at);
            let watched = literals[1];
            let slot = self.slot(watched.not());
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

    /// Whether the number of clauses exceeds the limit.
    pub(crate) fn are_many(&self) -> bool {
        self.worth.len() > FIRST_LIMIT + self.added / 8
    }

    /// Drops the less useful half of the clauses, and clauses that always hold. Call it only at level 0 after full
    /// propagation, when no clause serves as a reason.
    pub(crate) fn reduce(&mut self, trail: &Trail) {
        let (worth, row) = (std::mem::take(&mut self.worth), std::mem::take(&mut self.row));
        self.watches.iter_mut().for_each(Vec::clear);
        let mut order: Vec<usize> = (0..worth.len()).filter(|at| worth[*at].levels > LEVELS_KEPT).collect();
        let key = |at: usize| (worth[at].used, std::cmp::Reverse(worth[at].levels));
        order.sort_by(|a, b| key(*a).0.total_cmp(&key(*b).0).then(key(*a).1.cmp(&key(*b).1)));
        let mut dropped = vec![false; worth.len()];
        order[..order.len() / 2].iter().for_each(|at| dropped[*at] = true);
        for (of, dropped) in worth.iter().zip(dropped) {
            let from = of.clause as usize + 1;
            let literals = &row[from..from + row[from - 1].side as usize];
            if !dropped && !literals.iter().any(|literal| trail.holds(*literal)) {
                let open = literals.iter().copied().filter(|literal| !trail.fails(*literal));
                self.lay(open, of.levels, of.used);
            }
        }
    }
}
