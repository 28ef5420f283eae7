//! `gradus schema`: the JSON Schema of a kind of file, for editors and other programs.

use gradus::format::FileKind;

use super::Caller;
use crate::error::Exit;

/// The request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The kind of file.
    pub kind: FileKind,
}

/// Prints the schema, always as JSON.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let mut text = serde_json::to_string_pretty(&request.kind.schema())?;
    text.push('\n');
    caller.terminal.print(&text)?;
    Ok(Exit::Fine)
}
