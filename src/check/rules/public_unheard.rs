//! Nothing in the plan hears the public.

use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::model::terms::Role;

rule!("public-unheard", P 7, Warning, Advice);

/// The kinds of work in which the public is heard.
const HEARS: [Role; 3] = [Role::Research, Role::Measure, Role::Feedback];

/// Work that hears the public in earnest is in order; one finding for the plan where there is none.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::cure(forecast, exam, &HEARS);
}
