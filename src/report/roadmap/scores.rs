//! The predicted scorecard: the dimensions today and at the end of each phase.

use crate::locale::Locale;
use crate::message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::Bounds;
use crate::report::json::roadmap::{RoadmapV3, ScoreV1};

/// One column for today, one for each stage reached, and one for the end of the horizon.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-scores-heading"));
    let opened = report.phases.iter().filter(|phase| phase.opening().is_some_and(|opens| opens <= report.plan.last));
    let mut moments: Vec<(String, &[ScoreV1])> = vec![(locale.word("roadmap-gate-today"), &report.scores_today)];
    moments.extend(opened.map(|phase| (phase.at.clone(), phase.scores.as_slice())));
    moments.push((locale.say(&message!("roadmap-scores-after", last = &report.last)), &report.scores_end));

    let rubric = report.context.rubric;
    let mut columns = vec![Column::left(locale.word("scores-column-dimension"))];
    columns.extend(moments.iter().map(|(name, _)| Column::right(name.clone())));
    let rows = rubric.dimensions().filter_map(|i| {
        let node = rubric.nodes.get(i)?;
        let score = |scores: &[ScoreV1]| scores.iter().find(|of| of.node == node.id)?.score;
        let figures = moments.iter().map(|(_, scores)| Span::plain(score(scores).map_or_else(none, figure)));
        Some(std::iter::once(Span::plain(locale.text(&node.title))).chain(figures).collect())
    });
    document.table(Table { columns, rows: rows.collect() });
    document.paragraph_in(Tone::Faint, locale.word("roadmap-scores-read-me"));
}

/// The low estimate and the likely value.
fn figure(score: Bounds) -> String {
    format!("{} / {}", figures::score(score.low), figures::score_or_none(score.point))
}

fn none() -> String {
    figures::NO_FIGURE.to_owned()
}
