//! Roadmaps that passed the audit, which has the last word.

use crate::check::{self, Audit, Binding, rules};
use crate::model::Plan;
use crate::schedule::construct::build_order::{BuildOrder, Built};
use crate::schedule::construct::missed::{self, Missed};
use crate::schedule::construct::phases;
use crate::schedule::objective::attainment::Attainment;
use crate::schedule::problem::instance::Problem;
use crate::schedule::request::Request;
use crate::schedule::result::roadmap;

/// A roadmap that passed the audit.
pub(in crate::schedule) struct Candidate<'p, 'a> {
    pub built: Built<'p, 'a>,
    pub order: Vec<usize>,
    pub plan: Plan,
    pub allowed: Vec<bool>,
    pub benefit: f64,
    pub placements: u64,
    /// What must be and is not.
    pub missed: Vec<Missed>,
}

impl Candidate<'_, '_> {
    /// Whether it begins with the survey of what is not known today.
    pub(super) fn is_surveyed(&self, problem: &Problem<'_>) -> bool {
        problem.baseline.is_some_and(|survey| self.built.state.placed[survey].is_some())
    }

    /// Whether it misses any of what must be.
    pub(super) fn misses_any(&self) -> bool {
        !self.missed.is_empty()
    }

    pub(super) fn figures(&self, problem: &Problem<'_>, stage: Option<usize>) -> Attainment {
        Attainment::of(problem, &self.built, self.benefit, stage).missing(&self.missed)
    }
}

/// Builds a roadmap until the audit has nothing against it: what it turns down is left out the next time.
pub(in crate::schedule) fn build<'p, 'a>(
    problem: &'p Problem<'a>,
    course: BuildOrder<'_>,
    mut allowed: Vec<bool>,
    request: &Request,
    asked: &[usize],
) -> Candidate<'p, 'a> {
    let mut placements = 0;
    // Each round turns down at least one placed activity, and those turned down are not placed again: it ends.
    loop {
        let mut built = phases::construct(problem, course, &allowed, asked);
        placements += built.state.tried;
        let benefit = built.state.benefit();
        let order = roadmap::in_order(&built.state);
        let plan = roadmap::plan(problem, &built.state, &order, request, benefit);
        let refused = refused(problem, &order, &check::audit(problem.context, &plan));
        if refused.is_empty() {
            let missed = missed::missed(problem, &mut built.state);
            return Candidate { built, order, plan, allowed, benefit, placements, missed };
        }
        for activity in refused {
            allowed[activity] = false;
        }
    }
}

/// The activities that the audit turns down: those whose initiative breaks a constraint. Where a constraint is shortfall by
/// the plan as a whole, the dearest activity has to go.
fn refused(problem: &Problem<'_>, order: &[usize], audit: &Audit) -> Vec<usize> {
    let mut refused = Vec::new();
    for (rule, examination) in &audit.examinations {
        // What must be and is not is counted by itself: turning down something else would mend nothing.
        let is_pledge = [&rules::mandate_missed::RULE, &rules::contract_broken::RULE].contains(rule);
        if rule.binding == Binding::Advice || is_pledge {
            continue;
        }
        for finding in &examination.findings {
            // The first initiative is the one that the finding complains of; the others are its company.
            let complained_of = finding.initiatives.first().and_then(|initiative| order.get(*initiative));
            let dearest = || order.iter().max_by_key(|activity| problem.price(**activity));
            refused.extend(complained_of.or_else(dearest));
        }
    }
    refused.sort_unstable();
    refused.dedup();
    refused
}
