//! The headline and the dimensions: bounds, points, coverage, and what they rest on.

use super::view::View;
use crate::locale::Locale;
use crate::locale::terms::Term;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::score::NodeScore;
use crate::score::trace;

/// As many kinds of evidence are named for each dimension; the rest is summed up.
const KINDS_NAMED: usize = 3;

/// Scores of the headline and of each dimension, then what each rests on.
pub(super) fn section(view: &View, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("scores-heading"));
    document.table(bounds(view, locale));
    let needed = figures::percent(view.rubric.coverage_needed);
    let shown = || std::iter::once(0).chain(view.rubric.dimensions()).filter_map(|i| view.standing.card.nodes.get(i));
    if shown().any(|node| node.applies && node.score.point.is_none()) {
        document.paragraph_in(Tone::Caution, locale.say(&message!("scores-no-point", needed = needed)));
    }
    document.paragraph_in(Tone::Faint, locale.word("scores-read-me"));
    document.heading(locale.word("quality-heading"));
    document.table(quality(view, locale));
}

/// The rows of the section: the headline first, then the dimensions.
fn rows<'a>(view: &View<'a>, locale: &Locale) -> Vec<(String, Tone, &'a NodeScore)> {
    let (rubric, card) = (view.rubric, &view.standing.card);
    let mut rows = Vec::new();
    if let (Some(root), Some(score)) = (rubric.nodes.first(), card.nodes.first()) {
        let title = message!("scores-headline", mean = figures::mean(root.power));
        rows.push((locale.say(&title), Tone::Strong, score));
    }
    rows.extend(rubric.dimensions().filter_map(|i| {
        let (node, score) = (rubric.nodes.get(i)?, card.nodes.get(i)?);
        Some((locale.text(&node.title).to_owned(), Tone::Plain, score))
    }));
    rows
}

fn bounds(view: &View, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("scores-column-dimension")),
        Column::right(locale.word("scores-column-low")),
        Column::right(locale.word("scores-column-point")),
        Column::right(locale.word("scores-column-high")),
        Column::right(locale.word("scores-column-coverage")),
    ];
    let row = |(title, tone, node): (String, Tone, &NodeScore)| {
        if !node.applies {
            let none = || Span::plain(figures::NO_FIGURE);
            let applies = Span::new(locale.word("detail-not-applicable"), Tone::Faint);
            return vec![Span::new(title, tone), none(), none(), none(), applies];
        }
        let figures = [
            figures::score(node.score.low),
            figures::score_or_none(node.score.point),
            figures::score(node.score.high),
            figures::percent(node.coverage),
        ];
        std::iter::once(title).chain(figures).map(|text| Span::new(text, tone)).collect()
    };
    Table { columns, rows: rows(view, locale).into_iter().map(row).collect() }
}

fn quality(view: &View, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("scores-column-dimension")),
        Column::right(locale.word("quality-column-strong")),
        Column::left(locale.word("quality-column-kinds")),
        Column::right(locale.word("quality-column-assumed")),
    ];
    let row = |(title, tone, node): (String, Tone, &NodeScore)| {
        let assumed = figures::percent(trace::assumed(node));
        let (strong, kinds) = match trace::quality(view.rubric, node) {
            Some(quality) => {
                let kind = |(kind, share): &(_, f64)| {
                    let word = Message::new(Term::id(*kind));
                    message!("quality-kind", kind = word, share = figures::percent(*share)).into()
                };
                let mut kinds: Vec<Value> = quality.kinds.iter().take(KINDS_NAMED).map(kind).collect();
                let others: f64 = quality.kinds.iter().skip(KINDS_NAMED).map(|(_, share)| share).sum();
                if others > 0.0 {
                    kinds.push(message!("quality-others", share = figures::percent(others)).into());
                }
                (figures::percent(quality.strong), locale.value(&Value::List(kinds)))
            }
            None => (figures::NO_FIGURE.to_owned(), locale.word("quality-nothing")),
        };
        [title, strong, kinds, assumed].map(|text| Span::new(text, tone)).to_vec()
    };
    Table { columns, rows: rows(view, locale).into_iter().map(row).collect() }
}
