//! Gantt charts: labels on the left, one cell per quarter, years and quarters as column headings.

use super::layout::Layout;
use super::{style, wrap};
use crate::report::document::{Gantt, GanttRow, Mark, Tone};

/// Columns between the labels and the chart.
const GAP: usize = 2;

/// Minimum width of a year in columns: its name has four digits.
const YEAR: usize = 4;

/// Labels are not made narrower than this in favour of wider cells.
const READABLE_LABEL: usize = 28;

/// The quarters of one year.
struct Year<'g> {
    name: &'g str,
    /// For each quarter, its index among all quarters and its number.
    quarters: Vec<(usize, &'g str)>,
}

impl Year<'_> {
    /// The width of the year in columns if each quarter takes `cell` columns.
    fn width(&self, cell: usize) -> usize {
        (self.quarters.len() * cell).max(YEAR)
    }
}

/// The chart as lines: in one panel if it fits, or else split between years.
pub(super) fn layout(gantt: &Gantt, layout: Layout) -> String {
    let years = years(&gantt.quarters);
    let label = gantt.rows.iter().map(|row| wrap::width(&row.label)).max().unwrap_or(0);
    let room = layout.width.saturating_sub(GAP);
    let fits = |cell: &usize| label.min(READABLE_LABEL) + width(&years, *cell) <= room;
    let cell = [2, 1].into_iter().find(fits).unwrap_or(1);
    let label = if fits(&cell) {
        label.min(room.saturating_sub(width(&years, cell)))
    } else {
        label.min(READABLE_LABEL.min(layout.width / 2))
    };
    let mut out = String::new();
    for panel in panels(&years, cell, room.saturating_sub(label)) {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&self::panel(gantt, panel, cell, label, layout.colour));
    }
    if !gantt.legend.is_empty() {
        out.push('\n');
        out.push_str(&super::lines::lines(&[gantt.legend.as_str().into()], "", "", layout));
    }
    out
}

/// Groups the quarters by year. `2027Q2` is quarter 2 of 2027; a name in another form is treated as a year.
fn years(quarters: &[String]) -> Vec<Year<'_>> {
    let mut years: Vec<Year<'_>> = Vec::new();
    for (i, quarter) in quarters.iter().enumerate() {
        let (name, number) = quarter.split_once('Q').unwrap_or((quarter, ""));
        match years.last_mut() {
            Some(year) if year.name == name => year.quarters.push((i, number)),
            _ => years.push(Year { name, quarters: vec![(i, number)] }),
        }
    }
    years
}

/// The total width of several years, in columns.
fn width(years: &[Year<'_>], cell: usize) -> usize {
    years.iter().map(|year| year.width(cell)).sum::<usize>() + years.len().saturating_sub(1)
}

/// Groups of years that fit into `room`, with at least one year each.
fn panels<'y, 'g>(years: &'y [Year<'g>], cell: usize, room: usize) -> Vec<&'y [Year<'g>]> {
    let mut panels = Vec::new();
    let mut rest = years;
    while !rest.is_empty() {
        let fitting = (1..=rest.len()).rev().find(|&n| rest.get(..n).is_some_and(|run| width(run, cell) <= room));
        let (run, after) = rest.split_at(fitting.unwrap_or(1));
        panels.push(run);
        rest = after;
    }
    panels
}

/// One panel: two heading lines, then the rows.
fn panel(gantt: &Gantt, years: &[Year<'_>], cell: usize, label: usize, colour: bool) -> String {
    let line = |name: &str, of_year: &dyn Fn(&Year<'_>) -> String| {
        let parts: Vec<String> = years.iter().map(of_year).collect();
        format!("{}{}{}\n", wrap::pad(name, label), " ".repeat(GAP), parts.join(" "))
    };
    let heading = |text: String| style::paint(&text, Tone::Strong, colour);
    let mut out = line("", &|year| heading(wrap::pad(&wrap::shorten(year.name, year.width(cell)), year.width(cell))));
    out.push_str(&line("", &|year| {
        let numbers: String = year.quarters.iter().map(|(_, number)| wrap::pad(number, cell)).collect();
        style::paint(&wrap::pad(&numbers, year.width(cell)), Tone::Faint, colour)
    }));
    for row in &gantt.rows {
        let mut names = label_lines(&row.label, label).into_iter();
        out.push_str(&line(&names.next().unwrap_or_default(), &|year| marks(row, year, cell, colour)));
        for name in names {
            out.push_str(&name);
            out.push('\n');
        }
    }
    out
}

/// A label in lines of at most `room` columns. Continuation lines are indented by two columns.
fn label_lines(label: &str, room: usize) -> Vec<String> {
    let words = label.trim_start_matches(' ');
    let indent = " ".repeat(label.len() - words.len());
    let hanging = if wrap::width(label) <= room { "" } else { "  " };
    let lines = wrap::wrap_text(words, room.saturating_sub(indent.len() + hanging.len()));
    let set_in = |(i, line): (usize, String)| format!("{indent}{}{line}", if i == 0 { "" } else { hanging });
    lines.into_iter().enumerate().map(set_in).collect()
}

/// The marks of a row in one year.
fn marks(row: &GanttRow, year: &Year<'_>, cell: usize, colour: bool) -> String {
    let drawn = year.quarters.iter().map(|(i, _)| {
        let (char, tone) = match row.marks.get(*i).unwrap_or(&Mark::None) {
            Mark::None => (' ', Tone::Plain),
            Mark::Work => ('█', Tone::Plain),
            Mark::Service => ('░', Tone::Faint),
            Mark::Gate => ('◆', Tone::Caution),
        };
        // A gate is a point in time, so its mark is not repeated.
        let text = if char == '◆' { wrap::pad("◆", cell) } else { char.to_string().repeat(cell) };
        style::paint(&text, tone, colour)
    });
    let padding = year.width(cell).saturating_sub(year.quarters.len() * cell);
    drawn.chain([" ".repeat(padding)]).collect()
}
