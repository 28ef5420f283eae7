//! Catalogue entries with nothing left to do.

use crate::model::Context;
use crate::model::catalogue::Scope;
use crate::model::present;
use crate::score::{self, Basis};

/// Whether an entry has nothing left to do for a scope, by the entry's own conditions: the process is past that work,
/// the indicator is observed to be good enough, or no other agency is involved; or because its result exists already.
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
    present::exists(context, entry, scope) || is_past || (when.has_partners && partners == 0) || has_come_far()
}
