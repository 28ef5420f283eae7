//! Who and when at the top; at the end, what the figures are not.

use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Document, Span, Tone};
use crate::report::doubts;

/// Whom the assessment is about, of which day, on which rubric, and what a reader must know first.
pub(super) fn opening(view: &View, locale: &Locale, document: &mut Document) {
    let assessment = view.assessment;
    document.title(locale.say(&message!("scorecard-title", name = &assessment.jurisdiction.name)));
    let mut facts: Vec<Message> = vec![
        message!("scorecard-level", level = assessment.jurisdiction.level),
        message!("scorecard-date", date = assessment.date),
    ];
    if let Some(author) = &assessment.author {
        facts.push(message!("scorecard-author", author = author));
    }
    facts.push(message!("scorecard-rubric", title = &view.rubric.title, reference = view.rubric.reference()));
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    if assessment.illustrative {
        document.paragraph_in(Tone::Caution, locale.word("scorecard-illustrative"));
    }
    doubts::ask(view.doubts.iter().map(|doubt| &doubt.question), locale, document);
    if let Some(note) = &assessment.note {
        document.paragraph(locale.text(note));
    }
}

/// What the figures are not.
pub(super) fn closing(locale: &Locale, document: &mut Document) {
    document.heading(locale.word("scorecard-not-heading"));
    let lines = ["scorecard-not-approval", "scorecard-not-calibrated", "scorecard-not-missing"];
    document.items(lines.map(|line| vec![Span::plain(locale.word(line))]).to_vec());
}
