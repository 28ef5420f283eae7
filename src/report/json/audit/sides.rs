//! Waivers and the baseline in `gradus.audit/1`.

use super::layout::{BaselineV1, GoneV1, PlaceV1, WaiverV1};
use super::places::located;
use super::words::Words;
use crate::check::finding::{Spot, SpotFile};
use crate::check::rules;
use crate::check::waiver::{self, Standing};
use crate::model::Waiver;
use crate::model::waiver::WaiverFile;
use crate::report::audit::View;

/// Every waiver with its effect.
pub(super) fn waivers(view: &View<'_>, words: &Words) -> Vec<WaiverV1> {
    let all = view.plan.waivers.iter().zip(&view.audit.waivers);
    let one = |(of, outcome): (&Waiver, &waiver::Outcome)| WaiverV1 {
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
        stands_at: stands_at(view, of, words),
    };
    all.map(one).collect()
}

/// The place of a waiver in its file.
fn stands_at(view: &View<'_>, of: &Waiver, words: &Words) -> PlaceV1 {
    let file = match of.file {
        WaiverFile::Plan => SpotFile::Plan,
        WaiverFile::Beside => SpotFile::Waivers,
    };
    located(view, &Spot { file, path: of.place.key("rule"), label: None }, words)
}

/// The result of the comparison with the baseline.
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
