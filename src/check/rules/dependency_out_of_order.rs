//! An initiative starts, or may start, before its dependency has ended.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Severity;

rule!("dependency-out-of-order", S 2, Error, Constraint);

/// One finding for each dependency that the dates break, and one of lower severity for each lead.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    for (index, initiative) in plan.initiatives.iter().enumerate() {
        for dependency in &initiative.depends_on {
            let Some(other) = plan.initiatives.get(dependency.on) else { continue };
            let earliest = other.live() + dependency.lag;
            let early = initiative.start < earliest;
            if !early && dependency.lag >= 0 {
                exam.pass_for([index]);
                continue;
            }
            let place = if early { initiative.place.key("start") } else { dependency.place.clone() };
            let finding = exam.find(forecast, index, &place);
            finding
                .arg("other", &other.id)
                .arg("start", initiative.start)
                .arg("end", other.end())
                .arg("earliest", earliest)
                .arg("lag", shared::quarters(dependency.lag.abs()));
            if !early {
                finding.variant("lead").only(Severity::Warning);
            } else if dependency.lag != 0 {
                finding.variant(if dependency.lag > 0 { "lag" } else { "even-lead" });
            }
            if early {
                finding.also(SpotFile::Plan, &dependency.place, Some(message!("rule-label-depends")));
            }
        }
    }
}
