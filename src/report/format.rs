//! The output formats of reports. The command line takes its values from this table, so a new format is added in one
//! place.

use std::io;

use super::kind::{Kind, Part};
use super::value::{Page, Report};
use super::{csv, github, junit, markdown, sarif, terminal};
use crate::message;
use crate::message::Message;

/// A format.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// The file extension of this format, without the dot.
    pub extension: &'static str,
    /// The reports in this format.
    pub reports: &'static [Kind],
    /// The parts of a report that this format has and others lack.
    pub parts: &'static [Part],
    /// Writes any of these reports.
    pub render: fn(&dyn Report, &Page<'_>) -> io::Result<String>,
    /// Its purpose.
    pub purpose: fn() -> Message,
}

/// The name identifies a format, and functions cannot be compared.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl Format {
    /// Whether `report` is available in this format.
    pub fn has(&self, report: Kind) -> bool {
        self.reports.contains(&report)
    }

    /// Whether the format has this part of reports.
    pub fn tells(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}

/// The reports that people read in full.
const READ: &[Kind] = &[Kind::Assess, Kind::Roadmap, Kind::Check, Kind::Compare, Kind::Batch, Kind::Why];

/// Every format, the default first.
pub static FORMATS: [Format; 7] = [
    Format {
        name: "text",
        extension: "txt",
        reports: &Kind::ALL,
        parts: &[Part::Prose, Part::Screen, Part::Failures, Part::Changes],
        render: terminal::report,
        purpose: || message!("list-format-text"),
    },
    Format {
        name: "json",
        extension: "json",
        reports: &Kind::ALL,
        parts: &[Part::Failures, Part::Changes, Part::Pairs],
        render: |report, _| Ok(report.json()?),
        purpose: || message!("list-format-json"),
    },
    Format {
        name: "markdown",
        extension: "md",
        reports: READ,
        parts: &[Part::Prose, Part::Failures, Part::Changes],
        render: markdown::report,
        purpose: || message!("list-format-markdown"),
    },
    Format {
        name: "csv",
        extension: "csv",
        reports: &[Kind::Check, Kind::Compare, Kind::Batch],
        parts: &[],
        render: csv::report,
        purpose: || message!("list-format-csv"),
    },
    Format {
        name: "sarif",
        extension: "sarif",
        reports: &[Kind::Check],
        parts: &[Part::Changes],
        render: sarif::report,
        purpose: || message!("list-format-sarif"),
    },
    Format {
        name: "junit",
        extension: "xml",
        reports: &[Kind::Check],
        parts: &[],
        render: junit::report,
        purpose: || message!("list-format-junit"),
    },
    Format {
        name: "github",
        extension: "log",
        reports: &[Kind::Check],
        parts: &[],
        render: github::report,
        purpose: || message!("list-format-github"),
    },
];

/// The formats of a report.
pub fn of(report: Kind) -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(move |format| format.has(report))
}

/// The format with this name.
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format of files with this extension.
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
    fn every_report_has_words_and_a_layout() {
        for report in Kind::ALL {
            let names: Vec<&str> = of(report).map(|format| format.name).collect();
            assert!(names.starts_with(&["text", "json"]), "{report:?}");
        }
    }
}
