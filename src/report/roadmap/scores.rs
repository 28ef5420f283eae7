//! The predicted scorecard: the dimensions today and after each phase.

use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::score::{NodeScore, Scorecard};

/// A column for today, for each phase that opens, and for the end.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-scores-heading"));
    let outlook = view.outlook;
    let after = view.roadmap.plan.last + 1;
    let opened = outlook.phases.iter().filter(|phase| phase.phase.opens.is_some() && phase.at < after);
    let mut moments: Vec<(String, &Scorecard)> = vec![(locale.word("roadmap-gate-today"), &outlook.today)];
    moments.extend(opened.map(|phase| (phase.at.to_string(), &phase.card)));
    moments.push((locale.say(&message!("roadmap-scores-after", last = view.roadmap.plan.last)), &outlook.end));

    let rubric = view.roadmap.context.rubric;
    let mut columns = vec![Column::left(locale.word("scores-column-dimension"))];
    columns.extend(moments.iter().map(|(name, _)| Column::right(name.clone())));
    let rows = rubric.dimensions().filter_map(|i| {
        let title = locale.text(&rubric.nodes.get(i)?.title);
        let figures = moments.iter().map(|(_, card)| Span::plain(card.nodes.get(i).map_or_else(none, figure)));
        Some(std::iter::once(Span::plain(title)).chain(figures).collect())
    });
    document.table(Table { columns, rows: rows.collect() });
    document.paragraph_in(Tone::Faint, locale.word("roadmap-scores-read-me"));
}

/// The low bound and the point.
fn figure(node: &NodeScore) -> String {
    if !node.applies {
        return none();
    }
    format!("{} / {}", figures::score(node.score.low), figures::score_or_none(node.score.point))
}

fn none() -> String {
    figures::NO_FIGURE.to_owned()
}
