//! Hard constraints on any part of a plan: staff by skill and quarter, front-line hours, money by fund and fiscal year,
//! the order of dependencies, the horizon, gates.
//!
//! This is the oracle of [`super::conflict`]. Removing an initiative never breaks a constraint: it frees its resources
//! and its dependents no longer wait. Gates are evaluated on the forecast of the whole plan, so that this also holds
//! for them.

use std::collections::{BTreeMap, BTreeSet};

use super::constraint::{Amount, Conflict, Constraint};
use super::timing;
use crate::check::Audit;
use crate::forecast::{Window, YearLedger, funds, load, work};
use crate::message::Severity;
use crate::model::graph;
use crate::model::plan::Initiative;
use crate::model::terms::FundKind;
use crate::model::{Context, Plan, Quarter};

/// The stage-leap rule: it is the only rule about gates, and its findings are taken from the audit.
const GATES: &str = "stage-leap";

/// Slack in sums of hours.
pub(super) const SLACK_HOURS: f64 = 1e-6;

/// The hard constraints of a plan.
#[derive(Debug)]
pub struct Hard<'a> {
    /// The documents that the plan is read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    pub(super) window: Window,
    /// For each initiative, hours per head by quarter.
    pub(super) hours: Vec<Vec<(Quarter, f64)>>,
    /// For each initiative that starts before its gate is met, its stage.
    leaps: BTreeMap<usize, usize>,
}

impl<'a> Hard<'a> {
    /// The constraints of `plan`, with its audit.
    pub fn of(context: Context<'a>, plan: &'a Plan, audit: &Audit) -> Self {
        let of_gates = audit.examinations.iter().filter(|(rule, _)| rule.name == GATES);
        let errors =
            of_gates.flat_map(|(_, exam)| &exam.findings).filter(|finding| finding.severity == Severity::Error);
        let leaping = errors.filter_map(|finding| finding.initiatives.first().copied());
        let leaps = leaping.filter_map(|index| Some((index, work::stage_of(context, plan.initiatives.get(index)?))));
        Hard {
            context,
            plan,
            window: Window::of(plan),
            hours: plan.initiatives.iter().map(|initiative| load::hours_by_quarter(context, initiative)).collect(),
            leaps: leaps.collect(),
        }
    }

    /// Whether a part of the plan (indices) keeps every constraint.
    pub fn feasible(&self, kept: &[usize]) -> bool {
        let all = [
            Constraint::Ring { through: 0 },
            Constraint::Horizon { free: false },
            Constraint::Horizon { free: true },
            Constraint::Gate { stage: 0 },
        ];
        !all.iter().any(|constraint| self.breaks(constraint, kept))
            && !self.any_out_of_order(kept)
            && self.skills().iter().all(|skill| self.over_skill(skill, kept).is_empty())
            && (0..self.context.assessment.departments.len())
                .all(|department| self.over_load(department, kept).is_empty())
            && (0..self.context.assessment.funds.len()).all(|fund| self.lacking_years(fund, kept).is_empty())
    }

    /// Whether a part of the plan breaks a constraint. [`Constraint::Ring`] and [`Constraint::Horizon`] refer to the
    /// whole part, and so does [`Constraint::Gate`] with stage 0, for all stages.
    pub fn breaks(&self, constraint: &Constraint, kept: &[usize]) -> bool {
        match constraint {
            Constraint::Ring { .. } => self.has_ring(kept),
            Constraint::Order { initiative, on, .. } => {
                kept.contains(initiative) && kept.contains(on) && self.starts_early(*initiative, *on).is_some()
            }
            Constraint::Horizon { free: false } => self.kept(kept).any(|(_, initiative)| self.is_outside(initiative)),
            Constraint::Horizon { free: true } => {
                let mut flags = vec![false; self.plan.initiatives.len()];
                kept.iter().for_each(|index| flags.iter_mut().skip(*index).take(1).for_each(|flag| *flag = true));
                let live = timing::earliest(self.plan, &flags);
                live.into_iter().flatten().any(|(live, _)| live > self.plan.last + 1)
            }
            Constraint::Skill { skill, quarter } => self.over_skill(skill, kept).iter().any(|(at, _)| at == quarter),
            Constraint::Load { department, quarter } => {
                self.over_load(*department, kept).iter().any(|(at, _)| at == quarter)
            }
            Constraint::Fund { fund, year } => {
                self.lacking_years(*fund, kept).iter().any(|ledger| ledger.year == *year)
            }
            Constraint::Gate { stage } => {
                kept.iter().any(|index| self.leaps.get(index).is_some_and(|leap| *stage == 0 || leap == stage))
            }
        }
    }

    /// The least number of quarters for a part of the plan, by durations and dependencies only.
    pub fn length(plan: &Plan, kept: &[usize]) -> i32 {
        let mut flags = vec![false; plan.initiatives.len()];
        kept.iter().for_each(|index| flags.iter_mut().skip(*index).take(1).for_each(|flag| *flag = true));
        let live = timing::earliest(plan, &flags);
        live.into_iter().flatten().map(|(live, _)| live.since(plan.first)).max().unwrap_or(0)
    }

    pub(super) fn kept<'k>(&'k self, kept: &'k [usize]) -> impl Iterator<Item = (usize, &'k Initiative)> + Clone {
        kept.iter().filter_map(|index| Some((*index, self.plan.initiatives.get(*index)?)))
    }

    pub(super) fn all(&self) -> Vec<usize> {
        (0..self.plan.initiatives.len()).collect()
    }

    fn is_outside(&self, initiative: &Initiative) -> bool {
        initiative.start < self.plan.first || initiative.end() > self.plan.last
    }

    fn has_ring(&self, kept: &[usize]) -> bool {
        let kept: BTreeSet<usize> = kept.iter().copied().collect();
        let next = |index: usize| {
            let initiative = self.plan.initiatives.get(index).filter(|_| kept.contains(&index));
            let on =
                initiative.into_iter().flat_map(|initiative| &initiative.depends_on).map(|dependency| dependency.on);
            on.filter(|on| kept.contains(on)).collect()
        };
        graph::find_cycle(self.plan.initiatives.len(), next).is_some()
    }

    /// The earliest start of `initiative` after `on`, if it starts before that.
    fn starts_early(&self, initiative: usize, on: usize) -> Option<Quarter> {
        let (waiting, before) = (self.plan.initiatives.get(initiative)?, self.plan.initiatives.get(on)?);
        let links = waiting.depends_on.iter().filter(|dependency| dependency.on == on);
        links.map(|dependency| before.live() + dependency.lag).max().filter(|earliest| waiting.start < *earliest)
    }

    fn any_out_of_order(&self, kept: &[usize]) -> bool {
        self.kept(kept).any(|(index, initiative)| {
            let mut on = initiative.depends_on.iter().map(|dependency| dependency.on).filter(|on| kept.contains(on));
            on.any(|on| self.starts_early(index, on).is_some())
        })
    }

    /// Every dependency that dates violate, except in cycles, which no dates could satisfy.
    pub(super) fn out_of_order(&self) -> Vec<Conflict> {
        let mut found = Vec::new();
        for (index, initiative) in self.plan.initiatives.iter().enumerate() {
            let on: BTreeSet<usize> = initiative.depends_on.iter().map(|dependency| dependency.on).collect();
            for on in on {
                let Some(earliest) = self.starts_early(index, on) else { continue };
                // Mutual dependencies form a cycle, which is another conflict.
                if self
                    .plan
                    .initiatives
                    .get(on)
                    .is_some_and(|other| other.depends_on.iter().any(|need| need.on == index))
                {
                    continue;
                }
                found.push(Conflict {
                    constraint: Constraint::Order { initiative: index, on, earliest },
                    members: vec![on, index],
                    likewise: Vec::new(),
                    others: 0,
                    span: (initiative.start, earliest),
                    needed: Amount::By(earliest),
                    available: Amount::By(initiative.start),
                    lacking: Amount::Quarters(earliest.since(initiative.start)),
                });
            }
        }
        found
    }

    /// Work before its gate, by stage: each initiative is a conflict alone, so one represents all.
    pub(super) fn gates(&self) -> Vec<Conflict> {
        let mut by_stage: BTreeMap<usize, Vec<(Quarter, usize)>> = BTreeMap::new();
        for (index, stage) in &self.leaps {
            let start = self.plan.initiatives.get(*index).map_or(self.plan.first, |initiative| initiative.start);
            by_stage.entry(*stage).or_default().push((start, *index));
        }
        let conflict = |(stage, mut leaping): (usize, Vec<(Quarter, usize)>)| {
            leaping.sort_unstable();
            let (first, member) = leaping.first().copied()?;
            let last = leaping.last().map_or(first, |(last, _)| *last);
            Some(Conflict {
                constraint: Constraint::Gate { stage },
                members: vec![member],
                likewise: leaping.iter().skip(1).map(|(_, index)| *index).collect(),
                others: 0,
                span: (first, last),
                needed: Amount::None,
                available: Amount::None,
                lacking: Amount::None,
            })
        };
        by_stage.into_iter().filter_map(conflict).collect()
    }

    pub(super) fn skills(&self) -> BTreeSet<String> {
        self.plan.initiatives.iter().flat_map(|initiative| initiative.staff.keys().cloned()).collect()
    }

    /// The quarters in which a skill is overloaded, with the demand in thousandths.
    pub(super) fn over_skill(&self, skill: &str, kept: &[usize]) -> Vec<(Quarter, f64)> {
        let available = f64::from(self.context.assessment.available(skill).milli());
        let mut demand: BTreeMap<Quarter, f64> = BTreeMap::new();
        for (_, initiative) in self.kept(kept) {
            let Some(fte) = initiative.staff.get(skill) else { continue };
            for quarter in initiative.start.through(initiative.end().min(self.window.last)) {
                *demand.entry(quarter).or_default() += f64::from(fte.milli());
            }
        }
        demand.into_iter().filter(|(_, demand)| *demand > available).collect()
    }

    /// The quarters in which a front line is overloaded, with the demand in hours per head.
    pub(super) fn over_load(&self, department: usize, kept: &[usize]) -> Vec<(Quarter, f64)> {
        let available = self.context.assessment.departments.get(department).map_or(0.0, |found| found.change_hours);
        let mut demand: BTreeMap<Quarter, f64> = BTreeMap::new();
        for (index, _) in self.kept(kept).filter(|(_, initiative)| load::affects(initiative, department)) {
            for (quarter, hours) in self.hours.get(index).into_iter().flatten() {
                *demand.entry(*quarter).or_default() += hours;
            }
        }
        let over = |(quarter, hours): &(Quarter, f64)| {
            *hours > available + SLACK_HOURS && self.window.index(*quarter).is_some()
        };
        demand.into_iter().filter(over).collect()
    }

    /// The years in which a fund does not cover the kept initiatives. A capital fund is checked over the whole window
    /// of the forecast, an operating fund within the horizon; payments after a fund's expiry violate its conditions,
    /// not its size.
    pub(super) fn lacking_years(&self, fund: usize, kept: &[usize]) -> Vec<YearLedger> {
        let initiatives = self.kept(kept).map(|(_, initiative)| initiative).filter(|initiative| pays(initiative, fund));
        let ledger = funds::ledger_of(self.context.assessment, fund, initiatives, self.window);
        ledger.map_or_else(Vec::new, |ledger| ledger.years.into_iter().filter(|year| self.lacks(fund, year)).collect())
    }

    /// Whether a fund's ledger has a shortfall in a year that counts.
    fn lacks(&self, fund: usize, year: &YearLedger) -> bool {
        let Some(found) = self.context.assessment.funds.get(fund) else { return false };
        let last = if found.kind == FundKind::Capital { self.window.last.year() } else { self.plan.last.year() };
        let in_time = |quarter: Quarter| found.expires.is_none_or(|last| quarter <= last);
        year.year <= last && year.lacking_from.is_some_and(in_time)
    }

    /// The indispensable ones among initiatives that overload a fund in a year: each is removed in turn, and stays
    /// removed if the rest still overloads it. Like
    /// [`irreducible`](crate::schedule::explain::irreducible::irreducible), but with sums instead of sets, because
    /// there may be thousands.
    pub(super) fn indispensable(&self, fund: usize, year: i32, takers: &[usize]) -> Vec<usize> {
        let Some(mut purse) = funds::Purse::new(self.context.assessment, fund, self.window) else { return Vec::new() };
        let lacking = |purse: &funds::Purse<'_>| {
            purse.ledger().years.iter().any(|ledger| ledger.year == year && self.lacks(fund, ledger))
        };
        self.kept(takers).for_each(|(_, initiative)| purse.put(initiative));
        if !lacking(&purse) {
            return Vec::new();
        }
        let mut kept = Vec::new();
        for (index, initiative) in self.kept(takers) {
            purse.take(initiative);
            if !lacking(&purse) {
                purse.put(initiative);
                kept.push(index);
            }
        }
        kept
    }
}

/// Whether an initiative spends anything from a fund.
fn pays(initiative: &Initiative, fund: usize) -> bool {
    initiative.costs.iter().any(|line| line.fund == fund)
        || initiative.running.as_ref().is_some_and(|running| running.fund == fund)
}
