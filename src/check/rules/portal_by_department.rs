//! Several services go onto the web and nothing arranges them by audience or life event.

use std::collections::BTreeSet;

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, service};
use crate::message::Value;
use crate::model::catalogue::Scope;
use crate::model::present;
use crate::model::terms::Role;

rule!("portal-by-department", P 5, Warning, Advice);

/// One finding for all these services, at the last that goes live on the web.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let is_online = |channel: usize| assessment.channels.get(channel).is_some_and(|of| of.kind.is_online());
    let mut openings: BTreeSet<usize> = BTreeSet::new();
    let mut services: BTreeSet<usize> = BTreeSet::new();
    for go_live in &forecast.doing.go_lives {
        let Some(initiative) = plan.initiatives.get(go_live.initiative) else { continue };
        if !initiative.delivers.iter().any(|delivery| is_online(delivery.channel)) {
            continue;
        }
        openings.insert(go_live.initiative);
        match service::served(assessment, initiative) {
            Some(served) if served.is_empty() => services.extend(0..assessment.processes.len()),
            Some(served) => services.extend(served),
            None => {}
        }
    }
    let several = forecast.context.rules.threshold.portal_services.value;
    let last = openings.iter().filter_map(|index| Some((*index, plan.initiatives.get(*index)?)));
    let Some((index, last)) = last.max_by_key(|(index, of)| (of.live(), *index)) else { return };
    if (services.len() as f64) < several {
        return;
    }
    let mut arranged = plan.initiatives.iter().filter(|of| of.does(Role::Arrange));
    let there = present::has(forecast.context, Role::Arrange, Scope::Jurisdiction);
    if there || arranged.clone().any(|of| of.live() <= last.live()) {
        return exam.pass_for(openings);
    }
    let finding = exam.find(forecast, index, &last.place);
    finding.arg("services", services.len()).arg("several", Value::short(several)).arg("live", last.live());
    if let Some(late) = arranged.next() {
        finding.arg("other", &late.id).arg("from", late.live()).variant("late");
        finding.also(SpotFile::Plan, &late.place, None);
    }
    finding.with_initiatives(forecast, openings);
}
