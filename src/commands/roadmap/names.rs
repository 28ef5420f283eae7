//! Resolves names of a call.

use crate::error::UserError;
use gradus::input::{self};
use gradus::message;
use gradus::message::Value;
use gradus::model::Context;

/// The number of a stage from its identifier, its title in either language, or its number.
pub(super) fn stage(name: &str, context: &Context<'_>) -> Result<usize, UserError> {
    let stages = &context.rubric.stages;
    let number = name.parse().ok().filter(|number| (1..=stages.len()).contains(number));
    let titled = || {
        let lower = name.to_lowercase();
        stages.iter().position(|stage| stage.title.en.to_lowercase() == lower || stage.title.zh == name).map(|i| i + 1)
    };
    number.or_else(|| context.rubric.stage(name)).or_else(titled).ok_or_else(|| {
        let known: Vec<&str> = stages.iter().map(|stage| stage.id.as_str()).collect();
        let stages: Vec<Value> = known.iter().map(|id| Value::from(*id)).collect();
        let error = UserError::new(message!("roadmap-error-stage", stage = name));
        meant(error, name, known).help(message!("roadmap-error-stages", stages = stages))
    })
}

/// The index of a catalogue entry.
pub(super) fn entry(name: &str, context: &Context<'_>) -> Result<usize, UserError> {
    context.catalogue.entry(name).ok_or_else(|| {
        let known = context.catalogue.entries.iter().map(|entry| entry.id.as_str()).collect();
        let error = UserError::new(message!("roadmap-error-initiative", name = name));
        meant(error, name, known).help(message!("roadmap-error-initiatives"))
    })
}

/// Adds suggestions to the error if similar names exist.
pub(super) fn meant(error: UserError, name: &str, known: Vec<&str>) -> UserError {
    match input::nearest(name, known) {
        Some(meant) => error.help(message!("cli-error-meant", suggestions = format!("`{meant}`"))),
        None => error,
    }
}
