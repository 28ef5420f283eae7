//! `[baseline]` files → [`Baseline`].

use std::sync::Arc;

use super::Lower;
use crate::format::baseline::BaselineFile;
use crate::input::fault::Faults;
use crate::input::source::Source;
use crate::message;
use crate::model::baseline::Known;
use crate::model::{Baseline, KeyPath};

/// Lowers a baseline for the plan called `plan`.
pub(in crate::input) fn lower(source: &Arc<Source>, file: BaselineFile, plan: &str) -> Result<Baseline, Faults> {
    let mut lower = Lower::new(source);
    if file.baseline.plan != plan {
        let message = message!("input-baseline-other-plan", found = &file.baseline.plan, plan = plan);
        lower.fault(&KeyPath::root().key("baseline").key("plan"), message);
    }
    lower.ids("finding", "fingerprint", file.findings.iter().map(|finding| finding.fingerprint.as_str()));
    let known = file.findings.into_iter().map(|wire| Known {
        rule: wire.rule,
        place: wire.place,
        severity: wire.severity.into(),
        fingerprint: wire.fingerprint,
        figures: wire.figures,
    });
    let baseline = Baseline { plan: file.baseline.plan, known: known.collect() };
    lower.finish(baseline)
}
