//! Peers: the units most similar to a given one, and its position among them.
//!
//! The distance of two units is the weighted Euclidean distance over the indicators known for both, d² = Σ wᵢ (xᵢ −
//! yᵢ)² / Σ wᵢ, where x and y are scores as shares of their scale and w the shares of the headline's weight. A further
//! quantity, such as population, may be one more term: its logarithm, scaled to the range of all units. Two units are
//! compared only if the indicators known for both have at least the weight that the index requires for a rank. Imputed
//! values do not count as known.

use super::impute::centre;
use super::leaf::State;
use super::uncertainty::{RankRange, TOLD_APART};
use super::{Comparison, Fit, Uncertainty};
use crate::model::composite::{Composite, Method};
use crate::model::terms::{Centre, Relative};
use crate::model::tolerance;

/// A unit and its peers.
#[derive(Clone, Debug, PartialEq)]
pub struct Peers {
    /// The unit, an index into [`Comparison::units`].
    pub unit: usize,
    /// Its rank over the draws; `None` without an uncertainty analysis.
    pub range: Option<RankRange>,
    /// The most similar units, nearest first.
    pub nearest: Vec<Peer>,
    /// Number of other units with a rank, the candidates.
    pub candidates: usize,
    /// Number of candidates with too few indicators in common.
    pub too_little: usize,
    /// The unit's position among the peers on each indicator.
    pub indicators: Vec<Beside>,
    /// The same for the additional quantity; `None` without one.
    pub by: Option<Beside>,
}

/// A peer of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peer {
    /// An index into [`Comparison::units`].
    pub unit: usize,
    /// Distance: 0 for equal units, 1 for opposite ends of every scale.
    pub distance: f64,
    /// The weight share of indicators known for both.
    pub shared: f64,
    /// The shares of draws in which the unit ranks above and below this peer; `None` without an uncertainty analysis.
    pub standing: Option<(f64, f64)>,
}

impl Peer {
    /// Whether the two differ significantly; `None` without an uncertainty analysis.
    pub fn told_apart(&self) -> Option<bool> {
        self.standing.map(|(above, below)| above.max(below) >= TOLD_APART)
    }
}

/// A value compared with those of the peers, all divided by their denominators.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Beside {
    /// The unit's own value.
    pub own: Option<f64>,
    /// The median of the peers' values.
    pub median: Option<f64>,
    /// The least of them.
    pub least: Option<f64>,
    /// The greatest of them.
    pub greatest: Option<f64>,
    /// Number of peers with a value.
    pub known: usize,
    /// Number of these that are below the unit's own value.
    pub below: usize,
}

/// Reason why a unit has no peers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPeers {
    /// It has no rank.
    Unranked,
    /// No other unit has enough indicators in common.
    Nobody,
}

/// Terms of the distance: columns with one item per unit, each with its weight.
struct Terms {
    columns: Vec<(f64, Vec<Option<f64>>)>,
}

impl Peers {
    /// The `most` units most similar to `unit`; ties in the order of ranks.
    pub fn of(
        composite: &Composite,
        comparison: &Comparison,
        uncertainty: Option<&Uncertainty>,
        unit: usize,
        most: usize,
    ) -> Result<Peers, NoPeers> {
        let ranked = |unit: &usize| comparison.ranks.get(*unit).is_some_and(Option::is_some);
        if !ranked(&unit) {
            return Err(NoPeers::Unranked);
        }
        let terms = Terms::of(composite, comparison);
        let standing = |other: usize| {
            let uncertainty = uncertainty?;
            let beside = uncertainty.beside.as_ref().filter(|beside| beside.unit == unit)?;
            let place = uncertainty.units.iter().position(|range| range.unit == other)?;
            Some((beside.above.get(place).copied()?, beside.below.get(place).copied()?))
        };
        let others: Vec<usize> = comparison.order().into_iter().filter(|other| *other != unit).filter(ranked).collect();
        let mut nearest: Vec<Peer> = others
            .iter()
            .filter_map(|other| {
                let (distance, shared) = terms.distance(unit, *other)?;
                let enough = tolerance::reaches(shared, composite.coverage_needed);
                enough.then_some(Peer { unit: *other, distance, shared, standing: None })
            })
            .collect();
        let too_little = others.len() - nearest.len();
        // The sort is stable: ties keep the order of ranks, then of identifiers.
        nearest.sort_by(|a, b| tolerance::order(a.distance, b.distance));
        nearest.truncate(most);
        if nearest.is_empty() {
            return Err(NoPeers::Nobody);
        }
        for peer in &mut nearest {
            peer.standing = standing(peer.unit);
        }
        let by = composite.peers.as_ref().and_then(|by| comparison.steps.denominators.get(by.denominator));
        Ok(Peers {
            unit,
            range: uncertainty
                .and_then(|uncertainty| uncertainty.units.iter().find(|range| range.unit == unit))
                .copied(),
            candidates: others.len(),
            too_little,
            indicators: comparison.steps.denominated.iter().map(|column| beside(column, unit, &nearest)).collect(),
            by: by.map(|column| beside(column, unit, &nearest)),
            nearest,
        })
    }

    /// The number of peers from which the unit differs significantly, and the number of peers compared.
    pub fn told_apart(&self) -> (usize, usize) {
        let comparisons = || self.nearest.iter().filter_map(Peer::told_apart);
        (comparisons().filter(|apart| *apart).count(), comparisons().count())
    }
}

impl Terms {
    fn of(composite: &Composite, comparison: &Comparison) -> Terms {
        let by = composite.peers.as_ref();
        let for_indicators = 1.0 - by.map_or(0.0, |by| by.weight);
        let shares = composite.shares();
        let mut columns = Vec::new();
        // By identifier, so that sums do not depend on the order of the file.
        let mut indicators: Vec<usize> = (0..composite.indicators.len()).collect();
        indicators.sort_by_key(|i| composite.indicators.get(*i).map(|indicator| indicator.id.as_str()));
        let left_out = |i: &usize| comparison.steps.fits.get(*i) == Some(&Fit::Constant);
        for i in indicators.into_iter().filter(|i| !left_out(i)) {
            let Some(indicator) = composite.indicators.get(i) else { continue };
            let leaves = comparison.leaves.get(i).map(Vec::as_slice).unwrap_or_default();
            let score = |leaf: &super::leaf::Leaf| leaf.point.filter(|_| leaf.state == State::Observed);
            let scores: Vec<Option<f64>> = leaves.iter().map(score).collect();
            let width = match &indicator.method {
                // These scales have no ends, or ends that depend on the number of units.
                Method::Relative(Relative::ZScore | Relative::Rank | Relative::Borda, _) => spread(&scores),
                Method::Relative(..) | Method::Fixed(_) => composite.range.1 - composite.range.0,
            };
            columns.push((shares.get(i).copied().unwrap_or(0.0) * for_indicators, parts(&scores, width)));
        }
        if let Some(by) = by {
            let values = comparison.steps.denominators.get(by.denominator).map(Vec::as_slice).unwrap_or_default();
            let logarithms: Vec<Option<f64>> =
                values.iter().map(|value| value.filter(|figure| *figure > 0.0).map(f64::ln)).collect();
            columns.push((by.weight, parts(&logarithms, spread(&logarithms))));
        }
        Terms { columns }
    }

    /// The distance of two units, and the weight share known for both; `None` if none is.
    fn distance(&self, one: usize, other: usize) -> Option<(f64, f64)> {
        let (mut sum, mut shared, mut all) = (0.0, 0.0, 0.0);
        for (weight, column) in &self.columns {
            all += weight;
            let value = |unit: usize| column.get(unit).copied().flatten();
            if let Some((a, b)) = value(one).zip(value(other)) {
                sum += weight * (a - b) * (a - b);
                shared += weight;
            }
        }
        (shared > 0.0).then(|| ((sum / shared).sqrt(), shared / all))
    }
}

/// The difference of the greatest and the least figure.
fn spread(figures: &[Option<f64>]) -> f64 {
    let known = || figures.iter().copied().flatten();
    known().fold(f64::NEG_INFINITY, f64::max) - known().fold(f64::INFINITY, f64::min)
}

/// Figures as shares of a width; all equal for width 0.
fn parts(figures: &[Option<f64>], width: f64) -> Vec<Option<f64>> {
    let part = |figure: f64| if width > 0.0 && width.is_finite() { figure / width } else { 0.0 };
    figures.iter().map(|figure| figure.map(part)).collect()
}

/// Whether a value is below another by more than rounding.
fn is_below(value: f64, other: f64) -> bool {
    value < other && !tolerance::same_value(value, other)
}

/// A unit's value compared with those of its peers.
fn beside(column: &[Option<f64>], unit: usize, peers: &[Peer]) -> Beside {
    let value = |unit: usize| column.get(unit).copied().flatten();
    let own = value(unit);
    let theirs: Vec<f64> = peers.iter().filter_map(|peer| value(peer.unit)).collect();
    Beside {
        own,
        median: centre(Centre::Median, theirs.iter().copied()),
        least: theirs.iter().copied().reduce(f64::min),
        greatest: theirs.iter().copied().reduce(f64::max),
        known: theirs.len(),
        below: theirs.iter().filter(|other| own.is_some_and(|own| is_below(**other, own))).count(),
    }
}
