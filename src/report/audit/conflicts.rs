//! Minimal conflicts in words: the reasons why a plan is infeasible.

use super::View;
use crate::message;
use crate::message::{Message, Value};
use crate::model::{Money, Quarter, Text};
use crate::report::figures;
use crate::rework::constraint::Amount;
use crate::rework::{Conflict, Constraint};

/// Limit of the initiatives named for a conflict.
const NAMED: usize = 8;

/// The word for a constraint in machine formats.
pub fn kind(constraint: &Constraint) -> &'static str {
    match constraint {
        Constraint::Ring { .. } => "cycle",
        Constraint::Order { .. } => "order",
        Constraint::Horizon { .. } => "horizon",
        Constraint::Skill { .. } => "skill",
        Constraint::Load { .. } => "front-line",
        Constraint::Fund { .. } => "fund",
        Constraint::Gate { .. } => "gate",
    }
}

/// A conflict in words: first the members' demand and the supply, then the total shortage and the other initiatives.
pub fn says(view: &View<'_>, conflict: &Conflict) -> Vec<Message> {
    let mut said = vec![main(view, conflict)];
    let resource =
        matches!(conflict.constraint, Constraint::Skill { .. } | Constraint::Load { .. } | Constraint::Fund { .. });
    let (first, last) = conflict.span;
    if resource && (conflict.others > 0 || last > first) {
        let lacking = amount(view, conflict.lacking);
        said.push(if first == last {
            message!("rework-all-lack-in", lacking = lacking, others = conflict.others, quarter = first)
        } else {
            message!("rework-all-lack", lacking = lacking, others = conflict.others, first = first, last = last)
        });
    }
    if !conflict.likewise.is_empty() {
        let names = view.ids(&conflict.likewise).into_iter().map(Value::from).collect();
        let names = figures::some(names, NAMED);
        said.push(message!("rework-likewise", count = conflict.likewise.len(), initiatives = names));
    }
    said
}

fn main(view: &View<'_>, conflict: &Conflict) -> Message {
    let assessment = view.context.assessment;
    let ids = view.ids(&conflict.members);
    let count = ids.len();
    let members = || figures::some(ids.iter().map(|id| Value::from(*id)).collect(), NAMED);
    let of = |index: usize| view.plan.initiatives.get(index);
    let first = conflict.members.first().and_then(|index| of(*index));
    let (name, start, end) = first
        .map_or_else(|| (String::new(), view.plan.first, view.plan.last), |of| (of.id.clone(), of.start, of.end()));
    let needed = amount(view, conflict.needed);
    let available = amount(view, conflict.available);
    match &conflict.constraint {
        Constraint::Ring { .. } => message!("rework-ring", ring = arrows(&ids, true)),
        Constraint::Order { initiative, on, earliest } => {
            let id = |index: usize| of(index).map(|of| of.id.clone()).unwrap_or_default();
            let start = of(*initiative).map_or(*earliest, |of| of.start);
            let end = of(*on).map_or(*earliest, crate::model::plan::Initiative::end);
            let (waiting, on) = (id(*initiative), id(*on));
            message!("rework-order", initiative = waiting, start = start, on = on, end = end, earliest = *earliest)
        }
        Constraint::Horizon { free: true } => {
            message!("rework-chain", chain = arrows(&ids, false), needed = needed, available = available)
        }
        Constraint::Horizon { free: false } => {
            let (first, last) = (view.plan.first, view.plan.last);
            message!("rework-outside", initiative = name, start = start, end = end, first = first, last = last)
        }
        Constraint::Skill { skill, quarter } => {
            let skill: Text = assessment.skill_name(skill);
            let quarter: Quarter = *quarter;
            message!(
                "rework-skill",
                count = count,
                members = members(),
                needed = needed,
                skill = skill,
                quarter = quarter,
                available = available
            )
        }
        Constraint::Load { department, quarter } => {
            let department = assessment.departments.get(*department).map(|of| of.name.clone()).unwrap_or_default();
            let quarter: Quarter = *quarter;
            message!(
                "rework-load",
                count = count,
                members = members(),
                needed = needed,
                department = department,
                quarter = quarter,
                available = available
            )
        }
        Constraint::Fund { fund, year } => {
            let fund = assessment.funds.get(*fund).map(|of| of.source.clone()).unwrap_or_default();
            let year = year.to_string();
            let enough =
                matches!((conflict.needed, conflict.available), (Amount::Money(a), Amount::Money(b)) if a <= b);
            if enough {
                let quarter: Quarter = conflict.span.0;
                return message!(
                    "rework-fund-early",
                    count = count,
                    members = members(),
                    needed = needed,
                    fund = fund,
                    year = year,
                    available = available,
                    quarter = quarter
                );
            }
            message!(
                "rework-fund",
                count = count,
                members = members(),
                needed = needed,
                fund = fund,
                year = year,
                available = available
            )
        }
        Constraint::Gate { stage } => {
            let before = figures::stage(view.context.rubric, stage.saturating_sub(1));
            let stage = figures::stage(view.context.rubric, *stage);
            message!("rework-gate", initiative = name, stage = stage, start = start, before = before)
        }
    }
}

/// Names in the order of dependencies. A cycle ends with its first name again.
fn arrows(ids: &[&str], ring: bool) -> String {
    let again = ids.first().filter(|_| ring);
    ids.iter().chain(again).copied().collect::<Vec<_>>().join(" → ")
}

/// An amount in words.
pub fn amount(view: &View<'_>, amount: Amount) -> Value {
    let money = |amount: Money| Value::Money(amount, view.plan.currency.clone());
    match amount {
        Amount::None => Value::List(Vec::new()),
        Amount::Fte(fte) => message!("rework-fte", fte = fte).into(),
        Amount::Hours(hours) => message!("rework-hours", hours = Value::short(hours)).into(),
        Amount::Money(amount) => money(amount),
        Amount::Quarters(count) => message!("rule-quarters", count = count).into(),
        Amount::By(quarter) => quarter.into(),
    }
}
