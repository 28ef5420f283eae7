//! Lower bound on the cost of any roadmap that saves at least as many hours as are held: the Lagrangian bound on the
//! benefit ([`crate::schedule::bound::lagrangian`]) with one more scarce resource, all money.
//!
//! A roadmap that costs less than the bound would have a smaller benefit, whatever multipliers are used.

use crate::model::Money;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::bound::lagrangian::relaxation::{self, Relaxed};
use crate::schedule::problem::benefit::Live;
use crate::schedule::problem::instance::{Mode, Problem};
use gradus_solve::lagrangian::{self, MOST_PERIODS, Pace, Resource, Storage, Use, When};

/// Largest number of places of the relaxation times steps, over all bounds.
const EFFORT: usize = 34_000_000;
/// Largest and smallest number of steps of a bound.
const STEPS: (usize, usize) = (300, 12);
/// Number of bounds, each at a capacity nearer to the least cost.
const BOUNDS: usize = 6;
/// The first distance of the target level, as a share of the bound: far at first, then near.
const LEVELS: (f64, f64) = (0.1, 0.01);
/// The weight of the newest step in the mean of the pricing solutions, which is not used here.
const FRESH: f64 = 0.02;

/// The bound, and the activities whose cost it counts.
#[derive(Clone, Debug)]
pub(in crate::schedule) struct CostOfHours {
    /// Lower bound of their one-off cost plus running cost over the horizon.
    pub cost: Money,
    /// By activity: whether the bound counts its cost.
    pub counted: Vec<bool>,
}

/// The least cost of activities that save hours and of all that they need, if the benefit is at least `held`. `live`
/// says when the activities of a known roadmap of that benefit are live, and `known` is its cost.
pub(in crate::schedule) fn of(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    (held, known): (f64, Money),
    live: Live<'_>,
) -> CostOfHours {
    let point = |activity: usize, quarter: usize| f64::from(live(activity).is_some_and(|of| of <= quarter as i32));
    let mut relaxed = relaxation::of(problem, heads, [&point, &point]);
    let mut counted = vec![false; problem.activities.len()];
    relaxed.relaxation.jobs.iter().for_each(|job| counted[job.label] = true);
    let places = relaxed.relaxation.places().max(1);
    let steps = (EFFORT / BOUNDS / places).clamp(STEPS.1, STEPS.0);
    if relaxed.relaxation.periods > MOST_PERIODS || counted.iter().all(|counted| !counted) {
        return CostOfHours { cost: Money::ZERO, counted };
    }
    let (money, slack) = add_money(problem, &mut relaxed);
    // Later goals may fall short by rounding.
    let value = held - held.abs() * 1e-8 - 1e-5 - relaxed.constant;
    let pace = |at: usize| Pace { steps, level: if at == 0 { LEVELS.0 } else { LEVELS.1 }, fresh: FRESH };
    let paces: Vec<Pace> = (0..BOUNDS).map(pace).collect();
    let least = lagrangian::least_use(&relaxed.relaxation, money, value, known.as_minor() as f64, &paces);
    CostOfHours { cost: Money::minor((least - slack).floor().max(0.0) as i64), counted }
}

/// Adds the resource of all money, and its use by each mode. Returns it with the greatest error of rounding to whole
/// minor units.
fn add_money(problem: &Problem<'_>, relaxed: &mut Relaxed) -> (usize, f64) {
    let relaxation = &mut relaxed.relaxation;
    let money = relaxation.resources.len();
    let storage = Storage::Block { length: relaxation.periods, offset: 0 };
    relaxation.resources.push(Resource { capacity: vec![0.0], storage });
    for job in &mut relaxation.jobs {
        let modes: &[Mode] = &problem.activities[job.label].modes;
        for (of, mode) in job.modes.iter_mut().zip(modes) {
            let once = mode.once().as_minor() as f64 / f64::from(mode.quarters.max(1));
            let running = mode.running.as_minor() as f64 / 4.0;
            let work = When::Around(-mode.quarters, mode.quarters);
            let uses = [(once, work), (running, When::After)].into_iter().filter(|(rate, _)| *rate > 0.0);
            of.uses.extend(uses.map(|(rate, when)| Use { resource: money, rate, when }));
        }
    }
    // A quarter's part of a running cost differs from a fourth by less than a minor unit.
    (money, 4.0 * relaxation.jobs.len() as f64 + 4.0)
}
