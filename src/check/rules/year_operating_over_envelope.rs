//! An operating fund cannot carry what a fiscal year spends, running cost of finished work included.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::FundKind;

rule!("year-operating-over-envelope", A 2, Error, Constraint, waivable: false);

/// One finding an operating fund and fiscal year, at the largest payer. Years after the horizon are another rule's matter:
/// their money is not in the budget yet.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::envelopes(forecast, exam, FundKind::Operating, forecast.plan.last.year());
}
