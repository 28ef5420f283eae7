//! What stands beside a plan, for programs: waivers, changed thresholds, the baseline.

use super::layout::{BaselineV1, ChangedThresholdV1, GoneV1, PlaceV1, SilencedV1, WaiverV1};
use super::{Words, located};
use crate::check::changes::Changed;
use crate::check::finding::{Spot, SpotFile};
use crate::check::waiver::{self, Standing};
use crate::check::{Finding, rules};
use crate::model::settings::Effect;
use crate::model::waiver::WaiverFile;
use crate::report::audit::View;
use crate::report::json::Text;

/// Every waiver with what came of it.
pub(super) fn waivers(view: &View<'_>) -> Vec<WaiverV1> {
    let all = view.plan.waivers.iter().zip(&view.audit.waivers);
    let one = |(of, outcome): (&crate::model::Waiver, &waiver::Outcome)| WaiverV1 {
        rule: rules::find(&of.rule).map_or_else(|| of.rule.clone(), |rule| rule.name.to_owned()),
        place: of.at_written.clone(),
        standing: outcome.standing.word(),
        silences: if outcome.standing == Standing::Holds { outcome.covers } else { 0 },
        reason: (&of.reason).into(),
        owner: of.owner.clone(),
        approver: of.approver.clone(),
        evidence: (&of.evidence).into(),
        expires: of.expires.to_string(),
        in_own_file: of.file == WaiverFile::Beside,
        stands_at: stands_at(view, of),
    };
    all.map(one).collect()
}

/// Where a waiver stands.
pub(super) fn stands_at(view: &View<'_>, of: &crate::model::Waiver) -> PlaceV1 {
    let file = match of.file {
        WaiverFile::Plan => SpotFile::Plan,
        WaiverFile::Beside => SpotFile::Waivers,
    };
    located(view, &Spot { file, path: of.place.key("rule"), label: None })
}

/// The thresholds that settings have changed.
pub(super) fn changed(view: &View<'_>, words: &Words) -> Vec<ChangedThresholdV1> {
    let silenced = |finding: &Finding| SilencedV1 {
        rule: finding.rule.name,
        code: finding.rule.code(),
        severity: finding.severity.word(),
        place: waiver::place_of(finding, view.plan),
        condition: words.say(&finding.condition()),
    };
    let thresholds = view.context.rules.threshold.all();
    let one = |of: &Changed| ChangedThresholdV1 {
        name: of.change.name,
        default: of.change.default,
        value: of.change.value,
        unit: thresholds
            .iter()
            .find(|(name, _)| *name == of.change.name)
            .map_or_else(|| Text { en: String::new(), zh: String::new() }, |(_, threshold)| (&threshold.unit).into()),
        effect: match of.change.effect() {
            Effect::Loosens => "loosens",
            Effect::Tightens => "tightens",
            Effect::Nothing => "nothing",
            Effect::Untold => "untold",
        },
        reason: (&of.change.reason).into(),
        silences: of.silences.iter().map(silenced).collect(),
        adds: of.adds,
    };
    view.sides.changes.map(|changes| changes.each.iter().map(one).collect()).unwrap_or_default()
}

/// What came of the baseline.
pub(super) fn baseline(view: &View<'_>) -> Option<BaselineV1> {
    let compared = view.audit.baseline.as_ref()?;
    let gone = compared.gone.iter().map(|entry| GoneV1 {
        rule: entry.rule.clone(),
        place: entry.place.clone(),
        fingerprint: entry.fingerprint.clone(),
    });
    Some(BaselineV1 {
        file: view.sides.baseline.map(|source| source.name().to_owned()).unwrap_or_default(),
        known: compared.known,
        changed: compared.changed,
        refused: compared.refused,
        new: compared.new,
        gone: gone.collect(),
    })
}
