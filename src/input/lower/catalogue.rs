//! `[catalogue]` files → [`Catalogue`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Ids, Lower, arrows};
use crate::format::catalogue::{CatalogueFile, WireBenefit, WireBurden, WireEntry};
use crate::input::fault::Faults;
use crate::input::source::Source;
use crate::message;
use crate::message::Message;
use crate::model::burden::{DefaultBurden, PerCase};
use crate::model::catalogue::{Benefit, Catalogue, EffectKind, Entry, Requirement};
use crate::model::graph::find_cycle;
use crate::model::terms::Per;
use crate::model::{KeyPath, Rubric};

/// Lowers a catalogue, read against `rubric`.
pub(in crate::input) fn lower(source: &Arc<Source>, file: CatalogueFile, rubric: &Rubric) -> Result<Catalogue, Faults> {
    let mut lower = Lower::new(source);
    if file.initiatives.is_empty() {
        lower.fault(&KeyPath::root().key("initiative"), message!("input-too-few", least = 1, found = 0));
    }
    let ids = lower.ids("initiative", "id", file.initiatives.iter().map(|entry| entry.id.as_str()));
    let indicators: Ids<'_> = rubric.indicators.iter().enumerate().map(|(i, one)| (one.id.as_str(), i)).collect();
    let mut excludes = lower.excludes(&file.initiatives, &ids);
    let mut entries = Vec::with_capacity(file.initiatives.len());
    for (i, wire) in file.initiatives.iter().enumerate() {
        let path = KeyPath::root().key("initiative").index(i);
        let requires = lower.requires(&path.key("requires"), wire, &file.initiatives, &ids);
        let wiring = (requires, excludes.get_mut(i).map(std::mem::take).unwrap_or_default());
        entries.push(lower.entry(path, wire, wiring, file.catalogue.low_share, rubric, &indicators));
    }
    lower.ring(&file.initiatives, |entry| {
        entries
            .get(entry)
            .map(|entry| entry.requires.iter().map(|requirement| requirement.on).collect())
            .unwrap_or_default()
    });
    lower.choices(&entries);
    lower.one_way_of_counting(&entries, rubric);
    let burden = file.burden.map(|wire| lower.default_burden(wire));
    let head = file.catalogue;
    let mut catalogue = Catalogue {
        id: head.id,
        version: head.version,
        title: head.title.into(),
        note: head.note.into(),
        currency: head.currency,
        price_year: head.price_year,
        benefit: benefit(file.benefit),
        burden,
        entries,
    };
    catalogue.put_in_order();
    lower.finish(catalogue)
}

fn benefit(wire: WireBenefit) -> Benefit {
    Benefit {
        inform: wire.inform,
        interact: wire.interact,
        transact: wire.transact,
        ramp_quarters: wire.ramp_quarters,
        untrained_use: wire.untrained_use_percent / 100.0,
        discount: wire.discount_percent / 100.0,
        basis: wire.basis.into(),
    }
}

impl Lower<'_> {
    fn default_burden(&mut self, wire: WireBurden) -> DefaultBurden {
        let path = KeyPath::root().key("burden").key("fare_per_visit");
        DefaultBurden {
            figures: PerCase {
                visits: wire.visits,
                enquiries: wire.enquiries,
                documents: wire.documents,
                hours_per_visit: wire.hours_per_visit,
                hours_per_document: wire.hours_per_document,
            },
            fare_per_visit: self.money(&path, &wire.fare_per_visit),
            basis: wire.basis.into(),
        }
    }

    fn requires(&mut self, path: &KeyPath, wire: &WireEntry, all: &[WireEntry], ids: &Ids<'_>) -> Vec<Requirement> {
        let (mut requires, mut seen) = (Vec::with_capacity(wire.requires.len()), BTreeSet::new());
        for (i, requirement) in wire.requires.iter().enumerate() {
            let on_path = path.index(i).key("on");
            if requirement.on == wire.id {
                self.fault(&on_path, message!("input-requires-itself", id = &wire.id));
                continue;
            }
            let Some(on) = self.refer(&on_path, "input-noun-initiative", &requirement.on, ids) else { continue };
            if !seen.insert(on) {
                self.fault(&on_path, message!("input-repeated", id = &requirement.on));
            }
            if let Some(other) = all.get(on).filter(|other| !may_require(wire.per, other.per)) {
                let (own, others) = (Message::new(noun(wire.per)), Message::new(noun(other.per)));
                let message = message!("input-scope", own = own, id = &other.id, other = others);
                self.fault_with(&on_path, message, Some(message!("input-scope-help")));
            }
            requires.push(Requirement { on, lag: i32::try_from(requirement.lag).unwrap_or(i32::MAX) });
        }
        requires
    }

    /// For each entry, the entries that it excludes or that exclude it.
    fn excludes(&mut self, all: &[WireEntry], ids: &Ids<'_>) -> Vec<Vec<usize>> {
        let mut excludes: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); all.len()];
        for (i, wire) in all.iter().enumerate() {
            let path = KeyPath::root().key("initiative").index(i).key("excludes");
            if let Some(at) = wire.excludes.iter().position(|id| *id == wire.id) {
                self.fault(&path.index(at), message!("input-excludes-itself", id = &wire.id));
                continue;
            }
            for other in self.refer_all(&path, "input-noun-initiative", &wire.excludes, ids) {
                for (one, other) in [(i, other), (other, i)] {
                    excludes.get_mut(one).map(|excluded| excluded.insert(other));
                }
            }
        }
        excludes.into_iter().map(|excluded| excluded.into_iter().collect()).collect()
    }

    /// Refuses entries whose requirements, including the entry itself, exclude each other: they could never be chosen.
    fn choices(&mut self, entries: &[Entry]) {
        for (i, entry) in entries.iter().enumerate() {
            let mut needed = vec![i];
            let mut at = 0;
            while let Some(entry) = needed.get(at).and_then(|on| entries.get(*on)) {
                at += 1;
                for requirement in &entry.requires {
                    if !needed.contains(&requirement.on) {
                        needed.push(requirement.on);
                    }
                }
            }
            let excluded = |one: &usize| {
                let others = entries.get(*one).map_or(&[][..], |entry| &entry.excludes);
                others.iter().find(|other| needed.contains(other)).map(|other| (*one, *other))
            };
            let Some((one, other)) = needed.iter().find_map(excluded) else { continue };
            let id = |index: usize| entries.get(index).map_or("", |entry| entry.id.as_str());
            let message = message!("input-needs-both", id = &entry.id, one = id(one), other = id(other));
            self.fault(&entry.place.key("requires"), message);
        }
    }

    /// Refuses indicators on which some effects count services and others close what is lacking: the sum of both would
    /// mean nothing.
    fn one_way_of_counting(&mut self, entries: &[Entry], rubric: &Rubric) {
        let mut first: BTreeMap<usize, (bool, KeyPath)> = BTreeMap::new();
        for entry in entries {
            for (i, effect) in entry.effects.iter().enumerate() {
                let counts = match effect.kind {
                    EffectKind::Counts { .. } => true,
                    EffectKind::Closes { .. } => false,
                    EffectKind::RaiseTo(_) | EffectKind::Reaches { .. } | EffectKind::Remote => continue,
                };
                let path = entry.place.key("effects").index(i);
                match first.get(&effect.on) {
                    None => {
                        first.insert(effect.on, (counts, path));
                    }
                    Some((before, _)) if *before == counts => {}
                    Some((_, before)) => {
                        let id = rubric.indicators.get(effect.on).map_or("", |indicator| indicator.id.as_str());
                        let label = message!("input-effect-mixed-label");
                        self.fault_beside(&path, message!("input-effect-mixed", id = id), before, label);
                    }
                }
            }
        }
    }

    /// Refuses cyclic requirements.
    fn ring(&mut self, wire: &[WireEntry], required: impl Fn(usize) -> Vec<usize>) {
        if let Some(found) = find_cycle(wire.len(), required) {
            let names = found.iter().filter_map(|entry| wire.get(*entry)).map(|entry| entry.id.as_str());
            let first = found.first().copied().unwrap_or(0);
            let path = KeyPath::root().key("initiative").index(first).key("requires");
            let help = Some(message!("input-cycle-help"));
            self.fault_with(&path, message!("input-cycle", cycle = arrows(names)), help);
        }
    }
}

/// Whether an entry with scope `own` may require one with scope `other`: a jurisdiction-wide instance cannot wait for
/// one of several.
fn may_require(own: Per, other: Per) -> bool {
    match own {
        Per::Jurisdiction => other == Per::Jurisdiction,
        Per::Department => other != Per::Process,
        Per::Process => true,
    }
}

fn noun(per: Per) -> &'static str {
    match per {
        Per::Jurisdiction => "input-per-jurisdiction",
        Per::Department => "input-per-department",
        Per::Process => "input-per-process",
    }
}
