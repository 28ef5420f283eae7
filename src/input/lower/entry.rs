//! One initiative of a catalogue: conditions, effects, modes and costs.

use super::{Ids, Lower};
use crate::format::WireMoney;
use crate::format::catalogue::{WireAmount, WireChange, WireEffect, WireEntry, WireMode, WireWhen};
use crate::input::fault::figure;
use crate::message;
use crate::model::catalogue::{
    ANY_STAGE, Amount, Change, Delivery, Effect, EffectKind, Entry, EntryCost, Mode, Requirement, When,
};
use crate::model::rubric::{Indicator, Scale};
use crate::model::terms::Per;
use crate::model::{KeyPath, Money, Rubric};

/// The word for no-regret work in place of a stage.
pub(super) const ANY: &str = "any";

impl Lower<'_> {
    pub(super) fn entry(
        &mut self,
        path: KeyPath,
        wire: &WireEntry,
        (requires, excludes): (Vec<Requirement>, Vec<usize>),
        low_share: f64,
        rubric: &Rubric,
        indicators: &Ids<'_>,
    ) -> Entry {
        let delivers: Vec<Delivery> =
            wire.delivers.iter().map(|wire| Delivery { channel: wire.channel, can: wire.can }).collect();
        let reach = self.reach_gains(&path.key("reach"), wire, low_share);
        let mut effects = self.effects(&path.key("effects"), wire, low_share, rubric, indicators);
        effects.extend(super::burden::followed(rubric, &delivers, &reach));
        Entry {
            id: wire.id.clone(),
            title: wire.title.clone().into(),
            why: wire.why.clone().into(),
            letter: wire.letter,
            stage: self.stage_of_work(&path.key("stage"), &wire.stage, rubric).unwrap_or(1),
            stage_why: wire.stage_why.clone().map(Into::into),
            per: wire.per,
            does: wire.does.clone(),
            when: self.when(&path.key("when"), &wire.when, rubric, indicators),
            requires,
            excludes,
            delivers,
            leans_on_partners: wire.leans_on_partners,
            change: wire.change.as_ref().map(change),
            effects,
            cuts: self.cuts(&path.key("burden"), &wire.burden, low_share),
            reach,
            equipment_life_years: wire.equipment_life_years,
            modes: self.modes(&path, &wire.modes),
            place: path,
        }
    }

    /// The number of the stage that work is for, from 1; that of no-regret work for `any`.
    pub(super) fn stage_of_work(&mut self, path: &KeyPath, id: &str, rubric: &Rubric) -> Option<usize> {
        let stage = rubric.stage(id).or((id == ANY).then_some(ANY_STAGE));
        if stage.is_none() {
            let stages = rubric.stages.iter().map(|stage| stage.id.as_str());
            self.unknown(path, "input-noun-stage", id, stages.chain([ANY]).collect::<Vec<_>>());
        }
        stage
    }

    /// The number of a stage, from 1.
    pub(super) fn stage(&mut self, path: &KeyPath, id: &str, rubric: &Rubric) -> Option<usize> {
        let stage = rubric.stage(id);
        if stage.is_none() {
            let known: Vec<&str> = rubric.stages.iter().map(|stage| stage.id.as_str()).collect();
            self.unknown(path, "input-noun-stage", id, known);
        }
        stage
    }

    fn when(&mut self, path: &KeyPath, wire: &WireWhen, rubric: &Rubric, indicators: &Ids<'_>) -> When {
        let until = wire.until.as_ref().and_then(|until| {
            let path = path.key("until");
            let index = self.refer(&path.key("indicator"), "input-noun-indicator", &until.indicator, indicators)?;
            self.figure_of(&path.key("reaches"), until.reaches, rubric.indicators.get(index)?);
            Some((index, until.reaches))
        });
        When {
            process_states: wire.process_states.clone(),
            until,
            channel: wire.channel,
            has_partners: wire.has_partners,
            levels: wire.levels.clone(),
            shared: wire.shared.clone(),
            not_shared: wire.not_shared.clone(),
        }
    }

    fn effects(
        &mut self,
        path: &KeyPath,
        entry: &WireEntry,
        low_share: f64,
        rubric: &Rubric,
        indicators: &Ids<'_>,
    ) -> Vec<Effect> {
        let mut effects = Vec::with_capacity(entry.effects.len());
        for (i, wire) in entry.effects.iter().enumerate() {
            let path = path.index(i);
            let on = self.refer(&path.key("on"), "input-noun-indicator", &wire.on, indicators);
            let Some((on, indicator)) = on.and_then(|on| Some((on, rubric.indicators.get(on)?))) else { continue };
            if indicator.follows.is_some() {
                let help = Some(message!("input-effect-follows-help"));
                self.fault_with(&path.key("on"), message!("input-effect-follows", id = &indicator.id), help);
            }
            if let Some(kind) = self.effect(&path, wire, low_share, indicator) {
                if matches!(kind, EffectKind::Counts { .. }) && entry.per == Per::Jurisdiction {
                    let help = Some(message!("input-counts-per-help"));
                    self.fault_with(&path.key("counts"), message!("input-counts-per"), help);
                }
                effects.push(Effect { on, kind });
            }
        }
        effects
    }

    fn effect(&mut self, path: &KeyPath, wire: &WireEffect, low_share: f64, on: &Indicator) -> Option<EffectKind> {
        match (wire.closes, wire.counts, wire.raise_to) {
            (Some(likely), None, None) => {
                let (likely, low) = self.shares(path, ("closes", likely), wire.low, low_share, on);
                Some(EffectKind::Closes { likely, low })
            }
            (None, Some(likely), None) => {
                let (likely, low) = self.shares(path, ("counts", likely), wire.low, low_share, on);
                Some(EffectKind::Counts { likely, low })
            }
            (None, None, Some(level)) => {
                self.raise(path, level, wire, on);
                Some(EffectKind::RaiseTo(level))
            }
            _ => {
                self.fault_with(path, message!("input-effect-one-of"), Some(message!("input-effect-one-of-help")));
                None
            }
        }
    }

    /// The likely and the low share of an effect in percent. Levels and lists take no shares, and the low estimate does
    /// not exceed the likely one.
    fn shares(
        &mut self,
        path: &KeyPath,
        (key, likely): (&str, f64),
        low: Option<f64>,
        low_share: f64,
        on: &Indicator,
    ) -> (f64, f64) {
        if matches!(on.scale, Scale::Levels(_) | Scale::Checklist(_)) {
            let help = Some(message!("input-effect-levels-help"));
            self.fault_with(&path.key(key), message!("input-effect-levels", id = &on.id, key = key), help);
        }
        if let Some(low) = low.filter(|low| *low > likely) {
            let message = message!("input-effect-low", low = figure(low), key = key, likely = figure(likely));
            self.fault(&path.key("low"), message);
        }
        (likely / 100.0, low.unwrap_or(likely * low_share) / 100.0)
    }

    fn raise(&mut self, path: &KeyPath, level: f64, wire: &WireEffect, on: &Indicator) {
        if !matches!(on.scale, Scale::Levels(_) | Scale::Checklist(_)) {
            let help = Some(message!("input-raise-to-help"));
            self.fault_with(&path.key("raise_to"), message!("input-raise-to", id = &on.id), help);
        } else {
            self.figure_of(&path.key("raise_to"), level, on);
        }
        if wire.low.is_some() {
            self.fault(&path.key("low"), message!("input-low-without-share"));
        }
    }

    fn modes(&mut self, entry: &KeyPath, wire: &[WireMode]) -> Vec<Mode> {
        let path = entry.key("mode");
        if wire.is_empty() {
            self.fault(&path, message!("input-too-few", least = 1, found = 0));
        }
        self.ids_at(&path, "id", wire.iter().map(|mode| mode.id.as_str()));
        let mut modes = Vec::with_capacity(wire.len());
        for (i, wire) in wire.iter().enumerate() {
            let path = path.index(i);
            let mut costs = Vec::with_capacity(wire.costs.len());
            for (j, cost) in wire.costs.iter().enumerate() {
                let amount = self.amount(&path.key("cost").index(j).key("amount"), &cost.amount);
                costs.push(EntryCost { category: cost.category, kind: cost.kind, amount });
            }
            let running = wire.running.as_ref().map(|running| self.amount(&path.key("running"), running));
            modes.push(Mode {
                id: wire.id.clone(),
                quarters: wire.quarters,
                staff: self.staff(&path.key("staff"), &wire.staff),
                contracted: self.staff(&path.key("contracted"), &wire.contracted),
                costs,
                running: running.unwrap_or_default(),
            });
        }
        modes
    }

    fn amount(&mut self, path: &KeyPath, wire: &WireAmount) -> Amount {
        let mut part = |key: &str, part: &Option<WireMoney>| {
            part.as_ref().map_or(Money::ZERO, |money| self.money(&path.key(key), money))
        };
        Amount {
            fixed: part("fixed", &wire.fixed),
            per_office: part("per_office", &wire.per_office),
            per_village: part("per_village", &wire.per_village),
            per_department: part("per_department", &wire.per_department),
            per_process: part("per_process", &wire.per_process),
            per_front_line_head: part("per_front_line_head", &wire.per_front_line_head),
            per_1000_people: part("per_1000_people", &wire.per_1000_people),
            per_1000_cases: part("per_1000_cases", &wire.per_1000_cases),
        }
    }
}

/// Time taken from front-line staff; converts percent to a share.
pub(super) fn change(wire: &WireChange) -> Change {
    Change { hours_per_head: wire.hours_per_head, share: wire.front_line_percent / 100.0 }
}
