//! What was varied, and what stays of the ranking.

use super::bands;
use super::view::View;
use crate::compare::sensitivity::{Effect, Estimate};
use crate::compare::uncertainty::{TOLD_APART, WeightDraw};
use crate::compare::{Perturbation, Uncertainty};
use crate::locale::{Locale, number, number_with};
use crate::message;
use crate::message::{Message, Value};
use crate::model::composite::{Imputation, Outliers};
use crate::model::tolerance::TOLERANCE;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;

/// The section; nothing where nothing was varied.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(of) = view.uncertainty else { return };
    document.heading(locale.word("compare-sure-heading"));
    document.paragraph(locale.say(&message!("compare-sure-draws", draws = of.draws, seed = of.seed.to_string())));
    document.items(of.vary.iter().map(|one| vec![Span::plain(locale.say(&words(one)))]).collect());
    let (apart, pairs) = of.told_apart();
    let share = figures::percent(TOLD_APART);
    let told = message!("compare-sure-apart", apart = apart, pairs = pairs, share = share);
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
    groups(view, of, locale, document);
    bands::section(view, of, locale, document);
    drivers(of, locale, document);
}

/// As many units of a group are named.
const NAMED: usize = 6;

/// As many groups are listed; JSON has them all.
const GROUPS: usize = 50;

/// Which units cannot be told apart.
fn groups(view: &View<'_>, of: &Uncertainty, locale: &Locale, document: &mut Document) {
    let groups = &of.groups;
    if groups.len() == of.units.len() {
        return;
    }
    let name = |place: usize| {
        let unit = of.units.get(place).and_then(|range| view.comparison.units.get(range.unit));
        unit.map_or(Value::from(""), |unit| Value::from(&unit.name))
    };
    let item = |group: &std::ops::Range<usize>| {
        let (first, last) = (group.start + 1, group.end);
        let names: Vec<Value> = group.clone().take(NAMED).map(name).collect();
        let more = group.len().saturating_sub(NAMED);
        let said = message!("compare-group", first = first, last = last, names = names, more = more);
        vec![Span::plain(locale.say(&said))]
    };
    document.paragraph(locale.say(&message!("compare-groups", count = groups.len())));
    let large = || groups.iter().filter(|group| group.len() > 1);
    document.items(large().take(GROUPS).map(item).collect());
    let more = large().count().saturating_sub(GROUPS);
    if more > 0 {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-more-groups", more = more)));
    }
}

/// Which variation moves the ranks most.
fn drivers(of: &Uncertainty, locale: &Locale, document: &mut Document) {
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
    let written = |of: Estimate| {
        let [value, low, high] = [of.value, of.low, of.high].map(|share| number_with(share, 2));
        Span::plain(format!("{value} ({low}, {high})"))
    };
    let row = |(one, effect): (&Perturbation, &Effect)| {
        vec![Span::plain(locale.say(&words(one))), written(effect.first), written(effect.total)]
    };
    document.table(Table { columns, rows: of.vary.iter().zip(&drivers.effects).map(row).collect() });
    let read = message!("compare-drivers-read", rows = drivers.rows);
    document.paragraph_in(Tone::Faint, locale.say(&read));
}

/// A perturbation in words.
pub fn words(perturbation: &Perturbation) -> Message {
    match perturbation {
        Perturbation::Observations => message!("vary-observations"),
        Perturbation::Weights(WeightDraw::Dirichlet(concentration)) => {
            message!("vary-weights-dirichlet", concentration = number(*concentration, 3))
        }
        Perturbation::Weights(WeightDraw::Share(share)) => {
            message!("vary-weights-share", share = figures::percent(*share))
        }
        Perturbation::Normalisation(methods) => {
            let methods: Vec<Value> = methods.iter().map(|method| Value::from(*method)).collect();
            message!("vary-normalisation", methods = methods)
        }
        Perturbation::Exponent(exponents) => {
            let exponent = |power: &f64| Value::Message(figures::mean(*power));
            message!("vary-exponent", means = exponents.iter().map(exponent).collect::<Vec<_>>())
        }
        Perturbation::Imputation(ways) => {
            let way = |way: &Imputation| {
                Value::Message(match way {
                    Imputation::None => message!("vary-impute-none"),
                    Imputation::All(by) => message!("vary-impute-all", by = *by),
                    Imputation::Group(by, _) => message!("vary-impute-group", by = *by),
                    Imputation::Nearest(by, units) => message!("vary-impute-nearest", by = *by, units = *units),
                })
            };
            message!("vary-imputation", ways = ways.iter().map(way).collect::<Vec<_>>())
        }
        Perturbation::Treatment(ways) => {
            let way = |way: &Outliers| {
                Value::Message(match way {
                    Outliers::Left => message!("vary-treat-none"),
                    Outliers::DrawnIn => message!("vary-treat-drawn"),
                    Outliers::DrawnInOrLog => message!("vary-treat-drawn-log"),
                    Outliers::Log => message!("vary-treat-log"),
                })
            };
            message!("vary-treatment", ways = ways.iter().map(way).collect::<Vec<_>>())
        }
        Perturbation::Removal => message!("vary-removal"),
    }
}
