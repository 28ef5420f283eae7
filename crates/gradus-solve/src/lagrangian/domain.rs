//! By which periods jobs may still be done, in which modes: what a branch of branch and bound has left.

use super::layout::{FlatMode, Layout};

/// Periods that a domain can hold besides the end.
pub const MOST_PERIODS: usize = 126;

/// What is still allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Domain {
    /// By mode: a bit for each period by which it may be done.
    pub modes: Vec<u128>,
    /// By job: whether it may be left out.
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
    /// All that the earliest periods allow.
    pub(crate) fn full(layout: &Layout) -> Domain {
        let periods = layout.periods.min(MOST_PERIODS);
        let of_mode = |mode: &FlatMode| {
            let earliest = layout.earliest[mode.job].max(mode.periods);
            if earliest > periods { 0 } else { upto(periods) & !(upto(earliest) >> 1) }
        };
        Domain { modes: layout.modes.iter().map(of_mode).collect(), never: vec![true; layout.earliest.len()] }
    }

    /// Whether a way may be done by a period, and not sooner.
    pub(crate) fn allows(&self, mode: usize, period: usize) -> bool {
        self.modes[mode] >> period & 1 == 1
    }

    /// The places of a job that are left: its periods, and after them never.
    pub(crate) fn places(&self, layout: &Layout, job: usize) -> u128 {
        let periods = layout.modes_of[job].clone().fold(0, |all, mode| all | self.modes[mode]);
        periods | u128::from(self.never[job]) << (layout.periods + 1)
    }

    /// Only what is done by a period, or only the rest.
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

/// The periods up to one.
fn upto(period: usize) -> u128 {
    u128::MAX >> (127 - period.min(127))
}
