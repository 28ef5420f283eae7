//! What a project's own thresholds do to an audit: the findings that they silence, found by auditing again without them.

use std::collections::BTreeMap;

use super::verdict::Audit;
use super::{Finding, waiver};
use crate::model::change::Change;
use crate::model::{Context, Date, KeyPath, Plan};

/// A changed threshold, and what it does to this plan.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The change.
    pub change: Change,
    /// Findings that there would be, or that would be graver, if this one threshold were as the rule set has it.
    pub silences: Vec<Finding>,
    /// How many findings there are, or are graver, because of it.
    pub adds: usize,
}

/// What the changed thresholds of the context's rule set do.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Each of them.
    pub each: Vec<Changed>,
    /// The findings that they silence together, which may be more than each does alone.
    pub silenced: Vec<Finding>,
}

/// What a finding is told by within one plan: its rule, its places and its initiatives, but not its figures.
type Key = (&'static str, Vec<KeyPath>, Vec<usize>);

/// Audits again without the changes, one by one and all together.
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

/// The findings about the plan that `these` have and `those` have not, or have less grave.
fn beyond(these: &Audit, those: &Audit) -> Vec<Finding> {
    let mut there: BTreeMap<Key, Vec<crate::message::Severity>> = BTreeMap::new();
    for finding in those.findings() {
        there.entry(key(finding)).or_default().push(finding.severity);
    }
    let mut beyond = Vec::new();
    for finding in these.findings().into_iter().filter(|finding| !waiver::speaks_of_waivers(finding.rule)) {
        let alike = there.entry(key(finding)).or_default();
        // The gravest stand first on both sides.
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
