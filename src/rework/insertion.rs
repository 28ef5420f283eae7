//! Inserts initiatives of a given plan into a roadmap, one at a time, each audited and verified.

use std::collections::BTreeSet;

use super::effect::Standing;
use crate::check::{self, Audit, Binding, Rule};
use crate::forecast::Readiness;
use crate::model::catalogue::Scope;
use crate::model::instance;
use crate::model::plan::{CostLine, Dependency, Initiative};
use crate::model::terms::Category;
use crate::model::{Context, Money, Plan, Quarter};
use crate::schedule::{Reason, Roadmap, Violation, verify};

/// Delays to try, in quarters, if the roadmap has no similar work.
const LATER: [i32; 5] = [1, 2, 4, 8, 12];

/// The plan during the insertion of given initiatives.
pub(super) struct Insertion<'a> {
    context: Context<'a>,
    pub plan: Plan,
    pub reasons: Vec<Reason>,
    /// For each initiative of the plan, the number of the given initiative it came from, in the order tried.
    own: Vec<Option<usize>>,
    standing: Standing,
    /// Each stage that is reached, and when.
    opens: Vec<(usize, Quarter)>,
    pub next: usize,
    pub tried: usize,
}

impl<'a> Insertion<'a> {
    pub(super) fn new(context: Context<'a>, roadmap: &Roadmap<'_>) -> Insertion<'a> {
        let plan = roadmap.plan.clone();
        Insertion {
            context,
            own: vec![None; plan.initiatives.len()],
            standing: Standing::of(&check::audit(context, &plan)),
            reasons: roadmap.reasons.clone(),
            opens: roadmap.phases.iter().filter_map(|phase| Some((phase.stage, phase.opens?))).collect(),
            plan,
            next: 0,
            tried: 0,
        }
    }

    /// Inserts a given initiative if any position is feasible. Returns the rule that rejected its original position.
    pub(super) fn put(&mut self, initiative: &Initiative) -> Option<&'static Rule> {
        let number = self.next;
        self.next += 1;
        let scopes = scopes(self.context, initiative);
        let same = same_work(self.context, &self.plan, initiative, &scopes);
        // Work for several services that the roadmap does separately replaces all of these or none.
        let free: Vec<usize> = same.into_iter().filter(|at| self.own.get(*at).is_some_and(Option::is_none)).collect();
        let instead: Vec<usize> = free.into_iter().filter(|at| self.covers(*at, &scopes)).collect();
        let mut against = None;
        for (turn, start) in self.starts(initiative, &instead).into_iter().enumerate() {
            let trial = self.with(initiative, start, &instead);
            self.tried += 1;
            let audit = check::audit(self.context, &trial);
            match self.objection(&trial, &audit) {
                None => {
                    self.standing = Standing::of(&audit);
                    self.take(trial, &instead, number);
                    return against;
                }
                Some(rule) if turn == 0 => against = rule,
                Some(_) => {}
            }
        }
        against
    }

    /// Whether an initiative of the plan has no other scopes than these.
    fn covers(&self, at: usize, scopes: &[Scope]) -> bool {
        let initiative = self.plan.initiatives.get(at);
        initiative
            .is_some_and(|initiative| self::scopes(self.context, initiative).iter().all(|scope| scopes.contains(scope)))
    }

    /// The quarters to try: its own start, then that of the roadmap's work, else later ones.
    fn starts(&self, initiative: &Initiative, instead: &[usize]) -> Vec<Quarter> {
        let there = instead.iter().filter_map(|at| self.plan.initiatives.get(*at)).map(|other| other.start).min();
        let later: Vec<Quarter> = match there {
            Some(start) => vec![start],
            None => LATER.iter().map(|quarters| initiative.start + *quarters).collect(),
        };
        let in_time =
            |start: &Quarter| *start >= self.plan.first && *start + (initiative.quarters as i32 - 1) <= self.plan.last;
        let mut starts: Vec<Quarter> = [initiative.start].into_iter().chain(later).filter(in_time).collect();
        starts.dedup();
        starts
    }

    /// The plan with a given initiative at a quarter, replacing some of its own initiatives.
    fn with(&self, initiative: &Initiative, start: Quarter, instead: &[usize]) -> Plan {
        let mut own = Initiative { start, depends_on: Vec::new(), ..initiative.clone() };
        own.costs.extend(reserve(self.context, initiative));
        let mut plan = self.plan.clone();
        let at = instead.first().copied().unwrap_or(plan.initiatives.len());
        let taken =
            |id: &str| plan.initiatives.iter().enumerate().any(|(i, other)| !instead.contains(&i) && other.id == id);
        let base = own.id.clone();
        for number in 2.. {
            if !taken(&own.id) {
                break;
            }
            own.id = format!("{base}-{number}");
        }
        // It inherits the dependencies of the work it replaces that are finished by then.
        let waits: Vec<Dependency> = instead
            .iter()
            .filter_map(|i| plan.initiatives.get(*i))
            .flat_map(|other| other.depends_on.clone())
            .filter(|need| !instead.contains(&need.on))
            .filter(|need| plan.initiatives.get(need.on).is_some_and(|on| on.live() + need.lag <= start))
            .collect();
        own.depends_on = waits;
        match plan.initiatives.get_mut(at) {
            Some(slot) => *slot = own,
            None => plan.initiatives.push(own),
        }
        without_rest(&mut plan, instead);
        plan.total = Some(plan.cost());
        plan
    }

    /// The objection against a plan: a rule with more findings than before, or (without a rule) a stage that is reached
    /// later. `None` without objection.
    fn objection(&self, plan: &Plan, audit: &Audit) -> Option<Option<&'static Rule>> {
        let broken = audit.examinations.iter().find(|(rule, exam)| {
            rule.binding == Binding::Constraint && exam.findings.iter().any(|finding| finding.counts())
        });
        if let Some((rule, _)) = broken {
            return Some(Some(rule));
        }
        let now = Standing::of(audit);
        if now.order() > self.standing.order() {
            return Some(audit.deciding().first().map(|(rule, _)| *rule));
        }
        let readiness = Readiness::of(self.context, plan);
        let sound = || verify::verify(self.context, plan).iter().all(is_own);
        let kept = self.opens.iter().all(|(stage, opens)| readiness.stage(*opens - 1).shown >= *stage);
        (!kept || !sound()).then_some(None)
    }

    fn take(&mut self, plan: Plan, instead: &[usize], number: usize) {
        self.plan = plan;
        match instead.split_first() {
            Some((at, rest)) => {
                if let Some(own) = self.own.get_mut(*at) {
                    *own = Some(number);
                }
                for gone in rest.iter().rev() {
                    self.own.remove(*gone);
                    self.reasons.remove(*gone);
                }
                let moved = |index: usize| index - rest.iter().filter(|gone| **gone < index).count();
                for reason in &mut self.reasons {
                    if let Reason::NeededBy(other) = reason {
                        *reason = Reason::NeededBy(if rest.contains(other) { *at } else { moved(*other) });
                    }
                }
            }
            None => {
                self.own.push(Some(number));
                self.reasons.push(Reason::Given);
            }
        }
    }

    /// Sorts the plan by start, and returns the new index of each given initiative.
    pub(super) fn sorted(&mut self) -> Vec<Option<usize>> {
        let mut order: Vec<usize> = (0..self.plan.initiatives.len()).collect();
        order.sort_by_key(|at| (self.plan.initiatives.get(*at).map(|initiative| initiative.start), *at));
        let place = |old: usize| order.iter().position(|at| *at == old).unwrap_or(old);
        let mut initiatives: Vec<Initiative> =
            order.iter().filter_map(|at| self.plan.initiatives.get(*at).cloned()).collect();
        for need in initiatives.iter_mut().flat_map(|initiative| &mut initiative.depends_on) {
            need.on = place(need.on);
        }
        let reason = |at: &usize| {
            Some(match *self.reasons.get(*at)? {
                Reason::NeededBy(other) => Reason::NeededBy(place(other)),
                reason => reason,
            })
        };
        let reasons = order.iter().filter_map(reason).collect();
        let mut new_places = vec![None; self.next];
        for (new, old) in order.iter().enumerate() {
            if let Some(slot) = self.own.get(*old).copied().flatten().and_then(|number| new_places.get_mut(number)) {
                *slot = Some(new);
            }
        }
        self.plan.initiatives = initiatives;
        self.reasons = reasons;
        new_places
    }
}

/// Whether a violation only states that an initiative differs from the catalogue, or that the benefit, which is
/// recomputed at the end, differs: a given plan may differ in both.
fn is_own(violation: &Violation) -> bool {
    matches!(violation, Violation::Unknown(_) | Violation::Altered(_) | Violation::Missing(..) | Violation::Benefit)
}

/// Removes all but the first of some initiatives from a plan; dependencies on them are redirected to the first.
fn without_rest(plan: &mut Plan, instead: &[usize]) {
    let Some((first, rest)) = instead.split_first() else { return };
    let moved = |index: usize| index - rest.iter().filter(|gone| **gone < index).count();
    let mut at = 0;
    plan.initiatives.retain(|_| {
        at += 1;
        !rest.contains(&(at - 1))
    });
    for (index, initiative) in plan.initiatives.iter_mut().enumerate() {
        let mut seen = BTreeSet::new();
        for need in &mut initiative.depends_on {
            need.on = moved(if rest.contains(&need.on) { *first } else { need.on });
        }
        initiative.depends_on.retain(|need| need.on != index && seen.insert(need.on));
    }
}

/// A contingency line for an initiative without one: the share that the audit requires, from the fund of its largest
/// line.
fn reserve(context: Context<'_>, initiative: &Initiative) -> Option<CostLine> {
    let percent = context.rules.threshold.contingency_share.value.max(0.0);
    let kept = initiative.cost_of(&[Category::Contingency]);
    let other = initiative.cost() - kept;
    let amount = other.percent_up(percent) - kept;
    let fits = |line: &&CostLine| {
        let fund = context.assessment.funds.get(line.fund);
        let permitted = fund.and_then(|fund| fund.categories.as_ref());
        permitted.is_none_or(|categories| categories.contains(&Category::Contingency))
    };
    let largest = initiative.costs.iter().filter(fits).max_by_key(|line| line.amount)?;
    let line = CostLine { category: Category::Contingency, amount, supplier: None, ..largest.clone() };
    (amount > Money::ZERO).then_some(line)
}

/// The scopes of an initiative, as its catalogue entry defines them.
pub(super) fn scopes(context: Context<'_>, initiative: &Initiative) -> Vec<Scope> {
    instance::of(context, initiative).into_iter().map(|(_, scope)| scope).collect()
}

/// The initiatives of a plan that do the same kind of work for a common scope.
pub(super) fn same_work(context: Context<'_>, plan: &Plan, initiative: &Initiative, scopes: &[Scope]) -> Vec<usize> {
    let same = |other: &Initiative| {
        other.like.is_some()
            && other.like == initiative.like
            && self::scopes(context, other).iter().any(|s| scopes.contains(s))
    };
    plan.initiatives.iter().enumerate().filter(|(_, other)| same(other)).map(|(at, _)| at).collect()
}
