//! Cost and budget by fund and fiscal year.

use super::initiatives::whole;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::terms::FundKind;
use crate::model::{Money, Text};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::amount;
use crate::report::json::roadmap::{FundV1, RoadmapV3, YearV1};

/// The table of funds and years, and notes on the funds.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    let currency = &report.currency;
    document.heading(locale.say(&message!("roadmap-money-heading", currency = currency)));
    let columns = vec![
        Column::left(locale.word("roadmap-money-fund")),
        Column::right(locale.word("roadmap-money-year")),
        Column::right(locale.word("roadmap-money-envelope")),
        Column::right(locale.word("roadmap-costs-once")),
        Column::right(locale.word("roadmap-money-running")),
        Column::right(locale.word("roadmap-money-left")),
    ];
    let rows = report.funds.iter().flat_map(|fund| rows(fund, locale));
    document.table(Table { columns, rows: rows.collect() });
    let mut notes: Vec<Message> = report.funds.iter().filter_map(|fund| note(report, fund)).collect();
    let tied = report.asked.tied_to_hardware;
    if tied > 0.0 {
        notes.push(message!("roadmap-money-tied", share = figures::percent(tied)));
    }
    document.items(notes.iter().map(|note| vec![Span::plain(locale.say(note))]).collect());
}

/// The years in which a fund has or spends money. The fund's name appears in the first row only. JSON has all years.
fn rows(fund: &FundV1, locale: &Locale) -> Vec<Vec<Span>> {
    let kind = FundKind::named(fund.kind).map_or_else(|| fund.kind.into(), Value::from);
    let mut name = locale.say(&message!("roadmap-money-fund-of", source = &fund.source, kind = kind));
    let mut rows = Vec::new();
    for year in &fund.years {
        let [fresh, carried, once, running, left] = [&year.fresh, &year.carried, &year.once, &year.running, &year.left]
            .map(|of| amount(of).unwrap_or(Money::ZERO));
        let envelope = fresh + carried;
        if envelope <= Money::ZERO && once + running <= Money::ZERO {
            continue;
        }
        let tone = if year.lacks { Tone::Bad } else { Tone::Plain };
        rows.push(vec![
            Span::plain(std::mem::take(&mut name)),
            Span::plain(self::year(year, locale)),
            Span::plain(whole(envelope)),
            Span::plain(whole(once)),
            Span::plain(whole(running)),
            Span::new(whole(left), tone),
        ]);
    }
    rows
}

/// The fiscal year, marked if its money is assumed.
fn year(of: &YearV1, locale: &Locale) -> String {
    let year = of.year.to_string();
    if of.assumed { locale.say(&message!("roadmap-money-year-assumed", year = year)) } else { year }
}

/// A note on what happens to unspent money of a fund, and who else must pay.
fn note(report: &RoadmapV3<'_>, fund: &FundV1) -> Option<Message> {
    let funds = &report.context.assessment.funds;
    let fund = funds.iter().find(|of| of.id == fund.id)?;
    let source: &Text = &fund.source;
    let matched = fund.local_match.and_then(|local| {
        let other = funds.get(local.fund)?;
        Some(message!("roadmap-money-match", source = source, percent = local.percent, other = &other.source))
    });
    let carry = match (fund.carry_over, fund.expires) {
        (true, Some(expires)) => message!("roadmap-money-carries-until", source = source, expires = expires),
        (true, None) => message!("roadmap-money-carries", source = source),
        (false, _) => message!("roadmap-money-lapses", source = source),
    };
    Some(match matched {
        Some(matched) => message!("roadmap-money-both", carry = carry, matched = matched),
        None => carry,
    })
}
