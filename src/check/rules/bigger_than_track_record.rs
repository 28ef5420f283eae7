//! An initiative is several times as large as any project ever finished here.

use crate::check::figures::above;
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::{KeyPath, Money};

rule!("bigger-than-track-record", A 19, Warning, Advice);

/// One finding for each initiative that is too large. If the assessment does not state the largest finished project, an
/// initiative that costs more than all the money of any one year cannot be examined.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    let factor = forecast.context.rules.threshold.track_record_factor.value;
    let paid = forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| of.cost() > Money::ZERO);
    let Some(largest) = assessment.track_record.largest_finished else {
        let year = richest_year(forecast);
        for (index, initiative) in paid.filter(|(_, of)| of.cost() > year && year > Money::ZERO) {
            exam.cannot([index], &initiative.place, message!("rule-no-track-record", initiative = &initiative.id));
        }
        return;
    };
    for (index, initiative) in paid {
        let cost = initiative.cost();
        if !above(cost.as_f64(), largest.as_f64() * factor) {
            exam.pass_for([index]);
            continue;
        }
        let place = KeyPath::root().key("track_record").key("largest_finished");
        let finding = exam.find(forecast, index, &initiative.place);
        finding
            .arg("cost", shared::money(forecast, cost))
            .arg("largest", shared::money(forecast, largest))
            .arg("factor", shared::number(factor, 1))
            .also(SpotFile::Assessment, &place, Some(message!("rule-label-track-record")));
        if largest > Money::ZERO {
            finding.arg("times", shared::number(cost.as_f64() / largest.as_f64(), 1));
        } else {
            finding.variant("nothing");
        }
    }
}

/// The money of all funds in the year with the largest sum.
fn richest_year(forecast: &Forecast<'_>) -> Money {
    let funds = &forecast.context.assessment.funds;
    let in_year = |year: i32| -> Money {
        funds.iter().flat_map(|fund| &fund.years).filter(|of| of.year == year).map(|of| of.amount).sum()
    };
    let years = forecast.plan.first.year()..=forecast.plan.last.year();
    years.map(in_year).max().unwrap_or(Money::ZERO)
}
