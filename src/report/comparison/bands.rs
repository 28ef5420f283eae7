//! Share of the draws in which each unit keeps its class or stage.

use crate::locale::Locale;
use crate::message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::comparison::{BandSharesV1, ComparisonV1, UncertaintyV1};

/// Smaller shares of the draws are not shown.
const SHOWN: f64 = 0.005;

/// Up to this number of units all are listed; beyond it, only those that change class or stage.
const ALL: usize = 30;

/// Maximum number of units listed in that case; JSON has all.
const MOST: usize = 100;

/// Adds the section; nothing if the index has neither classes nor stages.
pub(super) fn section(report: &ComparisonV1<'_>, of: &UncertaintyV1, locale: &Locale, document: &mut Document) {
    let Some(banded) = &of.bands else { return };
    let (heading, read) = match banded.kind {
        "stages" => ("compare-stages-heading", "compare-stages-read"),
        _ => ("compare-classes-heading", "compare-classes-read"),
    };
    document.heading(locale.word(heading));
    let firm = banded.units.iter().filter(|unit| unit.stays() >= of.told_apart_at).count();
    let share = figures::percent(of.told_apart_at);
    let said = message!("compare-bands-firm", firm = firm, units = banded.units.len(), share = share);
    document.paragraph_in(Tone::Strong, locale.say(&said));
    let columns = vec![
        Column::left(locale.word("compare-column-unit")),
        Column::left(locale.word("compare-column-band")),
        Column::right(locale.word("compare-column-stays")),
        Column::left(locale.word("compare-column-else")),
    ];
    let row = |unit: &BandSharesV1| -> Option<Vec<Span>> {
        let name = report.unit(&unit.id)?.name.of(locale.lang());
        let stays = unit.stays();
        let tone = if stays >= of.told_apart_at { Tone::Good } else { Tone::Caution };
        let others = unit.shares.iter().enumerate();
        let others = others.filter(|(band, share)| *band != unit.nominal && **share >= SHOWN);
        let others: Vec<String> = others
            .map(|(other, share)| format!("{} {}", band(report, banded.kind, other, locale), figures::percent(*share)))
            .collect();
        Some(vec![
            name.into(),
            band(report, banded.kind, unit.nominal, locale).into(),
            Span::new(figures::percent(stays), tone),
            others.join(", ").into(),
        ])
    };
    let listed = |unit: &&BandSharesV1| banded.units.len() <= ALL || unit.stays() < 1.0 - SHOWN;
    let moving = banded.units.iter().filter(listed).count();
    document.table(Table { columns, rows: banded.units.iter().filter(listed).filter_map(row).take(MOST).collect() });
    if moving > MOST {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-more-units", more = moving - MOST)));
    }
    document.paragraph_in(Tone::Faint, locale.word(read));
}

/// The name of a class or stage.
fn band(report: &ComparisonV1<'_>, kind: &str, number: usize, locale: &Locale) -> String {
    if kind == "stages" {
        return number.to_string();
    }
    let class = report.index.classes.get(number);
    class.map_or_else(|| figures::NO_FIGURE.to_owned(), |class| locale.text(&class.title).to_owned())
}
