//! What a roadmap must hold: mandates, which are finished by a quarter, and contracts, which stand at one.
//!
//! A mandate holds where the last quarter of work is no later than its deadline, or than the horizon where the deadline
//! is none or later. A contract holds where work begins in its very quarter, in its way of doing it where it names one.
//! A name stands for an entry of the catalogue, and so for every instance of it, or for one instance. What is done
//! already, or has no agency to be done with, has no instance, and a mandate for it holds.

use super::instance::{NotOffered, Problem};
use crate::model::Quarter;
use crate::model::catalogue::Scope;
use crate::model::instance::way;
pub use crate::model::instance::{Origin, Unnamed, identifier, meant, names, unnamed};
use crate::schedule::construct::limit::Limit;
use crate::schedule::construct::partial_schedule::State;

/// How something is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Live no later than this.
    By(Quarter),
    /// Begun in this quarter, in this way where one is named: an index into the entry's modes.
    At(Quarter, Option<usize>),
}

/// An activity that a roadmap must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Who asks for it.
    pub origin: Origin,
    /// The activity.
    pub activity: usize,
    /// How it is to stand.
    pub hold: Hold,
}

/// What a roadmap must hold and is not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Who asks for it.
    pub origin: Origin,
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// What it would be for.
    pub scope: Scope,
    /// Why it is not to be had.
    pub why: NotOffered,
}

/// What is to be placed before other things, and by when: a mandate, or what a contract needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The quarter by which it is to be live.
    pub by: Quarter,
    /// The activity.
    pub activity: usize,
    /// The contracted activity that needs it; none where it is mandated.
    pub needed_by: Option<usize>,
}

impl Problem<'_> {
    /// Turns what entries exclude into activities.
    pub(in crate::schedule) fn choices(&mut self) {
        for activity in 0..self.activities.len() {
            let of = &self.activities[activity];
            let excluded = &self.context.catalogue.entries[of.entry].excludes;
            if excluded.is_empty() {
                continue;
            }
            let apart = |other: &usize| {
                let other = &self.activities[*other];
                excluded.contains(&other.entry) && other.scope.meets(of.scope)
            };
            self.activities[activity].excludes = (0..self.activities.len()).filter(apart).collect();
        }
    }
}

/// What is asked of an instance: the activities, and what is asked for but not to be had.
pub(in crate::schedule) fn of(problem: &Problem<'_>) -> (Vec<Pledge>, Vec<Missing>) {
    let context = problem.context;
    let (mut pledges, mut missing) = (Vec::new(), Vec::new());
    let mut ask = |origin: Origin, name: &str, hold: &dyn Fn(usize) -> Hold| {
        let Some((entry, scopes)) = meant(context, name) else { return };
        for scope in scopes {
            let is_it = |of: &usize| {
                let activity = &problem.activities[*of];
                activity.entry == entry && activity.scope == scope && problem.is_first(*of)
            };
            if let Some(activity) = (0..problem.activities.len()).find(is_it) {
                pledges.push(Pledge { origin, activity, hold: hold(entry) });
                continue;
            }
            let why = problem.not_offered.iter().find(|(of, at, _)| (*of, *at) == (entry, scope));
            let why = why.map_or(NotOffered::Done, |(_, _, why)| *why);
            let is_met = matches!((origin, why), (Origin::Mandate(_), NotOffered::Done | NotOffered::NoPartner));
            if !is_met {
                missing.push(Missing { origin, entry, scope, why });
            }
        }
    };
    for (at, contract) in context.assessment.contracts.iter().enumerate() {
        let mode = |entry: usize| contract.mode.as_ref().and_then(|mode| way(context, entry, mode));
        ask(Origin::Contract(at), &contract.initiative, &|entry| Hold::At(contract.start, mode(entry)));
    }
    for (at, mandate) in context.assessment.mandates.iter().enumerate() {
        let by = mandate.by.unwrap_or(problem.last).min(problem.last) + 1;
        ask(Origin::Mandate(at), &mandate.initiative, &|_| Hold::By(by));
    }
    (pledges, missing)
}

/// What is to be placed first, the most urgent first.
pub(in crate::schedule) fn due(problem: &Problem<'_>) -> Vec<Due> {
    let mut due: Vec<Due> = Vec::new();
    for pledge in &problem.pledges {
        match pledge.hold {
            Hold::By(by) => due.push(Due { by, activity: pledge.activity, needed_by: None }),
            Hold::At(start, _) => {
                // Each after what it needs itself.
                for needed in problem.needed(pledge.activity).into_iter().skip(1).rev() {
                    due.push(Due { by: start, activity: needed, needed_by: Some(pledge.activity) });
                }
            }
        }
    }
    due.sort_by_key(|due| due.by);
    due
}

/// By activity: the entry of what must be in every roadmap and excludes it.
pub(in crate::schedule) fn barred(problem: &Problem<'_>) -> Vec<Option<usize>> {
    let mut barred = vec![None; problem.activities.len()];
    for pledge in &problem.pledges {
        for needed in problem.needed(pledge.activity) {
            for other in &problem.activities[needed].excludes {
                barred[*other] = barred[*other].or(Some(problem.activities[needed].entry));
            }
        }
    }
    barred
}

/// A pledge that a roadmap does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Who asks for it.
    pub origin: Origin,
    /// What stood against it, where that is known.
    pub limit: Option<Limit>,
    /// By how many quarters it misses: more than the horizon has where it is not there at all.
    pub quarters: i32,
}

/// The pledges that a roadmap does not keep.
pub fn missed(problem: &Problem<'_>, state: &mut State<'_, '_>) -> Vec<Missed> {
    let never = problem.last.since(problem.first) + 2;
    let missing = problem.missing.iter().map(|of| Missed { origin: of.origin, limit: None, quarters: never });
    let mut missed: Vec<Missed> = missing.collect();
    for Pledge { origin, activity, hold } in &problem.pledges {
        let tried = state.misfits[*activity];
        let (limit, quarters) = match (state.placed[*activity].as_ref().map(|of| (of.start, of.live)), hold) {
            (None, _) => (tried, never),
            (Some((_, live)), Hold::By(by)) => (tried, live.since(*by).max(0)),
            (Some((start, _)), Hold::At(at, _)) if start != *at => (tried, never),
            (Some(_), Hold::At(..)) => {
                let limit = state.lacks(*activity);
                (limit, limit.map_or(0, |_| never))
            }
        };
        if quarters > 0 {
            missed.push(Missed { origin: *origin, limit, quarters });
        }
    }
    missed
}
