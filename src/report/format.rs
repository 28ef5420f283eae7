//! The formats that reports can be had in. The command line takes its values from this table, so that a format is added
//! in one place.

use std::io;

use super::audit::View;
use super::document::Document;
use super::{batch, batch_csv, comparison, csv, github, junit, markdown, ranking_csv, sarif, terminal};
use crate::locale::Locale;
use crate::message;
use crate::message::Message;

/// A format.
#[derive(Debug)]
pub struct Format {
    /// What the user calls it.
    pub name: &'static str,
    /// The ending of a file in this format, without the dot.
    pub extension: &'static str,
    /// The reports that can be had in it.
    pub reports: &'static [Report],
    /// How it is made.
    pub layout: Layout,
    /// What it is for.
    pub purpose: fn() -> Message,
}

/// A name stands for one format only, and functions cannot be compared.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl Format {
    /// Whether `report` can be had in this format.
    pub fn has(&self, report: Report) -> bool {
        self.reports.contains(&report)
    }

    /// Whether an audit in this format tells conflicts and changes; where it does not, nobody need look for them.
    pub fn tells_changes(&self) -> bool {
        !["csv", "junit", "github"].contains(&self.name)
    }
}

/// What is reported, by the command that reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
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

impl Report {
    /// Every report.
    pub const ALL: [Report; 10] = [
        Report::Assess,
        Report::Roadmap,
        Report::Check,
        Report::Compare,
        Report::Batch,
        Report::Import,
        Report::Why,
        Report::Explain,
        Report::List,
        Report::Init,
    ];

    /// The command that reports it.
    pub fn command(self) -> &'static str {
        match self {
            Report::Assess => "assess",
            Report::Roadmap => "roadmap",
            Report::Check => "check",
            Report::Compare => "compare",
            Report::Batch => "--batch",
            Report::Import => "import",
            Report::Why => "why",
            Report::Explain => "explain",
            Report::List => "list",
            Report::Init => "init",
        }
    }

    /// The formats that it can be had in.
    pub fn formats(self) -> impl Iterator<Item = &'static Format> {
        FORMATS.iter().filter(move |format| format.has(self))
    }
}

/// The ways in which a report is made.
#[derive(Clone, Copy, Debug)]
pub enum Layout {
    /// A document laid out for people; the page says how wide it is.
    Document(fn(&Document, terminal::Layout) -> String),
    /// Versioned JSON for programs, of its own layout for each report.
    Json,
    /// Audits laid out all together for another program.
    Audits(fn(&[View<'_>], &Locale) -> io::Result<String>),
    /// Rows for a spreadsheet.
    Rows {
        /// Of the findings of audits.
        audits: fn(&[View<'_>], &Locale) -> io::Result<String>,
        /// Of the units of a comparison.
        comparison: fn(&comparison::View<'_>, &Locale) -> io::Result<String>,
        /// Of many units at once.
        batch: fn(&batch::View<'_>, &Locale) -> io::Result<String>,
    },
}

/// The reports that people read at length.
const READ: &[Report] = &[Report::Assess, Report::Roadmap, Report::Check, Report::Compare, Report::Batch, Report::Why];

/// Every format, the default first.
pub static FORMATS: [Format; 7] = [
    Format {
        name: "text",
        extension: "txt",
        reports: &Report::ALL,
        layout: Layout::Document(terminal::render),
        purpose: || message!("list-format-text"),
    },
    Format {
        name: "json",
        extension: "json",
        reports: &Report::ALL,
        layout: Layout::Json,
        purpose: || message!("list-format-json"),
    },
    Format {
        name: "markdown",
        extension: "md",
        reports: READ,
        layout: Layout::Document(markdown::render),
        purpose: || message!("list-format-markdown"),
    },
    Format {
        name: "csv",
        extension: "csv",
        reports: &[Report::Check, Report::Compare, Report::Batch],
        layout: Layout::Rows { audits: csv::render, comparison: ranking_csv::render, batch: batch_csv::render },
        purpose: || message!("list-format-csv"),
    },
    Format {
        name: "sarif",
        extension: "sarif",
        reports: &[Report::Check],
        layout: Layout::Audits(sarif::render),
        purpose: || message!("list-format-sarif"),
    },
    Format {
        name: "junit",
        extension: "xml",
        reports: &[Report::Check],
        layout: Layout::Audits(junit::render),
        purpose: || message!("list-format-junit"),
    },
    Format {
        name: "github",
        extension: "log",
        reports: &[Report::Check],
        layout: Layout::Audits(github::render),
        purpose: || message!("list-format-github"),
    },
];

/// The format that is called `name`.
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format that files ending in `extension` have.
pub fn by_extension(extension: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.extension.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_extensions_are_told_apart() {
        for format in &FORMATS {
            assert_eq!(named(format.name), Some(format));
            assert_eq!(by_extension(format.extension), Some(format));
        }
        assert_eq!(named("pdf"), None);
    }

    #[test]
    fn every_report_has_words_and_a_layout_and_audits_are_of_plans_only() {
        for report in Report::ALL {
            let names: Vec<&str> = report.formats().map(|format| format.name).collect();
            assert!(names.starts_with(&["text", "json"]), "{report:?}");
        }
        for format in FORMATS.iter().filter(|format| matches!(format.layout, Layout::Audits(_))) {
            assert_eq!(format.reports, [Report::Check], "{}", format.name);
        }
    }
}
