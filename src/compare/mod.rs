//! Comparison: many units on one composite index, step by step, and how sure their ranks are.
//!
//! The way is that of composite indicators (OECD and JRC, *Handbook on Constructing Composite Indicators*, 2008): values
//! are divided by their denominators, what is missing may be stood in for ([`impute`]), outliers are treated ([`treat`]),
//! scales are fitted to the data set and applied ([`normalise`]), scores are taken up the tree ([`aggregate`]) and ranked
//! ([`rank`]). Every step is kept, so that each can be looked at. [`uncertainty`] repeats the last steps many times over
//! with what could have been otherwise. Formulas: `docs/methodology.md`.

pub mod aggregate;
pub mod bands;
mod draws;
mod flat;
pub mod impute;
pub mod normalise;
pub mod peers;
pub mod rank;
pub mod sensitivity;
mod shape;
pub mod treat;
pub mod uncertainty;

pub use aggregate::NodeScore;
pub use bands::{Bands, Gates};
pub use normalise::{Fit, NoFit};
pub use peers::Peers;
pub use uncertainty::{Perturbation, Uncertainty};

use crate::model::composite::{Composite, Imputation, Treatment};
use crate::model::dataset::{Dataset, Unit};
use crate::model::rubric::Child;
use crate::model::{Assessment, Rubric};
use crate::score;
use treat::Treated;

/// Units compared on an index. Tables stand by column: for each indicator or node an entry for every unit.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What is compared.
    pub units: Vec<Unit>,
    /// How the values came to be scored.
    pub steps: Steps,
    /// The scores of the indicators.
    pub leaves: Vec<Vec<Leaf>>,
    /// The scores of the nodes; the first is the headline.
    pub nodes: Vec<Vec<NodeScore>>,
    /// The rank of each unit; none where too little is known for a headline.
    pub ranks: Vec<Option<usize>>,
    /// The gates of the rubric's stages, where assessments are compared.
    pub gates: Option<Gates>,
}

/// The tables between raw values and scores.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// As they were given.
    pub raw: Vec<Vec<Option<f64>>>,
    /// The denominators, each with an entry for every unit.
    pub denominators: Vec<Vec<Option<f64>>>,
    /// Divided by their denominators.
    pub denominated: Vec<Vec<Option<f64>>>,
    /// The groups of the units by grouping, where they come from tables; none where assessments are compared, whose missing
    /// values nothing stands in for.
    pub groups: Option<Vec<Vec<Option<String>>>>,
    /// With what stands in for missing values.
    pub imputed: Vec<Vec<Option<f64>>>,
    /// With outliers treated.
    pub treated: Vec<Vec<Option<f64>>>,
    /// What was done to outliers, for each indicator that was looked at.
    pub treatments: Vec<Treated>,
    /// The scale of each indicator as it was fitted.
    pub fits: Vec<Fit>,
}

impl Steps {
    /// The same values with stand-ins of a kind, and with outliers treated, where they are.
    fn prepared(&self, composite: &Composite, imputation: Imputation, treatment: Option<&Treatment>) -> Steps {
        let groups = self.groups.as_deref().unwrap_or_default();
        let imputed = impute::impute(&self.denominated, imputation, groups);
        let (mut treated, mut treatments) = (Vec::new(), Vec::new());
        for (i, (indicator, values)) in composite.indicators.iter().zip(&imputed).enumerate() {
            match treatment.filter(|_| indicator.treat) {
                Some(treatment) => {
                    let (values, done) = treat::treat(i, values, treatment);
                    treated.push(values);
                    treatments.extend(done);
                }
                None => treated.push(values.clone()),
            }
        }
        Steps { imputed, treated, treatments, fits: Vec::new(), ..self.clone() }
    }
}

/// The score of an indicator for a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leaf {
    /// It is at least this.
    pub low: f64,
    /// What it counts for; none where nothing is known.
    pub point: Option<f64>,
    /// It is at most this.
    pub high: f64,
    /// What it rests on.
    pub state: State,
    /// Which errors it shares: leaves of one unit with the same number go wrong together.
    pub source: Option<usize>,
}

/// What a score rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A value that was observed.
    Observed,
    /// An explicit assumption of the assessment, or a stand-in computed from other units.
    StandIn,
    /// Nothing.
    Missing,
    /// The indicator does not apply.
    NotApplicable,
}

/// Why a data set cannot be compared on an index: an indicator and what is wrong with its values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotComparable {
    /// An index into [`Composite::indicators`].
    pub indicator: usize,
    /// What is wrong.
    pub reason: NoFit,
}

impl Comparison {
    /// Compares the units of a data set, all the way.
    pub fn of(composite: &Composite, dataset: &Dataset) -> Result<Comparison, NotComparable> {
        let denominated = (0..composite.indicators.len()).map(|i| denominate(composite, dataset, i)).collect();
        let given = Steps {
            raw: dataset.values.clone(),
            denominators: dataset.denominators.clone(),
            denominated,
            groups: Some(dataset.groups.clone()),
            ..Steps::default()
        };
        let steps = given.prepared(composite, composite.imputation, composite.treatment.as_ref());
        let methods: Vec<_> = composite.indicators.iter().map(|indicator| indicator.method.clone()).collect();
        let (fits, leaves) = normalise::leaves(composite, &steps, &methods)?;
        Ok(Comparison::above(composite, dataset.units.clone(), Steps { fits, ..steps }, leaves))
    }

    /// Compares assessments by their scorecards on one rubric; `composite` is that rubric's.
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
        let steps = Steps {
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
        Comparison { gates, ..Comparison::above(composite, units.collect(), steps, leaves) }
    }

    /// Everything above the leaves.
    fn above(composite: &Composite, units: Vec<Unit>, steps: Steps, leaves: Vec<Vec<Leaf>>) -> Comparison {
        let nodes = aggregate::aggregate(composite, &leaves, units.len());
        let headlines: Vec<Option<f64>> = nodes
            .first()
            .map(|root| root.iter().map(|score| score.point).collect())
            .unwrap_or_else(|| vec![None; units.len()]);
        let ranks = rank::ranks(&headlines, composite.rank_decimals);
        Comparison { units, steps, leaves, nodes, ranks, gates: None }
    }

    /// The units in the order of their ranks, those without one last; units of equal rank in the order of the data.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.units.len()).collect();
        order.sort_by_key(|unit| self.ranks.get(*unit).copied().flatten().unwrap_or(usize::MAX));
        order
    }

    /// The single figure of a node or an indicator for a unit; none where too little is known.
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

/// The values of an indicator divided by its denominator; missing where either is.
fn denominate(composite: &Composite, dataset: &Dataset, indicator: usize) -> Vec<Option<f64>> {
    let values = dataset.values.get(indicator).cloned().unwrap_or_default();
    let denominator = composite.indicators.get(indicator).and_then(|indicator| indicator.denominator);
    let Some(denominators) = denominator.and_then(|index| dataset.denominators.get(index)) else { return values };
    values.iter().zip(denominators).map(|(value, by)| Some((*value)? / (*by)?)).collect()
}

/// The leaf of an assessment. Observations that name one source go wrong together.
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
        Some(Entry::Observed(observation)) => assessment.evidence.keys().position(|id| *id == observation.evidence),
        _ => None,
    };
    Leaf { low, point: point.filter(|_| known), high, state, source }
}
