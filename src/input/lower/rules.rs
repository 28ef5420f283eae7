//! `[rules]` files → [`RuleSet`].

use std::sync::Arc;

use super::Lower;
use crate::format::rules::RulesFile;
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::{KeyPath, RuleSet};

/// The rule set that a file means.
pub(in crate::input) fn lower(source: &Arc<Source>, file: RulesFile) -> Result<RuleSet, Faults> {
    let mut lower = Lower::new(source);
    for (name, threshold) in file.threshold.all().into_iter().filter(|(_, threshold)| threshold.value < 0.0) {
        let path = KeyPath::root().key("threshold").key(name).key("value");
        let message = message!("input-below", key = name, found = figure(threshold.value), least = figure(0.0));
        lower.fault(&path, message);
    }
    lower.finish(RuleSet {
        id: file.rules.id,
        version: file.rules.version,
        title: file.rules.title.into(),
        threshold: file.threshold.map(Into::into),
        changes: Vec::new(),
    })
}
