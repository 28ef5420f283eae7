//! Errors: faults of the user, faults of Gradus, and exit codes.

use std::fmt;
use std::process::ExitCode;

pub(crate) use gradus::input::fault::reason;
use gradus::locale::Locale;
use gradus::message;
use gradus::message::Message;
use gradus::model::Lang;
use gradus::report::document::{Block, Diagnostic, Document, Severity};

/// The exit codes, by increasing severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: success.
    Fine,
    /// 1: success with findings at or above the chosen severity, or with a goal not attained.
    Findings,
    /// 2: a fault of the input or the call; nothing was written, except for the faultless units of a batch.
    UserFault,
    /// 3: a fault of Gradus.
    OurFault,
}

impl Exit {
    /// The number of the code.
    pub fn code(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::UserFault => 2,
            Exit::OurFault => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}

/// A fault of the call, or of a file or name in it, that has no place in a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct UserError {
    /// The fault.
    pub message: Message,
    /// The remedies.
    pub help: Vec<Message>,
}

impl UserError {
    /// A fault without a remedy.
    pub(crate) fn new(message: Message) -> Self {
        UserError { message, help: Vec::new() }
    }

    /// Adds a remedy.
    #[must_use]
    pub(crate) fn help(mut self, help: Message) -> Self {
        self.help.push(help);
        self
    }
}

impl fmt::Display for UserError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Locale::new(Lang::En).say(&self.message))
    }
}

impl std::error::Error for UserError {}

/// Faults in files, laid out with their places.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FaultyInput(pub Document);

impl fmt::Display for FaultyInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the input is at fault")
    }
}

impl std::error::Error for FaultyInput {}

/// The error as shown, and its exit code.
pub(crate) fn describe(error: &anyhow::Error, locale: &Locale) -> (Document, Exit) {
    if let Some(FaultyInput(document)) = error.downcast_ref() {
        return (document.clone(), Exit::UserFault);
    }
    if let Some(error) = error.downcast_ref::<UserError>() {
        return (complaint(error, locale), Exit::UserFault);
    }
    // Unexpected errors have no words of ours; the chain of causes helps to find the defect.
    let cause = format!("{error:#}");
    (complaint(&UserError::new(message!("error-ours", cause = cause)), locale), Exit::OurFault)
}

/// A fault of the call, as shown.
fn complaint(error: &UserError, locale: &Locale) -> Document {
    let help = locale.word("note-help");
    let diagnostic = Diagnostic {
        severity: Severity::Error,
        severity_word: locale.say(&Severity::Error.message()),
        rule: None,
        title: locale.say(&error.message),
        places: Vec::new(),
        notes: error.help.iter().map(|message| (help.clone(), locale.say(message))).collect(),
    };
    Document { blocks: vec![Block::Diagnostic(diagnostic)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_fault_it_is_decides_the_code() {
        let locale = Locale::new(Lang::En);
        let user = UserError::new(message!("reason-full")).into();
        assert_eq!(describe(&user, &locale).1, Exit::UserFault);
        let input = FaultyInput(Document::default()).into();
        assert_eq!(describe(&input, &locale).1, Exit::UserFault);
        assert_eq!(describe(&anyhow::anyhow!("a bug"), &locale).1, Exit::OurFault);
        // Context around a fault does not hide it.
        let wrapped = anyhow::Error::from(UserError::new(message!("reason-full"))).context("while writing");
        assert_eq!(describe(&wrapped, &locale).1, Exit::UserFault);
    }
}
