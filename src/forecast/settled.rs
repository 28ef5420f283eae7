//! What of a catalogue needs doing no more.

use crate::model::Context;
use crate::model::catalogue::Scope;
use crate::score::{self, Basis};

/// Whether nothing is left to do of an entry for a scope, or there is no other agency to do it with, as the entry's own
/// conditions have it: the process is past that work, or the indicator that it moves is known to have come far enough.
pub(crate) fn is_settled(context: Context<'_>, entry: usize, scope: Scope) -> bool {
    let assessment = context.assessment;
    let Some(when) = context.catalogue.entries.get(entry).map(|entry| &entry.when) else { return false };
    let process = match scope {
        Scope::Process(process) => assessment.processes.get(process),
        Scope::Jurisdiction | Scope::Department(_) => None,
    };
    let is_past = process
        .is_some_and(|process| when.process_states.as_ref().is_some_and(|states| !states.contains(&process.state)));
    let partners = process.map_or(assessment.partners.len(), |process| process.partners.len());
    let has_come_far = || {
        when.until.is_some_and(|(indicator, enough)| {
            let reading = score::readings(context.rubric, assessment).into_iter().nth(indicator);
            let scale = context.rubric.indicators.get(indicator).map(|indicator| &indicator.scale);
            reading
                .zip(scale)
                .is_some_and(|(reading, scale)| reading.basis != Basis::Missing && scale.reaches(reading.low, enough))
        })
    };
    is_past || (when.has_partners && partners == 0) || has_come_far()
}
