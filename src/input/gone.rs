//! Keys of earlier versions of the formats, with what to write instead.

use crate::format::FileKind;
use crate::message::Message;

/// Kind of file, path of the table, key, and what to write instead.
const GONE: [(FileKind, &str, &str, &str); 2] = [
    (FileKind::Catalogue, "initiative.effects", "add", "input-gone-add"),
    (FileKind::Catalogue, "initiative.effects", "divided_by", "input-gone-divided-by"),
];

/// What to write instead of a key that is not used any more.
pub(super) fn instead(kind: FileKind, path: &str, key: &str) -> Option<Message> {
    let found = GONE.iter().find(|(of, table, gone, _)| *of == kind && *table == path && *gone == key);
    found.map(|(.., instead)| Message::new(*instead))
}

/// The keys of a table that are not used any more.
pub(super) fn keys(kind: FileKind, path: &str) -> impl Iterator<Item = &'static str> {
    GONE.iter().filter(move |(of, table, ..)| *of == kind && *table == path).map(|(_, _, key, _)| *key)
}
