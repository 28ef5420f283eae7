//! A capital fund cannot carry what a fiscal year spends.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::FundKind;

rule!("year-capital-over-envelope", A 1, Error, Constraint, waivable: false);

/// One finding a capital fund and fiscal year, at the largest payer; every year that the forecast sees is looked at.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::envelopes(forecast, exam, FundKind::Capital, forecast.window.last.year());
}
