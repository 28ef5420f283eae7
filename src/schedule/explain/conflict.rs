//! Smallest conflicts: mandates and contracts that cannot all be met, and the reasons.
//!
//! Deletion filtering ([`irreducible`]) finds the members: the generator finds no roadmap for the set, but finds one
//! after the removal of any member. The reasons are proven if possible: by missing offers, dates, exclusions, earliest
//! starts (`times.rs`), sums of scarce resources (`sums.rs`), or an enumeration of all placements of the few required
//! activities (`exhaust.rs`). Without a proof, the report names the limits that the generator reached and says that no
//! roadmap was found, not that none exists.

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
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::Origin;
use crate::schedule::problem::target;
use crate::schedule::request::{Request, ScheduleError, first_quarter, horizon_end};
use crate::schedule::search::annealing;
use crate::schedule::search::task::{Rank, Task};

/// Largest number of lists tried for each set.
pub const LISTS: u64 = 500;

/// A set of mandates and contracts that cannot all be met, although all but any one of them can.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The mandates and contracts in conflict.
    pub members: Vec<Origin>,
    /// The reasons.
    pub against: Vec<Against>,
    /// Whether the conflict is proven; otherwise no roadmap was found.
    pub proven: bool,
    /// Number of lists tried.
    pub lists: u64,
    /// Whether the search was stopped before the set was known to be irreducible.
    pub stopped: bool,
}

/// A smallest conflict among mandates and contracts, with its reasons; `None` if all of them can be met. When `watch`
/// signals a stop, no further member is removed.
///
/// # Errors
/// If no roadmap can be made at all; see [`ScheduleError`].
pub fn explain(
    context: Context<'_>,
    request: &Request,
    Watch { progress, stop }: Watch<'_>,
) -> Result<Option<Conflict>, ScheduleError> {
    let stop = || stop(1.0);
    let assessment = context.assessment;
    // Contracts are removed first, so that the conflict rather names a mandate that fails alone.
    let contracts = (0..assessment.contracts.len()).map(Origin::Contract);
    let all: Vec<Origin> = contracts.chain((0..assessment.mandates.len()).map(Origin::Mandate)).collect();
    let places: Vec<usize> = (0..all.len()).collect();
    let (mut asked, most) = (0_u64, 2 * places.len() as u64 + 1);
    let mut failed = None;
    let stopped = Cell::new(false);
    let mut conflicts = |kept: &[usize]| {
        asked += 1;
        // After a stop, members that were not tested stay in the set.
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
    // A member that fails alone is the smallest possible conflict.
    let alone = places.iter().copied().find(|at| conflicts(&[*at]));
    let mut kept = alone.map_or(places, |at| vec![at]);
    // The generator is a heuristic: members kept in a larger set are tested again in the smaller one.
    while kept.len() > 1 || alone.is_none() {
        let smaller = irreducible(&kept, &mut conflicts);
        if stopped.get() {
            // The first test may have ended without a result.
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
        // Indices into the reduced lists have no meaning for callers.
        Some(Conflict { members, against, proven, lists, stopped: stopped.get() })
    })
}

/// The assessment with only some of its mandates and contracts.
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

/// Result of the generator for some mandates and contracts.
struct Attempted {
    /// Whether it misses any of them.
    misses: bool,
    /// The mandates and contracts that the best roadmap misses, with reasons.
    missed: Vec<Missed>,
    /// The activities that the audit allows.
    allowed: Vec<bool>,
    lists: u64,
}

impl Attempted {
    /// Tries the priority rules, then lists until one meets all mandates and contracts. `None` if no roadmap can even
    /// begin.
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
        // A proven conflict needs no search.
        if !looked.misses || !proof(&problem).is_empty() {
            return Ok(Some(looked));
        }
        let task = Task {
            problem: &problem,
            allowed: &best.allowed,
            asked: &asked,
            goal: Goal::Benefit,
            held: &GoalFloors::default(),
            spare: &vec![false; problem.activities.len()],
        };
        let limits = annealing::Limits {
            work: request.effort.for_goal(0, problem.activities.len()).min(LISTS),
            stop,
            threads: request.effort.threads,
            seed: request.seed,
            // Any roadmap that meets all of them reaches the target.
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

/// The reasons against the mandates and contracts of `context`, whether they are proven, and the number of lists tried.
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

/// The limits that the generator reached.
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
