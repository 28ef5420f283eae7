//! The notation of scores in a comparison.

use crate::locale::number_with;
use crate::report::figures;
use crate::report::json::comparison::ComparisonV1;

/// A score with enough decimals to distinguish neighbours.
pub(super) fn score(report: &ComparisonV1<'_>, score: f64) -> String {
    let [least, most] = report.range;
    number_with(score, if most - least > 1.0 { 2 } else { 4 })
}

/// A score, or the sign for a missing value.
pub(super) fn score_or_none(report: &ComparisonV1<'_>, found: Option<f64>) -> String {
    found.map_or_else(|| figures::NO_FIGURE.to_owned(), |found| score(report, found))
}
