//! The rubric, the catalogue and the rules that Gradus uses unless others are given.

/// A file that is built into the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    /// The catalogue of initiatives.
    Catalogue,
    /// The rubric.
    Rubric,
    /// The rules of the audit.
    Rules,
}

impl BuiltIn {
    /// All of them, by name.
    pub const ALL: [BuiltIn; 3] = [BuiltIn::Catalogue, BuiltIn::Rubric, BuiltIn::Rules];

    /// The kind of the file, as users write it.
    pub fn name(self) -> &'static str {
        match self {
            BuiltIn::Catalogue => "catalogue",
            BuiltIn::Rubric => "rubric",
            BuiltIn::Rules => "rules",
        }
    }

    /// What messages call the file.
    pub(super) fn source_name(self) -> &'static str {
        match self {
            BuiltIn::Catalogue => "standard catalogue",
            BuiltIn::Rubric => "service-orientation",
            BuiltIn::Rules => "standard rules",
        }
    }

    /// The text of the file.
    pub fn text(self) -> &'static str {
        match self {
            BuiltIn::Catalogue => include_str!("../../roadmaps/catalogues/standard.toml"),
            BuiltIn::Rubric => include_str!("../../assessments/rubrics/service-orientation.toml"),
            BuiltIn::Rules => include_str!("../../roadmaps/rules/standard.toml"),
        }
    }
}
