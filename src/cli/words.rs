//! Replaces message identifiers in the definitions of [`super::Cli`] by words of a language, and lays out the help
//! pages, which clap itself writes in English.

use clap::builder::StyledStr;
use clap::{Arg, Command};
use gradus::locale::Locale;
use gradus::message::Message;
use gradus::report::terminal::Layout;

use super::page;

/// The command with the words of `locale`, its help pages laid out for `layout`.
pub(crate) fn put(command: Command, locale: &Locale, layout: Layout) -> Command {
    let command = worded(command, locale);
    let general: Vec<Arg> = command.get_arguments().cloned().collect();
    let command = command.mut_subcommands(|sub| {
        // The version belongs to the program, not to its commands.
        let general: Vec<&Arg> = general.iter().filter(|arg| arg.is_global_set()).collect();
        let usage = page::usage(&sub, locale);
        let help = page::help(&sub, &general, locale, layout);
        sub.override_usage(usage).override_help(help)
    });
    let usage = page::usage(&command, locale);
    let help = page::help(&command, &general.iter().collect::<Vec<_>>(), locale, layout);
    command.override_usage(usage).override_help(help)
}

/// The command with words instead of identifiers.
fn worded(mut command: Command, locale: &Locale) -> Command {
    if let Some(about) = words(command.get_about(), locale) {
        command = command.about(about);
    }
    if let Some(after) = words(command.get_after_help(), locale) {
        command = command.after_help(after);
    }
    command.mut_args(|arg| worded_arg(arg, locale)).mut_subcommands(|sub| worded(sub, locale))
}

/// The argument with words instead of identifiers.
fn worded_arg(mut arg: Arg, locale: &Locale) -> Arg {
    if let Some(help) = words(arg.get_help(), locale) {
        arg = arg.help(help);
    }
    let names = arg.get_value_names().map(|names| {
        names.iter().map(|name| found(name, locale).unwrap_or_else(|| name.to_string())).collect::<Vec<_>>()
    });
    match names {
        // With value names, clap would expect a value for a flag.
        Some(names) if arg.get_action().takes_values() => arg.value_names(names),
        _ => arg,
    }
}

/// The words for an identifier in clap's definitions.
fn words(id: Option<&StyledStr>, locale: &Locale) -> Option<String> {
    found(&id?.to_string(), locale)
}

/// The words for `id`, if there are any.
fn found(id: &str, locale: &Locale) -> Option<String> {
    locale.has(id).then(|| locale.say(&Message::new(id.to_owned())))
}
