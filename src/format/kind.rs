//! The kinds of file, identified by their heading table.

use schemars::Schema;

/// A kind of TOML file that Gradus reads. Each begins with a table of its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `[rubric]`: nodes, indicators, scales, stages and gates.
    Rubric,
    /// `[assessment]`: observations of one jurisdiction at a date.
    Assessment,
    /// `[catalogue]`: initiatives to choose from.
    Catalogue,
    /// `[plan]`: initiatives placed in time, including generated roadmaps.
    Plan,
    /// `[comparison]`: a rubric for a data set, with scales that may be relative to it.
    Comparison,
    /// `[mapping]`: the meaning of columns in tables from other sources.
    Mapping,
    /// `[rules]`: the thresholds of the audit rules, each with its source.
    Rules,
    /// `[settings]`: settings of a project, in `gradus.toml`.
    Settings,
    /// `[waivers]`: accepted findings of one plan, each with a reason and an expiry date.
    Waivers,
    /// `[baseline]`: the findings that one plan had on a day.
    Baseline,
}

impl FileKind {
    /// Every kind, in the order of their names.
    pub const ALL: [FileKind; 10] = [
        FileKind::Assessment,
        FileKind::Baseline,
        FileKind::Catalogue,
        FileKind::Comparison,
        FileKind::Mapping,
        FileKind::Plan,
        FileKind::Rubric,
        FileKind::Rules,
        FileKind::Settings,
        FileKind::Waivers,
    ];

    /// The name of the kind, which is the name of its heading table.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Rubric => "rubric",
            FileKind::Assessment => "assessment",
            FileKind::Catalogue => "catalogue",
            FileKind::Comparison => "comparison",
            FileKind::Mapping => "mapping",
            FileKind::Plan => "plan",
            FileKind::Rules => "rules",
            FileKind::Settings => "settings",
            FileKind::Waivers => "waivers",
            FileKind::Baseline => "baseline",
        }
    }

    /// The kind whose name is `name`, if there is one.
    pub fn from_name(name: &str) -> Option<FileKind> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The JSON Schema (draft 2020-12) of the kind's file.
    pub fn schema(self) -> Schema {
        match self {
            FileKind::Rubric => schemars::schema_for!(super::rubric::RubricFile),
            FileKind::Assessment => schemars::schema_for!(super::assessment::AssessmentFile),
            FileKind::Catalogue => schemars::schema_for!(super::catalogue::CatalogueFile),
            FileKind::Comparison => schemars::schema_for!(super::comparison::ComparisonFile),
            FileKind::Mapping => schemars::schema_for!(super::mapping::MappingFile),
            FileKind::Plan => schemars::schema_for!(super::plan::PlanFile),
            FileKind::Rules => schemars::schema_for!(super::rules::RulesFile),
            FileKind::Settings => schemars::schema_for!(super::settings::SettingsFile),
            FileKind::Waivers => schemars::schema_for!(super::waivers::WaiversFile),
            FileKind::Baseline => schemars::schema_for!(super::baseline::BaselineFile),
        }
    }
}
