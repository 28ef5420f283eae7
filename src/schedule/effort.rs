//! How long to search. The domain counts work and knows no clock: whoever has one is asked between epochs.

/// How long to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Lists that are tried for a goal at most, rounded up to whole epochs: the first figure is the first goal's, and so
    /// on; the last one holds for the goals that are left. None at all means the usual work for the size of the instance.
    pub work: Vec<u64>,
    /// Threads; more than four are of no use. The result does not depend on them.
    pub threads: usize,
}

impl Effort {
    /// Work for a goal that takes a second or two for a county.
    pub const WORK: u64 = 4_000;
    /// Activities of an instance up to which that is the usual work. The time of a list grows with the square of what is
    /// placed, so that the usual work falls with the square beyond.
    pub const LARGE: usize = 1_000;
    /// The usual work of the largest instance.
    const LEAST: u64 = 50;

    /// The usual work for a goal of an instance of so many activities.
    pub fn usual(activities: usize) -> u64 {
        let (size, large) = (activities.max(Effort::LARGE) as u64, Effort::LARGE as u64);
        (Effort::WORK * large / size * large / size).max(Effort::LEAST)
    }

    /// The usual work, on so many threads.
    pub fn usually(threads: usize) -> Effort {
        Effort { work: Vec::new(), threads }
    }

    /// So much work for every goal, on one thread.
    pub fn of(work: u64) -> Effort {
        Effort { work: vec![work], threads: 1 }
    }

    /// Lists for the goal at a place, from 0, in an instance of so many activities.
    pub fn for_goal(&self, place: usize, activities: usize) -> u64 {
        self.work.get(place).or(self.work.last()).copied().unwrap_or_else(|| Effort::usual(activities))
    }
}

impl Default for Effort {
    fn default() -> Effort {
        Effort::of(Effort::WORK)
    }
}

/// Asked again and again whether to stop. What depends on a clock here is not the same on every run.
pub type Stop<'s> = dyn Fn() -> bool + Sync + 's;

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
