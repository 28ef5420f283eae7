//! The plan and its assessment use different money.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Severity;
use crate::model::KeyPath;

rule!("currency-or-price-year-mixed", S 4, Error, Constraint);

/// At most one finding for the currency, and one of lower severity for the price year.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (plan, assessment) = (forecast.plan, forecast.context.assessment);
    let (here, there) = (KeyPath::root().key("plan"), KeyPath::root().key("assessment"));
    let label = || Some(message!("rule-label-measured-against"));
    if plan.currency == assessment.currency {
        exam.pass();
    } else {
        let finding = exam.find_in_plan(forecast, &here.key("currency"));
        finding.variant("currency").arg("plan", &plan.currency).arg("assessment", &assessment.currency);
        finding.also(SpotFile::Assessment, &there.key("currency"), label());
    }
    if plan.price_year == assessment.price_year {
        exam.pass();
    } else {
        let finding = exam.find_in_plan(forecast, &here.key("price_year"));
        finding.variant("price-year").only(Severity::Warning);
        finding.arg("plan", plan.price_year.to_string()).arg("assessment", assessment.price_year.to_string());
        finding.also(SpotFile::Assessment, &there.key("price_year"), label());
    }
}
