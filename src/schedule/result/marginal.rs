//! What a roadmap would lose without an initiative. With it goes everything that depends on it.

use std::collections::BTreeSet;

use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::model::plan::{Initiative, running_until};
use crate::model::terms::Role;
use crate::model::{Context, Money, Plan};

/// What goes with an initiative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marginal {
    /// Hours a year that people would no longer be spared, at the rate of the last quarter; low estimate. Gates that
    /// would stay shut are not counted.
    pub hours: f64,
    /// Cost that would be saved: one-off, and running to the end of the horizon.
    pub cost: Money,
    /// Number of other initiatives that depend on it.
    pub others: usize,
}

/// What a plan would lose without each of its initiatives, in the order of the plan.
pub(super) fn of(context: Context<'_>, plan: &Plan) -> Vec<Marginal> {
    let with = hours(context, plan);
    let marginal = |at: usize| {
        let gone = dependents(plan, at);
        let of_it = || gone.iter().filter_map(|at| plan.initiatives.get(*at));
        Marginal {
            // An initiative may also have side effects on others; a gain without it is no loss.
            hours: (with - hours(context, &without(plan, &gone))).max(0.0),
            cost: of_it().map(|of| outlay(of, plan)).sum(),
            others: gone.len() - 1,
        }
    };
    (0..plan.initiatives.len()).map(marginal).collect()
}

/// Hours a year at the end of the horizon, low estimate.
fn hours(context: Context<'_>, plan: &Plan) -> f64 {
    Burden::of(&Forecast::of(context, plan)).total_at_the_end().low.hours
}

fn outlay(initiative: &Initiative, plan: &Plan) -> Money {
    let running =
        initiative.running.as_ref().map(|running| running_until(running.amount, initiative.live(), plan.last));
    initiative.cost() + running.unwrap_or(Money::ZERO)
}

/// An initiative and everything that depends on it, directly or through others. A measurement waits for work whose
/// result it measures, but it can do without.
fn dependents(plan: &Plan, at: usize) -> BTreeSet<usize> {
    let mut gone = BTreeSet::from([at]);
    loop {
        let more = plan.initiatives.iter().enumerate().filter(|(other, of)| {
            !gone.contains(other)
                && of.does != [Role::Measure]
                && of.depends_on.iter().any(|dependency| gone.contains(&dependency.on))
        });
        let more: Vec<usize> = more.map(|(other, _)| other).collect();
        if more.is_empty() {
            return gone;
        }
        gone.extend(more);
    }
}

/// The plan without some initiatives; nothing that is kept depends on them.
fn without(plan: &Plan, gone: &BTreeSet<usize>) -> Plan {
    let place = |old: usize| old - gone.range(..old).count();
    let kept = plan.initiatives.iter().enumerate().filter(|(at, _)| !gone.contains(at));
    let mut initiatives: Vec<Initiative> = kept.map(|(_, initiative)| initiative.clone()).collect();
    for dependency in initiatives.iter_mut().flat_map(|initiative| &mut initiative.depends_on) {
        dependency.on = place(dependency.on);
    }
    Plan { initiatives, ..plan.clone() }
}
