//! The jobs of an instance and their modes in flat arrays.

use std::ops::Range;

use super::relaxation::{Mode, Relaxation};
use super::resource::Use;

/// A mode of a job.
#[derive(Clone, Debug)]
pub(crate) struct FlatMode {
    /// The job.
    pub job: usize,
    /// Periods of work.
    pub periods: usize,
    /// Its resource use.
    pub uses: Vec<Use>,
}

/// Jobs and modes in flat arrays.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    /// Periods of the horizon.
    pub periods: usize,
    /// The modes of all jobs; those of one job are adjacent.
    pub modes: Vec<FlatMode>,
    /// The range of modes of each job.
    pub modes_of: Vec<Range<usize>>,
    /// The first period by which each job can be done.
    pub earliest: Vec<usize>,
}

impl Layout {
    /// Lays out an instance.
    pub(crate) fn of(relaxation: &Relaxation) -> Layout {
        let (mut modes, mut modes_of) = (Vec::new(), Vec::new());
        for (at, job) in relaxation.jobs.iter().enumerate() {
            let flat = |mode: &Mode| FlatMode { job: at, periods: mode.periods, uses: mode.uses.clone() };
            modes_of.push(modes.len()..modes.len() + job.modes.len());
            modes.extend(job.modes.iter().map(flat));
        }
        let earliest = relaxation.jobs.iter().map(|job| job.earliest).collect();
        Layout { periods: relaxation.periods, modes, modes_of, earliest }
    }

    /// For each job, converts the index of its mode among all modes into the index among its own.
    pub(crate) fn own(&self, modes: &[usize]) -> Vec<usize> {
        modes.iter().zip(&self.modes_of).map(|(mode, own)| mode - own.start).collect()
    }

    /// Places for a job: one for each period, the end, and never.
    pub(crate) fn width(&self) -> usize {
        self.periods + 2
    }
}
