//! An operating fund cannot carry the spending of a fiscal year, including the running cost of finished work.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::FundKind;

rule!("year-operating-over-envelope", A 2, Error, Constraint, waivable: false);

/// One finding for each operating fund and fiscal year, at the largest payer. `tail-beyond-horizon` looks at the years
/// after the horizon, whose money is not in the budget yet.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::envelopes(forecast, exam, FundKind::Operating, forecast.plan.last.year());
}
