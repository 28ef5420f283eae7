//! Explains an initiative of a catalogue: its purpose, its requirements and its effects.

use std::collections::BTreeMap;

use super::facts::facts;
use super::shelf::Shelf;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::burden::{Cut, ReachGain};
use crate::model::catalogue::{ANY_STAGE, Amount, Effect, EffectKind, Entry, Mode, When};
use crate::model::rubric::Measure;
use crate::model::terms::{Per, SharedService};
use crate::model::{Catalogue, Fte, Money};
use crate::report::document::{Column, Document, Span, Table};
use crate::report::figures::{self, Kind};

/// The whole catalogue: its description and the definition of benefit. `gradus list` shows the initiatives.
pub(super) fn catalogue(shelf: &Shelf, locale: &Locale, document: &mut Document) {
    let Shelf { catalogue, .. } = *shelf;
    document.title(locale.say(&message!("explain-catalogue", title = &catalogue.title, id = &catalogue.id)));
    document.paragraph(locale.text(&catalogue.note));
    let benefit = &catalogue.benefit;
    let mut lines = vec![
        message!("explain-catalogue-size", count = catalogue.entries.len()),
        message!("explain-prices", currency = &catalogue.currency, year = catalogue.price_year.to_string()),
        message!(
            "explain-benefit",
            inform = number(benefit.inform, 2),
            interact = number(benefit.interact, 2),
            transact = number(benefit.transact, 2)
        ),
        message!(
            "explain-benefit-time",
            ramp = benefit.ramp_quarters,
            discount = figures::percent(benefit.discount),
            basis = &benefit.basis
        ),
    ];
    lines.push(message!("explain-untrained-use", share = figures::percent(benefit.untrained_use)));
    if let Some(burden) = &catalogue.burden {
        lines.push(message!(
            "explain-burden",
            visits = number(burden.figures.visits, 1),
            enquiries = number(burden.figures.enquiries, 1),
            documents = number(burden.figures.documents, 1),
            visit = number(burden.figures.hours_per_visit, 1),
            document = number(burden.figures.hours_per_document, 1),
            fare = Value::Money(burden.fare_per_visit, catalogue.currency.clone()),
            basis = &burden.basis
        ));
    }
    document.items(facts(locale, &lines));
}

/// An initiative.
pub(super) fn initiative(shelf: &Shelf, i: usize, locale: &Locale, document: &mut Document) {
    let Some(entry) = shelf.catalogue.entries.get(i) else { return };
    document.title(locale.say(&message!("explain-initiative", title = &entry.title, id = &entry.id)));
    document.items(facts(locale, &entry_facts(shelf, entry)));
    let mut lines: Vec<Message> = entry.effects.iter().filter_map(|found| effect(shelf, entry.per, found)).collect();
    lines.extend(entry.cuts.iter().map(cut));
    lines.extend(entry.reach.iter().map(gain));
    if !lines.is_empty() {
        document.heading(locale.word("explain-effects-heading"));
        document.items(facts(locale, &lines));
        document.paragraph(locale.word("explain-effects-claim"));
    }
    for mode in &entry.modes {
        document.heading(locale.say(&message!("explain-mode", id = &mode.id, quarters = mode.quarters)));
        document.items(facts(locale, &mode_facts(shelf.catalogue, mode)));
        document.table(costs(shelf.catalogue, locale, mode));
    }
    document.paragraph(locale.word("explain-costs-parametric"));
}

/// A cut of the burden of a case.
fn cut(cut: &Cut) -> Message {
    let (cuts, low) = (figures::percent(cut.likely), figures::percent(cut.low));
    message!("explain-cut", figure = cut.on, cuts = cuts, low = low)
}

/// A gain in the reach of a kind of channel.
fn gain(gain: &ReachGain) -> Message {
    let (closes, low) = (figures::percent(gain.likely), figures::percent(gain.low));
    message!("explain-reach-gain", channel = gain.channel, closes = closes, low = low)
}

fn entry_facts(shelf: &Shelf, entry: &Entry) -> Vec<Message> {
    let does: Vec<Value> = entry.does.iter().map(|role| (*role).into()).collect();
    let mut lines = vec![
        message!("explain-why", why = &entry.why),
        message!("explain-cures", letter = entry.letter.word(), means = entry.letter),
        match entry.stage {
            ANY_STAGE => message!("explain-any-stage"),
            stage => message!("explain-towards", stage = figures::stage(shelf.rubric, stage)),
        },
        message!("explain-per", per = entry.per),
        message!("explain-does", roles = does),
    ];
    if let Some(why) = &entry.stage_why {
        lines.push(message!("explain-stage-why", why = why));
    }
    lines.extend(when(shelf, &entry.when));
    lines.extend(entry.requires.iter().filter_map(|requirement| {
        let on = &shelf.catalogue.entries.get(requirement.on)?.title;
        Some(if requirement.lag > 0 {
            message!("explain-requires-lag", on = on, lag = requirement.lag)
        } else {
            message!("explain-requires", on = on)
        })
    }));
    let excluded = entry.excludes.iter().filter_map(|other| shelf.catalogue.entries.get(*other));
    lines.extend(excluded.map(|other| message!("explain-excludes", other = &other.title)));
    lines.extend(
        entry
            .delivers
            .iter()
            .map(|delivery| message!("explain-delivers", channel = delivery.channel, ability = delivery.can)),
    );
    if entry.leans_on_partners {
        lines.push(message!("explain-leans-on-partners"));
    }
    if let Some(change) = &entry.change {
        let (hours, share) = (number(change.hours_per_head, 1), figures::percent(change.share));
        lines.push(message!("explain-change", hours = hours, share = share));
    }
    if let Some(years) = entry.equipment_life_years {
        lines.push(message!("explain-equipment-life", years = years));
    }
    lines
}

/// The conditions under which the initiative applies.
fn when(shelf: &Shelf, when: &When) -> Vec<Message> {
    let mut lines = Vec::new();
    if let Some(states) = &when.process_states {
        let states: Vec<Value> = states.iter().map(|state| (*state).into()).collect();
        lines.push(message!("explain-when-states", states = states));
    }
    if let Some((indicator, reaches)) = when.until
        && let Some(found) = shelf.rubric.indicators.get(indicator)
    {
        let figure = Kind::Indicator(found).message(reaches);
        lines.push(message!("explain-when-until", what = &found.title, figure = figure));
    }
    if let Some(channel) = when.channel {
        lines.push(message!("explain-when-channel", channel = channel));
    }
    if when.has_partners {
        lines.push(message!("explain-when-partners"));
    }
    if let Some(levels) = &when.levels {
        let levels: Vec<Value> = levels.iter().map(|level| (*level).into()).collect();
        lines.push(message!("explain-when-levels", levels = levels));
    }
    let words = |services: &[SharedService]| -> Vec<Value> { services.iter().map(|of| (*of).into()).collect() };
    if !when.shared.is_empty() {
        lines.push(message!("explain-when-shared", services = words(&when.shared)));
    }
    if !when.not_shared.is_empty() {
        lines.push(message!("explain-when-not-shared", services = words(&when.not_shared)));
    }
    lines
}

/// The effect on an indicator: a share of what is lacking or of all services, or a level.
fn effect(shelf: &Shelf, per: Per, effect: &Effect) -> Option<Message> {
    let indicator = shelf.rubric.indicators.get(effect.on)?;
    let title = figures::measure_title(shelf.rubric, Measure::Indicator(effect.on))?;
    let percents = |likely: f64, low: f64| (figures::percent(likely), figures::percent(low));
    Some(match effect.kind {
        EffectKind::RaiseTo(value) => {
            message!("explain-effect-raise", what = title, figure = Kind::Indicator(indicator).message(value))
        }
        // Told by the entry's channels and gains in reach.
        EffectKind::Reaches { .. } | EffectKind::Remote => return None,
        EffectKind::Closes { likely, low } => {
            let (likely, low) = percents(likely, low);
            match per {
                Per::Jurisdiction => message!("explain-effect-closes", what = title, likely = likely, low = low),
                Per::Department | Per::Process => {
                    message!("explain-effect-closes-part", what = title, likely = likely, low = low)
                }
            }
        }
        EffectKind::Counts { likely, low } => {
            let (likely, low) = percents(likely, low);
            message!("explain-effect-counts", what = title, likely = likely, low = low)
        }
    })
}

fn mode_facts(catalogue: &Catalogue, mode: &Mode) -> Vec<Message> {
    let people = |staff: &BTreeMap<String, Fte>| -> Vec<Value> {
        let each = staff.iter();
        each.map(|(skill, fte)| Value::Message(message!("explain-staff", skill = skill, fte = *fte))).collect()
    };
    let mut lines = Vec::new();
    if !mode.staff.is_empty() {
        lines.push(message!("explain-mode-staff", staff = people(&mode.staff)));
    }
    if !mode.contracted.is_empty() {
        lines.push(message!("explain-mode-contracted", staff = people(&mode.contracted)));
    }
    lines.push(match formula(catalogue, &mode.running) {
        Some(running) => message!("explain-running", amount = running),
        None => message!("explain-running-none"),
    });
    lines
}

/// The cost lines of a mode.
fn costs(catalogue: &Catalogue, locale: &Locale, mode: &Mode) -> Table {
    let columns = vec![
        Column::left(locale.word("explain-column-category")),
        Column::left(locale.word("explain-column-fund")),
        Column::left(locale.word("explain-column-amount")),
    ];
    let rows = mode.costs.iter().map(|cost| {
        let amount = formula(catalogue, &cost.amount)
            .map_or_else(|| figures::NO_FIGURE.to_owned(), |formula| locale.say(&formula));
        let words = [cost.category.into(), cost.kind.into()].map(|word: Value| locale.value(&word));
        words.into_iter().chain([amount]).map(Span::plain).collect()
    });
    Table { columns, rows: rows.collect() }
}

/// A parametric amount as a formula in words; `None` if the amount is zero.
fn formula(catalogue: &Catalogue, amount: &Amount) -> Option<Message> {
    let money = |amount: Money| Value::Money(amount, catalogue.currency.clone());
    let parts = [
        (amount.fixed, message!("amount-fixed", amount = money(amount.fixed))),
        (amount.per_office, message!("amount-per-office", amount = money(amount.per_office))),
        (amount.per_village, message!("amount-per-village", amount = money(amount.per_village))),
        (amount.per_department, message!("amount-per-department", amount = money(amount.per_department))),
        (amount.per_process, message!("amount-per-process", amount = money(amount.per_process))),
        (amount.per_front_line_head, message!("amount-per-head", amount = money(amount.per_front_line_head))),
        (amount.per_1000_people, message!("amount-per-people", amount = money(amount.per_1000_people))),
        (amount.per_1000_cases, message!("amount-per-cases", amount = money(amount.per_1000_cases))),
    ];
    let given = parts.into_iter().filter(|(amount, _)| *amount != Money::ZERO).map(|(_, words)| words);
    given.reduce(|sum, part| message!("sum-of", sum = sum, part = part))
}
