//! What an assessment says is there already: results of catalogue entries, and services that another body offers.

use super::place::KeyPath;
use super::terms::SharedService;
use super::text::Text;

/// Work of the catalogue whose result exists already. The entry is resolved when a roadmap is made, because the
/// catalogue is read after the assessment. Today's observations contain its effects.
#[derive(Clone, Debug)]
pub struct Have {
    /// Identifier of the catalogue entry.
    pub entry: String,
    /// The process for which it exists, an index into those of the assessment; `None`: all.
    pub process: Option<usize>,
    /// The department for which it exists, an index into those of the assessment; `None`: all.
    pub department: Option<usize>,
    /// Identifier of the evidence.
    pub evidence: String,
    /// Place in the assessment file.
    pub place: KeyPath,
}

/// A service that another body offers, to be joined instead of built.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The service.
    pub service: SharedService,
    /// The body that offers it.
    pub from: Text,
    /// Identifier of the evidence.
    pub evidence: String,
    /// Place in the assessment file.
    pub place: KeyPath,
}
