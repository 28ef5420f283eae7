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
use gradus::message::{Message, Value};
use gradus::model::Date;
use gradus::report::format::{self, Format};
use gradus::report::kind::{Kind, Part};
use gradus::report::{Page, Report};

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
    /// Shows a report in the format that was asked for, with notes under it where that is a page for people. What the format
    /// has no place for and a reader must know is told beside it.
    pub(crate) fn show(&self, report: &dyn Report, notes: &[Message]) -> anyhow::Result<()> {
        self.has(report.kind())?;
        let page = Page { locale: &self.locale, layout: self.terminal.layout(), notes };
        self.terminal.print(&(self.format.render)(report, &page)?)?;
        if !self.format.tells(Part::Failures) {
            let beside = report.beside_records(&self.locale);
            if !beside.blocks.is_empty() {
                self.terminal.complain(&beside);
            }
        }
        Ok(())
    }

    /// Refuses a format that a report cannot be had in. It is asked before anything is read or written.
    pub(crate) fn has(&self, report: Kind) -> Result<(), UserError> {
        if self.format.has(report) {
            return Ok(());
        }
        let command = report.command();
        let formats: Vec<Value> = format::of(report).map(|format| Value::Name(format.name.to_owned())).collect();
        let error = UserError::new(message!("cli-error-format", format = self.format.name, command = command));
        Err(error.help(message!("cli-error-formats", command = command, formats = formats)))
    }
}
