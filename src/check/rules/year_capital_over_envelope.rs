//! A capital fund cannot carry what a fiscal year spends.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::FundKind;

rule!("year-capital-over-envelope", A 1, Error, Constraint, waivable: false);

/// One finding for each capital fund and fiscal year, at the largest payer, for every year of the forecast.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::envelopes(forecast, exam, FundKind::Capital, forecast.window.last.year());
}
