//! Shared by the rules on mandates and contracts: the work that a name of the assessment stands for, and the part of it
//! that is in a plan.

use super::Examination;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::model::catalogue::Scope;
use crate::model::instance::{self, Origin, Unnamed};
use crate::model::{KeyPath, Quarter};

/// An instance of a catalogue entry that a plan must contain.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// The entry, an index into the catalogue's.
    pub entry: usize,
    /// The process, department or whole jurisdiction of the instance.
    pub scope: Scope,
    /// The identifier that roadmaps use.
    pub id: String,
    /// The initiatives for it (indices into the plan's), in the plan's order.
    pub there: Vec<usize>,
}

impl Wanted {
    /// The initiative that names no entry of the catalogue but has this identifier.
    pub(super) fn namesake(&self, forecast: &Forecast<'_>) -> Option<usize> {
        forecast.plan.initiatives.iter().position(|of| of.like.is_none() && of.id == self.id)
    }
}

/// The instances that a name stands for; none, with a reason in the examination, if it stands for nothing.
pub(super) fn wanted(
    forecast: &Forecast<'_>,
    exam: &mut Examination,
    origin: Origin,
    name: &str,
) -> Option<Vec<Wanted>> {
    let context = forecast.context;
    let unnamed = instance::unnamed(context).into_iter().find(|(of, _)| *of == origin);
    let meant = instance::meant(context, name);
    let (Some((entry, scopes)), None) = (meant, &unnamed) else {
        let why = match unnamed {
            Some((_, Unnamed::Mode(name, mode))) => message!("rule-pledge-no-way", name = name, mode = mode),
            _ => message!("rule-pledge-unnamed", name = name),
        };
        exam.cannot([], &head(), why);
        return None;
    };
    let stand_for: Vec<Vec<(usize, Scope)>> =
        forecast.plan.initiatives.iter().map(|of| instance::of(context, of)).collect();
    let there = |scope: Scope| {
        let all = stand_for.iter().enumerate();
        all.filter(|(_, of)| of.contains(&(entry, scope))).map(|(index, _)| index).collect()
    };
    let wanted =
        |scope: Scope| Wanted { entry, scope, id: instance::identifier(context, entry, scope), there: there(scope) };
    Some(scopes.into_iter().map(wanted).collect())
}

/// The place in the plan for missing work: the key that names its assessment.
pub(super) fn head() -> KeyPath {
    KeyPath::root().key("plan").key("assessment")
}

/// The last quarter of work of an initiative.
pub(super) fn end(forecast: &Forecast<'_>, initiative: usize) -> Option<Quarter> {
    forecast.plan.initiatives.get(initiative).map(|of| of.end())
}

/// The identifiers that roadmaps use for the first few instances.
pub(super) fn names(wanted: &[&Wanted]) -> Value {
    super::shared::some(wanted.iter().map(|of| Value::from(&of.id)), super::shared::NAMED)
}
