//! Messages independent of language: an identifier and arguments. Only [`crate::locale`] turns them into words.

use std::borrow::Cow;

use crate::model::{Date, Fte, Money, Quarter, Text};

/// A message, independent of language.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Identifier of the words, a key of every locale.
    pub id: Cow<'static, str>,
    /// The arguments.
    pub args: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A name, an identifier or another text that is the same in every language.
    Name(String),
    /// A text with a version for each language.
    Text(Text),
    /// A count.
    Count(i64),
    /// A number with a fixed number of decimals.
    Number(f64, u8),
    /// An amount with its currency.
    Money(Money, String),
    /// Staff.
    Fte(Fte),
    /// A quarter.
    Quarter(Quarter),
    /// A day.
    Date(Date),
    /// A nested message.
    Message(Message),
    /// A list, joined in the style of the language.
    List(Vec<Value>),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Message { id: id.into(), args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl Value {
    /// A number with one decimal, or with none if it is whole.
    pub fn short(number: f64) -> Value {
        let tenths = (number * 10.0).round();
        Value::Number(number, u8::from(tenths % 10.0 != 0.0))
    }
}

/// A [`Message`]: `message!("id", name = value, …)`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message::Message::new($id)$(.with(stringify!($name), $value))*
    };
}

impl From<&str> for Value {
    fn from(name: &str) -> Self {
        Value::Name(name.to_owned())
    }
}

impl From<String> for Value {
    fn from(name: String) -> Self {
        Value::Name(name)
    }
}

impl From<&String> for Value {
    fn from(name: &String) -> Self {
        Value::Name(name.clone())
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Self {
        Value::Text(text.clone())
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Value::Text(text)
    }
}

impl From<Quarter> for Value {
    fn from(quarter: Quarter) -> Self {
        Value::Quarter(quarter)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Value::Date(date)
    }
}

impl From<Fte> for Value {
    fn from(fte: Fte) -> Self {
        Value::Fte(fte)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Value::Message(message)
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Self {
        Value::List(values)
    }
}

/// Counts of every width become [`Value::Count`]; larger ones saturate.
macro_rules! counts {
    ($($int:ty),+) => {$(
        impl From<$int> for Value {
            fn from(count: $int) -> Self {
                Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )+};
}

counts!(i32, i64, u8, u32, u64, usize);

/// Severity of a message, in ascending order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For information.
    Note,
    /// Should be checked.
    Warning,
    /// Must be corrected.
    Error,
}

impl Severity {
    /// Every severity, in ascending order.
    pub const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

    /// The word used in options and machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The severity with a word of options and machine formats; a note for an unknown word.
    pub fn named(word: &str) -> Severity {
        Severity::ALL.into_iter().find(|severity| severity.word() == word).unwrap_or(Severity::Note)
    }

    /// The display word.
    pub fn message(self) -> Message {
        match self {
            Severity::Note => message!("severity-note"),
            Severity::Warning => message!("severity-warning"),
            Severity::Error => message!("severity-error"),
        }
    }
}
