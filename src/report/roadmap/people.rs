//! Staff needs and capacity, and demand on front-line time.

use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Fte;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, NO_FIGURE};
use crate::report::json::amount;
use crate::report::json::roadmap::{LoadV1, RoadmapV3, StaffV1};

/// Maximum number of year columns per table. A longer horizon continues in another table.
const YEARS_ABREAST: usize = 6;

/// Both tables.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-staff-heading"));
    document.table(peaks(report, locale));
    let (first, last) = (report.plan.first.year(), report.plan.last.year());
    let years: Vec<i32> = (first..=last).collect();
    document.paragraph(locale.word("roadmap-staff-years"));
    for years in years.chunks(YEARS_ABREAST) {
        document.table(by_year(report, years, locale));
    }
    document.heading(locale.word("roadmap-load-heading"));
    document.table(load(report, locale));
    document.heading(locale.word("roadmap-memo-heading"));
    document.items(memo(report).iter().map(|line| vec![Span::plain(locale.say(line))]).collect());
}

/// What the roadmap takes from own staff and the front line: the budget does not show it.
fn memo(report: &RoadmapV3<'_>) -> Vec<Message> {
    let memo = &report.memo;
    let years = number(memo.person_years, 1);
    let wages = memo.wages.as_ref().and_then(|of| amount(of));
    let staff = match wages {
        None => message!("roadmap-memo-staff", years = years),
        Some(wages) => {
            let wages = Value::Money(wages, report.currency.clone());
            let unpriced = number(memo.unpriced, 1);
            if memo.unpriced > 0.0 {
                message!("roadmap-memo-staff-partly", years = years, wages = wages, unpriced = unpriced)
            } else {
                message!("roadmap-memo-staff-wages", years = years, wages = wages)
            }
        }
    };
    vec![staff, message!("roadmap-memo-front-line", hours = figures::about(memo.front_line_hours))]
}

/// The capacity and the peak demand of each skill.
fn peaks(report: &RoadmapV3<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-staff-skill")),
        Column::right(locale.word("roadmap-staff-there")),
        Column::right(locale.word("roadmap-staff-peak")),
        Column::left(locale.word("roadmap-staff-peak-in")),
    ];
    let row = |of: &StaffV1| {
        let tone = if of.peak > of.available { Tone::Bad } else { Tone::Plain };
        vec![
            Span::plain(of.name.of(locale.lang())),
            Span::plain(Fte::new(of.available).to_string()),
            Span::new(Fte::new(of.peak).to_string(), tone),
            Span::plain(of.peak_in.as_deref().unwrap_or(NO_FIGURE)),
        ]
    };
    let rows = report.staff.iter().filter(|of| of.available > 0.0 || of.peak > 0.0);
    Table { columns, rows: rows.map(row).collect() }
}

/// The mean utilisation of each skill by fiscal year.
fn by_year(report: &RoadmapV3<'_>, years: &[i32], locale: &Locale) -> Table {
    let mut columns = vec![Column::left(locale.word("roadmap-staff-skill"))];
    columns.extend(years.iter().map(|year| Column::right(year.to_string())));
    let row = |of: &StaffV1| {
        let share = |year: &i32| of.use_by_year.iter().find(|of| of.year == *year)?.share;
        let used = |year| share(year).map_or_else(|| NO_FIGURE.to_owned(), |used| locale.percent(used, 0));
        let name = Span::plain(of.name.of(locale.lang()));
        std::iter::once(name).chain(years.iter().map(|year| Span::plain(used(year)))).collect()
    };
    let rows = report.staff.iter().filter(|of| of.available > 0.0);
    Table { columns, rows: rows.map(row).collect() }
}

/// The available front-line time of each department and the peak demand.
fn load(report: &RoadmapV3<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-load-department")),
        Column::right(locale.word("roadmap-load-heads")),
        Column::right(locale.word("roadmap-load-can")),
        Column::right(locale.word("roadmap-load-peak")),
        Column::left(locale.word("roadmap-staff-peak-in")),
    ];
    let row = |of: &LoadV1| {
        let tone = if of.over { Tone::Bad } else { Tone::Plain };
        vec![
            Span::plain(of.name.of(locale.lang())),
            Span::plain(figures::count(u64::from(of.heads))),
            Span::plain(hours(of.available, locale)),
            Span::new(hours(of.peak, locale), tone),
            Span::plain(of.peak_in.as_deref().unwrap_or(NO_FIGURE)),
        ]
    };
    Table { columns, rows: report.front_line.iter().map(row).collect() }
}

fn hours(hours: f64, locale: &Locale) -> String {
    locale.say(&message!("roadmap-load-hours", hours = number(hours, 1)))
}
