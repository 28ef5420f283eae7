//! Initiatives wait for each other in a cycle.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::model::graph;
use crate::model::plan::{Dependency, Initiative};

rule!("dependency-cycle", S 1, Error, Constraint, waivable: false);

/// One finding for each cycle; cycles that share an initiative are reported one at a time.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let initiatives = &forecast.plan.initiatives;
    if initiatives.iter().all(|of| of.depends_on.is_empty()) {
        return;
    }
    let mut reported = vec![false; initiatives.len()];
    let is_reported = |reported: &[bool], index: usize| reported.get(index).copied().unwrap_or(true);
    while let Some(cycle) = graph::find_cycle(initiatives.len(), |index| {
        let of = initiatives.get(index).filter(|_| !is_reported(&reported, index));
        let next = of.into_iter().flat_map(|of| &of.depends_on).map(|dependency| dependency.on);
        next.filter(|next| !is_reported(&reported, *next)).collect()
    }) {
        // The cycle begins with its first initiative in the file, so that the words do not depend on the search.
        let begin = cycle.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(place, _)| place);
        let turned: Vec<usize> = cycle.iter().cycle().skip(begin).take(cycle.len() + 1).copied().collect();
        let ids: Vec<&str> = turned.iter().filter_map(|index| initiatives.get(*index)).map(|of| of.id.as_str()).collect();
        let mut steps = turned.iter().zip(turned.iter().skip(1)).filter_map(|(from, to)| {
            let of = initiatives.get(*from)?;
            Some((*from, of, dependency(of, *to)?))
        });
        for index in &cycle {
            if let Some(reported) = reported.get_mut(*index) {
                *reported = true;
            }
        }
        let Some((first, _, step)) = steps.next() else { continue };
        let finding = exam.find(forecast, first, &step.place);
        finding.arg("cycle", ids.join(" → ")).arg("count", cycle.len());
        for (other, _, step) in steps {
            finding
                .with_initiative(forecast, other)
                .also(SpotFile::Plan, &step.place, Some(message!("rule-label-and-waits")));
        }
    }
    if exam.findings.is_empty() {
        exam.pass();
    }
}

/// The place of a dependency of one initiative on another.
fn dependency(initiative: &Initiative, on: usize) -> Option<&Dependency> {
    initiative.depends_on.iter().find(|dependency| dependency.on == on)
}
