//! Where to split a branch: at the member and quarter that part its mean most, by what they cost and by what trials of other
//! branches have taught.

use crate::schedule::bound::lagrangian::domain::Domain;
use crate::schedule::bound::lagrangian::layout::Layout;
use crate::schedule::bound::lagrangian::pricing::{PricingProblem, Workspace};

/// Splits that are tried of each branch.
const TRIALS: usize = 4;
/// What the mean over all members counts for one of whom little is known yet, in trials.
const PRIOR: f64 = 2.0;
/// What a place counts where nothing else tells splits apart.
const EQUAL: f64 = 1e-9;

/// Where a branch can be split.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub(super) member: usize,
    /// The last quarter of the sooner side.
    pub(super) by: usize,
    /// What it promises by the mean alone.
    pub(super) expected: f64,
}

/// How splits are chosen.
#[derive(Debug)]
pub(super) struct BranchingRule {
    /// By member: what it costs at the first prices, where it is usually live. Splits of what is dear matter most.
    dear: Vec<f64>,
    /// By member: how much more trials of it promised than was expected, summed, and how many there were.
    trials: Vec<(f64, f64)>,
}

impl BranchingRule {
    /// Nothing was tried yet; `mean` and `workspace` are those of the first prices.
    pub(super) fn new(priced: &PricingProblem<'_>, mean: &[f64], workspace: &Workspace) -> BranchingRule {
        let dear = dear(priced, mean, workspace);
        BranchingRule { trials: vec![(0.0, 0.0); dear.len()], dear }
    }

    /// Takes in how many times more than expected a trial of a member promised.
    pub(super) fn learn(&mut self, member: usize, times: f64) {
        self.trials[member].0 += times;
        self.trials[member].1 += 1.0;
    }

    /// The splits that promise most by the mean and by what trials have taught.
    pub(super) fn worth_trying(&self, splits: &[At]) -> Vec<At> {
        let (sum, count) = self.trials.iter().fold((0.0, 0.0), |sums, of| (sums.0 + of.0, sums.1 + of.1));
        let mean = if count > 0.0 { sum / count } else { 1.0 };
        let times = |member: usize| {
            let (sum, count) = self.trials[member];
            (sum + PRIOR * mean) / (count + PRIOR)
        };
        let mut splits: Vec<(f64, At)> = splits.iter().map(|at| (at.expected * times(at.member), *at)).collect();
        splits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.member.cmp(&b.1.member)));
        splits.into_iter().take(TRIALS).map(|(_, at)| at).collect()
    }

    /// Where members fall in two parts of their mean that are large, far from each other, and dear.
    pub(super) fn splits(&self, layout: &Layout, domain: &Domain, mean: &[f64]) -> Vec<At> {
        let width = layout.width();
        let best = |member: usize| {
            let places = domain.places(layout, member);
            let mean = &mean[member * width..(member + 1) * width];
            let split = |by: usize| {
                let on_both_sides = places & ((2 << by) - 1) != 0 && places >> (by + 1) != 0;
                let expected = apart(mean, by) * self.dear[member].abs() + EQUAL * f64::from(places.count_ones());
                on_both_sides.then_some(At { member, by, expected })
            };
            let splits = (0..width - 1).filter_map(split);
            splits.max_by(|a, b| a.expected.total_cmp(&b.expected).then(b.by.cmp(&a.by)))
        };
        (0..self.dear.len()).filter_map(best).collect()
    }
}

/// How far and how evenly a quarter parts a mean: the distance of the means of both sides, times their shares.
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

/// By member: what it costs where it is live in the mean.
fn dear(priced: &PricingProblem<'_>, mean: &[f64], workspace: &Workspace) -> Vec<f64> {
    let (width, quarters) = (priced.relaxed.width(), priced.relaxed.quarters);
    let of = |member: usize| {
        let (mut share, mut sum) = (0.0, 0.0);
        let places = mean[member * width..=member * width + quarters].iter().enumerate();
        for (quarter, of) in places.filter(|(_, of)| **of > 0.0) {
            let ways = priced.layout.ways_of[member].clone().filter(|way| priced.layout.ways[*way].quarters <= quarter);
            let cheapest = ways.map(|way| workspace.cost[way * width + quarter]).fold(f64::INFINITY, f64::min);
            share += of;
            sum += of * cheapest;
        }
        if share > 0.0 { sum / share } else { 1.0 }
    };
    (0..priced.relaxed.members.len()).map(of).collect()
}
