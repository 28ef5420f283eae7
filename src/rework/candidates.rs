//! Candidate changes for the findings of an audit: specific remedies for some rules, and for any finding a later start
//! or dropping the initiative.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Budget, Change};
use super::instance::{Addition, ByEntry, Room};
use super::purpose;
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

/// The remedy for findings of a rule, besides a later start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mend {
    /// Work of a kind that is finished before the start of the initiative.
    Before(Role),
    /// Training that is finished just before the go-live.
    Train,
    /// A measurement soon after the go-live.
    Measure,
    /// A feedback contact soon after the go-live.
    Feedback,
    /// Another channel, open at the go-live.
    Channel,
    /// A budget for running cost.
    Run,
    /// A contingency reserve.
    Reserve,
    /// A corrected total.
    Total,
    /// A removed dependency.
    Cut,
}

/// The remedy for each rule. Other rules have only later starts and dropping.
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

/// The names of the rules with a specific remedy.
pub fn mended_rules() -> impl Iterator<Item = &'static str> {
    MENDS.iter().map(|(rule, _)| *rule)
}

/// Number of initiatives with the most findings that are moved or dropped in turn.
const BUSIEST: usize = 12;

/// Delays to try, in quarters.
const LATER: [i32; 4] = [1, 2, 4, 8];

/// Weight of an error relative to a warning, for ordering candidates.
const ERROR: usize = 4;

/// A candidate change, and the weight of the findings that it may resolve.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The change.
    pub change: Change,
    /// The weight of the findings that it may resolve.
    pub aim: usize,
}

/// Candidates for a plan, most promising first, without duplicates.
pub fn of(context: Context<'_>, plan: &Plan, audit: &Audit) -> Vec<Candidate> {
    let generator = Generator {
        context,
        plan,
        audit,
        openings: openings(context, plan),
        problem: Problem::new(context, plan.first, plan.last).ok(),
        links: Links::of(plan),
        like: ByEntry::of_plan(plan),
        room: Room::of(context, plan),
    };
    let mut candidates = generator.for_rules();
    candidates.extend(generator.for_initiatives());
    let mut seen = BTreeSet::new();
    candidates.retain(|candidate| seen.insert(mark(&candidate.change)));
    // The sort is stable: ties keep the order of generation.
    candidates.sort_by_key(|candidate| (std::cmp::Reverse(candidate.aim), candidate.change.gentleness()));
    candidates
}

/// A key that identifies a change among the candidates. Followers of a moved initiative and costs of an addition follow
/// from the rest, so they are not part of it.
fn mark(change: &Change) -> String {
    match change {
        Change::Move { starts } => format!("move {:?} {}", starts.first(), starts.len()),
        Change::Add { added, before, after, starts } => {
            let added: Vec<_> = added.iter().map(|initiative| (&initiative.id, initiative.start)).collect();
            format!("add {added:?} {before:?} {after:?} {starts:?}")
        }
        other => format!("{other:?}"),
    }
}

/// The context for generating candidates.
struct Generator<'a> {
    context: Context<'a>,
    plan: &'a Plan,
    audit: &'a Audit,
    /// For each stage, from 0, the first quarter in which it is predicted to be reached.
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

impl Generator<'_> {
    /// Remedies for each rule with findings.
    fn for_rules(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (rule, exam) in &self.audit.examinations {
            let findings: Vec<&Finding> = exam.findings.iter().filter(|finding| weight(finding) > 0).collect();
            let Some((_, mend)) = MENDS.iter().find(|(name, _)| *name == rule.name).filter(|_| !findings.is_empty())
            else {
                continue;
            };
            let aim = findings.iter().map(|finding| weight(finding)).sum();
            let mut about: Vec<usize> =
                findings.iter().filter_map(|finding| finding.initiatives.first().copied()).collect();
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
                let due = |index: usize| (first, self.get(index).map_or(first, |initiative| initiative.start));
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
        self.get(index).map(|initiative| initiative.id.clone())
    }

    /// Moves work of a kind that is planned too late before the first initiative that needs it.
    fn earlier(&self, role: Role, about: &[usize]) -> Vec<Change> {
        let Some(due) = about.iter().filter_map(|index| self.get(*index)).map(|initiative| initiative.start).min()
        else {
            return Vec::new();
        };
        let late = self.plan.initiatives.iter().enumerate().filter(|(index, initiative)| {
            !about.contains(index) && work::really_does(self.context, initiative, role) && initiative.live() > due
        });
        let earlier = late.filter_map(|(index, initiative)| {
            let to = due - (initiative.end().since(initiative.start) + 1);
            let starts = self.links.with_followers(self.plan, &[(index, to)]);
            (to >= self.plan.first && !starts.is_empty()).then_some(Change::Move { starts })
        });
        earlier.take(LATER.len()).collect()
    }

    /// For each catalogue entry that does `role` and counters the rule's vice, adds its instances for the initiatives
    /// that need them, live in the quarters that `due` allows. If one of these would start too early and may be
    /// delayed, it is.
    fn adds(
        &self,
        (role, family): (Role, Family),
        about: &[usize],
        put_off: bool,
        due: impl Fn(usize) -> (Quarter, Quarter),
    ) -> Vec<Change> {
        let Some(problem) = &self.problem else { return Vec::new() };
        let mut by_entry: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (activity, found) in problem.activities.iter().enumerate() {
            let entry = self.context.catalogue.entries.get(found.entry);
            if entry.is_some_and(|entry| entry.does(role) && Family::Vice(entry.letter) == family) {
                by_entry.entry(found.entry).or_default().push(activity);
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
            let found = problem.activities.get(*activity)?;
            let needing: Vec<usize> = about.iter().copied().filter(|index| self.serves(found, *index)).collect();
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

    /// Whether an activity serves an initiative.
    fn serves(&self, activity: &Activity, index: usize) -> bool {
        let Some(initiative) = self.get(index) else { return false };
        match activity.scope {
            Scope::Jurisdiction => true,
            Scope::Department(department) => initiative.departments.contains(&department),
            Scope::Process(process) => initiative.processes.contains(&process),
        }
    }

    /// Budgets the least running cost that the audit accepts, for every initiative that lacks it.
    fn budget(&self, about: &[usize]) -> Option<Change> {
        let percent = self.context.rules.threshold.running_cost_share.value;
        let operating = |fund: &&crate::model::assessment::Fund| {
            fund.kind == FundKind::Operating && fund.permits(Category::Operations)
        };
        let funds = &self.context.assessment.funds;
        let fund = funds.iter().find(operating).and_then(|fund| funds.iter().position(|other| other.id == fund.id))?;
        let budgets = about.iter().filter_map(|index| {
            let initiative = self.get(*index)?;
            let bought = initiative.cost_of(&[Category::Hardware, Category::Software]);
            // Rounded up to a whole unit of money, because nobody budgets in hundredths.
            let amount = Money::major((bought.as_f64() * percent / 100.0 - 1e-6).ceil().max(0.0) as i64);
            let fund = initiative.running.as_ref().map_or(fund, |running| running.fund);
            Some(Budget { initiative: initiative.id.clone(), fund, amount })
        });
        let budgets: Vec<Budget> = budgets.collect();
        (!budgets.is_empty()).then_some(Change::Run { budgets })
    }

    /// Adds a contingency line to the most expensive initiative, up to the share that the audit requires.
    fn reserve(&self) -> Option<Change> {
        let percent = self.context.rules.threshold.contingency_share.value;
        let kept: Money =
            self.plan.initiatives.iter().map(|initiative| initiative.cost_of(&[Category::Contingency])).sum();
        let other = self.plan.cost() - kept;
        let amount = Money::major((other.as_f64() * percent / 100.0 - kept.as_f64() - 1e-6).ceil().max(0.0) as i64);
        let largest = self.plan.initiatives.iter().max_by_key(|initiative| initiative.cost())?;
        let permits = |fund: usize| {
            self.context.assessment.funds.get(fund).is_some_and(|found| found.permits(Category::Contingency))
        };
        let fund = largest.costs.iter().map(|line| line.fund).find(|fund| permits(*fund));
        let fund = fund.or_else(|| (0..self.context.assessment.funds.len()).find(|fund| permits(*fund)))?;
        (amount > Money::ZERO).then(|| Change::Reserve { initiative: largest.id.clone(), fund, amount })
    }

    /// Removes each dependency of a cycle in turn.
    fn cuts(&self, findings: &[&Finding]) -> Vec<Change> {
        let links = findings.iter().flat_map(|finding| {
            finding.initiatives.iter().flat_map(|index| {
                let initiative = self.get(*index).into_iter();
                let on = initiative.flat_map(|initiative| initiative.depends_on.iter().map(|dependency| dependency.on));
                on.filter(|on| finding.initiatives.contains(on)).map(|on| (*index, on))
            })
        });
        let cut = |(index, on)| Some(Change::Unlink { initiative: self.name(index)?, on: self.name(on)? });
        links.take(BUSIEST).filter_map(cut).collect()
    }

    /// For the initiatives with the most findings: a later start, or dropping them.
    fn for_initiatives(&self) -> Vec<Candidate> {
        let mut weights: BTreeMap<usize, usize> = BTreeMap::new();
        for finding in self.audit.examinations.iter().flat_map(|(_, exam)| &exam.findings) {
            // The first initiative of a finding is its subject; the others are only involved.
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
        let Some(initiative) = self.get(index) else { return Vec::new() };
        let waits = initiative.depends_on.iter().filter_map(|on| Some(self.get(on.on)?.live() + on.lag)).max();
        let before = work::stage_of(self.context, initiative).checked_sub(1);
        let opening = before.and_then(|before| self.openings.get(before).copied().flatten());
        let inside = self.plan.last - initiative.end().since(initiative.start);
        let later = LATER.iter().map(|quarters| initiative.start + *quarters);
        let starts: BTreeSet<Quarter> = later.chain(waits).chain(opening).chain([inside]).collect();
        let moves = starts.into_iter().filter(|to| *to != initiative.start && (self.plan.first..=inside).contains(to));
        let mut candidates: Vec<Candidate> = moves
            .filter_map(|to| {
                let starts = self.links.with_followers(self.plan, &[(index, to)]);
                // A later start resolves some of the findings, rarely all.
                (!starts.is_empty()).then(|| Candidate { change: Change::Move { starts }, aim: aim.div_ceil(2) })
            })
            .collect();
        if purpose::may_go(self.plan, index) {
            candidates.push(Candidate { change: Change::Drop { initiative: initiative.id.clone() }, aim });
        }
        candidates
    }
}
