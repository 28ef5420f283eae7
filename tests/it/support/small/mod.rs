//! Instances so small that every plan can be tried: one process, few catalogue entries, one fund; random staff, money
//! and front-line time.

pub mod goals;

use gradus::model::assessment::{Contract, Mandate};
use gradus::model::plan::{CostLine, Initiative, Running};
use gradus::model::terms::{Category, FundKind};
use gradus::model::{Assessment, Catalogue, Context, Fte, KeyPath, Money, Plan, Quarter};
use gradus::schedule::problem::initiative::initiative as as_initiative;
use gradus::schedule::problem::instance::Problem;
use gradus::schedule::problem::mandate::Hold;
use gradus::schedule::verify::verify;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::support;

/// The entries used, each after its requirements.
const ENTRIES: [&str; 8] = [
    "hotline",
    "service-guide",
    "tv-information",
    "one-stop-counter",
    "process-mapping",
    "counter-trial",
    "process-reengineering",
    "assisted-filing",
];

/// A few entries, each with one mode to limit the number of plans; they take up to a few times the staff.
pub fn catalogue(full: &Catalogue, random: &mut ChaCha8Rng) -> Catalogue {
    catalogue_of(full, &ENTRIES, 6, random)
}

/// Some entries, each with one mode; they take less than `most` times the staff.
fn catalogue_of(full: &Catalogue, entries: &[&str], most: u32, random: &mut ChaCha8Rng) -> Catalogue {
    let places: Vec<usize> = entries.iter().map(|id| full.entry(id).unwrap()).collect();
    let mut catalogue = full.clone();
    catalogue.entries = places.iter().map(|place| full.entries[*place].clone()).collect();
    for entry in &mut catalogue.entries {
        entry.requires.retain(|need| places.contains(&need.on));
        for need in &mut entry.requires {
            need.on = places.iter().position(|place| *place == need.on).unwrap();
        }
        let way = random.random_range(0..entry.modes.len());
        entry.modes = vec![entry.modes.swap_remove(way)];
        for fte in entry.modes[0].staff.values_mut() {
            *fte = Fte::from_milli(fte.milli() * random.random_range(1..most));
        }
    }
    catalogue
}

/// A county with one process, one department and one fund.
pub fn assessment(county: &Assessment, random: &mut ChaCha8Rng) -> Assessment {
    let mut assessment = county.clone();
    let process = random.random_range(0..assessment.processes.len());
    assessment.processes = vec![assessment.processes.swap_remove(process)];
    assessment.processes[0].department = 0;
    assessment.processes[0].partners.clear();
    if random.random_range(0..2) == 0 {
        assessment.processes[0].channels.clear();
    }
    assessment.departments.truncate(1);
    assessment.departments[0].change_hours = f64::from(random.random_range(2..9));
    assessment.funds.retain(|fund| fund.kind == FundKind::Operating);
    for year in &mut assessment.funds[0].years {
        year.amount = Money::major(random.random_range(300_000..1_500_000));
    }
    assessment
}

/// Adds `count` random mandates and contracts, and lets one pair exclude each other.
pub fn pledge(assessment: &mut Assessment, catalogue: &mut Catalogue, random: &mut ChaCha8Rng, count: usize) {
    let first = assessment.quarter();
    let pairs = [("hotline", "one-stop-counter"), ("service-guide", "hotline"), ("tv-information", "assisted-filing")];
    if random.random_range(0..2) == 0 {
        let (one, other) = pairs[random.random_range(0..pairs.len())];
        let [one, other] = [one, other].map(|id| catalogue.entry(id).unwrap());
        catalogue.entries[one].excludes = vec![other];
        catalogue.entries[other].excludes = vec![one];
    }
    let mut names: Vec<&str> = ENTRIES.to_vec();
    for number in 0..count {
        // With several pledges, excluding entries are among them.
        let excludes = |name: &&str| !catalogue.entries[catalogue.entry(name).unwrap()].excludes.is_empty();
        let at = names.iter().position(excludes).filter(|_| count > 3 && number < 2);
        let drawn = random.random_range(0..names.len());
        let initiative = names.swap_remove(at.unwrap_or(drawn)).to_owned();
        let place = KeyPath::root();
        // An entry without requirements can be contracted for any quarter.
        let is_free = catalogue.entries[catalogue.entry(&initiative).unwrap()].requires.is_empty();
        if is_free && random.random_range(0..2) == 0 {
            let start = first + random.random_range(0..6);
            assessment.contracts.push(Contract { initiative, start, mode: None, reason: None, place });
        } else {
            let by = Some(first + random.random_range(3..8));
            assessment.mandates.push(Mandate { initiative, by, reason: None, place });
        }
    }
}

/// The greatest benefit of any plan that the verifier accepts; `None` if it accepts none.
pub fn best_that_holds(context: Context<'_>, like: &Plan) -> Option<f64> {
    let (best, _, found) = look(context, like);
    found.then_some(best)
}

/// The greatest benefit of any plan that the verifier accepts, and the number of plans tried, over the horizon of
/// `like`.
pub fn best_of_all(context: Context<'_>, like: &Plan) -> (f64, u64) {
    let (best, plans, _) = look(context, like);
    (best, plans)
}

fn look(context: Context<'_>, like: &Plan) -> (f64, u64, bool) {
    let problem = Problem::new(context, like.first, like.last).unwrap();
    assert!(problem.activities.len() <= ENTRIES.len());
    let shapes = (0..problem.activities.len()).map(|activity| {
        problem.first.through(problem.last).map(|start| initiative(&problem, activity, start)).collect()
    });
    let mut everything = Everything {
        shapes: shapes.collect(),
        empty: Plan { initiatives: Vec::new(), provenance: None, ..like.clone() },
        best: 0.0,
        plans: 0,
        found: false,
        problem: &problem,
    };
    everything.decide(&mut Vec::new());
    (everything.best, everything.plans, everything.found)
}

/// An activity at a start; each line is paid by its only permitted fund.
fn initiative(problem: &Problem<'_>, activity: usize, start: Quarter) -> Initiative {
    let activity = &problem.activities[activity];
    let mode = &activity.modes[0];
    let place = KeyPath::root();
    // Each category is paid from one fund only.
    let payer = |category: Category| {
        let funds = problem.context.assessment.funds.iter();
        funds.into_iter().position(|fund| fund.permits(category)).unwrap()
    };
    let line = |(category, _, amount): &(Category, _, Money)| CostLine {
        category: *category,
        fund: payer(*category),
        amount: *amount,
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: place.clone(),
    };
    Initiative {
        partners: Vec::new(),
        costs: mode.costs.iter().map(line).collect(),
        running: (mode.running > Money::ZERO).then(|| Running {
            fund: payer(Category::Operations),
            amount: mode.running,
            place: place.clone(),
        }),
        equipment_life_years: None,
        ..as_initiative(problem, activity, mode, start, place.clone())
    }
}

/// Of so many plans, the benefit of one is compared with that of its forecast.
const SAMPLE: u64 = 499;

/// The benefit of activities with these starts.
fn benefit(problem: &Problem<'_>, chosen: &[Option<Quarter>]) -> f64 {
    let quarters = |activity: usize| problem.activities[activity].modes[0].quarters;
    problem.benefit.of(&|activity| Some((chosen[activity]? + quarters(activity)).since(problem.first)))
}

/// Tries every plan of an instance.
struct Everything<'p, 'a> {
    problem: &'p Problem<'a>,
    /// For each activity, its initiative in each quarter.
    shapes: Vec<Vec<Initiative>>,
    empty: Plan,
    best: f64,
    plans: u64,
    /// Whether the verifier accepted any plan.
    found: bool,
}

impl Everything<'_, '_> {
    /// Decides on the activities in order, each after its requirements.
    fn decide(&mut self, chosen: &mut Vec<Option<Quarter>>) {
        let Some(activity) = self.problem.activities.get(chosen.len()) else {
            self.judge(chosen);
            return;
        };
        chosen.push(None);
        self.decide(chosen);
        chosen.pop();
        let mut ready = Some(self.problem.first);
        for (need, lag) in &activity.requires {
            let live = chosen[*need].map(|start| start + self.problem.activities[*need].modes[0].quarters + *lag);
            ready = ready.zip(live).map(|(ready, live)| ready.max(live));
        }
        let Some(ready) = ready else { return };
        for start in ready.through(self.problem.last + 1 - activity.modes[0].quarters) {
            chosen.push(Some(start));
            self.decide(chosen);
            chosen.pop();
        }
    }

    fn judge(&mut self, chosen: &[Option<Quarter>]) {
        self.plans += 1;
        let benefit = benefit(self.problem, chosen);
        if self.plans.is_multiple_of(SAMPLE) {
            let slow = support::benefit(self.problem.context, &self.plan(chosen));
            assert!((benefit - slow).abs() <= slow.abs() * 1e-9 + 1e-6, "{benefit} is not {slow}: {chosen:?}");
        }
        let is_better = benefit > self.best + 1e-6 || !self.found;
        if is_better && self.holds(chosen) && verify(self.problem.context, &self.plan(chosen)).is_empty() {
            self.best = benefit.max(self.best);
            self.found = true;
        }
    }

    /// Whether the pledges are kept: a fast check before the verifier, which repeats it.
    fn holds(&self, chosen: &[Option<Quarter>]) -> bool {
        let quarters = |activity: usize| self.problem.activities[activity].modes[0].quarters;
        self.problem.missing.is_empty()
            && self.problem.pledges.iter().all(|pledge| match (chosen[pledge.activity], pledge.hold) {
                (Some(start), Hold::By(by)) => start + quarters(pledge.activity) <= by,
                (Some(start), Hold::At(at, _)) => start == at,
                (None, _) => false,
            })
    }

    fn plan(&self, chosen: &[Option<Quarter>]) -> Plan {
        let shape = |activity: usize| {
            let start = chosen[activity]?;
            Some(self.shapes[activity][start.since(self.problem.first) as usize].clone())
        };
        Plan { initiatives: (0..chosen.len()).filter_map(shape).collect(), ..self.empty.clone() }
    }
}
