//! The clock of a roadmap search.

use std::time::{Duration, Instant};

/// Time limit of a call, counted from its start. This is the only clock in the search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(Option<(Instant, Duration)>);

impl Clock {
    pub(super) fn begun(time: Option<Duration>) -> Clock {
        Clock(time.map(|time| (Instant::now(), time)))
    }

    /// For the part of the time between the shares `from` and `to`: a function that says whether a given share of
    /// that part is over.
    pub(super) fn part(self, from: f64, to: f64) -> impl Fn(f64) -> bool + Sync {
        move |share| {
            let until = from + (to - from) * share.clamp(0.0, 1.0);
            self.0.is_some_and(|(begun, time)| begun.elapsed() >= time.mul_f64(until))
        }
    }
}
