//! The thresholds that settings changed, in the JSON of audits and roadmaps.

use serde::Serialize;

use super::Text;
use crate::check::changes::{Changed, Changes};
use crate::check::{Finding, waiver};
use crate::locale::Locale;
use crate::model::change::Effect;
use crate::model::{Lang, Plan, RuleSet};

/// A threshold that settings changed.
#[derive(Clone, Debug, Serialize)]
pub struct ChangedThresholdV1 {
    /// Its name.
    pub name: &'static str,
    /// The value in the rule set.
    pub default: f64,
    /// The value in the settings.
    pub value: f64,
    /// The unit of both values.
    pub unit: Text,
    /// `loosens`, `tightens`, `nothing` or `untold`.
    pub effect: &'static str,
    /// The reason for the change.
    pub reason: Text,
    /// The findings that would exist, or would be more severe, with the rule set's value.
    pub silences: Vec<SilencedV1>,
    /// Number of findings that exist, or are more severe, because of the change.
    pub adds: usize,
}

/// A finding that a changed threshold silences.
#[derive(Clone, Debug, Serialize)]
pub struct SilencedV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// `error`, `warning` or `note`: the severity that the finding would have.
    pub severity: &'static str,
    /// The place of the finding in the form that waivers use.
    pub place: String,
    /// The fault that the finding would report.
    pub condition: Text,
}

/// The findings that all changes silence together; empty without changes.
pub(crate) fn silenced(changes: Option<&Changes>, plan: &Plan) -> Vec<SilencedV1> {
    let Some(changes) = changes.filter(|changes| !changes.silenced.is_empty()) else { return Vec::new() };
    let locales = [Lang::En, Lang::Zh].map(Locale::new);
    changes.silenced.iter().map(|finding| silenced_one(finding, plan, &locales)).collect()
}

/// The changes with their effects on a plan; empty without changes.
pub(crate) fn changed(changes: Option<&Changes>, rules: &RuleSet, plan: &Plan) -> Vec<ChangedThresholdV1> {
    let Some(changes) = changes.filter(|changes| !changes.each.is_empty()) else { return Vec::new() };
    let locales = [Lang::En, Lang::Zh].map(Locale::new);
    changes.each.iter().map(|of| one(of, rules, plan, &locales)).collect()
}

fn one(of: &Changed, rules: &RuleSet, plan: &Plan, locales: &[Locale; 2]) -> ChangedThresholdV1 {
    let thresholds = rules.threshold.all();
    let unit = thresholds.into_iter().find(|(name, _)| *name == of.change.name).map(|(_, of)| Text::from(&of.unit));
    ChangedThresholdV1 {
        name: of.change.name,
        default: of.change.default,
        value: of.change.value,
        unit: unit.unwrap_or_else(|| Text { en: String::new(), zh: String::new() }),
        effect: match of.change.effect() {
            Effect::Loosens => "loosens",
            Effect::Tightens => "tightens",
            Effect::Nothing => "nothing",
            Effect::Untold => "untold",
        },
        reason: (&of.change.reason).into(),
        silences: of.silences.iter().map(|finding| silenced_one(finding, plan, locales)).collect(),
        adds: of.adds,
    }
}

fn silenced_one(finding: &Finding, plan: &Plan, [en, zh]: &[Locale; 2]) -> SilencedV1 {
    let condition = finding.condition();
    SilencedV1 {
        rule: finding.rule.name,
        code: finding.rule.code(),
        severity: finding.severity.word(),
        place: waiver::place_of(finding, plan),
        condition: Text { en: en.say(&condition), zh: zh.say(&condition) },
    }
}
