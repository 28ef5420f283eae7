//! The reach of a service counts contracts as people.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::score::reach;

rule!("subscriptions-counted-as-persons", C 6, Warning, Advice);

/// One finding for each channel whose reach is an upper bound and on which the reach of a service relies.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (assessment, plan) = (forecast.context.assessment, forecast.plan);
    let upper = |channel: usize| assessment.channels.get(channel).is_some_and(|of| of.upper_bound);
    let mut resting: Vec<(usize, Vec<usize>)> = Vec::new();
    for go_live in &forecast.doing.go_lives {
        let channels = go_live.two_way(&forecast.services);
        if channels.is_empty() {
            continue;
        }
        if !reach::of(assessment, &channels).upper_bound {
            exam.pass_for([go_live.initiative]);
            continue;
        }
        for channel in channels.into_iter().filter(|channel| upper(*channel)) {
            match resting.iter_mut().find(|(of, _)| *of == channel) {
                Some((_, initiatives)) => initiatives.push(go_live.initiative),
                None => resting.push((channel, vec![go_live.initiative])),
            }
        }
    }
    for (channel, initiatives) in resting {
        let Some(channel) = assessment.channels.get(channel) else { continue };
        let Some(first) = initiatives.first().copied() else { continue };
        let Some(initiative) = plan.initiatives.get(first) else { continue };
        let place = initiative.delivers.first().map_or(&initiative.place, |delivery| &delivery.place);
        let finding = exam.find(forecast, first, place);
        finding
            .arg("channel", &channel.name)
            .arg("given", Value::short(channel.given))
            .arg("services", initiatives.len())
            .also(SpotFile::Assessment, &channel.place, Some(message!("rule-label-counts")));
        finding.with_initiatives(forecast, initiatives);
    }
}
