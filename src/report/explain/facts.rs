//! Facts as items.

use crate::locale::Locale;
use crate::message::Message;
use crate::report::document::Span;

/// Converts facts to list items.
pub(super) fn facts(locale: &Locale, facts: &[Message]) -> Vec<Vec<Span>> {
    facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect()
}
