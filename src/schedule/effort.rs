//! How long to search, and what is known of the result: how much more benefit there could be.

use std::time::{Duration, Instant};

/// How long to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Lists that are tried at most, rounded up to whole epochs.
    pub work: u64,
    /// Threads; more than four are of no use. The result does not depend on them.
    pub threads: usize,
    /// Time after which the search ends at the next epoch. Where it does, the result depends on the machine: the same
    /// roadmap is had again by the work that was done until then.
    pub time: Option<Duration>,
}

impl Effort {
    /// Work that takes a second or two for a county.
    pub const WORK: u64 = 4_000;

    /// So much work on one thread.
    pub fn of(work: u64) -> Effort {
        Effort { work, threads: 1, time: None }
    }

    /// What tells, from now on, whether the time is over.
    pub fn clock(&self) -> impl Fn() -> bool + Sync + use<> {
        let limit = self.time.map(|time| (Instant::now(), time));
        move || limit.is_some_and(|(begun, time)| begun.elapsed() >= time)
    }
}

impl Default for Effort {
    fn default() -> Effort {
        Effort::of(Effort::WORK)
    }
}

/// Whether a benefit is more than another by more than rounding.
pub fn is_more(benefit: f64, than: f64) -> bool {
    benefit > than * (1.0 + 1e-9) + 1e-6
}

/// What is known of a roadmap's benefit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proof {
    /// No roadmap that the rules admit has more benefit than this, in discounted eased cases.
    pub bound: f64,
    /// Lists that the search tried.
    pub work: u64,
    /// Placements that were tried for the roadmaps that were laid before the audit.
    pub placements: u64,
}

/// How good a roadmap is known to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Status {
    /// Nothing better is possible.
    Optimal,
    /// At most this share of its benefit is possible besides.
    Within(f64),
    /// It brings no benefit, so that a share of it says nothing; more may be possible.
    Feasible,
}

impl Proof {
    /// The share of the benefit that may be possible besides; none where there is no benefit.
    pub fn gap(&self, benefit: f64) -> Option<f64> {
        (benefit > 0.0).then(|| (self.bound / benefit - 1.0).max(0.0))
    }

    /// How good a roadmap of this benefit is known to be.
    pub fn status(&self, benefit: f64) -> Status {
        if !is_more(self.bound, benefit) {
            return Status::Optimal;
        }
        self.gap(benefit).map_or(Status::Feasible, Status::Within)
    }
}
