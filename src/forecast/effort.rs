//! The effort of work in person-years, its own and bought, and the price of a mode of the catalogue.

use crate::model::catalogue::{Mode, Scope};
use crate::model::plan::Initiative;
use crate::model::{Context, Money, instance};

/// The effort of an initiative that counts, in person-years: that of the skills that its catalogue entry names, or of
/// all skills if it names none, and what it buys from a contractor.
pub fn effort(context: Context<'_>, initiative: &Initiative) -> f64 {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let modes = || entry.into_iter().flat_map(|entry| &entry.modes);
    if modes().all(|mode| mode.staff.is_empty()) {
        return initiative.person_years(None);
    }
    let named = initiative.staff.keys().filter(|skill| modes().any(|mode| mode.staff.contains_key(*skill)));
    named.map(|skill| initiative.person_years(Some(skill))).sum::<f64>() + bought(context, initiative)
}

/// The contractor's effort in the mode that an initiative names, in person-years. It counts in the share of the mode's
/// price that the initiative pays, so that the name of a mode alone buys nothing.
fn bought(context: Context<'_>, initiative: &Initiative) -> f64 {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let mode = entry.zip(initiative.mode).and_then(|(entry, mode)| entry.modes.get(mode));
    let Some(mode) = mode.filter(|mode| !mode.contracted.is_empty()) else { return 0.0 };
    let scopes: Vec<Scope> = instance::of(context, initiative).into_iter().map(|(_, scope)| scope).collect();
    // Without an exchange rate no price is known, so nothing counts as paid.
    let price = price(context, mode, &scopes).unwrap_or(0.0);
    let paid = if price > 0.0 { (initiative.cost().as_f64() / price).min(1.0) } else { 0.0 };
    let quarters = f64::from(initiative.quarters.min(mode.quarters));
    mode.contracted.values().map(|fte| fte.as_f64()).sum::<f64>() * quarters / 4.0 * paid
}

/// The price of a mode for some scopes, in major units of the plan's currency; `None` without an exchange rate.
pub(super) fn price(context: Context<'_>, mode: &Mode, scopes: &[Scope]) -> Option<f64> {
    let assessment = context.assessment;
    let rate = assessment.rate_nano(&context.catalogue.currency)? as f64 / 1e9;
    let prices = scopes.iter().flat_map(|scope| mode.costs.iter().map(|line| line.amount.of(assessment, *scope)));
    Some(prices.sum::<Money>().as_f64() * rate)
}
