//! The phases: begin, end, the gates of the stage at the end, and the initiative that measures them.

use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};
use crate::report::json::assessment::GateV1;
use crate::report::json::roadmap::{GatePairV1, PhaseV1, RoadmapV3};

/// One subsection per phase.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-phases-heading"));
    if report.phases.is_empty() {
        document.paragraph(locale.word("roadmap-phases-none"));
    }
    for phase in &report.phases {
        let tone = if phase.opens.is_some() { Tone::Strong } else { Tone::Caution };
        document.paragraph_in(tone, locale.say(&title(report, phase)));
        document.paragraph(locale.say(&measured(report, phase)));
        document.table(table(report, phase, locale));
        let weak = phase.gates.iter().filter(|gate| gate.today.obstacle == Some("weak_evidence")).count();
        if weak > 0 {
            document.paragraph(locale.say(&message!("roadmap-phase-weak", count = weak)));
        }
    }
}

fn title(report: &RoadmapV3<'_>, phase: &PhaseV1) -> Message {
    let stage = figures::stage(report.context.rubric, phase.stage.number);
    match phase.opening() {
        Some(opens) => {
            message!("roadmap-phase-opens", stage = stage, from = &phase.from, to = opens - 1, opens = opens)
        }
        None => message!(
            "roadmap-phase-shut",
            stage = stage,
            from = &phase.from,
            last = &report.last,
            shut = phase.shut().count(),
            gates = phase.gates.len()
        ),
    }
}

/// The number of gates met today, and the initiative that measures the others.
fn measured(report: &RoadmapV3<'_>, phase: &PhaseV1) -> Message {
    let today = phase.gates.iter().filter(|gate| gate.today.shown).count();
    let measure = phase.measured_by.as_ref().and_then(|id| report.initiative(id));
    match measure {
        Some(by) => message!(
            "roadmap-phase-measured",
            today = today,
            gates = phase.gates.len(),
            title = &by.title,
            quarter = &by.end
        ),
        None => message!("roadmap-phase-unmeasured", today = today, gates = phase.gates.len()),
    }
}

/// A table of the gates that are not met today.
fn table(report: &RoadmapV3<'_>, phase: &PhaseV1, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-gate-column")),
        Column::right(locale.word("roadmap-gate-today")),
        Column::right(locale.say(&message!("roadmap-gate-then", at = &phase.at))),
        Column::right(locale.word("roadmap-gate-needs")),
        Column::left(locale.word("roadmap-gate-state")),
    ];
    let rows = phase.gates.iter().filter(|gate| !gate.today.shown);
    Table { columns, rows: rows.filter_map(|gate| row(report, gate, locale)).collect() }
}

fn row(report: &RoadmapV3<'_>, gate: &GatePairV1, locale: &Locale) -> Option<Vec<Span>> {
    let title = figures::reference_title(report.context.rubric, &gate.predicted.on)?;
    let (state, tone) = match gate.predicted.obstacle {
        None => ("roadmap-gate-open", Tone::Good),
        Some("unknown") => ("roadmap-gate-unknown", Tone::Bad),
        Some(_) => ("roadmap-gate-shut", Tone::Bad),
    };
    Some(vec![
        Span::plain(locale.text(title)),
        Span::plain(figure(report, &gate.today, locale)),
        Span::plain(figure(report, &gate.predicted, locale)),
        Span::plain(needed(report, &gate.predicted, locale)),
        Span::new(locale.word(state), tone),
    ])
}

/// The value that a gate reads, at its pessimistic end.
pub(super) fn figure(report: &RoadmapV3<'_>, reading: &GateV1, locale: &Locale) -> String {
    if reading.obstacle == Some("unknown") {
        return locale.word("openers-unknown");
    }
    let kind = Kind::of_reference(report.context.rubric, &reading.on);
    if reading.shown {
        kind.write(locale, reading.low)
    } else {
        kind.write_against(locale, reading.low, reading.threshold)
    }
}

/// The value that a gate requires.
pub(super) fn needed(report: &RoadmapV3<'_>, reading: &GateV1, locale: &Locale) -> String {
    let kind = Kind::of_reference(report.context.rubric, &reading.on);
    let needed = kind.write_needed(locale, reading.threshold);
    if kind.descends() { locale.say(&message!("openers-or-less", needed = needed)) } else { needed }
}
