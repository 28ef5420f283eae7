//! Nothing in the plan involves the front line.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::Role;

rule!("front-line-unheard", F 5, Warning, Advice);

/// The kinds of work in which the front line speaks, tries or learns.
const INVOLVES: [Role; 3] = [Role::Consult, Role::Trial, Role::Train];

/// Work that involves the front line in earnest is in order; one finding for the plan where there is none.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::cure(forecast, exam, &INVOLVES);
}
