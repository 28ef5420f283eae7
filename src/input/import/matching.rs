//! Matches columns with indicators by their names.

use super::names::{ALIKE, SAME, likeness, within};
use super::offer::Offer;
use super::suspicion::Suspicion;
use crate::model::Composite;
use crate::model::mapping::Target;

/// The target that an offer matches, and how well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Match {
    pub to: Target,
    pub by: Likeness,
}

/// The property by which an offer was matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Its name is the same.
    Same,
    /// Its name is nearly the same.
    Near,
    /// Its file has the name.
    File,
}

/// The result for an offer: taken, or only suggested, because the likeness is low or another offer is closer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    Taken(Match),
    Suggested(Target),
    Unknown,
}

/// Matches offers with the targets of an index. Closer matches come first, ties in the order of the tables.
///
/// An offer with another role is not matched with an indicator whose name it merely resembles: ranks of an index have
/// nearly the same name as the index.
pub(super) fn matches(offers: &[Offer], roles: &[Option<Suspicion>], composite: &Composite) -> Vec<Outcome> {
    let barred =
        |i: usize| roles.get(i).and_then(Option::as_ref).is_some_and(|suspicion| suspicion.role.is_no_measure());
    let mut pairs: Vec<(f64, usize, Target)> = Vec::new();
    for (i, offer) in offers.iter().enumerate() {
        for (target, names) in targets(composite, offer.numbers) {
            let score = likeness_of(offer, &names);
            if score >= ALIKE {
                pairs.push((score, i, target));
            }
        }
    }
    // The sort is stable: ties keep the order of the file.
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut outcomes = vec![Outcome::Unknown; offers.len()];
    let mut taken: Vec<(Target, usize)> = Vec::new();
    for (score, i, target) in pairs {
        let Some(outcome) = outcomes.get_mut(i) else { continue };
        if *outcome != Outcome::Unknown {
            continue;
        }
        // Tables with the same columns are parts of one table; any other second source would contradict the first.
        let alike = |other: &usize| {
            let pair = offers.get(*other).zip(offers.get(i));
            pair.is_some_and(|(a, b)| a.table != b.table && a.names == b.names && a.around.is_empty())
        };
        let free = taken.iter().filter(|(taken_target, _)| *taken_target == target).all(|(_, other)| alike(other));
        if score >= SAME && free && (score >= 1.0 || !barred(i)) {
            taken.push((target, i));
            let of_file = offers.get(i).is_some_and(|offer| offer.names.is_empty());
            let by = match score {
                _ if of_file => Likeness::File,
                score if score >= 1.0 => Likeness::Same,
                _ => Likeness::Near,
            };
            *outcome = Outcome::Taken(Match { to: target, by });
        } else {
            *outcome = Outcome::Suggested(target);
        }
    }
    outcomes
}

/// The possible targets with their names.
fn targets(composite: &Composite, numbers: bool) -> Vec<(Target, Vec<&str>)> {
    if !numbers {
        let groupings = composite.groupings.iter().enumerate();
        let named = groupings.map(|(i, grouping)| {
            (Target::Grouping(i), vec![grouping.id.as_str(), grouping.title.en.as_str(), grouping.title.zh.as_str()])
        });
        return named.collect();
    }
    let indicators = composite.indicators.iter().enumerate().map(|(i, indicator)| {
        let names = [indicator.id.as_str(), indicator.title.en.as_str(), indicator.title.zh.as_str()];
        (Target::Indicator(i), names.into_iter().chain(indicator.also.iter().map(String::as_str)).collect())
    });
    let denominators = composite.denominators.iter().enumerate().map(|(i, denominator)| {
        let names = [denominator.id.as_str(), denominator.title.en.as_str(), denominator.title.zh.as_str()];
        (Target::Denominator(i), names.into_iter().chain(denominator.also.iter().map(String::as_str)).collect())
    });
    indicators.chain(denominators).collect()
}

/// The likeness of an offer and a target with some names.
fn likeness_of(offer: &Offer, names: &[&str]) -> f64 {
    let by_name = offer.names.iter().flat_map(|own| names.iter().map(|name| likeness(own, name)));
    let around = offer.around.iter().flat_map(|whole| names.iter().map(move |name| (whole, *name)));
    let by_place = around.map(|(whole, name)| if within(name, whole) { 0.95 } else { likeness(whole, name) });
    by_name.chain(by_place).fold(0.0, f64::max)
}
