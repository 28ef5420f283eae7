//! Small instances about the date and cost of a stage: the gates of the stage after the one shown are random conditions
//! on the results of a few activities, and every plan is tried.

use std::collections::BTreeMap;

use gradus::forecast::Readiness;
use gradus::model::plan::running_until;
use gradus::model::rubric::{Gate, Measure};
use gradus::model::{Catalogue, Context, Money, Plan, Quarter, Rubric};
use gradus::schedule::problem::instance::Problem;
use gradus::schedule::verify::verify;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::initiative;
use crate::support;

/// The entries used, each after its requirements; the last one measures the stage.
pub const ENTRIES: [&str; 6] =
    ["hotline", "service-guide", "knowledge-base", "one-stop-counter", "process-mapping", "measurement-interactive"];

/// Quarters between stages.
const SPACING: i32 = 3;

/// The rubric with a few random gates for the third stage, which little or no work may meet.
pub fn rubric(full: &Rubric, random: &mut ChaCha8Rng) -> Rubric {
    let mut rubric = full.clone();
    rubric.stage_spacing = vec![SPACING; rubric.stages.len()];
    let node = |id: &str| Measure::Node(full.node(id).unwrap());
    let value = |id: &str| Measure::Indicator(full.indicator(id).unwrap());
    let mut one = |on: Measure, from: f64, to: f64| Gate { on, threshold: random.random_range(from..to) };
    let gates = [
        one(value("answered"), 45.0, 65.0),
        one(value("live_contact"), 10.0, 40.0),
        one(value("mapped"), 10.0, 60.0),
        one(value("published"), 30.0, 80.0),
        one(node("public_demand"), 0.15, 0.3),
    ];
    rubric.stages[2].gates = gates.into_iter().filter(|_| random.random_range(0..3) > 0).collect();
    rubric
}

/// A plan's date of the stage and its cost.
pub type Pair = (i32, Money);

/// The best of all plans that the verifier accepts.
#[derive(Debug, Default)]
pub struct Best {
    /// The earliest date, and the least cost for that date.
    pub soonest: Option<Pair>,
    /// The least cost of any plan that reaches the stage.
    pub cheapest: Option<Money>,
    /// Number of plans tried.
    pub plans: u64,
}

/// Tries every plan over the horizon of `like`.
pub fn best_of_all(context: Context<'_>, like: &Plan) -> Best {
    let problem = Problem::new(context, like.first, like.last).unwrap();
    assert!(problem.activities.len() <= ENTRIES.len() && problem.baseline.is_none());
    let empty = Plan { initiatives: Vec::new(), provenance: None, ..like.clone() };
    let shown = BTreeMap::new();
    let mut everything = Everything { problem: &problem, empty, shown, best: Best::default() };
    everything.decide(&mut Vec::new());
    everything.best
}

/// Conditions on plans.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Least benefit.
    pub benefit: f64,
    /// Number of quarters within which the third stage must be reached, if at all.
    pub opens: Option<i32>,
}

/// The least cost of any plan that the verifier accepts and that meets the conditions, over the horizon of `like`.
pub fn least_of_all(context: Context<'_>, like: &Plan, wanted: Wanted) -> Option<Money> {
    let problem = Problem::new(context, like.first, like.last).unwrap();
    let empty = Plan { initiatives: Vec::new(), provenance: None, ..like.clone() };
    let shown = BTreeMap::new();
    let mut everything = Everything { problem: &problem, empty, shown, best: Best::default() };
    let mut least = None;
    everything.each(&mut Vec::new(), &mut |instance, chosen| {
        let cost = instance.cost(chosen);
        if least.is_some_and(|least| cost >= least) {
            return;
        }
        let opens = wanted.opens.is_none_or(|by| instance.opens(chosen).is_some_and(|opens| opens <= by));
        if !opens || super::benefit(instance.problem, chosen) < wanted.benefit {
            return;
        }
        let (context, plan) = (instance.problem.context, instance.plan(chosen));
        if support::benefit(context, &plan) >= wanted.benefit && verify(context, &plan).is_empty() {
            least = Some(cost);
        }
    });
    least
}

struct Everything<'p, 'a> {
    problem: &'p Problem<'a>,
    empty: Plan,
    /// Whether the stage is shown in a quarter with a set of finished activities.
    shown: BTreeMap<(Vec<usize>, Quarter), bool>,
    best: Best,
}

impl Everything<'_, '_> {
    fn decide(&mut self, chosen: &mut Vec<Option<Quarter>>) {
        self.each(chosen, &mut |everything, chosen| everything.judge(chosen));
    }

    /// Calls `look` with every plan.
    fn each(&mut self, chosen: &mut Vec<Option<Quarter>>, look: &mut dyn FnMut(&mut Self, &[Option<Quarter>])) {
        let Some(activity) = self.problem.activities.get(chosen.len()) else {
            look(self, chosen);
            return;
        };
        chosen.push(None);
        self.each(chosen, look);
        chosen.pop();
        let mut ready = Some(self.problem.first);
        for (need, lag) in &activity.requires {
            let live = chosen[*need].map(|start| start + self.problem.activities[*need].modes[0].quarters + *lag);
            ready = ready.zip(live).map(|(ready, live)| ready.max(live));
        }
        let Some(ready) = ready else { return };
        for start in ready.through(self.problem.last + 1 - activity.modes[0].quarters) {
            chosen.push(Some(start));
            self.each(chosen, look);
            chosen.pop();
        }
    }

    /// One-off cost, and running cost over the horizon.
    fn cost(&self, chosen: &[Option<Quarter>]) -> Money {
        let cost_of = |(activity, start): (usize, &Option<Quarter>)| {
            let mode = &self.problem.activities[activity].modes[0];
            let once: Money = mode.costs.iter().map(|(_, _, amount)| *amount).sum();
            Some(once + running_until(mode.running, (*start)? + mode.quarters, self.problem.last))
        };
        chosen.iter().enumerate().filter_map(cost_of).sum()
    }

    fn judge(&mut self, chosen: &[Option<Quarter>]) {
        self.best.plans += 1;
        let Some(opens) = self.opens(chosen) else { return };
        let plan = self.plan(chosen);
        let pair = (opens, plan.outlay());
        let sooner = self.best.soonest.is_none_or(|best| pair < best);
        let cheaper = self.best.cheapest.is_none_or(|best| pair.1 < best);
        if (sooner || cheaper) && verify(self.problem.context, &plan).is_empty() {
            if sooner {
                self.best.soonest = Some(pair);
            }
            if cheaper {
                self.best.cheapest = Some(pair.1);
            }
        }
    }

    /// Quarters until the third stage is reached: predicted in the quarter before, and measured recently.
    fn opens(&mut self, chosen: &[Option<Quarter>]) -> Option<i32> {
        let problem = self.problem;
        let measure = (0..chosen.len()).find(|activity| problem.measures(*activity) == Some(3))?;
        let measured = chosen[measure]?;
        let live = |activity: usize| Some(chosen[activity]? + problem.activities[activity].modes[0].quarters);
        (SPACING..=problem.last.since(problem.first) + 1).find(|quarters| {
            let opens = problem.first + *quarters;
            let in_time = measured + problem.activities[measure].modes[0].quarters <= opens && measured >= opens - 2;
            let done = (0..chosen.len()).filter(|a| live(*a).is_some_and(|live| live < opens)).collect();
            in_time && self.is_shown(done, opens - 1)
        })
    }

    fn is_shown(&mut self, done: Vec<usize>, quarter: Quarter) -> bool {
        let problem = self.problem;
        *self.shown.entry((done, quarter)).or_insert_with_key(|(done, _)| {
            let mut readiness = Readiness::unplanned(problem.context);
            for of in done.iter().map(|activity| &problem.activities[*activity]) {
                readiness.add(of.entry, of.scope, problem.first);
            }
            readiness.stage(quarter).shown >= 3
        })
    }

    fn plan(&self, chosen: &[Option<Quarter>]) -> Plan {
        let initiative_of = |activity: usize| Some(initiative(self.problem, activity, chosen[activity]?));
        Plan { initiatives: (0..chosen.len()).filter_map(initiative_of).collect(), ..self.empty.clone() }
    }
}

/// A few entries, each with one mode.
pub fn catalogue(full: &Catalogue, random: &mut ChaCha8Rng) -> Catalogue {
    super::catalogue_of(full, &ENTRIES, 2, random)
}
