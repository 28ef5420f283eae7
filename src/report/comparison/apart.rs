//! Units that appear in only one table, and rows left out because they are known to be sums.

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::json::comparison::{ApartV1, SumsV1};

/// Maximum number of names shown per table; JSON has all.
const NAMES: usize = 40;

/// The number of units that appear in only one table, by table; nothing if there are none.
pub(super) fn notice(apart: &[ApartV1], locale: &Locale, document: &mut Document) {
    if apart.is_empty() {
        return;
    }
    let count: usize = apart.iter().map(|of| of.units.len()).sum();
    let by_file =
        |of: &ApartV1| Value::Message(message!("compare-apart-file", count = of.units.len(), files = files(of)));
    let by_file: Vec<Value> = apart.iter().map(by_file).collect();
    document.paragraph_in(Tone::Caution, locale.say(&message!("compare-apart", count = count, tables = by_file)));
}

/// The names of these units.
pub(in crate::report) fn names(apart: &[ApartV1], locale: &Locale, document: &mut Document) {
    if apart.is_empty() {
        return;
    }
    document.paragraph(locale.word("compare-apart-names"));
    let item = |of: &ApartV1| {
        let name = |(code, name): (&String, &String)| {
            Value::Name(if name.is_empty() { code.clone() } else { format!("{name} ({code})") })
        };
        let names: Vec<Value> = of.units.iter().zip(&of.names).take(NAMES).map(name).collect();
        let more = of.units.len().saturating_sub(NAMES);
        let id = if of.compared { "compare-apart-item" } else { "compare-apart-item-denominators" };
        let message = Message::new(id).with("files", files(of)).with("names", names).with("more", more);
        vec![Span::plain(locale.say(&message))]
    };
    document.items(apart.iter().map(item).collect());
}

/// The rows left out because they are known to be sums, one sentence per table.
pub(in crate::report) fn sums(sums: &[SumsV1], locale: &Locale) -> Vec<String> {
    let sentence = |of: &SumsV1| {
        let codes: Vec<Value> = of.codes.iter().take(NAMES).map(Value::from).collect();
        let more = of.codes.len().saturating_sub(NAMES);
        let message =
            message!("compare-data-sums", count = of.codes.len(), codes = codes, file = &of.file, more = more);
        locale.say(&message)
    };
    sums.iter().map(sentence).collect()
}

fn files(of: &ApartV1) -> Vec<Value> {
    of.files.iter().map(Value::from).collect()
}
