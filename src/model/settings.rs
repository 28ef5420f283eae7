//! Settings of a project.

use super::change::{Change, Effect};
use super::place::KeyPath;
use super::rules::RuleSet;
use super::text::Text;
use crate::message::Severity;

/// A project's settings.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Least severity of a finding that causes a failing exit code.
    pub fail_on: Option<Severity>,
    /// Overridden thresholds, in the order of the rule set.
    pub thresholds: Vec<Override>,
}

/// An overridden threshold.
#[derive(Clone, Debug)]
pub struct Override {
    /// Its name.
    pub name: &'static str,
    /// The figure, in the threshold's unit.
    pub value: f64,
    /// Reason for the change.
    pub reason: Text,
    /// Place in the settings file.
    pub place: KeyPath,
}

impl RuleSet {
    /// The rule set with a project's changes. `mark` identifies the settings and becomes part of the version, because
    /// figures under different thresholds are not comparable.
    #[must_use]
    pub fn with(&self, settings: &Settings, mark: &str) -> RuleSet {
        let mut rules = self.clone();
        for setting in &settings.thresholds {
            let Some(threshold) = rules.threshold.named_mut(setting.name) else { continue };
            let default = std::mem::replace(&mut threshold.value, setting.value);
            let (reason, place) = (setting.reason.clone(), setting.place.clone());
            rules.changes.push(Change { name: setting.name, default, value: setting.value, reason, place });
        }
        if rules.changes.iter().any(|change| change.effect() != Effect::Nothing) {
            rules.version = format!("{}+{mark}", rules.version);
        }
        rules
    }

    /// The rule set without those changes for which `taken_back` is true.
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
