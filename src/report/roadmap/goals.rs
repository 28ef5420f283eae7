//! The value of each goal of the roadmap, its distance from the proven bound, and the gates of the stages that are
//! not reached.

use super::answer;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;
use crate::report::json::amount as money;
use crate::report::json::roadmap::{AmountV1, GoalV1, RoadmapV3};

/// The goals, one per line; nothing if benefit is the only goal, because the opening lines report it.
pub(super) fn section(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    if is_usual(report) {
        return;
    }
    document.heading(locale.word("roadmap-goals-heading"));
    let item = |of: &GoalV1| vec![Span::new(locale.say(&line(report, of, locale)), tone(of))];
    document.items(report.goals.iter().map(item).collect());
    let missed = report.goals.iter().filter(|of| of.named && of.value.is_none());
    if let Some(stage) = missed.filter_map(|of| of.stage.as_ref()).map(|stage| stage.number).max() {
        answer::why_not(report, stage, locale, document);
    }
}

/// Whether benefit is the only goal.
pub(super) fn is_usual(report: &RoadmapV3<'_>) -> bool {
    match report.goals.as_slice() {
        [] => true,
        [only] => only.goal == "benefit",
        _ => false,
    }
}

/// Whether the goals are those of a call that names none: benefit, stages, cost.
pub(super) fn is_default(report: &RoadmapV3<'_>) -> bool {
    report.goals.first().is_none_or(|of| of.goal == "benefit")
        && report.goals.iter().skip(1).all(|of| !of.named || of.goal == "cost")
}

fn tone(of: &GoalV1) -> Tone {
    match of.status {
        "optimal" => Tone::Good,
        "within" | "feasible" => Tone::Plain,
        _ if !of.named => Tone::Plain,
        _ => Tone::Bad,
    }
}

fn line(report: &RoadmapV3<'_>, of: &GoalV1, locale: &Locale) -> Message {
    let gap = || of.gap.map_or_else(String::new, |gap| at_most(gap, locale));
    let (value, bound) = (of.value.as_ref(), of.bound.as_ref().map(|bound| amount(report, bound)));
    match (of.goal.as_str(), &of.stage, value) {
        ("benefit", ..) => benefit(report, locale),
        (_, Some(stage), None) => missed(report, of, stage.number),
        ("cost", _, value) => {
            let cost = value.map_or_else(|| Value::from(""), |value| amount(report, value));
            match (of.status, bound) {
                ("optimal", _) => message!("roadmap-goal-cost-optimal", cost = cost),
                ("within", Some(bound)) => {
                    message!("roadmap-goal-cost-within", cost = cost, bound = bound, gap = gap())
                }
                _ => message!("roadmap-goal-cost-feasible", cost = cost),
            }
        }
        (goal, Some(stage), Some(value)) if goal.starts_with("cost") => {
            let (stage, cost) = (named(report, stage.number), amount(report, value));
            match (of.status, bound) {
                ("optimal", _) => message!("roadmap-goal-cost-of-optimal", stage = stage, cost = cost),
                ("within", Some(bound)) => {
                    message!("roadmap-goal-cost-of-within", stage = stage, cost = cost, bound = bound, gap = gap())
                }
                _ => message!("roadmap-goal-cost-of-feasible", stage = stage, cost = cost),
            }
        }
        (_, Some(stage), Some(_)) if stage.number <= report.stage.number => {
            message!("roadmap-goal-stage-shown", stage = named(report, stage.number))
        }
        (_, stage, value) => {
            let stage = named(report, stage.as_ref().map_or(0, |stage| stage.number));
            let opens = value.map_or_else(|| Value::from(""), |value| amount(report, value));
            match (of.status, bound) {
                ("optimal", _) => message!("roadmap-goal-stage-optimal", stage = stage, opens = opens),
                (_, Some(bound)) => {
                    message!("roadmap-goal-stage-within", stage = stage, opens = opens, bound = bound)
                }
                _ => message!("roadmap-goal-stage-feasible", stage = stage, opens = opens),
            }
        }
    }
}

/// The message about a stage that is not reached.
fn missed(report: &RoadmapV3<'_>, of: &GoalV1, stage: usize) -> Message {
    let (stage, last) = (named(report, stage), &report.last);
    match of.status {
        "infeasible" if of.named => message!("roadmap-goal-infeasible", stage = stage, last = last),
        "infeasible" => message!("roadmap-goal-not-by", stage = stage, last = last),
        _ if !of.named => message!("roadmap-goal-not-found", stage = stage, last = last),
        _ => message!("roadmap-goal-unattained", stage = stage, last = last),
    }
}

fn named(report: &RoadmapV3<'_>, stage: usize) -> Message {
    figures::stage(report.context.rubric, stage)
}

/// An amount in readable form.
fn amount(report: &RoadmapV3<'_>, amount: &AmountV1) -> Value {
    let cost = amount.cost.as_deref().and_then(money);
    match (amount.hours, &amount.opens, cost) {
        (Some(hours), ..) => Value::from(figures::about(hours)),
        (_, Some(opens), _) => Value::from(opens),
        (_, _, Some(cost)) => Value::Money(cost, report.currency.clone()),
        _ => Value::from(figures::NO_FIGURE),
    }
}

/// The benefit and its distance from the proven bound.
pub(super) fn benefit(report: &RoadmapV3<'_>, locale: &Locale) -> Message {
    let benefit = figures::about(report.benefit);
    match (report.proof.status, report.proof.gap) {
        ("optimal", _) => message!("roadmap-proof-optimal", benefit = benefit),
        ("within", Some(gap)) => message!("roadmap-proof-within", benefit = benefit, gap = at_most(gap, locale)),
        _ => message!("roadmap-proof-feasible"),
    }
}

/// How far the roadmap is proven to be the best, in a few words.
pub(super) fn in_brief(report: &RoadmapV3<'_>, locale: &Locale) -> Message {
    match (report.proof.status, report.proof.gap) {
        ("optimal", _) => message!("screen-proof-optimal"),
        ("within", Some(gap)) => message!("screen-proof-within", gap = at_most(gap, locale)),
        _ => message!("screen-proof-none"),
    }
}

/// A share in percent, rounded up to one decimal, because the report states it as an upper limit.
pub(super) fn at_most(share: f64, locale: &Locale) -> String {
    locale.percent((share * 1000.0).ceil() / 1000.0, 1)
}
