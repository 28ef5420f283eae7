//! Overall score and dimensions: bounds, likely values, coverage and evidence.

use crate::locale::Locale;
use crate::locale::terms::Term;
use crate::message;
use crate::message::{Message, Value};
use crate::model::terms::EvidenceKind;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::assessment::{AssessmentV1, KindV1, NodeV1};

/// Maximum number of kinds of evidence named per dimension. The others are summed up.
const KINDS_NAMED: usize = 3;

/// Maximum number of missing indicators of the core set that are named.
const MISSING_NAMED: usize = 4;

/// The overall score and the score of each dimension, followed by the evidence of each.
pub(super) fn section(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("scores-heading"));
    document.table(bounds(card, locale));
    let needed = figures::percent(card.coverage_needed);
    let shown = || std::iter::once(0).chain(card.rubric_of.dimensions()).filter_map(|i| card.node(i));
    if shown().any(|node| node.applies && node.score.point.is_none()) {
        document.paragraph_in(Tone::Caution, locale.say(&message!("scores-no-point", needed = needed)));
    }
    if let Some(words) = core(card) {
        document.paragraph(locale.say(&words));
    }
    document.paragraph_in(Tone::Faint, locale.word("scores-read-me"));
    document.heading(locale.word("quality-heading"));
    document.table(quality(card, locale));
}

/// How much of the core set for a first year is observed; none for a rubric without one.
pub(super) fn core(card: &AssessmentV1<'_>) -> Option<Message> {
    let core = card.core.as_ref()?;
    let title = |id: &String| card.rubric_of.indicators.iter().find(|of| of.id == *id).map(|of| (&of.title).into());
    let missing: Vec<Value> = core.missing.iter().filter_map(title).take(MISSING_NAMED).collect();
    let more = core.missing.len() - missing.len();
    Some(if missing.is_empty() {
        message!("scores-core-whole", of = core.of)
    } else if more > 0 {
        message!("scores-core-more", observed = core.observed, of = core.of, missing = missing, more = more)
    } else {
        message!("scores-core", observed = core.observed, of = core.of, missing = missing)
    })
}

/// The rows of the section: overall score first, then the dimensions.
fn rows<'a>(card: &'a AssessmentV1<'_>, locale: &Locale) -> Vec<(String, Tone, &'a NodeV1)> {
    let rubric = card.rubric_of;
    let mut rows = Vec::new();
    if let Some(root) = rubric.nodes.first() {
        let title = message!("scores-headline", mean = figures::mean(root.power));
        rows.push((locale.say(&title), Tone::Strong, &card.headline));
    }
    rows.extend(rubric.dimensions().filter_map(|i| {
        let node = card.node(i)?;
        Some((node.title.of(locale.lang()).to_owned(), Tone::Plain, node))
    }));
    rows
}

fn bounds(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("scores-column-dimension")),
        Column::right(locale.word("scores-column-low")),
        Column::right(locale.word("scores-column-point")),
        Column::right(locale.word("scores-column-high")),
        Column::right(locale.word("scores-column-coverage")),
    ];
    let row = |(title, tone, node): (String, Tone, &NodeV1)| {
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
    Table { columns, rows: rows(card, locale).into_iter().map(row).collect() }
}

fn quality(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("scores-column-dimension")),
        Column::right(locale.word("quality-column-strong")),
        Column::left(locale.word("quality-column-kinds")),
        Column::right(locale.word("quality-column-assumed")),
    ];
    let row = |(title, tone, node): (String, Tone, &NodeV1)| {
        let assumed = figures::percent(node.assumed);
        let (strong, kinds) = match &node.evidence {
            Some(quality) => {
                let kind = |of: &KindV1| {
                    let word = Message::new(EvidenceKind::named(of.kind).map_or(of.kind, Term::id));
                    message!("quality-kind", kind = word, share = figures::percent(of.share)).into()
                };
                let mut kinds: Vec<Value> = quality.kinds.iter().take(KINDS_NAMED).map(kind).collect();
                let others: f64 = quality.kinds.iter().skip(KINDS_NAMED).map(|of| of.share).sum();
                if others > 0.0 {
                    kinds.push(message!("quality-others", share = figures::percent(others)).into());
                }
                (figures::percent(quality.strong), locale.value(&Value::List(kinds)))
            }
            None => (figures::NO_FIGURE.to_owned(), locale.word("quality-nothing")),
        };
        [title, strong, kinds, assumed].map(|text| Span::new(text, tone)).to_vec()
    };
    Table { columns, rows: rows(card, locale).into_iter().map(row).collect() }
}
