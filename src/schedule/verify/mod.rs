//! Independent check of a roadmap against its constraints, from the plan and the files alone.
//!
//! The verifier shares no code with the instance, the accounts and the search that made the roadmap, nor with the audit
//! rules. It adds up requirements, money, staff and front-line time in another way. It shares only predicted readiness
//! ([`Readiness`]), today's readings, the figures of a case and the reach of a set of channels over time. Every generated roadmap is verified before it
//! is shown; a violation is a fault of the program.

pub(crate) mod conditions;
pub(crate) mod money;
pub(crate) mod pledges;

use std::collections::BTreeMap;

use crate::forecast::burden::Burden;
use crate::forecast::{Forecast, Readiness};
use crate::model::catalogue::{Entry, Scope};
use crate::model::plan::Initiative;
use crate::model::present::{self, Elsewhere};
use crate::model::terms::{Category, Per};
use crate::model::{Context, Plan, Quarter};
use crate::score::{self, Basis};

/// A constraint that a roadmap violates. Initiatives are indices into the plan's list; other numbers are indices into
/// the assessment's lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Violation {
    /// An initiative matches no entry of the catalogue, or no mode of its entry.
    Unknown(usize),
    /// An initiative takes other time, staff or money than its entry says.
    Altered(usize),
    /// Work lies outside the horizon.
    Horizon(usize),
    /// An initiative starts before its predecessor is finished and the lag is over.
    Precedence(usize, usize),
    /// An initiative requires a catalogue entry that is neither in the plan nor done.
    Missing(usize, usize),
    /// A quarter needs more of a skill than the team has.
    Staff(String, Quarter),
    /// More initiatives start in a fiscal year than the project managers can begin.
    Starts(i32),
    /// A quarter needs more front-line time than the department can give.
    FrontLine(usize, Quarter),
    /// By the end of a quarter, spending exceeds the money of a fund.
    Money(usize, Quarter),
    /// An initiative takes money from a fund that may not pay for this category.
    Category(usize, usize, Category),
    /// An initiative takes money from a fund after its end.
    Expired(usize, usize),
    /// The matching share that another fund must add for an initiative is missing.
    Match(usize, usize),
    /// The last year of a fund does not cover the running cost of all finished initiatives.
    Tail(usize),
    /// An initiative starts before the stage below its own is predicted open.
    Gate(usize, usize),
    /// That stage was not measured before the start.
    Unmeasured(usize, usize),
    /// Stages follow each other faster than the spacing of the rubric.
    Pace(usize, usize),
    /// A partner is not ready when an initiative starts.
    Partner(usize, usize),
    /// There was no research with the public before the initiative, or it was too long before.
    Research(usize),
    /// Too few people could use a service that goes live.
    Reach(usize),
    /// No initiative collects feedback from users on it.
    Feedback(usize),
    /// Training ends too long before the go-live that needs it.
    Training(usize),
    /// Use is not measured in time.
    Aftercare(usize),
    /// A mandate (index into the assessment's list) is not met in time.
    Mandate(usize),
    /// A contract (index into the assessment's list) does not stand at its contracted start.
    Contract(usize),
    /// Two initiatives exclude each other.
    Excluded(usize, usize),
    /// The equipment of an initiative reaches the end of its life within the horizon and is not replaced.
    Equipment(usize),
    /// The declared benefit is wrong.
    Benefit,
}

/// State of a verification.
pub(super) struct Look<'c> {
    context: Context<'c>,
    plan: &'c Plan,
    /// The entry of each initiative and the scope of its instance.
    instances: Vec<Option<(usize, Scope)>>,
    found: Vec<Violation>,
}

/// All violations of a roadmap, each once, in order.
pub fn verify(context: Context<'_>, plan: &Plan) -> Vec<Violation> {
    let mut look = Look::new(context, plan);
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        look.time(at, initiative);
        look.content(at, initiative);
        look.requirements(at, initiative);
    }
    look.staff();
    look.starts();
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

/// The catalogue entry of an initiative and the scope of its instance.
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
    /// A verification with nothing checked yet.
    pub(super) fn new(context: Context<'c>, plan: &'c Plan) -> Look<'c> {
        let instances = plan.initiatives.iter().map(|initiative| instance(context, initiative)).collect();
        Look { context, plan, instances, found: Vec::new() }
    }

    /// The quarters that must lie between the end of one initiative and the start of its successor; `None` if there is
    /// no dependency.
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

    /// Whether an initiative matches its entry.
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

    /// Whether all requirements of the entry precede an initiative or are done.
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
                None if self.is_done(requirement.on, wanted) || self.is_replaced(requirement.on, entry, scope) => {}
                None => self.found.push(Violation::Missing(at, requirement.on)),
            }
        }
    }

    /// The scope of a required entry, as seen from the scope of the entry that requires it.
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

    /// Whether no work is left on an entry for a scope, or no staff exists for it.
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
        past || alone || reached || present::exists(self.context, entry, scope)
    }

    /// Whether a required entry is not meant for this place, and another body offers its service, or another
    /// requirement of `by` is there in its stead.
    fn is_replaced(&self, required: usize, by: &Entry, scope: Scope) -> bool {
        let entry = |index: usize| self.context.catalogue.entries.get(index);
        let elsewhere = |index: usize| entry(index).and_then(|of| present::elsewhere(self.context.assessment, of));
        let instead = || {
            by.requires.iter().any(|other| {
                let wanted = self.seen_from(other.on, scope);
                entry(other.on).is_some_and(|of| of.when.depends_on_place())
                    && elsewhere(other.on).is_none()
                    && (self.instances.contains(&Some((other.on, wanted))) || self.is_done(other.on, wanted))
            })
        };
        match elsewhere(required) {
            None => false,
            Some(Elsewhere::Offered(_)) => true,
            Some(Elsewhere::Level | Elsewhere::NotOffered(_)) => instead(),
        }
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

    /// The greatest number of starts in a fiscal year; `None` if the assessment lists no staff.
    pub(super) fn may_start(&self) -> Option<usize> {
        let staff = &self.context.assessment.staff;
        let managers: u32 = staff.iter().filter(|of| of.id == "manager").map(|of| of.fte.milli()).sum();
        let each = self.context.rules.threshold.starts_per_manager.value;
        (!staff.is_empty()).then_some((f64::from(managers.div_ceil(1000).max(1)) * each) as usize)
    }

    fn starts(&mut self) {
        let Some(most) = self.may_start() else { return };
        let mut years: Vec<i32> = self.plan.initiatives.iter().map(|of| of.start.year()).collect();
        years.sort_unstable();
        for year in years.chunk_by(|one, other| one == other).filter(|year| year.len() > most) {
            self.found.extend(year.first().map(|year| Violation::Starts(*year)));
        }
    }

    fn front_line(&mut self) {
        for (department, of) in self.context.assessment.departments.iter().enumerate() {
            let mut asked: BTreeMap<Quarter, f64> = BTreeMap::new();
            for (quarter, hours) in self.plan.initiatives.iter().flat_map(|of| self.hours(department, of)) {
                *asked.entry(quarter).or_default() += hours;
            }
            for (quarter, hours) in asked {
                // One second per head: rounding of sums in another order differs by far less.
                if hours > of.change_hours + 1.0 / 3600.0 {
                    self.found.push(Violation::FrontLine(department, quarter));
                }
            }
        }
    }

    /// The hours per head that an initiative takes from a department's front line, by quarter.
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
        let benefit = Burden::of(&Forecast::of(self.context, self.plan)).benefit();
        if (benefit - provenance.benefit).abs() > benefit.abs() * 1e-6 + 1e-3 {
            self.found.push(Violation::Benefit);
        }
    }
}
