//! A given plan made into one that can be carried: as much of it as can be kept, what is missing from the catalogue, and
//! what became of each of its initiatives.
//!
//! Roadmaps are generated first, one that is asked for all kinds of work of the given plan and one that is free to choose.
//! Then each given initiative, with its own figures, is put into it: at its own start, else where the roadmap has that kind of work, else a little later. It
//! stays where the audit finds no more than before and every stage opens when it did. Where it can't stay, the catalogue's
//! way of the same work stands in its place, if there is one. Of the two that come of it the one that keeps more is taken.

use std::collections::BTreeSet;

use super::effect::Standing;
use crate::check::{self, Audit, Binding, Rule};
use crate::forecast::{Readiness, Services};
use crate::model::catalogue::Scope;
use crate::model::instance;
use crate::model::plan::{CostLine, Dependency, Initiative};
use crate::model::terms::Category;
use crate::model::{Context, Money, Plan, Quarter};
use crate::schedule::{LeftOut, Reason, Roadmap, Stop, Violation, result, verify};

/// Quarters by which an initiative is put off where the roadmap has nothing like it.
const LATER: [i32; 5] = [1, 2, 4, 8, 12];

/// Plans that are audited on the way, times the initiatives of the roadmap: a plan of fifty initiatives is tried in every
/// place, of a larger one what comes first.
const AUDITS: usize = 100_000;

/// What became of an initiative of the given plan.
#[derive(Clone, Debug)]
pub struct Fate {
    /// Its identifier in the given plan.
    pub id: String,
    /// Its first quarter there.
    pub was: Quarter,
    /// What became of it.
    pub outcome: Outcome,
    /// The rule that spoke against it at its own start, with its own figures; none where nothing did.
    pub against: Option<&'static Rule>,
}

/// What becomes of a given initiative.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It stands with its own figures; an index into the new plan's initiatives.
    Kept(usize),
    /// The catalogue's way of the same work stands in its place; indices into the new plan's initiatives.
    Replaced(Vec<usize>),
    /// It is left out; why the same kind of work is not in the roadmap either, where that is known.
    Out(Option<LeftOut>),
}

/// A given plan, made into one that can be carried.
#[derive(Clone, Debug)]
pub struct FromPlan {
    /// The given plan's identifier.
    pub given: String,
    /// What became of its initiatives, in its order.
    pub fates: Vec<Fate>,
    /// What is in the new plan and was not in the given one: indices into the new plan's initiatives.
    pub added: Vec<usize>,
    /// Plans that were audited on the way.
    pub tried: usize,
    /// Initiatives of the given plan that were not tried with their own figures: as many plans were audited as may be, or
    /// the time was over.
    pub untried: usize,
}

/// Puts the initiatives of `given` into each of some roadmaps, and takes the one that keeps most: first those that stay where
/// they stood, then those that stay, then those that the catalogue's way replaces, then the benefit. None where there is no
/// roadmap. Once `stop` says so, no other initiative is put in.
pub fn best<'r>(
    context: Context<'_>,
    roadmaps: Vec<Roadmap<'r>>,
    given: &Plan,
    stop: &Stop<'_>,
) -> Option<(Roadmap<'r>, FromPlan)> {
    let mut best: Option<(Roadmap<'r>, FromPlan)> = None;
    for mut roadmap in roadmaps {
        let from = keep(context, &mut roadmap, given, stop);
        let better = |(other, by): &(Roadmap<'_>, FromPlan)| {
            let keeps = from.keeps(&roadmap).cmp(&by.keeps(other));
            keeps.then(roadmap.benefit.total_cmp(&other.benefit)).is_gt()
        };
        if best.as_ref().is_none_or(better) {
            best = Some((roadmap, from));
        }
    }
    best
}

impl FromPlan {
    /// How many initiatives stay where they stood, stay, and stay or are replaced.
    fn keeps(&self, roadmap: &Roadmap<'_>) -> [usize; 3] {
        let start = |at: &usize| roadmap.plan.initiatives.get(*at).map(|of| of.start);
        let count = |of: &dyn Fn(&Fate) -> bool| self.fates.iter().filter(|fate| of(fate)).count();
        [
            count(&|fate| matches!(&fate.outcome, Outcome::Kept(at) if start(at) == Some(fate.was))),
            count(&|fate| matches!(fate.outcome, Outcome::Kept(_))),
            count(&|fate| !matches!(fate.outcome, Outcome::Out(_))),
        ]
    }
}

/// Puts the initiatives of `given` into `roadmap`, as far as they can be carried, until `stop` says so.
pub fn keep(context: Context<'_>, roadmap: &mut Roadmap<'_>, given: &Plan, stop: &Stop<'_>) -> FromPlan {
    let mut desk = Desk::new(context, roadmap);
    let most = AUDITS / desk.plan.initiatives.len().max(1);
    let mut fates: Vec<(usize, Option<&'static Rule>)> = Vec::new();
    let mut untried = 0;
    for (index, of) in given.initiatives.iter().enumerate() {
        if untried > 0 || desk.tried >= most || stop() {
            untried += 1;
            desk.next += 1;
            fates.push((index, None));
        } else {
            fates.push((index, desk.put(of)));
        }
    }
    let order = desk.sorted();
    roadmap.plan = desk.plan;
    roadmap.reasons = desk.reasons;
    link(&mut roadmap.plan, given, &order);
    roadmap.benefit = Services::of(context, &roadmap.plan).benefit(roadmap.plan.first, roadmap.plan.last);
    if let Some(provenance) = &mut roadmap.plan.provenance {
        provenance.benefit = roadmap.benefit;
    }
    roadmap.pledged = result::roadmap::pledged(context, &roadmap.plan);
    roadmap.changed();
    let own: BTreeSet<usize> = order.iter().flatten().copied().collect();
    let fates: Vec<Fate> = fates
        .into_iter()
        .filter_map(|(index, against)| {
            let of = given.initiatives.get(index)?;
            let kept = order.get(index).copied().flatten();
            let outcome = kept.map_or_else(|| without(context, roadmap, of, &own), Outcome::Kept);
            Some(Fate { id: of.id.clone(), was: of.start, outcome, against })
        })
        .collect();
    let accounted = |at: &usize| fates.iter().any(|fate| fate.outcome.places().contains(at));
    let added = (0..roadmap.plan.initiatives.len()).filter(|at| !accounted(at)).collect();
    FromPlan { given: given.id.clone(), fates, added, tried: desk.tried, untried }
}

/// Lets what is kept wait for what it waited for, as far as that is kept too and has ended by then. `stands` tells by given
/// initiative where it is.
fn link(plan: &mut Plan, given: &Plan, stands: &[Option<usize>]) {
    let place = |of: usize| stands.get(of).copied().flatten();
    for (index, of) in given.initiatives.iter().enumerate() {
        let Some(at) = place(index) else { continue };
        for need in &of.depends_on {
            let Some(on) = place(need.on) else { continue };
            let ended = plan.initiatives.get(on).map(|other| other.live() + need.lag);
            let Some(later) = plan.initiatives.get_mut(at) else { continue };
            let waits = later.depends_on.iter().any(|known| known.on == on);
            if !waits && ended.is_some_and(|ended| ended <= later.start) {
                later.depends_on.push(Dependency { on, ..need.clone() });
            }
        }
    }
}

impl Outcome {
    /// Where it stands in the new plan: indices into its initiatives.
    pub fn places(&self) -> &[usize] {
        match self {
            Outcome::Kept(at) => std::slice::from_ref(at),
            Outcome::Replaced(at) => at,
            Outcome::Out(_) => &[],
        }
    }
}

/// What becomes of a given initiative that could not be kept.
fn without(context: Context<'_>, roadmap: &Roadmap<'_>, of: &Initiative, own: &BTreeSet<usize>) -> Outcome {
    let scopes = scopes(context, of);
    let same = same_work(context, &roadmap.plan, of, &scopes);
    let same: Vec<usize> = same.into_iter().filter(|at| !own.contains(at)).collect();
    if same.is_empty() {
        let out = roadmap.left_out.iter().find(|out| Some(out.entry) == of.like && scopes.contains(&out.scope));
        Outcome::Out(out.cloned())
    } else {
        Outcome::Replaced(same)
    }
}

/// What an initiative is for, as its catalogue entry counts.
fn scopes(context: Context<'_>, of: &Initiative) -> Vec<Scope> {
    instance::of(context, of).into_iter().map(|(_, scope)| scope).collect()
}

/// The initiatives of a plan that do the same kind of work for some of the same.
fn same_work(context: Context<'_>, plan: &Plan, of: &Initiative, scopes: &[Scope]) -> Vec<usize> {
    let same = |other: &Initiative| {
        other.like.is_some() && other.like == of.like && self::scopes(context, other).iter().any(|s| scopes.contains(s))
    };
    plan.initiatives.iter().enumerate().filter(|(_, other)| same(other)).map(|(at, _)| at).collect()
}

/// The plan while given initiatives are put into it.
struct Desk<'a> {
    context: Context<'a>,
    plan: Plan,
    reasons: Vec<Reason>,
    /// By initiative of the plan: which given one it is, by the order in which they were tried.
    own: Vec<Option<usize>>,
    standing: Standing,
    /// Each stage that opens, and when.
    opens: Vec<(usize, Quarter)>,
    next: usize,
    tried: usize,
}

impl<'a> Desk<'a> {
    fn new(context: Context<'a>, roadmap: &Roadmap<'_>) -> Desk<'a> {
        let plan = roadmap.plan.clone();
        Desk {
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

    /// Puts a given initiative in, if it can be carried anywhere. Says which rule speaks against it where it stood.
    fn put(&mut self, of: &Initiative) -> Option<&'static Rule> {
        let number = self.next;
        self.next += 1;
        let scopes = scopes(self.context, of);
        let same = same_work(self.context, &self.plan, of, &scopes);
        // Work for several services that the roadmap has one by one takes their place together, or not at all.
        let free: Vec<usize> = same.into_iter().filter(|at| self.own.get(*at).is_some_and(Option::is_none)).collect();
        let instead: Vec<usize> = free.into_iter().filter(|at| self.covers(*at, &scopes)).collect();
        let mut against = None;
        for (turn, start) in self.starts(of, &instead).into_iter().enumerate() {
            let trial = self.with(of, start, &instead);
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

    /// Whether an initiative of the plan is for nothing but these.
    fn covers(&self, at: usize, scopes: &[Scope]) -> bool {
        let of = self.plan.initiatives.get(at);
        of.is_some_and(|of| self::scopes(self.context, of).iter().all(|scope| scopes.contains(scope)))
    }

    /// Where to try it: where it stood, then where the roadmap has it, else later.
    fn starts(&self, of: &Initiative, instead: &[usize]) -> Vec<Quarter> {
        let there = instead.iter().filter_map(|at| self.plan.initiatives.get(*at)).map(|other| other.start).min();
        let later: Vec<Quarter> = match there {
            Some(start) => vec![start],
            None => LATER.iter().map(|quarters| of.start + *quarters).collect(),
        };
        let in_time =
            |start: &Quarter| *start >= self.plan.first && *start + (of.quarters as i32 - 1) <= self.plan.last;
        let mut starts: Vec<Quarter> = [of.start].into_iter().chain(later).filter(in_time).collect();
        starts.dedup();
        starts
    }

    /// The plan with a given initiative at a quarter, instead of some of its own.
    fn with(&self, of: &Initiative, start: Quarter, instead: &[usize]) -> Plan {
        let mut own = Initiative { start, depends_on: Vec::new(), ..of.clone() };
        own.costs.extend(reserve(self.context, of));
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
        // It waits for what the work that it replaces waits for, and has ended by then.
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

    /// What speaks against a plan: a rule that finds more than before, or (without a rule) a stage that opens later. None
    /// where nothing does.
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
                let moved = |of: usize| of - rest.iter().filter(|gone| **gone < of).count();
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

    /// Puts the plan in the order of starts, and says by given initiative where it stands.
    fn sorted(&mut self) -> Vec<Option<usize>> {
        let mut order: Vec<usize> = (0..self.plan.initiatives.len()).collect();
        order.sort_by_key(|at| (self.plan.initiatives.get(*at).map(|of| of.start), *at));
        let place = |old: usize| order.iter().position(|at| *at == old).unwrap_or(old);
        let mut initiatives: Vec<Initiative> =
            order.iter().filter_map(|at| self.plan.initiatives.get(*at).cloned()).collect();
        for need in initiatives.iter_mut().flat_map(|of| &mut of.depends_on) {
            need.on = place(need.on);
        }
        let reason = |at: &usize| {
            Some(match *self.reasons.get(*at)? {
                Reason::NeededBy(other) => Reason::NeededBy(place(other)),
                reason => reason,
            })
        };
        let reasons = order.iter().filter_map(reason).collect();
        let mut stands = vec![None; self.next];
        for (new, old) in order.iter().enumerate() {
            if let Some(slot) = self.own.get(*old).copied().flatten().and_then(|number| stands.get_mut(number)) {
                *slot = Some(new);
            }
        }
        self.plan.initiatives = initiatives;
        self.reasons = reasons;
        stands
    }
}

/// Whether a violation only says that an initiative is not as the catalogue has it, or that the benefit, which is reckoned
/// anew in the end, is another: a given plan may differ in that.
fn is_own(violation: &Violation) -> bool {
    matches!(violation, Violation::Unknown(_) | Violation::Altered(_) | Violation::Missing(..) | Violation::Benefit)
}

/// Takes all but the first of some initiatives out of a plan; who waited for one of them waits for the first.
fn without_rest(plan: &mut Plan, instead: &[usize]) {
    let Some((first, rest)) = instead.split_first() else { return };
    let moved = |of: usize| of - rest.iter().filter(|gone| **gone < of).count();
    let mut at = 0;
    plan.initiatives.retain(|_| {
        at += 1;
        !rest.contains(&(at - 1))
    });
    for (index, of) in plan.initiatives.iter_mut().enumerate() {
        let mut seen = BTreeSet::new();
        for need in &mut of.depends_on {
            need.on = moved(if rest.contains(&need.on) { *first } else { need.on });
        }
        of.depends_on.retain(|need| need.on != index && seen.insert(need.on));
    }
}

/// Money for what is not foreseen, where an initiative keeps none: the share that the audit asks for, from the fund of its
/// largest line.
fn reserve(context: Context<'_>, of: &Initiative) -> Option<CostLine> {
    let percent = context.rules.threshold.contingency_share.value.max(0.0);
    let kept = of.cost_of(&[Category::Contingency]);
    let other = of.cost() - kept;
    let amount = other.percent_up(percent) - kept;
    let fits = |line: &&CostLine| {
        let fund = context.assessment.funds.get(line.fund);
        let permitted = fund.and_then(|fund| fund.categories.as_ref());
        permitted.is_none_or(|categories| categories.contains(&Category::Contingency))
    };
    let largest = of.costs.iter().filter(fits).max_by_key(|line| line.amount)?;
    let line = CostLine { category: Category::Contingency, amount, supplier: None, ..largest.clone() };
    (amount > Money::ZERO).then_some(line)
}
