//! The columns of leaves that a draw begins with: for every way of standing in for missing values and every method of
//! normalisation that is asked for.

use super::{NotDrawn, Perturbation};
use crate::compare::draws::Spans;
use crate::compare::flat::Flat;
use crate::compare::{Comparison, Leaf, Steps, normalise};
use crate::model::composite::{Composite, Method};
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
    /// By way of standing in, then by method; as the index has it comes first of each.
    pub all: Vec<Alternative>,
    /// How many ways of standing in there are.
    pub imputations: usize,
    /// How many methods there are.
    pub methods: usize,
}

impl Alternatives {
    /// What is asked for, without what changes no figure. Ways and methods are each tried beside the index's own of the
    /// other.
    pub fn of(
        composite: &Composite,
        comparison: &Comparison,
        vary: &[Perturbation],
        units: usize,
    ) -> Result<Alternatives, NotDrawn> {
        let observations = vary.contains(&Perturbation::Observations);
        let mut methods = vec![own(composite)];
        let mut prepared = vec![comparison.steps.clone()];
        let mut known = vec![Flat::columns(&comparison.leaves)];
        for one in vary {
            match one {
                Perturbation::Normalisation(wanted) => {
                    for relative in wanted.iter().filter(|_| is_relative(composite)) {
                        let instead = instead(composite, *relative);
                        let leaves = leaves(composite, &comparison.steps, &instead, Some(*relative))?;
                        if is_new(&mut known, &leaves) {
                            methods.push((Some(*relative), instead));
                        }
                    }
                }
                Perturbation::Imputation(wanted) if comparison.steps.groups.is_some() => {
                    for imputation in wanted {
                        let steps = comparison.steps.prepared(composite, *imputation);
                        let leaves = leaves(composite, &steps, &own(composite).1, None)?;
                        if is_new(&mut known, &leaves) {
                            prepared.push(steps);
                        }
                    }
                }
                _ => {}
            }
        }
        let mut all = Vec::new();
        for (way, steps) in prepared.iter().enumerate() {
            for (relative, scales) in &methods {
                let fitted;
                let leaves = if way == 0 && relative.is_none() {
                    &comparison.leaves
                } else {
                    fitted = leaves(composite, steps, scales, *relative)?;
                    &fitted
                };
                let spans = if observations { Spans::of(leaves, units) } else { Spans::default() };
                all.push(Alternative { columns: Flat::columns(leaves), spans });
            }
        }
        Ok(Alternatives { all, imputations: prepared.len(), methods: methods.len() })
    }
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
    relative: Option<Relative>,
) -> Result<Vec<Vec<Leaf>>, NotDrawn> {
    let fitted = normalise::leaves(composite, steps, methods);
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
