//! The service orientation: a bar for each letter, the overall figure, and the largest losses.

use super::names::family_named;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::Value;
use crate::report::bar::bar;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::audit::{AuditV1, LetterFigureV1, LossV1, OrientationV1};
use crate::report::provenance::VERSION;

/// Limit of the rules named under each letter.
const NAMED: usize = 3;

/// The bars and the overall figure, then the rules with the largest losses, by letter.
pub(super) fn section(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let orientation = &audit.orientation;
    document.heading(locale.word("orientation-heading"));
    document.paragraph(locale.word("orientation-meaning"));
    document.table(bars(orientation, locale));
    let losses = orientation.letters.iter().filter_map(|letter| losses(letter, locale));
    document.items(losses.collect());
    let rules = message!(
        "orientation-comparable",
        rules = &orientation.rules,
        version = VERSION,
        count = audit.rules_run.len(),
    );
    document.paragraph_in(Tone::Faint, locale.say(&rules));
}

fn bars(orientation: &OrientationV1, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("orientation-column-letter")),
        Column::left(""),
        Column::right(locale.word("orientation-column-figure")),
    ];
    let letter = |of: &LetterFigureV1| {
        let name = message!("audit-family", letter = of.letter, name = family_named(of.letter));
        row(locale.say(&name), of.figure, locale)
    };
    let all = row(locale.word("orientation-overall"), Some(orientation.overall), locale);
    Table { columns, rows: orientation.letters.iter().map(letter).chain([all]).collect() }
}

fn row(name: String, figure: Option<f64>, locale: &Locale) -> Vec<Span> {
    let Some(figure) = figure else {
        let none = Span::new(locale.word("orientation-not-examined"), Tone::Faint);
        return vec![Span::plain(name), none, Span::plain(figures::NO_FIGURE)];
    };
    vec![Span::plain(name), Span::plain(bar(figure)), Span::new(rounded(figure), Tone::Strong)]
}

/// The figure with one decimal. A value below 100 is never rounded to 100.
fn rounded(figure: f64) -> String {
    number(if figure < 100.0 { figure.min(99.9) } else { figure }, 1)
}

/// The rules with the largest losses under a letter; none without losses.
fn losses(letter: &LetterFigureV1, locale: &Locale) -> Option<Vec<Span>> {
    if letter.losses.is_empty() {
        return None;
    }
    let told = letter.losses.iter().take(NAMED).map(|loss| Value::from(message(loss)));
    let mut told: Vec<Value> = told.collect();
    if letter.losses.len() > NAMED {
        told.push(message!("audit-more-rules", count = letter.losses.len() - NAMED).into());
    }
    let name = format!("{} ", letter.letter);
    let words = message!("orientation-losses", losses = told);
    Some(vec![Span::new(name, Tone::Strong), Span::plain(locale.say(&words))])
}

fn message(loss: &LossV1) -> message::Message {
    message!(
        "orientation-loss",
        rule = format!("{} {}", loss.code, loss.rule),
        points = number(loss.points, 1),
        findings = loss.findings,
        unexamined = loss.unexamined,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_figure_is_written_as_100() {
        assert_eq!([99.97, 100.0, 12.34].map(rounded), ["99.9", "100", "12.3"]);
    }
}
