//! Figures that are hard to believe, asked about on the first screen.

use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Document, Span, Tone};

/// As many are asked about on the first screen; JSON lists all.
const ASKED: usize = 3;

/// The first few questions, and how many more there are.
pub(super) fn ask<'m>(questions: impl ExactSizeIterator<Item = &'m Message>, locale: &Locale, document: &mut Document) {
    let all = questions.len();
    if all == 0 {
        return;
    }
    document.paragraph_in(Tone::Caution, locale.word("doubts-intro"));
    document.items(questions.take(ASKED).map(|question| vec![Span::plain(locale.say(question))]).collect());
    if all > ASKED {
        document.paragraph(locale.say(&message!("doubts-more", count = all - ASKED)));
    }
}
