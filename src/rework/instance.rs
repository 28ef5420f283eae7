//! Instances of catalogue entries as initiatives of a given plan: what they need before them, where they fit, who pays for
//! them.

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

/// Instances that are to be added to a plan, each with what the catalogue says it needs and the plan has not.
pub(crate) struct Addition<'a> {
    problem: &'a Problem<'a>,
    plan: &'a Plan,
    like: &'a ByEntry,
    /// What the plan leaves, less what was added.
    room: Room<'a>,
    /// What was added.
    pub added: Vec<Initiative>,
    /// Which initiative waits for which of them.
    pub before: Vec<(String, usize)>,
    /// Which of them waits for which initiative.
    pub after: Vec<(usize, String)>,
}

impl<'a> Addition<'a> {
    /// Nothing is added to `plan` yet, which leaves this `room` and holds these instances.
    pub(crate) fn new(problem: &'a Problem<'a>, plan: &'a Plan, like: &'a ByEntry, room: Room<'a>) -> Self {
        Addition { problem, plan, like, room, added: Vec::new(), before: Vec::new(), after: Vec::new() }
    }

    /// The first quarter in which an activity can be live, with all that it needs before it.
    pub(crate) fn soonest(&self, activity: usize) -> Quarter {
        let Some(of) = self.problem.activities.get(activity) else { return self.plan.first };
        let needs = of.requires.iter().map(|(need, lag)| match self.there(*need) {
            Some(there) => there.live() + *lag,
            // Catalogues with a ring are refused by the reader, so this ends.
            None => self.soonest(*need) + *lag,
        });
        needs.fold(self.plan.first, Quarter::max) + quarters(of)
    }

    /// An initiative of the plan, or one that was added, that is an instance of an activity.
    fn there(&self, activity: usize) -> Option<&Initiative> {
        let of = self.problem.activities.get(activity)?;
        let same = |it: &&Initiative| match of.scope {
            Scope::Jurisdiction => true,
            Scope::Department(department) => it.departments.is_empty() || it.departments.contains(&department),
            Scope::Process(process) => it.processes.contains(&process),
        };
        let there = self.like.of(of.entry).iter().filter_map(|index| self.plan.initiatives.get(*index));
        there.chain(self.added.iter().filter(|it| it.like == Some(of.entry))).find(same)
    }

    /// Adds an activity that is live in a quarter of `live`, and before it what it needs: its place in what was added. None
    /// where it cannot be placed.
    pub(crate) fn place(&mut self, activity: usize, live: (Quarter, Quarter)) -> Option<usize> {
        let of = self.problem.activities.get(activity)?;
        let live = (live.0.max(self.soonest(activity)), live.1);
        let id = self.free_name(&of.id);
        let placed = placed(self.problem, self.plan, &mut self.room, (of, id), live)?;
        let start = placed.start;
        self.room.fill(&placed);
        let number = self.added.len();
        self.added.push(placed);
        for (need, lag) in &of.requires {
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

    /// A name that no initiative has yet.
    fn free_name(&self, wanted: &str) -> String {
        let taken = |name: &str| self.plan.initiatives.iter().chain(&self.added).any(|of| of.id == name);
        let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    /// What was added as a change, with the starts that move for it; none where nothing was.
    pub(crate) fn change(self, starts: Vec<Start>) -> Option<Change> {
        let Addition { added, before, after, .. } = self;
        (!added.is_empty()).then_some(Change::Add { added, before, after, starts })
    }
}

/// The quarters that an activity takes in its usual way.
fn quarters(of: &Activity) -> i32 {
    of.modes.first().map_or(1, |mode| mode.quarters)
}

/// Slack in sums of hours.
const SLACK_HOURS: f64 = 1e-6;

/// An activity of the catalogue as an initiative of `plan`, done in its usual way. It becomes live in the last quarter of
/// `live` in which people, front line and money carry it; in the last of all where none does, for then the audit is to say
/// what stands against it. None where no start within the horizon makes it live then, or no fund may pay for it at all.
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
    // It stands in no file yet.
    let mut of = Initiative { id, ..initiative(problem, activity, mode, last - mode.quarters, KeyPath::root()) };
    let run = (mode.running > Money::ZERO).then_some(mode.running);
    for quarter in first.through(last).rev() {
        of.start = quarter - mode.quarters;
        if !room.people_fit(&of) {
            continue;
        }
        if let Some((paid, true)) = room.paid(&of, &mode.costs, run) {
            return Some(paid);
        }
    }
    let mut anyhow = first.through(last).rev();
    anyhow.find_map(|quarter| {
        of.start = quarter - mode.quarters;
        room.paid(&of, &mode.costs, run).map(|(paid, _)| paid)
    })
}

/// The initiatives of a plan by the catalogue entry that they are like.
pub(crate) struct ByEntry(BTreeMap<usize, Vec<usize>>);

impl ByEntry {
    /// Those of `plan`.
    pub(crate) fn of_plan(plan: &Plan) -> ByEntry {
        let mut by_entry: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, of) in plan.initiatives.iter().enumerate() {
            if let Some(like) = of.like {
                by_entry.entry(like).or_default().push(index);
            }
        }
        ByEntry(by_entry)
    }

    fn of(&self, entry: usize) -> &[usize] {
        self.0.get(&entry).map_or(&[], Vec::as_slice)
    }
}

/// What a plan leaves for more.
#[derive(Clone)]
pub(crate) struct Room<'a> {
    context: Context<'a>,
    skills: Vec<SkillDemand>,
    loads: Vec<DepartmentLoad>,
    /// By fund: what is taken from it, and what it lacks by year without any more.
    funds: Vec<(Purse<'a>, Vec<Money>)>,
}

impl<'a> Room<'a> {
    /// What `plan` leaves.
    pub(crate) fn of(context: Context<'a>, plan: &Plan) -> Self {
        let window = Window::of(plan);
        let purses = (0..context.assessment.funds.len()).filter_map(|fund| {
            let mut purse = Purse::new(context.assessment, fund, window)?;
            plan.initiatives.iter().for_each(|of| purse.put(of));
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

    /// An initiative takes its part. One that is added lies within the horizon, so the quarters looked at stay the same.
    fn fill(&mut self, of: &Initiative) {
        for demand in &mut self.skills {
            let Some(fte) = of.staff.get(&demand.skill) else { continue };
            let works = demand.demand.iter_mut().filter(|(quarter, _)| of.start <= *quarter && *quarter <= of.end());
            works.for_each(|(_, asked)| *asked += *fte);
        }
        let more = load::asked(self.context, of);
        for load in self.loads.iter_mut().filter(|load| load::affects(of, load.department)) {
            for (quarter, hours) in &more {
                load.hours.iter_mut().filter(|(at, _)| at == quarter).for_each(|(_, sum)| *sum += hours);
            }
        }
        for (purse, lacks) in &mut self.funds {
            purse.put(of);
            *lacks = lacking(purse);
        }
    }

    /// Whether skills and front lines carry an initiative too.
    fn people_fit(&self, of: &Initiative) -> bool {
        let works = |quarter: Quarter| of.start <= quarter && quarter <= of.end();
        let skilled = of.staff.iter().all(|(skill, fte)| {
            let available = self.context.assessment.available(skill);
            let demand = self.skills.iter().filter(|demand| demand.skill == *skill).flat_map(|of| &of.demand);
            let asked = demand.filter(|(quarter, _)| works(*quarter)).map(|(_, asked)| *asked).max();
            asked.unwrap_or(Fte::ZERO) + *fte <= available
        });
        let asked = load::asked(self.context, of);
        let heard = self.loads.iter().filter(|load| load::affects(of, load.department)).all(|load| {
            let hours =
                |at: Quarter| load.hours.iter().find(|(quarter, _)| *quarter == at).map_or(0.0, |(_, hours)| *hours);
            asked.iter().all(|(quarter, more)| hours(*quarter) + more <= load.available + SLACK_HOURS)
        });
        skilled && heard
    }

    /// The initiative with its cost lines and running cost, each paid by the first fund that may and can; by the first
    /// that may, where none can. Whether all of them can. None where a line has no fund that may pay it.
    fn paid(
        &mut self,
        of: &Initiative,
        costs: &[(Category, FundKind, Money)],
        running: Option<Money>,
    ) -> Option<(Initiative, bool)> {
        let context = self.context;
        let mut of = of.clone();
        let mut carried = true;
        for (category, kind, amount) in costs {
            let with = |fund: usize| {
                let mut with = of.clone();
                with.costs.extend(lines(context, &of, fund, *category, *amount));
                with
            };
            (of, carried) = self.first_that_can(&candidates(context, *category, *kind, of.end()), with, carried)?;
        }
        if let Some(amount) = running {
            let place = of.place.key("running");
            let with = |fund: usize| Initiative {
                running: Some(Running { fund, amount, place: place.clone() }),
                ..of.clone()
            };
            let operating = |fund: &Fund| fund.kind == FundKind::Operating && fund.permits(Category::Operations);
            let funds: Vec<usize> = (0..context.assessment.funds.len())
                .filter(|fund| context.assessment.funds.get(*fund).is_some_and(operating))
                .collect();
            (of, carried) = self.first_that_can(&funds, with, carried)?;
        }
        Some((of, carried))
    }

    /// An initiative paid by the first of some funds that can, else by the first; whether it can, and all before it could.
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

    /// Whether a fund, and the one that matches it, carries an initiative too: it lacks no more in any year than it did.
    fn can(&mut self, of: &Initiative, fund: usize) -> bool {
        let matched = self.context.assessment.funds.get(fund).and_then(|fund| fund.local_match).map(|local| local.fund);
        [Some(fund), matched].into_iter().flatten().all(|fund| {
            let Some((purse, before)) = self.funds.get_mut(fund) else { return false };
            purse.put(of);
            let after = lacking(purse);
            purse.take(of);
            before.iter().zip(&after).all(|(before, after)| after <= before)
        })
    }
}

/// What a fund lacks by year.
fn lacking(purse: &Purse<'_>) -> Vec<Money> {
    purse.ledger().years.iter().map(|year| year.lacking).collect()
}

/// The cost line, with the share that another fund must add.
fn lines(context: Context<'_>, of: &Initiative, fund: usize, category: Category, amount: Money) -> Vec<CostLine> {
    let line = |fund: usize, amount: Money, number: usize| CostLine {
        category,
        fund,
        amount,
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: of.place.key("cost").index(of.costs.len() + number),
    };
    let local = context.assessment.funds.get(fund).and_then(|of| of.local_match);
    match local {
        None => vec![line(fund, amount, 0)],
        Some(local) => {
            let matched = amount.share(u64::from(local.percent), 100);
            vec![line(fund, amount - matched, 0), line(local.fund, matched, 1)]
        }
    }
}

/// The funds that may pay for a category until `end`: those of the line's kind of money first, and of these the most
/// restricted. Equipment and lines are never paid from operating money.
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
