//! The value that a schema expects at a place, and the words for it.

use serde_json::Value as Json;

use super::suggest::quoted;
use super::tree::Value;
use crate::message;
use crate::message::{Message, Value as Arg};

/// Greatest number of references that are followed; our schemas need one.
const MAX_REFERENCES: usize = 16;

/// The value that a schema expects.
pub(super) enum Expected<'s> {
    /// One word of a list.
    Words(Vec<&'s str>),
    /// A table with exactly one of these keys.
    OneKey(Vec<(&'s str, &'s Json)>),
    /// An amount of money.
    Money(&'s Json),
    /// A calendar day.
    Date,
    /// A value of one of these schemas. The value's type selects the schema, so that messages are precise.
    Plain(Vec<&'s Json>),
}

impl<'s> Expected<'s> {
    /// The value that `schema` expects, with references and null (which TOML lacks) resolved.
    pub(super) fn of(root: &'s Json, schema: &'s Json) -> Self {
        let mut branches = Vec::new();
        flatten(root, schema, 0, &mut branches);
        let words: Option<Vec<&str>> = branches.iter().map(|branch| branch.get("const")?.as_str()).collect();
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            return Expected::Words(words);
        }
        if let [branch] = branches.as_slice() {
            if let Some(words) = branch.get("enum").and_then(Json::as_array) {
                return Expected::Words(words.iter().filter_map(Json::as_str).collect());
            }
            match branch.get("format").and_then(Json::as_str) {
                Some("money") => return Expected::Money(branch),
                Some("date") => return Expected::Date,
                _ => {}
            }
        }
        let keys: Option<Vec<_>> = branches.iter().map(|branch| only_key(branch)).collect();
        match keys {
            Some(keys) if keys.len() > 1 => Expected::OneKey(keys),
            _ => Expected::Plain(branches),
        }
    }

    /// The words for it.
    pub(super) fn words(&self) -> Message {
        match self {
            Expected::Words(words) => {
                let words: Vec<Arg> = words.iter().map(|word| quoted(word)).collect();
                message!("input-type-words", words = words)
            }
            Expected::OneKey(keys) => {
                let keys: Vec<Arg> = keys.iter().map(|(key, _)| quoted(key)).collect();
                message!("input-type-one-key", keys = keys)
            }
            Expected::Money(_) => message!("input-type-money"),
            Expected::Date => message!("input-type-date"),
            Expected::Plain(schemas) => plain_words(schemas),
        }
    }
}

/// The alternatives of a schema. They are nested once or twice in our schemas; the depth is limited for safety.
fn flatten<'s>(root: &'s Json, schema: &'s Json, depth: usize, branches: &mut Vec<&'s Json>) {
    if depth > MAX_REFERENCES {
        return;
    }
    let target = schema.get("$ref").and_then(Json::as_str).and_then(|reference| reference.strip_prefix('#'));
    if let Some(schema) = target.and_then(|pointer| root.pointer(pointer)) {
        return flatten(root, schema, depth + 1, branches);
    }
    match schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Json::as_array) {
        Some(alternatives) => alternatives.iter().for_each(|below| flatten(root, below, depth + 1, branches)),
        None if schema.get("type").and_then(Json::as_str) == Some("null") => {}
        None => branches.push(schema),
    }
}

/// The only, required key of a table with exactly one key.
fn only_key(schema: &Json) -> Option<(&str, &Json)> {
    let properties = schema.get("properties")?.as_object()?;
    let (key, below) = properties.iter().next().filter(|_| properties.len() == 1)?;
    let required = schema.get("required")?.as_array()?;
    required.iter().any(|name| name == key).then_some((key.as_str(), below))
}

/// The types that a schema names.
fn types(schema: &Json) -> impl Iterator<Item = &str> {
    let named = schema.get("type");
    let several = named.and_then(Json::as_array).into_iter().flatten();
    named.filter(|named| named.is_string()).into_iter().chain(several).filter_map(Json::as_str)
}

/// Whether a schema accepts the type of a value.
pub(super) fn admits(schema: &Json, value: &Value) -> bool {
    types(schema).any(|named| match value {
        Value::Text(_) => named == "string",
        Value::Integer(_) => named == "integer" || named == "number",
        Value::Float(_) => named == "number",
        Value::Boolean => named == "boolean",
        Value::Array(_) => named == "array",
        Value::Table(_) => named == "object",
        Value::Datetime(_) | Value::TooDeep => false,
    })
}

/// Whether a schema is for integers, whose width limits them.
pub(super) fn is_whole(schema: &Json) -> bool {
    types(schema).any(|named| named == "integer")
}

/// The least and the greatest number that a schema accepts: as stated, else by the width of its type.
pub(super) fn bounds(schema: &Json) -> (f64, f64) {
    let (least, most) = match schema.get("format").and_then(Json::as_str) {
        Some("uint8") => (0.0, f64::from(u8::MAX)),
        Some("uint32") => (0.0, f64::from(u32::MAX)),
        Some("uint64") => (0.0, f64::MAX),
        Some("int32") => (f64::from(i32::MIN), f64::from(i32::MAX)),
        _ => (f64::MIN, f64::MAX),
    };
    let stated = |bound: &str| schema.get(bound).and_then(Json::as_f64);
    (stated("minimum").unwrap_or(least), stated("maximum").unwrap_or(most))
}

/// Whether a schema is for a text in each language.
pub(super) fn is_translated(schema: &Json) -> bool {
    schema.get("properties").and_then(Json::as_object).is_some_and(|keys| keys.keys().eq(["en", "zh"]))
}

fn plain_words(schemas: &[&Json]) -> Message {
    let named = |wanted: &str| schemas.iter().find(|schema| types(schema).any(|named| named == wanted));
    if let (Some(_), Some(table)) = (named("string"), named("object")) {
        let translated = table.pointer("/properties/zh").is_some();
        return Message::new(if translated { "input-type-translated" } else { "input-type-text-or-table" });
    }
    if let Some(text) = named("string") {
        let quarter = text.get("format").and_then(Json::as_str) == Some("quarter");
        return Message::new(if quarter { "input-type-quarter" } else { "input-type-text" });
    }
    let ids = [
        ("integer", "input-type-integer"),
        ("number", "input-type-number"),
        ("boolean", "input-type-boolean"),
        ("array", "input-type-array"),
    ];
    let id = ids.into_iter().find(|(kind, _)| named(kind).is_some());
    Message::new(id.map_or("input-type-table", |(_, id)| id))
}

/// The words for the value found.
pub(super) fn found(value: &Value) -> Message {
    Message::new(match value {
        Value::Text(_) => "input-found-text",
        Value::Integer(_) => "input-found-integer",
        Value::Float(_) => "input-found-float",
        Value::Boolean => "input-found-boolean",
        Value::Datetime(_) => "input-found-date",
        Value::Array(_) => "input-found-array",
        Value::Table(_) | Value::TooDeep => "input-found-table",
    })
}

/// The remedy for a wrong type, where the two types suggest one.
pub(super) fn mend(expected: &Expected<'_>, found: &Value, name: &str) -> Option<Message> {
    let wants = |kind: &str| match expected {
        Expected::Plain(schemas) => schemas.iter().any(|schema| types(schema).any(|named| named == kind)),
        Expected::Words(_) => kind == "string",
        Expected::OneKey(_) => kind == "object",
        Expected::Money(_) | Expected::Date => false,
    };
    match found {
        Value::Text(text) if wants("number") || wants("integer") => {
            text.trim().parse::<f64>().is_ok().then(|| message!("input-mend-unquote"))
        }
        Value::Text(text) if wants("boolean") && (text == "true" || text == "false") => {
            Some(message!("input-mend-unquote"))
        }
        Value::Text(_) if matches!(expected, Expected::Date) => Some(message!("input-mend-date")),
        Value::Integer(_) | Value::Float(_) | Value::Boolean | Value::Datetime(_) if wants("string") => {
            Some(message!("input-mend-quote"))
        }
        Value::Float(number) if wants("integer") && number.fract() == 0.0 => Some(message!("input-mend-whole")),
        Value::Table(_) if wants("array") => Some(message!("input-mend-double-brackets", key = name)),
        Value::Array(_) if wants("object") => Some(message!("input-mend-single-brackets", key = name)),
        _ if wants("array") => Some(message!("input-mend-list")),
        _ => None,
    }
}
