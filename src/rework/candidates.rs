//! Changes of a plan that may mend what an audit found: for each rule what would mend its findings, and for any finding a
//! later start, or giving up what it is about.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Budget, Change};
use super::instance::{Addition, ByEntry, Room};
use super::timing::{self, Links};
use crate::check::{Audit, Family, Finding};
use crate::forecast::{Readiness, work};
use crate::message::Severity;
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, FundKind, Role};
use crate::model::{Context, Money, Plan, Quarter};
use crate::schedule::Problem;
use crate::schedule::problem::instance::Activity;

/// What mends the findings of a rule, beside a later start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mend {
    /// Work of a kind that ends before the start of what the finding is about.
    Before(Role),
    /// Training, which ends just before the go-live.
    Train,
    /// A measurement, which reads soon after the go-live.
    Measure,
    /// A contact, which is there soon after the go-live.
    Feedback,
    /// Another channel, open by the go-live.
    Channel,
    /// Money for running it.
    Run,
    /// Money for what was not foreseen.
    Reserve,
    /// The right sum.
    Total,
    /// One dependency less.
    Cut,
}

/// What mends which rule. A rule that does not stand here is mended by later starts, or by giving work up.
const MENDS: [(&str, Mend); 19] = [
    ("automates-before-reengineering", Mend::Before(Role::Reengineer)),
    ("automates-unmapped-process", Mend::Before(Role::Map)),
    ("better-channel-unused", Mend::Channel),
    ("build-before-research", Mend::Before(Role::Research)),
    ("contingency-thin", Mend::Reserve),
    ("dependency-cycle", Mend::Cut),
    ("frontline-absent-before-freeze", Mend::Before(Role::Consult)),
    ("full-scale-without-pilot", Mend::Before(Role::Pilot)),
    ("gate-opened-by-prediction-only", Mend::Before(Role::Measure)),
    ("group-left-out", Mend::Channel),
    ("kit-without-running-cost", Mend::Run),
    ("no-feedback-loop", Mend::Feedback),
    ("no-measure-of-use", Mend::Measure),
    ("partner-not-ready", Mend::Before(Role::PreparePartner)),
    ("reach-below-target", Mend::Channel),
    ("research-stale", Mend::Before(Role::Research)),
    ("rollout-without-trial", Mend::Before(Role::Trial)),
    ("totals-do-not-add", Mend::Total),
    ("training-late-or-short", Mend::Train),
];

/// The names of the rules that have a mend of their own.
pub fn mended_rules() -> impl Iterator<Item = &'static str> {
    MENDS.iter().map(|(rule, _)| *rule)
}

/// As many of the initiatives with most findings are moved or dropped in turn.
const BUSIEST: usize = 12;

/// Quarters by which an initiative is put off.
const LATER: [i32; 4] = [1, 2, 4, 8];

/// The weight of an error beside that of a warning, where candidates are put in order.
const ERROR: usize = 4;

/// A change, and what speaks for trying it: the weight of the findings that it is meant to mend.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The change.
    pub change: Change,
    /// The weight of what it is meant for.
    pub aim: usize,
}

/// Candidates for a plan, those that promise most first; each change once.
pub fn of(context: Context<'_>, plan: &Plan, audit: &Audit) -> Vec<Candidate> {
    let desk = Desk {
        context,
        plan,
        audit,
        openings: openings(context, plan),
        problem: Problem::new(context, plan.first, plan.last).ok(),
        links: Links::of(plan),
        like: ByEntry::of_plan(plan),
        room: Room::of(context, plan),
    };
    let mut candidates = desk.for_rules();
    candidates.extend(desk.for_initiatives());
    let mut seen = BTreeSet::new();
    candidates.retain(|candidate| seen.insert(mark(&candidate.change)));
    // Stable, so that equals stay in the order in which they were thought of.
    candidates.sort_by_key(|candidate| (std::cmp::Reverse(candidate.aim), candidate.change.gentleness()));
    candidates
}

/// What tells a change from the others that were thought of. What moves with an initiative follows from where it goes, and
/// what an addition costs from what it is and when.
fn mark(change: &Change) -> String {
    match change {
        Change::Move { starts } => format!("move {:?} {}", starts.first(), starts.len()),
        Change::Add { added, before, after, starts } => {
            let added: Vec<_> = added.iter().map(|of| (&of.id, of.start)).collect();
            format!("add {added:?} {before:?} {after:?} {starts:?}")
        }
        other => format!("{other:?}"),
    }
}

/// What candidates are made with.
struct Desk<'a> {
    context: Context<'a>,
    plan: &'a Plan,
    audit: &'a Audit,
    /// By stage, from 0: the first quarter in which it is predicted open.
    openings: Vec<Option<Quarter>>,
    problem: Option<Problem<'a>>,
    links: Links,
    like: ByEntry,
    room: Room<'a>,
}

fn openings(context: Context<'_>, plan: &Plan) -> Vec<Option<Quarter>> {
    let readiness = Readiness::of(context, plan);
    let last = plan.last.min(plan.first + timing::SEARCH);
    (0..=context.rubric.stages.len()).map(|stage| readiness.opening(stage, plan.first, last)).collect()
}

fn weight(finding: &Finding) -> usize {
    match finding.severity {
        _ if !finding.counts() => 0,
        Severity::Error => ERROR,
        Severity::Warning => 1,
        Severity::Note => 0,
    }
}

impl Desk<'_> {
    /// For each rule that found something what mends it.
    fn for_rules(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (rule, exam) in &self.audit.examinations {
            let findings: Vec<&Finding> = exam.findings.iter().filter(|of| weight(of) > 0).collect();
            let Some((_, mend)) = MENDS.iter().find(|(name, _)| *name == rule.name).filter(|_| !findings.is_empty())
            else {
                continue;
            };
            let aim = findings.iter().map(|of| weight(of)).sum();
            let mut about: Vec<usize> = findings.iter().filter_map(|of| of.initiatives.first().copied()).collect();
            about.sort_unstable();
            about.dedup();
            candidates.extend(
                self.mends(*mend, rule.family, &about, &findings).into_iter().map(|change| Candidate { change, aim }),
            );
        }
        candidates
    }

    fn mends(&self, mend: Mend, family: Family, about: &[usize], findings: &[&Finding]) -> Vec<Change> {
        let threshold = &self.context.rules.threshold;
        let live = |index: usize| self.get(index).map_or(self.plan.first, Initiative::live);
        let (first, last) = (self.plan.first, self.plan.last + 1);
        match mend {
            Mend::Before(role) => {
                let due = |index: usize| (first, self.get(index).map_or(first, |of| of.start));
                let mut changes = self.earlier(role, about);
                changes.extend(self.adds((role, family), about, true, due));
                changes
            }
            Mend::Train => {
                let gap = threshold.training_gap_quarters.quarters();
                self.adds((Role::Train, family), about, false, |index| (live(index) - gap, live(index)))
            }
            Mend::Measure => {
                let within = threshold.measure_within_quarters.quarters();
                self.adds((Role::Measure, family), about, false, |index| (live(index) + 1, live(index) + within))
            }
            Mend::Feedback => {
                let within = threshold.feedback_within_quarters.quarters();
                self.adds((Role::Feedback, family), about, false, |index| (first, live(index) + within))
            }
            Mend::Channel => {
                let about: Vec<usize> =
                    if about.is_empty() { (0..self.plan.initiatives.len()).collect() } else { about.into() };
                let earliest = about.iter().map(|index| live(*index)).min().unwrap_or(last);
                self.adds((Role::OpenChannel, family), &about, false, |_| (first, earliest))
            }
            Mend::Run => self.budget(about).into_iter().collect(),
            Mend::Reserve => self.reserve().into_iter().collect(),
            Mend::Total => vec![Change::Total { amount: self.plan.cost() }],
            Mend::Cut => self.cuts(findings),
        }
    }

    fn get(&self, index: usize) -> Option<&Initiative> {
        self.plan.initiatives.get(index)
    }

    fn name(&self, index: usize) -> Option<String> {
        self.get(index).map(|of| of.id.clone())
    }

    /// Work of a kind that is planned too late is put before the first that needs it.
    fn earlier(&self, role: Role, about: &[usize]) -> Vec<Change> {
        let Some(due) = about.iter().filter_map(|index| self.get(*index)).map(|of| of.start).min() else {
            return Vec::new();
        };
        let late = self.plan.initiatives.iter().enumerate().filter(|(index, of)| {
            !about.contains(index) && work::really_does(self.context, of, role) && of.live() > due
        });
        let earlier = late.filter_map(|(index, of)| {
            let to = due - (of.end().since(of.start) + 1);
            let starts = self.links.with_followers(self.plan, &[(index, to)]);
            (to >= self.plan.first && !starts.is_empty()).then_some(Change::Move { starts })
        });
        earlier.take(LATER.len()).collect()
    }

    /// For each catalogue entry that does `role` and cures the rule's vice: its instances for all that need them, live in
    /// the quarters that `due` allows. Where something would begin before them and may be put off, it waits.
    fn adds(
        &self,
        (role, family): (Role, Family),
        about: &[usize],
        put_off: bool,
        due: impl Fn(usize) -> (Quarter, Quarter),
    ) -> Vec<Change> {
        let Some(problem) = &self.problem else { return Vec::new() };
        let mut by_entry: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (activity, of) in problem.activities.iter().enumerate() {
            let entry = self.context.catalogue.entries.get(of.entry);
            if entry.is_some_and(|entry| entry.does(role) && Family::Vice(entry.letter) == family) {
                by_entry.entry(of.entry).or_default().push(activity);
            }
        }
        by_entry.values().filter_map(|activities| self.add(problem, activities, about, put_off, &due)).collect()
    }

    fn add(
        &self,
        problem: &Problem<'_>,
        activities: &[usize],
        about: &[usize],
        put_off: bool,
        due: &impl Fn(usize) -> (Quarter, Quarter),
    ) -> Option<Change> {
        let mut addition = Addition::new(problem, self.plan, &self.like, self.room.clone());
        let mut late: BTreeMap<usize, Quarter> = BTreeMap::new();
        for activity in activities {
            let of = problem.activities.get(*activity)?;
            let needing: Vec<usize> = about.iter().copied().filter(|index| self.serves(of, *index)).collect();
            let windows = needing.iter().map(|index| due(*index));
            let Some((from, to)) = windows.reduce(|a, b| (a.0.max(b.0), a.1.min(b.1))) else { continue };
            let soonest = addition.soonest(*activity);
            let window = if to >= soonest || !put_off { (from.min(to), to) } else { (soonest, soonest) };
            let number = addition.place(*activity, window)?;
            for index in needing {
                let (Some(one), Some(new)) = (self.get(index), addition.added.get(number)) else { continue };
                if put_off || new.live() <= one.start {
                    addition.before.push((one.id.clone(), number));
                    if new.live() > one.start {
                        let wait = late.entry(index).or_insert(new.live());
                        *wait = (*wait).max(new.live());
                    }
                } else if one.live() <= new.start {
                    addition.after.push((number, one.id.clone()));
                }
            }
        }
        let wanted: Vec<(usize, Quarter)> = late.into_iter().collect();
        addition.change(self.links.with_followers(self.plan, &wanted))
    }

    /// Whether an activity's work is for an initiative.
    fn serves(&self, activity: &Activity, index: usize) -> bool {
        let Some(of) = self.get(index) else { return false };
        match activity.scope {
            Scope::Jurisdiction => true,
            Scope::Department(department) => of.departments.contains(&department),
            Scope::Process(process) => of.processes.contains(&process),
        }
    }

    /// Running cost for all that lacks it, as much as the audit asks for.
    fn budget(&self, about: &[usize]) -> Option<Change> {
        let percent = self.context.rules.threshold.running_cost_share.value;
        let operating = |fund: &&crate::model::assessment::Fund| {
            fund.kind == FundKind::Operating && fund.permits(Category::Operations)
        };
        let funds = &self.context.assessment.funds;
        let fund = funds.iter().find(operating).and_then(|of| funds.iter().position(|other| other.id == of.id))?;
        let budgets = about.iter().filter_map(|index| {
            let of = self.get(*index)?;
            let bought = of.cost_of(&[Category::Hardware, Category::Software]);
            // Up to the next whole unit of money: nobody budgets in hundredths.
            let amount = Money::major((bought.as_f64() * percent / 100.0 - 1e-6).ceil().max(0.0) as i64);
            let fund = of.running.as_ref().map_or(fund, |running| running.fund);
            Some(Budget { initiative: of.id.clone(), fund, amount })
        });
        let budgets: Vec<Budget> = budgets.collect();
        (!budgets.is_empty()).then_some(Change::Run { budgets })
    }

    /// A contingency line that makes up the share which the audit asks for, with the initiative that costs most.
    fn reserve(&self) -> Option<Change> {
        let percent = self.context.rules.threshold.contingency_share.value;
        let kept: Money = self.plan.initiatives.iter().map(|of| of.cost_of(&[Category::Contingency])).sum();
        let other = self.plan.cost() - kept;
        let amount = Money::major((other.as_f64() * percent / 100.0 - kept.as_f64() - 1e-6).ceil().max(0.0) as i64);
        let largest = self.plan.initiatives.iter().max_by_key(|of| of.cost())?;
        let permits =
            |fund: usize| self.context.assessment.funds.get(fund).is_some_and(|of| of.permits(Category::Contingency));
        let fund = largest.costs.iter().map(|line| line.fund).find(|fund| permits(*fund));
        let fund = fund.or_else(|| (0..self.context.assessment.funds.len()).find(|fund| permits(*fund)))?;
        (amount > Money::ZERO).then(|| Change::Reserve { initiative: largest.id.clone(), fund, amount })
    }

    /// Each dependency of a ring.
    fn cuts(&self, findings: &[&Finding]) -> Vec<Change> {
        let links = findings.iter().flat_map(|finding| {
            finding.initiatives.iter().flat_map(|index| {
                let of = self.get(*index).into_iter();
                let on = of.flat_map(|of| of.depends_on.iter().map(|dependency| dependency.on));
                on.filter(|on| finding.initiatives.contains(on)).map(|on| (*index, on))
            })
        });
        let cut = |(index, on)| Some(Change::Unlink { initiative: self.name(index)?, on: self.name(on)? });
        links.take(BUSIEST).filter_map(cut).collect()
    }

    /// For the initiatives with most findings: a later start, and giving them up.
    fn for_initiatives(&self) -> Vec<Candidate> {
        let mut weights: BTreeMap<usize, usize> = BTreeMap::new();
        for finding in self.audit.examinations.iter().flat_map(|(_, exam)| &exam.findings) {
            // What a finding names first it is about; the others only take part.
            for (place, index) in finding.initiatives.iter().enumerate() {
                let part = if place == 0 { weight(finding) } else { weight(finding).min(1) };
                *weights.entry(*index).or_default() += part;
            }
        }
        let mut busiest: Vec<(usize, usize)> = weights.into_iter().filter(|(_, weight)| *weight > 0).collect();
        busiest.sort_by_key(|(index, weight)| (std::cmp::Reverse(*weight), *index));
        busiest.truncate(BUSIEST);
        busiest.into_iter().flat_map(|(index, aim)| self.for_initiative(index, aim)).collect()
    }

    fn for_initiative(&self, index: usize, aim: usize) -> Vec<Candidate> {
        let Some(of) = self.get(index) else { return Vec::new() };
        let waits = of.depends_on.iter().filter_map(|on| Some(self.get(on.on)?.live() + on.lag)).max();
        let before = work::stage_of(self.context, of).checked_sub(1);
        let opening = before.and_then(|before| self.openings.get(before).copied().flatten());
        let inside = self.plan.last - of.end().since(of.start);
        let later = LATER.iter().map(|quarters| of.start + *quarters);
        let starts: BTreeSet<Quarter> = later.chain(waits).chain(opening).chain([inside]).collect();
        let moves = starts.into_iter().filter(|to| *to != of.start && (self.plan.first..=inside).contains(to));
        let mut candidates: Vec<Candidate> = moves
            .filter_map(|to| {
                let starts = self.links.with_followers(self.plan, &[(index, to)]);
                // A start later mends some of the findings, rarely all.
                (!starts.is_empty()).then(|| Candidate { change: Change::Move { starts }, aim: aim.div_ceil(2) })
            })
            .collect();
        candidates.push(Candidate { change: Change::Drop { initiative: of.id.clone() }, aim });
        candidates
    }
}
