//! Mandates and contracts, exclusions, and the replacement of equipment.

use super::{Look, Violation, finished};
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, Per, Role};
use crate::model::{Money, Quarter};

impl Look<'_> {
    /// Checks that every mandate and every contract is kept.
    pub(super) fn pledges(&mut self) {
        let assessment = self.context.assessment;
        for (at, mandate) in assessment.mandates.iter().enumerate() {
            let by = mandate.by.map_or(self.plan.last, |by| by.min(self.plan.last));
            let kept = |of: &Initiative| finished(of) <= by + 1;
            let wanted = self.wanted(&mandate.initiative);
            let there = |wanted: &(usize, Scope)| self.is_done(wanted.0, wanted.1) || self.is_there(*wanted, kept);
            if wanted.is_empty() || !wanted.iter().all(there) {
                self.found.push(Violation::Mandate(at));
            }
        }
        for (at, contract) in assessment.contracts.iter().enumerate() {
            let wanted = self.wanted(&contract.initiative);
            let kept = |of: &Initiative| of.start == contract.start && self.is_done_by(of, contract.mode.as_deref());
            if wanted.is_empty() || !wanted.iter().all(|wanted| self.is_there(*wanted, kept)) {
                self.found.push(Violation::Contract(at));
            }
        }
    }

    /// The instances that a name refers to.
    fn wanted(&self, name: &str) -> Vec<(usize, Scope)> {
        let assessment = self.context.assessment;
        let mut wanted = Vec::new();
        for (at, entry) in self.context.catalogue.entries.iter().enumerate() {
            let instances: Vec<(Scope, &str)> = match entry.per {
                Per::Jurisdiction => vec![(Scope::Jurisdiction, "")],
                Per::Department => {
                    let all = assessment.departments.iter().enumerate();
                    all.map(|(i, of)| (Scope::Department(i), of.id.as_str())).collect()
                }
                Per::Process => {
                    let all = assessment.processes.iter().enumerate();
                    all.map(|(i, of)| (Scope::Process(i), of.id.as_str())).collect()
                }
            };
            let Some(rest) = name.strip_prefix(entry.id.as_str()) else { continue };
            let named = |id: &str| rest.is_empty() || rest.strip_prefix('.') == Some(id);
            wanted.extend(instances.into_iter().filter(|(_, id)| named(id)).map(|(scope, _)| (at, scope)));
        }
        wanted
    }

    /// Whether an initiative covers the instance and satisfies `kept`. An initiative for several instances at once
    /// covers each of them.
    fn is_there(&self, (entry, scope): (usize, Scope), kept: impl Fn(&Initiative) -> bool) -> bool {
        let is_for = |of: &Initiative| match scope {
            Scope::Jurisdiction => true,
            Scope::Department(department) => of.departments.contains(&department),
            Scope::Process(process) => of.processes.contains(&process),
        };
        self.plan.initiatives.iter().any(|of| of.like == Some(entry) && is_for(of) && kept(of))
    }

    fn is_done_by(&self, of: &Initiative, mode: Option<&str>) -> bool {
        let entry = of.like.and_then(|like| self.context.catalogue.entries.get(like));
        let own = entry.zip(of.mode).and_then(|(entry, mode)| entry.modes.get(mode));
        mode.is_none_or(|mode| own.is_some_and(|own| own.id == mode))
    }

    /// Checks that no initiative excludes another one of the plan.
    pub(super) fn choices(&mut self) {
        let mut found = Vec::new();
        for (one, first) in self.instances.iter().enumerate() {
            for (other, second) in self.instances.iter().enumerate().skip(one + 1) {
                let (Some((like, at)), Some((other_like, other_at))) = (first, second) else { continue };
                let names = |from: usize, to: usize| {
                    self.context.catalogue.entries.get(from).is_some_and(|entry| entry.excludes.contains(&to))
                };
                let apart = names(*like, *other_like) || names(*other_like, *like);
                let meet = at == other_at || [at, other_at].contains(&&Scope::Jurisdiction);
                if apart && meet {
                    found.push(Violation::Excluded(one, other));
                }
            }
        }
        self.found.extend(found);
    }

    /// Checks that equipment at the end of its life is bought again, or that money for it is set aside.
    pub(super) fn equipment(&mut self) {
        let usual = self.context.rules.threshold.equipment_life_years.value as i32;
        let mut found = Vec::new();
        for (at, kit) in self.plan.initiatives.iter().enumerate() {
            let years = kit.equipment_life_years.map_or(usual, |years| i32::try_from(years).unwrap_or(1_000));
            let ends = finished(kit) + 4 * years;
            let followed = |(other, of): (usize, &Initiative)| other != at && self.follows(at, kit, other, of, ends);
            let ends_in_time = ends <= self.plan.last && of_hardware(kit) > 0;
            if ends_in_time && !self.plan.initiatives.iter().enumerate().any(followed) {
                found.push(Violation::Equipment(at));
            }
        }
        self.found.extend(found);
    }

    /// Whether one initiative replaces the equipment of another.
    fn follows(&self, at: usize, kit: &Initiative, other: usize, of: &Initiative, ends: Quarter) -> bool {
        if of.start > ends {
            return false;
        }
        let (own, others) = (self.instances.get(at).copied().flatten(), self.instances.get(other).copied().flatten());
        let again = kit.like.is_some() && kit.like == of.like && of_hardware(of) > 0;
        let after = of.start >= finished(kit);
        let cost: i64 = of.costs.iter().map(|line| line.amount.as_minor()).sum();
        let for_it = match (own.map(|(_, scope)| scope), others.map(|(_, scope)| scope)) {
            (_, Some(Scope::Jurisdiction)) => true,
            (Some(one), Some(other)) => one == other,
            _ => of.processes.is_empty() && of.departments.is_empty(),
        };
        let replaces = of.does.contains(&Role::Replace) && cost > 0 && for_it;
        let yearly = of.running.as_ref().map_or(Money::ZERO, |running| running.amount).as_minor();
        let share = self.context.rules.threshold.running_cost_share.value / 100.0;
        let goes_on = yearly > 0 && yearly as f64 >= cost as f64 * share - 1.0;
        (after && (again || replaces)) || (replaces && goes_on)
    }
}

fn of_hardware(initiative: &Initiative) -> i64 {
    let lines = initiative.costs.iter().filter(|line| line.category == Category::Hardware);
    lines.map(|line| line.amount.as_minor()).sum()
}
