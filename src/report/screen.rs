//! What the first screens of several reports share.

use super::document::{Document, Span, Tone};
use super::json::burden::BurdenTodayV1;
use super::terminal::width;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Quarter;
use crate::model::calendar::FiscalYear;

/// Limit of the points in a list.
pub(super) const LISTED: usize = 3;

/// Points below a heading; nothing without points.
pub(super) fn list(heading: &'static str, points: &[Message], locale: &Locale, document: &mut Document) {
    let points = points.iter().map(|point| vec![Span::plain(locale.say(point))]);
    document.points(locale.word(heading), points.collect());
}

/// The beginning of a text that is too wide for its place on a screen, up to the end of a word.
pub(super) fn short(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut shortened = String::new();
    for word in text.split_inclusive([' ', '，', '；', '、', '。']) {
        if width(&shortened) + width(word) >= columns {
            break;
        }
        shortened.push_str(word);
    }
    // A text without a place to break is cut between characters.
    if shortened.is_empty() {
        let mut wide = 0;
        shortened.extend(text.chars().take_while(|char| {
            wide += width(char.encode_utf8(&mut [0; 4]));
            wide < columns
        }));
    }
    shortened.trim_end_matches(|char: char| char.is_whitespace() || ",;:，；、：".contains(char)).to_owned() + "…"
}

/// A text with a capital at its beginning, as a sentence begins. An identifier keeps its letters.
pub(super) fn sentence(text: &str) -> String {
    if !text.split(' ').next().is_some_and(|word| word.chars().all(char::is_alphabetic)) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Says that there is nothing to show, if a document has a title only.
pub(super) fn or_empty(document: &mut Document, locale: &Locale) {
    if document.blocks.len() == 1 {
        document.paragraph(locale.word("screen-empty"));
    }
}

/// The last line of a screen: how to see the rest.
pub(super) fn more(words: &'static str, sections: &[&str], locale: &Locale, document: &mut Document) {
    let words = Message::new(words).with("sections", sections.join(", "));
    document.paragraph_in(Tone::Faint, locale.say(&words));
}

/// The calendar month in which a fiscal quarter begins, where fiscal years are not calendar years.
pub(super) fn fiscal_year(year: FiscalYear, quarter: Quarter) -> Option<Message> {
    if year == FiscalYear::CALENDAR {
        return None;
    }
    let (calendar, month) = year.begins(quarter);
    Some(message!("screen-fiscal-year", quarter = quarter, year = calendar.to_string(), month = i64::from(month)))
}

/// The number of thresholds that the settings changed, and of findings that this silences.
pub(super) fn changed(changes: usize, silenced: usize) -> Option<Message> {
    (changes > 0).then(|| message!("screen-thresholds", count = changes, silenced = silenced))
}

/// The services whose figures the catalogue assumes.
pub(super) fn assumed(today: &BurdenTodayV1) -> Option<Message> {
    let assumed = today.services.iter().filter(|of| !of.assumed.is_empty()).count();
    (assumed > 0).then(|| message!("screen-risk-assumed", count = assumed, all = today.services.len()))
}

/// The number of values of the assessment that look implausible.
pub(super) fn doubtful(doubts: usize) -> Option<Message> {
    (doubts > 0).then(|| message!("screen-risk-doubts", count = doubts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_shortened_between_words() {
        assert_eq!(short("four words in all", 17), "four words in all");
        assert_eq!(short("four words, in all", 14), "four words…");
        assert_eq!(short("先调研，再梳理流程", 10), "先调研…");
        assert_eq!(short("一二三四五六", 7), "一二三…");
        assert_eq!(sentence("the plan"), "The plan");
        assert_eq!(sentence("data-centre needs"), "data-centre needs");
        assert_eq!(sentence("规划"), "规划");
    }
}
