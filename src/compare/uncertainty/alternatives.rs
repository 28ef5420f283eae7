//! Alternatives for the columns of the leaves: one for every combination of imputation, treatment of outliers and
//! normalisation that was requested.

use super::request::{NotDrawn, Perturbation};
use crate::compare::chance::{self, Kind};
use crate::compare::draws::{Numbers, Spans};
use crate::compare::flat::Flat;
use crate::compare::{Comparison, Fit, Leaf, Steps, normalise};
use crate::model::composite::{Composite, Imputation, Method, Treatment};
use crate::model::terms::Relative;

/// An alternative for the leaves.
pub(super) struct Alternative {
    /// The columns of the leaves.
    pub columns: Vec<f64>,
    /// The cells that vary; empty if observations are not varied.
    pub spans: Spans,
}

/// All alternatives.
pub(super) struct Alternatives {
    /// By imputation, then treatment of outliers, then method; the index's own comes first in each.
    pub all: Vec<Alternative>,
    /// Number of imputations.
    pub imputations: usize,
    /// Number of treatments.
    pub treatments: usize,
    /// Number of methods.
    pub methods: usize,
}

/// The choices for each, the index's own first.
struct Choices {
    imputations: Vec<Imputation>,
    treatments: Vec<Option<Treatment>>,
    methods: Vec<(Option<Relative>, Vec<Method>)>,
}

impl Choices {
    /// The requested choices, without those that change no figure. Each is tried with the index's own choices for the
    /// others.
    fn of(composite: &Composite, comparison: &Comparison, vary: &[Perturbation]) -> Result<Choices, NotDrawn> {
        let mut choices = Choices {
            imputations: vec![composite.imputation],
            treatments: vec![composite.treatment.clone()],
            methods: vec![own(composite)],
        };
        let is_table = comparison.steps.groups.is_some();
        let constant = constant(comparison);
        for one in vary {
            let mut known = vec![Flat::columns(&comparison.leaves)];
            let mut is_new = |steps: &Steps, methods: &[Method], relative: Option<Relative>| {
                leaves(composite, steps, methods, &constant, relative).map(|leaves| is_new(&mut known, &leaves))
            };
            match one {
                Perturbation::Normalisation(wanted) => {
                    for relative in wanted.iter().filter(|_| is_relative(composite)) {
                        let instead = instead(composite, *relative);
                        if is_new(&comparison.steps, &instead, Some(*relative))? {
                            choices.methods.push((Some(*relative), instead));
                        }
                    }
                }
                Perturbation::Imputation(wanted) if is_table => {
                    for imputation in wanted {
                        let steps = comparison.steps.prepared(composite, *imputation, composite.treatment.as_ref());
                        if is_new(&steps, &own(composite).1, None)? {
                            choices.imputations.push(*imputation);
                        }
                    }
                }
                Perturbation::Treatment(wanted) if is_table => {
                    for outliers in wanted {
                        let treatment = outliers.treatment(composite.treatment.as_ref());
                        let steps = comparison.steps.prepared(composite, composite.imputation, treatment.as_ref());
                        if is_new(&steps, &own(composite).1, None)? {
                            choices.treatments.push(treatment);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(choices)
    }
}

impl Alternatives {
    /// All combinations of the requested choices.
    pub(super) fn of(
        composite: &Composite,
        comparison: &Comparison,
        vary: &[Perturbation],
    ) -> Result<Alternatives, NotDrawn> {
        let observations = vary.contains(&Perturbation::Observations);
        let numbers = Numbers {
            units: comparison.units.iter().map(|unit| chance::number(Kind::Unit, &unit.id)).collect(),
            indicators: composite
                .indicators
                .iter()
                .map(|indicator| chance::number(Kind::Indicator, &indicator.id))
                .collect(),
        };
        let constant = constant(comparison);
        let Choices { imputations, treatments, methods } = Choices::of(composite, comparison, vary)?;
        let mut all = Vec::new();
        for (way, imputation) in imputations.iter().enumerate() {
            for (done, treatment) in treatments.iter().enumerate() {
                let is_own = way == 0 && done == 0;
                let steps = (!is_own).then(|| comparison.steps.prepared(composite, *imputation, treatment.as_ref()));
                for (relative, scales) in &methods {
                    let fitted;
                    let leaves = if is_own && relative.is_none() {
                        &comparison.leaves
                    } else {
                        let steps = steps.as_ref().unwrap_or(&comparison.steps);
                        fitted = leaves(composite, steps, scales, &constant, *relative)?;
                        &fitted
                    };
                    let spans = if observations { Spans::of(leaves, &numbers) } else { Spans::default() };
                    all.push(Alternative { columns: Flat::columns(leaves), spans });
                }
            }
        }
        let (imputations, treatments, methods) = (imputations.len(), treatments.len(), methods.len());
        Ok(Alternatives { all, imputations, treatments, methods })
    }

    /// The index of the alternative with an imputation, a treatment and a method.
    pub(super) fn place(&self, imputation: usize, treatment: usize, method: usize) -> usize {
        (imputation * self.treatments + treatment) * self.methods + method
    }
}

/// The indicators that are left out.
fn constant(comparison: &Comparison) -> Vec<bool> {
    comparison.steps.fits.iter().map(|fit| *fit == Fit::Constant).collect()
}

/// The index's own methods.
fn own(composite: &Composite) -> (Option<Relative>, Vec<Method>) {
    (None, composite.indicators.iter().map(|indicator| indicator.method.clone()).collect())
}

/// Whether any scale is fitted to the data. Only fitted scales have alternatives; comparisons of assessments use fixed
/// ones.
fn is_relative(composite: &Composite) -> bool {
    composite.indicators.iter().any(|indicator| matches!(indicator.method, Method::Relative(..)))
}

/// The methods, with another one for every indicator with a fitted scale.
fn instead(composite: &Composite, relative: Relative) -> Vec<Method> {
    let other = |method: &Method| match method {
        Method::Fixed(scale) => Method::Fixed(scale.clone()),
        Method::Relative(_, direction) => Method::Relative(relative, *direction),
    };
    composite.indicators.iter().map(|indicator| other(&indicator.method)).collect()
}

fn leaves(
    composite: &Composite,
    steps: &Steps,
    methods: &[Method],
    constant: &[bool],
    relative: Option<Relative>,
) -> Result<Vec<Vec<Leaf>>, NotDrawn> {
    let fitted = normalise::leaves(composite, steps, methods, constant);
    fitted.map(|(_, leaves)| leaves).map_err(|reason| NotDrawn::NoFit(relative, reason))
}

/// Whether the columns differ from all known ones; adds them if so.
fn is_new(known: &mut Vec<Vec<f64>>, leaves: &[Vec<Leaf>]) -> bool {
    let columns = Flat::columns(leaves);
    let same = |other: &Vec<f64>| other.iter().zip(&columns).all(|(a, b)| a.to_bits() == b.to_bits());
    let is_new = !known.iter().any(same);
    if is_new {
        known.push(columns);
    }
    is_new
}
