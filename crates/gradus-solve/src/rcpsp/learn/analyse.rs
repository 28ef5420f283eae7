//! What a conflict teaches: the first unique implication point, over bounds instead of Booleans.

use super::clauses::Clauses;
use super::order::ordered;
use super::trail::{Literal, Reason, Trail};

/// No demand on a side.
const NOTHING: i32 = i32::MIN;
/// Steps back by which a literal may follow from others.
const DEPTH: u32 = 8;

/// A clause learnt from a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lesson {
    /// What the clause says; what it gives at once stands first, then a literal of the level to go back to.
    pub literals: Vec<Literal>,
    /// The level to go back to.
    pub level: u32,
    /// The number of levels that the literals came from.
    pub levels: u32,
}

/// Working memory of the analysis. For each side it keeps the highest figure that the conflict needs: whoever has risen
/// to that has risen to any lower figure.
#[derive(Debug)]
pub(crate) struct Analysis {
    need: Vec<i32>,
    entry: Vec<usize>,
    sides: Vec<u32>,
    because: Vec<Literal>,
    present: usize,
    /// By entry of the trail: the lesson for which it was asked whether it follows, and up to which figure it does.
    asked: Vec<(u64, i32)>,
    lessons: u64,
}

impl Analysis {
    /// For so many sides.
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

    /// Learns from literals that hold together and cannot. `seen` is told every literal that had part in it.
    /// The present level is at least 1, and at least one of the literals came to be known on it.
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

    /// Needs one more literal.
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
        // What is watched second must be the last to become free on the way back.
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

    /// Whether a literal known since `entry` follows from literals of the clause that were known earlier, perhaps by way of
    /// others (Sörensson and Biere 2009), so that it can be left out.
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

    /// Whether a reason of what is known since `entry` is in the clause, or follows from it, or holds without any decision.
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

/// Adds the literals from which `literal`, known since `entry`, follows.
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
