//! What services cost people today, and what a plan spares them; part of several layouts. Frozen: see [`super`].

use serde::Serialize;

use super::{Text, decimal};
use crate::forecast::Forecast;
use crate::forecast::burden::case::{Figures, Load};
use crate::forecast::burden::today::{ServiceToday, Today};
use crate::forecast::burden::{Burden, Spared};
use crate::model::assessment::{HourValue, Process};
use crate::model::terms::BurdenFigure;
use crate::model::{Assessment, Catalogue, Money};

/// What services cost people today.
#[derive(Clone, Debug, Serialize)]
pub struct BurdenTodayV1 {
    /// Currency of every amount.
    pub currency: String,
    /// The value of an hour and the key of its evidence; null where the assessment tells none.
    pub hour_value: Option<HourValueV1>,
    /// The reason for the catalogue's assumptions; null where it has none.
    pub basis: Option<Text>,
    /// Number of services of which the assessment tells every figure.
    pub told: usize,
    /// All services in a year.
    pub per_year: CostsV1,
    /// The services, the most cases first.
    pub services: Vec<ServiceTodayV1>,
}

/// The value of an hour.
#[derive(Clone, Debug, Serialize)]
pub struct HourValueV1 {
    /// Amount for an hour.
    pub amount: String,
    /// The key of its evidence.
    pub evidence: String,
}

/// What cases cost people.
#[derive(Clone, Debug, Serialize)]
pub struct CostsV1 {
    /// Hours.
    pub hours: f64,
    /// Trips.
    pub trips: f64,
    /// Documents.
    pub documents: f64,
    /// Fares.
    pub fares: String,
    /// The hours in money; null without a value of an hour.
    pub hours_in_money: Option<String>,
}

/// A service today.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceTodayV1 {
    /// Its identifier.
    pub process: String,
    /// Its name.
    pub name: Text,
    /// The people whom it is for: `citizens`, `businesses`, `visitors`, `staff`; empty if not told.
    pub audiences: Vec<&'static str>,
    /// Cases a year.
    pub cases_per_year: u64,
    /// The figures of a case done in person.
    pub case: CaseV1,
    /// The figures that the catalogue assumes, by their keys.
    pub assumed: Vec<&'static str>,
    /// The figures that nobody tells; they count as zero.
    pub untold: Vec<&'static str>,
    /// The key of the evidence of the assessment's own figures.
    pub evidence: Option<String>,
    /// Hours of a case in the mean, with today's channels.
    pub hours_per_case: f64,
    /// All cases in a year.
    pub per_year: CostsV1,
}

/// The figures of a case done in person.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CaseV1 {
    /// Trips to file, pay and receive.
    pub visits: f64,
    /// Contacts to ask.
    pub enquiries: f64,
    /// Documents to bring.
    pub documents: f64,
    /// Hours of one trip.
    pub hours_per_visit: f64,
    /// Hours for one document.
    pub hours_per_document: f64,
    /// Money for one trip, in major units.
    pub fare_per_visit: f64,
}

/// What a plan spares people; less than zero where it costs them more.
#[derive(Clone, Debug, Serialize)]
pub struct BurdenV1 {
    /// What services cost people today.
    pub today: BurdenTodayV1,
    /// All services, in a year at the rate of the last quarter.
    pub per_year: SparedV1,
    /// All services, in the whole horizon.
    pub in_sum: SparedV1,
    /// All services, by quarter.
    pub quarters: Vec<QuarterSparedV1>,
    /// By service, the one with most hours spared in a year first.
    pub services: Vec<ServiceSparedV1>,
}

/// What people are spared.
#[derive(Clone, Debug, Serialize)]
pub struct SparedV1 {
    /// Hours.
    pub hours: RangeV1,
    /// Trips.
    pub trips: RangeV1,
    /// Documents.
    pub documents: RangeV1,
    /// Fares.
    pub fares: MoneyRangeV1,
    /// The hours in money; null without a value of an hour.
    pub hours_in_money: Option<MoneyRangeV1>,
}

/// Two readings of a figure.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RangeV1 {
    /// Low estimate.
    pub low: f64,
    /// Likely value.
    pub likely: f64,
}

/// Two readings of an amount.
#[derive(Clone, Debug, Serialize)]
pub struct MoneyRangeV1 {
    /// Low estimate.
    pub low: String,
    /// Likely value.
    pub likely: String,
}

/// What people are spared in a quarter.
#[derive(Clone, Debug, Serialize)]
pub struct QuarterSparedV1 {
    /// The quarter.
    pub quarter: String,
    /// Hours.
    pub hours: RangeV1,
    /// Trips.
    pub trips: RangeV1,
    /// Documents.
    pub documents: RangeV1,
}

/// What a service spares people.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceSparedV1 {
    /// Its identifier.
    pub process: String,
    /// Its name.
    pub name: Text,
    /// In a year at the rate of the last quarter.
    pub per_year: SparedV1,
    /// In the whole horizon.
    pub in_sum: SparedV1,
}

/// What services cost people today.
pub(super) fn today(assessment: &Assessment, catalogue: Option<&Catalogue>) -> BurdenTodayV1 {
    let hour = assessment.jurisdiction.hour_value.as_ref();
    let found = Today::of(assessment, catalogue);
    let service = |(process, today): (&Process, &ServiceToday)| ServiceTodayV1 {
        process: process.id.clone(),
        name: (&process.name).into(),
        audiences: process.audiences.iter().map(|of| of.word()).collect(),
        cases_per_year: process.cases_per_year,
        case: case_of(&today.figures),
        assumed: keys(&today.origins.assumed, today.origins.fare_assumed),
        untold: keys(&today.origins.untold, today.origins.fare_untold),
        evidence: process.burden.evidence.clone(),
        hours_per_case: today.case.hours,
        per_year: costs(today.per_year, hour),
    };
    BurdenTodayV1 {
        currency: assessment.currency.clone(),
        hour_value: hour.map(|of| HourValueV1 { amount: decimal(of.amount), evidence: of.evidence.clone() }),
        basis: catalogue.and_then(|of| of.burden.as_ref()).map(|of| (&of.basis).into()),
        told: found.told,
        per_year: costs(found.per_year, hour),
        services: assessment.processes.iter().zip(&found.services).map(service).collect(),
    }
}

/// What the plan of a forecast spares people.
pub(super) fn spared(forecast: &Forecast<'_>) -> BurdenV1 {
    let assessment = forecast.context.assessment;
    let value = assessment.jurisdiction.hour_value.as_ref();
    let burden = Burden::of(forecast);
    let mut services: Vec<ServiceSparedV1> = Vec::with_capacity(assessment.processes.len());
    for (index, process) in assessment.processes.iter().enumerate() {
        services.push(ServiceSparedV1 {
            process: process.id.clone(),
            name: (&process.name).into(),
            per_year: range(burden.at_the_end(index), value),
            in_sum: range(burden.in_sum(index), value),
        });
    }
    // A stable sort: services with equal figures keep their order.
    services.sort_by(|a, b| b.per_year.hours.likely.total_cmp(&a.per_year.hours.likely));
    let quarters = burden.total_by_quarter().into_iter().map(|(quarter, of)| {
        let all = range(of, None);
        let (hours, trips, documents) = (all.hours, all.trips, all.documents);
        QuarterSparedV1 { quarter: quarter.to_string(), hours, trips, documents }
    });
    BurdenV1 {
        today: today(assessment, Some(forecast.context.catalogue)),
        per_year: range(burden.total_at_the_end(), value),
        in_sum: range(burden.total(), value),
        quarters: quarters.collect(),
        services,
    }
}

fn case_of(figures: &Figures) -> CaseV1 {
    CaseV1 {
        visits: figures.case.visits,
        enquiries: figures.case.enquiries,
        documents: figures.case.documents,
        hours_per_visit: figures.case.hours_per_visit,
        hours_per_document: figures.case.hours_per_document,
        fare_per_visit: figures.fare_per_visit,
    }
}

/// The keys of figures as files name them.
fn keys(figures: &[BurdenFigure], fare: bool) -> Vec<&'static str> {
    figures.iter().map(|of| of.word()).chain(fare.then_some("fare_per_visit")).collect()
}

fn costs(load: Load, hour: Option<&HourValue>) -> CostsV1 {
    CostsV1 {
        hours: load.hours,
        trips: load.trips,
        documents: load.documents,
        fares: decimal(Money::nearest(load.fares)),
        hours_in_money: hour.map(|hour| decimal(hour.of(load.hours))),
    }
}

fn range(of: Spared, hour: Option<&HourValue>) -> SparedV1 {
    let both = |figure: fn(&Load) -> f64| RangeV1 { low: figure(&of.low), likely: figure(&of.likely) };
    let money = |low: Money, likely: Money| MoneyRangeV1 { low: decimal(low), likely: decimal(likely) };
    SparedV1 {
        hours: both(|load| load.hours),
        trips: both(|load| load.trips),
        documents: both(|load| load.documents),
        fares: money(Money::nearest(of.low.fares), Money::nearest(of.likely.fares)),
        hours_in_money: hour.map(|hour| money(hour.of(of.low.hours), hour.of(of.likely.hours))),
    }
}
