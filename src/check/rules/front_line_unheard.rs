//! Nothing in the plan involves the front line.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};

rule!("front-line-unheard", F 5, Warning, Advice);

/// Work that involves the front line in earnest is in order; one finding for the plan where there is none.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::cure(forecast, exam, &work::INVOLVES_FRONT_LINE);
}
