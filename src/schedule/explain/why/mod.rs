//! Why an initiative stands where it stands, and why another is not in the plan, by the word of the verifier.
//!
//! What keeps an initiative from being a quarter sooner is what [`verify`] finds in the plan with
//! that initiative, and nothing else, moved by a quarter, beyond what it finds in the plan as it is. Payments and running
//! cost move with it, and the benefit is counted anew. Of a plan that is broken already only what is added counts.

pub(crate) mod figures;
pub(crate) mod out;

pub use figures::{Figures, Hold, Part};
pub use out::{Attempt, Missing, Out, OutWhy};

use std::collections::BTreeMap;

use crate::check::{self, Binding, Rule};
use crate::forecast::Services;
use crate::model::catalogue::{Entry, Scope};
use crate::model::plan::Initiative;
use crate::model::{Context, Plan, Quarter};
use crate::schedule::verify::Violation;
use crate::schedule::verify::verify;
use gradus_solve::rounding::is_more;

/// As many quarters are looked at: thirty years, so that a mistyped horizon takes no end of time.
const LOOKED_AT: i32 = 120;

/// A plan that questions are asked of.
#[derive(Debug)]
pub struct Inquiry<'a> {
    /// What the plan is read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// What the plan does not hold as it is.
    pub broken: Vec<Violation>,
    /// Its benefit, in discounted eased cases over its horizon.
    pub benefit: f64,
    /// By constraint of the audit: how many findings there are as it is.
    findings: BTreeMap<&'static str, usize>,
}

/// What can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An initiative of the plan, an index into its initiatives.
    Placed(usize),
    /// An entry of the catalogue for something that the plan does not do it for.
    Out(usize, Scope),
}

/// An answer.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Of an initiative in the plan.
    Stands(Stands),
    /// Of one that is not.
    Out(Out),
}

/// Why an initiative stands where it stands.
#[derive(Clone, Debug)]
pub struct Stands {
    /// Index into the plan's initiatives.
    pub initiative: usize,
    /// The initiatives that wait for it, by the plan or by the catalogue, indices into the plan's.
    pub needed_by: Vec<usize>,
    /// What the plan does not hold of it as it is.
    pub already: Vec<Hold>,
    /// What a start one quarter sooner adds to what the plan does not hold; nothing where it is free.
    pub holds: Vec<Hold>,
    /// Constraints of the audit of which there would be more findings, a quarter sooner.
    pub refused: Vec<&'static Rule>,
    /// How many quarters sooner it could start with nothing in the way, one after the other.
    pub sooner: i32,
    /// Where something holds it: the first start to which nothing but that stands in the way, where it is sooner than by a
    /// quarter.
    pub farthest: Option<Quarter>,
    /// Where something holds it: the last start before at which nothing does.
    pub free: Option<Quarter>,
    /// What the plan's benefit would gain by the start looked at: a quarter sooner, or all that it is free to be.
    pub gain: f64,
}

impl Stands {
    /// Whether nothing keeps it from a start one quarter sooner.
    pub fn is_free(&self) -> bool {
        self.holds.is_empty()
    }
}

impl<'a> Inquiry<'a> {
    /// Looks at a plan as it is.
    pub fn new(context: Context<'a>, plan: &'a Plan) -> Self {
        Inquiry {
            context,
            plan,
            broken: verify(context, plan),
            benefit: benefit(context, plan),
            findings: constraints(context, plan).into_iter().map(|(rule, count)| (rule.name, count)).collect(),
        }
    }

    /// Everything that is called `name`: an initiative of the plan; an entry of the catalogue with the process or department
    /// after a dot; an entry for all that it can be for. Nothing where nothing is.
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

    /// Every name that can be asked about, those of the plan first.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.plan.initiatives.iter().map(|of| of.id.clone()).collect();
        names.extend(self.context.catalogue.entries.iter().map(|entry| entry.id.clone()));
        names.extend(self.instances().into_iter().filter_map(|(entry, scope)| self.id(entry, scope)));
        names
    }

    /// Where an entry stands in the plan for a scope, or that it does not.
    fn subjects(&self, entry: usize, scope: Scope) -> Vec<Subject> {
        let placed = self.plan.initiatives.iter().enumerate().filter(|(_, of)| does_for(of, entry, scope));
        let placed: Vec<Subject> = placed.map(|(at, _)| Subject::Placed(at)).collect();
        if placed.is_empty() { vec![Subject::Out(entry, scope)] } else { placed }
    }

    /// Every entry with everything that it can be for.
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

    /// What a subject is called.
    pub fn name_of(&self, subject: Subject) -> Option<String> {
        match subject {
            Subject::Placed(at) => self.plan.initiatives.get(at).map(|of| of.id.clone()),
            Subject::Out(entry, scope) => self.id(entry, scope),
        }
    }

    /// What an entry is called for a scope: its own name, with that of the process or department after a dot.
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

    /// Answers for an initiative of the plan; none where there is no such initiative.
    pub fn stands(&self, at: usize) -> Option<Stands> {
        let start = self.plan.initiatives.get(at)?.start;
        let moved = moved(self.context, self.plan, at, 1);
        let violations = self.added(&moved);
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
        let gain = self.gain(&self::moved(self.context, self.plan, at, sooner.max(1)));
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

    /// The benefit that another plan has beyond this one's; 0 where it is no more than rounding.
    fn gain(&self, plan: &Plan) -> f64 {
        let other = benefit(self.context, plan);
        let differs = is_more(other, self.benefit) || is_more(self.benefit, other);
        if differs { other - self.benefit } else { 0.0 }
    }

    /// What another plan of the same initiatives and perhaps more does not hold beyond what this one does not.
    fn added(&self, plan: &Plan) -> Vec<Violation> {
        let found = verify(self.context, plan).into_iter();
        found.filter(|violation| !self.broken.contains(violation)).collect()
    }

    /// The constraints of the audit of which another plan has more findings than this one.
    fn refused(&self, plan: &Plan) -> Vec<&'static Rule> {
        let more = |(rule, count): &(&'static Rule, usize)| *count > self.findings.get(rule.name).copied().unwrap_or(0);
        constraints(self.context, plan).into_iter().filter(more).map(|(rule, _)| rule).collect()
    }
}

/// Whether an initiative is like an entry and done for a scope.
fn does_for(initiative: &Initiative, entry: usize, scope: Scope) -> bool {
    let for_it = match scope {
        Scope::Jurisdiction => true,
        Scope::Department(of) => initiative.departments.is_empty() || initiative.departments.contains(&of),
        Scope::Process(of) => initiative.processes.contains(&of),
    };
    for_it && initiative.like == Some(entry)
}

/// The plan with one initiative so many quarters sooner and nothing else changed but the benefit that it tells of, which is
/// counted anew.
pub fn moved(context: Context<'_>, plan: &Plan, at: usize, quarters: i32) -> Plan {
    let mut plan = plan.clone();
    if let Some(initiative) = plan.initiatives.get_mut(at) {
        initiative.start = initiative.start - quarters;
    }
    with_benefit(context, plan)
}

/// The plan with the benefit that it has.
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
    Services::of(context, plan).benefit(plan.first, plan.last)
}

/// The constraints of the audit that find something in a plan, with how often they do.
fn constraints(context: Context<'_>, plan: &Plan) -> Vec<(&'static Rule, usize)> {
    let examinations = check::audit(context, plan).examinations.into_iter();
    let found = examinations.map(|(rule, examination)| (rule, examination.findings.len()));
    found.filter(|(rule, count)| rule.binding == Binding::Constraint && *count > 0).collect()
}
