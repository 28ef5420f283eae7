//! What services cost people today, without a plan.

use super::case::{Estimate, Figures, Left, Load, Origins};
use super::reach::Gains;
use super::used::{self, Serving};
use crate::model::{Assessment, Catalogue};
use crate::score::reach::Level;

/// What all services cost people today.
#[derive(Clone, Debug)]
pub struct Today {
    /// The services, in the order of the assessment.
    pub services: Vec<ServiceToday>,
    /// All services in a year.
    pub per_year: Load,
    /// Number of services of which the assessment tells every figure.
    pub told: usize,
}

/// What a service costs people today.
#[derive(Clone, Debug)]
pub struct ServiceToday {
    /// The figures of a case done in person.
    pub figures: Figures,
    /// Where they come from.
    pub origins: Origins,
    /// A case in the mean, with today's channels.
    pub case: Load,
    /// All cases in a year.
    pub per_year: Load,
}

impl Today {
    /// The burden of an assessment's services; figures that it does not tell are the catalogue's assumptions.
    pub fn of(assessment: &Assessment, catalogue: Option<&Catalogue>) -> Today {
        let levels = Gains::default().levels(assessment, assessment.quarter());
        let processes = 0..assessment.processes.len();
        let services: Vec<ServiceToday> =
            processes.map(|process| ServiceToday::of(assessment, catalogue, process, &levels)).collect();
        let per_year = services.iter().fold(Load::default(), |sum, service| sum + service.per_year);
        let told = services.iter().filter(|service| service.origins.all_told()).count();
        Today { services, per_year, told }
    }
}

impl ServiceToday {
    fn of(assessment: &Assessment, catalogue: Option<&Catalogue>, process: usize, levels: &[Level]) -> ServiceToday {
        let (figures, origins) = Figures::of(assessment, catalogue, process);
        let told = assessment.processes.get(process);
        let channels = told.map_or(&[][..], |process| process.channels.as_slice());
        let serving: Vec<Serving> = channels
            .iter()
            .filter_map(|channel| {
                let can = assessment.channels.get(*channel)?.can;
                Some(Serving { channel: *channel, can, used: 1.0 })
            })
            .collect();
        let remote = used::remote(assessment, levels, &serving, Estimate::Likely);
        let case = Load::of_case(&figures, &Left::ALL, remote);
        let per_year = case.times(told.map_or(0.0, |process| process.cases_per_year as f64));
        ServiceToday { figures, origins, case, per_year }
    }
}
