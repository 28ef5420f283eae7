//! Money against what there is, by fund and fiscal year.

use super::initiatives::whole;
use super::view::View;
use crate::forecast::{FundLedger, YearLedger};
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::assessment::Fund;
use crate::model::{Money, Text};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;

/// The table of funds and years, and what is to be known of the funds.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let currency = &view.roadmap.plan.currency;
    document.heading(locale.say(&message!("roadmap-money-heading", currency = currency)));
    let columns = vec![
        Column::left(locale.word("roadmap-money-fund")),
        Column::right(locale.word("roadmap-money-year")),
        Column::right(locale.word("roadmap-money-envelope")),
        Column::right(locale.word("roadmap-costs-once")),
        Column::right(locale.word("roadmap-money-running")),
        Column::right(locale.word("roadmap-money-left")),
    ];
    let funds = view.forecast.funds.iter().filter_map(|ledger| Some((fund(view, ledger)?, ledger)));
    let rows = funds.clone().flat_map(|(fund, ledger)| rows(view, fund, ledger, locale));
    document.table(Table { columns, rows: rows.collect() });
    let mut notes: Vec<Message> = funds.filter_map(|(fund, _)| note(view, fund)).collect();
    let tied = view.roadmap.answer.tied_to_hardware;
    if tied > 0.0 {
        notes.push(message!("roadmap-money-tied", share = figures::percent(tied)));
    }
    document.items(notes.iter().map(|note| vec![Span::plain(locale.say(note))]).collect());
}

fn fund<'a>(view: &View<'a>, ledger: &FundLedger) -> Option<&'a Fund> {
    view.roadmap.context.assessment.funds.get(ledger.fund)
}

/// A fund's years within the horizon in which it has or gives anything; its name stands once.
fn rows(view: &View<'_>, fund: &Fund, ledger: &FundLedger, locale: &Locale) -> Vec<Vec<Span>> {
    let plan = &view.roadmap.plan;
    let within = |year: &&YearLedger| {
        let used = year.envelope() > Money::ZERO || year.spent() > Money::ZERO;
        used && year.year >= plan.first.year() && year.year <= plan.last.year()
    };
    let name = locale.say(&message!("roadmap-money-fund-of", source = &fund.source, kind = fund.kind));
    let years = ledger.years.iter().filter(within);
    years
        .enumerate()
        .map(|(i, year)| {
            let once: Money = year.one_off.iter().copied().sum();
            let left = year.envelope() - year.spent();
            let tone = if year.lacking > Money::ZERO { Tone::Bad } else { Tone::Plain };
            vec![
                Span::plain(if i == 0 { name.as_str() } else { "" }),
                Span::plain(year.year.to_string()),
                Span::plain(whole(year.envelope())),
                Span::plain(whole(once)),
                Span::plain(whole(year.running_cost())),
                Span::new(whole(left), tone),
            ]
        })
        .collect()
}

/// What becomes of a fund's money that is left, and who else must pay.
fn note(view: &View<'_>, fund: &Fund) -> Option<Message> {
    let source: &Text = &fund.source;
    let matched = fund.local_match.and_then(|local| {
        let other = view.roadmap.context.assessment.funds.get(local.fund)?;
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
