//! Changes in words, and what they do.

use super::names::rule_name;
use super::view::View;
use crate::check::Verdict;
use crate::message;
use crate::message::{Message, Value};
use crate::model::plan::Initiative;
use crate::model::{Context, Money, Plan};
use crate::rework::effect::Shift;
use crate::rework::{Budget, Change, Effect, Standing, Start};

/// As many initiatives of a change are named.
const NAMED: usize = 6;

/// As many rules are named whose findings go or come.
const RULES: usize = 5;

/// Some of several, and how many more there are.
pub fn some(values: Vec<Value>, most: usize) -> Value {
    let more = values.len().saturating_sub(most);
    let mut values = values;
    values.truncate(most);
    if more > 0 {
        values.push(message!("rule-and-more", count = more).into());
    }
    Value::List(values)
}

/// What a change is, as one would ask for it. `plan` is the plan before it.
pub fn words(change: &Change, plan: &Plan, context: Context<'_>) -> Message {
    let money = |amount: Money| Value::Money(amount, plan.currency.clone());
    let fund = |fund: usize| context.assessment.funds.get(fund).map(|of| of.source.clone()).unwrap_or_default();
    match change {
        Change::Move { starts } => moved(starts),
        Change::Drop { initiative } => dropped(initiative, plan),
        Change::Add { added, before, starts, .. } => {
            let placed = |of: &Initiative| {
                Value::from(message!("change-placed", initiative = &of.id, first = of.start, last = of.end()))
            };
            let entry = added.first().and_then(|of| context.catalogue.entries.get(of.like?));
            let title = entry.map(|entry| entry.title.clone()).unwrap_or_default();
            let mut waiting: Vec<Value> = Vec::new();
            for (name, _) in before {
                let name = Value::from(name);
                if !waiting.contains(&name) {
                    waiting.push(name);
                }
            }
            let added = some(added.iter().map(placed).collect(), NAMED);
            let waits = some(waiting.clone(), NAMED);
            match (waiting.is_empty(), starts.is_empty()) {
                (true, true) => message!("change-add", title = title, added = added),
                (false, true) => message!("change-add-before", title = title, added = added, before = waits),
                (_, false) => {
                    let starts = some(starts.iter().map(start).collect(), NAMED);
                    message!("change-add-moving", title = title, added = added, before = waits, starts = starts)
                }
            }
        }
        Change::Run { budgets } => {
            let budget = |of: &Budget| {
                message!("rule-initiative-amount", initiative = &of.initiative, amount = money(of.amount)).into()
            };
            message!("change-run", budgets = some(budgets.iter().map(budget).collect(), NAMED))
        }
        Change::Reserve { initiative, fund: of, amount } => {
            message!("change-reserve", amount = money(*amount), fund = fund(*of), initiative = initiative)
        }
        Change::Total { amount } => message!("change-total", amount = money(*amount)),
        Change::Unlink { initiative, on } => message!("change-unlink", initiative = initiative, on = on),
        Change::Fund { fund: of, year, amount } => {
            message!("change-fund", amount = money(*amount), fund = fund(*of), year = year.to_string())
        }
        Change::Staff { skill, fte } => {
            message!("change-staff", fte = *fte, skill = context.assessment.skill_name(skill))
        }
    }
}

fn start(start: &Start) -> Value {
    message!("change-start", initiative = &start.initiative, to = start.to).into()
}

fn moved(starts: &[Start]) -> Message {
    let mut starts = starts.iter().map(start);
    let first = starts.next().unwrap_or_else(|| Value::List(Vec::new()));
    let others: Vec<Value> = starts.collect();
    match others.is_empty() {
        true => message!("change-move", start = first),
        false => message!("change-move-with", start = first, others = some(others, NAMED)),
    }
}

/// What is given up, and what waited for it.
fn dropped(id: &str, plan: &Plan) -> Message {
    let place = plan.initiatives.iter().position(|of| of.id == id);
    let waits = |of: &&Initiative| of.depends_on.iter().any(|on| Some(on.on) == place);
    let waiting: Vec<Value> = plan.initiatives.iter().filter(waits).map(|of| Value::from(&of.id)).collect();
    match waiting.len() {
        0 => message!("change-drop", initiative = id),
        count => message!("change-drop-waited-for", initiative = id, count = count, waiting = some(waiting, NAMED)),
    }
}

/// The word that machine formats use for a kind of change.
pub fn kind(change: &Change) -> &'static str {
    match change {
        Change::Move { .. } => "move",
        Change::Drop { .. } => "drop",
        Change::Add { .. } => "add",
        Change::Run { .. } => "running-cost",
        Change::Reserve { .. } => "contingency",
        Change::Total { .. } => "total",
        Change::Unlink { .. } => "unlink",
        Change::Fund { .. } => "fund",
        Change::Staff { .. } => "staff",
    }
}

/// The verdict and the counts before and after; what could not be examined where that changes.
pub fn effect(effect: &Effect) -> Message {
    let Effect { before, after, .. } = effect;
    let verdict = |of: &Standing| {
        Value::from(match of.verdict {
            Verdict::Red => message!("rework-red"),
            Verdict::Amber => message!("rework-amber"),
            Verdict::Green => message!("rework-green"),
        })
    };
    let mut parts = vec![
        Value::from(if before.verdict == after.verdict {
            message!("rework-stays", verdict = verdict(after))
        } else {
            message!("rework-becomes", was = verdict(before), is = verdict(after))
        }),
        message!("rework-errors", was = before.errors, is = after.errors).into(),
        message!("rework-warnings", was = before.warnings, is = after.warnings).into(),
    ];
    if before.unexamined != after.unexamined {
        parts.push(message!("rework-unexamined", was = before.unexamined, is = after.unexamined).into());
    }
    message!("rework-line", words = parts)
}

/// What it costs; none where it costs nothing and saves nothing.
pub fn cost(view: &View<'_>, cost: Money) -> Option<Message> {
    let money = |amount| Value::Money(amount, view.plan.currency.clone());
    if cost > Money::ZERO {
        Some(message!("rework-costs", amount = money(cost)))
    } else if cost < Money::ZERO {
        Some(message!("rework-saves", amount = money(Money::ZERO - cost)))
    } else {
        None
    }
}

/// Findings that go or come, by rule.
pub fn shifts(shifts: &[Shift]) -> Value {
    let one = |shift: &Shift| {
        Value::from(message!(
            "rework-shift",
            count = shift.count,
            rule = rule_name(shift.rule),
            severity = shift.severity.message()
        ))
    };
    some(shifts.iter().map(one).collect(), RULES)
}
