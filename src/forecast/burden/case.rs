//! The burden of one case: a pure function of what is cut and of the shares of people who need not come.
//!
//! hours = hours per visit × (visits × (1 − T) + enquiries × (1 − I)) + documents × hours per document, each figure
//! with its cuts. `T` is the share of people who complete the case remotely, `I` the share of people who get their
//! answer remotely.

use crate::model::burden::{Cut, DefaultBurden, PerCase};
use crate::model::terms::BurdenFigure;
use crate::model::{Assessment, Catalogue};

/// Which of two readings of uncertain figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimate {
    /// Low cuts, low reach, greatest possible overlap of channels.
    Low,
    /// Likely cuts, likely reach, independent channels.
    Likely,
}

impl Estimate {
    /// Both.
    pub const BOTH: [Estimate; 2] = [Estimate::Low, Estimate::Likely];
}

/// The figures of a case that is done in person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Trips, documents and hours.
    pub case: PerCase<f64>,
    /// Money for one trip, in major units of the assessment's currency.
    pub fare_per_visit: f64,
}

/// Where the figures of a service come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// Figures that the catalogue assumes.
    pub assumed: Vec<BurdenFigure>,
    /// Whether the catalogue assumes the fare.
    pub fare_assumed: bool,
    /// Figures that nobody tells; they count as zero.
    pub untold: Vec<BurdenFigure>,
    /// Whether nobody tells the fare; it counts as zero.
    pub fare_untold: bool,
}

impl Origins {
    /// Whether the assessment tells every figure.
    pub fn all_told(&self) -> bool {
        self.assumed.is_empty() && self.untold.is_empty() && !self.fare_assumed && !self.fare_untold
    }
}

impl Figures {
    /// The figures of a process: its own, else the catalogue's assumptions, else zero.
    pub fn of(assessment: &Assessment, catalogue: Option<&Catalogue>, process: usize) -> (Figures, Origins) {
        let own = assessment.processes.get(process).map(|process| &process.burden);
        let default = catalogue.and_then(|catalogue| catalogue.burden.as_ref());
        let mut origins = Origins::default();
        let case = PerCase::of(|of| {
            if let Some(told) = own.and_then(|own| own.figures.get(of)) {
                return told;
            }
            if default.is_some() {
                origins.assumed.push(of)
            } else {
                origins.untold.push(of)
            }
            default.map_or(0.0, |default| default.figures.get(of))
        });
        let mut figures = Figures { case, fare_per_visit: 0.0 };
        match own.and_then(|own| own.fare_per_visit) {
            Some(fare) => figures.fare_per_visit = fare.as_f64(),
            None => match default_fare(assessment, catalogue, default) {
                Some(fare) => {
                    origins.fare_assumed = true;
                    figures.fare_per_visit = fare;
                }
                None => origins.fare_untold = true,
            },
        }
        (figures, origins)
    }
}

/// The catalogue's fare in the assessment's currency; `None` without a fare or without an exchange rate.
fn default_fare(
    assessment: &Assessment,
    catalogue: Option<&Catalogue>,
    default: Option<&DefaultBurden>,
) -> Option<f64> {
    let (catalogue, fare) = (catalogue?, default?.fare_per_visit.as_f64());
    Some(fare * assessment.rate_nano(&catalogue.currency)? as f64 / 1e9)
}

/// The shares of the figures that are left after cuts; all 1 without cuts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left(pub PerCase<f64>);

impl Left {
    /// Everything.
    pub const ALL: Left =
        Left(PerCase { visits: 1.0, enquiries: 1.0, documents: 1.0, hours_per_visit: 1.0, hours_per_document: 1.0 });

    /// The share left after a set of cuts. Cuts of one figure multiply, so that no order matters and none goes below
    /// zero.
    pub fn after<'c>(cuts: impl IntoIterator<Item = &'c Cut>, estimate: Estimate) -> Left {
        let mut left = Left::ALL;
        for cut in cuts {
            left.take(cut, estimate);
        }
        left
    }

    /// Applies one more cut.
    pub fn take(&mut self, cut: &Cut, estimate: Estimate) {
        let share = match estimate {
            Estimate::Low => cut.low,
            Estimate::Likely => cut.likely,
        };
        *self.0.get_mut(cut.on) *= 1.0 - share;
    }
}

/// The shares of people who need not come.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Remote {
    /// Those who complete the case remotely.
    pub transact: f64,
    /// Those who get their answer remotely.
    pub interact: f64,
}

/// What cases cost people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Load {
    /// Hours.
    pub hours: f64,
    /// Trips.
    pub trips: f64,
    /// Documents.
    pub documents: f64,
    /// Fares, in major units of the assessment's currency.
    pub fares: f64,
}

impl Load {
    /// The burden of one case.
    pub fn of_case(figures: &Figures, left: &Left, remote: Remote) -> Load {
        let (case, left) = (&figures.case, &left.0);
        let filing = case.visits * left.visits * (1.0 - remote.transact);
        let asking = case.enquiries * left.enquiries * (1.0 - remote.interact);
        let (trips, documents) = (filing + asking, case.documents * left.documents);
        let hours = trips * case.hours_per_visit * left.hours_per_visit
            + documents * case.hours_per_document * left.hours_per_document;
        Load { hours, trips, documents, fares: trips * figures.fare_per_visit }
    }

    /// The burden of `cases` such cases.
    #[must_use]
    pub fn times(self, cases: f64) -> Load {
        self.map(|figure| figure * cases)
    }

    /// The four figures of two loads, combined one by one.
    #[must_use]
    pub fn with(self, other: Load, combine: impl Fn(f64, f64) -> f64) -> Load {
        Load {
            hours: combine(self.hours, other.hours),
            trips: combine(self.trips, other.trips),
            documents: combine(self.documents, other.documents),
            fares: combine(self.fares, other.fares),
        }
    }

    fn map(self, change: impl Fn(f64) -> f64) -> Load {
        self.with(Load::default(), |figure, _| change(figure))
    }
}

impl std::ops::Add for Load {
    type Output = Load;
    fn add(self, other: Load) -> Load {
        self.with(other, |a, b| a + b)
    }
}

impl std::ops::Sub for Load {
    type Output = Load;
    fn sub(self, other: Load) -> Load {
        self.with(other, |a, b| a - b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The three services of `docs/methodology/burden.md`, worked out by hand there.
    const PENSIONS: Figures = Figures {
        case: PerCase { visits: 1.0, enquiries: 0.5, documents: 3.0, hours_per_visit: 3.5, hours_per_document: 0.5 },
        fare_per_visit: 12.0,
    };
    const SUBSIDIES: Figures = Figures {
        case: PerCase { visits: 1.5, enquiries: 1.0, documents: 5.0, hours_per_visit: 3.0, hours_per_document: 0.5 },
        fare_per_visit: 10.0,
    };
    const CLAIMS: Figures = Figures {
        case: PerCase { visits: 2.0, enquiries: 1.0, documents: 6.0, hours_per_visit: 3.0, hours_per_document: 0.5 },
        fare_per_visit: 12.0,
    };
    const REENGINEERED: [Cut; 2] = [
        Cut { on: BurdenFigure::Visits, likely: 0.3, low: 0.2 },
        Cut { on: BurdenFigure::Documents, likely: 0.4, low: 0.25 },
    ];

    fn is(found: f64, by_hand: f64) {
        assert!((found - by_hand).abs() < 1e-9 * by_hand.abs().max(1.0), "{found} is not {by_hand}");
    }

    #[test]
    fn a_hotline_spares_the_trips_to_ask() {
        let today = Load::of_case(&PENSIONS, &Left::ALL, Remote::default());
        // 3.5 × (1 + 0.5) + 3 × 0.5
        is(today.hours, 6.75);
        is(today.times(48_000.0).hours, 324_000.0);
        let then = Load::of_case(&PENSIONS, &Left::ALL, Remote { transact: 0.0, interact: 0.68 });
        // 3.5 × (1 + 0.5 × 0.32) + 1.5
        is(then.hours, 5.56);
        let spared = (today - then).times(48_000.0);
        is(spared.hours, 57_120.0);
        is(spared.trips, 48_000.0 * 0.34);
        is(spared.fares, 195_840.0);
        is(spared.documents, 0.0);
    }

    #[test]
    fn reengineering_spares_everybody() {
        let today = Load::of_case(&SUBSIDIES, &Left::ALL, Remote::default());
        // 3 × 2.5 + 5 × 0.5
        is(today.hours, 10.0);
        let spared = |estimate| {
            let left = Left::after(&REENGINEERED, estimate);
            (today - Load::of_case(&SUBSIDIES, &left, Remote::default())).times(55_000.0)
        };
        // 10 − (3 × (1.05 + 1) + 3 × 0.5) = 2.35
        is(spared(Estimate::Likely).hours, 129_250.0);
        // 10 − (3 × (1.2 + 1) + 3.75 × 0.5) = 1.525
        is(spared(Estimate::Low).hours, 83_875.0);
        is(spared(Estimate::Likely).documents, 55_000.0 * 2.0);
    }

    #[test]
    fn cuts_and_channels_together() {
        let today = Load::of_case(&CLAIMS, &Left::ALL, Remote::default());
        // 3 × 3 + 6 × 0.5
        is(today.hours, 12.0);
        let agents = Cut { on: BurdenFigure::HoursPerVisit, likely: 0.2, low: 0.12 };
        let left = Left::after(REENGINEERED.iter().chain([&agents]), Estimate::Likely);
        let spared = |transact: f64| {
            let then = Load::of_case(&CLAIMS, &left, Remote { transact, interact: 0.68 });
            (today - then).times(62_000.0).hours
        };
        // 12 − (2.4 × (1.4 × 0.85 + 0.32) + 3.6 × 0.5) = 6.576
        is(spared(0.75 * 0.2), 407_712.0);
        // 12 − (2.4 × (1.4 × 0.94 + 0.32) + 1.8) = 6.2736
        is(spared(0.3 * 0.2), 388_963.2);
    }

    #[test]
    fn cuts_of_one_figure_multiply() {
        let cut = |likely| Cut { on: BurdenFigure::Visits, likely, low: 0.0 };
        is(Left::after(&[cut(0.3), cut(0.2)], Estimate::Likely).0.visits, 0.56);
        is(Left::after(&[cut(0.3), cut(0.2)], Estimate::Low).0.visits, 1.0);
        is(Left::after(&[cut(1.0), cut(0.2)], Estimate::Likely).0.visits, 0.0);
    }
}
