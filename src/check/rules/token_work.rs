//! Claimed work has hardly any time, people or money.

use crate::check::{Examination, shared};
use crate::forecast::claim::Short;
use crate::forecast::{Forecast, claim, effort, work};
use crate::message;
use crate::message::Value;
use crate::model::Money;
use crate::model::plan::Initiative;

rule!("token-work", S 7, Warning, Constraint);

/// One finding for each initiative that claims such work below the minimum, or work of the catalogue far below what it
/// takes there.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    let threshold = &context.rules.threshold;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        if let Some(short) = claim::short(context, initiative) {
            too_small(forecast, exam, (index, initiative), short);
            continue;
        }
        let claimed: Vec<Value> = work::CLAIMED_EASILY
            .iter()
            .filter(|role| initiative.does(**role))
            .map(|role| message!("rule-role", role = role.word()).into())
            .collect();
        if claimed.is_empty() {
            if initiative.like.is_some() {
                exam.pass_for([index]);
            }
            continue;
        }
        if work::is_real(context, initiative) {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &initiative.place);
        finding
            .arg("claimed", claimed)
            .arg("quarters", shared::quarters(initiative.quarters.cast_signed()))
            .arg("effort", shared::number(effort::effort(context, initiative), 2))
            .arg("cost", shared::money(forecast, initiative.cost()))
            .arg("least-quarters", shared::quarters(threshold.real_work_quarters.value.ceil() as i32))
            .arg("least-effort", shared::number(work::least_effort(context, initiative), 2));
    }
}

/// Reports work that is too small for the catalogue entry that it names.
fn too_small(forecast: &Forecast<'_>, exam: &mut Examination, (index, of): (usize, &Initiative), short: Short) {
    let context = forecast.context;
    let entry = of.like.and_then(|like| context.catalogue.entries.get(like));
    let major = |amount: f64| shared::money(forecast, Money::minor((amount * 100.0).round() as i64));
    let years = |effort: f64| Value::from(message!("rule-person-years", effort = shared::number(effort, 2)));
    let quarters = |length: f64| shared::quarters(length.round() as i32);
    let (declared, usual, part): (Value, Value, _) = match short {
        Short::Cost(of) => (major(of.declared), major(of.usual), message!("rule-part-cost")),
        Short::Effort(of) => (years(of.declared), years(of.usual), message!("rule-part-effort")),
        Short::Length(of) => (quarters(of.declared), quarters(of.usual), message!("rule-part-length")),
    };
    let finding = exam.find(forecast, index, &of.place);
    finding
        .variant("entry")
        .arg("entry", entry.map(|entry| entry.title.clone()).unwrap_or_default())
        .arg("part", part)
        .arg("declared", declared)
        .arg("usual", usual)
        .arg("share", shared::number(context.rules.threshold.like_share.value, 1))
        .arg("least-quarters", shared::quarters(context.rules.threshold.real_work_quarters.value.ceil() as i32))
        .arg("least-effort", shared::number(work::least_effort(context, of), 2));
}
