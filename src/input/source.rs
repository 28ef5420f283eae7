//! A file that was read: its text, its digest, and where in the text each value stands.

use std::fmt;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use super::fault::{Fault, Faults, reason};
use super::style::{BYTE_ORDER_MARK, Style};
use super::syntax;
use super::tree::{Entry, Item, Value};
use crate::message;
use crate::model::KeyPath;
use crate::model::place::Segment;

/// Files above this many bytes are refused: a stranger's file must not fill the memory.
pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// A file that was read and is whole as TOML, though not necessarily one of ours.
pub struct Source {
    name: String,
    text: Arc<str>,
    sha256: String,
    style: Style,
    root: Item,
    /// The byte at which each line but the first begins; found when a line is first asked for.
    line_starts: OnceLock<Vec<usize>>,
}

impl fmt::Debug for Source {
    /// The name only: a fault would otherwise print the whole file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Source {
    /// Reads the file at `path`, which is named as the user named it.
    pub fn read(path: &Path) -> Result<Arc<Source>, Faults> {
        let name = path.display().to_string();
        let bytes = read_bytes(path, &name)?;
        Self::from_bytes(name, &bytes)
    }

    /// Reads `text`, which is called `name` in messages.
    pub fn from_text(name: &str, text: &str) -> Result<Arc<Source>, Faults> {
        Self::from_bytes(name.to_owned(), text.as_bytes())
    }

    /// Reads bytes as UTF-8 and as TOML.
    fn from_bytes(name: String, bytes: &[u8]) -> Result<Arc<Source>, Faults> {
        let whole = decode(&name, bytes)?;
        let text = whole.strip_prefix(BYTE_ORDER_MARK).unwrap_or(whole);
        let unread = Source {
            name,
            text: Arc::from(text),
            sha256: hex(&Sha256::digest(bytes)),
            style: Style::of(whole),
            root: Item::empty(),
            line_starts: OnceLock::new(),
        };
        if is_blank(text) {
            let message = message!("input-empty", file = &unread.name);
            return Err(Faults::one(Fault::new(&Arc::new(unread), 0..0, message)));
        }
        let (root, errors) = syntax::parse(text);
        if errors.is_empty() {
            Ok(Arc::new(Source { root, ..unread }))
        } else {
            Err(syntax::faults(&Arc::new(unread), &root, errors))
        }
    }

    /// The name as the user gave it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without the byte-order mark it may have begun with.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// How the file is written.
    pub fn style(&self) -> Style {
        self.style
    }

    /// A byte of the text as a byte of the file, which may begin with a byte-order mark.
    pub fn byte_of_file(&self, byte: usize) -> usize {
        byte + self.style.before_text()
    }

    /// SHA-256 of the file's bytes, in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The document as it was written.
    pub(super) fn root(&self) -> &Item {
        &self.root
    }

    /// The bytes of the value at `path`, or of its nearest ancestor that is there.
    pub fn locate(&self, path: &KeyPath) -> Range<usize> {
        self.nearest(path).1.span.clone()
    }

    /// The bytes of the key (or of the header) at `path`, or of its nearest ancestor's that is there.
    pub fn locate_key(&self, path: &KeyPath) -> Range<usize> {
        let (key, item) = self.nearest(path);
        key.unwrap_or_else(|| item.span.clone())
    }

    /// The bytes from the first to the last of everything at `path`: of a table with a header, from the header to the end of
    /// what stands in it; of the nearest ancestor where nothing is at `path` itself.
    pub fn extent(&self, path: &KeyPath) -> Range<usize> {
        let mut extent = self.locate(path);
        widen(self.nearest(path).1, &mut extent);
        extent
    }

    /// How many items stand in the array at `path`; none where there is no array.
    pub fn count(&self, path: &KeyPath) -> Option<usize> {
        let item =
            path.segments().iter().try_fold(&self.root, |item, segment| below(item, segment).map(|(_, below)| below));
        match &item?.value {
            Value::Array(items) => Some(items.len()),
            _ => None,
        }
    }

    /// Whether something is at `path` itself.
    pub fn holds(&self, path: &KeyPath) -> bool {
        path.segments()
            .iter()
            .try_fold(&self.root, |item, segment| below(item, segment).map(|(_, below)| below))
            .is_some()
    }

    /// Follows `path` as far as it goes. An item of an array has no key of its own.
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

/// Widens a range to hold what stands in `item`. What is nested deeper than anything of ours is refused by the reader.
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

/// One step down from `item`: the key's place, where there is one, and the item there.
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

/// The bytes of a table and their SHA-256.
pub(super) fn table(path: &Path) -> Result<(Vec<u8>, String), Faults> {
    let name = path.display().to_string();
    let bytes = read_bytes(path, &name)?;
    bounded(&name, &bytes)?;
    let sha256 = hex(&Sha256::digest(&bytes));
    Ok((bytes, sha256))
}

/// The bytes of a file, or the one reason why there are none.
fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, Faults> {
    let refused = |error: std::io::Error| Faults::one(unreadable(name, &error));
    // Looked at before it is opened: opening a pipe that nobody writes to would never end.
    ordinary(name, &std::fs::metadata(path).map_err(refused)?)?;
    let file = File::open(path).map_err(refused)?;
    ordinary(name, &file.metadata().map_err(refused)?)?;
    // The size a file declares is not to be trusted (files of the system declare none): the reading itself is bounded.
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// Refuses a folder, and a pipe, a device or a socket, which may have no end or never begin.
fn ordinary(name: &str, found: &std::fs::Metadata) -> Result<(), Faults> {
    if found.is_dir() {
        return Err(Faults::one(unreadable(name, &ErrorKind::IsADirectory.into())));
    }
    if !found.is_file() {
        let fault = Fault::without_source(name, message!("input-not-a-file", file = name));
        return Err(Faults::one(fault.help(message!("input-not-a-file-help"))));
    }
    Ok(())
}

/// Why a file cannot be read.
fn unreadable(name: &str, error: &std::io::Error) -> Fault {
    let fault = |message| Fault::without_source(name, message);
    match error.kind() {
        ErrorKind::NotFound => {
            fault(message!("input-missing-file", file = name)).help(message!("input-missing-file-help"))
        }
        ErrorKind::IsADirectory => {
            fault(message!("input-directory", file = name)).help(message!("input-directory-help"))
        }
        ErrorKind::PermissionDenied => fault(message!("input-no-permission", file = name)),
        _ => fault(message!("input-unreadable", file = name, reason = reason(error))),
    }
}

/// Refuses more bytes than may be read.
fn bounded(name: &str, bytes: &[u8]) -> Result<(), Faults> {
    if bytes.len() as u64 > MAX_BYTES {
        let message = message!("input-too-large", file = name, limit = MAX_BYTES >> 20);
        return Err(Faults::one(Fault::without_source(name, message)));
    }
    Ok(())
}

/// The text of the bytes.
fn decode<'b>(name: &str, bytes: &'b [u8]) -> Result<&'b str, Faults> {
    bounded(name, bytes)?;
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|b| **b == b'\n').count() + 1;
            let message = message!("input-not-utf8", file = name, line = line, byte = good.len() + 1);
            Err(Faults::one(Fault::without_source(name, message).help(message!("input-not-utf8-help"))))
        }
    }
}

/// Whether there is nothing but blanks and comments.
fn is_blank(text: &str) -> bool {
    text.lines().map(str::trim_start).all(|line| line.is_empty() || line.starts_with('#'))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
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
