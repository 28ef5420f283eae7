//! The instance: jobs with modes, resources, precedence and gains.

use std::collections::BTreeMap;

use super::resource::{Resource, Use};

/// A mode of a job.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Periods of work.
    pub periods: usize,
    /// Its resource use.
    pub uses: Vec<Use>,
}

/// An optional job.
#[derive(Clone, Debug)]
pub struct Job {
    /// The caller's number for it.
    pub label: usize,
    /// The first period by which it can be done.
    pub earliest: usize,
    /// Its modes.
    pub modes: Vec<Mode>,
    /// Its predecessors, each with the least number of periods between their end and its start.
    pub needs: Vec<(usize, i32)>,
}

/// A gain with several options, of which the best counts: `scale × max share`. The maximum is not linear, but for any
/// `floor` it is at most `scale × (floor + Σ max(0, share − floor))`, which is a sum.
#[derive(Clone, Debug)]
pub struct Gain {
    /// The gain for a share of 1.
    pub scale: f64,
    /// The share without any job; every floor is at least this.
    pub least: f64,
    /// The options: each is a list of steps (node that must be taken, share then reached), ascending.
    pub options: Vec<Vec<(usize, f64)>>,
}

/// The instance. The node "job done by period" has index job × width + period; the nodes of pairs follow.
#[derive(Debug)]
pub struct Relaxation {
    /// Periods of the horizon.
    pub periods: usize,
    /// Resources of the jobs.
    pub resources: Vec<Resource>,
    /// Jobs, in any order.
    pub jobs: Vec<Job>,
    /// Gains of the jobs.
    pub gains: Vec<Gain>,
    /// Pairs of jobs with a period by which both are done.
    pub pairs: Vec<(usize, usize, usize)>,
}

impl Relaxation {
    /// Places for a job: one for each period, the end, and never.
    pub fn width(&self) -> usize {
        self.periods + 2
    }

    /// Number of jobs times places.
    pub fn places(&self) -> usize {
        self.jobs.len() * self.width()
    }

    /// The node of one or two jobs and a period by which they are done; `None` if that is impossible.
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

    /// Whether a node is taken if the jobs are done by the given periods.
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

    /// The value of jobs done by the given periods, each gain with its best option.
    pub(crate) fn value(&self, done: &[usize]) -> f64 {
        let worth = |gain: &Gain| {
            let taken = gain.options.iter().flatten().filter(|(node, _)| self.takes(done, *node));
            gain.scale * (taken.map(|(_, share)| *share).fold(gain.least, f64::max) - gain.least)
        };
        self.gains.iter().map(worth).sum()
    }
}
