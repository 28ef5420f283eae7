//! Reads files from disk: their bytes within limits, or the fault.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use super::fault::{Fault, Faults, reason};
use super::source::{MAX_BYTES, Source};
use super::style::{BYTE_ORDER_MARK, Style};
use super::syntax;
use super::tree::Item;
use crate::message;

impl Source {
    /// Reads the file at `path`; messages use this path.
    pub fn read(path: &Path) -> Result<Arc<Source>, Faults> {
        let name = path.display().to_string();
        let bytes = read_bytes(path, &name)?;
        Self::from_bytes(name, &bytes)
    }

    /// Reads `text`; messages use `name`.
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
}

/// The bytes of a table and their SHA-256.
pub(super) fn table(path: &Path) -> Result<(Vec<u8>, String), Faults> {
    let name = path.display().to_string();
    let bytes = read_bytes(path, &name)?;
    bounded(&name, &bytes)?;
    let sha256 = hex(&Sha256::digest(&bytes));
    Ok((bytes, sha256))
}

/// The bytes of a file, or the fault.
fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, Faults> {
    let refused = |error: std::io::Error| Faults::one(unreadable(name, &error));
    // The kind is checked before opening, because opening a pipe without a writer would block forever.
    ordinary(name, &std::fs::metadata(path).map_err(refused)?)?;
    let file = File::open(path).map_err(refused)?;
    ordinary(name, &file.metadata().map_err(refused)?)?;
    // A file's declared size is unreliable (system files declare none), so the read itself is limited.
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// Refuses folders, pipes, devices and sockets, which may block or never end.
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

/// The fault of a file that cannot be read.
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

/// Refuses more than [`MAX_BYTES`].
fn bounded(name: &str, bytes: &[u8]) -> Result<(), Faults> {
    if bytes.len() as u64 > MAX_BYTES {
        let message = message!("input-too-large", file = name, limit = MAX_BYTES >> 20);
        return Err(Faults::one(Fault::without_source(name, message)));
    }
    Ok(())
}

/// Decodes the bytes as UTF-8.
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

/// Whether a text contains only blanks and comments.
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
