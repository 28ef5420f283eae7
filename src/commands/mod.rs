//! The commands, one file each. They wire: read, compute, report, write. What they are asked for is plain data.

pub mod assess;
pub mod check;
pub mod explain;
pub mod help;
pub mod init;
pub mod list;
pub mod read;
pub mod roadmap;
pub mod schema;
pub mod write;

use gradus::locale::Locale;
use gradus::report::format::Format;

use crate::terminal::Terminal;

/// Who called: the language, the terminal and the format of the answer.
#[derive(Debug)]
pub struct Caller {
    /// The words to speak with.
    pub locale: Locale,
    /// Where to print.
    pub terminal: Terminal,
    /// The format that was asked for.
    pub format: &'static Format,
}
