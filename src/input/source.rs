//! A file that was read: its text, its digest, and the position of each value.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::style::Style;
use super::tree::{Entry, Item, Value};
use crate::model::KeyPath;
use crate::model::place::Segment;

/// Greatest size of a file in bytes: a hostile file must not exhaust the memory.
pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// A file that was read and is valid TOML, though not necessarily one of our kinds.
pub struct Source {
    pub(super) name: String,
    pub(super) text: Arc<str>,
    pub(super) sha256: String,
    pub(super) style: Style,
    pub(super) root: Item,
    /// The byte at which each line after the first begins; computed on first use.
    pub(super) line_starts: OnceLock<Vec<usize>>,
}

impl fmt::Debug for Source {
    /// The name only; otherwise a fault would print the whole file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Source {
    /// The name as the user gave it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text without a byte-order mark.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The file's line ends and byte-order mark.
    pub fn style(&self) -> Style {
        self.style
    }

    /// Converts a byte position in the text to one in the file, which may begin with a byte-order mark.
    pub fn byte_of_file(&self, byte: usize) -> usize {
        byte + self.style.before_text()
    }

    /// SHA-256 of the file's bytes, in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The parsed document.
    pub(super) fn root(&self) -> &Item {
        &self.root
    }

    /// The bytes of the value at `path`, or of its nearest existing ancestor.
    pub fn locate(&self, path: &KeyPath) -> Range<usize> {
        self.nearest(path).1.span.clone()
    }

    /// The bytes of the key (or header) at `path`, or of its nearest existing ancestor.
    pub fn locate_key(&self, path: &KeyPath) -> Range<usize> {
        let (key, item) = self.nearest(path);
        key.unwrap_or_else(|| item.span.clone())
    }

    /// The bytes of everything at `path`: for a table with a header, from the header to the end of its contents; for a
    /// missing path, of its nearest existing ancestor.
    pub fn extent(&self, path: &KeyPath) -> Range<usize> {
        let mut extent = self.locate(path);
        widen(self.nearest(path).1, &mut extent);
        extent
    }

    /// The number of items in the array at `path`; `None` if it is not an array.
    pub fn count(&self, path: &KeyPath) -> Option<usize> {
        let item =
            path.segments().iter().try_fold(&self.root, |item, segment| below(item, segment).map(|(_, below)| below));
        match &item?.value {
            Value::Array(items) => Some(items.len()),
            _ => None,
        }
    }

    /// Whether a value exists at `path`.
    pub fn holds(&self, path: &KeyPath) -> bool {
        path.segments()
            .iter()
            .try_fold(&self.root, |item, segment| below(item, segment).map(|(_, below)| below))
            .is_some()
    }

    /// Follows `path` as far as possible. An item of an array has no key of its own.
    fn nearest(&self, path: &KeyPath) -> (Option<Range<usize>>, &Item) {
        let (mut key, mut item) = (None, &self.root);
        for segment in path.segments() {
            let Some(step) = below(item, segment) else { break };
            (key, item) = step;
        }
        (key, item)
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let starts = self.line_starts.get_or_init(|| self.text.match_indices('\n').map(|(at, _)| at + 1).collect());
        let lines = starts.partition_point(|start| *start <= byte);
        let start = lines.checked_sub(1).and_then(|last| starts.get(last)).copied().unwrap_or(0);
        let column = self.text.get(start..byte).unwrap_or_default().chars().count() + 1;
        (lines + 1, column)
    }
}

/// Extends a range to the contents of `item`. The reader has limited the depth.
fn widen(item: &Item, extent: &mut Range<usize>) {
    extent.start = extent.start.min(item.span.start);
    extent.end = extent.end.max(item.span.end);
    match &item.value {
        Value::Table(entries) => {
            for entry in entries.values() {
                extent.start = extent.start.min(entry.key.start);
                widen(&entry.item, extent);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| widen(item, extent)),
        _ => {}
    }
}

/// One step down from `item`: the bytes of the key, if any, and the item there.
fn below<'i>(item: &'i Item, segment: &Segment) -> Option<(Option<Range<usize>>, &'i Item)> {
    match (segment, &item.value) {
        (Segment::Key(name), Value::Table(entries)) => {
            let Entry { key, item } = entries.get(name)?;
            Some((Some(key.clone()), item))
        }
        (Segment::Index(index), Value::Array(items)) => Some((None, items.get(*index)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Arc<Source> {
        Source::from_text("test.toml", text).unwrap()
    }

    #[test]
    fn a_value_is_located_by_its_path() {
        let text =
            "[plan]\nid = \"a\"\n\n[[initiative]]\nid = \"x\"\n[[initiative]]\nid = \"y\"\ncost = [{ amount = 5 }]\n";
        let source = source(text);
        let path = KeyPath::root().key("initiative").index(1);
        assert_eq!(&text[source.locate(&path.key("id"))], "\"y\"");
        assert_eq!(&text[source.locate_key(&path.key("id"))], "id");
        assert_eq!(&text[source.locate(&path.key("cost").index(0).key("amount"))], "5");
        assert_eq!(source.line_column(source.locate(&path).start), (6, 1));
    }

    #[test]
    fn a_path_that_is_not_there_falls_back_to_its_nearest_ancestor() {
        let text = "[plan]\nid = \"a\"\n";
        let source = source(text);
        assert_eq!(&text[source.locate(&KeyPath::root().key("plan").key("title").key("en"))], "[plan]");
        assert_eq!(source.locate(&KeyPath::root().key("nothing")), 0..0);
        assert!(source.holds(&KeyPath::root().key("plan").key("id")));
        assert!(!source.holds(&KeyPath::root().key("plan").key("title")));
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text_but_of_the_digest() {
        let (with, without) = (source("\u{feff}a = 1\n"), source("a = 1\n"));
        assert_eq!(with.text(), without.text());
        assert_ne!(with.sha256(), without.sha256());
        assert_eq!(without.sha256().len(), 64);
    }

    #[test]
    fn columns_count_characters() {
        let source = source("标题 = 1\n".replace("标题", "\"标题\"").as_str());
        assert_eq!(source.line_column("\"标题\" = ".len()), (1, 8));
        assert_eq!(source.line_column(usize::MAX), (2, 1));
    }
}
