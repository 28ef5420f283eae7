//! Which column is which indicator, by their names.

use super::names::{ALIKE, SAME, likeness, within};
use super::offer::Offer;
use super::suspicion::Suspicion;
use crate::model::Composite;
use crate::model::mapping::Target;

/// Whom an offer was found to be; none where nothing is like it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Match {
    pub to: Target,
    pub by: Likeness,
}

/// By what an offer was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// It is called the same.
    Same,
    /// It is called nearly the same.
    Near,
    /// Its file is called so.
    File,
}

/// What is made of each offer: taken, or only suggested because it is less like or because a nearer one was taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    Taken(Match),
    Suggested(Target),
    Unknown,
}

/// Matches offers with what an index knows. Nearer ones come first; equally near ones in the order of the tables.
///
/// What is no indicator for another reason is not taken for one whose name it merely resembles: ranks of an index are called
/// nearly as the index is.
pub(super) fn matches(offers: &[Offer], roles: &[Option<Suspicion>], composite: &Composite) -> Vec<Outcome> {
    let barred = |i: usize| roles.get(i).and_then(Option::as_ref).is_some_and(|of| of.role.is_no_measure());
    let mut pairs: Vec<(f64, usize, Target)> = Vec::new();
    for (i, offer) in offers.iter().enumerate() {
        for (target, names) in targets(composite, offer.numbers) {
            let score = likeness_of(offer, &names);
            if score >= ALIKE {
                pairs.push((score, i, target));
            }
        }
    }
    // The sort keeps the order of the file among equals.
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut outcomes = vec![Outcome::Unknown; offers.len()];
    let mut taken: Vec<(Target, usize)> = Vec::new();
    for (score, i, target) in pairs {
        let Some(outcome) = outcomes.get_mut(i) else { continue };
        if *outcome != Outcome::Unknown {
            continue;
        }
        // Tables with the same columns are parts of one; any other second source would contradict the first.
        let alike = |other: &usize| {
            let pair = offers.get(*other).zip(offers.get(i));
            pair.is_some_and(|(a, b)| a.table != b.table && a.names == b.names && a.around.is_empty())
        };
        let free = taken.iter().filter(|(of, _)| *of == target).all(|(_, other)| alike(other));
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

/// What may be meant, with the names it goes by.
fn targets(composite: &Composite, numbers: bool) -> Vec<(Target, Vec<&str>)> {
    if !numbers {
        let groupings = composite.groupings.iter().enumerate();
        let named = groupings
            .map(|(i, of)| (Target::Grouping(i), vec![of.id.as_str(), of.title.en.as_str(), of.title.zh.as_str()]));
        return named.collect();
    }
    let indicators = composite.indicators.iter().enumerate().map(|(i, of)| {
        let names = [of.id.as_str(), of.title.en.as_str(), of.title.zh.as_str()];
        (Target::Indicator(i), names.into_iter().chain(of.also.iter().map(String::as_str)).collect())
    });
    let denominators = composite.denominators.iter().enumerate().map(|(i, of)| {
        let names = [of.id.as_str(), of.title.en.as_str(), of.title.zh.as_str()];
        (Target::Denominator(i), names.into_iter().chain(of.also.iter().map(String::as_str)).collect())
    });
    indicators.chain(denominators).collect()
}

/// How like an offer is to what goes by some names.
fn likeness_of(offer: &Offer, names: &[&str]) -> f64 {
    let by_name = offer.names.iter().flat_map(|own| names.iter().map(|name| likeness(own, name)));
    let around = offer.around.iter().flat_map(|whole| names.iter().map(move |name| (whole, *name)));
    let by_place = around.map(|(whole, name)| if within(name, whole) { 0.95 } else { likeness(whole, name) });
    by_name.chain(by_place).fold(0.0, f64::max)
}
