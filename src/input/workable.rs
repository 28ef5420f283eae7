//! Plans that the audit can read but other commands cannot use.

use super::Loaded;
use super::fault::{Collector, Fault, Faults};
use super::lower::arrows;
use crate::message;
use crate::message::{Message, Value};
use crate::model::graph::find_cycle;
use crate::model::{Assessment, KeyPath, Money, Plan, Quarter};

/// Refuses a plan that cannot be scheduled or simulated: cyclic dependencies, a currency or price year other than the
/// assessment's, dates outside the horizon, cost lines that do not add up to the declared total. The audit reports the
/// same faults as findings.
pub fn require_workable(plan: &Loaded<Plan>, assessment: &Assessment) -> Result<(), Faults> {
    let mut check = Check { plan, faults: Collector::default() };
    check.ring();
    check.prices(assessment);
    check.dates();
    check.total();
    check.faults.finish(())
}

struct Check<'p> {
    plan: &'p Loaded<Plan>,
    faults: Collector,
}

impl Check<'_> {
    fn fault(&mut self, path: &KeyPath, message: Message, help: Message) {
        let source = &self.plan.source;
        self.faults.push(Fault::new(source, source.locate(path), message).help(help));
    }

    fn ring(&mut self) {
        let plan = &self.plan.value;
        let waits_for = |one: usize| plan.initiatives.get(one).map(|one| one.depends_on.iter().map(|d| d.on).collect());
        let Some(found) = find_cycle(plan.initiatives.len(), |one| waits_for(one).unwrap_or_default()) else { return };
        let ring: Vec<_> = found.iter().filter_map(|one| plan.initiatives.get(*one)).collect();
        let Some(first) = ring.first() else { return };
        let message = message!("input-cycle", cycle = arrows(ring.iter().map(|one| one.id.as_str())));
        self.fault(&first.place.key("depends_on"), message, message!("input-cycle-help"));
    }

    fn prices(&mut self, assessment: &Assessment) {
        let plan = &self.plan.value;
        let head = KeyPath::root().key("plan");
        if plan.currency != assessment.currency {
            let message = message!("input-plan-currency", plan = &plan.currency, assessment = &assessment.currency);
            self.fault(&head.key("currency"), message, message!("input-plan-currency-help"));
        }
        if plan.price_year != assessment.price_year {
            let (own, other) = (plan.price_year.to_string(), assessment.price_year.to_string());
            let message = message!("input-plan-price-year", plan = own, assessment = other);
            self.fault(&head.key("price_year"), message, message!("input-plan-price-year-help"));
        }
    }

    fn dates(&mut self) {
        let plan = &self.plan.value;
        let outside = |quarter: Quarter| quarter < plan.first || quarter > plan.last;
        let outside_message = |quarter: Quarter| {
            message!("input-outside-horizon", quarter = quarter, first = plan.first, last = plan.last)
        };
        for initiative in &plan.initiatives {
            let (key, quarter) = match (outside(initiative.start), outside(initiative.end())) {
                (true, _) => ("start", initiative.start),
                (false, true) => ("quarters", initiative.end()),
                (false, false) => continue,
            };
            self.fault(&initiative.place.key(key), outside_message(quarter), message!("input-outside-horizon-help"));
        }
        if let Some(by) = plan.target.map(|target| target.by).filter(|by| outside(*by)) {
            let path = KeyPath::root().key("target").key("by");
            self.fault(&path, outside_message(by), message!("input-outside-horizon-help"));
        }
    }

    fn total(&mut self) {
        let plan = &self.plan.value;
        let Some(total) = plan.total.filter(|total| *total != plan.cost()) else { return };
        let money = |amount: Money| Value::Money(amount, plan.currency.clone());
        let message = message!("input-plan-total", declared = money(total), sum = money(plan.cost()));
        self.fault(&KeyPath::root().key("plan").key("total"), message, message!("input-plan-total-help"));
    }
}
