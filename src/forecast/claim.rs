//! Claims of work against the catalogue: what an entry takes at least, and what comparable entries cost at most.

use super::effort::{effort as effort_of, price};
use crate::model::catalogue::{Entry, Mode, Scope};
use crate::model::plan::Initiative;
use crate::model::terms::Per;
use crate::model::{Context, instance, present, tolerance};

/// The declared figure of an initiative, and the least figure of its catalogue entry's modes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against {
    /// The initiative's own.
    pub declared: f64,
    /// The entry's least.
    pub usual: f64,
}

impl Against {
    /// Whether the declared figure is below a share of the usual one.
    fn is_below(self, share: f64) -> bool {
        tolerance::exceeds(self.usual * share, self.declared)
    }
}

/// What makes an initiative too small for the catalogue entry that it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Short {
    /// Its cost, in major units of the plan's currency.
    Cost(Against),
    /// Its effort, in person-years.
    Effort(Against),
    /// Its length, in quarters.
    Length(Against),
}

/// The first figure of an initiative that is too small for the work of the catalogue entry that it names: cost, effort
/// or length, each against the least of the entry's modes (of its own mode, if it names one). `None` if all are within
/// bounds, or it is like no entry. Such work has no effect.
pub fn short(context: Context<'_>, initiative: &Initiative) -> Option<Short> {
    let entry = context.catalogue.entries.get(initiative.like?)?;
    let scopes: Vec<Scope> = instance::of(context, initiative).into_iter().map(|(_, scope)| scope).collect();
    let named = initiative.mode.and_then(|mode| entry.modes.get(mode));
    let least = |figure: &dyn Fn(&Mode) -> f64| match named {
        Some(mode) => figure(mode),
        None => entry.modes.iter().map(figure).fold(f64::INFINITY, f64::min),
    };
    let share = context.rules.threshold.like_share.value / 100.0;
    let effort =
        |mode: &Mode| mode.staff.values().map(|fte| fte.as_f64()).sum::<f64>() * f64::from(mode.quarters) / 4.0;
    let cost = least(&|mode| price(context, mode, &scopes).unwrap_or(0.0));
    let all = [
        Short::Cost(Against { declared: initiative.cost().as_f64(), usual: cost }),
        Short::Effort(Against { declared: effort_of(context, initiative), usual: least(&effort) }),
        Short::Length(Against {
            declared: f64::from(initiative.quarters),
            usual: least(&|mode| f64::from(mode.quarters)),
        }),
    ];
    all.into_iter().find(|short| match short {
        Short::Cost(of) | Short::Effort(of) | Short::Length(of) => of.usual.is_finite() && of.is_below(share),
    })
}

/// Whether an initiative costs so much more than comparable work that it is most likely other work: more than a
/// multiple of the dearest mode of the entry that it names or, without one, of every entry that does one of its kinds
/// of work. Work that nothing is comparable with is never too dear.
pub fn is_beyond(context: Context<'_>, initiative: &Initiative) -> bool {
    let factor = context.rules.threshold.like_cost_factor.value;
    let cost = initiative.cost().as_f64();
    let dearest = dearest(context, initiative);
    dearest > 0.0 && tolerance::exceeds(cost, dearest * factor)
}

/// Whether an initiative begins before the quarter of the assessment.
pub fn is_backdated(context: Context<'_>, initiative: &Initiative) -> bool {
    initiative.start < context.assessment.quarter()
}

/// Whether an initiative is over by the assessment, whose figures then contain its effects.
pub fn is_past(context: Context<'_>, initiative: &Initiative) -> bool {
    initiative.live() <= context.assessment.quarter()
}

/// Whether the assessment knows of an initiative that begins before it: a contract names it, or its results are there
/// already, with evidence.
pub fn is_on_record(context: Context<'_>, initiative: &Initiative) -> bool {
    let instances = instance::of(context, initiative);
    let is_there = |(entry, scope): &(usize, Scope)| present::exists(context, *entry, *scope);
    if !instances.is_empty() && instances.iter().all(is_there) {
        return true;
    }
    let mut contracts = context.assessment.contracts.iter();
    contracts.any(|contract| {
        let meant = || instance::meant(context, &contract.initiative);
        let names = |(entry, scopes): (usize, Vec<Scope>)| {
            instances.iter().any(|(of, scope)| *of == entry && scopes.contains(scope))
        };
        contract.initiative == initiative.id || meant().is_some_and(names)
    })
}

/// Whether the effects of an initiative are still to come: it begins with the assessment or later, or it goes on beyond
/// and is on record.
pub fn is_to_come(context: Context<'_>, initiative: &Initiative) -> bool {
    !is_backdated(context, initiative) || (!is_past(context, initiative) && is_on_record(context, initiative))
}

/// The greatest price of comparable work; zero if there is none.
fn dearest(context: Context<'_>, initiative: &Initiative) -> f64 {
    let of = |entry: &Entry| {
        let scopes = scopes(context, entry, initiative);
        let prices = entry.modes.iter().filter_map(|mode| price(context, mode, &scopes));
        prices.fold(0.0, f64::max)
    };
    match initiative.like.and_then(|like| context.catalogue.entries.get(like)) {
        Some(entry) => of(entry),
        None => {
            let does_one = |entry: &&Entry| initiative.does.iter().any(|role| entry.does(*role));
            context.catalogue.entries.iter().filter(does_one).map(of).fold(0.0, f64::max)
        }
    }
}

/// The scopes for which an initiative would do the work of an entry; all if it names none.
fn scopes(context: Context<'_>, entry: &Entry, initiative: &Initiative) -> Vec<Scope> {
    let assessment = context.assessment;
    let some = |named: &[usize], all: usize| if named.is_empty() { (0..all).collect() } else { named.to_vec() };
    match entry.per {
        Per::Jurisdiction => vec![Scope::Jurisdiction],
        Per::Department => {
            some(&initiative.departments, assessment.departments.len()).into_iter().map(Scope::Department).collect()
        }
        Per::Process => {
            some(&initiative.processes, assessment.processes.len()).into_iter().map(Scope::Process).collect()
        }
    }
}
