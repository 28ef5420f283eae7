//! One node of a tree of indicators: the weighted power mean of its children, with bounds and coverage.
//!
//! The readiness of one jurisdiction and the comparison of many stand on this one aggregation. Each adds figures of its own
//! ([`Part::more`]). A child that does not apply is no part at all. A child of which nothing is known has bounds and no known
//! value: it widens the bounds and leaves the point alone.

use std::cmp::Ordering;

use super::power_mean::power_mean;
use crate::model::sum::sum;
use crate::model::tolerance;

/// A child that applies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<M> {
    /// Its weight, at least 0.
    pub weight: f64,
    /// Its low bound.
    pub low: f64,
    /// The value that it counts for in the point; none where nothing is known of it.
    pub known: Option<f64>,
    /// Its high bound.
    pub high: f64,
    /// Share of its weight that was observed, in [0, 1].
    pub coverage: f64,
    /// Further figures of one of the two trees.
    pub more: M,
}

/// Figures of one of the two trees.
pub(crate) trait More: Sized {
    /// Orders two parts whose weight, bounds and known value are equal. Parts that are equal in it are alike, so that the
    /// order does not come from a file.
    fn order(one: &Part<Self>, other: &Part<Self>) -> Ordering;
}

impl<M: More> Part<M> {
    /// An order that does not come from a file. Most parts differ in the first figures, so the others are rarely read.
    fn order(&self, other: &Part<M>) -> Ordering {
        let known = |part: &Part<M>| part.known.unwrap_or(f64::NAN);
        let weight = self.weight.total_cmp(&other.weight);
        weight
            .then_with(|| self.low.total_cmp(&other.low))
            .then_with(|| known(self).total_cmp(&known(other)))
            .then_with(|| self.high.total_cmp(&other.high))
            .then_with(|| M::order(self, other))
    }
}

/// The figures of a node that both trees have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Aggregate {
    /// The mean of the low bounds.
    pub low: f64,
    /// The mean over what is known; none where coverage is too low.
    pub point: Option<f64>,
    /// The mean of the high bounds.
    pub high: f64,
    /// The mean over what is known, whatever the coverage.
    pub known: Option<f64>,
    /// Share of the applicable weight that was observed, in [0, 1].
    pub coverage: f64,
    /// Whether any child applies.
    pub applies: bool,
}

/// The children of a node.
pub(crate) struct Weighted<M> {
    parts: Vec<Part<M>>,
    power: f64,
    floor: f64,
    total: f64,
}

impl<M: More> Weighted<M> {
    /// The children under a mean with exponent `power`, no value counting for less than `floor`.
    pub(crate) fn new(power: f64, floor: f64, mut parts: Vec<Part<M>>) -> Self {
        // Sums are taken in an order that the parts give, not the file.
        parts.sort_by(Part::order);
        let total = sum(parts.iter().map(|part| part.weight));
        Weighted { parts, power, floor, total }
    }

    /// The mean of a value over the children that have it; none where they have no weight.
    pub(crate) fn mean(&self, value: impl Fn(&Part<M>) -> Option<f64>) -> Option<f64> {
        let pair = |part| value(part).map(|value| (part.weight, value.max(self.floor)));
        let pairs: Vec<(f64, f64)> = self.parts.iter().filter_map(pair).collect();
        power_mean(self.power, &pairs)
    }

    /// The children with their shares of the weight; all shares are 0 where there is no weight.
    pub(crate) fn shares(&self) -> impl Iterator<Item = (f64, &Part<M>)> {
        let share = |part: &Part<M>| if self.total > 0.0 { part.weight / self.total } else { 0.0 };
        self.parts.iter().map(move |part| (share(part), part))
    }

    /// Whether the children have any weight.
    pub(crate) fn has_weight(&self) -> bool {
        self.total > 0.0
    }

    /// The sum of a figure in [0, 1] over the children, each by its share of the weight.
    pub(crate) fn share_of(&self, figure: impl Fn(&Part<M>) -> f64) -> f64 {
        sum(self.shares().map(|(share, part)| share * figure(part))).min(1.0)
    }

    /// The figures of the node. `range` are its bounds where children have no weight; the point is shown from a coverage of
    /// `needed` on.
    pub(crate) fn aggregate(&self, range: (f64, f64), needed: f64) -> Aggregate {
        let low = self.mean(|part| Some(part.low)).unwrap_or(range.0);
        let high = self.mean(|part| Some(part.high)).unwrap_or(range.1);
        let known = self.mean(|part| part.known).map(|known| known.min(high).max(low));
        let coverage = self.share_of(|part| part.coverage);
        let point = known.filter(|_| tolerance::reaches(coverage, needed));
        Aggregate { low, point, high, known, coverage, applies: !self.parts.is_empty() }
    }
}
