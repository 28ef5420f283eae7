//! The rows of a batch as a table, and a summary.

use super::view::{Rows, View};
use crate::locale::{Locale, number_with};
use crate::message;
use crate::message::Message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::batch::{AssessedV1, AuditedV1, MadeV1};

/// The summary: number of units by stage, by verdict or by proof status.
pub(super) fn summary(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("batch-summary-heading"));
    let items: Vec<Vec<Span>> = match view.rows {
        Rows::Assessed(rows) => stages(view, locale, rows),
        Rows::Audited(rows) => verdicts(locale, rows),
        Rows::Made(rows) => proofs(locale, rows),
    };
    document.items(items);
}

fn stages(view: &View<'_>, locale: &Locale, rows: &[AssessedV1]) -> Vec<Vec<Span>> {
    let of_stage = |stage: usize| {
        let count = rows.iter().filter(|row| row.stage_shown == stage).count();
        let said = message!("batch-stage", stage = figures::stage(view.rubric, stage), count = count);
        (count > 0).then(|| vec![locale.say(&said).into()])
    };
    (0..=view.rubric.stages.len()).filter_map(of_stage).collect()
}

fn verdicts(locale: &Locale, rows: &[AuditedV1]) -> Vec<Vec<Span>> {
    let words = [
        ("red", "batch-red", Tone::Bad),
        ("not-examinable", "batch-not-examinable", Tone::Bad),
        ("amber", "batch-amber", Tone::Caution),
    ];
    let of_verdict = |(verdict, id, tone): (&str, &'static str, Tone)| {
        let count = rows.iter().filter(|row| row.verdict == verdict).count();
        (count > 0).then(|| vec![Span::new(locale.say(&Message::new(id).with("count", count)), tone)])
    };
    words.into_iter().chain([("green", "batch-green", Tone::Good)]).filter_map(of_verdict).collect()
}

fn proofs(locale: &Locale, rows: &[MadeV1]) -> Vec<Vec<Span>> {
    let of_status = |status: &str| rows.iter().filter(|row| row.status == status).count();
    let proved = message!("batch-optimal", count = of_status("optimal"), of = rows.len());
    let mut items = vec![vec![locale.say(&proved).into()]];
    let worst = rows.iter().filter(|row| row.status == "within").filter_map(|row| row.gap).max_by(f64::total_cmp);
    if let Some(gap) = worst {
        let said = message!("batch-within", count = of_status("within"), gap = number_with(gap * 100.0, 1));
        items.push(vec![locale.say(&said).into()]);
    }
    if of_status("feasible") > 0 {
        items.push(vec![locale.say(&message!("batch-feasible", count = of_status("feasible"))).into()]);
    }
    items
}

/// At most `most` rows, from the first.
pub(super) fn table(view: &View<'_>, locale: &Locale, most: usize) -> Table {
    let left = |id: &'static str| Column::left(locale.word(id));
    let right = |id: &'static str| Column::right(locale.word(id));
    match view.rows {
        Rows::Assessed(rows) => Table {
            columns: vec![
                left("batch-column-unit"),
                right("batch-column-score"),
                right("batch-column-low"),
                right("batch-column-high"),
                right("batch-column-coverage"),
                right("batch-column-shown"),
                right("batch-column-possible"),
                right("batch-column-binding"),
            ],
            rows: rows.iter().take(most).map(|row| assessed(locale, row)).collect(),
        },
        Rows::Audited(rows) => Table {
            columns: vec![
                left("batch-column-plan"),
                left("batch-column-verdict"),
                right("batch-column-errors"),
                right("batch-column-warnings"),
                right("batch-column-orientation"),
            ]
            .into_iter()
            .chain(["A", "H", "C", "P", "F", "R"].map(Column::right))
            .collect(),
            rows: rows.iter().take(most).map(|row| audited(locale, row)).collect(),
        },
        Rows::Made(rows) => Table {
            columns: vec![
                left("batch-column-unit"),
                right("batch-column-shown"),
                right("batch-column-opens"),
                right("batch-column-initiatives"),
                right("batch-column-once"),
                right("batch-column-benefit"),
                right("batch-column-gap"),
            ],
            rows: rows.iter().take(most).map(|row| made(locale, row)).collect(),
        },
    }
}

fn assessed(locale: &Locale, row: &AssessedV1) -> Vec<Span> {
    vec![
        row.name.of(locale.lang()).into(),
        Span::new(figures::score_or_none(row.score.point), Tone::Strong),
        figures::score(row.score.low).into(),
        figures::score(row.score.high).into(),
        figures::percent(row.coverage).into(),
        row.stage_shown.to_string().into(),
        row.stage_possible.to_string().into(),
        row.binding.len().to_string().into(),
    ]
}

fn audited(locale: &Locale, row: &AuditedV1) -> Vec<Span> {
    let tone = match row.verdict {
        "red" | "not-examinable" => Tone::Bad,
        "amber" => Tone::Caution,
        _ => Tone::Good,
    };
    let verdict = locale.say(&Message::new(match row.verdict {
        "red" => "batch-verdict-red",
        "not-examinable" => "batch-verdict-not-examinable",
        "amber" => "batch-verdict-amber",
        _ => "batch-verdict-green",
    }));
    let whole = |figure: f64| Span::plain(number_with(figure, 0));
    let letter = |figure: Option<f64>| figure.map_or_else(|| figures::NO_FIGURE.into(), whole);
    let mut cells = vec![
        Span::plain(row.title.of(locale.lang())),
        Span::new(verdict, tone),
        row.errors.to_string().into(),
        row.warnings.to_string().into(),
        whole(row.orientation),
    ];
    cells.extend(row.letters.all().map(letter));
    cells
}

fn made(locale: &Locale, row: &MadeV1) -> Vec<Span> {
    let opens = row.opens.zip(row.opens_in.as_ref()).map(|(stage, quarter)| format!("{stage} ({quarter})"));
    vec![
        row.name.of(locale.lang()).into(),
        row.stage_shown.to_string().into(),
        opens.unwrap_or_else(|| figures::NO_FIGURE.to_owned()).into(),
        row.initiatives.to_string().into(),
        format!("{} {}", row.currency, row.once).into(),
        number_with(row.benefit, 0).into(),
        row.gap
            .map_or_else(|| figures::NO_FIGURE.to_owned(), |gap| format!("{} %", number_with(gap * 100.0, 1)))
            .into(),
    ]
}
