//! What the roadmap comes to under each of its goals, how near that is to the best, and what keeps shut what could not be
//! opened.

use super::answer;
use super::view::View;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;
use crate::schedule::{Amount, Bound, Certificate, Goal, Status};

/// The goals, one a line; nothing where benefit alone is the goal, of which the first lines speak.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    if is_usual(view) {
        return;
    }
    document.heading(locale.word("roadmap-goals-heading"));
    let item = |of: &Certificate| vec![Span::new(locale.say(&line(view, of, locale)), tone(of))];
    document.items(view.roadmap.certificates.iter().map(item).collect());
    let missed = view.roadmap.certificates.iter().filter(|of| of.value.is_none());
    if let Some(stage) = missed.filter_map(|of| of.goal.stage()).max() {
        answer::why_not(view, stage, locale, document);
    }
}

/// Whether benefit alone is the goal.
pub(super) fn is_usual(view: &View<'_>) -> bool {
    matches!(view.roadmap.certificates.as_slice(), [] | [Certificate { goal: Goal::Benefit, .. }])
}

fn tone(of: &Certificate) -> Tone {
    match of.status() {
        Status::Optimal => Tone::Good,
        Status::Within(_) | Status::Feasible => Tone::Plain,
        Status::Unattained | Status::Infeasible => Tone::Bad,
    }
}

fn line(view: &View<'_>, of: &Certificate, locale: &Locale) -> Message {
    let gap = |gap: f64| at_most(gap, locale);
    match (of.goal, of.value) {
        (Goal::Benefit, _) => benefit(view, locale),
        (Goal::Stage(stage) | Goal::CostOf(stage), None) => missed(view, of, stage),
        (Goal::Stage(stage), Some(_)) if stage <= view.roadmap.shown => {
            message!("roadmap-goal-stage-shown", stage = named(view, stage))
        }
        (Goal::Stage(stage), Some(value)) => {
            let (stage, opens) = (named(view, stage), amount(view, value));
            match (of.status(), of.bound) {
                (Status::Optimal, _) => message!("roadmap-goal-stage-optimal", stage = stage, opens = opens),
                (_, Bound::Best(bound)) => {
                    message!("roadmap-goal-stage-within", stage = stage, opens = opens, bound = amount(view, bound))
                }
                _ => message!("roadmap-goal-stage-feasible", stage = stage, opens = opens),
            }
        }
        (Goal::CostOf(stage), Some(value)) => {
            let (stage, cost) = (named(view, stage), amount(view, value));
            match (of.status(), of.bound) {
                (Status::Optimal, _) => message!("roadmap-goal-cost-of-optimal", stage = stage, cost = cost),
                (Status::Within(share), Bound::Best(bound)) => {
                    let (bound, gap) = (amount(view, bound), gap(share));
                    message!("roadmap-goal-cost-of-within", stage = stage, cost = cost, bound = bound, gap = gap)
                }
                _ => message!("roadmap-goal-cost-of-feasible", stage = stage, cost = cost),
            }
        }
        (Goal::Cost, value) => {
            let cost = value.map_or_else(|| Value::from(""), |value| amount(view, value));
            match (of.status(), of.bound) {
                (Status::Optimal, _) => message!("roadmap-goal-cost-optimal", cost = cost),
                (Status::Within(share), Bound::Best(bound)) => {
                    message!("roadmap-goal-cost-within", cost = cost, bound = amount(view, bound), gap = gap(share))
                }
                _ => message!("roadmap-goal-cost-feasible", cost = cost),
            }
        }
    }
}

/// A stage that does not open.
fn missed(view: &View<'_>, of: &Certificate, stage: usize) -> Message {
    let (stage, last) = (named(view, stage), view.roadmap.plan.last);
    match of.status() {
        Status::Infeasible => message!("roadmap-goal-infeasible", stage = stage, last = last),
        _ => message!("roadmap-goal-unattained", stage = stage, last = last),
    }
}

fn named(view: &View<'_>, stage: usize) -> Message {
    figures::stage(view.roadmap.context.rubric, stage)
}

/// An amount as people read it.
fn amount(view: &View<'_>, amount: Amount) -> Value {
    match amount {
        Amount::Cases(cases) => Value::from(figures::about(cases)),
        Amount::Opens(quarter) => Value::from(quarter),
        Amount::Cost(money) => Value::Money(money, view.roadmap.plan.currency.clone()),
    }
}

/// The benefit, and how much more there could be.
pub(super) fn benefit(view: &View<'_>, locale: &Locale) -> Message {
    let roadmap = view.roadmap;
    let benefit = figures::about(roadmap.benefit);
    match roadmap.proof.status(roadmap.benefit) {
        Status::Optimal => message!("roadmap-proof-optimal", benefit = benefit),
        Status::Within(gap) => message!("roadmap-proof-within", benefit = benefit, gap = at_most(gap, locale)),
        Status::Feasible | Status::Unattained | Status::Infeasible => message!("roadmap-proof-feasible"),
    }
}

/// A share in percent, rounded up to the tenth: what is promised is at most so much.
pub(super) fn at_most(share: f64, locale: &Locale) -> String {
    locale.percent((share * 1000.0).ceil() / 1000.0, 1)
}
