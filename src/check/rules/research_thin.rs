//! Software rests on research that asked hardly anybody, or cost hardly anything.

use std::collections::BTreeMap;

use crate::check::figures::{below, percent_of};
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, precursor, work};
use crate::model::terms::Role;
use crate::model::{Money, Quarter};

rule!("research-thin", P 6, Warning, Advice);

/// One finding for each piece of research that is too thin for the software built on it. It names both. If there is no
/// research, `build-before-research` reports that.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let threshold = &context.rules.threshold;
    let mut resting: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, software) in plan.initiatives.iter().enumerate().filter(|(_, of)| precursor::is_public_software(of)) {
        for scope in work::scopes(software) {
            if let Some(research) = precursor::research(&forecast.doing, scope, software.start) {
                let on_it = resting.entry(research).or_default();
                if !on_it.contains(&index) {
                    on_it.push(index);
                }
            }
        }
    }
    for (index, software) in resting {
        let Some(research) = plan.initiatives.get(index) else { continue };
        let built: Money = software.iter().filter_map(|of| plan.initiatives.get(*of)).map(|of| of.cost()).sum();
        let first = software.iter().filter_map(|of| plan.initiatives.get(*of)).map(|of| of.start).min();
        let spent = first.map_or(Money::ZERO, |first| spent(forecast, first));
        let share = percent_of(spent, built);
        let few = research.sample.filter(|sample| below(f64::from(*sample), threshold.research_sample.value));
        let cheap = built > Money::ZERO && below(share, threshold.research_cost_share.value);
        if few.is_none() && !cheap {
            exam.pass_for(software.into_iter().chain([index]));
            continue;
        }
        let place = if few.is_some() { research.place.key("sample") } else { research.place.clone() };
        let finding = exam.find(forecast, index, &place);
        finding
            .arg("built", shared::money(forecast, built))
            .arg("cost", shared::money(forecast, spent))
            .arg("share", shared::number(share, 2))
            .arg("least-share", shared::number(threshold.research_cost_share.value, 1))
            .arg("least", shared::number(threshold.research_sample.value, 0))
            .arg("software", shared::names(forecast, &software));
        match few {
            Some(sample) => finding.arg("sample", sample),
            None => finding.variant("cheap"),
        };
        for other in software {
            finding.with_initiative(forecast, other);
        }
    }
}

/// The cost of all real needs research finished by `start`: earlier research helps later research.
fn spent(forecast: &Forecast<'_>, start: Quarter) -> Money {
    let researches = forecast.doing.doing_really(Role::Research).map(|(_, of)| of);
    researches.filter(|of| of.live() <= start).map(|of| of.cost()).sum()
}
