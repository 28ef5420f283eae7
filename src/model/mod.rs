//! The meaning of the files: values with units, references resolved to indices, every item with its [`place::KeyPath`].
//!
//! The model knows no TOML, no file and no terminal. [`crate::input`] builds it from files and [`crate::schedule`]
//! builds generated plans; readers never change it.

pub mod assessment;
pub mod baseline;
pub mod burden;
pub(crate) mod calendar;
pub mod catalogue;
pub mod change;
pub mod composite;
pub(crate) mod currency;
pub mod dataset;
pub(crate) mod fund;
pub(crate) mod graph;
pub(crate) mod have;
pub mod instance;
pub(crate) mod mapping;
pub(crate) mod money;
pub mod nearest;
pub mod notation;
pub(crate) mod order;
pub(crate) mod place;
pub mod plan;
pub mod present;
pub mod rubric;
pub(crate) mod rules;
pub(crate) mod settings;
pub(crate) mod sum;
pub mod terms;
pub(crate) mod text;
pub(crate) mod tolerance;
pub mod waiver;
mod weight;
pub(crate) mod words;

pub use assessment::Assessment;
pub use baseline::Baseline;
pub use calendar::{Date, FiscalYear, Quarter};
pub use catalogue::Catalogue;
pub use composite::Composite;
pub use dataset::Dataset;
pub use mapping::Mapping;
pub use money::{Fte, Money};
pub use place::KeyPath;
pub use plan::Plan;
pub use rubric::Rubric;
pub use rules::RuleSet;
pub use settings::Settings;
pub use text::{Lang, Text};
pub use waiver::Waiver;

/// The four documents that a plan is read against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Indicators, stages and gates.
    pub rubric: &'a Rubric,
    /// The jurisdiction.
    pub assessment: &'a Assessment,
    /// Initiatives to choose from.
    pub catalogue: &'a Catalogue,
    /// The thresholds of the audit.
    pub rules: &'a RuleSet,
}
