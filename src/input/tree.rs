//! A parsed document that owns its text, with the bytes of every value.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

/// Greatest nesting depth; our formats need six levels.
pub(super) const MAX_DEPTH: usize = 48;

/// A value with its bytes.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The bytes of the value; for a table with a header, those of the header.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The bytes of the key.
    pub key: Range<usize>,
    /// The value.
    pub item: Item,
}

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Text in quotes.
    Text(String),
    /// An integer; `None` if it does not fit into 64 bits.
    Integer(Option<i64>),
    /// A floating-point number, including nan and infinity.
    Float(f64),
    /// `true` or `false`.
    Boolean,
    /// A date, a time or both.
    Datetime(Datetime),
    /// Items in order.
    Array(Vec<Item>),
    /// Keys with values.
    Table(BTreeMap<String, Entry>),
    /// Nested beyond [`MAX_DEPTH`].
    TooDeep,
}

impl Item {
    /// An empty document.
    pub(super) fn empty() -> Self {
        Item { span: 0..0, value: Value::Table(BTreeMap::new()) }
    }

    /// The document from the parser.
    pub(super) fn document(table: &Spanned<DeTable<'_>>) -> Self {
        Item { span: table.span(), value: Value::Table(entries(table.get_ref(), 0)) }
    }
}

fn entries(table: &DeTable<'_>, depth: usize) -> BTreeMap<String, Entry> {
    let entry = |(key, value): (&Spanned<_>, &Spanned<_>)| {
        let key: &Spanned<std::borrow::Cow<'_, str>> = key;
        (key.get_ref().clone().into_owned(), Entry { key: key.span(), item: item(value, depth + 1) })
    };
    table.iter().map(entry).collect()
}

fn item(value: &Spanned<DeValue<'_>>, depth: usize) -> Item {
    let owned = match value.get_ref() {
        DeValue::Array(_) | DeValue::Table(_) if depth > MAX_DEPTH => Value::TooDeep,
        DeValue::Array(items) => Value::Array(items.iter().map(|below| item(below, depth + 1)).collect()),
        DeValue::Table(table) => Value::Table(entries(table, depth)),
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        DeValue::Integer(digits) => Value::Integer(i64::from_str_radix(digits.as_str(), digits.radix()).ok()),
        DeValue::Float(digits) => Value::Float(digits.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(_) => Value::Boolean,
        DeValue::Datetime(datetime) => Value::Datetime(*datetime),
    };
    Item { span: value.span(), value: owned }
}
