//! Faults of a file, with their places.

use std::fmt;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use super::source::Source;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::Lang;

/// Greatest number of faults shown at once; the user corrects these first.
pub const SHOWN: usize = 50;

/// Greatest number of faults stored, so that a hostile file cannot exhaust the memory.
const KEPT: usize = 1000;

/// A fault of a file.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The file; `None` if it could not be read as text.
    pub source: Option<Arc<Source>>,
    /// The file's name as given by the user.
    pub name: String,
    /// The bytes at fault; empty without a source.
    pub bytes: Range<usize>,
    /// The fault.
    pub message: Message,
    /// The remedy.
    pub help: Option<Message>,
    /// Related places, each with a message.
    pub related: Vec<(Range<usize>, Message)>,
}

impl Fault {
    /// A fault at some bytes of a source.
    pub fn new(source: &Arc<Source>, bytes: Range<usize>, message: Message) -> Self {
        let (name, source) = (source.name().to_owned(), Some(Arc::clone(source)));
        Fault { source, name, bytes, message, help: None, related: Vec::new() }
    }

    /// A fault of a file that could not be read as text.
    pub fn without_source(name: &str, message: Message) -> Self {
        Fault { source: None, name: name.to_owned(), bytes: 0..0, message, help: None, related: Vec::new() }
    }

    /// Adds a remedy.
    #[must_use]
    pub fn help(self, help: Message) -> Self {
        self.help_if(Some(help))
    }

    /// Adds a remedy, if there is one.
    #[must_use]
    pub fn help_if(mut self, help: Option<Message>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// Marks the fault of a waiver: nothing is waived until it is corrected, because an unreadable acceptance must not
    /// suppress findings.
    #[must_use]
    pub fn nothing_waived(mut self) -> Self {
        self.help = Some(match self.help {
            Some(help) => message!("input-help-nothing-waived", help = help),
            None => message!("input-nothing-waived"),
        });
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn related(mut self, bytes: Range<usize>, message: Message) -> Self {
        self.related.push((bytes, message));
        self
    }

    /// Line and column, both from 1; `None` without a source.
    pub fn line_column(&self) -> Option<(usize, usize)> {
        self.source.as_ref().map(|source| source.line_column(self.bytes.start))
    }
}

/// All faults of the input; never empty.
#[derive(Debug, thiserror::Error)]
#[error("{}", InEnglish(self))]
pub struct Faults {
    faults: Vec<Fault>,
    beyond: usize,
}

impl Faults {
    /// A single fault.
    pub fn one(fault: Fault) -> Self {
        Faults { faults: vec![fault], beyond: 0 }
    }

    /// Several faults, sorted by file and place; `None` without faults.
    pub fn several(faults: impl IntoIterator<Item = Fault>) -> Option<Self> {
        let mut collector = Collector::default();
        faults.into_iter().for_each(|fault| collector.push(fault));
        collector.finish(()).err()
    }

    /// Every stored fault, by place.
    pub fn all(&self) -> &[Fault] {
        &self.faults
    }

    /// The faults to show: the first [`SHOWN`].
    pub fn shown(&self) -> &[Fault] {
        self.faults.get(..SHOWN).unwrap_or(&self.faults)
    }

    /// The number of faults that are not shown.
    pub fn hidden(&self) -> usize {
        self.faults.len() - self.shown().len() + self.beyond
    }

    /// The identifiers of the messages, by place, for tests.
    pub fn ids(&self) -> Vec<String> {
        self.faults.iter().map(|fault| fault.message.id.to_string()).collect()
    }
}

/// Collects faults while reading goes on.
#[derive(Debug, Default)]
pub(super) struct Collector {
    faults: Vec<Fault>,
    beyond: usize,
}

impl Collector {
    /// Adds a fault.
    pub(super) fn push(&mut self, fault: Fault) {
        if self.is_full() { self.skip() } else { self.faults.push(fault) }
    }

    /// Counts a fault without keeping it.
    pub(super) fn skip(&mut self) {
        self.beyond += 1;
    }

    /// Whether further faults are only counted, so that callers can skip work for them.
    pub(super) fn is_full(&self) -> bool {
        self.faults.len() >= KEPT
    }

    /// `value`, unless there are faults.
    pub(super) fn finish<T>(mut self, value: T) -> Result<T, Faults> {
        if self.faults.is_empty() {
            return Ok(value);
        }
        self.faults.sort_by(|a, b| (&a.name, a.bytes.start).cmp(&(&b.name, b.bytes.start)));
        Err(Faults { faults: self.faults, beyond: self.beyond })
    }
}

/// One line per fault, for callers that print the error without layout.
struct InEnglish<'f>(&'f Faults);

impl fmt::Display for InEnglish<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let locale = Locale::new(Lang::En);
        for (i, fault) in self.0.shown().iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            match fault.line_column() {
                Some((line, column)) => write!(f, "{}:{line}:{column}: ", fault.name)?,
                None => write!(f, "{}: ", fault.name)?,
            }
            write!(f, "{}", locale.say(&fault.message))?;
        }
        match self.0.hidden() {
            0 => Ok(()),
            hidden => write!(f, "\n{}", locale.say(&crate::message!("input-more-faults", count = hidden))),
        }
    }
}

/// The reason for an I/O error: in our words if it is a common one, else in those of the system.
pub fn reason(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::PermissionDenied => message!("reason-permission"),
        io::ErrorKind::NotFound => message!("reason-not-found"),
        io::ErrorKind::AlreadyExists => message!("reason-exists"),
        io::ErrorKind::ReadOnlyFilesystem => message!("reason-read-only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => message!("reason-full"),
        io::ErrorKind::NotADirectory => message!("reason-not-a-folder"),
        io::ErrorKind::IsADirectory => message!("reason-folder"),
        io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => message!("reason-name"),
        io::ErrorKind::FileTooLarge => message!("reason-too-large"),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => message!("reason-busy"),
        io::ErrorKind::OutOfMemory => message!("reason-memory"),
        io::ErrorKind::TimedOut => message!("reason-timed-out"),
        _ => message!("reason-system", words = error.to_string()),
    }
}

/// A library's message without our own words for it, marked as such.
pub(super) fn in_the_parsers_words(error: &impl fmt::Display) -> Message {
    message!("reason-parser", words = error.to_string())
}

/// A number in a message, with only the decimals it needs.
pub(super) fn figure(number: f64) -> Value {
    Value::Name(crate::locale::number(number, 6))
}
