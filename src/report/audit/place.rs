//! The place of a finding: the bytes to underline, and a name that stays the same when lines move.

use std::ops::Range;

use crate::input::Source;
use crate::model::KeyPath;
use crate::model::place::Segment;

/// The keys that identify the items of an array.
const NAMES: [&str; 9] = ["id", "skill", "fund", "category", "rule", "channel", "on", "initiative", "year"];

/// The bytes to underline for `path`. For an item of several lines this is its key or, for one of many tables, its
/// name, because nobody reads twenty underlined lines.
pub(crate) fn bytes(source: &Source, path: &KeyPath) -> Range<usize> {
    let found = source.locate(path);
    if let Some(item) = item(path) {
        // Either the path is the whole item, or the file lacks the path and the item is the nearest existing element.
        if found == source.locate(&item) {
            return name(source, &item).map_or(found, |name| source.locate(&name));
        }
    }
    let lines = source.text().get(found.clone()).unwrap_or_default();
    if lines.contains('\n') { source.locate_key(path) } else { found }
}

/// The last key of `path`, if the file has nothing at that path.
pub(crate) fn missing<'p>(source: &Source, path: &'p KeyPath) -> Option<&'p str> {
    if source.holds(path) {
        return None;
    }
    path.segments().iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    })
}

/// `path` with the names of items instead of their numbers, for example `initiative["permits"].cost["capital"].amount`.
/// The name of a place stays the same when lines or items are added above it or items are reordered.
pub(crate) fn stable(source: &Source, path: &KeyPath) -> String {
    let (mut way, mut words) = (KeyPath::root(), String::new());
    for segment in path.segments() {
        match segment {
            Segment::Key(key) => {
                way = way.key(key);
                let dot = if words.is_empty() { "" } else { "." };
                words.push_str(&format!("{dot}{key}"));
            }
            Segment::Index(index) => {
                way = way.index(*index);
                // A string in a list is its own name.
                let word = source.text().get(source.locate(&way)).filter(|text| text.starts_with(['"', '\'']));
                let named = name(source, &way).and_then(|name| source.text().get(source.locate(&name)));
                match named.or(word.filter(|_| source.holds(&way))) {
                    Some(name) => words.push_str(&format!("[{name}]")),
                    None => words.push_str(&format!("[{index}]")),
                }
            }
        }
    }
    words
}

/// The array item that contains `path`: its first key and index.
fn item(path: &KeyPath) -> Option<KeyPath> {
    match path.segments() {
        [Segment::Key(array), Segment::Index(index), ..] => Some(KeyPath::root().key(array).index(*index)),
        _ => None,
    }
}

/// The key that identifies an item among its neighbours.
fn name(source: &Source, item: &KeyPath) -> Option<KeyPath> {
    NAMES.iter().map(|name| item.key(*name)).find(|name| source.holds(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[plan]\nid = \"a\"\n\n[[initiative]]\nid = \"x\"\nstart = \"2026Q1\"\ndepends_on = [\n  \"y\",\n]\n\n[[initiative]]\nid = \"y\"\n";

    fn at(index: usize) -> KeyPath {
        KeyPath::root().key("initiative").index(index)
    }

    #[test]
    fn a_whole_item_is_shown_by_its_name_and_a_long_value_by_its_key() {
        let source = Source::from_text("p.toml", TEXT).unwrap();
        let shown = |path: &KeyPath| &TEXT[bytes(&source, path)];
        assert_eq!(shown(&at(1)), "\"y\"");
        assert_eq!(shown(&at(0).key("start")), "\"2026Q1\"");
        assert_eq!(shown(&at(0).key("depends_on")), "depends_on");
        assert_eq!(shown(&at(0).key("depends_on").index(0)), "\"y\"");
    }

    #[test]
    fn what_is_not_there_is_shown_where_it_would_be_and_named() {
        let source = Source::from_text("p.toml", TEXT).unwrap();
        let path = at(1).key("running").key("amount");
        assert_eq!(&TEXT[bytes(&source, &path)], "\"y\"");
        assert_eq!(missing(&source, &path), Some("amount"));
        assert_eq!(missing(&source, &at(1)), None);
    }

    #[test]
    fn a_place_keeps_its_name_when_the_lines_move() {
        let source = Source::from_text("p.toml", TEXT).unwrap();
        let moved = format!(
            "\n\n{}",
            TEXT.replace("[[initiative]]\nid = \"y\"", "\n[[initiative]]\nid = \"z\"\n\n[[initiative]]\nid = \"y\"")
        );
        let moved = Source::from_text("p.toml", &moved).unwrap();
        assert_eq!(stable(&source, &at(1)), "initiative[\"y\"]");
        assert_eq!(stable(&source, &at(1)), stable(&moved, &at(2)));
        assert_eq!(stable(&source, &at(0).key("depends_on").index(0)), "initiative[\"x\"].depends_on[\"y\"]");
        assert_eq!(stable(&source, &at(0).key("depends_on").index(1)), "initiative[\"x\"].depends_on[1]");
    }
}
