//! Lexicographic optimisation: pursues one goal after another and keeps the results of earlier goals.

pub(crate) mod candidate;
pub(crate) mod goal_bound;
pub(crate) mod proof;

pub(super) use candidate::{Candidate, build};
use goal_bound::{GoalBound, Known};

use super::Request;
use super::effort::Watch;
use crate::schedule::bound::benefit;
use crate::schedule::bound::infeasibility::proof::proof as infeasibility_proof;
use crate::schedule::construct::build_order::{ActivityList, BuildOrder, Built, PriorityRule};
use crate::schedule::construct::partial_schedule::Placement;
use crate::schedule::objective::amount::{Amount, Bound};
use crate::schedule::objective::attainment::GoalFloors;
use crate::schedule::objective::certificate::Certificate;
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::instance::Problem;
use crate::schedule::search::annealing;
use crate::schedule::search::task::{Rank, Task};
use gradus_solve::rounding::is_more;

/// Instances with more activities than this are built by the first priority rule only.
pub(super) const ONE_ORDER: usize = 15_000;

/// The result of all goals.
pub(super) struct LexicographicResult<'p, 'a> {
    pub best: Candidate<'p, 'a>,
    /// By goal.
    pub certificates: Vec<Certificate>,
    /// No roadmap has more benefit than this.
    pub bound: f64,
    /// Placements tried for the roadmaps that were built before the audit.
    pub placements: u64,
}

/// Pursues one goal after another, starting from the given list, if any, and from the priority rules; `None` if there
/// is neither. If no goal can be attained, benefit replaces them: low readiness is never a reason to offer nothing.
pub(super) fn solve_goals<'p, 'a>(
    problem: &'p Problem<'a>,
    request: &Request,
    asked: &[usize],
    (begun, orders): (Option<&ActivityList>, &[PriorityRule]),
    watch: Watch<'_>,
) -> Option<LexicographicResult<'p, 'a>> {
    // One priority rule is enough for a very large instance, so that it is built in a second or two.
    let orders = if problem.activities.len() > ONE_ORDER { orders.get(..1).unwrap_or(orders) } else { orders };
    let everything = vec![true; problem.activities.len()];
    let build = |course: BuildOrder<'_>| build(problem, course, everything.clone(), request, asked);
    let courses = begun.map(BuildOrder::Filled).into_iter().chain(orders.iter().copied().map(BuildOrder::PriorityRule));
    let candidates: Vec<Candidate<'p, 'a>> = courses.map(build).collect();
    let goals = request.objective.goals(problem.shown, problem.attainable());
    let mut search = LexicographicSearch {
        problem,
        request,
        goals: goals.len(),
        asked,
        watch,
        placements: candidates.iter().map(|candidate| candidate.placements).sum(),
        best: 0,
        candidates,
        held: GoalFloors::default(),
        certificates: Vec::new(),
    };
    if search.candidates.is_empty() {
        return None;
    }
    search.begin();
    // A proof of infeasibility makes the search pointless.
    if search.misses() && !infeasibility_proof(problem).is_empty() {
        let LexicographicSearch { mut candidates, best, placements, .. } = search;
        let best = candidates.swap_remove(best);
        return Some(LexicographicResult { best, certificates: Vec::new(), bound: f64::INFINITY, placements });
    }
    for (place, goal) in goals.iter().enumerate() {
        let before = goal.pursuit().stands_on.filter(|_| search.has_nothing());
        before.into_iter().chain([*goal]).for_each(|goal| search.seek(goal, place));
    }
    if search.has_nothing() && !search.misses() {
        search.seek(Goal::FALLBACK, goals.len() - 1);
    }
    let LexicographicSearch { mut candidates, best, certificates, placements, .. } = search;
    let best = candidates.swap_remove(best);
    let known = certificates.iter().find_map(|of| match of.bound {
        Bound::Best(Amount::Hours(bound)) => Some(bound),
        _ => None,
    });
    let bound = known.unwrap_or_else(|| {
        benefit::of(problem, best.benefit, &|of| best.live(problem, of), best.is_surveyed(problem)).benefit
    });
    Some(LexicographicResult { best, certificates, bound, placements })
}

/// One round of the search for a goal.
struct Turn<'t> {
    /// Lists to try.
    work: u64,
    /// Number of earlier rounds.
    round: u64,
    /// A list that the proof suggests.
    guide: Option<ActivityList>,
    /// By activity: whether a cheap roadmap could do without it.
    spare: &'t [bool],
    /// The search may run until this share of the total time is used.
    until: f64,
}

/// The state of the optimisation over all goals.
struct LexicographicSearch<'r, 'p, 'a> {
    problem: &'p Problem<'a>,
    request: &'r Request,
    /// Number of goals.
    goals: usize,
    asked: &'r [usize],
    watch: Watch<'r>,
    /// All roadmaps so far that passed the audit.
    candidates: Vec<Candidate<'p, 'a>>,
    /// Index of the best of them.
    best: usize,
    /// The results of earlier goals.
    held: GoalFloors,
    certificates: Vec<Certificate>,
    placements: u64,
}

impl<'p, 'a> LexicographicSearch<'_, 'p, 'a> {
    /// Starts from the roadmap that misses least of the mandates and contracts; among equals, from the one with most
    /// benefit.
    fn begin(&mut self) {
        for at in 1..self.candidates.len() {
            let (of, best) = (&self.candidates[at], &self.candidates[self.best]);
            let misses = of.missed.len().cmp(&best.missed.len());
            // A later rule must be better by more than rounding, so that rounding does not decide.
            if misses.is_lt() || (misses.is_eq() && is_more(of.benefit, best.benefit)) {
                self.best = at;
            }
        }
    }

    /// Whether the best roadmap so far misses any mandate or contract.
    fn misses(&self) -> bool {
        self.candidates[self.best].misses_any()
    }

    /// Whether no goal so far was attained.
    fn has_nothing(&self) -> bool {
        self.certificates.iter().all(|certificate| certificate.value.is_none())
    }

    /// Pursues a goal; `place` decides how much work it may take.
    fn seek(&mut self, goal: Goal, place: usize) {
        let problem = self.problem;
        let quarters = problem.last.since(problem.first) + 1;
        let mut held = self.held.clone();
        let pursuit = goal.pursuit();
        goal.demand(quarters, &mut held);
        let mut start = self.start(goal, &held);
        // If benefit comes first, it must not cost readiness.
        if pursuit.keeps_openings && self.has_nothing() && !self.candidates[start.0].misses_any() {
            held.opens.extend(self.candidates[start.0].figures(problem, None).opened_after(problem.shown));
        }
        let surveyed = self.candidates[start.0].is_surveyed(problem);
        let GoalBound { mut bound, list, relaxed } = self.bound(goal, surveyed, start.0);
        let mut spare = vec![false; problem.activities.len()];
        if let Some(list) = list.as_ref().filter(|_| !pursuit.saves) {
            self.lay(BuildOrder::Filled(list), start.0);
            start = self.start(goal, &held);
        } else if let Some(list) = list {
            // Built twice: from the list alone, and from the list followed by the targets of the best roadmap, which
            // can then be left out first.
            self.lay(BuildOrder::ActivityList(&list), start.0);
            self.lay_later(&held);
            self.lay(
                BuildOrder::ActivityList(&list.beside(&ActivityList::exact(&self.candidates[start.0].built))),
                start.0,
            );
            let needed: Vec<usize> = list.targets.iter().flat_map(|(of, _)| problem.needed(*of)).collect();
            spare = (0..spare.len()).map(|activity| !needed.contains(&activity)).collect();
            start = self.start(goal, &held);
        }
        let mut work = 0;
        if bound != Bound::Impossible {
            (work, bound) = self.look(goal, &held, start, (bound, relaxed.as_ref(), &spare), place);
        }
        let (best, rank) = self.start(goal, &held);
        if rank != Rank::LEAST {
            self.best = best;
        }
        if pursuit.hangs_on_survey && self.candidates[self.best].is_surveyed(problem) != surveyed {
            bound = self.bound(goal, !surveyed, self.best).bound;
        }
        let figures = self.candidates[self.best].figures(problem, None);
        let value = goal.amount(&figures, problem.first).filter(|_| rank != Rank::LEAST);
        if value.is_some() {
            goal.hold(&figures, (problem.shown, quarters), &mut self.held);
        }
        let named = self.request.objective.names(goal);
        self.certificates.push(Certificate { goal, named, value, bound, work, first: problem.first });
    }

    /// The best roadmap so far under a goal among those without shortfall; if all fall short, the best so far with the
    /// lowest rank.
    fn start(&self, goal: Goal, held: &GoalFloors) -> (usize, Rank) {
        let stage = goal.stage().max(held.stage());
        let mut best = (self.best, Rank::LEAST);
        // The best so far comes first: another must be better by more than rounding, so that rounding does not decide.
        let others = (0..self.candidates.len()).filter(|at| *at != self.best);
        for at in std::iter::once(self.best).chain(others) {
            let figures = self.candidates[at].figures(self.problem, stage);
            let rank = Rank::of(goal, &figures);
            if held.shortfall(&figures) <= 0.0 && rank.beats(&best.1, goal) {
                best = (at, rank);
            }
        }
        best
    }

    /// The bound of a goal.
    fn bound(&self, goal: Goal, surveyed: bool, start: usize) -> GoalBound {
        let known = Known { problem: self.problem, held: &self.held, surveyed };
        goal_bound::of(known, goal, &self.candidates[start])
    }

    /// Searches for a better roadmap than `start`, and returns the number of lists tried.
    fn search(
        &mut self,
        goal: Goal,
        held: &GoalFloors,
        start: (usize, Rank),
        bound: Bound,
        place: usize,
        turn: Turn<'_>,
    ) -> u64 {
        let goals = self.goals;
        let (watch, saves) = (self.watch, goal.pursuit().saves || held.cost.is_some());
        let limits = annealing::Limits {
            work: turn.work,
            stop: &|| (watch.stop)(turn.until),
            threads: self.request.effort.threads,
            // A later round starts where the last one ended, so it needs another seed to take another path.
            seed: self.request.seed.wrapping_add(turn.round << 32),
            target: target(bound, self.problem),
        };
        let mut others: Vec<usize> = (0..self.candidates.len()).filter(|at| *at != start.0).collect();
        if goal.pursuit().saves {
            // Roadmaps built for this goal come before those built for earlier goals.
            others.reverse();
        } else {
            others.sort_by(|a, b| self.candidates[*b].benefit.total_cmp(&self.candidates[*a].benefit));
        }
        // If the goal saves money, the roadmap keeps its quarters, because the floors depend on them.
        let list = |built: &Built<'_, '_>| if saves { ActivityList::exact(built) } else { ActivityList::of(built) };
        let lists = std::iter::once(start.0).chain(others).map(|at| list(&self.candidates[at].built));
        let mut lists: Vec<ActivityList> = lists.collect();
        lists.splice(1..1, turn.guide);
        let allowed = self.candidates[start.0].allowed.clone();
        let task = Task { problem: self.problem, allowed: &allowed, asked: self.asked, goal, held, spare: turn.spare };
        let (done, all) = (place as u64 * PARTS, goals as u64 * PARTS);
        let progress = |of: u64, epochs: u64| (watch.progress)(done + PARTS * of / epochs.max(1), all);
        let found = annealing::search(task, &lists, start.1, limits, &progress);
        if let Some(list) = &found.best {
            let course = if saves { BuildOrder::ActivityList(list) } else { BuildOrder::Filled(list) };
            // The audit may reject activities and so lose more than the search gained.
            self.lay(course, start.0);
        }
        found.work
    }

    /// Builds the last roadmap again with activities as late as the openings of stages allow: a later start saves
    /// running cost.
    fn lay_later(&mut self, held: &GoalFloors) {
        let Some(last) = self.candidates.len().checked_sub(1) else { return };
        let figures = self.candidates[last].figures(self.problem, None);
        let slack = |(stage, by): &(usize, i32)| Some(by - figures.opens.get(*stage).copied().flatten()?);
        let later = held.opens.iter().map(slack).collect::<Option<Vec<i32>>>();
        let Some(later) = later.and_then(|later| later.into_iter().min()).filter(|later| *later > 0) else { return };
        let built = &self.candidates[last].built;
        let start = |placed: &Option<Placement>| placed.as_ref().map(|placement| placement.start + later);
        let holds = built.state.placed.iter().map(start).collect();
        let list = ActivityList { holds, ..ActivityList::exact(built) };
        self.lay(BuildOrder::ActivityList(&list), last);
    }

    /// Builds one more roadmap and audits it; activities that the audit rejected in the roadmap at `like` are not tried
    /// again.
    fn lay(&mut self, course: BuildOrder<'_>, like: usize) {
        let allowed = self.candidates[like].allowed.clone();
        let candidate = build(self.problem, course, allowed, self.request, self.asked);
        self.placements += candidate.placements;
        self.candidates.push(candidate);
    }
}

/// Restates the cost in the certificates after work was left out of the roadmap.
pub(super) fn restate_cost(certificates: &mut [Certificate], best: &Candidate<'_, '_>, problem: &Problem<'_>) {
    let figures = best.figures(problem, None);
    for certificate in certificates.iter_mut().filter(|of| of.value.is_some() && of.goal.pursuit().saves) {
        certificate.value = certificate.goal.amount(&figures, problem.first);
    }
}

/// Steps of progress reported for each goal.
const PARTS: u64 = 1_000;

/// The score that no roadmap exceeds under a goal, with a tolerance for rounding.
fn target(bound: Bound, problem: &Problem<'_>) -> f64 {
    match bound {
        Bound::Best(Amount::Hours(bound)) => bound - bound.abs() * 1e-9 - 1e-6,
        Bound::Best(Amount::Opens(bound)) => -f64::from(bound.since(problem.first)),
        Bound::Best(Amount::Cost(bound)) => -(bound.as_minor() as f64),
        Bound::Impossible | Bound::Unknown => f64::INFINITY,
    }
}
