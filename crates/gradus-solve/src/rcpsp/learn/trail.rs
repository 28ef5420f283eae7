//! What is known about the starts at a point of the search, in the order in which it came to be known.
//!
//! Each variable has two *sides*, its lower bound and its negated upper bound, so that every step of knowledge is one bound
//! of one side that rises. A [`Literal`] says that a side has risen at least so far.

/// No entry.
const NONE: u32 = u32::MAX;

/// Something that may be known: a side's bound is at least a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Twice the variable; one more for the negated upper bound.
    pub side: u32,
    /// The figure.
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

    /// The opposite.
    pub(crate) fn not(self) -> Literal {
        Literal { side: self.side ^ 1, least: 1 - self.least }
    }
}

/// Why something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// It was decided, or holds from the beginning.
    None,
    /// A link: another side, so much lower, has risen.
    Link {
        /// The other side.
        side: u32,
        /// How much lower its figure is.
        offset: i32,
    },
    /// A link that an order makes.
    Order {
        /// The other side.
        side: u32,
        /// How much lower its figure is.
        offset: i32,
        /// The side of the order's variable.
        order: u32,
    },
    /// All other literals of a learnt clause are false.
    Clause(u32),
    /// Literals in [`Trail::listed`], from here, so many.
    Listed {
        /// The first.
        from: u32,
        /// How many.
        count: u32,
    },
}

/// A bound that rose.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// The side.
    pub side: u32,
    /// Its bound before.
    pub was: i32,
    /// Its bound since.
    pub now: i32,
    /// The level of decisions.
    pub level: u32,
    /// Why.
    pub reason: Reason,
    before: u32,
}

/// All that is known.
#[derive(Debug)]
pub(crate) struct Trail {
    /// Each side's bound.
    pub bounds: Vec<i32>,
    /// What came to be known, in order.
    pub entries: Vec<Entry>,
    /// Reasons of [`Reason::Listed`].
    pub listed: Vec<Literal>,
    latest: Vec<u32>,
    levels: Vec<usize>,
}

impl Trail {
    /// Nothing but the first bounds, by side.
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

    /// Whether a literal is known to hold.
    pub(crate) fn holds(&self, literal: Literal) -> bool {
        self.bounds[literal.side as usize] >= literal.least
    }

    /// Whether a literal is known not to hold.
    pub(crate) fn fails(&self, literal: Literal) -> bool {
        self.holds(literal.not())
    }

    /// The number of decisions that stand.
    pub(crate) fn level(&self) -> u32 {
        self.levels.len() as u32
    }

    /// Opens a level for a decision.
    pub(crate) fn open_level(&mut self) {
        self.levels.push(self.entries.len());
    }

    /// Takes note of a literal that is not known yet and does not fail.
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

    /// Takes note of a literal with its reasons written out.
    pub(crate) fn note_listed(&mut self, literal: Literal, because: &[Literal]) {
        let from = self.listed.len() as u32;
        self.listed.extend_from_slice(because);
        self.note(literal, Reason::Listed { from, count: because.len() as u32 });
    }

    /// The entry by which a literal that holds came to be known; none where it holds from the beginning.
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

    /// Forgets all that came to be known after `level`.
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
