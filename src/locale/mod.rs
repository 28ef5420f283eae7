//! Words in English and Simplified Chinese for every [`Message`], and the formats of numbers and names.
//!
//! The words are in Fluent files, one per area and language (`en/*.ftl`, `zh/*.ftl`). The words of a rule's findings
//! are in the rule's documentation; [`crate::check`] adds them.

pub mod detect;
pub(crate) mod terms;
pub mod visible;

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::message::{Message, Value};
use crate::model::{Lang, Money, Text};

/// The areas of the program, each with its words in every language.
const AREAS: [(&str, &str, &str); 15] = [
    ("common", include_str!("en/common.ftl"), include_str!("zh/common.ftl")),
    ("errors", include_str!("en/errors.ftl"), include_str!("zh/errors.ftl")),
    ("assess", include_str!("en/assess.ftl"), include_str!("zh/assess.ftl")),
    ("roadmap", include_str!("en/roadmap.ftl"), include_str!("zh/roadmap.ftl")),
    ("burden", include_str!("en/burden.ftl"), include_str!("zh/burden.ftl")),
    ("screen", include_str!("en/screen.ftl"), include_str!("zh/screen.ftl")),
    ("why", include_str!("en/why.ftl"), include_str!("zh/why.ftl")),
    ("level", include_str!("en/level.ftl"), include_str!("zh/level.ftl")),
    ("check", include_str!("en/check.ftl"), include_str!("zh/check.ftl")),
    ("rework", include_str!("en/rework.ftl"), include_str!("zh/rework.ftl")),
    ("waivers", include_str!("en/waivers.ftl"), include_str!("zh/waivers.ftl")),
    ("compare", include_str!("en/compare.ftl"), include_str!("zh/compare.ftl")),
    ("batch", include_str!("en/batch.ftl"), include_str!("zh/batch.ftl")),
    ("import", include_str!("en/import.ftl"), include_str!("zh/import.ftl")),
    ("cli", include_str!("en/cli.ftl"), include_str!("zh/cli.ftl")),
];

/// Whole numbers up to this are exact in floating point.
const EXACT: u64 = 1 << 53;

/// The words of one language.
pub struct Locale {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Locale {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        let id = match lang {
            Lang::En => langid!("en"),
            Lang::Zh => langid!("zh-Hans"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks are for text of mixed direction; both languages run left to right, and the marks would
        // misalign tables.
        bundle.set_use_isolating(false);
        let mut locale = Locale { lang, bundle };
        for (_, en, zh) in AREAS {
            locale.add(match lang {
                Lang::En => en,
                Lang::Zh => zh,
            });
        }
        for source in crate::check::rules::words(lang) {
            locale.add(&source);
        }
        locale
    }

    /// Adds the messages of a Fluent source. Invalid parts are skipped; a test ensures that every file is valid.
    fn add(&mut self, source: &str) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        self.bundle.add_resource_overriding(resource);
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there are words for `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// The words of a message. An identifier without words is shown in angle brackets.
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self.bundle.get_message(&message.id).and_then(|found| found.value()) else {
            return format!("<{}>", message.id);
        };
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            args.set(*name, self.argument(value));
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// The words of a message without arguments.
    pub fn word(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    /// The version of a text in this language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }

    /// An argument in Fluent's form: counts stay numbers, so that a message can choose its plural; other values become
    /// text.
    fn argument(&self, value: &Value) -> FluentValue<'static> {
        match value {
            // Fluent counts in floating point, which is not exact above this limit.
            Value::Count(count) if count.unsigned_abs() <= EXACT => FluentValue::from(*count),
            other => FluentValue::from(self.value(other)),
        }
    }

    /// A value in the notation of this language.
    pub fn value(&self, value: &Value) -> String {
        match value {
            // Names and titles come from input files; in a sentence they must stay on one line.
            Value::Name(name) => visible::in_line(name),
            Value::Text(text) => visible::in_line(self.text(text)),
            Value::Count(count) => count.to_string(),
            Value::Number(number, decimals) => number_with(*number, usize::from(*decimals)),
            Value::Money(amount, currency) => self.money(*amount, currency),
            Value::Fte(fte) => fte.to_string(),
            Value::Quarter(quarter) => quarter.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Message(message) => self.say(message),
            Value::List(values) => {
                let parts: Vec<String> = values.iter().map(|value| self.value(value)).collect();
                parts.join(match self.lang {
                    Lang::En => ", ",
                    Lang::Zh => "、",
                })
            }
        }
    }

    /// An amount with its currency.
    pub fn money(&self, amount: Money, currency: &str) -> String {
        format!("{currency} {amount}")
    }

    /// A share in [0, 1] as a percentage with `decimals` places, for example `35.2 %`.
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        format!("{} %", number_with(share * 100.0, decimals))
    }
}

/// A number with a fixed number of decimals and without a negative zero.
pub fn number_with(number: f64, decimals: usize) -> String {
    let written = format!("{number:.decimals$}");
    match written.strip_prefix('-') {
        Some(positive) if positive.bytes().all(|b| b == b'0' || b == b'.') => positive.to_owned(),
        _ => written,
    }
}

/// A number with only the decimals it needs, at most `most`.
pub fn number(number: f64, most: usize) -> String {
    let written = number_with(number, most);
    if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.').to_owned() } else { written }
}

/// Every message identifier of a language with its argument names, for tests that compare the languages.
pub fn sources(lang: Lang) -> Vec<(&'static str, &'static str)> {
    AREAS.iter().map(|(area, en, zh)| (*area, if lang == Lang::En { *en } else { *zh })).collect()
}
