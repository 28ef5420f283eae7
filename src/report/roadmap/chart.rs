//! The schedule: a chart by phase, then the steps of each service.

use super::rows::{self, Row};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::Quarter;
use crate::model::plan::Initiative;
use crate::report::document::{Block, Document, Gantt, GanttRow, Mark, Span, Tone};
use crate::report::figures;
use crate::report::json::roadmap::RoadmapV3;

/// The chart and the steps of the services.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-chart-heading"));
    let mut gantt_rows = Vec::new();
    for (i, (from, to)) in rows::spans(report).into_iter().enumerate() {
        gantt_rows.extend(phase_row(report, i, locale));
        let common = rows::common(report, from, to);
        gantt_rows.extend(common.iter().map(|row| gantt_row(report, &row.label(locale), &row.members)));
    }
    let marks = || vec![Mark::None; quarters(report).count()];
    let no_regret = rows::no_regret(report);
    if !no_regret.is_empty() {
        gantt_rows.push(GanttRow { label: locale.word("roadmap-chart-no-regret"), marks: marks() });
        gantt_rows.extend(no_regret.iter().map(|row| gantt_row(report, &row.label(locale), &row.members)));
    }
    let services = services(report);
    if !services.is_empty() {
        gantt_rows.push(GanttRow { label: locale.word("roadmap-chart-services"), marks: marks() });
    }
    gantt_rows.extend(services.iter().map(|row| gantt_row(report, locale.text(row.title), &row.members)));
    document.blocks.push(Block::Gantt(Gantt {
        quarters: quarters(report).map(|quarter| quarter.to_string()).collect(),
        rows: gantt_rows,
        legend: locale.word("roadmap-chart-legend"),
    }));
    if !services.is_empty() {
        document.heading(locale.word("roadmap-services-heading"));
        document.items(services.iter().map(|row| steps(report, row, locale)).collect());
    }
}

fn quarters(report: &RoadmapV3<'_>) -> impl Iterator<Item = Quarter> {
    report.plan.first.through(report.plan.last)
}

/// The heading row of a phase, with its gate.
fn phase_row(report: &RoadmapV3<'_>, phase: usize, locale: &Locale) -> Option<GanttRow> {
    let phase = report.phases.get(phase)?;
    let stage = figures::stage(report.context.rubric, phase.stage.number);
    let mark = |quarter| if phase.opening() == Some(quarter) { Mark::Gate } else { Mark::None };
    Some(GanttRow {
        label: locale.say(&message!("roadmap-chart-phase", stage = stage)),
        marks: quarters(report).map(mark).collect(),
    })
}

/// The services that have their own initiatives.
fn services<'a>(report: &RoadmapV3<'a>) -> Vec<Row<'a>> {
    let processes = report.context.assessment.processes.iter().enumerate();
    let rows = processes.map(|(i, process)| Row { title: &process.name, members: rows::of_service(report, i) });
    rows.filter(|row| !row.members.is_empty()).collect()
}

fn gantt_row(report: &RoadmapV3<'_>, label: &str, members: &[usize]) -> GanttRow {
    rows::gantt(report, format!("  {label}"), members)
}

/// The steps of a service, in order of time.
fn steps(report: &RoadmapV3<'_>, service: &Row<'_>, locale: &Locale) -> Vec<Span> {
    let members = service.members.iter().filter_map(|i| report.plan.initiatives.get(*i));
    let step = |of: &Initiative| {
        Value::Message(message!("roadmap-service-step", title = &of.title, when = span(of.start, of.end())))
    };
    let steps: Vec<Value> = members.map(step).collect();
    vec![
        Span::new(locale.say(&message!("roadmap-service", name = service.title)), Tone::Strong),
        Span::plain(locale.value(&Value::List(steps))),
    ]
}

/// A range of quarters.
fn span(from: Quarter, to: Quarter) -> Message {
    if from == to {
        message!("roadmap-when-one", quarter = from)
    } else if from.year() == to.year() {
        message!("roadmap-when-within", from = from, to = format!("Q{}", to.of_year()))
    } else {
        message!("roadmap-when-span", from = from, to = to)
    }
}
