//! Software for the public is begun before research among the public.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, precursor, work};
use crate::model::terms::Role;

rule!("build-before-research", P 1, Error, Constraint);

/// One finding for each initiative that builds software for a public service without research before.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let (context, plan) = (forecast.context, forecast.plan);
    for (index, software) in plan.initiatives.iter().enumerate().filter(|(_, of)| precursor::is_public_software(of)) {
        let asked = |scope: &_| precursor::research(&forecast.doing, *scope, software.start).is_some();
        let unasked = work::scopes(software).into_iter().find(|scope| !asked(scope));
        let Some(scope) = unasked.filter(|_| !precursor::research_observed(context, software.start)) else {
            exam.pass_for([index]);
            continue;
        };
        // Real research that ends late says more than work that only claims to be research.
        let mut claims = forecast.doing.claims(Role::Research, scope);
        let late = forecast.doing.real(Role::Research, scope).next();
        let claim = late.or_else(|| claims.next());
        let finding = exam.find(forecast, index, &software.place.key("start"));
        finding.arg("start", software.start);
        match claim {
            None => finding.variant("never"),
            Some((_, research)) if late.is_some() || research.live() > software.start => {
                finding.arg("other", &research.id).arg("end", research.end()).variant("late")
            }
            Some((_, research)) => finding.arg("other", &research.id).variant("token"),
        };
        if let Some((_, research)) = claim {
            finding.also(SpotFile::Plan, &research.place, None);
        }
    }
}
