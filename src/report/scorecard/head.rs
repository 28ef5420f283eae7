//! The opening: jurisdiction and date. The closing: limits of the figures.

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::terms::Level;
use crate::report::document::{Document, Span, Tone};
use crate::report::doubts;
use crate::report::json::assessment::AssessmentV1;

/// The jurisdiction, the date, the rubric, and the most important caveats.
pub(super) fn opening(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    document.title(locale.say(&message!("scorecard-title", name = &card.jurisdiction.name)));
    let level = Level::named(card.jurisdiction.level).map_or_else(|| card.jurisdiction.level.into(), Value::from);
    let mut facts: Vec<Message> =
        vec![message!("scorecard-level", level = level), message!("scorecard-date", date = &card.date)];
    if let Some(author) = &card.author {
        facts.push(message!("scorecard-author", author = author));
    }
    facts.push(message!("scorecard-rubric", title = &card.rubric.title, reference = card.rubric.reference()));
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    if card.illustrative {
        document.paragraph_in(Tone::Caution, locale.word("scorecard-illustrative"));
    }
    doubts::ask(&card.doubts, locale, document);
    if let Some(note) = &card.note {
        document.paragraph(note.of(locale.lang()));
    }
}

/// The limits of the figures.
pub(super) fn closing(locale: &Locale, document: &mut Document) {
    document.heading(locale.word("scorecard-not-heading"));
    let lines = ["scorecard-not-approval", "scorecard-not-calibrated", "scorecard-not-missing"];
    document.items(lines.map(|line| vec![Span::plain(locale.word(line))]).to_vec());
}
