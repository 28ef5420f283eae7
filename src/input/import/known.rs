//! Indicators that rubrics of this project know, so that a table of a published index is recognised whatever its edition
//! calls the columns.

use std::sync::LazyLock;

use super::figures::Figures;
use super::names::{likeness, within};
use super::offer::Offer;
use crate::input::source::Source;
use crate::model::Composite;
use crate::model::composite::{Measured, Method};
use crate::model::rubric::Scale;

/// The comparison rubrics that come with the program, each with its path in the project.
const SHIPPED: [(&str, &str); 3] = [
    ("assessments/rubrics/egdi.toml", include_str!("../../../assessments/rubrics/egdi.toml")),
    ("assessments/rubrics/gtmi.toml", include_str!("../../../assessments/rubrics/gtmi.toml")),
    ("assessments/rubrics/telecom.toml", include_str!("../../../assessments/rubrics/telecom.toml")),
];

/// A rubric that comes with the program.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// Its path in the project.
    pub path: &'static str,
    /// What it says.
    pub composite: Composite,
}

/// An indicator of such a rubric.
#[derive(Clone, Debug)]
pub struct Known {
    /// The rubric's path in the project.
    pub path: &'static str,
    /// The indicator.
    pub indicator: Measured,
    /// The values that score 0 and 1.
    pub ends: (f64, f64),
}

/// The rubrics that come with the program, read once.
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

/// The indicator that goes by the name of an offer, if all its values are such as the indicator may have.
pub(super) fn known(shipped: &[Shipped], offer: &Offer, figures: &Figures) -> Option<Known> {
    shipped.iter().find_map(|of| {
        let indicator = of.composite.indicators.iter().find(|indicator| is(indicator, offer, figures))?;
        let Method::Fixed(Scale::Goalposts { worst, best }) = indicator.method else { return None };
        Some(Known { path: of.path, indicator: indicator.clone(), ends: (worst, best) })
    })
}

/// A short identifier such as "fixed" may mean anything, so it does not count; titles and other names do.
fn is(indicator: &Measured, offer: &Offer, figures: &Figures) -> bool {
    let mut names = [&indicator.title.en, &indicator.title.zh].into_iter().chain(&indicator.also);
    let called_so = names.any(|known| called(known, offer));
    let may = |value: f64| indicator.domain.is_none_or(|(least, greatest)| (least..=greatest).contains(&value));
    called_so && figures.len() > 0 && figures.values().all(may)
}

/// Whether an offer is called so, or the file is that holds nothing else.
fn called(known: &str, offer: &Offer) -> bool {
    offer.names.iter().any(|name| likeness(known, name) >= 1.0) || offer.around.iter().any(|file| within(known, file))
}

/// Whether an offer is what a rubric divides by, such as the population.
pub(super) fn divides(shipped: &[Shipped], offer: &Offer) -> bool {
    let denominators = shipped.iter().flat_map(|of| &of.composite.denominators);
    denominators.into_iter().flat_map(|of| &of.also).any(|known| called(known, offer))
}

/// The rubric all of whose indicators are offered; the one with the most, where there are several.
pub(super) fn whole<'a>(shipped: &'a [Shipped], offers: &[(&Offer, &Figures)]) -> Option<&'a Shipped> {
    let all = |of: &&Shipped| {
        let found = |indicator: &Measured| offers.iter().any(|(offer, figures)| is(indicator, offer, figures));
        of.composite.indicators.iter().all(found)
    };
    shipped.iter().filter(all).max_by_key(|of| of.composite.indicators.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_rubric_is_read_and_newer_headings_are_known() {
        let shipped = shipped();
        assert_eq!(shipped.len(), SHIPPED.len());
        let figures = |of: &[f64]| Figures::new(of.iter().copied().enumerate().collect());
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
            assert_eq!(known(shipped, &offer(name), &shares).map(|of| of.indicator.id).as_deref(), Some(id), "{name}");
        }
        assert!(known(shipped, &offer("E-Participation Index"), &shares).is_none());
        assert!(known(shipped, &offer("fixed"), &shares).is_none());
        // An index from 0 to 1 has no 90.
        assert!(known(shipped, &offer("Online Service Index"), &figures(&[20.0, 90.0])).is_none());
        let egdi = ["Online_Service", "Human_Capital", "Telecommunication_Infrastructure"].map(offer);
        let egdi = egdi.each_ref().map(|offer| (offer, &shares));
        assert_eq!(whole(shipped, &egdi).map(|of| of.composite.id.as_str()), Some("egdi"));
        assert!(whole(shipped, &egdi[..2]).is_none());
        let file = |file: &str| Offer { names: Vec::new(), around: vec![file.to_owned()], ..offer(file) };
        let mobile = known(shipped, &file("wdi_it.cel.sets.p2"), &figures(&[20.0, 140.0]));
        assert_eq!(mobile.map(|of| of.indicator.id).as_deref(), Some("mobile"));
        assert!(divides(shipped, &file("wdi_sp.pop.totl")) && !divides(shipped, &offer("people online")));
    }
}
