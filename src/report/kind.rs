//! Which reports there are, and which parts of them only some formats tell.

/// A part of reports that only some formats have a place for. What the format does not tell need not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Prose: a page for people, which can be told apart from what is written to files.
    Prose,
    /// What a table has no row for: rows that were not taken, units that failed.
    Failures,
    /// Conflicts of a plan and changes that would help it.
    Changes,
    /// How often each unit of a comparison stands above each other.
    Pairs,
}

/// What is reported, by the command that reports it.
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
    /// Many units at once.
    Batch,
    /// An import.
    Import,
    /// Why initiatives stand where they stand.
    Why,
    /// Explanations.
    Explain,
    /// A list.
    List,
    /// What was written to begin with.
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

    /// The command that reports it.
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
