//! A process is put into software that nobody has mapped.

use crate::check::{Examination, automation};
use crate::forecast::Forecast;
use crate::model::terms::{ProcessState, Role};

rule!("automates-unmapped-process", R 1, Error, Constraint);

/// One finding for each initiative and each unmapped process that it automates.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    automation::preceded_by(Role::Map, ProcessState::Mapped, forecast, exam);
}
