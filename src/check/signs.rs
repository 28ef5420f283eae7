//! Signs that an initiative is other work than it says: words of its title, categories of its cost, its amount.

use super::figures::{below, percent_of};
use crate::forecast::{Forecast, claim, work};
use crate::model::catalogue::{Mode, Scope};
use crate::model::plan::{CostLine, Initiative};
use crate::model::terms::{Category, Role};
use crate::model::words::Hint;
use crate::model::{Context, Money, Text};

/// Categories of equipment.
pub(super) const EQUIPMENT: [Category; 2] = [Category::Hardware, Category::Network];

/// Categories under which equipment may be hidden.
pub(super) const COVER: [Category; 3] = [Category::Services, Category::Software, Category::Operations];

/// Kinds of work that deliver equipment.
const DELIVERS: [Role; 2] = [Role::Install, Role::DataCentre];

/// A sign that an initiative buys equipment under another category.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sign {
    /// Its catalogue entry consists of equipment: the usual share and the declared one, in percent of the cost.
    Entry { usual: f64, declared: f64 },
    /// It delivers equipment, and no cost line says so.
    Kind,
    /// A word of its title.
    Word(Text),
    /// It rents hosting or lines for more than any comparable work costs.
    Amount,
}

/// The sign that an initiative buys equipment under another category, the strongest first.
pub(super) fn equipment(forecast: &Forecast<'_>, initiative: &Initiative) -> Option<Sign> {
    let (context, cost) = (forecast.context, initiative.cost());
    if cost <= Money::ZERO {
        return None;
    }
    let open = initiative.cost_of(&EQUIPMENT);
    let declared = percent_of(open, cost);
    if let Some(usual) = usual_share(forecast, initiative) {
        let share = context.rules.threshold.disguise_share.value;
        return below(declared, usual * share / 100.0).then_some(Sign::Entry { usual, declared });
    }
    if declared <= 0.0 && DELIVERS.iter().any(|role| initiative.does(*role)) {
        return Some(Sign::Kind);
    }
    // Openly bought for the most part: the rest goes with it.
    if initiative.cost_of(&COVER) <= open {
        return None;
    }
    if let Some(word) = word(context, context.rules.words.equipment.as_ref(), initiative) {
        return Some(Sign::Word(word));
    }
    let rents = initiative.does(Role::Host) || initiative.does(Role::Connect);
    (rents && claim::is_beyond(context, initiative)).then_some(Sign::Amount)
}

/// The word of a hint in an initiative's own title. A word that gives it another meaning excuses it, unless the work
/// costs far more than comparable work.
pub(super) fn word(context: Context<'_>, hint: Option<&Hint>, initiative: &Initiative) -> Option<Text> {
    let hint = hint?;
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    if entry.is_some_and(|entry| entry.title == initiative.title) {
        return None;
    }
    let found = hint.found(&initiative.title)?;
    (!hint.is_excused(&initiative.title) || claim::is_beyond(context, initiative)).then_some(found)
}

/// Whether a cost line is for equipment: by its category or, where a sign says that the initiative hides equipment, in
/// a category that hides it.
pub(super) fn is_equipment(line: &CostLine, hides: bool) -> bool {
    EQUIPMENT.contains(&line.category) || (hides && COVER.contains(&line.category))
}

/// The smallest share of equipment, in percent of the cost, among the catalogue's modes of such work: the mode that the
/// plan names, otherwise all. None if a mode needs no equipment, or the initiative is like no entry.
fn usual_share(forecast: &Forecast<'_>, initiative: &Initiative) -> Option<f64> {
    let entry = forecast.context.catalogue.entries.get(initiative.like?)?;
    let scope = work::scopes(initiative).first().copied().unwrap_or(Scope::Jurisdiction);
    let named = initiative.mode.and_then(|mode| entry.modes.get(mode));
    let share = |mode: &Mode| {
        let of = |wanted: &dyn Fn(Category) -> bool| {
            let lines = mode.costs.iter().filter(|line| wanted(line.category));
            lines.map(|line| line.amount.of(forecast.context.assessment, scope)).sum::<Money>()
        };
        percent_of(of(&|category| EQUIPMENT.contains(&category)), of(&|_| true))
    };
    let least = match named {
        Some(mode) => share(mode),
        None => entry.modes.iter().map(share).fold(f64::INFINITY, f64::min),
    };
    (least.is_finite() && least > 0.0).then_some(least)
}
