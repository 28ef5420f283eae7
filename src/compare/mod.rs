//! Comparison: many units on one composite index, step by step, with the uncertainty of their ranks.
//!
//! The method is that of composite indicators (OECD and JRC, *Handbook on Constructing Composite Indicators*, 2008):
//! values are divided by their denominators, units with too few observations are screened out (`screen`), missing
//! values may be imputed ([`impute`]), outliers are treated ([`treat`]), scales are fitted to the data set and applied
//! ([`normalise`]), scores are aggregated up the tree ([`aggregate`]) and ranked ([`rank`]). The result keeps every
//! step for inspection. [`uncertainty`] repeats the last steps many times with alternative values, weights and methods.
//! Formulas: `docs/methodology/comparison.md`.

pub(crate) mod aggregate;
pub(crate) mod bands;
mod chance;
mod draws;
mod fit;
mod flat;
pub(crate) mod impute;
mod leaf;
pub mod missed;
pub(crate) mod normalise;
pub mod peers;
pub(crate) mod rank;
mod screen;
pub(crate) mod sensitivity;
mod shape;
mod steps;
pub(crate) mod treat;
pub mod uncertainty;

pub use aggregate::NodeScore;
pub use bands::{Bands, Gates};
pub use fit::{Fit, NoFit, NotComparable};
pub use leaf::{Leaf, State};
pub use missed::Missed;
pub use peers::Peers;
pub use steps::Steps;
pub use uncertainty::{Perturbation, Uncertainty};

use crate::model::composite::Composite;
use crate::model::dataset::{Dataset, Unit};
use crate::model::rubric::Child;
use crate::model::{Assessment, Rubric};
use crate::score;

/// Units compared on an index. Tables are by column: for each indicator or node, one item per unit.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The units.
    pub units: Vec<Unit>,
    /// The tables between raw values and scores.
    pub steps: Steps,
    /// The scores of the indicators.
    pub leaves: Vec<Vec<Leaf>>,
    /// The scores of the nodes; the first is the headline.
    pub nodes: Vec<Vec<NodeScore>>,
    /// The rank of each unit; `None` if too little is known for a headline.
    pub ranks: Vec<Option<usize>>,
    /// The gates of the rubric's stages, in a comparison of assessments.
    pub gates: Option<Gates>,
}

impl Comparison {
    /// Compares the units of a data set, through all steps.
    pub fn of(composite: &Composite, dataset: &Dataset) -> Result<Comparison, NotComparable> {
        let denominated = (0..composite.indicators.len()).map(|i| denominate(composite, dataset, i)).collect();
        let mut given = Steps {
            raw: dataset.values.clone(),
            denominators: dataset.denominators.clone(),
            denominated,
            places: places(&dataset.units),
            groups: Some(dataset.groups.clone()),
            ..Steps::default()
        };
        let methods: Vec<_> = composite.indicators.iter().map(|indicator| indicator.method.clone()).collect();
        let mut constant = vec![false; methods.len()];
        // Leaving out an indicator changes the weights by which units are screened, and screening out units may make an
        // indicator constant. The loop repeats both until nothing changes, at most once per indicator.
        loop {
            given.screened = screen::screened(composite, &given.denominated, &constant, dataset.units.len());
            let steps = given.prepared(composite, composite.imputation, composite.treatment.as_ref());
            let (fits, leaves) = normalise::leaves(composite, &steps, &methods, &constant)?;
            let found: Vec<bool> = fits.iter().map(|fit| *fit == Fit::Constant).collect();
            if !found.is_empty() && found.iter().all(|constant| *constant) {
                return Err(NotComparable { indicator: 0, unit: None, reason: NoFit::NoSpread });
            }
            if found == constant {
                let steps = Steps { fits, ..steps };
                return Ok(Comparison::above(composite, dataset.units.clone(), steps, leaves));
            }
            constant = found;
        }
    }

    /// Compares assessments by their scorecards on one rubric; `composite` is derived from that rubric.
    pub fn of_assessments(composite: &Composite, rubric: &Rubric, assessments: &[&Assessment]) -> Comparison {
        let cards: Vec<_> = assessments.iter().map(|assessment| score::assess(rubric, assessment)).collect();
        let units = assessments.iter().map(|assessment| {
            let jurisdiction = &assessment.jurisdiction;
            Unit { id: jurisdiction.id.clone(), name: jurisdiction.name.clone() }
        });
        let column = |i: usize| {
            let of_unit = assessments.iter().zip(&cards);
            of_unit.filter_map(|(assessment, card)| Some(leaf(assessment, card.leaves.get(i)?, i))).collect()
        };
        let leaves = (0..rubric.indicators.len()).map(column).collect();
        let raw = |i: usize| cards.iter().map(|card| card.leaves.get(i).and_then(|leaf| leaf.reading.point)).collect();
        let raw: Vec<Vec<Option<f64>>> = (0..rubric.indicators.len()).map(raw).collect();
        let fits = rubric.indicators.iter().map(|indicator| Fit::Fixed(indicator.scale.clone())).collect();
        let units: Vec<Unit> = units.collect();
        let steps = Steps {
            screened: vec![false; units.len()],
            places: places(&units),
            denominated: raw.clone(),
            imputed: raw.clone(),
            treated: raw.clone(),
            raw,
            groups: None,
            denominators: Vec::new(),
            treatments: Vec::new(),
            fits,
        };
        let gates = Some(Gates::of(rubric, &cards));
        Comparison { gates, ..Comparison::above(composite, units, steps, leaves) }
    }

    /// Aggregation and ranks from given leaves.
    fn above(composite: &Composite, units: Vec<Unit>, steps: Steps, leaves: Vec<Vec<Leaf>>) -> Comparison {
        let nodes = aggregate::aggregate(composite, &leaves, units.len());
        let headlines: Vec<Option<f64>> = nodes
            .first()
            .map(|root| root.iter().map(|score| score.point).collect())
            .unwrap_or_else(|| vec![None; units.len()]);
        let ranks = rank::ranks(&headlines, composite.rank_decimals);
        Comparison { units, steps, leaves, nodes, ranks, gates: None }
    }

    /// The units by rank, unranked ones last, ties by identifier.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.units.len()).collect();
        let rank = |unit: usize| self.ranks.get(unit).copied().flatten().unwrap_or(usize::MAX);
        order.sort_by_key(|unit| (rank(*unit), self.steps.places.get(*unit).copied()));
        order
    }

    /// The single figure of a node or an indicator for a unit; `None` if too little is known.
    pub fn point(&self, child: Child, unit: usize) -> Option<f64> {
        match child {
            Child::Node(node) => self.nodes.get(node)?.get(unit)?.point,
            Child::Indicator(leaf) => self.leaves.get(leaf)?.get(unit)?.point,
        }
    }

    /// The headline of a unit.
    pub fn headline(&self, unit: usize) -> Option<&NodeScore> {
        self.nodes.first()?.get(unit)
    }
}

/// The position of each unit in the order of identifiers.
fn places(units: &[Unit]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..units.len()).collect();
    order.sort_by_key(|unit| units.get(*unit).map(|unit| unit.id.as_str()));
    let mut places = vec![0; units.len()];
    for (place, unit) in order.into_iter().enumerate() {
        if let Some(slot) = places.get_mut(unit) {
            *slot = place;
        }
    }
    places
}

/// The values of an indicator divided by its denominator; missing if either is missing.
fn denominate(composite: &Composite, dataset: &Dataset, indicator: usize) -> Vec<Option<f64>> {
    let values = dataset.values.get(indicator).cloned().unwrap_or_default();
    let denominator = composite.indicators.get(indicator).and_then(|indicator| indicator.denominator);
    let Some(denominators) = denominator.and_then(|index| dataset.denominators.get(index)) else { return values };
    values.iter().zip(denominators).map(|(value, by)| Some((*value)? / (*by)?)).collect()
}

/// The leaf of an assessment. Observations with the same source have correlated errors.
fn leaf(assessment: &Assessment, scored: &score::LeafScore, indicator: usize) -> Leaf {
    use crate::model::assessment::Entry;
    use score::Basis;
    let score::ScoreBounds { low, point, high } = scored.score;
    let state = match scored.reading.basis {
        Basis::Evidence(_) => State::Observed,
        Basis::Assumption | Basis::Prediction => State::StandIn,
        Basis::Missing => State::Missing,
        Basis::NotApplicable => State::NotApplicable,
    };
    let known = matches!(state, State::Observed | State::StandIn);
    let point = point.or_else(|| known.then(|| f64::midpoint(low, high)));
    let source = match assessment.entries.get(indicator) {
        Some(Entry::Observed(observation)) => Some(chance::number(chance::Kind::Evidence, &observation.evidence)),
        _ => None,
    };
    Leaf { low, point: point.filter(|_| known), high, state, source }
}
