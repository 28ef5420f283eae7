//! Provenance of a report: the program version, the input files with their SHA-256, and the embedded files by name.

use serde::Serialize;

use super::document::{Document, Span, Tone};
use crate::locale::Locale;
use crate::message;

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// An input file of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputFile {
    /// The name as the user gave it.
    pub name: String,
    /// The SHA-256 of the content, in lower-case hexadecimal.
    pub sha256: String,
}

/// Adds the section with the data needed to reproduce the report: versions, then each input with its SHA-256.
/// `references` names rubrics, catalogues and rule sets as `id@version`.
pub fn append(document: &mut Document, locale: &Locale, references: &[String], inputs: &[InputFile]) {
    document.heading(locale.word("provenance-heading"));
    let mut versions = vec![format!("gradus {VERSION}")];
    versions.extend_from_slice(references);
    let versions: Vec<_> = versions.into_iter().map(Into::into).collect();
    let mut items = vec![vec![Span::plain(locale.say(&message!("provenance-versions", versions = versions)))]];
    items.extend(inputs.iter().map(|input| {
        vec![Span::plain(format!("{} ", input.name)), Span::new(format!("SHA-256 {}", input.sha256), Tone::Faint)]
    }));
    document.items(items);
}
