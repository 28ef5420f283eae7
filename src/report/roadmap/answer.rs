//! What was asked, and what is possible.

use super::gates;
use super::left_out;
use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Quarter;
use crate::model::terms::Letter;
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;
use crate::schedule::result::answer::TargetAnswer;
use crate::schedule::result::outlook::GateOutlook;

/// Answers what was asked; nothing where nothing was.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let answer = &view.roadmap.answer;
    // Of a plan that was given the change list tells what became of each kind of work.
    let named = if view.from.is_some() { &[][..] } else { &answer.with };
    if answer.target.is_none() && named.is_empty() {
        return;
    }
    document.heading(locale.word("roadmap-asked-heading"));
    if let Some(target) = &answer.target {
        self::target(view, target, locale, document);
    }
    document.items(named.iter().filter_map(|(entry, start)| with(view, *entry, *start, locale)).collect());
    hardware(view, locale, document);
}

/// The answer to a stage by a quarter.
fn target(view: &View<'_>, target: &TargetAnswer, locale: &Locale, document: &mut Document) {
    let stage = |number: usize| figures::stage(view.roadmap.context.rubric, number);
    let asked = message!("roadmap-asked-target", stage = stage(target.stage), by = target.by);
    document.paragraph_in(Tone::Strong, locale.say(&asked));
    let mut lines: Vec<(Message, Tone)> = Vec::new();
    if target.kept {
        lines.push(match target.opens {
            Some(opens) if target.stage > view.roadmap.shown => {
                (message!("roadmap-asked-kept", opens = opens), Tone::Good)
            }
            _ => (message!("roadmap-asked-shown"), Tone::Good),
        });
    } else {
        lines.push((ambition(view, target), Tone::Bad));
        lines.push((message!("roadmap-asked-by-then", by = target.by, stage = stage(target.by_then)), Tone::Plain));
        for phase in &view.roadmap.phases {
            if let Some(opens) = phase.opens.filter(|_| phase.stage > target.by_then && phase.stage <= target.stage) {
                let late = opens.since(target.by) - 1;
                let message = message!("roadmap-asked-later", stage = stage(phase.stage), opens = opens, late = late);
                lines.push((message, Tone::Plain));
            }
        }
    }
    document.items(lines.iter().map(|(line, tone)| vec![Span::new(locale.say(line), *tone)]).collect());
    if target.opens.is_none() {
        why_not(view, target.stage, locale, document);
    }
}

/// How far over what can be done the target is.
fn ambition(view: &View<'_>, target: &TargetAnswer) -> Message {
    let stages = target.stage.saturating_sub(view.roadmap.shown);
    if target.quarters <= 0 {
        message!("roadmap-asked-past", first = view.roadmap.plan.first)
    } else if target.least_quarters > target.quarters {
        message!(
            "roadmap-asked-spacing",
            stages = stages,
            quarters = target.quarters,
            spacing = view.roadmap.context.rubric.stage_spacing,
            least = target.least_quarters
        )
    } else {
        message!("roadmap-asked-gates", stages = stages, quarters = target.quarters)
    }
}

/// Why a stage does not open within the horizon: the gates that stay shut.
pub(super) fn why_not(view: &View<'_>, target: usize, locale: &Locale, document: &mut Document) {
    let stage = |number: usize| figures::stage(view.roadmap.context.rubric, number);
    let last = view.roadmap.plan.last;
    // The roadmap goes as far as the first stage that does not open.
    let Some(stuck) = view.outlook.phases.iter().find(|phase| phase.phase.opens.is_none()) else {
        document.paragraph(locale.say(&message!("roadmap-asked-no-time", stage = stage(target), last = last)));
        return;
    };
    let shut: Vec<&GateOutlook> = stuck.shut().collect();
    let stuck_at = stage(stuck.phase.stage);
    if shut.is_empty() {
        document.paragraph(locale.say(&message!("roadmap-asked-unmeasured", stage = stuck_at, last = last)));
        return;
    }
    document.paragraph(locale.say(&message!("roadmap-asked-shut", stage = stuck_at, last = last)));
    let line = |gate: &&GateOutlook| {
        let title = figures::measure_title(view.roadmap.context.rubric, gate.then.gate.on)?;
        let figure = gates::figure(view, &gate.then, locale);
        let needed = gates::needed(view, &gate.then, locale);
        Some(vec![Span::plain(locale.say(&message!("roadmap-asked-gate", what = title, is = figure, needed = needed)))])
    };
    document.items(shut.iter().filter_map(line).collect());
    if target > stuck.phase.stage {
        let after = message!("roadmap-asked-after", stage = stage(target), before = stage(stuck.phase.stage));
        document.paragraph(locale.say(&after));
    }
}

/// Where something that was asked for stands, or why it does not.
fn with(view: &View<'_>, entry: usize, start: Option<Quarter>, locale: &Locale) -> Option<Vec<Span>> {
    let title = &view.roadmap.context.catalogue.entries.get(entry)?.title;
    let (message, tone) = match start {
        Some(start) => (message!("roadmap-asked-with", title = title, start = start), Tone::Good),
        None => {
            let out = view.roadmap.left_out.iter().find(|out| out.entry == entry);
            let why = out.map_or_else(|| message!("roadmap-out-nothing-here"), |out| left_out::reason(view, out));
            (message!("roadmap-asked-without", title = title, why = why), Tone::Bad)
        }
    };
    Some(vec![Span::new(locale.say(&message), tone)])
}

/// How heavy in hardware what was asked for is, beside the roadmap.
fn hardware(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let answer = &view.roadmap.answer;
    let Some(asked) = answer.asked_hardware else { return };
    let limit = view.roadmap.context.rules.threshold.hardware_share.value / 100.0;
    let (asked, roadmap) = (figures::percent(asked), figures::percent(answer.roadmap_hardware));
    let heavy = answer.vices.contains(&Letter::H);
    let words = if heavy {
        message!("roadmap-asked-heavy", asked = asked, roadmap = roadmap, limit = figures::percent(limit))
    } else {
        message!("roadmap-asked-hardware", asked = asked, roadmap = roadmap)
    };
    document.paragraph_in(if heavy { Tone::Bad } else { Tone::Plain }, locale.say(&words));
}
