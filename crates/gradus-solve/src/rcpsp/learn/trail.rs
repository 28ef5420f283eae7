//! The trail: bounds of the starts, in the order in which they became known.
//!
//! Each variable has two *sides*, its lower bound and its negated upper bound, so that every change raises the bound of
//! one side. A [`Literal`] states that a side's bound is at least a value.

/// No entry.
const NONE: u32 = u32::MAX;

/// A literal: the bound of a side is at least a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Twice the index of the variable; plus one for the negated upper bound.
    pub side: u32,
    /// The value.
    pub least: i32,
}

impl Literal {
    /// The variable is at least `figure`.
    pub(crate) fn at_least(variable: usize, figure: i32) -> Literal {
        Literal { side: 2 * variable as u32, least: figure }
    }

    /// The variable is at most `figure`.
    pub(crate) fn at_most(variable: usize, figure: i32) -> Literal {
        Literal { side: 2 * variable as u32 + 1, least: -figure }
    }

    /// The negation.
    pub(crate) fn not(self) -> Literal {
        Literal { side: self.side ^ 1, least: 1 - self.least }
    }
}

/// The reason of a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// A decision, or an initial bound.
    None,
    /// A link: another side has reached a value lower by `offset`.
    Link {
        /// The other side.
        side: u32,
        /// The difference between the two values.
        offset: i32,
    },
    /// A link that holds under an order.
    Order {
        /// The other side.
        side: u32,
        /// The difference between the two values.
        offset: i32,
        /// The side of the order variable.
        order: u32,
    },
    /// All other literals of a learnt clause are false.
    Clause(u32),
    /// A range of literals in [`Trail::listed`].
    Listed {
        /// Index of the first literal.
        from: u32,
        /// Number of literals.
        count: u32,
    },
}

/// A change of a bound.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// The side.
    pub side: u32,
    /// The bound before.
    pub was: i32,
    /// The bound after.
    pub now: i32,
    /// The decision level.
    pub level: u32,
    /// The reason.
    pub reason: Reason,
    before: u32,
}

/// The current bounds and their history.
#[derive(Debug)]
pub(crate) struct Trail {
    /// The bound of each side.
    pub bounds: Vec<i32>,
    /// The changes, in order.
    pub entries: Vec<Entry>,
    /// Literals of [`Reason::Listed`].
    pub listed: Vec<Literal>,
    latest: Vec<u32>,
    levels: Vec<usize>,
}

impl Trail {
    /// A trail with only the initial bounds, by side.
    pub(crate) fn new(bounds: Vec<i32>) -> Trail {
        let latest = vec![NONE; bounds.len()];
        Trail { bounds, entries: Vec::new(), listed: Vec::new(), latest, levels: Vec::new() }
    }

    /// The least value of a variable.
    pub(crate) fn lower(&self, variable: usize) -> i32 {
        self.bounds[2 * variable]
    }

    /// The greatest value of a variable.
    pub(crate) fn upper(&self, variable: usize) -> i32 {
        -self.bounds[2 * variable + 1]
    }

    /// Whether a literal holds.
    pub(crate) fn holds(&self, literal: Literal) -> bool {
        self.bounds[literal.side as usize] >= literal.least
    }

    /// Whether the negation of a literal holds.
    pub(crate) fn fails(&self, literal: Literal) -> bool {
        self.holds(literal.not())
    }

    /// The current decision level.
    pub(crate) fn level(&self) -> u32 {
        self.levels.len() as u32
    }

    /// Opens a new decision level.
    pub(crate) fn open_level(&mut self) {
        self.levels.push(self.entries.len());
    }

    /// Records a literal that is neither known nor false.
    pub(crate) fn note(&mut self, literal: Literal, reason: Reason) {
        let side = literal.side as usize;
        let entry = Entry {
            side: literal.side,
            was: self.bounds[side],
            now: literal.least,
            level: self.level(),
            reason,
            before: self.latest[side],
        };
        self.latest[side] = self.entries.len() as u32;
        self.bounds[side] = literal.least;
        self.entries.push(entry);
    }

    /// Records a literal with an explicit list of reasons.
    pub(crate) fn note_listed(&mut self, literal: Literal, because: &[Literal]) {
        let from = self.listed.len() as u32;
        self.listed.extend_from_slice(because);
        self.note(literal, Reason::Listed { from, count: because.len() as u32 });
    }

    /// The trail entry that made a literal hold; `None` if it holds from the beginning.
    pub(crate) fn known_since(&self, literal: Literal) -> Option<usize> {
        let mut at = self.latest[literal.side as usize];
        while at != NONE {
            let entry = &self.entries[at as usize];
            if entry.was < literal.least {
                return Some(at as usize);
            }
            at = entry.before;
        }
        None
    }

    /// Undoes all changes after `level`.
    pub(crate) fn back_to(&mut self, level: u32) {
        let Some(begins) = self.levels.get(level as usize).copied() else { return };
        while self.entries.len() > begins {
            let Some(entry) = self.entries.pop() else { break };
            self.bounds[entry.side as usize] = entry.was;
            self.latest[entry.side as usize] = entry.before;
            if let Reason::Listed { from, .. } = entry.reason {
                self.listed.truncate(from as usize);
            }
        }
        self.levels.truncate(level as usize);
    }
}
