//! Requests for an uncertainty analysis, and reasons for refusing them.

use crate::compare::NotComparable;
use crate::model::composite::{Imputation, Outliers};
use crate::model::terms::Relative;

/// A source of uncertainty that is varied.
#[derive(Clone, Debug, PartialEq)]
pub enum Perturbation {
    /// Uncertain values vary within their bounds; errors of one source are correlated.
    Observations,
    /// Weights vary around those of the index.
    Weights(WeightDraw),
    /// All indicators with a relative scale are normalised by one of these methods or by their own.
    Normalisation(Vec<Relative>),
    /// All nodes are aggregated with one of these exponents or with their own.
    Exponent(Vec<f64>),
    /// Missing values are imputed in one of these ways or in that of the index.
    Imputation(Vec<Imputation>),
    /// Outliers are treated in one of these ways or in that of the index.
    Treatment(Vec<Outliers>),
    /// One indicator is left out.
    Removal,
}

/// How weights vary among siblings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WeightDraw {
    /// Dirichlet distribution around the nominal shares w with this concentration c; the variance is w (1 − w) / (c +
    /// 1).
    Dirichlet(f64),
    /// Each weight varies uniformly within this share of itself, in (0, 1].
    Share(f64),
}

/// A request for an uncertainty analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The sources of uncertainty to vary.
    pub vary: Vec<Perturbation>,
    /// Number of draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Whether to count all pairs of units and every rank.
    pub pairs: bool,
    /// The unit to compare with each other one, an index into `Comparison::units`.
    pub beside: Option<usize>,
    /// Number of rows of the sensitivity design that ranks the perturbations; `None` to omit it.
    pub drivers: Option<usize>,
    /// Number of threads, at least one; affects only the time.
    pub threads: usize,
}

/// Reason why the analysis was refused.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDrawn {
    /// The perturbation has no effect here.
    ChangesNothing(Perturbation),
    /// The same kind of perturbation is requested twice.
    Twice(Perturbation),
    /// A method cannot be fitted to an indicator; `None` for the index's own method under another imputation or
    /// treatment.
    NoFit(Option<Relative>, NotComparable),
    /// An exponent requires scores above 0, and some are not.
    Negative(f64),
    /// Fewer than two units have a rank.
    TooFew,
    /// Too many ranks to store; holds the greatest number of draws for this number of units.
    TooMany(usize),
    /// Too many units to count all pairs.
    TooManyPairs,
}
