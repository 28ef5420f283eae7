//! The columns of leaves that a draw begins with: for every way of standing in for missing values, every treatment of
//! outliers and every method of normalisation that is asked for.

use super::request::{NotDrawn, Perturbation};
use crate::compare::chance::{self, Of};
use crate::compare::draws::{Numbers, Spans};
use crate::compare::flat::Flat;
use crate::compare::{Comparison, Fit, Leaf, Steps, normalise};
use crate::model::composite::{Composite, Imputation, Method, Treatment};
use crate::model::terms::Relative;

/// Leaves as they could have been.
pub(super) struct Alternative {
    /// The columns of the leaves.
    pub columns: Vec<f64>,
    /// The cells that may vary; none where observations do not.
    pub spans: Spans,
}

/// Every alternative.
pub(super) struct Alternatives {
    /// By way of standing in, then by treatment of outliers, then by method; as the index has it comes first of each.
    pub all: Vec<Alternative>,
    /// How many ways of standing in there are.
    pub imputations: usize,
    /// How many treatments there are.
    pub treatments: usize,
    /// How many methods there are.
    pub methods: usize,
}

/// What is to be tried of each, the index's own first.
struct Choices {
    imputations: Vec<Imputation>,
    treatments: Vec<Option<Treatment>>,
    methods: Vec<(Option<Relative>, Vec<Method>)>,
}

impl Choices {
    /// What is asked for, without what changes no figure. Each is tried beside the index's own of the others.
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
    /// Everything that is asked for with everything else that is.
    pub(super) fn of(
        composite: &Composite,
        comparison: &Comparison,
        vary: &[Perturbation],
    ) -> Result<Alternatives, NotDrawn> {
        let observations = vary.contains(&Perturbation::Observations);
        let numbers = Numbers {
            units: comparison.units.iter().map(|unit| chance::number(Of::Unit, &unit.id)).collect(),
            indicators: composite.indicators.iter().map(|of| chance::number(Of::Indicator, &of.id)).collect(),
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

    /// Where the alternative of a way of standing in, a treatment and a method stands.
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

/// Whether any scale is fitted to the data. Only those can be fitted otherwise; assessments bring scores of fixed ones.
fn is_relative(composite: &Composite) -> bool {
    composite.indicators.iter().any(|indicator| matches!(indicator.method, Method::Relative(..)))
}

/// The methods with another one for every indicator whose scale is fitted to the data.
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

/// Whether the columns are none of those known; then they are, from now on.
fn is_new(known: &mut Vec<Vec<f64>>, leaves: &[Vec<Leaf>]) -> bool {
    let columns = Flat::columns(leaves);
    let same = |other: &Vec<f64>| other.iter().zip(&columns).all(|(a, b)| a.to_bits() == b.to_bits());
    let is_new = !known.iter().any(same);
    if is_new {
        known.push(columns);
    }
    is_new
}
