//! Proofs about the end of a project by lazy clause generation (Ohrimenko, Stuckey and Codish 2009; for this problem
//! Schutt, Feydy, Stuckey and Wallace 2011).
//!
//! A question asks whether the project can end by a given period. The search finds starts, refutes the question, or
//! uses up its work limit. It keeps learnt clauses for the next question.

mod analyse;
mod branch;
mod clauses;
mod order;
pub mod space;
mod timetable;
mod trail;

use analyse::{Analysis, Lesson};
use branch::Branching;
use clauses::Clauses;
use order::Orders;
use space::Space;
use timetable::{Conflict, Timetable};
use trail::{Literal, Reason, Trail};

/// Clauses with at most this many levels are shared with the other search.
const LEVELS_TOLD: u32 = 6;
/// Work of the propagation of one bound.
const STEP_WORK: u64 = 4;

/// The answer to whether a project can end by a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can, with these starts.
    Found(Vec<i32>),
    /// It cannot.
    Refuted,
    /// The work limit was reached first.
    Open,
}

/// A search that keeps its learnt clauses.
#[derive(Debug)]
pub struct Prover {
    count: usize,
    trail: Trail,
    clauses: Clauses,
    branching: Branching,
    analysis: Analysis,
    timetables: Vec<Timetable>,
    /// The resources that each variable uses.
    uses: Vec<Vec<usize>>,
    stale: Vec<bool>,
    /// For each side, the sides that rise with it, and by how much.
    links: Vec<Vec<(u32, i32)>>,
    orders: Orders,
    /// Number of trail entries already propagated.
    drawn: usize,
    /// Starts to try first.
    model: Vec<i32>,
    /// The end asked for last, if still unanswered.
    asked: Option<i32>,
    /// The number of conflicts at which to restart.
    pause: u64,
    patience: u64,
    contrary: bool,
    lower: i32,
    impossible: bool,
    restarts: u64,
    /// Clauses with few levels learnt since the last exchange.
    news: Vec<Lesson>,
    /// Clauses of another search that this one has not added yet.
    told: Vec<Lesson>,
    /// Conflicts so far.
    pub conflicts: u64,
    /// Work so far; the unit is about the time to place one activity of a list.
    pub work: u64,
}

impl Prover {
    /// A search for questions about ends within a space. `model` holds known starts; `patience` is the number of
    /// conflicts of the shortest run between restarts; a `contrary` search first tries the opposite of the model.
    pub fn new(space: &Space, model: &[i32], patience: u64, contrary: bool) -> Prover {
        let count = space.bounds.len() - 1;
        let impossible = space.is_empty();
        let mut bounds: Vec<i32> = match impossible {
            true => vec![0; 2 * space.bounds.len()],
            false => space.bounds.iter().flat_map(|(first, last)| [*first, -last]).collect(),
        };
        let orders = Orders::new(space);
        bounds.extend((0..orders.len()).flat_map(|_| [0, -1]));
        let mut links = vec![Vec::new(); bounds.len()];
        for (earlier, later, apart) in &space.links {
            links[2 * earlier].push((2 * *later as u32, *apart));
            links[2 * later + 1].push((2 * *earlier as u32 + 1, *apart));
        }
        let resources = space.capacity.len();
        let timetables: Vec<Timetable> = (0..resources).map(|resource| Timetable::new(space, resource)).collect();
        let uses = |variable: usize| (0..resources).filter(|resource| timetables[*resource].uses(variable)).collect();
        let trail = Trail::new(bounds);
        let mut uses: Vec<Vec<usize>> = (0..=count).map(uses).collect();
        uses.resize(trail.bounds.len() / 2, Vec::new());
        let mut prover = Prover {
            count,
            clauses: Clauses::new(&trail),
            branching: Branching::new(&trail),
            analysis: Analysis::new(trail.bounds.len()),
            uses,
            stale: vec![true; resources],
            timetables,
            lower: trail.lower(count),
            trail,
            links,
            drawn: 0,
            orders,
            model: Vec::new(),
            asked: None,
            pause: 0,
            patience,
            contrary,
            impossible,
            restarts: 0,
            news: Vec::new(),
            told: Vec::new(),
            conflicts: 0,
            work: 0,
        };
        prover.try_first(model);
        prover
    }

    /// The earliest period for which it is still open whether the project can end by it.
    pub fn lower(&self) -> i32 {
        self.lower
    }

    /// Asks whether the project can end by `end`, with about `work` of effort. If the limit is reached, the same
    /// question later continues from there.
    pub fn ask(&mut self, end: i32, work: u64) -> Verdict {
        self.heed();
        if self.impossible {
            return Verdict::Refuted;
        }
        if self.asked != Some(end) {
            self.back_to(0);
            self.asked = Some(end);
            self.pause = self.conflicts;
        }
        let granted = self.work + work;
        loop {
            if self.conflicts >= self.pause {
                self.restart();
            }
            if let Some(verdict) = self.run(Literal::at_most(self.count, end), granted) {
                self.back_to(0);
                self.asked = None;
                return verdict;
            }
            if self.work >= granted {
                return Verdict::Open;
            }
        }
    }

    fn restart(&mut self) {
        self.back_to(0);
        if self.clauses.are_many() {
            self.clauses.reduce(&self.trail);
        }
        self.restarts += 1;
        self.pause = self.conflicts + self.patience * luby(self.restarts);
    }

    /// Replaces the starts to try first.
    pub fn try_first(&mut self, starts: &[i32]) {
        self.model.clear();
        self.model.extend_from_slice(starts);
        // The end is never a decision.
        self.model.push(0);
        self.model.extend(self.orders.in_model(starts));
    }

    /// Exchanges recent clauses with another search of the same space.
    pub fn exchange(&mut self, other: &mut Prover) {
        self.told.append(&mut other.news);
        other.told.append(&mut self.news);
    }

    /// Adds the clauses of another search.
    fn heed(&mut self) {
        if self.told.is_empty() {
            return;
        }
        self.back_to(0);
        for lesson in std::mem::take(&mut self.told) {
            let trail = &mut self.trail;
            if lesson.literals.iter().any(|literal| trail.holds(*literal)) {
                continue;
            }
            let open: Vec<Literal> = lesson.literals.into_iter().filter(|literal| !trail.fails(*literal)).collect();
            match &open[..] {
                [] => self.impossible = true,
                [given] => trail.note(*given, Reason::None),
                _ => {
                    self.clauses.add(&open, lesson.levels);
                }
            }
        }
        self.impossible |= self.draw().is_err();
    }

    /// Searches until the total work reaches the limit, or until a restart is due.
    fn run(&mut self, wanted: Literal, granted: u64) -> Option<Verdict> {
        loop {
            if let Err(conflict) = self.draw() {
                self.conflicts += 1;
                if self.trail.level() == 0 || !self.learn(&conflict) {
                    self.impossible = true;
                    return Some(Verdict::Refuted);
                }
                continue;
            }
            if self.trail.level() == 0 {
                self.lower = self.trail.lower(self.count);
            }
            if self.conflicts >= self.pause || self.work >= granted {
                return None;
            }
            let decision = if self.trail.level() == 0 { Some(wanted) } else { self.decision() };
            let Some(decision) = decision else {
                return Some(Verdict::Found((0..self.count).map(|activity| self.trail.lower(activity)).collect()));
            };
            if self.trail.fails(decision) {
                return Some(Verdict::Refuted);
            }
            self.trail.open_level();
            if !self.trail.holds(decision) {
                self.trail.note(decision, Reason::None);
            }
        }
    }

    /// The next decision: the bound with the highest conflict score, with the value of the model; otherwise, start the
    /// activity that can start first.
    fn decision(&mut self) -> Option<Literal> {
        if let Some(question) = self.branching.next(&self.trail) {
            let so = self.model.get(question.side as usize / 2).is_some_and(|start| *start >= question.least);
            return Some(if so == self.contrary { question.not() } else { question });
        }
        let trail = &self.trail;
        let open = (0..self.count).filter(|activity| trail.lower(*activity) < trail.upper(*activity));
        let first = open.min_by_key(|activity| (trail.lower(*activity), trail.upper(*activity), *activity))?;
        Some(Literal::at_most(first, trail.lower(first)))
    }

    fn back_to(&mut self, level: u32) {
        if self.trail.level() > level {
            self.trail.back_to(level);
            self.drawn = self.trail.entries.len();
            self.branching.reopen();
            self.stale.fill(true);
        }
    }

    /// Learns from a conflict and backtracks to the level at which the new clause propagates. False if the conflict
    /// holds without any decision.
    fn learn(&mut self, conflict: &[Literal]) -> bool {
        let Some(conflict) = self.at_latest_level(conflict) else { return false };
        let (branching, count) = (&mut self.branching, self.count);
        let lesson = self.analysis.learn(&self.trail, &mut self.clauses, conflict, &mut |literal| {
            if literal.side as usize / 2 != count {
                branching.bump(literal);
            }
        });
        self.branching.decay();
        self.back_to(lesson.level);
        let Some(given) = lesson.literals.first().copied() else { return false };
        let reason = match lesson.literals.len() {
            1 => Reason::None,
            _ => Reason::Clause(self.clauses.add(&lesson.literals, lesson.levels)),
        };
        if lesson.levels <= LEVELS_TOLD {
            self.news.push(lesson);
        }
        if self.trail.fails(given) {
            return false;
        }
        self.trail.note(given, reason);
        true
    }

    /// A conflict may predate the latest decision: backtracks to the level at which it arose. `None` if it holds
    /// without any decision.
    fn at_latest_level<'c>(&mut self, conflict: &'c [Literal]) -> Option<&'c [Literal]> {
        let known = conflict.iter().filter_map(|literal| self.trail.known_since(*literal));
        let level = known.map(|entry| self.trail.entries[entry].level).max().unwrap_or(0);
        if level == 0 {
            return None;
        }
        self.back_to(level);
        Some(conflict)
    }

    /// Propagates to a fixed point.
    fn draw(&mut self) -> Result<(), Conflict> {
        loop {
            while self.drawn < self.trail.entries.len() {
                let entry = self.trail.entries[self.drawn];
                self.drawn += 1;
                self.work += STEP_WORK;
                for resource in &self.uses[entry.side as usize / 2] {
                    self.stale[*resource] = true;
                }
                self.follow_links(entry.side, entry.now)?;
                self.orders.draw(&mut self.trail, entry.side, &mut self.work)?;
                if let Err(clause) = self.clauses.propagate(&mut self.trail, entry.side, entry.was, entry.now) {
                    self.clauses.use_once(clause);
                    return Err(self.clauses.literals(clause).iter().map(|literal| literal.not()).collect());
                }
            }
            let Some(resource) = self.stale.iter().position(|stale| *stale) else { return Ok(()) };
            self.stale[resource] = false;
            self.work += self.timetables[resource].work();
            // The bounds that it changes are propagated first; then the resource is examined again.
            if self.timetables[resource].propagate(&mut self.trail)? {
                self.stale[resource] = true;
            }
        }
    }

    fn follow_links(&mut self, side: u32, now: i32) -> Result<(), Conflict> {
        for (other, apart) in &self.links[side as usize] {
            let risen = Literal { side: *other, least: now + apart };
            if self.trail.holds(risen) {
                continue;
            }
            if self.trail.fails(risen) {
                return Err(vec![Literal { side, least: now }, risen.not()]);
            }
            self.trail.note(risen, Reason::Link { side, offset: *apart });
        }
        Ok(())
    }
}

/// The sequence of Luby, Sinclair and Zuckerman 1993, from 1: 1 1 2 1 1 2 4 …
fn luby(step: u64) -> u64 {
    let mut size = 1;
    while size < step + 1 {
        size *= 2;
    }
    if size == step + 1 { size / 2 } else { luby(step + 1 - size / 2) }
}
