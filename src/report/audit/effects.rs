//! The effects of a change in words: verdict and counts, findings that disappear or appear, and cost.

use crate::message;
use crate::message::{Message, Severity, Value};
use crate::model::Money;
use crate::report::figures;
use crate::report::json::amount;
use crate::report::json::audit::{ChangeV1, ShiftV1, StandingV1};

/// Limit of the rules named with findings that disappear or appear.
const RULES: usize = 5;

/// The verdict and the counts before and after, and the number of things that could not be examined if it changes.
pub fn effect(change: &ChangeV1) -> Message {
    standings(&change.before, &change.after)
}

/// The verdict and the counts of two standings.
pub(super) fn standings(before: &StandingV1, after: &StandingV1) -> Message {
    let verdict = |of: &StandingV1| {
        Value::from(match of.rating {
            "red" => message!("rework-red"),
            "not-examinable" => message!("rework-not-examinable"),
            "amber" => message!("rework-amber"),
            _ => message!("rework-green"),
        })
    };
    let mut parts = vec![
        Value::from(if before.rating == after.rating {
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

/// The cost; none where the change neither costs nor saves money.
pub(super) fn cost(change: &ChangeV1, currency: &str) -> Option<Message> {
    let cost = amount(&change.cost)?;
    let money = |amount| Value::Money(amount, currency.to_owned());
    if cost > Money::ZERO {
        Some(message!("rework-costs", amount = money(cost)))
    } else if cost < Money::ZERO {
        Some(message!("rework-saves", amount = money(Money::ZERO - cost)))
    } else {
        None
    }
}

/// Findings that disappear or appear, by rule.
pub(super) fn shifts(shifts: &[ShiftV1]) -> Value {
    let one = |shift: &ShiftV1| {
        Value::from(message!(
            "rework-shift",
            count = shift.count,
            rule = format!("{} {}", shift.code, shift.rule),
            severity = Severity::named(shift.severity).message()
        ))
    };
    figures::some(shifts.iter().map(one).collect(), RULES)
}
