//! Staff against capacity, and the time asked of the front line.

use super::view::View;
use crate::locale::{Locale, number};
use crate::message;
use crate::model::{Fte, Quarter};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, NO_FIGURE};

/// As many years stand beside each other; a long horizon goes on in another table.
const YEARS_ABREAST: usize = 6;

/// Both tables.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-staff-heading"));
    document.table(peaks(view, locale));
    let (first, last) = (view.roadmap.plan.first.year(), view.roadmap.plan.last.year());
    let years: Vec<i32> = (first..=last).collect();
    document.paragraph(locale.word("roadmap-staff-years"));
    for years in years.chunks(YEARS_ABREAST) {
        document.table(by_year(view, years, locale));
    }
    document.heading(locale.word("roadmap-load-heading"));
    document.table(load(view, locale));
}

/// What there is of each skill, and the most that is asked.
fn peaks(view: &View<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-staff-skill")),
        Column::right(locale.word("roadmap-staff-there")),
        Column::right(locale.word("roadmap-staff-peak")),
        Column::left(locale.word("roadmap-staff-peak-in")),
    ];
    let rows = view.forecast.staff.iter().filter(|demand| demand.available > Fte::ZERO || demand.peak() > Fte::ZERO);
    let row = |demand: &crate::forecast::SkillDemand| {
        let tone = if demand.peak() > demand.available { Tone::Bad } else { Tone::Plain };
        vec![
            Span::plain(locale.text(&view.roadmap.context.assessment.skill_name(&demand.skill))),
            Span::plain(demand.available.to_string()),
            Span::new(demand.peak().to_string(), tone),
            Span::plain(quarter_or_none(demand.peak_quarter())),
        ]
    };
    Table { columns, rows: rows.map(row).collect() }
}

/// The mean use of each skill, by fiscal year.
fn by_year(view: &View<'_>, years: &[i32], locale: &Locale) -> Table {
    let mut columns = vec![Column::left(locale.word("roadmap-staff-skill"))];
    columns.extend(years.iter().map(|year| Column::right(year.to_string())));
    let row = |demand: &crate::forecast::SkillDemand| {
        let mut cells = vec![Span::plain(locale.text(&view.roadmap.context.assessment.skill_name(&demand.skill)))];
        cells.extend(years.iter().map(|year| {
            let used = demand.mean_use(*year, view.roadmap.plan.last);
            Span::plain(used.map_or_else(|| NO_FIGURE.to_owned(), |used| locale.percent(used, 0)))
        }));
        cells
    };
    let rows = view.forecast.staff.iter().filter(|demand| demand.available > Fte::ZERO);
    Table { columns, rows: rows.map(row).collect() }
}

/// What each department's front line can give, and the most that is asked.
fn load(view: &View<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-load-department")),
        Column::right(locale.word("roadmap-load-heads")),
        Column::right(locale.word("roadmap-load-can")),
        Column::right(locale.word("roadmap-load-peak")),
        Column::left(locale.word("roadmap-staff-peak-in")),
    ];
    let departments = &view.roadmap.context.assessment.departments;
    let rows = view.forecast.load.iter().filter_map(|load| {
        let department = departments.get(load.department)?;
        let peak = load.peak();
        let tone = if load.over().next().is_some() { Tone::Bad } else { Tone::Plain };
        Some(vec![
            Span::plain(locale.text(&department.name)),
            Span::plain(figures::count(u64::from(department.front_line))),
            Span::plain(hours(load.available, locale)),
            Span::new(hours(peak.map_or(0.0, |(_, hours)| hours), locale), tone),
            Span::plain(quarter_or_none(peak.map(|(quarter, _)| quarter))),
        ])
    });
    Table { columns, rows: rows.collect() }
}

fn hours(hours: f64, locale: &Locale) -> String {
    locale.say(&message!("roadmap-load-hours", hours = number(hours, 1)))
}

fn quarter_or_none(quarter: Option<Quarter>) -> String {
    quarter.map_or_else(|| NO_FIGURE.to_owned(), |quarter| quarter.to_string())
}
