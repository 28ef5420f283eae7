//! Help pages. Those of clap are English only and do not wrap Chinese, so these are laid out here from clap's
//! definitions.

use clap::{Arg, ArgAction, Command};
use gradus::locale::Locale;
use gradus::message;
use gradus::message::Value;
use gradus::report::document::{Block, Document, Span, Tone};
use gradus::report::terminal::{Layout, render, width, wrap_text};

/// Greatest width of a term on the left; the words of a wider one start on the next line.
const TERM: usize = 28;

/// The usage of the command, in one line.
pub(crate) fn usage(command: &Command, locale: &Locale) -> String {
    let mut parts = vec![command.get_bin_name().unwrap_or("gradus").to_owned()];
    if command.get_bin_name().is_none() {
        parts.push(command.get_name().to_owned());
    }
    parts.push(locale.word("cli-usage-options"));
    parts.extend(command.get_positionals().map(term));
    if command.has_subcommands() {
        parts.push(locale.word("cli-usage-command"));
    }
    parts.join(" ")
}

/// The help page of a command. `general` are the options of every command.
pub(crate) fn help(command: &Command, general: &[&Arg], locale: &Locale, layout: Layout) -> String {
    let mut page = String::new();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    page.push_str(&words(&about, layout));
    page.push('\n');
    page.push_str(&words(&locale.say(&message!("cli-usage", usage = usage(command, locale))), layout));

    let commands = command.get_subcommands().map(|sub| {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        (sub.get_name().to_owned(), about)
    });
    let (general_here, own): (Vec<&Arg>, Vec<&Arg>) =
        command.get_arguments().partition(|arg| general.iter().any(|other| other.get_id() == arg.get_id()));
    let general = if general_here.is_empty() { general } else { &general_here };
    let (positional, options): (Vec<&Arg>, Vec<&Arg>) = own.into_iter().partition(|arg| arg.is_positional());
    let entries = |args: &[&Arg]| args.iter().map(|arg| (term(arg), text(arg, locale))).collect::<Vec<_>>();
    for (heading, entries) in [
        (locale.word("cli-heading-commands"), commands.collect()),
        (locale.word("cli-heading-arguments"), entries(&positional)),
        (locale.word("cli-heading-options"), entries(&options)),
        (locale.word("cli-heading-general"), entries(general)),
    ] {
        page.push_str(&section(&heading, &entries, layout));
    }
    if let Some(after) = command.get_after_help() {
        page.push('\n');
        page.push_str(&words(&after.to_string(), layout));
    }
    page
}

/// A heading followed by terms, each with its words beside it.
fn section(heading: &str, entries: &[(String, String)], layout: Layout) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let term = entries.iter().map(|(term, _)| width(term)).filter(|term| *term <= TERM).max().unwrap_or(TERM);
    let indent = 2 + term + 2;
    let mut out = format!("\n{}", paragraph(Span::new(heading, Tone::Strong), layout));
    for (name, text) in entries {
        let mut line = format!("  {name}");
        for part in wrap_text(text, layout.width.saturating_sub(indent)) {
            if width(&line) + 2 > indent {
                out.push_str(&line);
                out.push('\n');
                line.clear();
            }
            line.push_str(&" ".repeat(indent.saturating_sub(width(&line))));
            line.push_str(&part);
            out.push_str(line.trim_end());
            out.push('\n');
            line.clear();
        }
    }
    out
}

/// The form of an argument.
fn term(arg: &Arg) -> String {
    let values: Vec<String> =
        arg.get_value_names().unwrap_or_default().iter().map(|name| format!("<{name}>")).collect();
    let values = values.join(" ");
    if arg.is_positional() {
        let many = if matches!(arg.get_action(), ArgAction::Append) { "..." } else { "" };
        return if arg.is_required_set() {
            format!("{values}{many}")
        } else {
            format!("[{}]{many}", values.trim_matches(['<', '>']))
        };
    }
    let short = arg.get_short().map_or("    ".to_owned(), |short| format!("-{short}, "));
    let long = arg.get_long().unwrap_or_default();
    let values = if arg.get_action().takes_values() { format!(" {values}") } else { String::new() };
    format!("{short}--{long}{values}")
}

/// The words for an argument: its help, possible values and default.
fn text(arg: &Arg, locale: &Locale) -> String {
    let mut text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if !arg.get_action().takes_values() {
        return text;
    }
    let values: Vec<Value> = arg.get_possible_values().iter().map(|value| value.get_name().into()).collect();
    if !values.is_empty() {
        text.push_str(&locale.say(&message!("cli-possible-values", values = values)));
    }
    if let Some(default) = arg.get_default_values().first().and_then(|default| default.to_str()) {
        text.push_str(&locale.say(&message!("cli-default", value = default)));
    }
    text
}

/// Wrapped words.
fn words(text: &str, layout: Layout) -> String {
    paragraph(Span::plain(text), layout)
}

/// A wrapped paragraph.
fn paragraph(span: Span, layout: Layout) -> String {
    render(&Document { blocks: vec![Block::Paragraph(vec![span])] }, layout)
}
