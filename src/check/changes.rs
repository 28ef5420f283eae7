//! The effect of a project's own thresholds on an audit: a second audit without them shows the findings they silence.

use std::collections::BTreeMap;

use super::verdict::Audit;
use super::{Finding, waiver};
use crate::model::change::Change;
use crate::model::{Context, Date, KeyPath, Plan};

/// A changed threshold and its effect on this plan.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The change.
    pub change: Change,
    /// Findings that would appear, or be graver, with this one threshold as in the rule set.
    pub silences: Vec<Finding>,
    /// Number of findings that appear, or are graver, because of this threshold.
    pub adds: usize,
}

/// The effect of all changed thresholds of the context's rule set.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Each changed threshold.
    pub each: Vec<Changed>,
    /// Findings that all changed thresholds together silence, which may be more than each does alone.
    pub silenced: Vec<Finding>,
}

/// The identity of a finding within one plan: its rule, its places and its initiatives, but not its figures.
type Key = (&'static str, Vec<KeyPath>, Vec<usize>);

/// Audits again without the changes: without each one, and without all.
pub fn of(context: Context<'_>, plan: &Plan, on: Option<Date>, audit: &Audit) -> Changes {
    let changes = &context.rules.changes;
    let without = |taken_back: &dyn Fn(&Change) -> bool| {
        let rules = context.rules.without(taken_back);
        super::audit_on(Context { rules: &rules, ..context }, plan, on)
    };
    let each: Vec<Changed> = changes
        .iter()
        .map(|change| {
            let before = without(&|of| of.name == change.name);
            let silences = beyond(&before, audit);
            Changed { change: change.clone(), silences, adds: beyond(audit, &before).len() }
        })
        .collect();
    let silenced = match each.as_slice() {
        [] => Vec::new(),
        [only] => only.silences.clone(),
        _ => beyond(&without(&|_| true), audit),
    };
    Changes { each, silenced }
}

/// The findings about the plan in `these` that `those` lack, or have with a lower severity.
fn beyond(these: &Audit, those: &Audit) -> Vec<Finding> {
    let mut there: BTreeMap<Key, Vec<crate::message::Severity>> = BTreeMap::new();
    for finding in those.findings() {
        there.entry(key(finding)).or_default().push(finding.severity);
    }
    let mut beyond = Vec::new();
    for finding in these.findings().into_iter().filter(|finding| !waiver::speaks_of_waivers(finding.rule)) {
        let alike = there.entry(key(finding)).or_default();
        // The gravest come first on both sides.
        if alike.is_empty() || alike.remove(0) < finding.severity {
            beyond.push(finding.clone());
        }
    }
    beyond
}

fn key(finding: &Finding) -> Key {
    let places = finding.spots.iter().map(|spot| spot.path.clone()).collect();
    (finding.rule.name, places, finding.initiatives.clone())
}
