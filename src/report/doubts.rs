//! Questions about implausible figures, on the first screen.

use crate::locale::Locale;
use crate::message;
use crate::report::document::{Document, Span, Tone};
use crate::report::json::doubts::DoubtV1;

/// Limit of the questions on the first screen. JSON lists all.
const ASKED: usize = 3;

/// The first questions, and the number of further ones.
pub(super) fn ask(doubts: &[DoubtV1], locale: &Locale, document: &mut Document) {
    let all = doubts.len();
    if all == 0 {
        return;
    }
    document.paragraph_in(Tone::Caution, locale.word("doubts-intro"));
    let asked = doubts.iter().take(ASKED).map(|doubt| vec![Span::plain(doubt.question.of(locale.lang()))]);
    document.items(asked.collect());
    if all > ASKED {
        document.paragraph(locale.say(&message!("doubts-more", count = all - ASKED)));
    }
}
