//! Claimed work has hardly any time, people or money.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::message::Value;

rule!("token-work", S 7, Warning, Constraint);

/// One finding for each initiative that claims such work below the minimum.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    let threshold = &context.rules.threshold;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        let claimed: Vec<Value> = work::CLAIMED_EASILY
            .iter()
            .filter(|role| initiative.does(**role))
            .map(|role| message!("rule-role", role = role.word()).into())
            .collect();
        if claimed.is_empty() {
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
            .arg("effort", shared::number(work::effort(context, initiative), 2))
            .arg("cost", shared::money(forecast, initiative.cost()))
            .arg("least-quarters", shared::quarters(threshold.real_work_quarters.value.ceil() as i32))
            .arg("least-effort", shared::number(threshold.real_work_person_years.value, 2));
    }
}
