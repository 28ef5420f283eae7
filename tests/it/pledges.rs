//! Mandates and contracts: kept if possible, otherwise reported as a smallest conflict.

mod against;
mod command;
mod equipment;
mod kept;
mod smallest;

use gradus::model::assessment::{Contract, Mandate};
use gradus::model::{Assessment, KeyPath, Quarter};
use gradus::schedule::{Ask, Effort, Objective, Request};

const COUNTY: &str = "assessments/qingshui/county.toml";

fn quarter(text: &str) -> Quarter {
    Quarter::parse(text).unwrap()
}

fn must(assessment: &mut Assessment, initiative: &str, by: Option<&str>) {
    assessment.mandates.push(Mandate {
        initiative: initiative.into(),
        by: by.map(quarter),
        reason: None,
        place: KeyPath::root(),
    });
}

fn fix(assessment: &mut Assessment, initiative: &str, start: &str) {
    assessment.contracts.push(Contract {
        initiative: initiative.into(),
        start: quarter(start),
        mode: None,
        reason: None,
        place: KeyPath::root(),
    });
}

fn request(years: i32, work: u64) -> Request {
    Request {
        first: None,
        years,
        ask: Ask::default(),
        objective: Objective::benefit(),
        seed: 1,
        effort: Effort::of(work),
    }
}
