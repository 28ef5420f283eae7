//! The structs of `gradus.explain/2`. Frozen: no field is renamed or removed.

mod catalogue;
mod rubric;

pub use catalogue::*;
pub use rubric::*;

use serde::Serialize;

use crate::report::json::{Named, Text};

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainV1 {
    /// The rubric that was searched.
    pub rubric: Named,
    /// The catalogue that was searched.
    pub catalogue: Named,
    /// The rule set with the thresholds.
    pub rules: Named,
    /// Every element with the given name.
    pub subjects: Vec<SubjectV1>,
}

/// One element; `kind` gives its kind.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SubjectV1 {
    /// A whole rubric.
    Rubric(RubricV1),
    /// A node.
    Node(NodeV1),
    /// An indicator.
    Indicator(IndicatorV1),
    /// A derived figure.
    Derived(DerivedV1),
    /// A stage.
    Stage(StageV1),
    /// A whole catalogue.
    Catalogue(CatalogueV1),
    /// An initiative.
    Initiative(InitiativeV1),
    /// A rule of the audit.
    Rule(RuleV1),
}

/// A rule of the audit.
#[derive(Clone, Debug, Serialize)]
pub struct RuleV1 {
    /// Its name.
    pub name: &'static str,
    /// Its code.
    pub code: String,
    /// `A`, `H`, `C`, `P`, `F`, `R` or `S`.
    pub family: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// `constraint` or `advice`.
    pub binding: &'static str,
    /// Whether its findings can be waived.
    pub waivable: bool,
    /// The fault that it detects.
    pub title: Text,
    /// The thresholds in its documentation.
    pub thresholds: Vec<ThresholdV1>,
    /// Its documentation by section.
    pub sections: Vec<SectionV1>,
}

/// A threshold.
#[derive(Clone, Debug, Serialize)]
pub struct ThresholdV1 {
    /// Its value.
    pub name: &'static str,
    /// The figure.
    pub value: f64,
    /// The source of its value.
    pub unit: Text,
    /// The source of its value.
    pub basis: Text,
}

/// A section of a rule's documentation.
#[derive(Clone, Debug, Serialize)]
pub struct SectionV1 {
    /// Its heading.
    pub heading: Text,
    /// Its body in Markdown.
    pub markdown: Text,
}
