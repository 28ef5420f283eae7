//! Input faults as diagnostics.

use std::sync::Arc;

use super::document::{Block, Diagnostic, Document, Place, Severity};
use crate::input::{Fault, Faults};
use crate::locale::Locale;
use crate::message;

/// The faults as a report: the first ones, up to a limit, and the number of further ones.
pub fn document(faults: &Faults, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.blocks.extend(diagnostics(faults, locale).into_iter().map(Block::Diagnostic));
    if faults.hidden() > 0 {
        document.paragraph(locale.say(&message!("input-more-faults", count = faults.hidden())));
    }
    document
}

/// A diagnostic for each fault that is shown.
pub fn diagnostics(faults: &Faults, locale: &Locale) -> Vec<Diagnostic> {
    faults.shown().iter().map(|fault| diagnostic(fault, locale)).collect()
}

fn diagnostic(fault: &Fault, locale: &Locale) -> Diagnostic {
    let help = fault.help.iter().map(|help| (locale.word("note-help"), locale.say(help)));
    Diagnostic {
        severity: Severity::Error,
        severity_word: locale.word("severity-error"),
        rule: None,
        title: title(fault, locale),
        places: places(fault, locale),
        notes: help.collect(),
    }
}

/// The title of a fault. If no place is shown and the text does not name the file, the file's name precedes it.
fn title(fault: &Fault, locale: &Locale) -> String {
    let words = locale.say(&fault.message);
    let told = fault.source.is_some() || fault.message.args.iter().any(|(name, _)| *name == "file");
    if told || fault.name.is_empty() { words } else { format!("{}: {words}", fault.name) }
}

/// The main place, then the related ones; none where the file could not be read as text.
fn places(fault: &Fault, locale: &Locale) -> Vec<Place> {
    let Some(source) = &fault.source else { return Vec::new() };
    let place = |bytes: &std::ops::Range<usize>, label| Place {
        file: fault.name.clone(),
        source: Arc::clone(source.text()),
        bytes: bytes.clone(),
        label,
    };
    let related = fault.related.iter().map(|(bytes, said)| place(bytes, Some(locale.say(said))));
    std::iter::once(place(&fault.bytes, None)).chain(related).collect()
}
