//! Work towards a stage starts before the lower stages are reached.

use std::collections::BTreeMap;

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::message::{Severity, Value};
use crate::model::Quarter;
use crate::model::assessment::Entry;
use crate::model::rubric::Measure;
use crate::score::stage::Obstacle;
use crate::score::{GateReading, StageReading};

rule!("stage-leap", A 6, Error, Constraint);

/// Number of gates that a finding names.
const GATES_NAMED: usize = 4;

/// One finding for each initiative that skips a stage. Work towards the stage after the one shown today never does.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let shown = shared::shown_today(forecast.context);
    let rubric = forecast.context.rubric;
    let mut predicted: BTreeMap<Quarter, StageReading> = BTreeMap::new();
    let mut nominal: BTreeMap<Quarter, usize> = BTreeMap::new();
    // Many initiatives start in the same quarter and share their gates.
    let mut shut: BTreeMap<(Quarter, usize), (Vec<GateReading>, Value)> = BTreeMap::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        let stage = work::stage_of(forecast.context, initiative);
        if stage < 2 {
            continue;
        }
        if stage <= shown + 1 {
            exam.pass_for([index]);
            continue;
        }
        let start = initiative.start;
        let reading = predicted.entry(start).or_insert_with(|| forecast.readiness.stage(start));
        if reading.shown + 1 >= stage {
            exam.pass_for([index]);
            continue;
        }
        let (binding, gates) = &*shut.entry((start, stage)).or_insert_with(|| {
            shared::shut_gates(rubric, reading, stage - 1, GATES_NAMED)
        });
        let nominal = *nominal.entry(start).or_insert_with(|| forecast.readiness.nominal_stage(start)) + 1 >= stage;
        // A gate without data is not shown to be met; to know less must not make the plan better.
        let is_unknown = !nominal && binding.iter().all(|gate| gate.obstacle == Some(Obstacle::Unknown));
        let finding = exam.find(forecast, index, &initiative.place.key("start"));
        finding
            .arg("start", start)
            .arg("stage", shared::stage_title(rubric, stage))
            .arg("before", shared::stage_title(rubric, stage - 1))
            .arg("gates", gates.clone());
        if nominal {
            finding.only(Severity::Warning).variant("nominal");
        }
        if is_unknown {
            finding.variant("unknown");
        }
        let observed = binding.iter().find_map(|gate| match gate.gate.on {
            Measure::Indicator(indicator) => {
                let place = match forecast.context.assessment.entries.get(indicator)? {
                    Entry::Observed(observation) => &observation.place,
                    Entry::Assumed(assumption) => &assumption.place,
                    Entry::Missing | Entry::NotApplicable(_) => return None,
                };
                Some((&rubric.indicators.get(indicator)?.title, place))
            }
            Measure::Node(_) | Measure::Derived(_) => None,
        });
        if let Some((title, place)) = observed {
            finding.also(SpotFile::Assessment, place, Some(message!("rule-label-observed", title = title)));
        }
    }
}
