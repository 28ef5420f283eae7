//! `[catalogue]` files → [`Catalogue`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Ids, Lower, arrows};
use crate::format::catalogue::{CatalogueFile, WireBenefit, WireEntry};
use crate::input::fault::Faults;
use crate::input::source::Source;
use crate::message;
use crate::message::Message;
use crate::model::catalogue::{Benefit, Catalogue, Requirement};
use crate::model::graph::find_cycle;
use crate::model::terms::Per;
use crate::model::{KeyPath, Rubric};

/// The catalogue that a file means, read against `rubric`.
pub(in crate::input) fn lower(source: &Arc<Source>, file: CatalogueFile, rubric: &Rubric) -> Result<Catalogue, Faults> {
    let mut lower = Lower::new(source);
    if file.initiatives.is_empty() {
        lower.fault(&KeyPath::root().key("initiative"), message!("input-too-few", least = 1, found = 0));
    }
    let ids = lower.ids("initiative", "id", file.initiatives.iter().map(|entry| entry.id.as_str()));
    let indicators: Ids<'_> = rubric.indicators.iter().enumerate().map(|(i, one)| (one.id.as_str(), i)).collect();
    let mut entries = Vec::with_capacity(file.initiatives.len());
    for (i, wire) in file.initiatives.iter().enumerate() {
        let path = KeyPath::root().key("initiative").index(i);
        let requires = lower.requires(&path.key("requires"), wire, &file.initiatives, &ids);
        entries.push(lower.entry(path, wire, requires, file.catalogue.low_share, rubric, &indicators));
    }
    lower.ring(&file.initiatives, |entry| {
        entries
            .get(entry)
            .map(|entry| entry.requires.iter().map(|requirement| requirement.on).collect())
            .unwrap_or_default()
    });
    let head = file.catalogue;
    lower.finish(Catalogue {
        id: head.id,
        version: head.version,
        title: head.title.into(),
        note: head.note.into(),
        currency: head.currency,
        price_year: head.price_year,
        benefit: benefit(file.benefit),
        entries,
    })
}

fn benefit(wire: WireBenefit) -> Benefit {
    Benefit {
        inform: wire.inform,
        interact: wire.interact,
        transact: wire.transact,
        ramp_quarters: wire.ramp_quarters,
        discount: wire.discount_percent / 100.0,
        basis: wire.basis.into(),
    }
}

impl Lower<'_> {
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

    /// Refuses entries that wait for each other.
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

/// An instance for everybody cannot wait for one that exists several times: which one would be meant?
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
