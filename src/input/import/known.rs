//! Indicators of shipped rubrics, so that a table of a published index is recognised although editions name columns
//! differently.

use std::sync::LazyLock;

use super::figures::Figures;
use super::names::{likeness, within};
use super::offer::Offer;
use crate::input::source::Source;
use crate::model::Composite;
use crate::model::composite::{Measured, Method};
use crate::model::rubric::Scale;

/// The shipped comparison rubrics, each with its path in the project.
const SHIPPED: [(&str, &str); 3] = [
    ("assessments/rubrics/egdi.toml", include_str!("../../../assessments/rubrics/egdi.toml")),
    ("assessments/rubrics/gtmi.toml", include_str!("../../../assessments/rubrics/gtmi.toml")),
    ("assessments/rubrics/telecom.toml", include_str!("../../../assessments/rubrics/telecom.toml")),
];

/// A shipped rubric.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// Its path in the project.
    pub path: &'static str,
    /// The rubric.
    pub composite: Composite,
}

/// An indicator of a shipped rubric.
#[derive(Clone, Debug)]
pub struct Known {
    /// The rubric's path in the project.
    pub path: &'static str,
    /// The indicator.
    pub indicator: Measured,
    /// The values that score 0 and 1.
    pub ends: (f64, f64),
}

/// The shipped rubrics, read once.
pub(super) fn shipped() -> &'static [Shipped] {
    static READ: LazyLock<Vec<Shipped>> = LazyLock::new(read_all);
    &READ
}

fn read_all() -> Vec<Shipped> {
    let read = |(path, text): (&'static str, &str)| {
        let source = Source::from_text(path, text).ok()?;
        let composite = crate::input::composite_from(source).ok()?.value;
        Some(Shipped { path, composite })
    };
    SHIPPED.into_iter().filter_map(read).collect()
}

/// The indicator with the name of an offer, if all values lie in the indicator's domain.
pub(super) fn known(shipped: &[Shipped], offer: &Offer, figures: &Figures) -> Option<Known> {
    shipped.iter().find_map(|rubric| {
        let indicator = rubric.composite.indicators.iter().find(|indicator| is(indicator, offer, figures))?;
        let Method::Fixed(Scale::Goalposts { worst, best }) = indicator.method else { return None };
        Some(Known { path: rubric.path, indicator: indicator.clone(), ends: (worst, best) })
    })
}

/// A short identifier such as "fixed" is ambiguous and does not count; titles and alternative names do.
fn is(indicator: &Measured, offer: &Offer, figures: &Figures) -> bool {
    let mut names = [&indicator.title.en, &indicator.title.zh].into_iter().chain(&indicator.also);
    let called_so = names.any(|known| called(known, offer));
    let may = |value: f64| indicator.domain.is_none_or(|(least, greatest)| (least..=greatest).contains(&value));
    called_so && figures.len() > 0 && figures.values().all(may)
}

/// Whether an offer, or the file that contains only this offer, has this name.
fn called(known: &str, offer: &Offer) -> bool {
    offer.names.iter().any(|name| likeness(known, name) >= 1.0) || offer.around.iter().any(|file| within(known, file))
}

/// Whether an offer is a denominator of a shipped rubric, such as the population.
pub(super) fn divides(shipped: &[Shipped], offer: &Offer) -> bool {
    let denominators = shipped.iter().flat_map(|rubric| &rubric.composite.denominators);
    denominators.into_iter().flat_map(|denominator| &denominator.also).any(|known| called(known, offer))
}

/// The rubric all of whose indicators are offered; among several, the one with the most indicators.
pub(super) fn whole<'a>(shipped: &'a [Shipped], offers: &[(&Offer, &Figures)]) -> Option<&'a Shipped> {
    let all = |rubric: &&Shipped| {
        let found = |indicator: &Measured| offers.iter().any(|(offer, figures)| is(indicator, offer, figures));
        rubric.composite.indicators.iter().all(found)
    };
    shipped.iter().filter(all).max_by_key(|rubric| rubric.composite.indicators.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_rubric_is_read_and_newer_headings_are_known() {
        let shipped = shipped();
        assert_eq!(shipped.len(), SHIPPED.len());
        let figures = |values: &[f64]| Figures::new(values.iter().copied().enumerate().collect());
        let shares = figures(&[0.2, 0.9]);
        let offer = |name: &str| {
            let names = vec![name.to_owned()];
            Offer { table: 0, from: name.to_owned(), column: None, names, around: Vec::new(), numbers: true }
        };
        for (name, id) in [
            ("Online_Service", "osi"),
            ("Online Service Index", "osi"),
            ("OSI", "osi"),
            ("Telecommunication_Infrastructure", "tii"),
            ("Human Capital", "hci"),
            ("GTEI", "gtei"),
        ] {
            assert_eq!(
                known(shipped, &offer(name), &shares).map(|known| known.indicator.id).as_deref(),
                Some(id),
                "{name}"
            );
        }
        assert!(known(shipped, &offer("E-Participation Index"), &shares).is_none());
        assert!(known(shipped, &offer("fixed"), &shares).is_none());
        // An index from 0 to 1 has no value of 90.
        assert!(known(shipped, &offer("Online Service Index"), &figures(&[20.0, 90.0])).is_none());
        let egdi = ["Online_Service", "Human_Capital", "Telecommunication_Infrastructure"].map(offer);
        let egdi = egdi.each_ref().map(|offer| (offer, &shares));
        assert_eq!(whole(shipped, &egdi).map(|rubric| rubric.composite.id.as_str()), Some("egdi"));
        assert!(whole(shipped, &egdi[..2]).is_none());
        let file = |file: &str| Offer { names: Vec::new(), around: vec![file.to_owned()], ..offer(file) };
        let mobile = known(shipped, &file("wdi_it.cel.sets.p2"), &figures(&[20.0, 140.0]));
        assert_eq!(mobile.map(|known| known.indicator.id).as_deref(), Some("mobile"));
        assert!(divides(shipped, &file("wdi_sp.pop.totl")) && !divides(shipped, &offer("people online")));
    }
}
