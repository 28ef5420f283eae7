//! Instances of catalogue entries as initiatives of a given plan: what they need before them, where they fit, who pays for
//! them.

use super::change::{Change, Start};
use crate::forecast::{Window, funds, load, staff};
use crate::model::assessment::Fund;
use crate::model::catalogue::Scope;
use crate::model::plan::{CostLine, Initiative, Running};
use crate::model::terms::{Category, FundKind};
use crate::model::{Context, Fte, KeyPath, Money, Plan, Quarter};
use crate::schedule::Problem;
use crate::schedule::problem::Activity;

/// Instances that are to be added to a plan, each with what the catalogue says it needs and the plan has not.
pub struct Addition<'a> {
    context: Context<'a>,
    problem: &'a Problem<'a>,
    /// The plan with what was added so far.
    with: Plan,
    /// What was added.
    pub added: Vec<Initiative>,
    /// Which initiative waits for which of them.
    pub before: Vec<(String, usize)>,
    /// Which of them waits for which initiative.
    pub after: Vec<(usize, String)>,
}

impl<'a> Addition<'a> {
    /// Nothing is added to `plan` yet.
    pub fn new(context: Context<'a>, problem: &'a Problem<'a>, plan: &Plan) -> Self {
        Addition { context, problem, with: plan.clone(), added: Vec::new(), before: Vec::new(), after: Vec::new() }
    }

    /// The first quarter in which an activity can be live, with all that it needs before it.
    pub fn soonest(&self, activity: usize) -> Quarter {
        let Some(of) = self.problem.activities.get(activity) else { return self.with.first };
        let needs = of.requires.iter().map(|(need, lag)| match self.there(*need) {
            Some(there) => there.live() + *lag,
            // Catalogues with a ring are refused by the reader, so this ends.
            None => self.soonest(*need) + *lag,
        });
        needs.fold(self.with.first, Quarter::max) + quarters(of)
    }

    /// An initiative of the plan, or one that was added, that is an instance of an activity.
    fn there(&self, activity: usize) -> Option<&Initiative> {
        let of = self.problem.activities.get(activity)?;
        let same = |it: &&Initiative| match of.scope {
            Scope::Jurisdiction => true,
            Scope::Department(department) => it.departments.is_empty() || it.departments.contains(&department),
            Scope::Process(process) => it.processes.contains(&process),
        };
        self.with.initiatives.iter().filter(|it| it.like == Some(of.entry)).find(same)
    }

    /// Adds an activity that is live in a quarter of `live`, and before it what it needs: its place in what was added. None
    /// where it cannot be placed.
    pub fn place(&mut self, activity: usize, live: (Quarter, Quarter)) -> Option<usize> {
        let of = self.problem.activities.get(activity)?;
        let live = (live.0.max(self.soonest(activity)), live.1);
        let placed = placed(self.context, self.problem, &self.with, of, live)?;
        let start = placed.start;
        self.with.initiatives.push(placed.clone());
        let number = self.added.len();
        self.added.push(placed);
        for (need, lag) in &of.requires {
            let there = self.there(*need).map(|it| (it.id.clone(), it.live() + *lag));
            let name = match there {
                Some((name, ready)) if ready <= start => name,
                Some(_) => continue,
                None => {
                    let needed = self.place(*need, (self.with.first, start - *lag))?;
                    self.added.get(needed)?.id.clone()
                }
            };
            self.after.push((number, name));
        }
        Some(number)
    }

    /// What was added as a change, with the starts that move for it; none where nothing was.
    pub fn change(self, starts: Vec<Start>) -> Option<Change> {
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
    context: Context<'_>,
    problem: &Problem<'_>,
    plan: &Plan,
    activity: &Activity,
    live: (Quarter, Quarter),
) -> Option<Initiative> {
    let entry = context.catalogue.entries.get(activity.entry)?;
    let mode = activity.modes.first()?;
    let first = live.0.max(plan.first + mode.quarters);
    let last = live.1.min(plan.last + 1);
    let id = free_name(plan, &activity.id);
    let place = KeyPath::root().key("initiative").index(plan.initiatives.len());
    let skill = |skill: usize| problem.skills.get(skill).cloned();
    let mut of = Initiative {
        id,
        title: entry.title.clone(),
        like: Some(activity.entry),
        mode: Some(mode.index),
        does: entry.does.clone(),
        processes: activity.processes.clone(),
        departments: match activity.scope {
            Scope::Jurisdiction => Vec::new(),
            Scope::Department(department) => vec![department],
            Scope::Process(_) => activity.departments.clone(),
        },
        stage: Some(activity.stage),
        start: last - mode.quarters,
        quarters: mode.quarters.unsigned_abs(),
        staff: mode.staff.iter().filter_map(|(of, fte)| Some((skill(*of)?, Fte::from_milli(*fte)))).collect(),
        depends_on: Vec::new(),
        delivers: activity
            .delivers
            .iter()
            .map(|(channel, can)| crate::model::plan::Delivery { channel: *channel, can: *can, place: place.clone() })
            .collect(),
        audiences: Vec::new(),
        partners: activity.partners.clone(),
        change: activity.change,
        costs: Vec::new(),
        running: None,
        equipment_life_years: entry.equipment_life_years,
        note: None,
        place,
    };
    let run = (mode.running > Money::ZERO).then_some(mode.running);
    let mut latest = None;
    for quarter in first.through(last).rev() {
        of.start = quarter - mode.quarters;
        let Some(paid) = paid(context, plan, &of, &mode.costs, run) else { continue };
        if people_fit(context, plan, &paid.0) && paid.1 {
            return Some(paid.0);
        }
        latest = latest.or(Some(paid.0));
    }
    latest
}

/// A name that no initiative has yet.
fn free_name(plan: &Plan, wanted: &str) -> String {
    let taken = |name: &str| plan.initiatives.iter().any(|of| of.id == name);
    let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

/// Whether skills and front lines carry an initiative beside those of the plan.
fn people_fit(context: Context<'_>, plan: &Plan, of: &Initiative) -> bool {
    let mut with = plan.clone();
    with.initiatives.push(of.clone());
    let window = Window::of(&with);
    let works = |quarter: Quarter| of.start <= quarter && quarter <= of.end();
    let skills = staff::demand(context.assessment, &with, window);
    let skilled = skills
        .iter()
        .filter(|demand| of.staff.contains_key(&demand.skill))
        .all(|demand| demand.over().all(|(quarter, _)| !works(quarter)));
    let asked: Vec<Quarter> = load::asked(context, of).into_iter().map(|(quarter, _)| quarter).collect();
    let loads = load::load(context, &with, window);
    let heard = loads.iter().filter(|load| load::affects(of, load.department)).all(|load| {
        let over = |(quarter, hours): &(Quarter, f64)| asked.contains(quarter) && *hours > load.available + SLACK_HOURS;
        !load.hours.iter().any(over)
    });
    skilled && heard
}

/// The initiative with its cost lines and running cost, each paid by the first fund that may and can; by the first that
/// may, where none can. Whether all of them can. None where a line has no fund that may pay it.
fn paid(
    context: Context<'_>,
    plan: &Plan,
    of: &Initiative,
    costs: &[(Category, FundKind, Money)],
    running: Option<Money>,
) -> Option<(Initiative, bool)> {
    let mut of = of.clone();
    let mut carried = true;
    for (category, kind, amount) in costs {
        let candidates = candidates(context, *category, *kind, of.end());
        let with = |fund: usize| {
            let mut with = of.clone();
            with.costs.extend(lines(context, &of, fund, *category, *amount));
            with
        };
        let carries = |fund: &usize| can(context, plan, &with(*fund), *fund);
        let fund = candidates.iter().copied().find(carries).or_else(|| candidates.first().copied())?;
        carried &= carries(&fund);
        of = with(fund);
    }
    if let Some(amount) = running {
        let place = of.place.key("running");
        let with =
            |fund: usize| Initiative { running: Some(Running { fund, amount, place: place.clone() }), ..of.clone() };
        let operating = |fund: &Fund| fund.kind == FundKind::Operating && fund.permits(Category::Operations);
        let funds: Vec<usize> = (0..context.assessment.funds.len())
            .filter(|fund| context.assessment.funds.get(*fund).is_some_and(operating))
            .collect();
        let carries = |fund: &usize| can(context, plan, &with(*fund), *fund);
        let fund = funds.iter().copied().find(carries).or_else(|| funds.first().copied())?;
        carried &= carries(&fund);
        of = with(fund);
    }
    Some((of, carried))
}

/// The cost line, with the share that another fund must add.
fn lines(context: Context<'_>, of: &Initiative, fund: usize, category: Category, amount: Money) -> Vec<CostLine> {
    let line = |fund: usize, amount: Money, number: usize| CostLine {
        category,
        fund,
        amount,
        profile: Vec::new(),
        paid_in: None,
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
    let equipment = matches!(category, Category::Hardware | Category::Network);
    let funds = &context.assessment.funds;
    let matches = |fund: &Fund| {
        let other = fund.local_match.and_then(|local| funds.get(local.fund));
        fund.local_match.is_none() || other.is_some_and(|other| other.permits(category))
    };
    let may = |fund: &Fund| {
        fund.permits(category)
            && (fund.kind == FundKind::Capital || !equipment)
            && fund.expires.is_none_or(|last| end <= last)
            && matches(fund)
    };
    let mut found: Vec<usize> = (0..funds.len()).filter(|fund| funds.get(*fund).is_some_and(may)).collect();
    let tied = |fund: &Fund| fund.categories.as_ref().map_or(usize::MAX, Vec::len);
    found.sort_by_key(|index| funds.get(*index).map(|fund| (fund.kind != kind, tied(fund), *index)));
    found
}

/// Whether a fund, and the one that matches it, carries an initiative beside those of the plan: it lacks no more in any
/// year than it did.
fn can(context: Context<'_>, plan: &Plan, of: &Initiative, fund: usize) -> bool {
    let matched = context.assessment.funds.get(fund).and_then(|fund| fund.local_match).map(|local| local.fund);
    [Some(fund), matched].into_iter().flatten().all(|fund| {
        let window = Window::of(plan);
        let lacking = |of: &mut dyn Iterator<Item = &Initiative>| {
            let ledger = funds::ledger_of(context.assessment, fund, of, window);
            ledger.map_or_else(Vec::new, |ledger| ledger.years.iter().map(|year| year.lacking).collect())
        };
        let before = lacking(&mut plan.initiatives.iter());
        let after = lacking(&mut plan.initiatives.iter().chain([of]));
        before.iter().zip(&after).all(|(before, after)| after <= before)
    })
}
