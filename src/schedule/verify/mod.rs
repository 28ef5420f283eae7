//! Whether a roadmap holds what it must: looked at anew, from the plan and the files alone.
//!
//! This shares no code with the instance, the books and the search that made the roadmap, nor with the rules of the audit:
//! requirements, money, staff and the front line's time are added up here in another way. Shared are predicted readiness
//! ([`Readiness`]), today's readings and the reach of a set of channels. Every generated roadmap is looked at before anybody
//! sees it; a violation is a fault of the program.

pub(crate) mod conditions;
pub(crate) mod money;
pub(crate) mod pledges;

use std::collections::BTreeMap;

use crate::forecast::{Readiness, Services};
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, Per};
use crate::model::{Context, Plan, Quarter};
use crate::score::{self, Basis};

/// Something that a roadmap does not hold. Initiatives are indices into the plan's; the rest into the assessment's lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Violation {
    /// An initiative is like no entry of the catalogue, or in no way that the entry knows.
    Unknown(usize),
    /// An initiative takes other time, people or money than its entry says.
    Altered(usize),
    /// Work lies outside the horizon.
    Horizon(usize),
    /// An initiative starts before another, on which it depends, is finished and the lag is over.
    Precedence(usize, usize),
    /// An entry of the catalogue that an initiative requires is neither in the plan nor done.
    Missing(usize, usize),
    /// More of a skill is asked in a quarter than there is.
    Staff(String, Quarter),
    /// More of a front line's time is asked in a quarter than can be given.
    FrontLine(usize, Quarter),
    /// More of a fund is spent by the end of a quarter than there is.
    Money(usize, Quarter),
    /// An initiative takes money from a fund that may not pay for a category.
    Category(usize, usize, Category),
    /// An initiative takes money from a fund after its end.
    Expired(usize, usize),
    /// The share that another fund must add to a fund's payments for an initiative is not there.
    Match(usize, usize),
    /// The last year of a fund does not carry the running cost of all that is finished.
    Tail(usize),
    /// An initiative starts before the stage below the one that it works towards is predicted open.
    Gate(usize, usize),
    /// Nobody measured that stage before.
    Unmeasured(usize, usize),
    /// Stages follow each other faster than the rubric's spacing.
    Pace(usize, usize),
    /// A partner is not ready when an initiative starts.
    Partner(usize, usize),
    /// The public was not asked before something is built for it, or too long before.
    Research(usize),
    /// Too few people could use what goes live.
    Reach(usize),
    /// Nobody hears what people say of it.
    Feedback(usize),
    /// Training ends too long before what it is for.
    Training(usize),
    /// Use is not measured in time.
    Aftercare(usize),
    /// A mandate, an index into the assessment's, is not done in time.
    Mandate(usize),
    /// A contract, an index into the assessment's, does not stand where it was contracted for.
    Contract(usize),
    /// Two initiatives of which one excludes the other.
    Excluded(usize, usize),
    /// The equipment of an initiative comes to its end in the horizon, and nothing follows it.
    Equipment(usize),
    /// The benefit is not what is claimed.
    Benefit,
}

/// What a look goes by.
pub(super) struct Look<'c> {
    context: Context<'c>,
    plan: &'c Plan,
    /// By initiative: its entry and the scope of its instance.
    instances: Vec<Option<(usize, Scope)>>,
    found: Vec<Violation>,
}

/// Everything that a roadmap does not hold, each once, in order.
pub fn verify(context: Context<'_>, plan: &Plan) -> Vec<Violation> {
    let mut look = Look::new(context, plan);
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        look.time(at, initiative);
        look.content(at, initiative);
        look.requirements(at, initiative);
    }
    look.staff();
    look.front_line();
    look.money();
    look.conditions(&Readiness::of(context, plan));
    look.pledges();
    look.choices();
    look.equipment();
    look.benefit();
    let mut found = look.found;
    found.sort();
    found.dedup();
    found
}

/// The entry of an initiative, and what its instance is for.
fn instance(context: Context<'_>, initiative: &Initiative) -> Option<(usize, Scope)> {
    let like = initiative.like?;
    let scope = match (context.catalogue.entries.get(like)?.per, &*initiative.processes, &*initiative.departments) {
        (Per::Jurisdiction, _, _) => Scope::Jurisdiction,
        (Per::Process, [process], _) => Scope::Process(*process),
        (Per::Department, [], [department]) => Scope::Department(*department),
        _ => return None,
    };
    Some((like, scope))
}

/// The quarter after the last one of work.
pub(super) fn finished(initiative: &Initiative) -> Quarter {
    initiative.start + i32::try_from(initiative.quarters.max(1)).unwrap_or(i32::MAX)
}

impl<'c> Look<'c> {
    /// Nothing is looked at yet.
    pub(super) fn new(context: Context<'c>, plan: &'c Plan) -> Look<'c> {
        let instances = plan.initiatives.iter().map(|initiative| instance(context, initiative)).collect();
        Look { context, plan, instances, found: Vec::new() }
    }

    /// The quarters that must lie between the end of one initiative and the start of another that waits for it; none where
    /// it does not wait.
    pub(super) fn waits(&self, at: usize, on: usize) -> Option<i32> {
        let needs = self.plan.initiatives.get(at).into_iter().flat_map(|of| &of.depends_on);
        let told = needs.filter(|need| need.on == on).map(|need| need.lag);
        let instance = self.instances.get(at).copied().flatten();
        let entry = instance.and_then(|(like, _)| self.context.catalogue.entries.get(like));
        let required = entry.into_iter().flat_map(|entry| &entry.requires).filter(|requirement| {
            let wanted = instance.map(|(_, scope)| (requirement.on, self.seen_from(requirement.on, scope)));
            wanted.is_some() && self.instances.get(on).copied().flatten() == wanted
        });
        told.chain(required.map(|requirement| requirement.lag)).max()
    }

    fn time(&mut self, at: usize, initiative: &Initiative) {
        if initiative.start < self.plan.first || finished(initiative) > self.plan.last + 1 {
            self.found.push(Violation::Horizon(at));
        }
        for need in &initiative.depends_on {
            let waits = self.plan.initiatives.get(need.on).is_some_and(|on| initiative.start < finished(on) + need.lag);
            if waits {
                self.found.push(Violation::Precedence(at, need.on));
            }
        }
    }

    /// Whether an initiative is what its entry says.
    fn content(&mut self, at: usize, initiative: &Initiative) {
        let entry = self.instances[at].and_then(|(like, _)| self.context.catalogue.entries.get(like));
        let mode = entry.zip(initiative.mode).and_then(|(entry, mode)| entry.modes.get(mode));
        let (Some(entry), Some(mode)) = (entry, mode) else {
            self.found.push(Violation::Unknown(at));
            return;
        };
        let asked = mode.staff.iter().all(|(skill, fte)| initiative.staff.get(skill).is_none_or(|of| of == fte))
            && mode.staff.iter().all(|(skill, fte)| fte.milli() == 0 || initiative.staff.contains_key(skill))
            && initiative.staff.keys().all(|skill| mode.staff.contains_key(skill));
        if !asked
            || mode.quarters != initiative.quarters
            || entry.change != initiative.change
            || !self.costs_enough(at, initiative, mode)
        {
            self.found.push(Violation::Altered(at));
        }
    }

    /// Whether everything that the entry requires stands before an initiative, or is done.
    fn requirements(&mut self, at: usize, initiative: &Initiative) {
        let Some((like, scope)) = self.instances[at] else { return };
        let Some(entry) = self.context.catalogue.entries.get(like) else { return };
        for requirement in &entry.requires {
            let wanted = self.seen_from(requirement.on, scope);
            let there = self.instances.iter().position(|of| *of == Some((requirement.on, wanted)));
            match there {
                Some(on) => {
                    let after = self.plan.initiatives.get(on).map(|on| finished(on) + requirement.lag);
                    if after.is_some_and(|after| initiative.start < after) {
                        self.found.push(Violation::Precedence(at, on));
                    }
                }
                None if self.is_done(requirement.on, wanted) => {}
                None => self.found.push(Violation::Missing(at, requirement.on)),
            }
        }
    }

    /// The scope of a required entry, seen from that of what requires it.
    pub(super) fn seen_from(&self, entry: usize, from: Scope) -> Scope {
        let per = self.context.catalogue.entries.get(entry).map(|entry| entry.per);
        match (per, from) {
            (Some(Per::Process), Scope::Process(_)) | (Some(Per::Department), Scope::Department(_)) => from,
            (Some(Per::Department), Scope::Process(process)) => self
                .context
                .assessment
                .processes
                .get(process)
                .map_or(Scope::Jurisdiction, |process| Scope::Department(process.department)),
            _ => Scope::Jurisdiction,
        }
    }

    /// Whether there is nothing left to do of an entry for a scope, or nobody to do it with.
    fn is_done(&self, entry: usize, scope: Scope) -> bool {
        let assessment = self.context.assessment;
        let Some(when) = self.context.catalogue.entries.get(entry).map(|entry| &entry.when) else { return false };
        let process = match scope {
            Scope::Process(process) => assessment.processes.get(process),
            Scope::Jurisdiction | Scope::Department(_) => None,
        };
        let past =
            process.zip(when.process_states.as_ref()).is_some_and(|(process, states)| !states.contains(&process.state));
        let alone =
            when.has_partners && process.map_or(assessment.partners.is_empty(), |process| process.partners.is_empty());
        let reached = when.until.is_some_and(|(indicator, enough)| {
            let readings = score::readings(self.context.rubric, assessment);
            let scale = self.context.rubric.indicators.get(indicator).map(|indicator| &indicator.scale);
            readings
                .get(indicator)
                .zip(scale)
                .is_some_and(|(reading, scale)| reading.basis != Basis::Missing && scale.reaches(reading.low, enough))
        });
        past || alone || reached
    }

    fn staff(&mut self) {
        let mut asked: BTreeMap<(&str, Quarter), u64> = BTreeMap::new();
        for initiative in &self.plan.initiatives {
            for (skill, fte) in &initiative.staff {
                for quarter in initiative.start.through(finished(initiative) - 1) {
                    *asked.entry((skill, quarter)).or_default() += u64::from(fte.milli());
                }
            }
        }
        for ((skill, quarter), asked) in asked {
            let there = self.context.assessment.staff.iter().filter(|of| of.id == skill);
            if asked > there.map(|of| u64::from(of.fte.milli())).sum() {
                self.found.push(Violation::Staff(skill.to_owned(), quarter));
            }
        }
    }

    fn front_line(&mut self) {
        for (department, of) in self.context.assessment.departments.iter().enumerate() {
            let mut asked: BTreeMap<Quarter, f64> = BTreeMap::new();
            for (quarter, hours) in self.plan.initiatives.iter().flat_map(|of| self.hours(department, of)) {
                *asked.entry(quarter).or_default() += hours;
            }
            for (quarter, hours) in asked {
                // A second per head: sums of binary fractions in another order differ by far less.
                if hours > of.change_hours + 1.0 / 3600.0 {
                    self.found.push(Violation::FrontLine(department, quarter));
                }
            }
        }
    }

    /// The hours a head that an initiative asks of a department's front line, by quarter.
    pub(super) fn hours(&self, department: usize, initiative: &Initiative) -> Vec<(Quarter, f64)> {
        let threshold = &self.context.rules.threshold;
        let (before, after) = (threshold.change_load_before_quarters.value, threshold.change_load_after_quarters.value);
        let touched = initiative.departments.is_empty() || initiative.departments.contains(&department);
        let Some(change) = initiative.change.filter(|_| touched) else { return Vec::new() };
        let live = finished(initiative);
        let from = live - (before.max(0.0) as i32).min(initiative.quarters.max(1) as i32);
        let to = (live + after.max(0.0) as i32 - 1).max(from);
        let share = change.hours_per_head * change.share / f64::from(to.since(from) + 1);
        from.through(to).map(|quarter| (quarter, share)).collect()
    }

    fn benefit(&mut self) {
        let Some(provenance) = &self.plan.provenance else { return };
        let benefit = Services::of(self.context, self.plan).benefit(self.plan.first, self.plan.last);
        if (benefit - provenance.benefit).abs() > benefit.abs() * 1e-6 + 1e-3 {
            self.found.push(Violation::Benefit);
        }
    }
}
