//! Facts as items.

use crate::locale::Locale;
use crate::message::Message;
use crate::report::document::Span;

/// Facts as items, one under the other.
pub(super) fn facts(locale: &Locale, facts: &[Message]) -> Vec<Vec<Span>> {
    facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect()
}
