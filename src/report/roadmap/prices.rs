//! The value of one more unit of each scarce resource.

use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Fte;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, NO_FIGURE};
use crate::report::json::amount;
use crate::report::json::roadmap::{AdditionV1, PricesV1, RoadmapV3};

/// The additions that increase the benefit, largest first. The others are counted.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    let Some(prices) = &report.prices else { return };
    document.heading(locale.word("roadmap-prices-heading"));
    let (mut bring, nothing): (Vec<&AdditionV1>, Vec<&AdditionV1>) =
        prices.additions.iter().partition(|of| of.gain > 0.0 || of.stages_sooner > 0);
    bring.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(b.stages_sooner.cmp(&a.stages_sooner)));
    let (count, proved) = (nothing.len(), nothing.iter().filter(|of| of.exact).count());
    if bring.is_empty() {
        let words = if proved == count {
            message!("roadmap-prices-none", count = count)
        } else {
            message!("roadmap-prices-none-found", count = count, proved = proved)
        };
        document.paragraph_in(Tone::Strong, locale.say(&words));
    } else {
        document.table(table(report, &bring, locale));
        if count > 0 {
            document.paragraph(locale.say(&message!("roadmap-prices-rest", count = count, proved = proved)));
        }
    }
    if prices.found_more > 0.0 {
        let hours = figures::about(prices.found_more);
        document.paragraph(locale.say(&message!("roadmap-prices-better", hours = hours)));
    }
    if prices.unasked > 0 {
        let words = message!("roadmap-prices-unasked", count = prices.unasked);
        document.paragraph_in(Tone::Caution, locale.say(&words));
    }
    document.paragraph_in(Tone::Faint, locale.say(&how(prices)));
}

fn how(prices: &PricesV1) -> Message {
    message!("roadmap-prices-how", work = figures::count(prices.lists))
}

fn table(report: &RoadmapV3<'_>, bring: &[&AdditionV1], locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-prices-column-of")),
        Column::right(locale.word("roadmap-prices-column-step")),
        Column::left(locale.word("roadmap-prices-column-sure")),
        Column::right(locale.word("roadmap-prices-column-gain")),
        Column::right(locale.word("roadmap-prices-column-most")),
        Column::right(locale.word("roadmap-prices-column-stages")),
    ];
    let row = |price: &&AdditionV1| {
        let sure = if price.exact { "roadmap-prices-exact" } else { "roadmap-prices-at-least" };
        let stages = match price.stages_sooner {
            0 => NO_FIGURE.to_owned(),
            stages => stages.to_string(),
        };
        let (gain, most) = (hours(price.gain), hours(price.at_most));
        let cells = [locale.say(&price.what), step(report, price, locale), locale.word(sure), gain, most, stages];
        cells.into_iter().map(Span::plain).collect()
    };
    Table { columns, rows: bring.iter().map(row).collect() }
}

/// Hours saved, rounded; small numbers with one decimal.
fn hours(hours: f64) -> String {
    if hours < 10.0 { number(hours, 1) } else { figures::about(hours) }
}

fn step(report: &RoadmapV3<'_>, price: &AdditionV1, locale: &Locale) -> String {
    let step = price.step.unwrap_or(0.0);
    match (price.kind, price.amount.as_deref().and_then(amount)) {
        (_, Some(amount)) => locale.value(&Value::Money(amount, report.currency.clone())),
        ("staff", None) => locale.say(&message!("roadmap-prices-fte", fte = Fte::new(step))),
        _ => locale.say(&message!("roadmap-prices-hours", hours = number(step, 1))),
    }
}
