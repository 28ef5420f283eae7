//! Conflict analysis: the first unique implication point, over bounds instead of Booleans.

use super::clauses::Clauses;
use super::order::ordered;
use super::trail::{Literal, Reason, Trail};

/// No literal needed on a side.
const NOTHING: i32 = i32::MIN;
/// Depth limit of the recursive clause minimisation.
const DEPTH: u32 = 8;

/// A clause learnt from a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lesson {
    /// The literals: first the one that the clause implies after backtracking, then one of the backtrack level.
    pub literals: Vec<Literal>,
    /// The level to backtrack to.
    pub level: u32,
    /// The number of levels of the literals.
    pub levels: u32,
}

/// Working memory of the analysis. For each side it keeps the highest value that the conflict needs, because a side
/// that has reached this value has also reached all lower ones.
#[derive(Debug)]
pub(crate) struct Analysis {
    need: Vec<i32>,
    entry: Vec<usize>,
    sides: Vec<u32>,
    because: Vec<Literal>,
    present: usize,
    /// For each trail entry: the last analysis that tested it for redundancy, and the value up to which it was
    /// redundant.
    asked: Vec<(u64, i32)>,
    lessons: u64,
}

impl Analysis {
    /// Memory for `sides` sides.
    pub(crate) fn new(sides: usize) -> Analysis {
        Analysis {
            need: vec![NOTHING; sides],
            entry: vec![0; sides],
            sides: Vec::new(),
            because: Vec::new(),
            present: 0,
            asked: Vec::new(),
            lessons: 0,
        }
    }

    /// Learns a clause from literals that hold and cannot hold together. `seen` receives every literal involved. The
    /// current level must be at least 1, and at least one of the literals must belong to it.
    pub(crate) fn learn(
        &mut self,
        trail: &Trail,
        clauses: &mut Clauses,
        conflict: &[Literal],
        seen: &mut impl FnMut(Literal),
    ) -> Lesson {
        for side in self.sides.drain(..) {
            self.need[side as usize] = NOTHING;
        }
        self.present = 0;
        conflict.iter().for_each(|literal| self.add(trail, *literal, seen));
        let mut at = trail.entries.len();
        let pivot = loop {
            at -= 1;
            let side = trail.entries[at].side;
            let need = self.need[side as usize];
            if need == NOTHING || self.entry[side as usize] != at {
                continue;
            }
            let literal = Literal { side, least: need };
            if self.present == 1 {
                break literal;
            }
            self.present -= 1;
            self.need[side as usize] = NOTHING;
            if let Reason::Clause(clause) = trail.entries[at].reason {
                clauses.use_once(clause);
            }
            let mut because = std::mem::take(&mut self.because);
            because.clear();
            explain(trail, clauses, at, literal, &mut because);
            because.iter().for_each(|literal| self.add(trail, *literal, seen));
            self.because = because;
        };
        self.lesson(trail, clauses, pivot)
    }

    /// Adds a needed literal.
    fn add(&mut self, trail: &Trail, literal: Literal, seen: &mut impl FnMut(Literal)) {
        let side = literal.side as usize;
        if self.need[side] >= literal.least {
            return;
        }
        let Some(entry) = trail.known_since(literal) else { return };
        let level = trail.entries[entry].level;
        if level == 0 {
            return;
        }
        let needed_before = self.need[side] != NOTHING;
        if needed_before && trail.entries[self.entry[side]].level == trail.level() {
            self.present -= 1;
        }
        if !needed_before {
            self.sides.push(literal.side);
        }
        self.present += usize::from(level == trail.level());
        self.need[side] = literal.least;
        self.entry[side] = entry;
        seen(literal);
    }

    fn lesson(&mut self, trail: &Trail, clauses: &Clauses, pivot: Literal) -> Lesson {
        let mut sides = std::mem::take(&mut self.sides);
        sides.sort_unstable();
        sides.dedup();
        self.lessons += 1;
        self.asked.resize(trail.entries.len().max(self.asked.len()), (0, NOTHING));
        self.because.clear();
        let mut literals = vec![pivot.not()];
        let mut levels: Vec<u32> = vec![trail.level()];
        for side in &sides {
            let literal = Literal { side: *side, least: self.need[*side as usize] };
            if literal.least == NOTHING || *side == pivot.side {
                continue;
            }
            let entry = self.entry[*side as usize];
            if self.follows(trail, clauses, entry, literal, DEPTH) {
                continue;
            }
            literals.push(literal.not());
            levels.push(trail.entries[self.entry[*side as usize]].level);
        }
        // The second watched literal must be the last one to become unassigned during backtracking.
        let second = (1..levels.len()).max_by_key(|at| levels[*at]);
        if let Some(second) = second {
            literals.swap(1, second);
            levels.swap(1, second);
        }
        let level = levels.get(1).copied().unwrap_or(0);
        levels.sort_unstable();
        levels.dedup();
        self.sides = sides;
        Lesson { literals, level, levels: levels.len() as u32 }
    }

    /// Whether a literal of a trail entry follows from earlier literals of the clause, directly or through others
    /// (Sörensson and Biere 2009), and can be left out.
    fn follows(&mut self, trail: &Trail, clauses: &Clauses, entry: usize, literal: Literal, depth: u32) -> bool {
        if trail.entries[entry].reason == Reason::None {
            return false;
        }
        let from = self.because.len();
        explain(trail, clauses, entry, literal, &mut self.because);
        let follows =
            (from..self.because.len()).all(|at| self.is_given(trail, clauses, entry, self.because[at], depth));
        self.because.truncate(from);
        follows
    }

    /// Whether a reason of a trail entry is in the clause, follows from it, or holds without any decision.
    fn is_given(&mut self, trail: &Trail, clauses: &Clauses, entry: usize, reason: Literal, depth: u32) -> bool {
        let side = reason.side as usize;
        if self.need[side] >= reason.least && self.entry[side] < entry {
            return true;
        }
        let Some(known) = trail.known_since(reason) else { return true };
        if trail.entries[known].level == 0 {
            return true;
        }
        let (lesson, up_to) = self.asked[known];
        if lesson == self.lessons {
            return reason.least <= up_to;
        }
        if depth == 0 {
            return false;
        }
        let follows = self.follows(trail, clauses, known, reason, depth - 1);
        self.asked[known] = (self.lessons, if follows { reason.least } else { NOTHING });
        follows
    }
}

/// Adds the literals that imply `literal`, known since `entry`.
fn explain(trail: &Trail, clauses: &Clauses, entry: usize, literal: Literal, because: &mut Vec<Literal>) {
    match trail.entries[entry].reason {
        Reason::None => {}
        Reason::Link { side, offset } => because.push(Literal { side, least: literal.least - offset }),
        Reason::Order { side, offset, order } => {
            because.extend([Literal { side, least: literal.least - offset }, ordered(order)]);
        }
        Reason::Clause(clause) => because.extend(clauses.literals(clause)[1..].iter().map(|of| of.not())),
        Reason::Listed { from, count } => {
            let (from, count) = (from as usize, count as usize);
            because.extend_from_slice(&trail.listed[from..from + count]);
        }
    }
}
