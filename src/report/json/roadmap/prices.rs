//! The price of what is scarce, for programs.

use super::{AdditionV1, PricesV1, decimal};
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
    AdditionV1 { kind, of, year, step, amount, gain, at_most, exact, stages_sooner }
}
