//! Nothing in the plan hears the public.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};

rule!("public-unheard", P 7, Warning, Advice);

/// Work that hears the public in earnest is in order; one finding for the plan where there is none.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::cure(forecast, exam, &work::HEARS_PUBLIC);
}
