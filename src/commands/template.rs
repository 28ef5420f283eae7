//! `gradus template`: a built-in file, as a start for one of one's own.

use gradus::input::BuiltIn;

use super::Caller;
use crate::error::Exit;

/// The request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The file to print.
    pub file: BuiltIn,
}

/// Prints the file as it is built in.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    caller.terminal.print(request.file.text())?;
    Ok(Exit::Fine)
}
