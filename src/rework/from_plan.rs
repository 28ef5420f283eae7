//! Turns a given plan into a feasible one: keeps as much of it as possible, adds missing work from the catalogue, and
//! reports the fate of each initiative.
//!
//! Two roadmaps are generated first: one that must contain every kind of work of the given plan, and one without this
//! requirement. Each given initiative, with its own figures, is then tried in both: at its own start, else where the
//! roadmap has that kind of work, else slightly later. It stays if the audit finds no more than before and every stage
//! is reached as early as before. Otherwise the catalogue's version of the work takes its place, if there is one. The
//! result that keeps more is chosen.

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

/// Delays to try, in quarters, if the roadmap has no similar work.
const LATER: [i32; 5] = [1, 2, 4, 8, 12];

/// Limit on the number of audits times the initiatives of the roadmap: in a plan of fifty initiatives every position is
/// tried, in a larger one the first ones.
const AUDITS: usize = 100_000;

/// The fate of an initiative of the given plan.
#[derive(Clone, Debug)]
pub struct Fate {
    /// Its identifier in the given plan.
    pub id: String,
    /// Its start in the given plan.
    pub was: Quarter,
    /// The outcome.
    pub outcome: Outcome,
    /// The rule that rejected it at its own start with its own figures; `None` if none did.
    pub against: Option<&'static Rule>,
}

/// The outcome for a given initiative.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Kept with its own figures; an index into the new plan's initiatives.
    Kept(usize),
    /// Replaced by the catalogue's version of the work; indices into the new plan's initiatives.
    Replaced(Vec<usize>),
    /// Left out; with the reason why the roadmap lacks this kind of work too, if known.
    Out(Option<LeftOut>),
}

/// A feasible plan derived from a given one.
#[derive(Clone, Debug)]
pub struct FromPlan {
    /// The given plan's identifier.
    pub given: String,
    /// The fates of its initiatives, in its order.
    pub fates: Vec<Fate>,
    /// Initiatives that were added: indices into the new plan's initiatives.
    pub added: Vec<usize>,
    /// Number of plans that were audited.
    pub tried: usize,
    /// Number of given initiatives that were not tried with their own figures, because the limit of audits or time was
    /// reached.
    pub untried: usize,
}

/// Inserts the initiatives of `given` into each of some roadmaps, and returns the result that keeps most: by the number
/// kept at their start, kept at all, replaced, then by benefit. `None` without roadmaps. When `stop` returns true, no
/// more initiatives are inserted.
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
    /// The numbers of initiatives kept at their start, kept at all, and kept or replaced.
    fn keeps(&self, roadmap: &Roadmap<'_>) -> [usize; 3] {
        let start = |at: &usize| roadmap.plan.initiatives.get(*at).map(|initiative| initiative.start);
        let count = |counts: &dyn Fn(&Fate) -> bool| self.fates.iter().filter(|fate| counts(fate)).count();
        [
            count(&|fate| matches!(&fate.outcome, Outcome::Kept(at) if start(at) == Some(fate.was))),
            count(&|fate| matches!(fate.outcome, Outcome::Kept(_))),
            count(&|fate| !matches!(fate.outcome, Outcome::Out(_))),
        ]
    }
}

/// Inserts the feasible initiatives of `given` into `roadmap`, until `stop` returns true.
pub fn keep(context: Context<'_>, roadmap: &mut Roadmap<'_>, given: &Plan, stop: &Stop<'_>) -> FromPlan {
    let mut insertion = Insertion::new(context, roadmap);
    let most = AUDITS / insertion.plan.initiatives.len().max(1);
    let mut fates: Vec<(usize, Option<&'static Rule>)> = Vec::new();
    let mut untried = 0;
    for (index, initiative) in given.initiatives.iter().enumerate() {
        if untried > 0 || insertion.tried >= most || stop() {
            untried += 1;
            insertion.next += 1;
            fates.push((index, None));
        } else {
            fates.push((index, insertion.put(initiative)));
        }
    }
    let order = insertion.sorted();
    roadmap.plan = insertion.plan;
    roadmap.reasons = insertion.reasons;
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
            let initiative = given.initiatives.get(index)?;
            let kept = order.get(index).copied().flatten();
            let outcome = kept.map_or_else(|| without(context, roadmap, initiative, &own), Outcome::Kept);
            Some(Fate { id: initiative.id.clone(), was: initiative.start, outcome, against })
        })
        .collect();
    let accounted = |at: &usize| fates.iter().any(|fate| fate.outcome.places().contains(at));
    let added = (0..roadmap.plan.initiatives.len()).filter(|at| !accounted(at)).collect();
    FromPlan { given: given.id.clone(), fates, added, tried: insertion.tried, untried }
}

/// Restores dependencies between kept initiatives if the dates allow it. `new_places` holds the new index of each given
/// initiative.
fn link(plan: &mut Plan, given: &Plan, new_places: &[Option<usize>]) {
    let place = |index: usize| new_places.get(index).copied().flatten();
    for (index, initiative) in given.initiatives.iter().enumerate() {
        let Some(at) = place(index) else { continue };
        for need in &initiative.depends_on {
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
    /// Its initiatives in the new plan, as indices.
    pub fn places(&self) -> &[usize] {
        match self {
            Outcome::Kept(at) => std::slice::from_ref(at),
            Outcome::Replaced(at) => at,
            Outcome::Out(_) => &[],
        }
    }
}

/// The outcome of a given initiative that could not be kept.
fn without(context: Context<'_>, roadmap: &Roadmap<'_>, initiative: &Initiative, own: &BTreeSet<usize>) -> Outcome {
    let scopes = scopes(context, initiative);
    let same = same_work(context, &roadmap.plan, initiative, &scopes);
    let same: Vec<usize> = same.into_iter().filter(|at| !own.contains(at)).collect();
    if same.is_empty() {
        let out = roadmap.left_out.iter().find(|out| Some(out.entry) == initiative.like && scopes.contains(&out.scope));
        Outcome::Out(out.cloned())
    } else {
        Outcome::Replaced(same)
    }
}

/// The scopes of an initiative, as its catalogue entry defines them.
fn scopes(context: Context<'_>, initiative: &Initiative) -> Vec<Scope> {
    instance::of(context, initiative).into_iter().map(|(_, scope)| scope).collect()
}

/// The initiatives of a plan that do the same kind of work for a common scope.
fn same_work(context: Context<'_>, plan: &Plan, initiative: &Initiative, scopes: &[Scope]) -> Vec<usize> {
    let same = |other: &Initiative| {
        other.like.is_some()
            && other.like == initiative.like
            && self::scopes(context, other).iter().any(|s| scopes.contains(s))
    };
    plan.initiatives.iter().enumerate().filter(|(_, other)| same(other)).map(|(at, _)| at).collect()
}

/// The plan during the insertion of given initiatives.
struct Insertion<'a> {
    context: Context<'a>,
    plan: Plan,
    reasons: Vec<Reason>,
    /// For each initiative of the plan, the number of the given initiative it came from, in the order tried.
    own: Vec<Option<usize>>,
    standing: Standing,
    /// Each stage that is reached, and when.
    opens: Vec<(usize, Quarter)>,
    next: usize,
    tried: usize,
}

impl<'a> Insertion<'a> {
    fn new(context: Context<'a>, roadmap: &Roadmap<'_>) -> Insertion<'a> {
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
    fn put(&mut self, initiative: &Initiative) -> Option<&'static Rule> {
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
    fn sorted(&mut self) -> Vec<Option<usize>> {
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
