//! Channels, their overlaps, and the groups of people they reach.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ids, Lower};
use crate::format::assessment::{AssessmentFile, WireChannel};
use crate::input::fault::figure;
use crate::message;
use crate::model::assessment::{Assessment, Audience, Channel, Entry, Overlap, Trend};
use crate::model::rubric::Follows;
use crate::model::terms::{Ability, Counts};
use crate::model::tolerance;
use crate::model::{KeyPath, Rubric};

impl Lower<'_> {
    /// The groups of people.
    pub(super) fn audiences(&mut self, file: &AssessmentFile) -> Vec<Audience> {
        let audience = |(i, wire): (usize, &crate::format::assessment::WireAudience)| Audience {
            id: wire.id.clone(),
            name: wire.name.clone().into(),
            share: wire.share / 100.0,
            place: KeyPath::root().key("audience").index(i),
        };
        file.audiences.iter().enumerate().map(audience).collect()
    }

    /// The channels, with reach converted to shares of people.
    pub(super) fn channels(&mut self, file: &AssessmentFile, audiences: &Ids<'_>, evidence: &Ids<'_>) -> Vec<Channel> {
        let mut channels = Vec::with_capacity(file.channels.len());
        for (i, wire) in file.channels.iter().enumerate() {
            let path = KeyPath::root().key("channel").index(i);
            self.evidence_of(&path, wire.evidence.as_deref(), evidence);
            self.channel_figures(&path, wire);
            let counted = matches!(wire.counts, Counts::Households | Counts::Subscriptions);
            let persons = wire.persons_per_unit.filter(|_| counted).unwrap_or(1.0);
            let share = |figure: f64| (figure * persons / 100.0).clamp(0.0, 1.0);
            channels.push(Channel {
                id: wire.id.clone(),
                name: wire.name.clone().into(),
                kind: wire.kind,
                can: wire.can,
                counts: wire.counts,
                given: wire.reach,
                reach: share(wire.reach),
                low: share(wire.low.unwrap_or(wire.reach)),
                high: share(wire.high.unwrap_or(wire.reach)),
                upper_bound: counted && wire.persons_per_unit.is_none(),
                audiences: self.audience_reach(&path.key("audiences"), wire, audiences),
                trend: wire.trend.as_ref().map(|trend| {
                    let trend = self.trend(&path.key("trend"), trend, evidence);
                    let share = |points: f64| points * persons / 100.0;
                    Trend { per_year: share(trend.per_year), low: share(trend.low), high: share(trend.high) }
                }),
                evidence: wire.evidence.clone(),
                place: path,
            });
        }
        channels
    }

    /// Makes one trend of an indicator and of the channel whose reach it is: whichever tells one gives it to the other,
    /// and two different ones are a fault. Nothing is done where several channels are of the indicator's kind.
    pub(super) fn same_trends(&mut self, rubric: &Rubric, assessment: &mut Assessment) {
        for (indicator, entry) in rubric.indicators.iter().zip(&mut assessment.entries) {
            let (Some(Follows::Channel(kind)), Entry::Observed(observation)) = (indicator.follows, entry) else {
                continue;
            };
            let mut of_kind = assessment.channels.iter_mut().filter(|channel| channel.kind == kind);
            let (Some(channel), None) = (of_kind.next(), of_kind.next()) else { continue };
            let scaled = |trend: Trend, by: f64| Trend {
                per_year: trend.per_year * by,
                low: trend.low * by,
                high: trend.high * by,
            };
            match (observation.trend, channel.trend) {
                (Some(told), None) => channel.trend = Some(scaled(told, 0.01)),
                (None, Some(told)) => observation.trend = Some(scaled(told, 100.0)),
                (Some(one), Some(other)) => {
                    let other = scaled(other, 100.0);
                    let pairs = [(one.per_year, other.per_year), (one.low, other.low), (one.high, other.high)];
                    if pairs.into_iter().any(|(a, b)| !tolerance::same(a, b)) {
                        let message = message!("input-two-trends", channel = &channel.id, id = &indicator.id);
                        let help = Some(message!("input-two-trends-help"));
                        self.fault_with(&channel.place.key("trend"), message, help);
                    }
                    // Exactly one figure, also in the last digits.
                    channel.trend = Some(scaled(one, 0.01));
                }
                (None, None) => {}
            }
        }
    }

    fn channel_figures(&mut self, path: &KeyPath, wire: &WireChannel) {
        let figures = [("reach", Some(wire.reach)), ("low", wire.low), ("high", wire.high)];
        let over =
            |figure: Option<f64>| figure.filter(|figure| *figure > 100.0 && wire.counts != Counts::Subscriptions);
        for (key, found) in figures.iter().filter_map(|(key, figure)| Some((key, over(*figure)?))) {
            self.fault(
                &path.key(*key),
                message!("input-reach-over", found = figure(found), counts = wire.counts.word()),
            );
        }
        self.low_high(path, Some(wire.reach), wire.low, wire.high);
        if wire.counts == Counts::Coverage && wire.can != Ability::Inform {
            let help = Some(message!("input-coverage-informs-help"));
            self.fault_with(&path.key("can"), message!("input-coverage-informs", can = wire.can.word()), help);
        }
        if wire.persons_per_unit.is_some() && !matches!(wire.counts, Counts::Households | Counts::Subscriptions) {
            let message = message!("input-persons-per-unit", counts = wire.counts.word());
            self.fault(&path.key("persons_per_unit"), message);
        }
    }

    fn audience_reach(&mut self, path: &KeyPath, wire: &WireChannel, audiences: &Ids<'_>) -> BTreeMap<usize, f64> {
        let mut reach = BTreeMap::new();
        for (id, percent) in &wire.audiences {
            let path = path.key(id);
            if !(0.0..=100.0).contains(percent) {
                self.fault(&path, message!("input-outside", key = id, found = figure(*percent), least = 0, most = 100));
            }
            match audiences.get(id.as_str()) {
                Some(index) => {
                    reach.insert(*index, percent / 100.0);
                }
                None => self.unknown(&path, "input-noun-audience", id, audiences.keys().copied()),
            }
        }
        reach
    }

    /// Measured overlaps, each checked against the bounds from the two shares (Fréchet).
    pub(super) fn overlaps(
        &mut self,
        file: &AssessmentFile,
        ids: &Ids<'_>,
        channels: &[Channel],
        evidence: &Ids<'_>,
    ) -> Vec<Overlap> {
        let (mut overlaps, mut seen) = (Vec::new(), BTreeSet::new());
        for (i, wire) in file.overlaps.iter().enumerate() {
            let path = KeyPath::root().key("overlap").index(i);
            self.evidence_of(&path, Some(&wire.evidence), evidence);
            let names = self.refer_all(&path.key("channels"), "input-noun-channel", &wire.channels, ids);
            let [first, second] = names.as_slice() else { continue };
            let (first, second) = (*first, *second);
            let (Some(one), Some(other)) = (channels.get(first), channels.get(second)) else { continue };
            if !seen.insert((first.min(second), first.max(second))) {
                self.fault(&path.key("channels"), message!("input-overlap-twice", a = &one.id, b = &other.id));
            }
            let both = wire.both / 100.0;
            let (least, most) = ((one.low + other.low - 1.0).max(0.0), one.high.min(other.high));
            if tolerance::exceeds(both, most) || tolerance::exceeds(least, both) {
                let message = message!(
                    "input-overlap-impossible",
                    a = &one.id,
                    b = &other.id,
                    found = figure(wire.both),
                    least = figure(least * 100.0),
                    most = figure(most * 100.0)
                );
                self.fault(&path.key("both"), message);
            }
            overlaps.push(Overlap { channels: [first, second], both });
        }
        overlaps
    }
}
