//! From wire structs to the model: resolves references, converts units, and collects every fault.
//!
//! After a fault, reading continues with a placeholder value, so that one run reports all faults; the incomplete model
//! is then discarded.

pub(super) mod assessment;
pub(super) mod baseline;
mod burden;
pub(super) mod catalogue;
mod channels;
pub(super) mod comparison;
mod entry;
mod funds;
mod initiative;
pub(super) mod mapping;
mod observations;
pub(super) mod plan;
mod pledges;
mod present;
pub(super) mod rubric;
pub(super) mod rules;
mod scale;
pub(super) mod settings;
pub(super) mod waivers;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::fault::{Collector, Fault, Faults};
use super::source::Source;
use super::suggest;
use crate::format::{WireDate, WireMoney, WireQuarter};
use crate::message;
use crate::message::Message;
use crate::model::{Date, Fte, KeyPath, Money, Quarter};

/// The state of lowering one file.
pub(super) struct Lower<'s> {
    source: &'s Arc<Source>,
    faults: Collector,
    /// Sum of the amounts so far that may be added up.
    together: Money,
}

/// Known identifiers with their indices.
pub(super) type Ids<'w> = BTreeMap<&'w str, usize>;

/// The message identifier of the noun for a kind of item.
pub(super) type Noun = &'static str;

impl<'s> Lower<'s> {
    /// Lowers `source`.
    pub(super) fn new(source: &'s Arc<Source>) -> Self {
        Lower { source, faults: Collector::default(), together: Money::ZERO }
    }

    /// `value`, unless there are faults.
    pub(super) fn finish<T>(self, value: T) -> Result<T, Faults> {
        self.faults.finish(value)
    }

    /// A fault of the value at `path`.
    pub(super) fn fault(&mut self, path: &KeyPath, message: Message) {
        self.fault_with(path, message, None);
    }

    /// A fault of the value at `path`, with a remedy.
    pub(super) fn fault_with(&mut self, path: &KeyPath, message: Message, help: Option<Message>) {
        self.faults.push(Fault::new(self.source, self.source.locate(path), message).help_if(help));
    }

    /// A fault of the value at `path` that also concerns the one at `other`.
    pub(super) fn fault_beside(&mut self, path: &KeyPath, message: Message, other: &KeyPath, note: Message) {
        let other: Range<usize> = self.source.locate(other);
        self.faults.push(Fault::new(self.source, self.source.locate(path), message).related(other, note));
    }

    /// A fault of the key at `path`.
    pub(super) fn fault_of_key(&mut self, path: &KeyPath, message: Message, help: Option<Message>) {
        self.faults.push(Fault::new(self.source, self.source.locate_key(path), message).help_if(help));
    }

    /// The indices of the items of `array` by their `key`; duplicates are faults.
    pub(super) fn ids<'w>(&mut self, array: &str, key: &str, ids: impl Iterator<Item = &'w str>) -> Ids<'w> {
        let array = KeyPath::root().key(array);
        self.ids_at(&array, key, ids)
    }

    /// Like [`Lower::ids`], for an array at any path.
    pub(super) fn ids_at<'w>(&mut self, array: &KeyPath, key: &str, ids: impl Iterator<Item = &'w str>) -> Ids<'w> {
        let mut known = Ids::new();
        for (i, id) in ids.enumerate() {
            if let Some(first) = known.get(id) {
                let message = message!("input-duplicate-id", id = id);
                self.fault_beside(&array.index(i).key(key), message, &array.index(*first).key(key), first_here());
            } else {
                known.insert(id, i);
            }
        }
        known
    }

    /// The index of the item `id`; an unknown one is a fault.
    pub(super) fn refer(&mut self, path: &KeyPath, noun: Noun, id: &str, known: &Ids<'_>) -> Option<usize> {
        let found = known.get(id).copied();
        if found.is_none() {
            self.unknown(path, noun, id, known.keys().copied());
        }
        found
    }

    /// The indices of the items in a list; unknown and repeated ones are faults.
    pub(super) fn refer_all(&mut self, path: &KeyPath, noun: Noun, ids: &[String], known: &Ids<'_>) -> Vec<usize> {
        let (mut found, mut seen) = (Vec::with_capacity(ids.len()), BTreeSet::new());
        for (i, id) in ids.iter().enumerate() {
            match self.refer(&path.index(i), noun, id, known) {
                Some(index) if seen.insert(index) => found.push(index),
                Some(_) => self.fault(&path.index(i), message!("input-repeated", id = id)),
                None => {}
            }
        }
        found
    }

    /// The fault of a value with an unknown name.
    pub(super) fn unknown<'k>(
        &mut self,
        path: &KeyPath,
        noun: Noun,
        id: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) {
        self.unknown_at(self.source.locate(path), noun, id, known);
    }

    /// The fault of a key with an unknown name.
    pub(super) fn unknown_key<'k>(
        &mut self,
        path: &KeyPath,
        noun: Noun,
        id: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) {
        self.unknown_at(self.source.locate_key(path), noun, id, known);
    }

    fn unknown_at<'k>(
        &mut self,
        bytes: Range<usize>,
        noun: Noun,
        id: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) {
        if self.faults.is_full() {
            return self.faults.skip();
        }
        let nothing = known.clone().into_iter().next().is_none();
        let message = message!("input-unknown-reference", what = Message::new(noun), id = id);
        let help = if nothing {
            Some(message!("input-nothing-known", what = Message::new(noun)))
        } else {
            suggest::hint(id, known)
        };
        self.faults.push(Fault::new(self.source, bytes, message).help_if(help));
    }

    /// An amount; the schema has checked its form.
    pub(super) fn money(&mut self, path: &KeyPath, wire: &WireMoney) -> Money {
        let money = match wire {
            WireMoney::Major(units) => Some(Money::major(*units)),
            WireMoney::Decimal(text) => Money::parse(text),
        };
        self.or_unfit(path, money)
    }

    /// An amount that is added to others of its file.
    pub(super) fn part(&mut self, path: &KeyPath, wire: &WireMoney) -> Money {
        let amount = self.money(path, wire);
        self.add_up(path, amount);
        amount
    }

    /// Adds an amount to the others of its file. The amount at which the sum exceeds the limit is a fault.
    pub(super) fn add_up(&mut self, path: &KeyPath, amount: Money) {
        let before = self.together;
        self.together += amount;
        if before <= Money::MOST_TOGETHER && self.together > Money::MOST_TOGETHER {
            let message = message!("input-money-together", most = Money::MOST_TOGETHER.to_string());
            self.fault_with(path, message, Some(message!("input-money-together-help")));
        }
    }

    /// A quarter; the schema has checked its form.
    pub(super) fn quarter(&mut self, path: &KeyPath, wire: &WireQuarter) -> Quarter {
        let quarter = Quarter::parse(&wire.0);
        if quarter.is_none() {
            self.fault(path, message!("input-not-a-quarter", text = &wire.0));
        }
        quarter.unwrap_or_else(|| Quarter::new(0, 1))
    }

    /// A date; one outside the calendar is a fault.
    pub(super) fn date(&mut self, path: &KeyPath, wire: &WireDate) -> Date {
        let date = wire.0.date.and_then(|day| {
            let (year, month, day) =
                (i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?);
            Date::new(year, month, day).ok()
        });
        self.or_unfit(path, date)
    }

    /// Full-time equivalents; more than three decimals are a fault, because they would be rounded.
    pub(super) fn fte(&mut self, path: &KeyPath, fte: f64) -> Fte {
        const MOST: f64 = 1_000_000.0;
        if !(0.0..=MOST).contains(&fte) {
            self.fault(path, message!("input-fte-range", most = MOST as u32));
        } else if ((fte * 1000.0).round() - fte * 1000.0).abs() > 1e-6 {
            self.fault(path, message!("input-fte-decimals"));
        }
        Fte::new(fte)
    }

    /// Staff by skill.
    pub(super) fn staff(&mut self, path: &KeyPath, staff: &BTreeMap<String, f64>) -> BTreeMap<String, Fte> {
        staff.iter().map(|(skill, fte)| (skill.clone(), self.fte(&path.key(skill), *fte))).collect()
    }

    /// The value, or a placeholder and a fault.
    fn or_unfit<T: Default>(&mut self, path: &KeyPath, value: Option<T>) -> T {
        if value.is_none() {
            self.fault(path, message!("input-unfit"));
        }
        value.unwrap_or_default()
    }

    /// Checks that a reference `id` or `id@version` matches `loaded`; versions may differ.
    pub(super) fn fits(&mut self, path: &KeyPath, noun: Noun, reference: &str, loaded: &str) {
        let id = reference.split_once('@').map_or(reference, |(id, _)| id);
        if id != loaded {
            let message = message!("input-other-reference", what = Message::new(noun), id = id, loaded = loaded);
            self.fault_with(path, message, Some(message!("input-other-reference-help", what = Message::new(noun))));
        }
    }
}

/// The note at the first of two conflicting items.
pub(super) fn first_here() -> Message {
    message!("input-first-here")
}

/// A cycle as it is printed: `a → b → a`.
pub(super) fn arrows<'n>(names: impl Iterator<Item = &'n str> + Clone) -> String {
    let closing = names.clone().next();
    names.chain(closing).collect::<Vec<_>>().join(" → ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_printed_closed() {
        assert_eq!(arrows(["b", "c"].into_iter()), "b → c → b");
    }
}
