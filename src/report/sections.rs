//! The sections of reports that can be shown by themselves.

use super::kind::Kind;
use super::{audit, roadmap, scorecard};

/// The names of a report's sections, in its order; none where the report is always shown whole.
pub fn of(report: Kind) -> Vec<&'static str> {
    match report {
        Kind::Assess => scorecard::sections(),
        Kind::Roadmap => roadmap::sections(),
        Kind::Check => audit::sections(),
        _ => Vec::new(),
    }
}
