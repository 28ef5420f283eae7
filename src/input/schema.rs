//! Checks a document against the JSON Schema of its kind and collects every fault with its place.
//!
//! A deserialiser stops at the first fault and gives poor places. The schema is generated from the same wire structs,
//! so a document that passes here can be deserialised.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value as Json;

use super::expected::{self, Expected};
use super::fault::{Collector, Fault, figure};
use super::source::Source;
use super::suggest;
use super::tree::{Entry, Item, Value};
use super::{gone, magnitude, pattern};
use crate::format::{FileKind, limits};
use crate::message;
use crate::message::Message;

/// Collects every fault of `source` as a file of `kind`.
pub(super) fn check(source: &Arc<Source>, kind: FileKind, faults: &mut Collector) {
    let schema = kind.schema();
    let root = schema.as_value();
    Walk { kind, source, root, faults, waiver: false, path: Vec::new() }.item(root, source.root(), kind.name());
}

struct Walk<'w> {
    kind: FileKind,
    source: &'w Arc<Source>,
    root: &'w Json,
    faults: &'w mut Collector,
    /// Whether the current value is a waiver: its faults must state that nothing is waived.
    waiver: bool,
    /// The keys to the current value; `*` for a key that the author chose.
    path: Vec<&'w str>,
}

impl<'w> Walk<'w> {
    fn fault(&mut self, bytes: &Range<usize>, message: Message, help: Option<Message>) {
        let fault = Fault::new(self.source, bytes.clone(), message).help_if(help);
        self.faults.push(if self.waiver { fault.nothing_waived() } else { fault });
    }

    /// Checks a value against a schema. `name` is its key. The recursion depth is limited by that of the tree.
    fn item(&mut self, schema: &'w Json, item: &Item, name: &str) {
        if matches!(item.value, Value::TooDeep) {
            return self.fault(&item.span, message!("input-too-deep"), None);
        }
        let expected = Expected::of(self.root, schema);
        match &expected {
            Expected::Words(words) => self.word(words, item, name),
            Expected::OneKey(branches) => self.one_key(branches, item, name),
            Expected::Money(schema) => self.money(schema, item, name),
            Expected::Date => self.date(item, name),
            Expected::Plain(schemas) => match schemas.iter().find(|schema| expected::admits(schema, &item.value)) {
                Some(schema) => self.inside(schema, item, name),
                None => self.wrong_type(&expected, item, name),
            },
        }
    }

    /// Checks a value of the right type.
    fn inside(&mut self, schema: &'w Json, item: &Item, name: &str) {
        match &item.value {
            Value::Table(entries) => {
                let outside = self.waiver;
                self.waiver |= schema.get("x-nothing-waived").is_some();
                self.table(schema, item, entries, name);
                self.waiver = outside;
            }
            Value::Array(items) => self.array(schema, item, items, name),
            Value::Text(text) => {
                let regex = schema.get("pattern").and_then(Json::as_str).unwrap_or_default();
                if let Some(expected) = pattern::misfit(regex, text) {
                    let message = message!("input-pattern", key = name, text = shortened(text), expected = expected);
                    self.fault(&item.span, message, pattern::likely(regex, text));
                }
            }
            Value::Integer(Some(number)) => self.range(schema, item, *number as f64, name),
            Value::Integer(None) => self.fault(&item.span, message!("input-integer-too-large", key = name), None),
            Value::Float(number) => self.range(schema, item, *number, name),
            Value::Boolean | Value::Datetime(_) | Value::TooDeep => {}
        }
    }

    fn table(&mut self, schema: &'w Json, item: &Item, entries: &BTreeMap<String, Entry>, name: &str) {
        let properties = schema.get("properties").and_then(Json::as_object);
        let others = schema.get("additionalProperties").filter(|others| others.is_object());
        let words = schema.pointer("/propertyNames/enum").and_then(Json::as_array);
        let words: Option<Vec<&str>> = words.map(|words| words.iter().filter_map(Json::as_str).collect());
        let known = || properties.map(|known| known.keys().map(String::as_str).collect()).unwrap_or_default();
        if others.is_some() && self.is_too_long(entries.values().map(|entry| &entry.key)) {
            return;
        }
        let mut meant = BTreeSet::new();
        for (key, entry) in entries {
            let word = words.as_ref().is_none_or(|words| words.contains(&key.as_str()));
            let named = properties.and_then(|properties| properties.get_key_value(key));
            let named = named.map(|(key, schema)| (key.as_str(), schema));
            match named.or(others.filter(|_| word).map(|schema| ("*", schema))) {
                Some((step, schema)) => {
                    self.path.push(step);
                    self.item(schema, &entry.item, key);
                    self.path.pop();
                }
                None => meant.extend(self.unknown_key(key, entry, words.clone().unwrap_or_else(known))),
            }
        }
        // A misspelt key does not also count as missing.
        self.missing(schema, item, name, |key| entries.contains_key(key) || meant.contains(key));
    }

    fn missing(&mut self, schema: &'w Json, item: &Item, name: &str, present: impl Fn(&str) -> bool) {
        let required = schema.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
        for key in required.filter(|key| !present(key)) {
            if self.faults.is_full() {
                self.faults.skip();
                continue;
            }
            let below = schema.get("properties").and_then(|properties| properties.get(key));
            let help = below.map(|below| Expected::of(self.root, below).words());
            let help = match expected::is_translated(schema) {
                true => Some(message!("input-missing-translation-help", name = name)),
                false => help.map(|words| message!("input-missing-key-help", key = key, expected = words)),
            };
            self.fault(&item.span, message!("input-missing-key", key = key), help);
        }
    }

    /// Reports an unknown key, and returns the key that was probably meant.
    fn unknown_key<'k>(&mut self, key: &str, entry: &Entry, known: Vec<&'k str>) -> Option<&'k str> {
        if self.faults.is_full() {
            self.faults.skip();
            return None;
        }
        if let Some(instead) = gone::instead(self.kind, &self.path.join("."), key) {
            self.fault(&entry.key, message!("input-gone-key", key = key), Some(instead));
            return None;
        }
        let message = message!("input-unknown-key", key = shortened(key));
        self.fault(&entry.key, message, suggest::hint(key, known.iter().copied()));
        suggest::nearest(key, known)
    }

    fn array(&mut self, schema: &'w Json, item: &Item, items: &[Item], name: &str) {
        if self.is_too_long(items.iter().map(|item| &item.span)) {
            return;
        }
        let bound = |bound: &str| schema.get(bound).and_then(Json::as_u64).and_then(|n| usize::try_from(n).ok());
        let (least, most) = (bound("minItems").unwrap_or(0), bound("maxItems").unwrap_or(usize::MAX));
        if !(least..=most).contains(&items.len()) {
            let wanted = if items.len() < least { least } else { most };
            let message = message!("input-array-length", key = name, wanted = wanted, found = items.len());
            self.fault(&item.span, message, None);
        }
        if let Some(schema) = schema.get("items") {
            for below in items {
                self.item(schema, below, name);
            }
        }
    }

    /// Whether a list exceeds its limit; reports the first item beyond it. The items of such a list are not checked.
    fn is_too_long<'i>(&mut self, items: impl ExactSizeIterator<Item = &'i Range<usize>>) -> bool {
        let path = self.path.join(".");
        let (found, most) = (items.len(), limits::most(self.kind, &path));
        if found <= most {
            return false;
        }
        let mut places: Vec<&Range<usize>> = items.collect();
        places.sort_by_key(|place| place.start);
        if let Some(first) = places.get(most) {
            let message = message!("input-too-many", key = path, most = most, found = found);
            self.fault(first, message, Some(message!("input-too-many-help")));
        }
        true
    }

    fn range(&mut self, schema: &Json, item: &Item, number: f64, name: &str) {
        if !number.is_finite() {
            return self.fault(&item.span, message!("input-not-finite", key = name), None);
        }
        let (least, most) = expected::bounds(schema);
        if number < least {
            let message = message!("input-below", key = name, found = figure(number), least = figure(least));
            self.fault(&item.span, message, None);
        } else if number > most {
            let message = message!("input-above", key = name, found = figure(number), most = figure(most));
            self.fault(&item.span, message, None);
        } else if let Some(message) = magnitude::wrong(name, number).filter(|_| !expected::is_whole(schema)) {
            self.fault(&item.span, message, None);
        }
    }

    fn word(&mut self, words: &[&str], item: &Item, name: &str) {
        match &item.value {
            Value::Text(word) if words.contains(&word.as_str()) => {}
            Value::Text(_) if self.faults.is_full() => self.faults.skip(),
            Value::Text(word) => {
                let message = message!("input-unknown-word", key = name, word = shortened(word));
                self.fault(&item.span, message, suggest::hint(word, words.iter().copied()));
            }
            _ => self.wrong_type(&Expected::Words(words.to_vec()), item, name),
        }
    }

    /// A table in which exactly one of several keys selects the variant.
    fn one_key(&mut self, branches: &[(&'w str, &'w Json)], item: &Item, name: &str) {
        let Value::Table(entries) = &item.value else {
            return self.wrong_type(&Expected::OneKey(branches.to_vec()), item, name);
        };
        let names = || branches.iter().map(|(key, _)| *key);
        let mut known = 0;
        for (key, entry) in entries {
            match branches.iter().find(|(name, _)| name == key) {
                Some((_, schema)) => {
                    known += 1;
                    let step = names().find(|name| name == key).unwrap_or_default();
                    self.path.push(step);
                    self.item(schema, &entry.item, key);
                    self.path.pop();
                }
                None => drop(self.unknown_key(key, entry, names().collect())),
            }
        }
        if known > 1 || entries.is_empty() {
            let message = message!("input-one-key", key = name, found = entries.len());
            self.fault(&item.span, message, suggest::listed(names()));
        }
    }

    fn money(&mut self, schema: &'w Json, item: &Item, name: &str) {
        let message = match &item.value {
            Value::Float(_) => message!("input-money-float", key = name),
            Value::Integer(Some(..0)) => message!("input-money-negative", key = name),
            Value::Text(text) if text.trim_start().starts_with('-') => message!("input-money-negative", key = name),
            Value::Integer(_) | Value::Text(_) => return self.inside(schema, item, name),
            _ => return self.wrong_type(&Expected::Money(schema), item, name),
        };
        let written = self.source.text().get(item.span.clone()).unwrap_or_default().replace('_', "");
        let regex = schema.get("pattern").and_then(Json::as_str).unwrap_or_default();
        let exact = matches!(item.value, Value::Float(_)) && pattern::misfit(regex, &written).is_none();
        let help = exact.then(|| message!("input-money-float-help", quoted = format!("`\"{written}\"`")));
        self.fault(&item.span, message, help);
    }

    /// A local date: unquoted, without time and offset.
    fn date(&mut self, item: &Item, name: &str) {
        match &item.value {
            Value::Datetime(day) if day.date.is_some() && day.time.is_none() && day.offset.is_none() => {}
            Value::Datetime(_) => self.fault(&item.span, message!("input-date-time", key = name), None),
            _ => self.wrong_type(&Expected::Date, item, name),
        }
    }

    fn wrong_type(&mut self, expected: &Expected<'_>, item: &Item, name: &str) {
        if matches!(item.value, Value::Float(number) if !number.is_finite()) {
            return self.fault(&item.span, message!("input-not-finite", key = name), None);
        }
        let found = expected::found(&item.value);
        let message = message!("input-wrong-type", key = name, expected = expected.words(), found = found);
        self.fault(&item.span, message, expected::mend(expected, &item.value, name));
    }
}

/// A text from the file, shortened to one line for a message.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(MOST).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}
