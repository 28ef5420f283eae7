//! A process is put into software before it is re-engineered.

use crate::check::{Examination, automation};
use crate::forecast::Forecast;
use crate::model::terms::{ProcessState, Role};

rule!("automates-before-reengineering", R 2, Error, Constraint);

/// One finding for each initiative and each process that it automates too early.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    automation::preceded_by(Role::Reengineer, ProcessState::Reengineered, forecast, exam);
}
