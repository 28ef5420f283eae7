//! Units that stand in one table only, and rows that are left out because they are known to be sums.

use crate::input::table::{Apart, SumsOf, Tables};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};

/// As many names of a table are shown; JSON has them all.
const NAMES: usize = 40;

/// How many units stand in one table only, by table; nothing where all meet.
pub(super) fn notice(tables: &Tables, locale: &Locale, document: &mut Document) {
    if tables.apart.is_empty() {
        return;
    }
    let count: usize = tables.apart.iter().map(|of| of.units.len()).sum();
    let by_file =
        |of: &Apart| Value::Message(message!("compare-apart-file", count = of.units.len(), files = files(of)));
    let by_file: Vec<Value> = tables.apart.iter().map(by_file).collect();
    document.paragraph_in(Tone::Caution, locale.say(&message!("compare-apart", count = count, tables = by_file)));
}

/// The names of these units.
pub(super) fn names(tables: &Tables, locale: &Locale, document: &mut Document) {
    if tables.apart.is_empty() {
        return;
    }
    document.paragraph(locale.word("compare-apart-names"));
    let item = |of: &Apart| {
        let name = |(code, name): &(String, String)| {
            Value::Name(if name.is_empty() { code.clone() } else { format!("{name} ({code})") })
        };
        let names: Vec<Value> = of.units.iter().take(NAMES).map(name).collect();
        let more = of.units.len().saturating_sub(NAMES);
        let id = if of.compared { "compare-apart-item" } else { "compare-apart-item-denominators" };
        let message = Message::new(id).with("files", files(of)).with("names", names).with("more", more);
        vec![Span::plain(locale.say(&message))]
    };
    document.items(tables.apart.iter().map(item).collect());
}

/// The rows that are left out because they are known to be sums, a sentence for each table.
pub(super) fn sums(tables: &Tables, locale: &Locale) -> Vec<String> {
    let sentence = |of: &SumsOf| {
        let codes: Vec<Value> = of.codes.iter().take(NAMES).map(|(code, _)| Value::Name(code.clone())).collect();
        let more = of.codes.len().saturating_sub(NAMES);
        let message =
            message!("compare-data-sums", count = of.codes.len(), codes = codes, file = &of.file, more = more);
        locale.say(&message)
    };
    tables.sums.iter().map(sentence).collect()
}

fn files(of: &Apart) -> Vec<Value> {
    of.files.iter().map(|file| Value::Name(file.clone())).collect()
}
