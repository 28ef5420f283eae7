//! What a plan is for, and what no advice may take away: services, channels, hours that people save, and whatever other
//! work needs.

use super::change::Change;
use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::forecast::work::CLAIMED_EASILY;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, Role};
use crate::model::{Context, Money, Plan, tolerance};

/// Kinds of work that deliver a service or a channel, or without which one does not work.
const DELIVERS: [Role; 10] = [
    Role::Build,
    Role::Automate,
    Role::RollOut,
    Role::OpenChannel,
    Role::Feedback,
    Role::Arrange,
    Role::Digitise,
    Role::Exchange,
    Role::PreparePartner,
    Role::ShareRecord,
];

/// Whether advice may suggest to give an initiative up: it is described, delivers no service and no channel, hears and
/// prepares nobody, no other work depends on it, and other work remains.
pub(super) fn may_go(plan: &Plan, index: usize) -> bool {
    let Some(initiative) = plan.initiatives.get(index) else { return false };
    let others = || plan.initiatives.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, of)| of);
    let is_needed = others().any(|other| other.depends_on.iter().any(|dependency| dependency.on == index));
    let remains = others().any(|other| other.cost() > Money::ZERO && !other.does.is_empty());
    !initiative.does.is_empty() && !serves(initiative) && !is_needed && remains
}

fn serves(initiative: &Initiative) -> bool {
    let mut kinds = DELIVERS.iter().chain(&CLAIMED_EASILY);
    !initiative.delivers.is_empty() || kinds.any(|role| initiative.does(*role))
}

/// Hours a year that a plan saves people at the end of its horizon, low estimate.
pub(super) fn hours(context: Context<'_>, plan: &Plan) -> f64 {
    Burden::of(&Forecast::of(context, plan)).total_at_the_end().low.hours
}

/// Whether a change takes away what a plan is for: it moves, unlinks or gives up work, and the changed plan saves people
/// fewer hours than `before`; or it gives up work, and equipment then takes a larger share of the cost. Other changes
/// only add.
pub(super) fn takes_away(context: Context<'_>, change: &Change, before: f64, (plan, changed): (&Plan, &Plan)) -> bool {
    let may_cost_hours = match change {
        Change::Move { .. } | Change::Drop { .. } | Change::Unlink { .. } => true,
        Change::Add { starts, .. } => !starts.is_empty(),
        Change::Run { .. } | Change::Reserve { .. } | Change::Total { .. } => false,
        Change::Fund { .. } | Change::Staff { .. } => false,
    };
    let gives_up = matches!(change, Change::Drop { .. });
    (gives_up && tolerance::exceeds(equipment(changed), equipment(plan)))
        || (may_cost_hours && tolerance::exceeds(before, hours(context, changed)))
}

/// The share of equipment and networks in the cost of a plan.
fn equipment(plan: &Plan) -> f64 {
    let kit: Money = plan.initiatives.iter().map(|of| of.cost_of(&[Category::Hardware, Category::Network])).sum();
    if plan.cost() > Money::ZERO { kit.as_f64() / plan.cost().as_f64() } else { 0.0 }
}

/// The initiatives that cost money and do not say what work they are, the dearest first.
pub(super) fn undescribed(plan: &Plan) -> Vec<String> {
    let unsaid = |of: &&Initiative| of.does.is_empty() && of.cost() > Money::ZERO;
    let mut unsaid: Vec<&Initiative> = plan.initiatives.iter().filter(unsaid).collect();
    unsaid.sort_by_key(|of| (std::cmp::Reverse(of.cost()), &of.id));
    unsaid.into_iter().map(|of| of.id.clone()).collect()
}
