//! A title says that a counter or line closes, and the plan does not.

use crate::check::{Examination, signs};
use crate::forecast::Forecast;

rule!("closure-not-declared", C 9, Warning, Advice);

/// One finding for each initiative whose title speaks of a closure and that withdraws no channel.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        let Some(word) = signs::word(context, context.rules.words.closing.as_ref(), initiative) else { continue };
        if initiative.withdraws.is_empty() {
            exam.find(forecast, index, &initiative.place.key("title")).arg("title", &initiative.title).arg("word", &word);
        }
    }
}
