//! Search effort. The domain counts work and reads no clock: a caller that has a clock answers between epochs.

/// Search effort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Maximum number of lists to try for each goal, rounded up to whole epochs. The first figure is for the first
    /// goal, and so on; the last figure also covers all later goals. Empty: the usual work for the size of the
    /// instance.
    pub work: Vec<u64>,
    /// Threads; more than four bring no gain. The result does not depend on them.
    pub threads: usize,
}

impl Effort {
    /// Work for one goal; it takes some seconds for a county.
    pub const WORK: u64 = 4_000;
    /// Up to this number of activities, the usual work is [`Effort::WORK`]. The time for a list grows with the square
    /// of the placed activities, so the usual work of larger instances falls with the square.
    pub const LARGE: usize = 1_000;
    /// The usual work of the largest instance.
    const LEAST: u64 = 50;

    /// The usual work for one goal of an instance with `activities` activities.
    pub fn usual(activities: usize) -> u64 {
        let (size, large) = (activities.max(Effort::LARGE) as u64, Effort::LARGE as u64);
        (Effort::WORK * large / size * large / size).max(Effort::LEAST)
    }

    /// The usual work on `threads` threads.
    pub fn usually(threads: usize) -> Effort {
        Effort { work: Vec::new(), threads }
    }

    /// The same work for every goal, on one thread.
    pub fn of(work: u64) -> Effort {
        Effort { work: vec![work], threads: 1 }
    }

    /// Lists for the goal at index `place` (from 0) in an instance with `activities` activities.
    pub fn for_goal(&self, place: usize, activities: usize) -> u64 {
        self.work.get(place).or(self.work.last()).copied().unwrap_or_else(|| Effort::usual(activities))
    }
}

impl Default for Effort {
    fn default() -> Effort {
        Effort::of(Effort::WORK)
    }
}

/// Called repeatedly: whether to stop. If the answer depends on a clock, runs may differ.
pub type Stop<'s> = dyn Fn() -> bool + Sync + 's;

/// Callbacks that observe the generation of a roadmap.
#[derive(Clone, Copy)]
pub struct Watch<'w> {
    /// Receives the amount done and the total amount.
    pub progress: &'w dyn Fn(u64, u64),
    /// Called after each epoch with the share of the total time that the goals up to the current one may take: whether
    /// to stop. If the answer depends on a clock, runs may differ.
    pub stop: &'w (dyn Fn(f64) -> bool + Sync),
}

impl<'w> Watch<'w> {
    /// A watch that never stops the search.
    pub fn only(progress: &'w dyn Fn(u64, u64)) -> Watch<'w> {
        Watch { progress, stop: &|_| false }
    }
}
