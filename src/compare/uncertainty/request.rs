//! What is drawn, and why nothing may be.

use crate::compare::NotComparable;
use crate::model::composite::{Imputation, Outliers};
use crate::model::terms::Relative;

/// Something that could have been otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Perturbation {
    /// Every value that is not exact lies anywhere within its bounds, errors of one source together.
    Observations,
    /// Weights lie around those of the index.
    Weights(WeightDraw),
    /// Indicators with a relative scale are all normalised by one of these methods or as the index has it.
    Normalisation(Vec<Relative>),
    /// Every node is aggregated with one of these exponents, or all as the index has it.
    Exponent(Vec<f64>),
    /// Missing values are stood in for in one of these ways or as the index has it.
    Imputation(Vec<Imputation>),
    /// Outliers are treated in one of these ways or as the index has it.
    Treatment(Vec<Outliers>),
    /// One indicator is left out.
    Removal,
}

/// How weights vary among siblings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WeightDraw {
    /// Dirichlet's distribution around the nominal shares w with this concentration c: the variance is w (1 − w) / (c + 1).
    Dirichlet(f64),
    /// Each weight lies within this share of itself, uniformly; in (0, 1].
    Share(f64),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What varies.
    pub vary: Vec<Perturbation>,
    /// How many draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Whether all pairs of units are counted, and how often each had each rank.
    pub pairs: bool,
    /// The unit whose standing beside each other one is asked for, an index into [`Comparison::units`].
    pub beside: Option<usize>,
    /// How many rows the design has that tells which perturbation moves the ranks most; none to leave that out.
    pub drivers: Option<usize>,
    /// How many threads, at least one; it changes nothing but the time.
    pub threads: usize,
}

/// Why nothing was drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDrawn {
    /// The perturbation changes nothing here.
    ChangesNothing(Perturbation),
    /// The same sort of perturbation is asked for twice.
    Twice(Perturbation),
    /// A method cannot be fitted to an indicator; the index's own, with other stand-ins or outliers, where none is named.
    NoFit(Option<Relative>, NotComparable),
    /// An exponent asks for scores above nought, and some are not.
    Negative(f64),
    /// Fewer than two units have a rank.
    TooFew,
    /// Ranks of so many units are not kept for so many draws; the number is the most draws that are.
    TooMany(usize),
    /// So many units have more pairs than are counted.
    TooManyPairs,
}
