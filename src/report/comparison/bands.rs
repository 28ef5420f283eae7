//! How often each unit stays in its class or at its stage.

use super::view::View;
use crate::compare::uncertainty::{BandShares, TOLD_APART};
use crate::compare::{Bands, Uncertainty};
use crate::locale::Locale;
use crate::message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;

/// As small a share of the draws is not worth a word.
const SHOWN: f64 = 0.005;

/// Of more units only those that move are listed.
const ALL: usize = 30;

/// As many of those are listed; JSON has them all.
const MOST: usize = 100;

/// The section; nothing where the index has neither classes nor stages.
pub(super) fn section(view: &View<'_>, of: &Uncertainty, locale: &Locale, document: &mut Document) {
    let Some(banded) = &of.bands else { return };
    let (heading, read) = match banded.bands {
        Bands::Stages(_) => ("compare-stages-heading", "compare-stages-read"),
        Bands::Classes(..) => ("compare-classes-heading", "compare-classes-read"),
    };
    document.heading(locale.word(heading));
    let firm = banded.units.iter().filter(|unit| unit.stays() >= TOLD_APART).count();
    let share = figures::percent(TOLD_APART);
    let said = message!("compare-bands-firm", firm = firm, units = banded.units.len(), share = share);
    document.paragraph_in(Tone::Strong, locale.say(&said));
    let columns = vec![
        Column::left(locale.word("compare-column-unit")),
        Column::left(locale.word("compare-column-band")),
        Column::right(locale.word("compare-column-stays")),
        Column::left(locale.word("compare-column-else")),
    ];
    let row = |unit: &BandShares| -> Option<Vec<Span>> {
        let name = locale.text(&view.comparison.units.get(unit.unit)?.name);
        let stays = unit.stays();
        let tone = if stays >= TOLD_APART { Tone::Good } else { Tone::Caution };
        let others = unit.shares.iter().enumerate();
        let others = others.filter(|(band, share)| *band != unit.nominal && **share >= SHOWN);
        let others: Vec<String> = others
            .map(|(other, share)| format!("{} {}", band(view, &banded.bands, other, locale), figures::percent(*share)))
            .collect();
        Some(vec![
            name.into(),
            band(view, &banded.bands, unit.nominal, locale).into(),
            Span::new(figures::percent(stays), tone),
            others.join(", ").into(),
        ])
    };
    let listed = |unit: &&BandShares| banded.units.len() <= ALL || unit.stays() < 1.0 - SHOWN;
    let moving = banded.units.iter().filter(listed).count();
    document.table(Table { columns, rows: banded.units.iter().filter(listed).filter_map(row).take(MOST).collect() });
    if moving > MOST {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-more-units", more = moving - MOST)));
    }
    document.paragraph_in(Tone::Faint, locale.word(read));
}

/// What a band is called.
fn band(view: &View<'_>, bands: &Bands, number: usize, locale: &Locale) -> String {
    match bands {
        Bands::Stages(_) => number.to_string(),
        Bands::Classes(..) => {
            let class = view.composite.classes.get(number);
            class.map_or_else(|| figures::NO_FIGURE.to_owned(), |class| locale.text(&class.title).to_owned())
        }
    }
}
