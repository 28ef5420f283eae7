//! A large part of the plan starts at full scale, without a pilot or trial before.

use crate::check::{Examination, shared};
use crate::forecast::{Forecast, Precedence, claim, work};
use crate::model::Money;
use crate::model::plan::Initiative;
use crate::model::terms::Role;

rule!("full-scale-without-pilot", A 14, Warning, Advice);

/// Kinds of work that need no pilot as long as they cost no more than such work does: people and rules, contacts, and
/// trials themselves. The label alone excuses nothing.
const WITHOUT: [Role; 13] = [
    Role::Research,
    Role::Measure,
    Role::Map,
    Role::Reengineer,
    Role::Consult,
    Role::Trial,
    Role::Train,
    Role::Pilot,
    Role::Govern,
    Role::Feedback,
    Role::OpenChannel,
    Role::PreparePartner,
    Role::Replace,
];

/// One finding for each large initiative that starts at full scale.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let percent = context.rules.threshold.pilot_cost_share.value;
    let cost = plan.cost();
    if cost <= Money::ZERO {
        return;
    }
    let tries: Vec<usize> = [Role::Trial, Role::Pilot]
        .into_iter()
        .flat_map(|role| forecast.doing.declaring(role))
        .filter(|(_, of)| work::is_real(context, of))
        .map(|(index, _)| index)
        .collect();
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        let share = initiative.cost().as_f64() / cost.as_f64() * 100.0;
        if share <= percent + 1e-9 || needs_none(forecast, initiative) {
            continue;
        }
        // Few initiatives are this large, so a separate search for each is cheap.
        let before = Precedence::of(plan, &tries, &[index]);
        let in_time = |other: &usize| plan.initiatives.get(*other).is_some_and(|of| of.live() <= initiative.start);
        if tries.iter().any(|other| in_time(other) && before.holds(*other, index)) {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &initiative.place);
        finding
            .arg("cost", shared::money(forecast, initiative.cost()))
            .arg("share", shared::number(share, 1))
            .arg("percent", shared::number(percent, 1))
            .arg("start", initiative.start);
    }
}

/// Whether an initiative needs no pilot: it names only work that needs none, at the price of such work.
fn needs_none(forecast: &Forecast<'_>, initiative: &Initiative) -> bool {
    // `work-unknown` reports work without a kind.
    let is_harmless = initiative.does.iter().all(|role| WITHOUT.contains(role));
    is_harmless && !claim::is_beyond(forecast.context, initiative)
}
