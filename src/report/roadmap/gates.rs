//! The phases: from when to when, what opens the gate at the end of each, by what it is measured.

use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};
use crate::schedule::result::outlook::{GateOutlook, PhaseOutlook};
use crate::score::GateReading;
use crate::score::stage::Obstacle;

/// Every phase.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-phases-heading"));
    if view.outlook.phases.is_empty() {
        document.paragraph(locale.word("roadmap-phases-none"));
    }
    for phase in &view.outlook.phases {
        let tone = if phase.phase.opens.is_some() { Tone::Strong } else { Tone::Caution };
        document.paragraph_in(tone, locale.say(&title(view, phase)));
        document.paragraph(locale.say(&measured(view, phase)));
        document.table(table(view, phase, locale));
        let weak = phase.gates.iter().filter(|gate| gate.today.obstacle == Some(Obstacle::WeakEvidence)).count();
        if weak > 0 {
            document.paragraph(locale.say(&message!("roadmap-phase-weak", count = weak)));
        }
    }
}

fn title(view: &View<'_>, phase: &PhaseOutlook) -> Message {
    let stage = figures::stage(view.roadmap.context.rubric, phase.phase.stage);
    match phase.phase.opens {
        Some(opens) => {
            message!("roadmap-phase-opens", stage = stage, from = phase.phase.from, to = opens - 1, opens = opens)
        }
        None => message!(
            "roadmap-phase-shut",
            stage = stage,
            from = phase.phase.from,
            last = view.roadmap.plan.last,
            shut = phase.shut().count(),
            gates = phase.gates.len()
        ),
    }
}

/// How many gates hold today, and by what the others are measured.
fn measured(view: &View<'_>, phase: &PhaseOutlook) -> Message {
    let today = phase.gates.iter().filter(|gate| gate.today.shown).count();
    let measure = phase.measured_by.and_then(|i| view.roadmap.plan.initiatives.get(i));
    match measure {
        Some(by) => message!(
            "roadmap-phase-measured",
            today = today,
            gates = phase.gates.len(),
            title = &by.title,
            quarter = by.end()
        ),
        None => message!("roadmap-phase-unmeasured", today = today, gates = phase.gates.len()),
    }
}

/// The gates that do not hold today.
fn table(view: &View<'_>, phase: &PhaseOutlook, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("roadmap-gate-column")),
        Column::right(locale.word("roadmap-gate-today")),
        Column::right(locale.say(&message!("roadmap-gate-then", at = phase.at))),
        Column::right(locale.word("roadmap-gate-needs")),
        Column::left(locale.word("roadmap-gate-state")),
    ];
    let rows = phase.gates.iter().filter(|gate| !gate.today.shown);
    Table { columns, rows: rows.filter_map(|gate| row(view, gate, locale)).collect() }
}

fn row(view: &View<'_>, gate: &GateOutlook, locale: &Locale) -> Option<Vec<Span>> {
    let rubric = view.roadmap.context.rubric;
    let title = figures::measure_title(rubric, gate.then.gate.on)?;
    let (state, tone) = match gate.then.obstacle {
        None => ("roadmap-gate-open", Tone::Good),
        Some(Obstacle::Unknown) => ("roadmap-gate-unknown", Tone::Bad),
        Some(Obstacle::Shortfall | Obstacle::WeakEvidence) => ("roadmap-gate-shut", Tone::Bad),
    };
    Some(vec![
        Span::plain(locale.text(title)),
        Span::plain(figure(view, &gate.today, locale)),
        Span::plain(figure(view, &gate.then, locale)),
        Span::plain(needed(view, &gate.then, locale)),
        Span::new(locale.word(state), tone),
    ])
}

/// What a gate reads at the pessimistic end.
pub(super) fn figure(view: &View<'_>, reading: &GateReading, locale: &Locale) -> String {
    if reading.obstacle == Some(Obstacle::Unknown) {
        return locale.word("openers-unknown");
    }
    let kind = Kind::of(view.roadmap.context.rubric, reading.gate.on);
    if reading.shown {
        kind.write(locale, reading.low)
    } else {
        kind.write_against(locale, reading.low, reading.gate.threshold)
    }
}

/// What a gate needs.
pub(super) fn needed(view: &View<'_>, reading: &GateReading, locale: &Locale) -> String {
    let kind = Kind::of(view.roadmap.context.rubric, reading.gate.on);
    let needed = kind.write_needed(locale, reading.gate.threshold);
    if kind.descends() { locale.say(&message!("openers-or-less", needed = needed)) } else { needed }
}
