//! The front line has no part in the plan.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};

rule!("front-line-unheard", F 5, Warning, Advice);

/// Real work that involves the front line is in order; a plan without any has one finding.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::cure(forecast, exam, &work::INVOLVES_FRONT_LINE);
}
