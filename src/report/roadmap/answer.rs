//! The requests of the call and the answers to them.

use super::gates;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Quarter;
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;
use crate::report::json::roadmap::{GatePairV1, RoadmapV3, TargetV1, WithV1};

/// Answers the requests; nothing if there were none.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    let asked = &report.asked;
    // If a plan was given, the list of changes already covers each kind of work.
    let named = if report.from_plan.is_some() { &[][..] } else { asked.with.as_slice() };
    if asked.target.is_none() && named.is_empty() {
        return;
    }
    document.heading(locale.word("roadmap-asked-heading"));
    if let Some(target) = &asked.target {
        self::target(report, target, locale, document);
    }
    document.items(named.iter().map(|of| with(of, locale)).collect());
    hardware(report, locale, document);
}

/// The answer to a request for a stage by a quarter.
fn target(report: &RoadmapV3<'_>, target: &TargetV1, locale: &Locale, document: &mut Document) {
    let stage = |number: usize| figures::stage(report.context.rubric, number);
    let asked = message!("roadmap-asked-target", stage = stage(target.stage.number), by = &target.by);
    document.paragraph_in(Tone::Strong, locale.say(&asked));
    let mut lines: Vec<(Message, Tone)> = Vec::new();
    if target.kept {
        lines.push(match &target.opens {
            Some(opens) if target.stage.number > report.stage.number => {
                (message!("roadmap-asked-kept", opens = opens), Tone::Good)
            }
            _ => (message!("roadmap-asked-shown"), Tone::Good),
        });
    } else {
        lines.push((ambition(report, target), Tone::Bad));
        lines.push((
            message!("roadmap-asked-by-then", by = &target.by, stage = stage(target.by_then.number)),
            Tone::Plain,
        ));
        let by = Quarter::parse(&target.by);
        for phase in &report.phases {
            let number = phase.stage.number;
            let later = number > target.by_then.number && number <= target.stage.number;
            if let Some((opens, by)) = phase.opening().zip(by).filter(|_| later) {
                let late = opens.since(by) - 1;
                let message = message!("roadmap-asked-later", stage = stage(number), opens = opens, late = late);
                lines.push((message, Tone::Plain));
            }
        }
    }
    document.items(lines.iter().map(|(line, tone)| vec![Span::new(locale.say(line), *tone)]).collect());
    if target.opens.is_none() {
        why_not(report, target.stage.number, locale, document);
    }
}

/// How ambitious the target is: stages and quarters, and the minimum time if the target leaves less.
fn ambition(report: &RoadmapV3<'_>, target: &TargetV1) -> Message {
    let stages = target.stage.number.saturating_sub(report.stage.number);
    if target.quarters <= 0 {
        message!("roadmap-asked-past", first = &report.first)
    } else if target.least_quarters > target.quarters {
        message!("roadmap-asked-spacing", stages = stages, quarters = target.quarters, least = target.least_quarters)
    } else {
        message!("roadmap-asked-gates", stages = stages, quarters = target.quarters)
    }
}

/// The reason why a stage is not reached within the horizon: the gates that are not met.
pub(super) fn why_not(report: &RoadmapV3<'_>, target: usize, locale: &Locale, document: &mut Document) {
    let stage = |number: usize| figures::stage(report.context.rubric, number);
    let last = &report.last;
    // The roadmap ends at the first stage that is not reached.
    let Some(stuck) = report.phases.iter().find(|phase| phase.opens.is_none()) else {
        document.paragraph(locale.say(&message!("roadmap-asked-no-time", stage = stage(target), last = last)));
        return;
    };
    let shut: Vec<&GatePairV1> = stuck.shut().collect();
    let stuck_at = stage(stuck.stage.number);
    if shut.is_empty() {
        document.paragraph(locale.say(&message!("roadmap-asked-unmeasured", stage = stuck_at, last = last)));
        return;
    }
    document.paragraph(locale.say(&message!("roadmap-asked-shut", stage = stuck_at, last = last)));
    let line = |gate: &&GatePairV1| {
        let title = figures::reference_title(report.context.rubric, &gate.predicted.on)?;
        let figure = gates::figure(report, &gate.predicted, locale);
        let needed = gates::needed(report, &gate.predicted, locale);
        Some(vec![Span::plain(locale.say(&message!("roadmap-asked-gate", what = title, is = figure, needed = needed)))])
    };
    document.items(shut.iter().filter_map(line).collect());
    if target > stuck.stage.number {
        let after = message!("roadmap-asked-after", stage = stage(target), before = stage(stuck.stage.number));
        document.paragraph(locale.say(&after));
    }
}

/// The start of a requested initiative, or the reason why it is not included.
fn with(of: &WithV1, locale: &Locale) -> Vec<Span> {
    let (title, why) = &of.said;
    let (message, tone) = match (&of.start, why) {
        (Some(start), _) => (message!("roadmap-asked-with", title = title, start = start), Tone::Good),
        (None, Some(why)) => (message!("roadmap-asked-without", title = title, why = why.clone()), Tone::Bad),
        (None, None) => {
            let why = message!("roadmap-out-nothing-here");
            (message!("roadmap-asked-without", title = title, why = why), Tone::Bad)
        }
    };
    vec![Span::new(locale.say(&message), tone)]
}

/// The answers in one line each.
pub(super) fn in_brief(report: &RoadmapV3<'_>, locale: &Locale) -> Vec<Vec<Span>> {
    let stage = |number: usize| figures::stage(report.context.rubric, number);
    let mut lines = Vec::new();
    if let Some(target) = &report.asked.target {
        let asked = message!("roadmap-asked-target", stage = stage(target.stage.number), by = &target.by);
        let (words, tone) = match &target.opens {
            Some(opens) if target.kept && target.stage.number > report.stage.number => {
                (vec![asked, message!("roadmap-asked-kept", opens = opens)], Tone::Good)
            }
            _ if target.kept => (vec![asked, message!("roadmap-asked-shown")], Tone::Good),
            _ => {
                let then = stage(target.by_then.number);
                let by = &target.by;
                (
                    vec![message!("screen-asked-missed", stage = stage(target.stage.number), by = by, then = then)],
                    Tone::Bad,
                )
            }
        };
        let words: Vec<String> = words.iter().map(|of| locale.say(of)).collect();
        lines.push(vec![Span::new(words.join(&locale.word("sentence-separator")), tone)]);
    }
    if report.from_plan.is_none() {
        lines.extend(report.asked.with.iter().map(|of| with(of, locale)));
    }
    lines
}

/// The hardware share of the requested initiatives, compared with that of the roadmap.
fn hardware(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    let of = &report.asked;
    let Some(asked) = of.hardware_share_asked else { return };
    let limit = report.context.rules.threshold.hardware_share.value / 100.0;
    let (asked, roadmap) = (figures::percent(asked), figures::percent(of.hardware_share_roadmap));
    let heavy = of.vices.contains(&"H");
    let words = if heavy {
        message!("roadmap-asked-heavy", asked = asked, roadmap = roadmap, limit = figures::percent(limit))
    } else {
        message!("roadmap-asked-hardware", asked = asked, roadmap = roadmap)
    };
    document.paragraph_in(if heavy { Tone::Bad } else { Tone::Plain }, locale.say(&words));
}
