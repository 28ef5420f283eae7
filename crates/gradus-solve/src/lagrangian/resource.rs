//! Resources, how long they keep, and what jobs take of them.

/// A resource.
#[derive(Clone, Debug)]
pub struct Resource {
    /// What there is in each period or block; where it keeps for good, all that there is until the end of each period.
    pub capacity: Vec<f64>,
    /// How long it keeps.
    pub storage: Storage,
}

/// How long what is not used of a resource keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// To the end of the period: time of people or machines.
    Renewable,
    /// To the end of a block of periods.
    Block {
        /// Periods of a block, at least 1.
        length: usize,
        /// Periods of the first block that lie before the horizon.
        offset: usize,
    },
    /// For good.
    Cumulative,
}

impl Resource {
    /// Periods that it is looked at in.
    pub fn periods(&self) -> usize {
        match self.storage {
            Storage::Renewable | Storage::Cumulative => self.capacity.len(),
            Storage::Block { length, offset } => self.capacity.len() * length - offset,
        }
    }

    /// Whether the row of an index can bind before another does: of what keeps, only the last before more comes.
    pub fn may_bind(&self, index: usize) -> bool {
        self.storage != Storage::Cumulative
            || self.capacity.get(index + 1).is_none_or(|next| *next > self.capacity[index])
    }
}

/// What a mode takes of a resource.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// The resource.
    pub resource: usize,
    /// Taken in each period.
    pub rate: f64,
    /// When.
    pub when: When,
}

/// In which periods a job takes something.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// As many periods, the first so many after the one in which it is done (before it where negative).
    Around(i32, i32),
    /// From the period in which it is done to the end.
    After,
    /// Once, whenever.
    Once,
}

impl When {
    /// First period and the one after the last, within so many, where it is done by `done`.
    pub fn span(self, done: usize, periods: usize) -> (usize, usize) {
        let within = |period: i32| usize::try_from(period).unwrap_or(0).min(periods);
        match self {
            When::Around(from, count) => (within(done as i32 + from), within(done as i32 + from + count)),
            When::After => (done.min(periods), periods),
            When::Once => (0, periods.min(1)),
        }
    }
}
