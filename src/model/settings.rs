//! What a project sets for itself.

use super::change::{Change, Effect};
use super::place::KeyPath;
use super::rules::RuleSet;
use super::text::Text;
use crate::message::Severity;

/// A project's settings.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The least severity of a finding that makes the exit code say so.
    pub fail_on: Option<Severity>,
    /// Thresholds that are set otherwise, in the order of the rule set.
    pub thresholds: Vec<Override>,
}

/// A threshold that is set otherwise.
#[derive(Clone, Debug)]
pub struct Override {
    /// Its name.
    pub name: &'static str,
    /// The figure, in the threshold's unit.
    pub value: f64,
    /// Why.
    pub reason: Text,
    /// Where the settings say so.
    pub place: KeyPath,
}

impl RuleSet {
    /// The rule set as a project changes it. `mark` tells these settings from others and becomes part of the version, for
    /// figures under other thresholds are not comparable.
    #[must_use]
    pub fn with(&self, settings: &Settings, mark: &str) -> RuleSet {
        let mut rules = self.clone();
        for of in &settings.thresholds {
            let Some(threshold) = rules.threshold.named_mut(of.name) else { continue };
            let default = std::mem::replace(&mut threshold.value, of.value);
            let (reason, place) = (of.reason.clone(), of.place.clone());
            rules.changes.push(Change { name: of.name, default, value: of.value, reason, place });
        }
        if rules.changes.iter().any(|change| change.effect() != Effect::Nothing) {
            rules.version = format!("{}+{mark}", rules.version);
        }
        rules
    }

    /// The rule set with some of its changes taken back.
    #[must_use]
    pub fn without(&self, taken_back: impl Fn(&Change) -> bool) -> RuleSet {
        let mut rules = self.clone();
        for change in self.changes.iter().filter(|change| taken_back(change)) {
            if let Some(threshold) = rules.threshold.named_mut(change.name) {
                threshold.value = change.default;
            }
        }
        rules.changes.retain(|change| !taken_back(change));
        rules
    }
}
