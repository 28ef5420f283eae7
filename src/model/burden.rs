//! What one case of a service costs the person, in trips, documents, hours and fares, and what initiatives take off it.

use super::money::Money;
use super::terms::{BurdenFigure, ChannelKind};
use super::text::Text;

/// A value for each figure of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerCase<T> {
    /// Trips to file, pay and receive, for a case done in person.
    pub visits: T,
    /// Contacts to ask; each is a trip where no channel answers.
    pub enquiries: T,
    /// Documents to bring.
    pub documents: T,
    /// Hours of one trip.
    pub hours_per_visit: T,
    /// Hours for one document.
    pub hours_per_document: T,
}

impl<T> PerCase<T> {
    /// The value that `each` gives for each figure.
    pub fn of(mut each: impl FnMut(BurdenFigure) -> T) -> PerCase<T> {
        PerCase {
            visits: each(BurdenFigure::Visits),
            enquiries: each(BurdenFigure::Enquiries),
            documents: each(BurdenFigure::Documents),
            hours_per_visit: each(BurdenFigure::HoursPerVisit),
            hours_per_document: each(BurdenFigure::HoursPerDocument),
        }
    }

    /// The value for a figure.
    pub fn get_mut(&mut self, figure: BurdenFigure) -> &mut T {
        match figure {
            BurdenFigure::Visits => &mut self.visits,
            BurdenFigure::Enquiries => &mut self.enquiries,
            BurdenFigure::Documents => &mut self.documents,
            BurdenFigure::HoursPerVisit => &mut self.hours_per_visit,
            BurdenFigure::HoursPerDocument => &mut self.hours_per_document,
        }
    }
}

impl<T: Copy> PerCase<T> {
    /// The value for a figure.
    pub fn get(mut self, figure: BurdenFigure) -> T {
        *self.get_mut(figure)
    }
}

/// The burden of one case as the assessment tells it; `None` for a figure that it does not tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnBurden {
    /// The figures of a case.
    pub figures: PerCase<Option<f64>>,
    /// Money for one trip.
    pub fare_per_visit: Option<Money>,
    /// Identifier of the evidence.
    pub evidence: Option<String>,
}

/// The burden of one case where an assessment does not tell it: an assumption of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultBurden {
    /// The figures of a case.
    pub figures: PerCase<f64>,
    /// Money for one trip, in the catalogue's currency.
    pub fare_per_visit: Money,
    /// Source of the figures, or the reason for the assumptions.
    pub basis: Text,
}

/// A cut of a figure: shares in [0, 1] of what is left of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// The figure.
    pub on: BurdenFigure,
    /// Likely share.
    pub likely: f64,
    /// Share in the low estimate, at most `likely`.
    pub low: f64,
}

/// A gain in reach: shares in [0, 1] of the people whom a channel does not reach yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReachGain {
    /// The kind of channel.
    pub channel: ChannelKind,
    /// Likely share.
    pub likely: f64,
    /// Share in the low estimate, at most `likely`.
    pub low: f64,
}
