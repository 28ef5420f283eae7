//! Reasons for the place of an initiative, and for the absence of others, based on the verifier.
//!
//! To find what holds an initiative, it alone moves one quarter earlier and [`verify`] checks the changed plan. New
//! violations are the reasons. Payments and running cost move with the initiative, and the benefit is computed again.
//! If the plan already has violations, only additional ones count.

pub(crate) mod figures;
pub(crate) mod out;

pub use figures::{Figures, Hold, Part};
pub use out::{Attempt, Missing, Out, OutWhy};

use std::collections::BTreeMap;

use crate::check::{self, Binding, Rule};
use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::model::catalogue::{Entry, Scope};
use crate::model::plan::Initiative;
use crate::model::{Context, Plan, Quarter};
use crate::schedule::verify::Violation;
use crate::schedule::verify::verify;
use gradus_solve::rounding::is_more;

/// Largest number of quarters examined: thirty years, so that a mistyped horizon does not take forever.
const LOOKED_AT: i32 = 120;

/// A plan to be explained.
#[derive(Debug)]
pub struct Inquiry<'a> {
    /// The context of the plan.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// Violations of the plan as it is.
    pub broken: Vec<Violation>,
    /// Its benefit over its horizon, in discounted hours.
    pub benefit: f64,
    /// Number of findings by audit constraint, for the plan as it is.
    findings: BTreeMap<&'static str, usize>,
}

/// A subject of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An initiative of the plan (index into its list).
    Placed(usize),
    /// A catalogue entry with a scope for which the plan does not do it.
    Out(usize, Scope),
}

/// An answer.
#[derive(Clone, Debug)]
pub enum Answer {
    /// For an initiative in the plan.
    Stands(Stands),
    /// For an initiative that is not in the plan.
    Out(Out),
}

/// The reasons for the place of an initiative.
#[derive(Clone, Debug)]
pub struct Stands {
    /// Index into the plan's initiatives.
    pub initiative: usize,
    /// Initiatives that wait for this one, by the plan or by the catalogue (indices into the plan's list).
    pub needed_by: Vec<usize>,
    /// Violations that it has in the plan as it is.
    pub already: Vec<Hold>,
    /// Violations that a start one quarter earlier adds; empty if the initiative is free to move. Only the horizon if
    /// that start lies before the plan.
    pub holds: Vec<Hold>,
    /// Audit constraints with more findings after a start one quarter earlier.
    pub refused: Vec<&'static Rule>,
    /// Number of quarters by which it could move earlier, one at a time, without a new violation.
    pub sooner: i32,
    /// If something holds it: the earliest start without any further obstacle, if that is more than one quarter
    /// earlier.
    pub farthest: Option<Quarter>,
    /// If something holds it: the last earlier start without obstacles.
    pub free: Option<Quarter>,
    /// Gain in the plan's benefit from the examined start: one quarter earlier, or as early as the initiative is free
    /// to move; 0 if that lies before the plan.
    pub gain: f64,
}

impl Stands {
    /// Whether it could start one quarter earlier.
    pub fn is_free(&self) -> bool {
        self.holds.is_empty()
    }

    /// Whether a start one quarter earlier lies outside the horizon.
    pub fn is_outside(&self) -> bool {
        self.holds.iter().any(|hold| hold.violation == Violation::Horizon(self.initiative))
    }
}

impl<'a> Inquiry<'a> {
    /// Examines a plan as it is.
    pub fn new(context: Context<'a>, plan: &'a Plan) -> Self {
        Inquiry {
            context,
            plan,
            broken: verify(context, plan),
            benefit: benefit(context, plan),
            findings: constraints(context, plan).into_iter().map(|(rule, count)| (rule.name, count)).collect(),
        }
    }

    /// All subjects with the name `name`: an initiative of the plan; a catalogue entry with the process or department
    /// after a dot; or an entry with all its scopes. Empty if the name is unknown.
    pub fn look_up(&self, name: &str) -> Vec<Subject> {
        if let Some(at) = self.plan.initiatives.iter().position(|of| of.id == name) {
            return vec![Subject::Placed(at)];
        }
        let instances = self.instances();
        let by_id = |(entry, scope): &&(usize, Scope)| self.id(*entry, *scope).as_deref() == Some(name);
        if let Some((entry, scope)) = instances.iter().find(by_id) {
            return self.subjects(*entry, *scope);
        }
        let Some(of) = self.context.catalogue.entry(name) else { return Vec::new() };
        let mut found: Vec<Subject> = Vec::new();
        for (entry, scope) in instances.iter().filter(|(entry, _)| *entry == of) {
            for subject in self.subjects(*entry, *scope) {
                if !found.contains(&subject) {
                    found.push(subject);
                }
            }
        }
        found
    }

    /// All names that can be asked about, those of the plan first.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.plan.initiatives.iter().map(|of| of.id.clone()).collect();
        names.extend(self.context.catalogue.entries.iter().map(|entry| entry.id.clone()));
        names.extend(self.instances().into_iter().filter_map(|(entry, scope)| self.id(entry, scope)));
        names
    }

    /// The subjects for an entry and a scope: its initiatives in the plan, or its absence.
    fn subjects(&self, entry: usize, scope: Scope) -> Vec<Subject> {
        let placed = self.plan.initiatives.iter().enumerate().filter(|(_, of)| does_for(of, entry, scope));
        let placed: Vec<Subject> = placed.map(|(at, _)| Subject::Placed(at)).collect();
        if placed.is_empty() { vec![Subject::Out(entry, scope)] } else { placed }
    }

    /// All entries with all their scopes.
    fn instances(&self) -> Vec<(usize, Scope)> {
        let assessment = self.context.assessment;
        let scopes = |entry: &Entry| -> Vec<Scope> {
            use crate::model::terms::Per;
            match entry.per {
                Per::Jurisdiction => vec![Scope::Jurisdiction],
                Per::Department => (0..assessment.departments.len()).map(Scope::Department).collect(),
                Per::Process => (0..assessment.processes.len()).map(Scope::Process).collect(),
            }
        };
        let entries = self.context.catalogue.entries.iter().enumerate();
        entries.flat_map(|(at, entry)| scopes(entry).into_iter().map(move |scope| (at, scope))).collect()
    }

    /// The name of a subject.
    pub fn name_of(&self, subject: Subject) -> Option<String> {
        match subject {
            Subject::Placed(at) => self.plan.initiatives.get(at).map(|of| of.id.clone()),
            Subject::Out(entry, scope) => self.id(entry, scope),
        }
    }

    /// The identifier of an entry for a scope: its own name, then that of the process or department after a dot.
    fn id(&self, entry: usize, scope: Scope) -> Option<String> {
        let assessment = self.context.assessment;
        let name = &self.context.catalogue.entries.get(entry)?.id;
        let suffix = match scope {
            Scope::Jurisdiction => return Some(name.clone()),
            Scope::Department(of) => &assessment.departments.get(of)?.id,
            Scope::Process(of) => &assessment.processes.get(of)?.id,
        };
        Some(format!("{name}.{suffix}"))
    }

    /// The answer for an initiative of the plan; `None` if the index is out of range.
    pub fn stands(&self, at: usize) -> Option<Stands> {
        let start = self.plan.initiatives.get(at)?.start;
        let moved = moved(self.context, self.plan, at, 1);
        let mut violations = self.added(&moved);
        // Outside the horizon nothing else matters: work before the plan has no effect, which all later work would miss.
        let is_outside = violations.contains(&Violation::Horizon(at));
        violations.retain(|violation| !is_outside || *violation == Violation::Horizon(at));
        let holds = figures::of(self.context, &moved, &violations);
        let refused = self.refused(&moved);
        let most = start.since(self.plan.first).clamp(0, LOOKED_AT);
        let of = |quarters: i32| self.added(&self::moved(self.context, self.plan, at, quarters));
        let (mut sooner, mut farthest, mut free) = (0, None, None);
        if violations.is_empty() {
            sooner = 1 + (2..=most).take_while(|quarters| of(*quarters).is_empty()).count() as i32;
        } else {
            let within = |quarters: &i32| of(*quarters).iter().all(|violation| violations.contains(violation));
            farthest = (2..=most).take_while(within).last().map(|quarters| start - quarters);
            free = (2..=most).find(|quarters| of(*quarters).is_empty()).map(|quarters| start - quarters);
        }
        let examined = self::moved(self.context, self.plan, at, sooner.max(1));
        let gain = if is_outside { 0.0 } else { self.gain(&examined) };
        let of_it = |violation: &&Violation| figures::initiative(violation) == Some(at);
        let already: Vec<Violation> = self.broken.iter().filter(of_it).cloned().collect();
        let already = figures::of(self.context, self.plan, &already);
        let needed_by = self.needed_by(at);
        Some(Stands { initiative: at, needed_by, already, holds, refused, sooner, farthest, free, gain })
    }

    /// The initiatives that wait for one.
    fn needed_by(&self, at: usize) -> Vec<usize> {
        let look = crate::schedule::verify::Look::new(self.context, self.plan);
        (0..self.plan.initiatives.len()).filter(|other| *other != at && look.waits(*other, at).is_some()).collect()
    }

    /// The extra benefit of another plan; 0 if it is within rounding.
    fn gain(&self, plan: &Plan) -> f64 {
        let other = benefit(self.context, plan);
        let differs = is_more(other, self.benefit) || is_more(self.benefit, other);
        if differs { other - self.benefit } else { 0.0 }
    }

    /// Violations of another plan that this plan does not have. The other plan has the same initiatives, and perhaps
    /// more.
    fn added(&self, plan: &Plan) -> Vec<Violation> {
        let found = verify(self.context, plan).into_iter();
        found.filter(|violation| !self.broken.contains(violation)).collect()
    }

    /// Audit constraints with more findings in another plan than in this one.
    fn refused(&self, plan: &Plan) -> Vec<&'static Rule> {
        let more = |(rule, count): &(&'static Rule, usize)| *count > self.findings.get(rule.name).copied().unwrap_or(0);
        constraints(self.context, plan).into_iter().filter(more).map(|(rule, _)| rule).collect()
    }
}

/// Whether an initiative does an entry for a scope.
fn does_for(initiative: &Initiative, entry: usize, scope: Scope) -> bool {
    let for_it = match scope {
        Scope::Jurisdiction => true,
        Scope::Department(of) => initiative.departments.is_empty() || initiative.departments.contains(&of),
        Scope::Process(of) => initiative.processes.contains(&of),
    };
    for_it && initiative.like == Some(entry)
}

/// The plan with one initiative moved earlier by `quarters`. Nothing else changes but the declared benefit, which is
/// computed again.
pub fn moved(context: Context<'_>, plan: &Plan, at: usize, quarters: i32) -> Plan {
    let mut plan = plan.clone();
    if let Some(initiative) = plan.initiatives.get_mut(at) {
        initiative.start = initiative.start - quarters;
    }
    with_benefit(context, plan)
}

/// The plan with its computed benefit.
fn with_benefit(context: Context<'_>, mut plan: Plan) -> Plan {
    if plan.provenance.is_some() {
        let benefit = benefit(context, &plan);
        if let Some(provenance) = &mut plan.provenance {
            provenance.benefit = benefit;
        }
    }
    plan
}

fn benefit(context: Context<'_>, plan: &Plan) -> f64 {
    Burden::of(&Forecast::of(context, plan)).benefit()
}

/// Audit constraints with findings in a plan, and the number of findings.
fn constraints(context: Context<'_>, plan: &Plan) -> Vec<(&'static Rule, usize)> {
    let examinations = check::audit(context, plan).examinations.into_iter();
    let found = examinations.map(|(rule, examination)| (rule, examination.findings.len()));
    found.filter(|(rule, count)| rule.binding == Binding::Constraint && *count > 0).collect()
}
