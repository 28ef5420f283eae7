//! Selection of splits: the job and period that divide the mean of the pricing solutions most, weighted by cost and by
//! the results of earlier trials.

use crate::lagrangian::domain::Domain;
use crate::lagrangian::layout::Layout;
use crate::lagrangian::pricing::{PricingProblem, Workspace};

/// Number of splits tried for each branch.
const TRIALS: usize = 4;
/// Weight of the mean over all jobs for a job with few trials, in trials.
const PRIOR: f64 = 2.0;
/// Weight of a place if no other criterion distinguishes the splits.
const EQUAL: f64 = 1e-9;

/// A possible split of a branch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) job: usize,
    /// The last period of the earlier side.
    pub(super) by: usize,
    /// The expected decrease from the mean alone.
    pub(super) expected: f64,
}

/// State of the branching rule.
#[derive(Debug)]
pub(super) struct BranchingRule {
    /// The cost of each job at the first multipliers, at its usual place. Splits of expensive jobs matter most.
    cost: Vec<f64>,
    /// For each job: the sum of the ratios of actual to expected decrease in its trials, and their number.
    trials: Vec<(f64, f64)>,
}

impl BranchingRule {
    /// A rule without trials; `mean` and `workspace` belong to the first multipliers.
    pub(super) fn new(pricing: &PricingProblem<'_>, mean: &[f64], workspace: &Workspace) -> BranchingRule {
        let cost = cost(pricing, mean, workspace);
        BranchingRule { trials: vec![(0.0, 0.0); cost.len()], cost }
    }

    /// Records the ratio of actual to expected decrease in a trial of a job.
    pub(super) fn learn(&mut self, job: usize, times: f64) {
        self.trials[job].0 += times;
        self.trials[job].1 += 1.0;
    }

    /// The most promising splits by the mean and by earlier trials.
    pub(super) fn worth_trying(&self, splits: &[Cut]) -> Vec<Cut> {
        let (sum, count) = self.trials.iter().fold((0.0, 0.0), |sums, of| (sums.0 + of.0, sums.1 + of.1));
        let mean = if count > 0.0 { sum / count } else { 1.0 };
        let times = |job: usize| {
            let (sum, count) = self.trials[job];
            (sum + PRIOR * mean) / (count + PRIOR)
        };
        let mut splits: Vec<(f64, Cut)> = splits.iter().map(|at| (at.expected * times(at.job), *at)).collect();
        splits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.job.cmp(&b.1.job)));
        splits.into_iter().take(TRIALS).map(|(_, at)| at).collect()
    }

    /// Splits at which the mean of a job falls into two large, distant and expensive parts.
    pub(super) fn splits(&self, layout: &Layout, domain: &Domain, mean: &[f64]) -> Vec<Cut> {
        let width = layout.width();
        let best = |job: usize| {
            let places = domain.places(layout, job);
            let mean = &mean[job * width..(job + 1) * width];
            let split = |by: usize| {
                let on_both_sides = places & ((2 << by) - 1) != 0 && places >> (by + 1) != 0;
                let expected = apart(mean, by) * self.cost[job].abs() + EQUAL * f64::from(places.count_ones());
                on_both_sides.then_some(Cut { job, by, expected })
            };
            let splits = (0..width - 1).filter_map(split);
            splits.max_by(|a, b| a.expected.total_cmp(&b.expected).then(b.by.cmp(&a.by)))
        };
        (0..self.cost.len()).filter_map(best).collect()
    }
}

/// How far and how evenly a period divides a mean: the distance between the means of both sides, times their shares.
fn apart(mean: &[f64], by: usize) -> f64 {
    let part = |from: usize, to: usize| {
        let part = mean[from..to].iter().enumerate();
        part.fold((0.0, 0.0), |(share, sum), (at, of)| (share + of, sum + of * (from + at) as f64))
    };
    let ((sooner, sum), (later, sum_later)) = (part(0, by + 1), part(by + 1, mean.len()));
    let all = sooner + later;
    if sooner <= 1e-6 || later <= 1e-6 {
        return 0.0;
    }
    (sooner / all) * (later / all) * (sum_later / later - sum / sooner)
}

/// The cost of each job at the mean of its places.
fn cost(pricing: &PricingProblem<'_>, mean: &[f64], workspace: &Workspace) -> Vec<f64> {
    let (width, periods) = (pricing.relaxation.width(), pricing.relaxation.periods);
    let of = |job: usize| {
        let (mut share, mut sum) = (0.0, 0.0);
        let places = mean[job * width..=job * width + periods].iter().enumerate();
        for (period, of) in places.filter(|(_, of)| **of > 0.0) {
            let modes =
                pricing.layout.modes_of[job].clone().filter(|mode| pricing.layout.modes[*mode].periods <= period);
            let cheapest = modes.map(|mode| workspace.cost[mode * width + period]).fold(f64::INFINITY, f64::min);
            share += of;
            sum += of * cheapest;
        }
        if share > 0.0 { sum / share } else { 1.0 }
    };
    (0..pricing.relaxation.jobs.len()).map(of).collect()
}
