//! `gradus help`: the help page of the program or of one command.

use clap::Command;
use gradus::message;
use gradus::message::Value;

use super::Caller;
use crate::error::{Exit, UserError};

/// Prints the page. `whole` is the complete command line with its localised texts.
pub(crate) fn run(whole: &mut Command, name: Option<&str>, caller: &Caller) -> anyhow::Result<Exit> {
    let command = match name {
        None => whole,
        Some(name) => {
            let known: Vec<Value> = whole.get_subcommands().map(|sub| sub.get_name().into()).collect();
            whole.find_subcommand_mut(name).ok_or_else(|| {
                UserError::new(message!("cli-error-unknown-command", command = name))
                    .help(message!("cli-error-possible", values = known))
            })?
        }
    };
    caller.terminal.print(&command.render_help().ansi().to_string())?;
    Ok(Exit::Fine)
}
