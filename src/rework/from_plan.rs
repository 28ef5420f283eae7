//! Turns a given plan into a feasible one: keeps as much of it as possible, adds missing work from the catalogue, and
//! reports the fate of each initiative.
//!
//! Two roadmaps are generated first: one that must contain every kind of work of the given plan, and one without this
//! requirement. Each given initiative, with its own figures, is then tried in both: at its own start, else where the
//! roadmap has that kind of work, else slightly later. It stays if the audit finds no more than before and every stage
//! is reached as early as before. Otherwise the catalogue's version of the work takes its place, if there is one. The
//! result that keeps more is chosen.

use std::collections::BTreeSet;

use super::insertion::{self, Insertion};
use crate::check::Rule;
use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::model::plan::{Dependency, Initiative};
use crate::model::{Context, Plan, Quarter};
use crate::schedule::{LeftOut, Roadmap, Stop, result};

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
    roadmap.benefit = Burden::of(&Forecast::of(context, &roadmap.plan)).benefit();
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
    let scopes = insertion::scopes(context, initiative);
    let same = insertion::same_work(context, &roadmap.plan, initiative, &scopes);
    let same: Vec<usize> = same.into_iter().filter(|at| !own.contains(at)).collect();
    if same.is_empty() {
        let out = roadmap.left_out.iter().find(|out| Some(out.entry) == initiative.like && scopes.contains(&out.scope));
        Outcome::Out(out.cloned())
    } else {
        Outcome::Replaced(same)
    }
}
