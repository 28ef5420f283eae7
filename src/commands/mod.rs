//! The commands, one file each. A command reads files, calls the model, shows a report and writes files. Its request
//! is plain data.

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
pub(crate) mod template;
pub(crate) mod why;
pub(crate) mod write;

use gradus::locale::Locale;
use gradus::message;
use gradus::message::{Message, Value};
use gradus::model::Date;
use gradus::report::format::{self, Format};
use gradus::report::kind::{Kind, Part};
use gradus::report::{Extent, Page, Report};

use crate::error::UserError;
use crate::terminal::Terminal;

/// Today in Coordinated Universal Time, so that the date does not depend on the time zone of the machine.
pub(crate) fn today() -> Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}

/// The settings of a call: language, terminal and report format.
#[derive(Debug)]
pub(crate) struct Caller {
    /// The language of all texts.
    pub locale: Locale,
    /// The output streams.
    pub terminal: Terminal,
    /// The requested report format.
    pub format: &'static Format,
}

impl Caller {
    /// Shows a report in the requested format. Pages for people get the notes at the end. For formats that cannot
    /// hold everything a reader must know, the rest is printed separately.
    pub(crate) fn show(&self, report: &dyn Report, notes: &[Message]) -> anyhow::Result<()> {
        self.show_as(&Extent::Whole, report, notes)
    }

    /// The extent of a report in this format: the wanted one, or else the first screen where the format has one. Data for
    /// programs have no sections.
    fn extent(&self, wanted: &Extent) -> Result<Extent, UserError> {
        match wanted {
            Extent::Screen if !self.format.tells(Part::Screen) => Ok(Extent::Whole),
            Extent::Sections(_) if !self.format.tells(Part::Prose) => {
                let error = UserError::new(message!("cli-error-sections", format = self.format.name));
                Err(error.help(message!("cli-error-sections-help")))
            }
            wanted => Ok(wanted.clone()),
        }
    }

    /// Shows a report as far as wanted.
    pub(crate) fn show_as(&self, extent: &Extent, report: &dyn Report, notes: &[Message]) -> anyhow::Result<()> {
        self.has(report.kind())?;
        let extent = &self.extent(extent)?;
        let page = Page { locale: &self.locale, layout: self.terminal.layout(), extent, notes };
        self.terminal.print(&(self.format.render)(report, &page)?)?;
        if !self.format.tells(Part::Failures) {
            let beside = report.beside_records(&self.locale);
            if !beside.blocks.is_empty() {
                self.terminal.complain(&beside);
            }
        }
        Ok(())
    }

    /// Refuses a format that the report does not have. Commands call this before they read or write anything.
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
