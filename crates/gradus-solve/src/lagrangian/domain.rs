//! Domains of branch and bound: the periods and modes still allowed for each job.

use super::layout::{FlatMode, Layout};

/// Largest number of periods in a domain, without the end.
pub const MOST_PERIODS: usize = 126;

/// A domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Domain {
    /// For each mode, one bit for each period by which the job may be done.
    pub modes: Vec<u128>,
    /// Whether each job may be left out.
    pub never: Vec<bool>,
}

/// The periods of a set, ascending.
pub(super) fn each(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let period = bits.trailing_zeros() as usize;
        (bits != 0).then(|| {
            bits &= bits - 1;
            period
        })
    })
}

impl Domain {
    /// The domain that allows everything from the earliest periods on.
    pub(crate) fn full(layout: &Layout) -> Domain {
        let periods = layout.periods.min(MOST_PERIODS);
        let of_mode = |mode: &FlatMode| {
            let earliest = layout.earliest[mode.job].max(mode.periods);
            if earliest > periods { 0 } else { upto(periods) & !(upto(earliest) >> 1) }
        };
        Domain { modes: layout.modes.iter().map(of_mode).collect(), never: vec![true; layout.earliest.len()] }
    }

    /// Whether a job may be done by a period, and not sooner, in a mode.
    pub(crate) fn allows(&self, mode: usize, period: usize) -> bool {
        self.modes[mode] >> period & 1 == 1
    }

    /// The places that a job has left: its periods, then never.
    pub(crate) fn places(&self, layout: &Layout, job: usize) -> u128 {
        let periods = layout.modes_of[job].clone().fold(0, |all, mode| all | self.modes[mode]);
        periods | u128::from(self.never[job]) << (layout.periods + 1)
    }

    /// The domain restricted to jobs done by a period (`sooner`), or to the rest.
    pub(crate) fn split(&self, layout: &Layout, job: usize, (by, sooner): (usize, bool)) -> Domain {
        let mut domain = self.clone();
        for mode in layout.modes_of[job].clone() {
            domain.modes[mode] &= if sooner { upto(by) } else { !upto(by) };
        }
        domain.never[job] &= !sooner;
        domain
    }

    /// One domain for each mode that a job has left.
    pub(crate) fn by_mode(&self, layout: &Layout, job: usize) -> Vec<Domain> {
        let modes = layout.modes_of[job].clone();
        let left = modes.clone().filter(|mode| self.modes[*mode] != 0);
        let only = |kept: usize| {
            let mut domain = self.clone();
            modes.clone().filter(|mode| *mode != kept).for_each(|mode| domain.modes[mode] = 0);
            domain
        };
        left.map(only).collect()
    }
}

/// The periods up to and including one.
fn upto(period: usize) -> u128 {
    u128::MAX >> (127 - period.min(127))
}
