//! Nobody hears the public.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};

rule!("public-unheard", P 7, Warning, Advice);

/// Real work that hears the public is in order; a plan without any has one finding.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    shared::cure(forecast, exam, &work::HEARS_PUBLIC);
}
