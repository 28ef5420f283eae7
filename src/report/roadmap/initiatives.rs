//! The cost of each initiative and the reason for including it.

use super::rows::{self, Row};
use crate::locale::Locale;
use crate::message;
use crate::message::Value;
use crate::model::Money;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::roadmap::RoadmapV3;

/// A table by phase. Initiatives for single services stand at the end.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.say(&message!("roadmap-costs-heading", currency = &report.currency)));
    let mut table_rows = Vec::new();
    for (i, (from, to)) in rows::spans(report).into_iter().enumerate() {
        let common = rows::common(report, from, to);
        if let Some(phase) = report.phases.get(i).filter(|_| !common.is_empty()) {
            let stage = figures::stage(report.context.rubric, phase.stage.number);
            table_rows.push(heading(locale.say(&message!("roadmap-chart-phase", stage = stage))));
        }
        table_rows.extend(common.iter().map(|row| table_row(report, row, locale)));
    }
    let no_regret = rows::no_regret(report);
    if !no_regret.is_empty() {
        table_rows.push(heading(locale.word("roadmap-chart-no-regret")));
        table_rows.extend(no_regret.iter().map(|row| table_row(report, row, locale)));
    }
    let services = rows::of_services(report);
    if !services.is_empty() {
        table_rows.push(heading(locale.word("roadmap-chart-services")));
    }
    table_rows.extend(services.iter().map(|row| table_row(report, row, locale)));
    let columns = vec![
        Column::left(locale.word("roadmap-costs-initiative")),
        Column::right(locale.word("roadmap-costs-once")),
        Column::right(locale.word("roadmap-costs-running")),
        Column::right(locale.word("roadmap-costs-hours")),
        Column::left(locale.word("roadmap-costs-why")),
    ];
    document.table(Table { columns, rows: table_rows });
    document.paragraph_in(Tone::Faint, locale.word("roadmap-costs-read-me"));
}

fn heading(words: String) -> Vec<Span> {
    vec![Span::new(words, Tone::Strong)]
}

fn table_row(report: &RoadmapV3<'_>, row: &Row<'_>, locale: &Locale) -> Vec<Span> {
    let initiatives = || row.members.iter().filter_map(|i| report.plan.initiatives.get(*i));
    let once: Money = initiatives().map(|of| of.cost()).sum();
    let running: Money = initiatives().filter_map(|of| of.running.as_ref()).map(|running| running.amount).sum();
    let mut reasons: Vec<Value> = Vec::new();
    for of in row.members.iter().filter_map(|i| report.initiatives.get(*i)) {
        let words = Value::Message(of.short.clone());
        if !reasons.contains(&words) {
            reasons.push(words);
        }
    }
    let hours: f64 =
        row.members.iter().filter_map(|i| report.initiatives.get(*i)).map(|of| of.without.hours_per_year).sum();
    let words: Vec<String> = reasons.iter().map(|reason| locale.value(reason)).collect();
    vec![
        Span::plain(row.label(locale)),
        Span::plain(whole(once)),
        Span::plain(if running == Money::ZERO { figures::NO_FIGURE.to_owned() } else { whole(running) }),
        Span::plain(if hours < 0.5 { figures::NO_FIGURE.to_owned() } else { figures::about(hours) }),
        Span::plain(figures::listed(locale, words.iter().map(String::as_str))),
    ]
}

/// An amount in whole major units.
pub(super) fn whole(amount: Money) -> String {
    Money::major(amount.rounded_major()).to_string()
}
