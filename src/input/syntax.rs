//! Parses TOML, and describes syntax errors in our own words.

use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

use super::fault::{Collector, Fault, Faults};
use super::source::Source;
use super::tree::{Item, Value};
use crate::message;
use crate::message::Message;

/// Stack size for the parser: dotted keys inside many inline tables nest deeper than its own limit expects.
const STACK: usize = 64 << 20;

/// The parser's message and its place.
pub(super) type SyntaxError = (String, Range<usize>);

/// Parses a document as far as possible, with every error.
pub(super) fn parse(text: &str) -> (Item, Vec<SyntaxError>) {
    let read = || {
        let (table, errors) = DeTable::parse_recoverable(text);
        let errors = errors.iter().map(|error| (error.message().to_owned(), error.span().unwrap_or(0..0)));
        (Item::document(&table), errors.collect())
    };
    let read = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, read);
        thread.ok().and_then(|thread| thread.join().ok())
    });
    read.unwrap_or_else(|| (Item::empty(), vec![(String::new(), 0..0)]))
}

/// The errors in our words. Only one per line is kept, and those after an unclosed array are dropped, because they
/// follow from it.
pub(super) fn faults(source: &Arc<Source>, root: &Item, mut errors: Vec<SyntaxError>) -> Faults {
    errors.sort_by_key(|(_, span)| span.start);
    let mut collector = Collector::default();
    let is_unclosed = |message: &str| message.starts_with("unclosed array") && !message.contains("table");
    let unclosed = errors.iter().any(|(message, _)| is_unclosed(message));
    let opened = unclosed.then(|| last_to_end(root, source.text().len())).flatten();
    if let Some(start) = opened {
        collector.push(fault(source, "unclosed array", start..start + 1));
    }
    let mut last: Option<usize> = None;
    for (message, span) in errors {
        let same_line =
            last.is_some_and(|last| source.text().get(last..span.start).is_some_and(|gap| !gap.contains('\n')));
        if opened.is_some_and(|start| span.start >= start) || same_line {
            continue;
        }
        last = Some(span.start);
        collector.push(fault(source, &message, span));
    }
    match collector.finish(()) {
        Err(faults) => faults,
        Ok(()) => Faults::one(fault(source, "", 0..0)),
    }
}

/// The start of the outermost array that extends to the end of the text: the parser closes an unclosed array there.
fn last_to_end(item: &Item, end: usize) -> Option<usize> {
    match &item.value {
        Value::Array(_) if item.span.end + 1 >= end => Some(item.span.start),
        Value::Array(items) => items.iter().find_map(|below| last_to_end(below, end)),
        Value::Table(entries) => entries.values().find_map(|entry| last_to_end(&entry.item, end)),
        _ => None,
    }
}

fn fault(source: &Arc<Source>, description: &str, span: Range<usize>) -> Fault {
    // The parser treats a missing value as an empty unquoted text.
    let no_value = span.is_empty() && description.starts_with("string values must be quoted");
    let (message, help) = if no_value { (message!("input-syntax-no-value"), None) } else { words(description) };
    Fault::new(source, visible(source.text(), span), message).help_if(help)
}

/// The span, or for an empty span at the end of a line the character before it, so that there is something to
/// underline.
fn visible(text: &str, span: Range<usize>) -> Range<usize> {
    if !span.is_empty() || span.start == 0 {
        return span;
    }
    let at_end = text.get(span.start..).is_none_or(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']));
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    match before {
        Some(c) if at_end && c != '\n' => span.start - c.len_utf8()..span.start,
        _ => span,
    }
}

/// Our words for the parser's message, by its beginning, and a remedy if there is one.
fn words(description: &str) -> (Message, Option<Message>) {
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| description.starts_with(beginning));
    if starts(&["string values must be quoted"]) {
        (message!("input-syntax-unquoted"), Some(message!("input-syntax-unquoted-help")))
    } else if starts(&["duplicate key"]) {
        (message!("input-syntax-duplicate-key"), Some(message!("input-syntax-duplicate-key-help")))
    } else if starts(&["cannot extend value"]) {
        (message!("input-syntax-extend"), None)
    } else if starts(&["cannot recurse", "recursion limit"]) {
        (message!("input-too-deep"), None)
    } else if starts(&["unclosed array table", "unclosed table", "missing table open"]) {
        (message!("input-syntax-header"), Some(message!("input-syntax-header-help")))
    } else if starts(&["unclosed array"]) {
        (message!("input-syntax-unclosed-array"), Some(message!("input-syntax-unclosed-array-help")))
    } else if starts(&["unclosed inline table"]) {
        (message!("input-syntax-unclosed-inline"), None)
    } else if starts(&["missing comma", "extra comma"]) {
        (message!("input-syntax-comma"), None)
    } else if starts(&["missing value", "key with no value", "missing assignment", "unexpected key or value", "extra"])
    {
        (message!("input-syntax-assignment"), Some(message!("input-syntax-assignment-help")))
    } else if starts(&["invalid basic string", "invalid literal string", "invalid multi-line", "missing opening quote"])
    {
        (message!("input-syntax-string"), None)
    } else if starts(&["missing escaped", "too few unicode", "invalid escape", "unexpected escape"]) {
        (message!("input-syntax-escape"), Some(message!("input-syntax-escape-help")))
    } else if starts(&["invalid unquoted key", "unquoted keys", "keys cannot", "missing key", "invalid key-value"]) {
        (message!("input-syntax-key"), Some(message!("input-syntax-key-help")))
    } else if starts(&[
        "unexpected leading zero",
        "redundant",
        "`_` may only",
        "radix",
        "integers with",
        "unexpected sign",
    ]) {
        (message!("input-syntax-number"), None)
    } else {
        (message!("input-syntax-other"), None)
    }
}
