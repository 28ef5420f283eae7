//! Errors of calls that cannot make a roadmap.

use crate::error::UserError;
use gradus::message;
use gradus::model::Context;
use gradus::schedule::ScheduleError;

/// Converts a scheduling error into a message with the reason and the remedy.
pub(in crate::commands) fn cannot(error: ScheduleError, context: &Context<'_>) -> anyhow::Error {
    match &error {
        // These are errors of the program: names are looked up earlier, and unmet goals are explained.
        ScheduleError::Unsound(_) | ScheduleError::Unnamed(_) | ScheduleError::Unmet { .. } => error.into(),
        ScheduleError::NoConversion { from, to } => {
            let help = message!("roadmap-error-conversion-help", from = from, date = context.assessment.date);
            UserError::new(message!("roadmap-error-conversion", from = from, to = to)).help(help).into()
        }
        ScheduleError::TooLarge { activities, most } => {
            let error = UserError::new(message!("roadmap-error-too-large", activities = *activities, most = *most));
            error.help(message!("roadmap-error-too-large-help")).into()
        }
        ScheduleError::NoMoney { first } => {
            let help = message!("roadmap-error-no-money-help", year = first.year().to_string());
            UserError::new(message!("roadmap-error-no-money", first = *first)).help(help).into()
        }
    }
}
