//! Something scarce, how long it keeps, and what work takes of it.

/// Something scarce.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    /// What there is in each quarter or year; where it keeps, all that there is until the end of each.
    pub there: Vec<f64>,
    /// Whether what is not used keeps.
    pub keeps: Storage,
}

/// How long something that is not used is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Storage {
    /// It is gone at the end of the quarter.
    Not,
    /// To the end of the fiscal year; the horizon begins so many quarters after one has.
    ForTheYear(usize),
    /// For good.
    Always,
}

impl Resource {
    /// Quarters that it is looked at in.
    pub(crate) fn quarters(&self) -> usize {
        match self.keeps {
            Storage::Not | Storage::Always => self.there.len(),
            Storage::ForTheYear(offset) => self.there.len() * 4 - offset,
        }
    }

    /// Whether the row of an index can bind before another does: of what keeps, only the last before more comes.
    pub(crate) fn may_bind(&self, index: usize) -> bool {
        self.keeps != Storage::Always || self.there.get(index + 1).is_none_or(|next| *next > self.there[index])
    }
}

/// What a way of doing an activity takes of something scarce.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Use {
    /// Index of what is scarce.
    pub of: usize,
    /// Taken in each quarter.
    pub rate: f64,
    /// When.
    pub when: When,
}

/// In which quarters an activity takes something.
#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    /// As many quarters, the first so many after the one in which it is live (before it where negative).
    Around(i32, i32),
    /// From the quarter in which it is live to the end.
    After,
    /// Once, whenever.
    Once,
}

impl When {
    /// First quarter and the one after the last, within so many, where it is live by `live`.
    pub(crate) fn span(self, live: usize, quarters: usize) -> (usize, usize) {
        let within = |quarter: i32| usize::try_from(quarter).unwrap_or(0).min(quarters);
        match self {
            When::Around(from, count) => (within(live as i32 + from), within(live as i32 + from + count)),
            When::After => (live.min(quarters), quarters),
            When::Once => (0, quarters.min(1)),
        }
    }
}
