//! What a comparison is laid out from.

use crate::compare::{Comparison, Missed, Peers, Uncertainty};
use crate::input::table::Tables;
use crate::model::Composite;
use crate::report::provenance::InputFile;

/// A comparison with everything that was computed of it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The index.
    pub composite: &'a Composite,
    /// The units on it.
    pub comparison: &'a Comparison,
    /// How sure the ranks are; none where nothing was varied.
    pub uncertainty: Option<&'a Uncertainty>,
    /// One unit among those that are most like it; none where that was not asked for.
    pub peers: Option<&'a Peers>,
    /// What was read of tables; none where assessments are compared.
    pub tables: Option<&'a Tables>,
    /// The rows of these that were not taken and would stand high, by their places in [`Tables::rejected`].
    pub missed: &'a [Missed],
    /// The files it came from.
    pub inputs: &'a [InputFile],
}
