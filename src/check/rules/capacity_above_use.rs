//! More equipment is bought while most of the installed equipment stands idle.

use crate::check::figures::below;
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::assessment::Entry;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, Role};
use crate::model::Money;
use crate::score::Basis;

rule!("capacity-above-use", H 7, Warning, Advice);

/// One finding for each initiative that adds equipment. A replacement adds none.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let context = forecast.context;
    let least = context.rules.threshold.kit_utilisation.value;
    let Some(indicator) = context.rubric.indicator("utilisation") else { return };
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| adds_equipment(of)) {
        let readings = forecast.readiness.at(initiative.start);
        let Some(reading) = readings.get(indicator) else { continue };
        if reading.basis == Basis::NotApplicable {
            continue;
        }
        let Some(used) = reading.point else {
            let why = message!("rule-use-unknown", initiative = &initiative.id);
            exam.cannot([index], &initiative.place, why);
            continue;
        };
        if !below(used, least) {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &initiative.place);
        finding
            .arg("kit", shared::money(forecast, initiative.cost_of(&[Category::Hardware])))
            .arg("start", initiative.start)
            .arg("used", shared::number(used, 1))
            .arg("least", shared::number(least, 1));
        if let Some(Entry::Observed(observation)) = context.assessment.entries.get(indicator)
            && let Some(of) = context.rubric.indicators.get(indicator)
        {
            let label = message!("rule-label-observed", title = &of.title);
            finding.also(SpotFile::Assessment, &observation.place, Some(label));
        }
    }
}

/// Whether an initiative adds to the installed equipment.
fn adds_equipment(initiative: &Initiative) -> bool {
    !initiative.does(Role::Replace) && initiative.cost_of(&[Category::Hardware]) > Money::ZERO
}
