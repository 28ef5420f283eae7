//! The command `gradus`: parses the call, runs it, prints errors, and exits with the matching code.

mod cli;
mod commands;
mod error;
mod terminal;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use anyhow::anyhow;
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};
use gradus::locale::{Locale, detect};

use cli::{Cli, faults, glimpse, words};
use commands::Caller;
use error::{Exit, describe};
use terminal::{Colour, Terminal};

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let lang = glimpse(&args, "lang").and_then(|name| detect::named(&name)).unwrap_or_else(detect::from_system);
    let colour = glimpse(&args, "color");
    let colour = Colour::ALL.into_iter().find(|known| Some(known.name()) == colour.as_deref()).unwrap_or_default();
    let locale = Locale::new(lang);
    let terminal = Terminal::new(colour, false);

    // A panic is a fault of Gradus with its own exit code and a message.
    let outcome = catch_unwind(AssertUnwindSafe(|| run(&args, &locale, &terminal)));
    let exit = outcome.unwrap_or_else(|_| Err(anyhow!("panic"))).unwrap_or_else(|error| {
        let (document, exit) = describe(&error, &locale);
        terminal.complain(&document);
        exit
    });
    exit.into()
}

/// Parses the call and runs it.
fn run(args: &[OsString], locale: &Locale, terminal: &Terminal) -> anyhow::Result<Exit> {
    let mut command = words::put(Cli::command(), locale, terminal.layout());
    let parsed = command.try_get_matches_from_mut(args).and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches));
    let call = match parsed {
        Ok(call) => call,
        Err(error) => return not_run(&error, terminal),
    };
    let caller = Caller {
        locale: Locale::new(call.general.lang.unwrap_or(locale.lang())),
        terminal: Terminal::new(call.general.color, call.general.quiet),
        format: call.general.format,
    };
    if let Some(report) = call.command.report() {
        caller.has(report)?;
    }
    caller.terminal.open()?;
    match call.command {
        cli::Command::Assess(call) => commands::assess::run(&call.into(), &caller),
        cli::Command::Roadmap(call) => commands::roadmap::run(&call.into(), &caller),
        cli::Command::Check(call) => commands::check::run(&call.into(), &caller),
        cli::Command::Compare(call) => commands::compare::run(&call.into(), &caller),
        cli::Command::Import(call) => commands::import::run(&call.into(), &caller),
        cli::Command::Why(call) => commands::why::run(&call.into(), &caller),
        cli::Command::Explain(call) => commands::explain::run(&call.into(), &caller),
        cli::Command::List(call) => commands::list::run(&call.into(), &caller),
        cli::Command::Init(call) => commands::init::run(&call.into(), &caller),
        cli::Command::Schema(call) => commands::schema::run(&call.into(), &caller),
        cli::Command::Template(call) => commands::template::run(&call.into(), &caller),
        cli::Command::Help(call) => commands::help::run(&mut command, call.command.as_deref(), &caller),
    }
}

/// The answer of clap without a command to run: help, version, or a fault of the call.
fn not_run(error: &clap::Error, terminal: &Terminal) -> anyhow::Result<Exit> {
    let page = || error.render().ansi().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            terminal.print(&page())?;
            Ok(Exit::Fine)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal.complain_in_words(&page());
            Ok(Exit::UserFault)
        }
        _ => Err(faults::of(error).into()),
    }
}
