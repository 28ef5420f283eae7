//! The data of a comparison's report.

use crate::compare::{Comparison, Missed, Peers, Uncertainty};
use crate::input::table::Tables;
use crate::model::Composite;
use crate::report::provenance::InputFile;

/// A comparison with all values computed from it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The index.
    pub composite: &'a Composite,
    /// The units with their scores.
    pub comparison: &'a Comparison,
    /// The uncertainty of the ranks; `None` if nothing was varied.
    pub uncertainty: Option<&'a Uncertainty>,
    /// A unit and its peers; `None` if not requested.
    pub peers: Option<&'a Peers>,
    /// The contents of the tables; `None` if assessments are compared.
    pub tables: Option<&'a Tables>,
    /// Rejected rows whose units would rank high, as indices into [`Tables::rejected`].
    pub missed: &'a [Missed],
    /// The input files.
    pub inputs: &'a [InputFile],
}
