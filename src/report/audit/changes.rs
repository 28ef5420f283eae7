//! Changes in words, as requests.

use crate::message;
use crate::message::{Message, Value};
use crate::model::plan::Initiative;
use crate::model::{Context, Money, Plan};
use crate::report::figures::some;
use crate::rework::{Budget, Change, Start};

/// Limit of the initiatives named for a change.
const NAMED: usize = 6;

/// A change as a request. `plan` is the plan before the change.
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

/// The dropped initiative and the ones that depend on it.
fn dropped(id: &str, plan: &Plan) -> Message {
    let place = plan.initiatives.iter().position(|of| of.id == id);
    let waits = |of: &&Initiative| of.depends_on.iter().any(|on| Some(on.on) == place);
    let waiting: Vec<Value> = plan.initiatives.iter().filter(waits).map(|of| Value::from(&of.id)).collect();
    match waiting.len() {
        0 => message!("change-drop", initiative = id),
        count => message!("change-drop-waited-for", initiative = id, count = count, waiting = some(waiting, NAMED)),
    }
}

/// The word for a kind of change in machine formats.
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
