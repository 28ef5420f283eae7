//! The report of `gradus init --migrate`: the new file and its changes.

use serde::Serialize;

use super::document::{Document, Span, Tone};
use super::json::escape;
use super::kind::Kind;
use super::value::Report;
use crate::locale::Locale;
use crate::message;

/// A migrated file.
#[derive(Clone, Debug, Serialize)]
pub struct MigrateV1 {
    /// `migrate`.
    pub kind: &'static str,
    /// The version of this layout.
    pub version: u32,
    /// The old file.
    pub file: String,
    /// The new file; null if nothing had to change.
    pub written: Option<String>,
    /// The changes, in the order of the old file.
    pub changes: Vec<ChangeV1>,
}

/// A change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeV1 {
    /// Line of the old file, from 1.
    pub line: usize,
    /// The old keys and values.
    pub was: String,
    /// The new keys and values; null where only a person can tell.
    pub now: Option<String>,
    /// Whether the new figures mean the same; otherwise they are a proposal.
    pub sure: bool,
}

impl ChangeV1 {
    /// The heading under which a page shows it.
    fn part(&self) -> &'static str {
        match (&self.now, self.sure) {
            (None, _) => "migrate-open",
            (Some(_), false) => "migrate-proposed",
            (Some(_), true) => "migrate-sure",
        }
    }
}

impl MigrateV1 {
    /// The report of a migrated file.
    pub fn new(file: String, written: Option<String>, changes: Vec<ChangeV1>) -> Self {
        MigrateV1 { kind: "migrate", version: 1, file, written, changes }
    }
}

impl Report for MigrateV1 {
    fn kind(&self) -> Kind {
        Kind::Init
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        let mut document = Document::default();
        let Some(written) = &self.written else {
            document.paragraph(locale.say(&message!("migrate-nothing", file = &self.file)));
            return vec![document];
        };
        let count = self.changes.len();
        document.paragraph(locale.say(&message!("migrate-written", file = &self.file, new = written, count = count)));
        let parts = [("migrate-open", Tone::Bad), ("migrate-proposed", Tone::Caution), ("migrate-sure", Tone::Plain)];
        for (heading, tone) in parts {
            let belongs = |of: &&ChangeV1| of.part() == heading;
            let changes: Vec<&ChangeV1> = self.changes.iter().filter(belongs).collect();
            if changes.is_empty() {
                continue;
            }
            document.paragraph_in(tone, locale.word(heading));
            let line = |of: &&ChangeV1| {
                let (line, was) = (of.line.to_string(), of.was.as_str());
                let words = match &of.now {
                    Some(now) => message!("migrate-change", line = line, was = was, now = now),
                    None => message!("migrate-change-open", line = line, was = was),
                };
                vec![Span::plain(locale.say(&words))]
            };
            document.items(changes.iter().map(line).collect());
        }
        vec![document]
    }

    fn json(&self) -> serde_json::Result<String> {
        escape::pretty(self)
    }
}
