//! How long to search. The domain counts work and knows no clock: whoever has one is asked between epochs.

/// How long to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Lists that are tried for a goal at most, rounded up to whole epochs: the first figure is the first goal's, and so
    /// on; the last one holds for the goals that are left. None at all means no search.
    pub work: Vec<u64>,
    /// Threads; more than four are of no use. The result does not depend on them.
    pub threads: usize,
}

impl Effort {
    /// Work for a goal that takes a second or two for a county.
    pub const WORK: u64 = 4_000;

    /// So much work for every goal, on one thread.
    pub fn of(work: u64) -> Effort {
        Effort { work: vec![work], threads: 1 }
    }

    /// Lists for the goal at a place, from 0.
    pub fn for_goal(&self, place: usize) -> u64 {
        self.work.get(place).or(self.work.last()).copied().unwrap_or(0)
    }
}

impl Default for Effort {
    fn default() -> Effort {
        Effort::of(Effort::WORK)
    }
}

/// What looks on while a roadmap is made.
#[derive(Clone, Copy)]
pub struct Watch<'w> {
    /// Told how much of how much is done.
    pub progress: &'w dyn Fn(u64, u64),
    /// Asked after each epoch, with the share of all the time that the goals up to the present one may take: whether to
    /// stop. What depends on a clock here is not the same on every run.
    pub stop: &'w (dyn Fn(f64) -> bool + Sync),
}

impl<'w> Watch<'w> {
    /// One that never stops anything.
    pub fn only(progress: &'w dyn Fn(u64, u64)) -> Watch<'w> {
        Watch { progress, stop: &|_| false }
    }
}
