//! The instance: jobs with their modes, the resources that they take, what they need and what they bring.

use std::collections::BTreeMap;

use super::resource::{Resource, Use};

/// A way of doing a job.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Periods of work.
    pub periods: usize,
    /// What it takes.
    pub uses: Vec<Use>,
}

/// A job, which may be left out.
#[derive(Clone, Debug)]
pub struct Job {
    /// The caller's own number for it.
    pub label: usize,
    /// The first period by which it can be done.
    pub earliest: usize,
    /// Ways of doing it.
    pub modes: Vec<Mode>,
    /// Jobs that must be done so many periods before it starts.
    pub needs: Vec<(usize, i32)>,
}

/// A gain that can be had in several ways, of which the best counts: `scale × max share`. That is no sum, but for any `floor`
/// it is at most `scale × (floor + Σ max(0, share − floor))`, which is one.
#[derive(Clone, Debug)]
pub struct Gain {
    /// What a share of 1 is worth.
    pub scale: f64,
    /// The share that is there without any job: no floor is lower.
    pub least: f64,
    /// Ways to have it: for each step of a growing share the node that must be taken, and the share that is then had, ascending.
    pub options: Vec<Vec<(usize, f64)>>,
}

/// The instance. The node of a job and a period, "done by then", is job × width + period; those of
/// pairs come after.
#[derive(Debug)]
pub struct Relaxation {
    /// Periods of the horizon.
    pub periods: usize,
    /// What jobs take.
    pub resources: Vec<Resource>,
    /// Jobs, in any order.
    pub jobs: Vec<Job>,
    /// What jobs bring.
    pub gains: Vec<Gain>,
    /// Two jobs and a period by which both are done.
    pub pairs: Vec<(usize, usize, usize)>,
}

impl Relaxation {
    /// Places for a job: a period each, the end, and never.
    pub fn width(&self) -> usize {
        self.periods + 2
    }

    /// Jobs times places.
    pub fn places(&self) -> usize {
        self.jobs.len() * self.width()
    }

    /// The node of one job or two and a period by which they are done; none where they cannot be.
    pub fn node(
        &mut self,
        known: &mut BTreeMap<(usize, usize, usize), usize>,
        of: &[usize],
        by: usize,
    ) -> Option<usize> {
        if of.iter().any(|job| self.jobs[*job].earliest > by) {
            return None;
        }
        match *of {
            [one] => Some(one * self.width() + by),
            [one, other] => Some(*known.entry((one, other, by)).or_insert_with(|| {
                self.pairs.push((one, other, by));
                self.jobs.len() * self.width() + self.pairs.len() - 1
            })),
            _ => None,
        }
    }

    /// Whether a node is taken where jobs are done by some periods.
    fn takes(&self, done: &[usize], node: usize) -> bool {
        let width = self.width();
        match node.checked_sub(done.len() * width) {
            None => done[node / width] <= node % width,
            Some(pair) => {
                let (one, other, period) = self.pairs[pair];
                done[one] <= period && done[other] <= period
            }
        }
    }

    /// What jobs are worth that are done by some periods, each gain in its best way.
    pub(crate) fn value(&self, done: &[usize]) -> f64 {
        let worth = |gain: &Gain| {
            let taken = gain.options.iter().flatten().filter(|(node, _)| self.takes(done, *node));
            gain.scale * (taken.map(|(_, share)| *share).fold(gain.least, f64::max) - gain.least)
        };
        self.gains.iter().map(worth).sum()
    }
}
