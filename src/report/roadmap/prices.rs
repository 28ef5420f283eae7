//! What one more of each scarce thing would bring.

use super::view::View;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, NO_FIGURE};
use crate::schedule::explain::prices::{Price, Prices, Scarce, Step};

/// What brings something, the most first; the rest is counted.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(prices) = view.prices else { return };
    document.heading(locale.word("roadmap-prices-heading"));
    let bring = prices.bring();
    let (count, proved) = prices.bring_nothing();
    if bring.is_empty() {
        let words = if proved == count {
            message!("roadmap-prices-none", count = count)
        } else {
            message!("roadmap-prices-none-found", count = count, proved = proved)
        };
        document.paragraph_in(Tone::Strong, locale.say(&words));
    } else {
        document.table(table(view, &bring, locale));
        if count > 0 {
            document.paragraph(locale.say(&message!("roadmap-prices-rest", count = count, proved = proved)));
        }
    }
    if prices.found_more > 0.0 {
        let cases = figures::about(prices.found_more);
        document.paragraph(locale.say(&message!("roadmap-prices-better", cases = cases)));
    }
    if prices.unasked > 0 {
        let words = message!("roadmap-prices-unasked", count = prices.unasked);
        document.paragraph_in(Tone::Caution, locale.say(&words));
    }
    document.paragraph_in(Tone::Faint, locale.say(&how(prices)));
}

fn how(prices: &Prices) -> Message {
    message!("roadmap-prices-how", work = figures::count(prices.work))
}

fn table(view: &View<'_>, bring: &[&Price], locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-prices-column-of")),
        Column::right(locale.word("roadmap-prices-column-step")),
        Column::left(locale.word("roadmap-prices-column-sure")),
        Column::right(locale.word("roadmap-prices-column-gain")),
        Column::right(locale.word("roadmap-prices-column-most")),
        Column::right(locale.word("roadmap-prices-column-stages")),
    ];
    let row = |price: &&Price| {
        let sure = if price.exact { "roadmap-prices-exact" } else { "roadmap-prices-at-least" };
        let stages = match price.stages_sooner {
            0 => NO_FIGURE.to_owned(),
            stages => stages.to_string(),
        };
        let (gain, most) = (cases(price.gain), cases(price.at_most));
        let cells = [locale.say(&of(view, price)), step(view, price, locale), locale.word(sure), gain, most, stages];
        cells.into_iter().map(Span::plain).collect()
    };
    Table { columns, rows: bring.iter().map(row).collect() }
}

/// Eased cases, roughly; few ones with a decimal.
fn cases(cases: f64) -> String {
    if cases < 10.0 { number(cases, 1) } else { figures::about(cases) }
}

/// What is scarce.
fn of(view: &View<'_>, price: &Price) -> Message {
    let assessment = view.roadmap.context.assessment;
    match &price.of {
        Scarce::Skill(skill) => message!("roadmap-prices-skill", skill = assessment.skill_name(skill)),
        Scarce::Fund(fund, year) => {
            let fund = assessment.funds.get(*fund).map(|of| of.source.clone()).unwrap_or_default();
            message!("roadmap-prices-fund", fund = fund, year = year.to_string())
        }
        Scarce::FrontLine(of) => {
            let name = assessment.departments.get(*of).map(|of| of.name.clone()).unwrap_or_default();
            message!("roadmap-prices-front-line", department = name)
        }
    }
}

fn step(view: &View<'_>, price: &Price, locale: &Locale) -> String {
    let currency = &view.roadmap.context.assessment.currency;
    match price.step {
        Step::Fte(fte) => locale.say(&message!("roadmap-prices-fte", fte = fte)),
        Step::Money(amount) => locale.value(&Value::Money(amount, currency.clone())),
        Step::Hours(hours) => locale.say(&message!("roadmap-prices-hours", hours = number(hours, 1))),
    }
}
