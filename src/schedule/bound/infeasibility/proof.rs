//! Proof that mandates and contracts cannot all be met.

use super::against::Against;
use super::{exhaust, sums, times};
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::construct::partial_schedule::PartialSchedule;
use crate::schedule::problem::cumulative_row::CumulativeRow;
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::mandate::{self, Hold, Origin};
use times::shortest;

/// The reasons why the mandates and contracts cannot all be met; empty if no proof is found.
pub(in crate::schedule) fn proof(problem: &Problem<'_>) -> Vec<Against> {
    let found = plain(problem);
    if !found.is_empty() {
        return found;
    }
    let rows = CumulativeRow::all(problem);
    let heads = EarliestStarts::of(problem, &rows, &PartialSchedule::new(problem));
    let window = times::TimeWindow::of(problem, &heads);
    let proofs: [&dyn Fn() -> Vec<Against>; 6] = [
        &|| times::chains(problem),
        &|| sums::heads(problem, &window),
        &|| sums::staff(problem, &window),
        &|| sums::rows(problem, &rows, &window),
        &|| times::earliest(problem, &heads),
        &|| exhaust::beside(problem, &window),
    ];
    proofs.iter().map(|proof| proof()).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Reasons that need no calculation: initiatives that are not offered, dates, conflicting contracts, exclusions.
fn plain(problem: &Problem<'_>) -> Vec<Against> {
    let id = |activity: usize| problem.activities[activity].id.clone();
    let assessment = problem.context.assessment;
    let mut found: Vec<Against> = Vec::new();
    for missing in &problem.missing {
        let what = mandate::identifier(problem.context, missing.entry, missing.scope);
        found.push(Against::NotOffered { what, why: missing.why });
    }
    for pledge in &problem.pledges {
        let what = id(pledge.activity);
        match (pledge.hold, pledge.origin) {
            (Hold::At(start, _), _) if start < problem.first => {
                found.push(Against::Past { what, at: start, first: problem.first });
            }
            (Hold::At(start, way), _) => {
                let ends = start + shortest(problem, pledge.activity, way) - 1;
                if ends > problem.last {
                    found.push(Against::After { what, ends, last: problem.last });
                }
            }
            (Hold::By(_), Origin::Mandate(at)) => {
                let by = assessment.mandates.get(at).and_then(|mandate| mandate.by);
                if let Some(at) = by.filter(|by| *by < problem.first) {
                    found.push(Against::Past { what, at, first: problem.first });
                }
            }
            (Hold::By(_), Origin::Contract(_)) => {}
        }
    }
    for (at, pledge) in problem.pledges.iter().enumerate() {
        for other in problem.pledges.iter().skip(at + 1).filter(|other| other.activity == pledge.activity) {
            if let (Hold::At(one, way), Hold::At(two, other_way)) = (pledge.hold, other.hold)
                && (one != two || way.zip(other_way).is_some_and(|(way, other)| way != other))
            {
                found.push(Against::Twice { what: id(pledge.activity), starts: [one, two] });
            }
        }
    }
    let mut needed: Vec<usize> = problem.pledges.iter().flat_map(|pledge| problem.needed(pledge.activity)).collect();
    needed.sort_unstable();
    needed.dedup();
    for one in &needed {
        let excluded = problem.activities[*one].excludes.iter().filter(|other| *other > one && needed.contains(other));
        found.extend(excluded.map(|other| Against::Excludes { one: id(*one), other: id(*other) }));
    }
    found
}
