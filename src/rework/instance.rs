//! Instances of catalogue entries as initiatives of a given plan: prerequisites, positions and funding.

use std::collections::BTreeMap;

use super::change::{Change, Start};
use super::timing::SEARCH;
use crate::forecast::funds::Purse;
use crate::forecast::{DepartmentLoad, SkillDemand, Window, load, staff};
use crate::model::assessment::Fund;
use crate::model::catalogue::Scope;
use crate::model::plan::{CostLine, Initiative, Running};
use crate::model::terms::{Category, FundKind};
use crate::model::{Context, Fte, KeyPath, Money, Plan, Quarter};
use crate::schedule::Problem;
use crate::schedule::problem::funds::may_pay;
use crate::schedule::problem::initiative::initiative;
use crate::schedule::problem::instance::Activity;

/// Instances to add to a plan, each with prerequisites that the plan lacks.
pub(crate) struct Addition<'a> {
    problem: &'a Problem<'a>,
    plan: &'a Plan,
    like: &'a ByEntry,
    /// Remaining capacity of the plan, after the additions.
    room: Room<'a>,
    /// The initiatives added.
    pub added: Vec<Initiative>,
    /// Dependencies on added initiatives.
    pub before: Vec<(String, usize)>,
    /// Dependencies of added initiatives.
    pub after: Vec<(usize, String)>,
}

impl<'a> Addition<'a> {
    /// An empty addition to `plan`, which leaves the capacity `room` and contains the instances `like`.
    pub(crate) fn new(problem: &'a Problem<'a>, plan: &'a Plan, like: &'a ByEntry, room: Room<'a>) -> Self {
        Addition { problem, plan, like, room, added: Vec::new(), before: Vec::new(), after: Vec::new() }
    }

    /// The earliest quarter in which an activity can be live, after all its prerequisites.
    pub(crate) fn soonest(&self, activity: usize) -> Quarter {
        let Some(found) = self.problem.activities.get(activity) else { return self.plan.first };
        let needs = found.requires.iter().map(|(need, lag)| match self.there(*need) {
            Some(there) => there.live() + *lag,
            // The recursion ends, because the reader refuses catalogues with cycles.
            None => self.soonest(*need) + *lag,
        });
        needs.fold(self.plan.first, Quarter::max) + quarters(found)
    }

    /// An initiative of the plan or of the addition that is an instance of an activity.
    fn there(&self, activity: usize) -> Option<&Initiative> {
        let found = self.problem.activities.get(activity)?;
        let same = |it: &&Initiative| match found.scope {
            Scope::Jurisdiction => true,
            Scope::Department(department) => it.departments.is_empty() || it.departments.contains(&department),
            Scope::Process(process) => it.processes.contains(&process),
        };
        let there = self.like.of(found.entry).iter().filter_map(|index| self.plan.initiatives.get(*index));
        there.chain(self.added.iter().filter(|it| it.like == Some(found.entry))).find(same)
    }

    /// Adds an activity that is live in a quarter of `live`, preceded by its prerequisites; returns its index among
    /// those added. `None` if it cannot be placed.
    pub(crate) fn place(&mut self, activity: usize, live: (Quarter, Quarter)) -> Option<usize> {
        let found = self.problem.activities.get(activity)?;
        let live = (live.0.max(self.soonest(activity)), live.1);
        let id = self.free_name(&found.id);
        let placed = placed(self.problem, self.plan, &mut self.room, (found, id), live)?;
        let start = placed.start;
        self.room.fill(&placed);
        let number = self.added.len();
        self.added.push(placed);
        for (need, lag) in &found.requires {
            let there = self.there(*need).map(|it| (it.id.clone(), it.live() + *lag));
            let name = match there {
                Some((name, ready)) if ready <= start => name,
                Some(_) => continue,
                None => {
                    let needed = self.place(*need, (self.plan.first, start - *lag))?;
                    self.added.get(needed)?.id.clone()
                }
            };
            self.after.push((number, name));
        }
        Some(number)
    }

    /// An unused name.
    fn free_name(&self, wanted: &str) -> String {
        let taken =
            |name: &str| self.plan.initiatives.iter().chain(&self.added).any(|initiative| initiative.id == name);
        let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    /// The addition as a change, with the starts that move because of it; `None` if empty.
    pub(crate) fn change(self, starts: Vec<Start>) -> Option<Change> {
        let Addition { added, before, after, .. } = self;
        (!added.is_empty()).then_some(Change::Add { added, before, after, starts })
    }
}

/// The duration of an activity in its usual mode.
fn quarters(activity: &Activity) -> i32 {
    activity.modes.first().map_or(1, |mode| mode.quarters)
}

/// Slack in sums of hours.
const SLACK_HOURS: f64 = 1e-6;

/// An activity of the catalogue as an initiative of `plan` in its usual mode. It becomes live in the last quarter of
/// `live` with sufficient staff, front line and money; without any, in the last quarter, so that the audit reports the
/// obstacle. `None` if no start within the horizon fits, or no fund may pay for it.
fn placed(
    problem: &Problem<'_>,
    plan: &Plan,
    room: &mut Room<'_>,
    (activity, id): (&Activity, String),
    live: (Quarter, Quarter),
) -> Option<Initiative> {
    let mode = activity.modes.first()?;
    let first = live.0.max(plan.first + mode.quarters);
    let last = live.1.min(plan.last + 1);
    let first = first.max(last - SEARCH);
    // It is not in a file yet.
    let mut candidate = Initiative { id, ..initiative(problem, activity, mode, last - mode.quarters, KeyPath::root()) };
    let run = (mode.running > Money::ZERO).then_some(mode.running);
    for quarter in first.through(last).rev() {
        candidate.start = quarter - mode.quarters;
        if !room.people_fit(&candidate) {
            continue;
        }
        if let Some((paid, true)) = room.paid(&candidate, &mode.costs, run) {
            return Some(paid);
        }
    }
    let mut unfunded = first.through(last).rev();
    unfunded.find_map(|quarter| {
        candidate.start = quarter - mode.quarters;
        room.paid(&candidate, &mode.costs, run).map(|(paid, _)| paid)
    })
}

/// The initiatives of a plan by catalogue entry.
pub(crate) struct ByEntry(BTreeMap<usize, Vec<usize>>);

impl ByEntry {
    /// The initiatives of `plan`.
    pub(crate) fn of_plan(plan: &Plan) -> ByEntry {
        let mut by_entry: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, initiative) in plan.initiatives.iter().enumerate() {
            if let Some(like) = initiative.like {
                by_entry.entry(like).or_default().push(index);
            }
        }
        ByEntry(by_entry)
    }

    fn of(&self, entry: usize) -> &[usize] {
        self.0.get(&entry).map_or(&[], Vec::as_slice)
    }
}

/// The remaining capacity of a plan.
#[derive(Clone)]
pub(crate) struct Room<'a> {
    context: Context<'a>,
    skills: Vec<SkillDemand>,
    loads: Vec<DepartmentLoad>,
    /// For each fund, its spending, and its shortfall by year without additions.
    funds: Vec<(Purse<'a>, Vec<Money>)>,
}

impl<'a> Room<'a> {
    /// The remaining capacity of `plan`.
    pub(crate) fn of(context: Context<'a>, plan: &Plan) -> Self {
        let window = Window::of(plan);
        let purses = (0..context.assessment.funds.len()).filter_map(|fund| {
            let mut purse = Purse::new(context.assessment, fund, window)?;
            plan.initiatives.iter().for_each(|initiative| purse.put(initiative));
            let lacking = lacking(&purse);
            Some((purse, lacking))
        });
        Room {
            context,
            skills: staff::demand(context.assessment, plan, window),
            loads: load::load(context, plan, window),
            funds: purses.collect(),
        }
    }

    /// Subtracts an initiative. Additions lie within the horizon, so the window stays the same.
    fn fill(&mut self, initiative: &Initiative) {
        for demand in &mut self.skills {
            let Some(fte) = initiative.staff.get(&demand.skill) else { continue };
            let works = demand
                .demand
                .iter_mut()
                .filter(|(quarter, _)| initiative.start <= *quarter && *quarter <= initiative.end());
            works.for_each(|(_, requested)| *requested += *fte);
        }
        let more = load::hours_by_quarter(self.context, initiative);
        for load in self.loads.iter_mut().filter(|load| load::affects(initiative, load.department)) {
            for (quarter, hours) in &more {
                load.hours.iter_mut().filter(|(at, _)| at == quarter).for_each(|(_, sum)| *sum += hours);
            }
        }
        for (purse, lacks) in &mut self.funds {
            purse.put(initiative);
            *lacks = lacking(purse);
        }
    }

    /// Whether skills and front lines have capacity for an initiative.
    fn people_fit(&self, initiative: &Initiative) -> bool {
        let works = |quarter: Quarter| initiative.start <= quarter && quarter <= initiative.end();
        let skills_fit = initiative.staff.iter().all(|(skill, fte)| {
            let available = self.context.assessment.available(skill);
            let demand = self.skills.iter().filter(|demand| demand.skill == *skill).flat_map(|demand| &demand.demand);
            let busiest = demand.filter(|(quarter, _)| works(*quarter)).map(|(_, busiest)| *busiest).max();
            busiest.unwrap_or(Fte::ZERO) + *fte <= available
        });
        let added_hours = load::hours_by_quarter(self.context, initiative);
        let front_lines_fit = self.loads.iter().filter(|load| load::affects(initiative, load.department)).all(|load| {
            let hours =
                |at: Quarter| load.hours.iter().find(|(quarter, _)| *quarter == at).map_or(0.0, |(_, hours)| *hours);
            added_hours.iter().all(|(quarter, more)| hours(*quarter) + more <= load.available + SLACK_HOURS)
        });
        skills_fit && front_lines_fit
    }

    /// The initiative with cost lines and running cost, each paid by the first permitted fund with sufficient money,
    /// else by the first permitted one; and whether all have sufficient money. `None` if a line has no permitted fund.
    fn paid(
        &mut self,
        initiative: &Initiative,
        costs: &[(Category, FundKind, Money)],
        running: Option<Money>,
    ) -> Option<(Initiative, bool)> {
        let context = self.context;
        let mut initiative = initiative.clone();
        let mut carried = true;
        for (category, kind, amount) in costs {
            let with = |fund: usize| {
                let mut with = initiative.clone();
                with.costs.extend(lines(context, &initiative, fund, *category, *amount));
                with
            };
            (initiative, carried) =
                self.first_that_can(&candidates(context, *category, *kind, initiative.end()), with, carried)?;
        }
        if let Some(amount) = running {
            let place = initiative.place.key("running");
            let with = |fund: usize| Initiative {
                running: Some(Running { fund, amount, place: place.clone() }),
                ..initiative.clone()
            };
            let operating = |fund: &Fund| fund.kind == FundKind::Operating && fund.permits(Category::Operations);
            let funds: Vec<usize> = (0..context.assessment.funds.len())
                .filter(|fund| context.assessment.funds.get(*fund).is_some_and(operating))
                .collect();
            (initiative, carried) = self.first_that_can(&funds, with, carried)?;
        }
        Some((initiative, carried))
    }

    /// An initiative paid by the first fund with sufficient money, else by the first fund; and whether this one and all
    /// before are covered.
    fn first_that_can(
        &mut self,
        funds: &[usize],
        with: impl Fn(usize) -> Initiative,
        carried: bool,
    ) -> Option<(Initiative, bool)> {
        for fund in funds {
            let paid = with(*fund);
            if self.can(&paid, *fund) {
                return Some((paid, carried));
            }
        }
        funds.first().map(|fund| (with(*fund), false))
    }

    /// Whether a fund, and the one that matches it, covers an initiative: no year's shortfall grows.
    fn can(&mut self, initiative: &Initiative, fund: usize) -> bool {
        let matched = self.context.assessment.funds.get(fund).and_then(|fund| fund.local_match).map(|local| local.fund);
        [Some(fund), matched].into_iter().flatten().all(|fund| {
            let Some((purse, before)) = self.funds.get_mut(fund) else { return false };
            purse.put(initiative);
            let after = lacking(purse);
            purse.take(initiative);
            before.iter().zip(&after).all(|(before, after)| after <= before)
        })
    }
}

/// A fund's shortfall by year.
fn lacking(purse: &Purse<'_>) -> Vec<Money> {
    purse.ledger().years.iter().map(|year| year.lacking).collect()
}

/// The cost line, with the share of a local match.
fn lines(
    context: Context<'_>,
    initiative: &Initiative,
    fund: usize,
    category: Category,
    amount: Money,
) -> Vec<CostLine> {
    let line = |fund: usize, amount: Money, number: usize| CostLine {
        category,
        fund,
        amount,
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: initiative.place.key("cost").index(initiative.costs.len() + number),
    };
    let local = context.assessment.funds.get(fund).and_then(|fund| fund.local_match);
    match local {
        None => vec![line(fund, amount, 0)],
        Some(local) => {
            let matched = amount.share(u64::from(local.percent), 100);
            vec![line(fund, amount - matched, 0), line(local.fund, matched, 1)]
        }
    }
}

/// The funds that may pay for a category until `end`: those of the line's kind of money first, the most restricted ones
/// before others. Equipment and lines are never paid from operating money.
fn candidates(context: Context<'_>, category: Category, kind: FundKind, end: Quarter) -> Vec<usize> {
    let funds = &context.assessment.funds;
    let matches = |fund: &Fund| {
        let other = fund.local_match.and_then(|local| funds.get(local.fund));
        fund.local_match.is_none() || other.is_some_and(|other| other.permits(category))
    };
    let may = |fund: &Fund| may_pay(fund, category) && fund.expires.is_none_or(|last| end <= last) && matches(fund);
    let mut found: Vec<usize> = (0..funds.len()).filter(|fund| funds.get(*fund).is_some_and(may)).collect();
    let tied = |fund: &Fund| fund.categories.as_ref().map_or(usize::MAX, Vec::len);
    found.sort_by_key(|index| funds.get(*index).map(|fund| (fund.kind != kind, tied(fund), *index)));
    found
}
