//! The research behind software is years old when building begins.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, precursor, work};
use crate::message;

rule!("research-stale", P 2, Warning, Constraint);

/// One finding for each initiative whose research is too old, at its oldest. Research that is repeated and paid for
/// every year stays fresh. If there is none, `build-before-research` reports that.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    let oldest = context.rules.threshold.research_age_quarters.quarters();
    for (index, software) in plan.initiatives.iter().enumerate().filter(|(_, of)| precursor::is_public_software(of)) {
        let relied = work::scopes(software).into_iter().filter_map(|scope| {
            let research = plan.initiatives.get(precursor::research(&forecast.doing, scope, software.start)?)?;
            let age = if work::goes_on(context, research) { 0 } else { software.start.since(research.live()) };
            Some((age, research))
        });
        let Some((age, research)) = relied.max_by_key(|(age, _)| *age) else { continue };
        if age <= oldest || precursor::research_observed(context, software.start) {
            exam.pass_for([index]);
            continue;
        }
        let finding = exam.find(forecast, index, &software.place.key("start"));
        finding
            .arg("start", software.start)
            .arg("other", &research.id)
            .arg("end", research.end())
            .arg("age", shared::quarters(age))
            .arg("oldest", shared::quarters(oldest))
            .also(SpotFile::Plan, &research.place, Some(message!("rule-label-research")));
    }
}
