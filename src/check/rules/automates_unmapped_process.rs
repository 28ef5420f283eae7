//! A process is put into software that nobody has ever drawn.

use crate::check::{Examination, automation};
use crate::forecast::Forecast;
use crate::model::terms::{ProcessState, Role};

rule!("automates-unmapped-process", R 1, Error, Constraint);

/// One finding for each initiative and process that it automates unmapped.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    automation::preceded_by(Role::Map, ProcessState::Mapped, forecast, exam);
}
