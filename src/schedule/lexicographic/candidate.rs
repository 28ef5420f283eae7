//! Candidate roadmaps that passed the audit.

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
    /// Mandates and contracts that the roadmap misses.
    pub missed: Vec<Missed>,
}

impl Candidate<'_, '_> {
    /// Quarters from the start of the horizon until an activity is live.
    pub(super) fn live(&self, problem: &Problem<'_>, activity: usize) -> Option<i32> {
        let placed = self.built.state.placed.get(activity)?.as_ref()?;
        Some(placed.live.since(problem.first))
    }

    /// Whether the roadmap begins with the survey of unknown figures.
    pub(super) fn is_surveyed(&self, problem: &Problem<'_>) -> bool {
        problem.baseline.is_some_and(|survey| self.built.state.placed[survey].is_some())
    }

    /// Whether the roadmap misses any mandate or contract.
    pub(super) fn misses_any(&self) -> bool {
        !self.missed.is_empty()
    }

    pub(super) fn figures(&self, problem: &Problem<'_>, stage: Option<usize>) -> Attainment {
        Attainment::of(problem, &self.built, self.benefit, stage).missing(&self.missed)
    }
}

/// Rebuilds a roadmap without the activities that the audit rejects, until the audit accepts it.
pub(in crate::schedule) fn build<'p, 'a>(
    problem: &'p Problem<'a>,
    course: BuildOrder<'_>,
    mut allowed: Vec<bool>,
    request: &Request,
    asked: &[usize],
) -> Candidate<'p, 'a> {
    let mut placements = 0;
    // The loop ends: each round rejects at least one placed activity, and rejected activities are not placed again.
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

/// The activities that the audit rejects: those whose initiative breaks a constraint. If the plan as a whole breaks a
/// constraint, the most expensive activity is rejected.
fn refused(problem: &Problem<'_>, order: &[usize], audit: &Audit) -> Vec<usize> {
    let mut refused = Vec::new();
    for (rule, examination) in &audit.examinations {
        // Missed mandates and contracts are counted separately; rejecting other activities would not fix them.
        let is_pledge = [&rules::mandate_missed::RULE, &rules::contract_broken::RULE].contains(rule);
        if rule.binding == Binding::Advice || is_pledge {
            continue;
        }
        for finding in &examination.findings {
            // The finding concerns its first initiative; the other initiatives only give context.
            let complained_of = finding.initiatives.first().and_then(|initiative| order.get(*initiative));
            let dearest = || order.iter().max_by_key(|activity| problem.price(**activity));
            refused.extend(complained_of.or_else(dearest));
        }
    }
    refused.sort_unstable();
    refused.dedup();
    refused
}
