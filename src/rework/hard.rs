//! The constraints under which a plan can be carried at all, asked about any part of it: people by skill and quarter, the
//! front line's hours, money by fund and fiscal year, the order of dependencies, the horizon, gates.
//!
//! It is the oracle of [`super::conflict`]. Giving up an initiative never breaks anything here: what it takes is freed, and
//! what waits for it waits no longer. Gates are read as the whole plan predicts them, so that this holds for them too.

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

/// The stage-leap rule: it alone reads gates, and what it finds is taken from the audit.
const GATES: &str = "stage-leap";

/// Slack in sums of hours.
pub(super) const SLACK_HOURS: f64 = 1e-6;

/// A plan as its hard constraints see it.
#[derive(Debug)]
pub struct Hard<'a> {
    /// What it was read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    pub(super) window: Window,
    /// By initiative: hours per head by quarter.
    pub(super) hours: Vec<Vec<(Quarter, f64)>>,
    /// The stages whose work starts before their gate, by initiative.
    leaps: BTreeMap<usize, usize>,
}

impl<'a> Hard<'a> {
    /// The constraints on `plan`; `audit` is its audit.
    pub fn of(context: Context<'a>, plan: &'a Plan, audit: &Audit) -> Self {
        let of_gates = audit.examinations.iter().filter(|(rule, _)| rule.name == GATES);
        let errors = of_gates.flat_map(|(_, exam)| &exam.findings).filter(|of| of.severity == Severity::Error);
        let leaping = errors.filter_map(|finding| finding.initiatives.first().copied());
        let leaps = leaping.filter_map(|index| Some((index, work::stage_of(context, plan.initiatives.get(index)?))));
        Hard {
            context,
            plan,
            window: Window::of(plan),
            hours: plan.initiatives.iter().map(|of| load::asked(context, of)).collect(),
            leaps: leaps.collect(),
        }
    }

    /// Whether a part of the plan (places in it) keeps every constraint.
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
            && (0..self.context.assessment.departments.len()).all(|of| self.over_load(of, kept).is_empty())
            && (0..self.context.assessment.funds.len()).all(|fund| self.lacking_years(fund, kept).is_empty())
    }

    /// Whether a part of the plan breaks a constraint. [`Constraint::Ring`] and [`Constraint::Horizon`] hold for all that
    /// is kept; so does [`Constraint::Gate`], whatever the stage, where the stage is 0.
    pub fn breaks(&self, constraint: &Constraint, kept: &[usize]) -> bool {
        match constraint {
            Constraint::Ring { .. } => self.has_ring(kept),
            Constraint::Order { initiative, on, .. } => {
                kept.contains(initiative) && kept.contains(on) && self.starts_early(*initiative, *on).is_some()
            }
            Constraint::Horizon { free: false } => self.kept(kept).any(|(_, of)| self.is_outside(of)),
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
            Constraint::Fund { fund, year } => self.lacking_years(*fund, kept).iter().any(|of| of.year == *year),
            Constraint::Gate { stage } => {
                kept.iter().any(|index| self.leaps.get(index).is_some_and(|of| *stage == 0 || of == stage))
            }
        }
    }

    /// How many quarters a part of the plan takes at least, by its lengths and dependencies alone.
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

    fn is_outside(&self, of: &Initiative) -> bool {
        of.start < self.plan.first || of.end() > self.plan.last
    }

    fn has_ring(&self, kept: &[usize]) -> bool {
        let kept: BTreeSet<usize> = kept.iter().copied().collect();
        let next = |index: usize| {
            let of = self.plan.initiatives.get(index).filter(|_| kept.contains(&index));
            let on = of.into_iter().flat_map(|of| &of.depends_on).map(|dependency| dependency.on);
            on.filter(|on| kept.contains(on)).collect()
        };
        graph::find_cycle(self.plan.initiatives.len(), next).is_some()
    }

    /// The first quarter in which `initiative` may start after `on`, where it starts before that.
    fn starts_early(&self, initiative: usize, on: usize) -> Option<Quarter> {
        let (of, before) = (self.plan.initiatives.get(initiative)?, self.plan.initiatives.get(on)?);
        let links = of.depends_on.iter().filter(|dependency| dependency.on == on);
        links.map(|dependency| before.live() + dependency.lag).max().filter(|earliest| of.start < *earliest)
    }

    fn any_out_of_order(&self, kept: &[usize]) -> bool {
        self.kept(kept).any(|(index, of)| {
            let mut on = of.depends_on.iter().map(|dependency| dependency.on).filter(|on| kept.contains(on));
            on.any(|on| self.starts_early(index, on).is_some())
        })
    }

    /// Every dependency that the dates break, outside rings: no date could keep those.
    pub(super) fn out_of_order(&self) -> Vec<Conflict> {
        let mut found = Vec::new();
        for (index, of) in self.plan.initiatives.iter().enumerate() {
            let on: BTreeSet<usize> = of.depends_on.iter().map(|dependency| dependency.on).collect();
            for on in on {
                let Some(earliest) = self.starts_early(index, on) else { continue };
                // The two in a ring: another conflict.
                if self.plan.initiatives.get(on).is_some_and(|of| of.depends_on.iter().any(|need| need.on == index)) {
                    continue;
                }
                found.push(Conflict {
                    constraint: Constraint::Order { initiative: index, on, earliest },
                    members: vec![on, index],
                    likewise: Vec::new(),
                    others: 0,
                    span: (of.start, earliest),
                    needed: Amount::By(earliest),
                    available: Amount::By(of.start),
                    lacking: Amount::Quarters(earliest.since(of.start)),
                });
            }
        }
        found
    }

    /// Work before its gate, by stage: each of it is a conflict by itself, so one stands for all.
    pub(super) fn gates(&self) -> Vec<Conflict> {
        let mut by_stage: BTreeMap<usize, Vec<(Quarter, usize)>> = BTreeMap::new();
        for (index, stage) in &self.leaps {
            let start = self.plan.initiatives.get(*index).map_or(self.plan.first, |of| of.start);
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
        self.plan.initiatives.iter().flat_map(|of| of.staff.keys().cloned()).collect()
    }

    /// The quarters in which a skill is overloaded, with what is asked, in thousandths.
    pub(super) fn over_skill(&self, skill: &str, kept: &[usize]) -> Vec<(Quarter, f64)> {
        let available = f64::from(self.context.assessment.available(skill).milli());
        let mut asked: BTreeMap<Quarter, f64> = BTreeMap::new();
        for (_, of) in self.kept(kept) {
            let Some(fte) = of.staff.get(skill) else { continue };
            for quarter in of.start.through(of.end().min(self.window.last)) {
                *asked.entry(quarter).or_default() += f64::from(fte.milli());
            }
        }
        asked.into_iter().filter(|(_, asked)| *asked > available).collect()
    }

    /// The quarters in which a front line is overloaded, with the hours that are asked of a head.
    pub(super) fn over_load(&self, department: usize, kept: &[usize]) -> Vec<(Quarter, f64)> {
        let available = self.context.assessment.departments.get(department).map_or(0.0, |of| of.change_hours);
        let mut asked: BTreeMap<Quarter, f64> = BTreeMap::new();
        for (index, of) in self.kept(kept).filter(|(_, of)| load::affects(of, department)) {
            let _ = of;
            for (quarter, hours) in self.hours.get(index).into_iter().flatten() {
                *asked.entry(*quarter).or_default() += hours;
            }
        }
        let over = |(quarter, hours): &(Quarter, f64)| {
            *hours > available + SLACK_HOURS && self.window.index(*quarter).is_some()
        };
        asked.into_iter().filter(over).collect()
    }

    /// The years in which a fund does not carry what is kept. A capital fund is looked at as far as the forecast sees, an
    /// operating fund within the horizon; what is paid after a fund's end is a matter of its terms, not of its size.
    pub(super) fn lacking_years(&self, fund: usize, kept: &[usize]) -> Vec<YearLedger> {
        let initiatives = self.kept(kept).map(|(_, of)| of).filter(|of| pays(of, fund));
        let ledger = funds::ledger_of(self.context.assessment, fund, initiatives, self.window);
        ledger.map_or_else(Vec::new, |ledger| ledger.years.into_iter().filter(|year| self.lacks(fund, year)).collect())
    }

    /// Whether a fund does not carry a year of its ledger.
    fn lacks(&self, fund: usize, year: &YearLedger) -> bool {
        let Some(of) = self.context.assessment.funds.get(fund) else { return false };
        let last = if of.kind == FundKind::Capital { self.window.last.year() } else { self.plan.last.year() };
        let in_time = |quarter: Quarter| of.expires.is_none_or(|last| quarter <= last);
        year.year <= last && year.lacking_from.is_some_and(in_time)
    }

    /// Of takers that a fund does not carry in a year, those that cannot be spared: each is given up in turn, and stays away
    /// where the rest is still too much. As [`irreducible`](crate::schedule::explain::irreducible::irreducible), with sums instead of
    /// sets, for they may be thousands.
    pub(super) fn not_to_be_spared(&self, fund: usize, year: i32, takers: &[usize]) -> Vec<usize> {
        let Some(mut purse) = funds::Purse::new(self.context.assessment, fund, self.window) else { return Vec::new() };
        let lacking =
            |purse: &funds::Purse<'_>| purse.ledger().years.iter().any(|of| of.year == year && self.lacks(fund, of));
        self.kept(takers).for_each(|(_, of)| purse.put(of));
        if !lacking(&purse) {
            return Vec::new();
        }
        let mut kept = Vec::new();
        for (index, of) in self.kept(takers) {
            purse.take(of);
            if !lacking(&purse) {
                purse.put(of);
                kept.push(index);
            }
        }
        kept
    }
}

/// Whether an initiative takes anything from a fund.
fn pays(of: &Initiative, fund: usize) -> bool {
    of.costs.iter().any(|line| line.fund == fund) || of.running.as_ref().is_some_and(|running| running.fund == fund)
}
