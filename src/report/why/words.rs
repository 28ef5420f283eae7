//! Shared wording of the answers.

use super::holds;
use super::view::View;
use crate::check::Rule;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Plan;
use crate::report::document::Span;
use crate::report::figures;
use crate::schedule::explain::why::Hold;

/// One item for each limit.
pub(super) fn items(view: &View<'_>, plan: &Plan, holds: &[Hold], locale: &Locale) -> Vec<Vec<Span>> {
    let words = |hold: &Hold| locale.say(&holds::words(view.inquiry.context, plan, hold));
    holds.iter().map(|hold| vec![Span::plain(words(hold))]).collect()
}

/// The names of rules, in the form that `gradus explain` accepts.
pub(super) fn rules(refused: &[&'static Rule]) -> Value {
    Value::List(refused.iter().map(|rule| Value::Name(format!("`{}`", rule.name))).collect())
}

/// Hours saved, rounded; small numbers with decimals.
pub(super) fn hours(gain: f64) -> String {
    if gain.abs() < 10.0 { number(gain.abs(), 2) } else { figures::about(gain.abs()) }
}

/// The benefit of a change, in a sentence.
pub(super) fn brings(gain: f64) -> Message {
    if gain > 0.0 {
        message!("why-brings-more", hours = hours(gain))
    } else if gain < 0.0 {
        message!("why-brings-less", hours = hours(gain))
    } else {
        message!("why-brings-nothing")
    }
}
