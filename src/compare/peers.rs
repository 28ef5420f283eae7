//! Peers: the units that are most like a given one, and where it stands among them.
//!
//! How unlike two units are is the weighted Euclidean distance over what is known of both,
//! d² = Σ wᵢ (xᵢ − yᵢ)² / Σ wᵢ, where x and y are scores as shares of their scale and w the shares of the headline's weight.
//! A quantity of its own, such as the number of people, may be one more term: its logarithm between the least and the
//! greatest of all units. Two units are compared only where at least as much of the weight is known of both as the rubric
//! asks for before a unit is ranked. What stands in for a missing value is not known.

use super::impute::centre;
use super::leaf::State;
use super::uncertainty::{RankRange, TOLD_APART};
use super::{Comparison, Fit, Uncertainty};
use crate::model::composite::{Composite, Method};
use crate::model::terms::{Centre, Relative};
use crate::model::tolerance;

/// A unit among those that are most like it.
#[derive(Clone, Debug, PartialEq)]
pub struct Peers {
    /// The unit, an index into [`Comparison::units`].
    pub unit: usize,
    /// Its rank over the draws; none where nothing was varied.
    pub range: Option<RankRange>,
    /// The units most like it, the nearest first.
    pub nearest: Vec<Peer>,
    /// How many other units have a rank, so that they could be peers.
    pub candidates: usize,
    /// Of how many of these too little is known that is also known of the unit.
    pub too_little: usize,
    /// Where the unit stands among the peers on each indicator.
    pub indicators: Vec<Beside>,
    /// The same of the quantity that has a say in who is alike; none where nothing has.
    pub by: Option<Beside>,
}

/// A unit like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peer {
    /// An index into [`Comparison::units`].
    pub unit: usize,
    /// How unlike the two are: 0 the same, 1 opposite ends of every scale.
    pub distance: f64,
    /// The share of the weight that is known of both.
    pub shared: f64,
    /// The share of draws in which the unit stood above this peer, and in which below; none where nothing was varied.
    pub standing: Option<(f64, f64)>,
}

impl Peer {
    /// Whether the two are told apart; none where nothing was varied.
    pub fn told_apart(&self) -> Option<bool> {
        self.standing.map(|(above, below)| above.max(below) >= TOLD_APART)
    }
}

/// A value beside those of the peers, all of them divided by their denominators.
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
    /// How many peers have a value.
    pub known: usize,
    /// How many of these are below the unit's own.
    pub below: usize,
}

/// Why a unit has no peers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPeers {
    /// It has no rank.
    Unranked,
    /// Of no other unit enough is known.
    Nobody,
}

/// What distances are computed from: columns with an entry for every unit, each with its weight.
struct Terms {
    columns: Vec<(f64, Vec<Option<f64>>)>,
}

impl Peers {
    /// The `most` units that are most like `unit`; equally near ones in the order of their ranks.
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
            let of = uncertainty?;
            let beside = of.beside.as_ref().filter(|beside| beside.unit == unit)?;
            let place = of.units.iter().position(|range| range.unit == other)?;
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
        // The sort keeps the order of the ranks, then that of the identifiers, among equals.
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
            range: uncertainty.and_then(|of| of.units.iter().find(|range| range.unit == unit)).copied(),
            candidates: others.len(),
            too_little,
            indicators: comparison.steps.denominated.iter().map(|column| beside(column, unit, &nearest)).collect(),
            by: by.map(|column| beside(column, unit, &nearest)),
            nearest,
        })
    }

    /// Of how many peers the unit is told apart, and of how many that was looked at.
    pub fn told_apart(&self) -> (usize, usize) {
        let told = || self.nearest.iter().filter_map(Peer::told_apart);
        (told().filter(|apart| *apart).count(), told().count())
    }
}

impl Terms {
    fn of(composite: &Composite, comparison: &Comparison) -> Terms {
        let by = composite.peers.as_ref();
        let for_indicators = 1.0 - by.map_or(0.0, |by| by.weight);
        let shares = composite.shares();
        let mut columns = Vec::new();
        // By identifier, so that sums do not hang on the order of the file.
        let mut indicators: Vec<usize> = (0..composite.indicators.len()).collect();
        indicators.sort_by_key(|i| composite.indicators.get(*i).map(|of| of.id.as_str()));
        let left_out = |i: &usize| comparison.steps.fits.get(*i) == Some(&Fit::Constant);
        for i in indicators.into_iter().filter(|i| !left_out(i)) {
            let Some(indicator) = composite.indicators.get(i) else { continue };
            let leaves = comparison.leaves.get(i).map(Vec::as_slice).unwrap_or_default();
            let score = |leaf: &super::leaf::Leaf| leaf.point.filter(|_| leaf.state == State::Observed);
            let scores: Vec<Option<f64>> = leaves.iter().map(score).collect();
            let width = match &indicator.method {
                // These have no ends, or ends that depend on the number of units.
                Method::Relative(Relative::ZScore | Relative::Rank | Relative::Borda, _) => spread(&scores),
                Method::Relative(..) | Method::Fixed(_) => composite.range.1 - composite.range.0,
            };
            columns.push((shares.get(i).copied().unwrap_or(0.0) * for_indicators, parts(&scores, width)));
        }
        if let Some(by) = by {
            let values = comparison.steps.denominators.get(by.denominator).map(Vec::as_slice).unwrap_or_default();
            let logarithms: Vec<Option<f64>> =
                values.iter().map(|value| value.filter(|of| *of > 0.0).map(f64::ln)).collect();
            columns.push((by.weight, parts(&logarithms, spread(&logarithms))));
        }
        Terms { columns }
    }

    /// The distance of two units, and the share of the weight that is known of both; none where nothing is.
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

/// The distance between the least and the greatest of some figures.
fn spread(figures: &[Option<f64>]) -> f64 {
    let known = || figures.iter().copied().flatten();
    known().fold(f64::NEG_INFINITY, f64::max) - known().fold(f64::INFINITY, f64::min)
}

/// Figures as shares of a width. Where there is none, nobody differs.
fn parts(figures: &[Option<f64>], width: f64) -> Vec<Option<f64>> {
    let part = |figure: f64| if width > 0.0 && width.is_finite() { figure / width } else { 0.0 };
    figures.iter().map(|figure| figure.map(part)).collect()
}

/// Whether a value is below another by more than rounding.
fn is_below(value: f64, other: f64) -> bool {
    value < other && !tolerance::same_value(value, other)
}

/// A unit's value beside those of its peers.
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
