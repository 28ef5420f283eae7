//! Brings a file of an earlier version to today's format, and keeps its comments.
//!
//! Effects used to add points to an indicator, divided by the number of services where an entry is done for each. Today
//! they close a share of what is still lacking, or count a service as done. Points that were divided become `counts`
//! by their share of the scale. Other points become `closes` by the same share, as a proposal: only their author knows
//! which share of the gap they were meant to close.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::fault::Faults;
use super::gone;
use super::source::Source;
use crate::format::FileKind;
use crate::model::rubric::Scale;
use crate::model::{KeyPath, Rubric};

/// A file in today's format.
#[derive(Clone, Debug)]
pub struct Migrated {
    /// Its kind.
    pub kind: FileKind,
    /// Its text.
    pub text: String,
    /// The changes, in the order of the old file.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Line of the old file, from 1.
    pub line: usize,
    /// The old keys and values.
    pub was: String,
    /// The new keys and values; `None` where only a person can tell.
    pub now: Option<String>,
    /// Whether the new figures mean the same; otherwise they are a proposal.
    pub sure: bool,
}

/// Migrates a file. `None` if it has no heading table of any kind.
///
/// # Errors
/// If the file is not valid TOML.
pub fn migrate(source: &Arc<Source>, rubric: &Rubric) -> Result<Option<Migrated>, Faults> {
    let Some(kind) = super::kind_of(source) else { return Ok(None) };
    let mut migrated = Migrated { kind, text: source.text().to_string(), changes: Vec::new() };
    if kind == FileKind::Catalogue
        && let Ok(mut document) = source.text().parse::<DocumentMut>()
    {
        migrated.changes = effects(source, &mut document, rubric);
        if !migrated.changes.is_empty() {
            migrated.text = document.to_string();
        }
    }
    Ok(Some(migrated))
}

/// The keys of an effect that are not used any more.
fn gone_keys() -> impl Iterator<Item = &'static str> {
    gone::keys(FileKind::Catalogue, "initiative.effects")
}

/// Rewrites the effects of all entries.
fn effects(source: &Source, document: &mut DocumentMut, rubric: &Rubric) -> Vec<Change> {
    let mut changes = Vec::new();
    let together = closed(document);
    let Some(entries) = document.get_mut("initiative") else { return changes };
    for (at, entry) in tables(entries).into_iter().enumerate() {
        let Some(list) = entry.get_mut("effects") else { continue };
        for (nth, effect) in tables(list).into_iter().enumerate() {
            let path = KeyPath::root().key("initiative").index(at).key("effects").index(nth);
            changes.extend(rewrite(source, &path, effect, rubric, &together));
        }
    }
    changes
}

/// The indicators that some entry moves as a whole: all their effects must close.
fn closed(document: &mut DocumentMut) -> BTreeSet<String> {
    let mut closed = BTreeSet::new();
    let entries = document.get_mut("initiative").map(tables).unwrap_or_default();
    for list in entries.into_iter().filter_map(|entry| entry.get_mut("effects")) {
        for effect in tables(list) {
            let moves = effect.contains_key("add") && !effect.contains_key("divided_by");
            if moves && let Some(on) = effect.get("on").and_then(Item::as_str) {
                closed.insert(on.to_owned());
            }
        }
    }
    closed
}

fn rewrite(
    source: &Source,
    path: &KeyPath,
    effect: &mut dyn TableLike,
    rubric: &Rubric,
    closed: &BTreeSet<String>,
) -> Option<Change> {
    let first = gone_keys().find(|key| effect.contains_key(key))?;
    let bytes: Range<usize> = source.locate_key(&path.key(first));
    let (line, _) = source.line_column(bytes.start);
    let on = effect.get("on").and_then(Item::as_str).unwrap_or_default().to_owned();
    let figure = |effect: &dyn TableLike, key: &str| effect.get(key).and_then(number);
    let (add, low) = (figure(effect, "add"), figure(effect, "low"));
    let divided = effect.contains_key("divided_by");
    let mut was = vec![format!("on = \"{on}\"")];
    was.extend(["add", "low", "divided_by"].iter().filter_map(|key| {
        let value = effect.get(key)?.as_value()?;
        Some(format!("{key} = {}", value.to_string().trim()))
    }));
    let was = was.join(", ");
    let span = rubric.indicators.iter().find(|of| of.id == on).and_then(|of| span(&of.scale));
    let (Some(add), Some(span)) = (add, span) else { return Some(Change { line, was, now: None, sure: false }) };
    let percent = |points: f64| ((points.abs() / span * 100.0).round() as i64).clamp(1, 100);
    let counts = divided && !closed.contains(&on);
    let key = if counts { "counts" } else { "closes" };
    let likely = percent(add);
    let low = low.map(|low| percent(low).min(likely));
    for key in gone_keys() {
        effect.remove(key);
    }
    effect.remove("low");
    effect.insert(key, Item::Value(Value::from(likely)));
    let mut now = format!("{key} = {likely}");
    if let Some(low) = low {
        effect.insert("low", Item::Value(Value::from(low)));
        now.push_str(&format!(", low = {low}"));
    }
    Some(Change { line, was, now: Some(now), sure: counts })
}

/// The width of a scale, in the unit of its indicator.
fn span(scale: &Scale) -> Option<f64> {
    let span = match scale {
        Scale::Goalposts { worst, best } | Scale::LogGoalposts { worst, best } => (best - worst).abs(),
        Scale::Bands(bands) => (bands.last()?.from - bands.first()?.from).abs(),
        Scale::Levels(levels) => levels.len() as f64 - 1.0,
        Scale::Checklist(items) => items.len() as f64,
    };
    (span > 0.0).then_some(span)
}

fn number(item: &Item) -> Option<f64> {
    item.as_float().or_else(|| item.as_integer().map(|whole| whole as f64))
}

/// The tables of a list, written with headings or in brackets.
fn tables(item: &mut Item) -> Vec<&mut dyn TableLike> {
    match item {
        Item::ArrayOfTables(list) => list.iter_mut().map(|table| table as &mut dyn TableLike).collect(),
        Item::Value(Value::Array(list)) => {
            let inline = list.iter_mut().filter_map(Value::as_inline_table_mut);
            inline.map(|table| table as &mut dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}
