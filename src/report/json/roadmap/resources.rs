//! Money, staff and front-line time.

use super::layout::{FundV1, LoadV1, MemoV1, QuarterV1, StaffV1, UseV1, YearV1};
use crate::forecast::memo;
use crate::model::{Money, Quarter};
use crate::report::json::decimal;
use crate::report::roadmap::View;

/// Every fund over the fiscal years of the horizon.
pub(super) fn funds(view: &View<'_>) -> Vec<FundV1> {
    let (first, last) = (view.roadmap.plan.first.year(), view.roadmap.plan.last.year());
    let funds = view.forecast.funds.iter().filter_map(|ledger| {
        let fund = view.roadmap.context.assessment.funds.get(ledger.fund)?;
        let within = || ledger.years.iter().filter(|year| (first..=last).contains(&year.year));
        let fresh: Money = within().map(|year| year.fresh).sum();
        let spent: Money = within().map(|year| year.spent()).sum();
        let years = within().map(|year| YearV1 {
            year: year.year,
            fresh: decimal(year.fresh),
            carried: decimal(year.carried),
            once: decimal(year.one_off.iter().copied().sum()),
            running: decimal(year.running_cost()),
            left: decimal(year.envelope() - year.spent()),
            lacks: year.lacking > Money::ZERO,
            assumed: fund.years.iter().any(|of| of.year == year.year && of.assumed),
        });
        Some(FundV1 {
            id: fund.id.clone(),
            source: (&fund.source).into(),
            kind: fund.kind.word(),
            years: years.collect(),
            unspent: decimal((fresh - spent).at_least(Money::ZERO)),
        })
    });
    funds.collect()
}

/// Every skill over the quarters of the horizon.
pub(super) fn staff(view: &View<'_>) -> Vec<StaffV1> {
    let plan = &view.roadmap.plan;
    let skills = view.forecast.staff.iter().map(|demand| StaffV1 {
        skill: demand.skill.clone(),
        name: (&view.roadmap.context.assessment.skill_name(&demand.skill)).into(),
        available: demand.available.as_f64(),
        peak: demand.peak().as_f64(),
        peak_in: demand.peak_quarter().map(|quarter| quarter.to_string()),
        use_by_year: (plan.first.year()..=plan.last.year())
            .map(|year| UseV1 { year, share: demand.mean_use(year, plan.last) })
            .collect(),
        demand: quarters(view, demand.demand.iter().map(|(quarter, fte)| (*quarter, fte.as_f64()))),
    });
    skills.collect()
}

/// Every department over the quarters of the horizon.
pub(super) fn front_line(view: &View<'_>) -> Vec<LoadV1> {
    let loads = view.forecast.load.iter().filter_map(|load| {
        let department = view.roadmap.context.assessment.departments.get(load.department)?;
        let peak = load.peak();
        Some(LoadV1 {
            department: department.id.clone(),
            name: (&department.name).into(),
            over: load.over().next().is_some(),
            heads: department.front_line,
            available: load.available,
            peak: peak.map_or(0.0, |(_, hours)| hours),
            peak_in: peak.map(|(quarter, _)| quarter.to_string()),
            demand: quarters(view, load.hours.iter().copied()),
        })
    });
    loads.collect()
}

fn quarters(view: &View<'_>, figures: impl Iterator<Item = (Quarter, f64)>) -> Vec<QuarterV1> {
    let within =
        |(quarter, _): &(Quarter, f64)| *quarter >= view.roadmap.plan.first && *quarter <= view.roadmap.plan.last;
    figures.filter(within).map(|(quarter, value)| QuarterV1 { quarter: quarter.to_string(), value }).collect()
}

/// What the roadmap takes from own staff and the front line.
pub(super) fn memo(view: &View<'_>) -> MemoV1 {
    let memo = memo::of(view.roadmap.context, &view.roadmap.plan);
    MemoV1 {
        person_years: memo.person_years,
        wages: memo.wages.map(decimal),
        unpriced: memo.unpriced,
        front_line_hours: memo.front_line_hours,
    }
}
