//! The perturbations, and the part of the ranking that is certain.

use super::bands;
use crate::locale::{Locale, number_with};
use crate::message;
use crate::message::{Message, Value};
use crate::model::tolerance::TOLERANCE;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::comparison::{ComparisonV1, EffectV1, EstimateV1, UncertaintyV1};

/// Adds the section; nothing if nothing was varied.
pub(super) fn section(report: &ComparisonV1<'_>, locale: &Locale, document: &mut Document) {
    let Some(of) = &report.uncertainty else { return };
    document.heading(locale.word("compare-sure-heading"));
    document.paragraph(locale.say(&message!("compare-sure-draws", draws = of.draws, seed = of.seed.to_string())));
    document.items(of.said.iter().map(|one| vec![Span::plain(locale.say(one))]).collect());
    let (share, pairs) = (figures::percent(of.told_apart_at), of.neighbours);
    let told = message!("compare-sure-apart", apart = of.told_apart, pairs = pairs, share = share);
    document.paragraph_in(Tone::Strong, locale.say(&told));
    let difference = match of.nominal_difference {
        0.0 => "0".to_owned(),
        some => format!("{some:.0e}"),
    };
    if of.nominal_difference <= TOLERANCE {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-sure-nominal", difference = difference)));
    } else {
        document.paragraph_in(Tone::Bad, locale.say(&message!("compare-sure-not-nominal", difference = difference)));
    }
    groups(report, of, locale, document);
    bands::section(report, of, locale, document);
    drivers(of, locale, document);
}

/// Maximum number of units named per group.
const NAMED: usize = 6;

/// Maximum number of groups listed; JSON has all.
const GROUPS: usize = 50;

/// Groups of units that cannot be told apart.
fn groups(report: &ComparisonV1<'_>, of: &UncertaintyV1, locale: &Locale, document: &mut Document) {
    let groups = &of.groups;
    if groups.len() == of.ranks.len() {
        return;
    }
    let name = |id: &String| report.unit(id).map_or(Value::from(""), |unit| Value::from(&unit.name));
    let mut items: Vec<Vec<Span>> = Vec::new();
    let (mut before, mut large) = (0, 0);
    for group in groups {
        let (first, last) = (before + 1, before + group.len());
        before = last;
        if group.len() < 2 {
            continue;
        }
        large += 1;
        if large > GROUPS {
            continue;
        }
        let names: Vec<Value> = group.iter().take(NAMED).map(name).collect();
        let more = group.len().saturating_sub(NAMED);
        let said = message!("compare-group", first = first, last = last, names = names, more = more);
        items.push(vec![Span::plain(locale.say(&said))]);
    }
    document.paragraph(locale.say(&message!("compare-groups", count = groups.len())));
    document.items(items);
    let more = large.saturating_sub(GROUPS);
    if more > 0 {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-more-groups", more = more)));
    }
}

/// The perturbations with the largest effect on the ranks.
fn drivers(of: &UncertaintyV1, locale: &Locale, document: &mut Document) {
    let Some(drivers) = &of.drivers else { return };
    document.heading(locale.word("compare-drivers-heading"));
    if drivers.effects.is_empty() {
        return document.paragraph(locale.word("compare-drivers-none"));
    }
    let columns = vec![
        Column::left(locale.word("compare-column-varied")),
        Column::right(locale.word("compare-column-alone")),
        Column::right(locale.word("compare-column-in-all")),
    ];
    let written = |of: EstimateV1| {
        let [value, low, high] = [of.value, of.low, of.high].map(|share| number_with(share, 2));
        Span::plain(format!("{value} ({low}, {high})"))
    };
    let row = |(one, effect): (&Message, &EffectV1)| {
        vec![Span::plain(locale.say(one)), written(effect.first), written(effect.total)]
    };
    document.table(Table { columns, rows: of.said.iter().zip(&drivers.effects).map(row).collect() });
    let read = message!("compare-drivers-read", rows = drivers.rows);
    document.paragraph_in(Tone::Faint, locale.say(&read));
}
