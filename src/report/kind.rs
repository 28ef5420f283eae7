//! The kinds of reports, and the parts of reports that only some formats contain.

/// A part of reports that only some formats contain. A part that the format omits need not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Prose: a page for people, as opposed to data for programs.
    Prose,
    /// A first screen, with the rest on request.
    Screen,
    /// Items that have no row in a table: rejected rows and failed units.
    Failures,
    /// Conflicts of a plan and advised changes.
    Changes,
    /// For each pair of units, the share of draws in which one ranks above the other.
    Pairs,
}

/// The kinds of reports, one for each command that produces one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Scorecards.
    Assess,
    /// A roadmap.
    Roadmap,
    /// Audits.
    Check,
    /// A comparison.
    Compare,
    /// A batch of units.
    Batch,
    /// An import.
    Import,
    /// Answers of `gradus why`.
    Why,
    /// Explanations.
    Explain,
    /// A list.
    List,
    /// The files that `gradus init` wrote.
    Init,
}

impl Kind {
    /// Every report.
    pub const ALL: [Kind; 10] = [
        Kind::Assess,
        Kind::Roadmap,
        Kind::Check,
        Kind::Compare,
        Kind::Batch,
        Kind::Import,
        Kind::Why,
        Kind::Explain,
        Kind::List,
        Kind::Init,
    ];

    /// The name of the command.
    pub fn command(self) -> &'static str {
        match self {
            Kind::Assess => "assess",
            Kind::Roadmap => "roadmap",
            Kind::Check => "check",
            Kind::Compare => "compare",
            Kind::Batch => "--batch",
            Kind::Import => "import",
            Kind::Why => "why",
            Kind::Explain => "explain",
            Kind::List => "list",
            Kind::Init => "init",
        }
    }
}
