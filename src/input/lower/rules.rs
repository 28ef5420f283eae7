//! `[rules]` files → [`RuleSet`].

use std::sync::Arc;

use super::Lower;
use crate::format::rules::{RulesFile, WireGap};
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::{KeyPath, RuleSet};

/// Lowers a rule set.
pub(in crate::input) fn lower(source: &Arc<Source>, file: RulesFile) -> Result<RuleSet, Faults> {
    let mut lower = Lower::new(source);
    for (name, threshold) in file.threshold.all().into_iter().filter(|(_, threshold)| threshold.value < 0.0) {
        let path = KeyPath::root().key("threshold").key(name).key("value");
        let message = message!("input-below", key = name, found = figure(threshold.value), least = figure(0.0));
        lower.fault(&path, message);
    }
    lower.gap_bands(file.gap.as_ref());
    lower.finish(RuleSet {
        id: file.rules.id,
        version: file.rules.version,
        title: file.rules.title.into(),
        threshold: file.threshold.map(Into::into),
        gap: file.gap.map(Into::into),
        words: file.words.into(),
        changes: Vec::new(),
    })
}

impl Lower<'_> {
    /// Checks that the bands begin at 0 and ascend, so that every sum lies in one.
    fn gap_bands(&mut self, gap: Option<&WireGap>) {
        let bands = KeyPath::root().key("gap").key("bands");
        let mut before: Option<f64> = None;
        for (i, band) in gap.into_iter().flat_map(|gap| &gap.bands).enumerate() {
            let path = bands.index(i).key("from");
            match before {
                None if band.from > 0.0 => self.fault(&path, message!("input-bands-begin", found = figure(band.from))),
                Some(before) if band.from <= before => {
                    let message = message!("input-bands-ascend", found = figure(band.from), before = figure(before));
                    self.fault(&path, message);
                }
                _ => {}
            }
            before = Some(band.from);
        }
    }
}
