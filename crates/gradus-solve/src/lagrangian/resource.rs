//! Resources, their storage, and their use by jobs.

/// A resource.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Capacity in each period or block; for cumulative resources, the total available until the end of each period.
    pub capacity: Vec<f64>,
    /// How long unused capacity remains available.
    pub storage: Storage,
}

/// How long unused capacity of a resource remains available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// Until the end of the period: time of staff or machines.
    Renewable,
    /// Until the end of a block of periods.
    Block {
        /// Periods of a block, at least 1.
        length: usize,
        /// Periods of the first block that lie before the horizon.
        offset: usize,
    },
    /// Without limit.
    Cumulative,
}

impl Resource {
    /// Number of periods that the resource covers.
    pub fn periods(&self) -> usize {
        match self.storage {
            Storage::Renewable | Storage::Cumulative => self.capacity.len(),
            Storage::Block { length, offset } => self.capacity.len() * length - offset,
        }
    }

    /// Whether a row can bind on its own. For a cumulative resource, only the last period before new capacity arrives
    /// can.
    pub fn may_bind(&self, index: usize) -> bool {
        self.storage != Storage::Cumulative
            || self.capacity.get(index + 1).is_none_or(|next| *next > self.capacity[index])
    }
}

/// The use of a resource by a mode.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// The resource.
    pub resource: usize,
    /// Amount in each period of use.
    pub rate: f64,
    /// The periods of use.
    pub when: When,
}

/// The periods in which a job uses a resource.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// A number of periods (second field); the first lies this many periods after the one in which the job is done, or
    /// before it if negative (first field).
    Around(i32, i32),
    /// From the period in which the job is done to the end.
    After,
    /// Once, at any time.
    Once,
}

impl When {
    /// The first period of use and the one after the last, within `periods`, if the job is done by `done`.
    pub fn span(self, done: usize, periods: usize) -> (usize, usize) {
        let within = |period: i32| usize::try_from(period).unwrap_or(0).min(periods);
        match self {
            When::Around(from, count) => (within(done as i32 + from), within(done as i32 + from + count)),
            When::After => (done.min(periods), periods),
            When::Once => (0, periods.min(1)),
        }
    }
}
