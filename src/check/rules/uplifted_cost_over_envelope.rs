//! The usual overrun exceeds the money available.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::plan::CostLine;
use crate::model::rules::Thresholds;
use crate::model::rules::Threshold;
use crate::model::terms::Category;
use crate::model::{KeyPath, Money};

rule!("uplifted-cost-over-envelope", A 15, Warning, Advice);

/// One finding for the plan, at its most expensive line. The money is that of all funds in the years of the horizon.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let threshold = &forecast.context.rules.threshold;
    let lines = || plan.initiatives.iter().flat_map(|of| &of.costs).filter(|of| of.category != Category::Contingency);
    let cost: Money = lines().map(|line| line.amount).sum();
    if cost <= Money::ZERO || assessment.funds.is_empty() {
        return;
    }
    let years = plan.first.year()..=plan.last.year();
    let funded = assessment.funds.iter().flat_map(|fund| &fund.years).filter(|year| years.contains(&year.year));
    let envelope: Money = funded.map(|year| year.amount).sum();
    let uplifted: Money = lines().map(|line| line.amount + uplift(threshold, line)).sum();
    if uplifted <= envelope {
        exam.pass();
        return;
    }
    let dearest = lines().fold(None, |dearest: Option<&CostLine>, line| match dearest {
        Some(dearest) if dearest.amount >= line.amount => Some(dearest),
        _ => Some(line),
    });
    let place = dearest.map_or_else(|| KeyPath::root().key("plan"), |line| line.place.clone());
    let finding = exam.find_in_plan(forecast, &place).beyond(uplifted.as_f64(), envelope.as_f64());
    finding
        .arg("cost", shared::money(forecast, cost))
        .arg("uplifted", shared::money(forecast, uplifted))
        .arg("envelope", shared::money(forecast, envelope))
        .arg("equipment", shared::number(threshold.uplift_cost_equipment.value, 1))
        .arg("services", shared::number(threshold.uplift_cost_services.value, 1));
    for fund in &assessment.funds {
        finding.also(SpotFile::Assessment, &fund.place, Some(message!("rule-label-envelope")));
    }
}

/// The usual overrun of a line, at its upper bound. No bound is published for work by one's own people.
fn uplift(threshold: &Thresholds<Threshold>, line: &CostLine) -> Money {
    let percent = match line.category {
        Category::Hardware | Category::Software | Category::Network => threshold.uplift_cost_equipment.value,
        Category::Services | Category::Operations => threshold.uplift_cost_services.value,
        Category::Training | Category::Process | Category::Research | Category::Contingency => 0.0,
    };
    line.amount.share((percent * 100.0).round().max(0.0) as u64, 10_000)
}
