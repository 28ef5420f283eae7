//! The only clock that a roadmap ever sees.

use std::time::{Duration, Instant};

/// The only clock that a roadmap ever sees: the time that the call may take, from its begin on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(Option<(Instant, Duration)>);

impl Clock {
    pub(super) fn begun(time: Option<Duration>) -> Clock {
        Clock(time.map(|time| (Instant::now(), time)))
    }

    /// What tells of a part of the time, between two shares of it, whether a share of that part is over.
    pub(super) fn part(self, from: f64, to: f64) -> impl Fn(f64) -> bool + Sync {
        move |share| {
            let until = from + (to - from) * share.clamp(0.0, 1.0);
            self.0.is_some_and(|(begun, time)| begun.elapsed() >= time.mul_f64(until))
        }
    }
}
