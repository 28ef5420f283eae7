//! Conditions that are not sums: gates and their measurement, the pace of stages, partners, research, reach, and the
//! work that must accompany a roll-out.

use super::{Look, Violation, finished};
use crate::forecast::Readiness;
use crate::model::Quarter;
use crate::model::catalogue::{Entry, Scope};
use crate::model::plan::Initiative;
use crate::model::present;
use crate::model::terms::{Ability, Role};
use crate::model::tolerance;
use crate::score::{self, reach};

impl Look<'_> {
    pub(super) fn conditions(&mut self, readiness: &Readiness<'_>) {
        let rubric = self.context.rubric;
        let shown = score::stage(rubric, &score::assess(rubric, self.context.assessment)).shown;
        for (at, initiative) in self.plan.initiatives.iter().enumerate() {
            let Some((like, scope)) = self.instances.get(at).copied().flatten() else { continue };
            let Some(entry) = self.context.catalogue.entries.get(like) else { continue };
            let does = |role: Role| entry.does.contains(&role);
            self.stage(at, initiative, entry.stage, shown, readiness);
            if entry.leans_on_partners && !does(Role::PreparePartner) {
                self.partners(at, initiative, scope);
            }
            if does(Role::Build) && !self.is_fresh(initiative.start) {
                self.found.push(Violation::Research(at));
            }
            if does(Role::RollOut) {
                self.roll_out(at, initiative, entry, scope);
            }
        }
    }

    /// Work towards a stage above the next one waits until the stage below is predicted open and was measured. No-regret
    /// work (stage 0) waits for nothing.
    fn stage(&mut self, at: usize, initiative: &Initiative, stage: usize, shown: usize, readiness: &Readiness<'_>) {
        if stage <= shown + 1 {
            return;
        }
        let below = stage - 1;
        if readiness.stage(initiative.start).shown < below {
            self.found.push(Violation::Gate(at, below));
        }
        let measures = |(other, of): (usize, &Initiative)| {
            let entry = self.entry(other);
            let measures = entry.is_some_and(|entry| entry.stage == below && entry.does == [Role::Measure]);
            measures && finished(of) <= initiative.start
        };
        if !self.plan.initiatives.iter().enumerate().any(measures) {
            self.found.push(Violation::Unmeasured(at, below));
        }
        let climbed = self.context.rubric.stage_spacing.iter().take(below).skip(shown);
        if initiative.start.since(self.plan.first) < climbed.sum() {
            self.found.push(Violation::Pace(at, below));
        }
    }

    fn entry(&self, initiative: usize) -> Option<&Entry> {
        let (like, _) = self.instances.get(initiative).copied().flatten()?;
        self.context.catalogue.entries.get(like)
    }

    /// The finish of each initiative that does a kind of work.
    pub(in crate::schedule) fn ends(&self, role: Role) -> impl Iterator<Item = (usize, Quarter)> {
        let all = self.plan.initiatives.iter().enumerate();
        all.filter(move |(at, _)| self.entry(*at).is_some_and(|entry| entry.does.contains(&role)))
            .map(|(at, of)| (at, finished(of)))
    }

    /// The partners that work for a scope depends on.
    fn leant_on(&self, scope: Scope) -> Vec<usize> {
        let assessment = self.context.assessment;
        match scope {
            Scope::Process(process) => assessment.processes.get(process).map_or(Vec::new(), |of| of.partners.clone()),
            Scope::Jurisdiction | Scope::Department(_) => (0..assessment.partners.len()).collect(),
        }
    }

    /// Whether an initiative prepares this partner.
    pub(in crate::schedule) fn prepares(&self, initiative: usize, partner: usize) -> bool {
        let with = self.instances.get(initiative).copied().flatten();
        with.is_some_and(|(_, scope)| self.leant_on(scope).contains(&partner))
    }

    fn partners(&mut self, at: usize, initiative: &Initiative, scope: Scope) {
        for partner in self.leant_on(scope) {
            let since = self.context.assessment.partners.get(partner).and_then(|of| of.ready_since);
            let in_time = |(other, end): (usize, Quarter)| end <= initiative.start && self.prepares(other, partner);
            let prepared = self.ends(Role::PreparePartner).any(in_time);
            if !prepared && since.is_none_or(|since| since > initiative.start) {
                self.found.push(Violation::Partner(at, partner));
            }
        }
    }

    /// Whether an initiative matches a required entry for the same scope.
    fn is_required(&self, initiative: usize, entry: &Entry, scope: Scope) -> bool {
        let with = self.instances.get(initiative).copied().flatten();
        with.is_some_and(|(like, of)| of == scope && entry.requires.iter().any(|need| need.on == like))
    }

    /// Whether an initiative is the training that another one requires.
    pub(in crate::schedule) fn trains(&self, initiative: usize, other: usize) -> bool {
        let of = self.instances.get(other).copied().flatten();
        let entry = of.and_then(|(like, scope)| Some((self.context.catalogue.entries.get(like)?, scope)));
        entry.is_some_and(|(entry, scope)| self.is_required(initiative, entry, scope))
    }

    /// Whether research with the public ended before a quarter, and not too long before.
    fn is_fresh(&self, start: Quarter) -> bool {
        let age = self.context.rules.threshold.research_age_quarters.value as i32;
        self.ends(Role::Research).any(|(_, end)| (0..=age).contains(&start.since(end)))
    }

    fn roll_out(&mut self, at: usize, initiative: &Initiative, entry: &Entry, scope: Scope) {
        let threshold = &self.context.rules.threshold;
        let live = finished(initiative);
        for process in &initiative.processes {
            if !tolerance::reaches(self.reached(*process, live) * 100.0, threshold.reach_target.value) {
                self.found.push(Violation::Reach(at));
            }
        }
        let heard_by = live + threshold.feedback_within_quarters.value as i32;
        let hears = |of: &usize| present::has(self.context, Role::Feedback, Scope::Process(*of));
        let hears_today = !initiative.processes.is_empty() && initiative.processes.iter().all(hears);
        if !hears_today && !self.ends(Role::Feedback).any(|(_, end)| end <= heard_by) {
            self.found.push(Violation::Feedback(at));
        }
        let gap = threshold.training_gap_quarters.value as i32;
        if self.ends(Role::Train).any(|(other, end)| self.is_required(other, entry, scope) && live.since(end) > gap) {
            self.found.push(Violation::Training(at));
        }
        let read_by = live + threshold.measure_within_quarters.value as i32;
        let read = self.ends(Role::Measure).any(|(_, end)| end > live && end <= read_by);
        if read_by <= self.plan.last + 1 && !read {
            self.found.push(Violation::Aftercare(at));
        }
    }

    /// The share of people, on the low estimate, who can interact with a process from a quarter on.
    pub(in crate::schedule) fn reached(&self, process: usize, from: Quarter) -> f64 {
        let assessment = self.context.assessment;
        let Some(of) = assessment.processes.get(process) else { return 0.0 };
        let answers = |channel: usize| assessment.channels.get(channel).is_some_and(|of| of.can >= Ability::Interact);
        let mut channels: Vec<usize> = of.channels.iter().copied().filter(|channel| answers(*channel)).collect();
        for initiative in self.plan.initiatives.iter().filter(|initiative| finished(initiative) <= from) {
            let serves = if initiative.processes.is_empty() {
                initiative.departments.is_empty() || initiative.departments.contains(&of.department)
            } else {
                initiative.processes.contains(&process)
            };
            let two_way = initiative.delivers.iter().filter(|delivery| delivery.can >= Ability::Interact);
            channels.extend(two_way.filter(|_| serves).map(|delivery| delivery.channel).filter(|c| answers(*c)));
        }
        channels.sort_unstable();
        channels.dedup();
        reach::of(assessment, &channels).low
    }
}
