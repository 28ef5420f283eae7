//! Errors of clap about a call, in our own words.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use gradus::message;
use gradus::message::{Message, Value};

use crate::error::UserError;

/// The fault of the call, with suggestions and its usage.
pub(crate) fn of(error: &clap::Error) -> UserError {
    let mut fault = UserError::new(message_of(error));
    for advice in advice(error) {
        fault = fault.help(advice);
    }
    fault
}

/// The fault.
fn message_of(error: &clap::Error) -> Message {
    let arg = || one(error, ContextKind::InvalidArg);
    let value = || one(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => message!("cli-error-unknown-argument", argument = arg()),
        ErrorKind::InvalidSubcommand => {
            message!("cli-error-unknown-command", command = one(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => message!("cli-error-no-command"),
        ErrorKind::MissingRequiredArgument => {
            message!("cli-error-missing-argument", arguments = all(error, ContextKind::InvalidArg))
        }
        // clap reports a missing value of an option as an empty value.
        ErrorKind::InvalidValue if value().is_empty() => message!("cli-error-no-value", argument = arg()),
        ErrorKind::InvalidValue => message!("cli-error-value", argument = arg(), value = value()),
        ErrorKind::ValueValidation => match own(error) {
            Some(reason) => message!("cli-error-value-because", argument = arg(), value = value(), reason = reason),
            None => message!("cli-error-value", argument = arg(), value = value()),
        },
        ErrorKind::ArgumentConflict if arg() == one(error, ContextKind::PriorArg) => {
            message!("cli-error-twice", argument = arg())
        }
        ErrorKind::ArgumentConflict => {
            message!("cli-error-conflict", argument = arg(), other = all(error, ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues => message!("cli-error-too-many", argument = arg(), value = value()),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            message!("cli-error-no-value", argument = arg())
        }
        ErrorKind::InvalidUtf8 => message!("cli-error-utf8"),
        _ => message!("cli-error-other"),
    }
}

/// Suggestions, possible values, and usage.
fn advice(error: &clap::Error) -> Vec<Message> {
    let mut advice = Vec::new();
    for kind in [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue] {
        let suggested = all(error, kind);
        if !suggested.is_empty() {
            advice.push(message!("cli-error-meant", suggestions = suggested));
        }
    }
    let possible = all(error, ContextKind::ValidValue);
    if !possible.is_empty() {
        advice.push(message!("cli-error-possible", values = possible));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim().to_owned();
        advice.push(message!("cli-error-usage", usage = usage));
    }
    advice
}

/// The reason from one of our own value parsers.
fn own(error: &clap::Error) -> Option<Message> {
    let source = std::error::Error::source(error)?;
    source.downcast_ref::<UserError>().map(|error| error.message.clone())
}

/// The single text of a piece of context.
fn one(error: &clap::Error, kind: ContextKind) -> String {
    texts(error, kind).into_iter().next().unwrap_or_default()
}

/// All texts of a piece of context, for a message.
fn all(error: &clap::Error, kind: ContextKind) -> Vec<Value> {
    texts(error, kind).into_iter().map(Value::Name).collect()
}

/// The texts of a piece of context.
fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
