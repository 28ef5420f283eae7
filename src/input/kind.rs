//! The kind of a file, by its heading table.

use std::sync::Arc;

use super::fault::Fault;
use super::source::Source;
use super::suggest;
use super::tree::Value;
use crate::format::FileKind;
use crate::message;
use crate::message::Message;

/// The kind of a file, if it has a heading table.
pub fn kind_of(source: &Source) -> Option<FileKind> {
    let Value::Table(root) = &source.root().value else { return None };
    let headed =
        |kind: &FileKind| root.get(kind.name()).is_some_and(|entry| matches!(entry.item.value, Value::Table(_)));
    FileKind::ALL.into_iter().find(headed)
}

/// The fault of a file that is not of the `expected` kind.
pub(super) fn misfit(source: &Arc<Source>, expected: FileKind) -> Option<Fault> {
    let Value::Table(root) = &source.root().value else { return None };
    if root.contains_key(expected.name()) {
        return None;
    }
    if let Some((found, entry)) = kind_of(source).and_then(|kind| Some((kind, root.get(kind.name())?))) {
        let message = message!("input-other-kind", found = noun(found), expected = noun(expected));
        return Some(Fault::new(source, entry.item.span.clone(), message).help(usage(found)));
    }
    // A settings file may lack its heading, which is often empty.
    if expected == FileKind::Settings {
        return None;
    }
    let message = message!("input-no-kind", expected = noun(expected));
    let help = match suggest::nearest(expected.name(), root.keys().map(String::as_str)) {
        Some(near) => message!("input-rename-key", from = near, to = expected.name()),
        None => message!("input-no-kind-help", heading = expected.name()),
    };
    Some(Fault::new(source, 0..0, message).help(help))
}

/// The word for a kind of file.
fn noun(kind: FileKind) -> Message {
    Message::new(match kind {
        FileKind::Assessment => "input-kind-assessment",
        FileKind::Catalogue => "input-kind-catalogue",
        FileKind::Comparison => "input-kind-comparison",
        FileKind::Mapping => "input-kind-mapping",
        FileKind::Plan => "input-kind-plan",
        FileKind::Rubric => "input-kind-rubric",
        FileKind::Rules => "input-kind-rules",
        FileKind::Settings => "input-kind-settings",
        FileKind::Waivers => "input-kind-waivers",
        FileKind::Baseline => "input-kind-baseline",
    })
}

/// The command-line use of a file of this kind.
fn usage(kind: FileKind) -> Message {
    Message::new(match kind {
        FileKind::Assessment => "input-use-assessment",
        FileKind::Catalogue => "input-use-catalogue",
        FileKind::Comparison => "input-use-comparison",
        FileKind::Mapping => "input-use-mapping",
        FileKind::Plan => "input-use-plan",
        FileKind::Rubric => "input-use-rubric",
        FileKind::Rules => "input-use-rules",
        FileKind::Settings => "input-use-settings",
        FileKind::Waivers => "input-use-waivers",
        FileKind::Baseline => "input-use-baseline",
    })
}
