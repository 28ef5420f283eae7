//! What an initiative of a catalogue takes off the burden of a case, and how many more people it lets channels reach.

use super::Lower;
use crate::format::catalogue::{WireCut, WireEntry};
use crate::input::fault::figure;
use crate::message;
use crate::model::burden::{Cut, ReachGain};
use crate::model::catalogue::{Delivery, Effect, EffectKind};
use crate::model::rubric::Follows;
use crate::model::terms::Per;
use crate::model::{KeyPath, Rubric};

/// The effects of an entry's channels and gains in reach on indicators that follow the forecast of services.
pub(super) fn followed(rubric: &Rubric, delivers: &[Delivery], reach: &[ReachGain]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (on, indicator) in rubric.indicators.iter().enumerate() {
        match indicator.follows {
            None => {}
            Some(Follows::Channel(kind)) => {
                let gains = reach.iter().filter(|gain| gain.channel == kind);
                effects.extend(gains.map(|gain| {
                    let kind = EffectKind::Reaches { likely: gain.likely, low: gain.low };
                    Effect { on, kind }
                }));
            }
            Some(Follows::Cases(ability)) => {
                let opens = |delivery: &Delivery| delivery.can >= ability && !delivery.channel.in_person();
                if delivers.iter().any(opens) || reach.iter().any(|gain| !gain.channel.in_person()) {
                    effects.push(Effect { on, kind: EffectKind::Remote });
                }
            }
        }
    }
    effects
}

impl Lower<'_> {
    /// The cuts of an entry; a figure named twice is a fault.
    pub(super) fn cuts(&mut self, path: &KeyPath, wire: &[WireCut], low_share: f64) -> Vec<Cut> {
        let mut cuts: Vec<Cut> = Vec::with_capacity(wire.len());
        for (i, wire) in wire.iter().enumerate() {
            let path = path.index(i);
            if cuts.iter().any(|cut| cut.on == wire.on) {
                self.fault(&path.key("on"), message!("input-repeated", id = wire.on.word()));
            }
            let low = self.low_percent(&path, "cuts", wire.cuts, wire.low, low_share);
            cuts.push(Cut { on: wire.on, likely: wire.cuts / 100.0, low });
        }
        cuts
    }

    /// The gains in reach of an entry. Reach belongs to the jurisdiction: an entry with an instance for each service
    /// would count the same people once for each.
    pub(super) fn reach_gains(&mut self, path: &KeyPath, wire: &WireEntry, low_share: f64) -> Vec<ReachGain> {
        if !wire.reach.is_empty() && wire.per != Per::Jurisdiction {
            let help = Some(message!("input-reach-per-help"));
            self.fault_with(path, message!("input-reach-per", per = wire.per.word()), help);
        }
        let mut gains: Vec<ReachGain> = Vec::with_capacity(wire.reach.len());
        for (i, wire) in wire.reach.iter().enumerate() {
            let path = path.index(i);
            if gains.iter().any(|gain| gain.channel == wire.channel) {
                self.fault(&path.key("channel"), message!("input-repeated", id = wire.channel.word()));
            }
            let low = self.low_percent(&path, "closes", wire.closes, wire.low, low_share);
            gains.push(ReachGain { channel: wire.channel, likely: wire.closes / 100.0, low });
        }
        gains
    }

    /// The low estimate of a percentage as a share; one above the likely value is a fault.
    fn low_percent(&mut self, path: &KeyPath, key: &str, likely: f64, low: Option<f64>, low_share: f64) -> f64 {
        if let Some(low) = low.filter(|low| *low > likely) {
            let message = message!("input-low-above-key", low = figure(low), key = key, value = figure(likely));
            self.fault(&path.key("low"), message);
        }
        low.unwrap_or(likely * low_share) / 100.0
    }
}
