//! People's time in reports: what services cost them today, and what a plan spares them.

use super::document::{Column, Document, Span, Table, Tone};
use super::figures;
use super::json::amount;
use super::json::burden::{BurdenTodayV1, BurdenV1, ServiceSparedV1, ServiceTodayV1, SparedV1};
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Money;

/// Limit of the services in a table. JSON has all.
const SHOWN: usize = 12;

/// Limit of the services named in a sentence.
const NAMED: usize = 4;

/// Limit of the services named on a first screen.
const MOST: usize = 2;

/// What a plan spares people: hours, trips and documents a year and in sum, then by service.
pub(super) fn spared(burden: &BurdenV1, first: &str, last: &str, locale: &Locale, document: &mut Document) {
    if burden.services.is_empty() {
        return;
    }
    document.heading(locale.word("burden-heading"));
    let (year, sum) = (&burden.per_year, &burden.in_sum);
    let costs_more = year.hours.likely < 0.0;
    let today = about(burden.today.per_year.hours);
    let headline = if costs_more {
        let (likely, low) = (about(-year.hours.likely), about(-year.hours.low));
        message!("burden-year-more", last = last, likely = likely, low = low, today = today)
    } else {
        let (likely, low) = (about(year.hours.likely), about(year.hours.low));
        message!("burden-year", last = last, likely = likely, low = low, today = today)
    };
    let tone = if costs_more { Tone::Bad } else { Tone::Strong };
    document.paragraph_in(tone, locale.say(&headline));
    let mut facts = vec![
        also(year, &burden.today.currency),
        message!(
            "burden-sum",
            first = first,
            last = last,
            likely = about(sum.hours.likely),
            low = about(sum.hours.low)
        ),
    ];
    facts.extend(in_money(burden));
    facts.extend(origins(&burden.today));
    facts.push(message!("burden-method"));
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    document.table(services(burden, locale));
    more(burden.services.len(), locale, document);
}

/// What the plan spares people, and the services where most of it comes from.
pub(super) fn in_brief(burden: &BurdenV1, last: &str, locale: &Locale) -> String {
    let (year, today) = (&burden.per_year, about(burden.today.per_year.hours));
    if year.hours.likely < 1.0 {
        return locale.say(&message!("screen-people-nothing", last = last, today = today));
    }
    let most = burden.services.iter().filter(|of| of.per_year.hours.likely >= 1.0).take(MOST);
    let most: Vec<Value> = most
        .map(|of| message!("screen-people-service", name = &of.name, hours = about(of.per_year.hours.likely)).into())
        .collect();
    locale.say(&message!(
        "screen-people",
        last = last,
        likely = about(year.hours.likely),
        low = about(year.hours.low),
        today = today,
        trips = about(year.trips.likely),
        documents = about(year.documents.likely),
        services = most
    ))
}

/// What services cost people today, in a sentence; none without services.
pub(super) fn cost_in_brief(today: &BurdenTodayV1, locale: &Locale) -> Option<String> {
    let mut by_hours: Vec<&ServiceTodayV1> = today.services.iter().collect();
    by_hours.sort_by(|a, b| b.per_year.hours.total_cmp(&a.per_year.hours));
    let most: Vec<Value> = by_hours
        .iter()
        .take(MOST)
        .map(|of| message!("screen-people-service", name = &of.name, hours = about(of.per_year.hours)).into())
        .collect();
    let hours = about(today.per_year.hours);
    (!most.is_empty()).then(|| locale.say(&message!("screen-people-today", hours = hours, services = most)))
}

/// Trips, documents and fares a year.
fn also(year: &SparedV1, currency: &str) -> Message {
    let fares = |text: &str| money(text, currency);
    message!(
        "burden-also",
        trips = about(year.trips.likely),
        low_trips = about(year.trips.low),
        documents = about(year.documents.likely),
        low_documents = about(year.documents.low),
        fares = fares(&year.fares.likely),
        low_fares = fares(&year.fares.low)
    )
}

/// Hours in money, where an hour has a value.
fn in_money(burden: &BurdenV1) -> Option<Message> {
    let currency = &burden.today.currency;
    let (value, year) = (burden.today.hour_value.as_ref()?, burden.per_year.hours_in_money.as_ref()?);
    Some(message!(
        "burden-money",
        hour = exact(&value.amount, currency),
        likely = money(&year.likely, currency),
        low = money(&year.low, currency)
    ))
}

/// Which figures were not told by the assessment.
fn origins(today: &BurdenTodayV1) -> Vec<Message> {
    let named = |of: &dyn Fn(&&ServiceTodayV1) -> bool| {
        let names: Vec<Value> = today.services.iter().filter(of).map(|of| Value::from(&of.name)).collect();
        (names.len(), figures::some(names, NAMED))
    };
    let (assumed, names) = named(&|of| !of.assumed.is_empty());
    let mut origins = Vec::new();
    if assumed > 0 {
        origins.push(message!("burden-assumed", count = assumed, all = today.services.len(), services = names));
        origins.extend(today.basis.as_ref().map(|basis| message!("burden-basis", basis = basis)));
    } else if today.told == today.services.len() {
        origins.push(message!("burden-all-told"));
    }
    let (untold, names) = named(&|of| !of.untold.is_empty());
    if untold > 0 {
        origins.push(message!("burden-untold", count = untold, services = names));
    }
    origins
}

/// The services by hours spared.
fn services(burden: &BurdenV1, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("burden-column-service")),
        Column::right(locale.word("burden-column-today")),
        Column::right(locale.word("burden-column-hours")),
        Column::right(locale.word("burden-column-low")),
        Column::right(locale.word("burden-column-trips")),
        Column::right(locale.word("burden-column-documents")),
    ];
    let row = |of: &ServiceSparedV1| {
        let today = burden.today.services.iter().find(|today| today.process == of.process);
        let hours = today.map_or(0.0, |today| today.per_year.hours);
        let name = of.name.of(locale.lang());
        let is_assumed = today.is_some_and(|today| !today.assumed.is_empty());
        let name = if is_assumed { format!("{name} *") } else { name.to_owned() };
        let tone = if of.per_year.hours.likely < 0.0 { Tone::Bad } else { Tone::Plain };
        vec![
            Span::plain(name),
            Span::plain(about(hours)),
            Span::new(about(of.per_year.hours.likely), tone),
            Span::plain(about(of.per_year.hours.low)),
            Span::plain(about(of.per_year.trips.likely)),
            Span::plain(about(of.per_year.documents.likely)),
        ]
    };
    Table { columns, rows: burden.services.iter().take(SHOWN).map(row).collect() }
}

/// The number of services that the table leaves out, and the meaning of the star.
fn more(services: usize, locale: &Locale, document: &mut Document) {
    document.paragraph_in(Tone::Faint, locale.word("burden-read-me"));
    if let Some(count) = services.checked_sub(SHOWN).filter(|count| *count > 0) {
        document.paragraph_in(Tone::Faint, locale.say(&message!("burden-more", count = count)));
    }
}

/// What services cost people today.
pub(super) fn today(today: &BurdenTodayV1, locale: &Locale, document: &mut Document) {
    if today.services.is_empty() {
        return;
    }
    document.heading(locale.word("burden-today-heading"));
    let year = &today.per_year;
    let headline = message!(
        "burden-today",
        hours = about(year.hours),
        trips = about(year.trips),
        documents = about(year.documents),
        fares = money(&year.fares, &today.currency)
    );
    document.paragraph_in(Tone::Strong, locale.say(&headline));
    let mut facts = Vec::new();
    if let (Some(value), Some(hours)) = (&today.hour_value, &year.hours_in_money) {
        let (hour, hours) = (exact(&value.amount, &today.currency), money(hours, &today.currency));
        facts.push(message!("burden-today-money", hour = hour, amount = hours));
    }
    facts.extend(origins(today));
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    let columns = vec![
        Column::left(locale.word("burden-column-service")),
        Column::right(locale.word("burden-column-cases")),
        Column::right(locale.word("burden-column-visits")),
        Column::right(locale.word("burden-column-enquiries")),
        Column::right(locale.word("burden-column-papers")),
        Column::right(locale.word("burden-column-case-hours")),
        Column::right(locale.word("burden-column-year-hours")),
    ];
    let row = |of: &ServiceTodayV1| {
        let figure = |key: &str, figure: f64| {
            let mark = if of.assumed.contains(&key) { "*" } else { "" };
            Span::plain(format!("{}{mark}", number(figure, 1)))
        };
        vec![
            Span::plain(of.name.of(locale.lang())),
            Span::plain(figures::count(of.cases_per_year)),
            figure("visits", of.case.visits),
            figure("enquiries", of.case.enquiries),
            figure("documents", of.case.documents),
            Span::plain(number(of.hours_per_case, 1)),
            Span::plain(about(of.per_year.hours)),
        ]
    };
    document.table(Table { columns, rows: today.services.iter().take(SHOWN).map(row).collect() });
    more(today.services.len(), locale, document);
}

/// An approximate quantity that may be below zero.
fn about(quantity: f64) -> String {
    let size = figures::about(quantity.abs());
    if quantity < 0.0 && size != "0" { format!("−{size}") } else { size }
}

/// A predicted amount, to three significant figures.
fn money(text: &str, currency: &str) -> Value {
    let amount = amount(text).unwrap_or_default().as_f64();
    Value::Money(Money::nearest(figures::rough(amount)), currency.to_owned())
}

/// An amount that the assessment tells.
fn exact(text: &str, currency: &str) -> Value {
    Value::Money(amount(text).unwrap_or_default(), currency.to_owned())
}
