//! The jobs of an instance and their modes, laid out one after the other.

use std::ops::Range;

use super::relaxation::{Mode, Relaxation};
use super::resource::Use;

/// A mode of doing a job.
#[derive(Clone, Debug)]
pub(crate) struct FlatMode {
    /// The job.
    pub job: usize,
    /// Periods of work.
    pub periods: usize,
    /// What it takes.
    pub uses: Vec<Use>,
}

/// Jobs and their modes, laid out.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    /// Periods of the horizon.
    pub periods: usize,
    /// The modes of all jobs, those of a job side by side.
    pub modes: Vec<FlatMode>,
    /// By job: its modes.
    pub modes_of: Vec<Range<usize>>,
    /// By job: the first period by which it can be done.
    pub earliest: Vec<usize>,
}

impl Layout {
    /// Lays an instance out.
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

    /// By job, the places of modes among all turned into places among its own.
    pub(crate) fn own(&self, modes: &[usize]) -> Vec<usize> {
        modes.iter().zip(&self.modes_of).map(|(mode, own)| mode - own.start).collect()
    }

    /// Places for a job: a period each, the end, and never.
    pub(crate) fn width(&self) -> usize {
        self.periods + 2
    }
}
