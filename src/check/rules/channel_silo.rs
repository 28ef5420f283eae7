//! A service opens on one more channel, and the channels share no record of cases.

use std::collections::BTreeMap;

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::message::Value;
use crate::model::catalogue::Scope;
use crate::model::present;
use crate::model::terms::{Ability, ProcessState, Role};
use crate::model::{Money, Quarter};

rule!("channel-silo", C 7, Warning, Constraint);

/// One finding for each initiative that lets people complete cases on a further remote channel without a shared record.
/// It names the services.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    let mut silos: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (process, of) in assessment.processes.iter().enumerate() {
        for opening in forecast.services.openings(process).iter().filter(|of| of.can == Ability::Transact) {
            let (Some(by), Some(from)) = (opening.by, opening.from) else { continue };
            let kind = assessment.channels.get(opening.channel).map(|channel| channel.kind);
            let mut others = forecast.services.live(process, Ability::Interact, from);
            others.retain(|channel| *channel != opening.channel);
            let Some(other) = others.first().filter(|_| kind.is_some_and(|kind| !kind.in_person())) else {
                continue;
            };
            if of.state >= ProcessState::Automated || shares_record(forecast, process, from) {
                exam.pass_for([by]);
            } else {
                silos.entry(by).or_default().push((process, *other));
            }
        }
    }
    for (by, services) in silos {
        let Some(initiative) = forecast.plan.initiatives.get(by) else { continue };
        let place = initiative.delivers.first().map_or(&initiative.place, |delivery| &delivery.place);
        let names = services.iter().filter_map(|(process, _)| assessment.processes.get(*process));
        let names = names.map(|process| Value::from(&process.name));
        let finding = exam.find(forecast, by, place);
        finding
            .arg("live", initiative.live())
            .arg("services", shared::some(names, shared::NAMED));
        let other = services.first().and_then(|(_, other)| assessment.channels.get(*other));
        if let Some(other) = other {
            finding.arg("other", &other.name);
            finding.also(SpotFile::Assessment, &other.place, Some(message!("rule-label-other-channel")));
        }
    }
}

/// Whether all channels of a process share their knowledge of a case by `quarter`: through a record of cases that is
/// paid for, or an exchange of data for this very process.
fn shares_record(forecast: &Forecast<'_>, process: usize, quarter: Quarter) -> bool {
    let exists = |role| present::has(forecast.context, role, Scope::Process(process));
    if exists(Role::ShareRecord) || exists(Role::Exchange) {
        return true;
    }
    let record = |role| forecast.doing.claims(role, Scope::Process(process));
    let there = |live: Quarter, cost: Money| live <= quarter && cost > Money::ZERO;
    record(Role::ShareRecord).any(|(_, of)| there(of.live(), of.cost()))
        || record(Role::Exchange).any(|(_, of)| work::touches(of, process) && there(of.live(), of.cost()))
}
