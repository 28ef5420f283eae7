//! The caution that money is assumed, with the reason of each assumption.

use super::document::{Document, Span, Tone};
use super::json::assumed::AssumedV1;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::Message;

/// Appends the caution, if any money is assumed.
pub(super) fn caution(assumed: &[AssumedV1], locale: &Locale, document: &mut Document) {
    if assumed.is_empty() {
        return;
    }
    document.paragraph_in(Tone::Caution, locale.word("assumed-intro"));
    document.items(assumed.iter().map(|of| vec![Span::plain(locale.say(&words(of, locale)))]).collect());
}

fn words(of: &AssumedV1, locale: &Locale) -> Message {
    let (from, reason) = (of.from.to_string(), of.reason.of(locale.lang()));
    if of.percent_a_year == 0.0 {
        return message!("assumed-same", source = &of.source, from = from, reason = reason);
    }
    let percent = number(of.percent_a_year.abs(), 2);
    if of.percent_a_year > 0.0 {
        message!("assumed-more", source = &of.source, from = from, percent = percent, reason = reason)
    } else {
        message!("assumed-less", source = &of.source, from = from, percent = percent, reason = reason)
    }
}
