//! The entry of each indicator: observed, assumed, not applicable, or missing.

use std::collections::BTreeMap;

use super::{Ids, Lower, first_here};
use crate::format::assessment::{AssessmentFile, WireAssumption, WireEvidence, WireObservation, WireTrend};
use crate::input::fault::figure;
use crate::message;
use crate::message::Message;
use crate::model::assessment::{Assumption, Entry, Evidence, Observation, Trend};
use crate::model::rubric::{Indicator, Scale};
use crate::model::terms::EvidenceKind;
use crate::model::{Date, KeyPath, Rubric};

/// The context in which observations are read.
pub(super) struct Known<'k> {
    /// The rubric.
    pub rubric: &'k Rubric,
    /// Its indicators by identifier.
    pub indicators: Ids<'k>,
    /// The evidence by identifier.
    pub evidence: Ids<'k>,
    /// Date of the assessment.
    pub date: Date,
}

impl Lower<'_> {
    /// The sources of figures.
    pub(super) fn evidence(&mut self, wire: &BTreeMap<String, WireEvidence>, date: Date) -> BTreeMap<String, Evidence> {
        let mut evidence = BTreeMap::new();
        for (id, wire) in wire {
            let path = KeyPath::root().key("evidence").key(id).key("date");
            let day = self.date(&path, &wire.date);
            // Statistics come out after the day they speak of; all else is known on its day or not at all.
            if day > date && wire.kind != EvidenceKind::OfficialStatistics {
                let help = Some(message!("input-evidence-later-help"));
                self.fault_with(&path, message!("input-evidence-later", found = day, date = date), help);
            }
            let (source, person) = (wire.source.clone().into(), wire.person.clone().map(Into::into));
            evidence.insert(id.clone(), Evidence { kind: wire.kind, source, date: day, person });
        }
        evidence
    }

    /// Checks that the evidence that the table at `path` names is there.
    pub(super) fn evidence_of(&mut self, path: &KeyPath, id: Option<&str>, evidence: &Ids<'_>) {
        if let Some(id) = id {
            self.refer(&path.key("evidence"), "input-noun-evidence", id, evidence);
        }
    }

    /// An entry for every indicator of the rubric, in its order.
    pub(super) fn entries(&mut self, file: &AssessmentFile, known: &Known<'_>) -> Vec<Entry> {
        let mut entries = vec![Entry::Missing; known.rubric.indicators.len()];
        for (id, wire) in &file.observations {
            let path = KeyPath::root().key("observations").key(id);
            let Some((index, indicator)) = self.indicator(&path, id, known) else { continue };
            let observation = self.observation(&path, wire, indicator, &file.evidence, known);
            self.enter(&mut entries, index, &path, id, Entry::Observed(observation));
        }
        for (id, wire) in &file.assumptions {
            let path = KeyPath::root().key("assumptions").key(id);
            let Some((index, indicator)) = self.indicator(&path, id, known) else { continue };
            let assumption = self.assumption(&path, wire, indicator);
            self.enter(&mut entries, index, &path, id, Entry::Assumed(assumption));
        }
        for (id, reason) in &file.not_applicable {
            let path = KeyPath::root().key("not_applicable").key(id);
            let Some((index, _)) = self.indicator(&path, id, known) else { continue };
            self.enter(&mut entries, index, &path, id, Entry::NotApplicable(reason.clone().into()));
        }
        entries
    }

    /// The indicator that a key names.
    fn indicator<'k>(&mut self, path: &KeyPath, id: &str, known: &Known<'k>) -> Option<(usize, &'k Indicator)> {
        let found = known.indicators.get(id).and_then(|index| Some((*index, known.rubric.indicators.get(*index)?)));
        if found.is_none() {
            let help = crate::input::suggest::hint(id, known.indicators.keys().copied());
            let help = help.or_else(|| Some(message!("input-indicators-listed", rubric = &known.rubric.id)));
            let what = Message::new("input-noun-indicator");
            self.fault_of_key(path, message!("input-unknown-reference", what = what, id = id), help);
        }
        found
    }

    /// Stores the entry of an indicator; a second one is a fault.
    fn enter(&mut self, entries: &mut [Entry], index: usize, path: &KeyPath, id: &str, entry: Entry) {
        let Some(slot) = entries.get_mut(index) else { return };
        let before = match slot {
            Entry::Missing => {
                *slot = entry;
                return;
            }
            Entry::Observed(observation) => observation.place.clone(),
            Entry::Assumed(assumption) => assumption.place.clone(),
            Entry::NotApplicable(_) => KeyPath::root().key("not_applicable").key(id),
        };
        self.fault_beside(path, message!("input-known-twice", id = id), &before, first_here());
    }

    fn observation(
        &mut self,
        path: &KeyPath,
        wire: &WireObservation,
        indicator: &Indicator,
        evidence: &BTreeMap<String, WireEvidence>,
        known: &Known<'_>,
    ) -> Observation {
        self.figures(path, wire.value, wire.low, wire.high, indicator);
        if wire.value.is_none() && (wire.low.is_none() || wire.high.is_none()) {
            let help = Some(message!("input-neither-value-nor-interval-help"));
            self.fault_with(path, message!("input-neither-value-nor-interval"), help);
        }
        if wire.year > i32::from(known.date.year()) {
            let message = message!("input-year-later", found = wire.year.to_string(), date = known.date);
            self.fault(&path.key("year"), message);
        }
        self.evidence_of(path, Some(&wire.evidence), &known.evidence);
        let kind = evidence.get(&wire.evidence).map_or(EvidenceKind::SelfDeclared, |evidence| evidence.kind);
        Observation {
            value: wire.value,
            low: wire.low,
            high: wire.high,
            year: wire.year,
            trend: wire.trend.as_ref().map(|trend| self.trend(&path.key("trend"), trend, &known.evidence)),
            evidence: wire.evidence.clone(),
            kind,
            note: wire.note.clone().map(Into::into),
            place: path.clone(),
        }
    }

    pub(super) fn trend(&mut self, path: &KeyPath, wire: &WireTrend, evidence: &Ids<'_>) -> Trend {
        self.evidence_of(path, Some(&wire.evidence), evidence);
        self.low_high(path, Some(wire.per_year), wire.low, wire.high);
        let (low, high) = (wire.low.unwrap_or(wire.per_year), wire.high.unwrap_or(wire.per_year));
        Trend { per_year: wire.per_year, low, high }
    }

    fn assumption(&mut self, path: &KeyPath, wire: &WireAssumption, indicator: &Indicator) -> Assumption {
        self.figures(path, Some(wire.value), wire.low, wire.high, indicator);
        Assumption {
            value: wire.value,
            low: wire.low,
            high: wire.high,
            reason: wire.reason.clone().into(),
            place: path.clone(),
        }
    }

    /// Checks that figures lie in the domain of the indicator, and that low ≤ value ≤ high.
    fn figures(
        &mut self,
        path: &KeyPath,
        value: Option<f64>,
        low: Option<f64>,
        high: Option<f64>,
        indicator: &Indicator,
    ) {
        let figures = [("value", value), ("low", low), ("high", high)];
        for (key, found) in figures.into_iter().filter_map(|(key, figure)| Some((key, figure?))) {
            self.figure_of(&path.key(key), found, indicator);
        }
        self.low_high(path, value, low, high);
    }

    /// Checks that one figure lies in the domain of the indicator.
    pub(super) fn figure_of(&mut self, path: &KeyPath, found: f64, indicator: &Indicator) {
        let (least, most) = indicator.domain;
        if !(least..=most).contains(&found) {
            let message = message!(
                "input-outside-domain",
                id = &indicator.id,
                found = figure(found),
                least = figure(least),
                most = figure(most),
                unit = &indicator.unit
            );
            self.fault(path, message);
        } else if matches!(indicator.scale, Scale::Levels(_) | Scale::Checklist(_)) && found.fract() != 0.0 {
            self.fault(path, message!("input-not-whole", id = &indicator.id, found = figure(found)));
        }
    }

    /// Checks low ≤ value ≤ high.
    pub(super) fn low_high(&mut self, path: &KeyPath, value: Option<f64>, low: Option<f64>, high: Option<f64>) {
        let above = |a: Option<f64>, b: Option<f64>| a.zip(b).filter(|(a, b)| a > b);
        // Without a value between them, the two bounds are compared with each other.
        if let Some((low, value)) = above(low, value.or(high)) {
            self.fault(&path.key("low"), message!("input-low-above", low = figure(low), value = figure(value)));
        }
        if let Some((value, high)) = above(value, high) {
            let message = message!("input-high-below", high = figure(high), value = figure(value));
            self.fault(&path.key("high"), message);
        }
    }
}
