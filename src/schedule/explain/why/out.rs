//! Reasons for the absence of an initiative: it is not offered here, its best placement causes violations, or it brings
//! no gain.
//!
//! The best placement has the fewest new violations over all modes and quarters of the plan; the earliest wins a tie.
//! Missing requirements are placed first, by the same criterion. Software comes with the roll-out of its process,
//! because it has no use without one.

use super::figures::Hold;
use super::{Inquiry, LOOKED_AT, figures, with_benefit};
use crate::check::Rule;
use crate::model::assessment::Fund;
use crate::model::catalogue::Scope;
use crate::model::plan::{CostLine, Initiative, Running};
use crate::model::terms::{Category, FundKind};
use crate::model::{KeyPath, Money, Plan, Quarter};
use crate::schedule::problem::funds;
use crate::schedule::problem::initiative::initiative;
use crate::schedule::problem::instance::{Activity, Mode, NotOffered, Problem};
use crate::schedule::request::ScheduleError;
use crate::schedule::verify::Look;

/// The reasons for the absence of an initiative.
#[derive(Clone, Debug)]
pub struct Out {
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// Its scope.
    pub scope: Scope,
    /// Its identifier if it were in the plan.
    pub id: String,
    /// The reason.
    pub why: OutWhy,
}

/// The reason for an absence.
#[derive(Clone, Debug)]
pub enum OutWhy {
    /// It is not offered here. The list holds the required entries that are not offered either.
    NotOffered(NotOffered, Vec<usize>),
    /// Its best placement, with the objections to it.
    Placed(Box<Attempt>),
    /// The plan is shorter than every mode of it.
    NoRoom,
}

/// The best placement of an initiative that is not in the plan.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The plan with the initiative and its missing requirements.
    pub plan: Plan,
    /// Its index in that plan.
    pub at: usize,
    /// The missing requirements, also placed.
    pub missing: Vec<Missing>,
    /// New violations of that plan.
    pub holds: Vec<Hold>,
    /// Audit constraints with more findings.
    pub refused: Vec<&'static Rule>,
    /// Gain in the plan's benefit, in discounted hours.
    pub gain: f64,
}

/// A missing requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its index in the plan of the attempt.
    pub at: usize,
    /// Whether the initiative cannot start without it; otherwise the two go together.
    pub needed: bool,
}

impl Inquiry<'_> {
    /// The answer for a catalogue entry that the plan does not do for a scope; `None` if there is no such entry.
    ///
    /// # Errors
    /// If the catalogue's money cannot be converted into the assessment's currency.
    pub fn out(&self, entry: usize, scope: Scope) -> Result<Option<Out>, ScheduleError> {
        let problem = Problem::new(self.context, self.plan.first, self.plan.last)?;
        let Some(id) = self.id(entry, scope) else { return Ok(None) };
        let offered = |of: &Activity| of.entry == entry && of.scope == scope;
        let why = match problem.activities.iter().position(offered) {
            Some(activity) => {
                self.attempt(&problem, activity).map_or(OutWhy::NoRoom, |of| OutWhy::Placed(Box::new(of)))
            }
            None => self.not_offered(&problem, entry, scope),
        };
        Ok(Some(Out { entry, scope, id, why }))
    }

    fn not_offered(&self, problem: &Problem<'_>, entry: usize, scope: Scope) -> OutWhy {
        let why = |entry: usize, scope: Scope| {
            let found = problem.not_offered.iter().find(|(of, at, _)| (*of, *at) == (entry, scope));
            found.map_or(NotOffered::Done, |(_, _, why)| *why)
        };
        let look = Look::new(self.context, self.plan);
        let requires = self.context.catalogue.entries.get(entry).map_or(&[][..], |of| &of.requires);
        let lacks = |on: &usize| {
            let wanted = look.seen_from(*on, scope);
            let offered = problem.activities.iter().any(|of| of.entry == *on && of.scope == wanted);
            !offered && !matches!(why(*on, wanted), NotOffered::Done | NotOffered::Exists | NotOffered::NoPartner)
        };
        OutWhy::NotOffered(why(entry, scope), requires.iter().map(|need| need.on).filter(lacks).collect())
    }

    /// The plan with an activity and its missing requirements, each at its best place.
    fn attempt(&self, problem: &Problem<'_>, activity: usize) -> Option<Attempt> {
        let target = problem.roll_outs[activity].unwrap_or(activity);
        let needed = problem.needed(activity);
        let mut plan = self.plan.clone();
        let mut missing = Vec::new();
        let mut at = None;
        for member in in_turn(problem, problem.needed(target)) {
            let of = &problem.activities[member];
            if self.plan.initiatives.iter().any(|placed| super::does_for(placed, of.entry, of.scope)) {
                continue;
            }
            plan = self.best(problem, member, &plan)?;
            let place = plan.initiatives.len() - 1;
            if member == activity {
                at = Some(place);
            } else {
                missing.push(Missing { at: place, needed: needed.contains(&member) });
            }
        }
        let violations = self.added(&plan);
        let holds = figures::of(self.context, &plan, &violations);
        let refused = self.refused(&plan);
        let gain = self.gain(&plan);
        at.map(|at| Attempt { plan, at, missing, holds, refused, gain })
    }

    /// The plan with one more activity at the place with the fewest new violations; `None` if the activity is longer
    /// than the plan.
    fn best(&self, problem: &Problem<'_>, activity: usize, plan: &Plan) -> Option<Plan> {
        let mut best: Option<((usize, Quarter, usize), Plan)> = None;
        for (m, mode) in problem.activities[activity].modes.iter().enumerate() {
            let latest = mode.latest(plan.last).min(plan.first + LOOKED_AT);
            for start in plan.first.through(latest) {
                let mut with = plan.clone();
                // Payment follows later; the verifier knows the requirements of the catalogue.
                let place = KeyPath::root().key("initiative").index(plan.initiatives.len());
                with.initiatives.push(initiative(problem, &problem.activities[activity], mode, start, place));
                self.pay(&mut with, mode);
                // The declared total of the plan grows by the cost of the activity.
                let cost = with.initiatives.last().map_or(Money::ZERO, Initiative::cost);
                with.total = with.total.map(|total| total + cost);
                let with = with_benefit(self.context, with);
                let key = (self.added(&with).len(), start + mode.quarters, m);
                if best.as_ref().is_none_or(|(least, _)| key < *least) {
                    best = Some((key, with));
                }
            }
        }
        best.map(|(_, plan)| plan)
    }

    /// Pays for the last initiative of a plan: each cost from the first permitted fund with enough money, otherwise
    /// from the first permitted fund, which then falls short.
    fn pay(&self, plan: &mut Plan, mode: &Mode) {
        for (category, kind, amount) in &mode.costs {
            let funds = self.payers(*category, *kind);
            let lines = |fund: usize| self.lines(*category, fund, *amount);
            self.choose(plan, &funds, |of, fund| of.costs.extend(lines(fund)));
        }
        if mode.running > Money::ZERO {
            let funds = self.runners();
            let place = KeyPath::root();
            self.choose(plan, &funds, |of, fund| {
                of.running = Some(Running { fund, amount: mode.running, place: place.clone() });
            });
        }
    }

    /// Charges the last initiative of a plan to the first fund that causes no new shortfall.
    fn choose(&self, plan: &mut Plan, funds: &[usize], charge: impl Fn(&mut Initiative, usize)) {
        let short = |plan: &Plan| -> Vec<Option<Quarter>> {
            let look = Look::new(self.context, plan);
            let funds = self.context.assessment.funds.iter().enumerate();
            funds.map(|(at, fund)| look.empty(at, fund).map(|(quarter, _)| quarter)).collect()
        };
        let before = short(plan);
        let charged = |fund: usize| {
            let mut with = plan.clone();
            if let Some(of) = with.initiatives.last_mut() {
                charge(of, fund);
            }
            with
        };
        let can = funds.iter().copied().map(charged).find(|with| short(with) == before);
        if let Some(with) = can.or_else(|| funds.first().copied().map(charged)) {
            *plan = with;
        }
    }

    /// The funds that may pay one-off costs of a category: funds of the line's kind first, and the most restricted
    /// first within each kind. If no fund may pay, all funds in this order; that payment is then not permitted.
    fn payers(&self, category: Category, kind: FundKind) -> Vec<usize> {
        let tied = |of: &Fund| of.categories.as_ref().map_or(usize::MAX, Vec::len);
        self.funds(|of| funds::may_pay(of, category), |of| (of.kind != kind, tied(of)))
    }

    /// The funds that may pay running costs: operating funds first, otherwise in the order of the assessment.
    fn runners(&self) -> Vec<usize> {
        self.funds(funds::may_run, |of| (of.kind != FundKind::Operating, 0))
    }

    /// The permitted funds in order; all funds in order if none is permitted.
    fn funds(&self, may: impl Fn(&Fund) -> bool, order: impl Fn(&Fund) -> (bool, usize)) -> Vec<usize> {
        let mut all: Vec<(usize, &Fund)> = self.context.assessment.funds.iter().enumerate().collect();
        all.sort_by_key(|(_, fund)| order(fund));
        let found: Vec<usize> = all.iter().filter(|(_, fund)| may(fund)).map(|(at, _)| *at).collect();
        if found.is_empty() { all.into_iter().map(|(at, _)| at).collect() } else { found }
    }

    /// The cost lines for an amount on a fund, with the matching share of another fund.
    fn lines(&self, category: Category, fund: usize, amount: Money) -> Vec<CostLine> {
        let local = self.context.assessment.funds.get(fund).and_then(|of| of.local_match);
        let matched = local.map_or(Money::ZERO, |local| amount.share(u64::from(local.percent), 100));
        let line = |fund: usize, amount: Money| CostLine {
            category,
            fund,
            amount,
            profile: Vec::new(),
            paid_in: None,
            supplier: None,
            place: KeyPath::root(),
        };
        let other = local.map(|local| line(local.fund, matched));
        let parts = std::iter::once(line(fund, amount - matched)).chain(other);
        parts.filter(|line| line.amount > Money::ZERO).collect()
    }
}

/// Activities in topological order of their requirements.
fn in_turn(problem: &Problem<'_>, members: Vec<usize>) -> Vec<usize> {
    let mut left = members;
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let ready = |member: &&usize| {
            let requires = &problem.activities[**member].requires;
            requires.iter().all(|(need, _)| !left.contains(need))
        };
        // Catalogues contain no cycles: the reader rejects them.
        let Some(next) = left.iter().find(ready).copied() else { break };
        left.retain(|member| *member != next);
        order.push(next);
    }
    order
}
