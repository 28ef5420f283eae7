//! The prices of scarce resources.

use super::layout::{AdditionV1, PricesV1};
use crate::message;
use crate::message::Message;
use crate::report::json::decimal;
use crate::report::roadmap::View;
use crate::schedule::explain::prices::{Price, Prices, Scarce, Step};

/// All prices.
pub(super) fn prices(view: &View<'_>, prices: &Prices) -> PricesV1 {
    PricesV1 {
        measured_from: prices.from,
        found_more: prices.found_more,
        lists: prices.work,
        unasked: prices.unasked,
        additions: prices.prices.iter().map(|price| addition(view, price)).collect(),
    }
}

/// The scarce resource in words.
fn what(view: &View<'_>, price: &Price) -> Message {
    let assessment = view.roadmap.context.assessment;
    match &price.of {
        Scarce::Skill(skill) => message!("roadmap-prices-skill", skill = assessment.skill_name(skill)),
        Scarce::Fund(fund, year) => {
            let fund = assessment.funds.get(*fund).map(|of| of.source.clone()).unwrap_or_default();
            message!("roadmap-prices-fund", fund = fund, year = year.to_string())
        }
        Scarce::FrontLine(of) => {
            let name = assessment.departments.get(*of).map(|of| of.name.clone()).unwrap_or_default();
            message!("roadmap-prices-front-line", department = name)
        }
    }
}

fn addition(view: &View<'_>, price: &Price) -> AdditionV1 {
    let assessment = view.roadmap.context.assessment;
    let (kind, of, year) = match &price.of {
        Scarce::Skill(skill) => ("staff", Some(skill.clone()), None),
        Scarce::Fund(fund, year) => ("money", assessment.funds.get(*fund).map(|of| of.id.clone()), Some(*year)),
        Scarce::FrontLine(of) => ("front_line", assessment.departments.get(*of).map(|of| of.id.clone()), None),
    };
    let (step, amount) = match price.step {
        Step::Fte(fte) => (Some(f64::from(fte.milli()) / 1000.0), None),
        Step::Money(amount) => (None, Some(decimal(amount))),
        Step::Hours(hours) => (Some(hours), None),
    };
    let Price { gain, at_most, exact, stages_sooner, .. } = *price;
    AdditionV1 { kind, of, year, step, amount, gain, at_most, exact, stages_sooner, what: what(view, price) }
}
