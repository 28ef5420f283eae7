//! Scalars for which TOML has no type: money, fiscal quarters, dates, bilingual text.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};

/// Money as written: an integer of major units, or a quoted decimal with at most two places. A TOML float is refused,
/// because it cannot represent cents exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WireMoney {
    /// Whole major units, for example `300_000`.
    Major(i64),
    /// A quoted decimal, for example `"300000.50"`.
    Decimal(String),
}

impl<'de> Deserialize<'de> for WireMoney {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MoneyVisitor;
        impl Visitor<'_> for MoneyVisitor {
            type Value = WireMoney;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an integer of major units or a quoted decimal")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<WireMoney, E> {
                Ok(WireMoney::Major(value))
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<WireMoney, E> {
                Ok(WireMoney::Decimal(value.to_owned()))
            }
        }
        deserializer.deserialize_any(MoneyVisitor)
    }
}

impl JsonSchema for WireMoney {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Money".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "money: an integer of major units, or a quoted decimal with at most two places",
            "type": ["integer", "string"],
            "minimum": 0,
            "maximum": 1_000_000_000_000_000_i64,
            "pattern": "^[0-9]{1,15}(\\.[0-9]{1,2})?$",
            "format": "money"
        })
    }
}

/// A sum of amounts as written: like [`WireMoney`], but up to the limit for all amounts of a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct WireTotal(pub WireMoney);

impl JsonSchema for WireTotal {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Total".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "a sum of money: an integer of major units, or a quoted decimal with at most two places",
            "type": ["integer", "string"],
            "minimum": 0,
            "maximum": 9_000_000_000_000_000_i64,
            "pattern": "^[0-9]{1,16}(\\.[0-9]{1,2})?$",
            "format": "money"
        })
    }
}

/// An exponent of a power mean as written: a number, or `"minimum"` for minus infinity, because readers would not guess
/// the meaning of TOML's `-inf`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WirePower(pub f64);

impl<'de> Deserialize<'de> for WirePower {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PowerVisitor;
        impl Visitor<'_> for PowerVisitor {
            type Value = WirePower;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a number or \"minimum\"")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<WirePower, E> {
                Ok(WirePower(value as f64))
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<WirePower, E> {
                Ok(WirePower(value))
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<WirePower, E> {
                match value {
                    "minimum" => Ok(WirePower(f64::NEG_INFINITY)),
                    _ => Err(E::invalid_value(de::Unexpected::Str(value), &self)),
                }
            }
        }
        deserializer.deserialize_any(PowerVisitor)
    }
}

impl JsonSchema for WirePower {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Power".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "an exponent of a power mean: 1 arithmetic, 0 geometric, -1 harmonic, or \"minimum\"",
            "type": ["number", "string"],
            "minimum": -1000,
            "maximum": 1000,
            "pattern": "^minimum$"
        })
    }
}

/// A fiscal quarter as written: `2027Q2`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct WireQuarter(pub String);

impl JsonSchema for WireQuarter {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Quarter".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "a fiscal quarter, for example 2027Q2",
            "type": "string",
            "pattern": "^[0-9]{4}Q[1-4]$",
            "format": "quarter"
        })
    }
}

/// A calendar day, written as a TOML local date: `2026-01-31`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct WireDate(pub toml::value::Datetime);

impl JsonSchema for WireDate {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "a calendar day, unquoted, for example 2026-01-31",
            "type": "string",
            "format": "date"
        })
    }
}

/// Text for people: one string for every language, or one string per language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum WireText {
    /// One text for every language, such as a proper name.
    Same(String),
    /// English and Simplified Chinese.
    Each(WireTranslations),
}

/// The two languages of a text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireTranslations {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl From<WireText> for crate::model::Text {
    fn from(wire: WireText) -> Self {
        match wire {
            WireText::Same(words) => Self::same(words),
            WireText::Each(WireTranslations { en, zh }) => Self { en, zh },
        }
    }
}
