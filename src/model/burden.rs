//! What one case of a service costs the person, in trips, documents, hours and fares, and what initiatives take off it.

use super::money::Money;
use super::terms::{BurdenFigure, ChannelKind};
use super::text::Text;

/// The burden of one case as the assessment tells it; `None` for a figure that it does not tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnBurden {
    /// Trips to file, pay and receive, for a case done in person.
    pub visits: Option<f64>,
    /// Contacts to ask; each is a trip where no channel answers.
    pub enquiries: Option<f64>,
    /// Documents to bring.
    pub documents: Option<f64>,
    /// Hours of one trip.
    pub hours_per_visit: Option<f64>,
    /// Hours for one document.
    pub hours_per_document: Option<f64>,
    /// Money for one trip.
    pub fare_per_visit: Option<Money>,
    /// Identifier of the evidence.
    pub evidence: Option<String>,
}

impl OwnBurden {
    /// A figure, if told.
    pub fn figure(&self, figure: BurdenFigure) -> Option<f64> {
        match figure {
            BurdenFigure::Visits => self.visits,
            BurdenFigure::Enquiries => self.enquiries,
            BurdenFigure::Documents => self.documents,
            BurdenFigure::HoursPerVisit => self.hours_per_visit,
            BurdenFigure::HoursPerDocument => self.hours_per_document,
        }
    }
}

/// The burden of one case where an assessment does not tell it: an assumption of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultBurden {
    /// Trips to file, pay and receive, for a case done in person.
    pub visits: f64,
    /// Contacts to ask; each is a trip where no channel answers.
    pub enquiries: f64,
    /// Documents to bring.
    pub documents: f64,
    /// Hours of one trip.
    pub hours_per_visit: f64,
    /// Hours for one document.
    pub hours_per_document: f64,
    /// Money for one trip, in the catalogue's currency.
    pub fare_per_visit: Money,
    /// Source of the figures, or the reason for the assumptions.
    pub basis: Text,
}

impl DefaultBurden {
    /// A figure.
    pub fn figure(&self, figure: BurdenFigure) -> f64 {
        match figure {
            BurdenFigure::Visits => self.visits,
            BurdenFigure::Enquiries => self.enquiries,
            BurdenFigure::Documents => self.documents,
            BurdenFigure::HoursPerVisit => self.hours_per_visit,
            BurdenFigure::HoursPerDocument => self.hours_per_document,
        }
    }
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
