//! Mandates and contracts that cannot all be kept: as few as possible of them, and what stands against them.
//!
//! Which they are, deletion filtering says ([`irreducible`]): with the set there is no roadmap, without any one of it there
//! is, by the generator's own word. What stands against them is proved where that can be done: by what is not to be had, by
//! dates, by choices, by the earliest quarters in which anything could be live (`times.rs`), by sums of what is scarce
//! (`sums.rs`), by trying every way to place the few activities that they need (`exhaust.rs`). Where no proof is found, it is
//! told what the generator met with, and that no way was found rather than that there is none.

use std::cell::Cell;

use super::irreducible::irreducible;
use crate::model::{Assessment, Context};
pub use crate::schedule::bound::infeasibility::against::{Against, Takes};
use crate::schedule::bound::infeasibility::proof::proof;
use crate::schedule::construct::build_order::{ActivityList, BuildOrder, PriorityRule};
use crate::schedule::construct::limit::Limit;
use crate::schedule::construct::missed::Missed;
use crate::schedule::effort::{Stop, Watch};
use crate::schedule::lexicographic::{Candidate, build};
use crate::schedule::objective::attainment::GoalFloors;
use crate::schedule::objective::benefit::BenefitModel;
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::Origin;
use crate::schedule::problem::target;
use crate::schedule::request::{Request, ScheduleError, first_quarter, horizon_end};
use crate::schedule::search::annealing;
use crate::schedule::search::task::{Rank, Task};

/// Lists that are tried for each set that is looked at, at most.
pub const LISTS: u64 = 500;

/// Mandates and contracts that cannot all be kept, and of which all but any one can.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Who they are.
    pub members: Vec<Origin>,
    /// What stands against them.
    pub against: Vec<Against>,
    /// Whether it is proved that they cannot be kept; else no way was found.
    pub proven: bool,
    /// Lists that were tried for them.
    pub lists: u64,
    /// Whether the search was stopped before it was known that all but any one of them can be kept.
    pub stopped: bool,
}

/// A smallest conflict among mandates and contracts, and what stands against it. None where all of them can be kept. Once
/// `watch` says stop, nothing more is left out.
///
/// # Errors
/// When no roadmap can be made at all; see [`ScheduleError`].
pub fn explain(
    context: Context<'_>,
    request: &Request,
    Watch { progress, stop }: Watch<'_>,
) -> Result<Option<Conflict>, ScheduleError> {
    let stop = || stop(1.0);
    let assessment = context.assessment;
    // Contracts are given up first, so that what is told is rather a mandate that fails by itself.
    let contracts = (0..assessment.contracts.len()).map(Origin::Contract);
    let all: Vec<Origin> = contracts.chain((0..assessment.mandates.len()).map(Origin::Mandate)).collect();
    let places: Vec<usize> = (0..all.len()).collect();
    let (mut asked, most) = (0_u64, 2 * places.len() as u64 + 1);
    let mut failed = None;
    let stopped = Cell::new(false);
    let mut conflicts = |kept: &[usize]| {
        asked += 1;
        // What is not looked at any more is kept.
        stopped.set(stopped.get() || stop());
        if stopped.get() {
            return false;
        }
        progress(asked.min(most), most);
        let kept: Vec<Origin> = kept.iter().map(|at| all[*at]).collect();
        let only = only(assessment, &kept);
        let looked = Attempted::at(Context { assessment: &only, ..context }, request, &stop);
        looked.map_or_else(
            |error| {
                failed = Some(error);
                false
            },
            |looked| looked.is_none_or(|looked| looked.misses),
        )
    };
    // Whoever fails alone is the smallest conflict there is.
    let alone = places.iter().copied().find(|at| conflicts(&[*at]));
    let mut kept = alone.map_or(places, |at| vec![at]);
    // The generator finds what it finds: what was spared against a larger set is looked at once more against the smaller.
    while kept.len() > 1 || alone.is_none() {
        let smaller = irreducible(&kept, &mut conflicts);
        if stopped.get() {
            // The first question may have gone without an answer.
            kept = if smaller.is_empty() { kept } else { smaller };
            break;
        }
        if smaller.len() == kept.len() || smaller.is_empty() {
            kept = smaller;
            break;
        }
        kept = smaller;
    }
    if let Some(error) = failed {
        return Err(error);
    }
    if kept.is_empty() {
        return Ok(None);
    }
    let members: Vec<Origin> = kept.into_iter().map(|at| all[at]).collect();
    let only = only(assessment, &members);
    against(Context { assessment: &only, ..context }, request, &stop).map(|(against, proven, lists)| {
        // Places in the smaller lists are of no use to anybody.
        Some(Conflict { members, against, proven, lists, stopped: stopped.get() })
    })
}

/// The assessment with no mandates and contracts but some.
fn only(assessment: &Assessment, kept: &[Origin]) -> Assessment {
    let mut only = assessment.clone();
    let mut at = 0;
    only.contracts.retain(|_| {
        at += 1;
        kept.contains(&Origin::Contract(at - 1))
    });
    at = 0;
    only.mandates.retain(|_| {
        at += 1;
        kept.contains(&Origin::Mandate(at - 1))
    });
    only
}

/// What the generator made of some mandates and contracts.
struct Attempted {
    /// Whether it misses any.
    misses: bool,
    /// What the best misses, and why.
    missed: Vec<Missed>,
    /// What the audit left over.
    allowed: Vec<bool>,
    lists: u64,
}

impl Attempted {
    /// Tries the orders, then lists until one holds everything. None where no roadmap can even begin.
    fn at(context: Context<'_>, request: &Request, stop: &Stop<'_>) -> Result<Option<Attempted>, ScheduleError> {
        let first = request.first.unwrap_or_else(|| first_quarter(context));
        let last = horizon_end(context, first, request.years)?;
        let problem = Problem::new(context, first, last)?;
        let asked = target::activities(&problem, &request.ask);
        let everything = vec![true; problem.activities.len()];
        let course = |order: &PriorityRule| {
            build(&problem, BuildOrder::PriorityRule(*order), everything.clone(), request, &asked)
        };
        let mut built: Vec<Candidate<'_, '_>> = PriorityRule::ALL.iter().map(course).collect();
        built.sort_by_key(|candidate| candidate.missed.len());
        let Some(best) = built.first() else { return Ok(None) };
        let mut looked = Attempted {
            misses: !best.missed.is_empty(),
            missed: best.missed.clone(),
            allowed: best.allowed.clone(),
            lists: 0,
        };
        // What is proved needs no search.
        if !looked.misses || !proof(&problem).is_empty() {
            return Ok(Some(looked));
        }
        let worth = BenefitModel::new(&problem);
        let task = Task {
            problem: &problem,
            allowed: &best.allowed,
            asked: &asked,
            worth: &worth,
            goal: Goal::Benefit,
            held: &GoalFloors::default(),
            spare: &vec![false; problem.activities.len()],
        };
        let limits = annealing::Limits {
            work: request.effort.for_goal(0, problem.activities.len()).min(LISTS),
            stop,
            threads: request.effort.threads,
            seed: request.seed,
            // Whatever holds everything is target.
            target: f64::MIN / 2.0,
        };
        let starts: Vec<ActivityList> = built.iter().map(|candidate| ActivityList::of(&candidate.built)).collect();
        let found = annealing::search(task, &starts, Rank::LEAST, limits, &|_, _| {});
        looked.lists = found.work;
        if let Some(list) = &found.best {
            let candidate = build(&problem, BuildOrder::Filled(list), best.allowed.clone(), request, &asked);
            looked.misses = !candidate.missed.is_empty();
        }
        Ok(Some(looked))
    }
}

/// What stands against the mandates and contracts of `context`, whether that is proved, and how many lists were tried.
fn against(
    context: Context<'_>,
    request: &Request,
    stop: &Stop<'_>,
) -> Result<(Vec<Against>, bool, u64), ScheduleError> {
    let first = request.first.unwrap_or_else(|| first_quarter(context));
    let last = horizon_end(context, first, request.years)?;
    let problem = Problem::new(context, first, last)?;
    let proof = proof(&problem);
    if !proof.is_empty() {
        return Ok((proof, true, 0));
    }
    let looked = Attempted::at(context, request, stop)?;
    let lists = looked.as_ref().map_or(0, |looked| looked.lists);
    let met = looked.map_or(Vec::new(), |looked| met(&problem, &looked));
    Ok((met, false, lists))
}

/// What the generator ran into.
fn met(problem: &Problem<'_>, looked: &Attempted) -> Vec<Against> {
    let mut found: Vec<Against> = Vec::new();
    for missed in &looked.missed {
        for pledge in problem.pledges.iter().filter(|pledge| pledge.origin == missed.origin) {
            let what = problem.activities[pledge.activity].id.clone();
            let refused = problem.needed(pledge.activity).into_iter().find(|activity| !looked.allowed[*activity]);
            let stage = problem.activities[pledge.activity].stage;
            let one = match (refused, missed.limit) {
                (Some(refused), _) => Against::Refused { what: problem.activities[refused].id.clone() },
                (None, Some(limit)) => Against::Met { what, limit, skills: problem.skills.clone() },
                (None, None) if stage > problem.shown + 1 => {
                    Against::Met { what, limit: Limit::Gate(stage - 1), skills: problem.skills.clone() }
                }
                (None, None) => Against::Met { what, limit: Limit::Horizon, skills: problem.skills.clone() },
            };
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}
