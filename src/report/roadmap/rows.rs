//! Groups initiatives into rows, one per catalogue entry. Initiatives for single services form rows of their own.

use crate::locale::Locale;
use crate::message;
use crate::message::Value;
use crate::model::catalogue::{ANY_STAGE, Scope};
use crate::model::plan::Initiative;
use crate::model::terms::Per;
use crate::model::{Context, Quarter, Text};
use crate::report::document::{GanttRow, Mark};
use crate::report::json::roadmap::RoadmapV3;

/// Initiatives shown in one row.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    /// The common title.
    pub title: &'a Text,
    /// Indices of the plan's initiatives, in plan order.
    pub members: Vec<usize>,
}

impl Row<'_> {
    /// The title, with the number of initiatives if there are several.
    pub(super) fn label(&self, locale: &Locale) -> String {
        match self.members.len() {
            0 | 1 => locale.text(self.title).to_owned(),
            count => locale.say(&message!("roadmap-row-several", title = self.title, count = count)),
        }
    }
}

/// The scope of an initiative according to its catalogue entry.
pub(super) fn scope(context: Context<'_>, initiative: &Initiative) -> Scope {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    match entry.map(|entry| entry.per) {
        Some(Per::Process) => initiative.processes.first().map_or(Scope::Jurisdiction, |p| Scope::Process(*p)),
        Some(Per::Department) => initiative.departments.first().map_or(Scope::Jurisdiction, |d| Scope::Department(*d)),
        Some(Per::Jurisdiction) | None => Scope::Jurisdiction,
    }
}

/// The name of the service or department that an initiative is for; `None` if it is for the whole jurisdiction.
pub(super) fn scope_name<'a>(context: Context<'a>, initiative: &Initiative) -> Option<&'a Text> {
    let assessment = context.assessment;
    match scope(context, initiative) {
        Scope::Jurisdiction => None,
        Scope::Department(department) => assessment.departments.get(department).map(|of| &of.name),
        Scope::Process(process) => assessment.processes.get(process).map(|of| &of.name),
    }
}

/// The name of an initiative: its title and its scope.
pub(super) fn name(context: Context<'_>, initiative: &Initiative) -> Value {
    match scope_name(context, initiative) {
        None => Value::from(&initiative.title),
        Some(scope) => message!("roadmap-initiative-for", title = &initiative.title, scope = scope).into(),
    }
}

/// The initiatives that start in `from` or later and before `to` and do not concern a single service, by catalogue
/// entry; without no-regret work.
pub(super) fn common<'a>(report: &RoadmapV3<'a>, from: Option<Quarter>, to: Option<Quarter>) -> Vec<Row<'a>> {
    let within = |initiative: &Initiative| {
        from.is_none_or(|from| initiative.start >= from) && to.is_none_or(|to| initiative.start < to)
    };
    gather(report, |initiative| {
        within(initiative)
            && !is_no_regret(initiative)
            && !matches!(scope(report.context, initiative), Scope::Process(_))
    })
}

/// No-regret work that does not concern a single service, by catalogue entry: it belongs to no phase.
pub(super) fn no_regret<'a>(report: &RoadmapV3<'a>) -> Vec<Row<'a>> {
    gather(report, |initiative| {
        is_no_regret(initiative) && !matches!(scope(report.context, initiative), Scope::Process(_))
    })
}

fn is_no_regret(initiative: &Initiative) -> bool {
    initiative.stage == Some(ANY_STAGE)
}

/// The initiatives that each concern a single service, by catalogue entry.
pub(super) fn of_services<'a>(report: &RoadmapV3<'a>) -> Vec<Row<'a>> {
    gather(report, |initiative| matches!(scope(report.context, initiative), Scope::Process(_)))
}

/// The initiatives of one service, in plan order.
pub(super) fn of_service(report: &RoadmapV3<'_>, process: usize) -> Vec<usize> {
    let initiatives = report.plan.initiatives.iter().enumerate();
    initiatives.filter(|(_, of)| scope(report.context, of) == Scope::Process(process)).map(|(i, _)| i).collect()
}

/// The selected initiatives by catalogue entry, in the order of first appearance.
fn gather<'a>(report: &RoadmapV3<'a>, wanted: impl Fn(&Initiative) -> bool) -> Vec<Row<'a>> {
    let mut rows: Vec<(Option<usize>, Row<'a>)> = Vec::new();
    for (i, initiative) in report.plan.initiatives.iter().enumerate().filter(|(_, of)| wanted(of)) {
        let same = rows.iter_mut().find(|(like, _)| like.is_some() && *like == initiative.like);
        match same {
            Some((_, row)) => row.members.push(i),
            None => rows.push((initiative.like, Row { title: &initiative.title, members: vec![i] })),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The bounds of each phase: the quarters in which the previous stage and its own stage are reached. `None`: open.
pub(super) fn spans(report: &RoadmapV3<'_>) -> Vec<(Option<Quarter>, Option<Quarter>)> {
    let phases = &report.phases;
    let mut spans: Vec<_> = Vec::new();
    let mut from = None;
    for (i, phase) in phases.iter().enumerate() {
        // The last phase has no end, so that it also contains initiatives that start later.
        let to = phase.opening().filter(|_| i + 1 < phases.len());
        spans.push((from, to));
        from = to;
    }
    if spans.is_empty() {
        spans.push((None, None));
    }
    spans
}

/// The row of a chart for some initiatives: the quarters of their work, and those in which something of them is in
/// service.
pub(super) fn gantt(report: &RoadmapV3<'_>, label: String, members: &[usize]) -> GanttRow {
    let members: Vec<&Initiative> = members.iter().filter_map(|i| report.plan.initiatives.get(*i)).collect();
    let mark = |quarter: Quarter| {
        if members.iter().any(|of| of.start <= quarter && quarter <= of.end()) {
            Mark::Work
        } else if members.iter().any(|of| stays(of) && of.live() <= quarter) {
            Mark::Service
        } else {
            Mark::None
        }
    };
    GanttRow { label, marks: report.plan.first.through(report.plan.last).map(mark).collect() }
}

/// Whether an initiative leaves something in service after its end.
fn stays(initiative: &Initiative) -> bool {
    initiative.running.is_some() || !initiative.delivers.is_empty()
}
