//! What the rules on mandates and contracts share: what a name of the assessment stands for, and what of it is in a plan.

use super::Examination;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::model::catalogue::Scope;
use crate::model::instance::{self, Origin, Unnamed};
use crate::model::{KeyPath, Quarter};

/// An instance of an entry that a plan must hold.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// What it is for.
    pub scope: Scope,
    /// What roadmaps call it.
    pub id: String,
    /// The initiatives that stand for it, indices into the plan's, as they are given.
    pub there: Vec<usize>,
}

impl Wanted {
    /// The initiative that says to be nothing of the catalogue and is called as this one would be.
    pub(super) fn namesake(&self, forecast: &Forecast<'_>) -> Option<usize> {
        forecast.plan.initiatives.iter().position(|of| of.like.is_none() && of.id == self.id)
    }
}

/// What a name stands for; none, and said so, where it stands for nothing.
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

/// The plan's place for what is not in it: where it names its assessment.
pub(super) fn head() -> KeyPath {
    KeyPath::root().key("plan").key("assessment")
}

/// The last quarter of work of an initiative of the plan.
pub(super) fn end(forecast: &Forecast<'_>, initiative: usize) -> Option<Quarter> {
    forecast.plan.initiatives.get(initiative).map(|of| of.end())
}

/// What roadmaps call some of it, the first few.
pub(super) fn names(wanted: &[&Wanted]) -> Value {
    super::shared::some(wanted.iter().map(|of| Value::from(&of.id)), super::shared::NAMED)
}
