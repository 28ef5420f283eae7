//! The commands, one file each. They wire: read, compute, report, write. What they are asked for is plain data.

pub(crate) mod assess;
pub(crate) mod batch;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod explain;
pub(crate) mod folder;
pub(crate) mod help;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod roadmap;
pub(crate) mod schema;
pub(crate) mod why;
pub(crate) mod write;

use gradus::locale::Locale;
use gradus::message;
use gradus::message::Value;
use gradus::model::Date;
use gradus::report::document::Document;
use gradus::report::format::{Format, Report};
use gradus::report::terminal::Layout;

use crate::error::UserError;
use crate::terminal::Terminal;

/// Today in Coordinated Universal Time: the same day everywhere, whatever a machine takes for its time zone.
pub(crate) fn today() -> Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}

/// Who called: the language, the terminal and the format of the answer.
#[derive(Debug)]
pub(crate) struct Caller {
    /// The words to speak with.
    pub locale: Locale,
    /// Where to print.
    pub terminal: Terminal,
    /// The format that was asked for.
    pub format: &'static Format,
}

impl Caller {
    /// Shows documents one after the other, laid out by `render`.
    pub(crate) fn show(
        &self,
        documents: &[Document],
        render: fn(&Document, Layout) -> String,
    ) -> Result<(), UserError> {
        let pages: Vec<String> = documents.iter().map(|document| render(document, self.terminal.layout())).collect();
        self.terminal.print(&pages.join("\n"))
    }

    /// Refuses a format that a report cannot be had in. It is asked before anything is read or written.
    pub(crate) fn has(&self, report: Report) -> Result<(), UserError> {
        if self.format.has(report) { Ok(()) } else { Err(self.has_not(report)) }
    }

    /// What is said of a format that a report cannot be had in: which ones there are.
    pub(crate) fn has_not(&self, report: Report) -> UserError {
        let command = report.command();
        let formats: Vec<Value> = report.formats().map(|format| Value::Name(format.name.to_owned())).collect();
        UserError::new(message!("cli-error-format", format = self.format.name, command = command)).help(message!(
            "cli-error-formats",
            command = command,
            formats = formats
        ))
    }
}
