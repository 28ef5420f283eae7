//! Messages without a language: an identifier and arguments. Only [`crate::locale`] turns them into words.

use std::borrow::Cow;

use crate::model::{Date, Fte, Money, Quarter, Text};

/// What is to be said, in no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Identifier of the words, a key of every locale.
    pub id: Cow<'static, str>,
    /// What the words are about.
    pub args: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A name, an identifier or another thing that is the same in every language.
    Name(String),
    /// Words that come in each language.
    Text(Text),
    /// A count.
    Count(i64),
    /// A number with so many decimals.
    Number(f64, u8),
    /// An amount with its currency.
    Money(Money, String),
    /// Staff.
    Fte(Fte),
    /// A quarter.
    Quarter(Quarter),
    /// A day.
    Date(Date),
    /// Other words.
    Message(Message),
    /// Several, joined as the language joins them.
    List(Vec<Value>),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Message { id: id.into(), args: Vec::new() }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl Value {
    /// A number with one decimal, or with none where it is whole.
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

/// Counts of every width become [`Value::Count`]; what does not fit saturates.
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

/// How grave a message is, gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// To be looked at.
    Warning,
    /// Wrong.
    Error,
}

impl Severity {
    /// Every severity, gravest last.
    pub const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

    /// The word that options and machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The severity of a word that options and machine formats use; a note where there is no such word.
    pub fn named(word: &str) -> Severity {
        Severity::ALL.into_iter().find(|severity| severity.word() == word).unwrap_or(Severity::Note)
    }

    /// The word for people.
    pub fn message(self) -> Message {
        match self {
            Severity::Note => message!("severity-note"),
            Severity::Warning => message!("severity-warning"),
            Severity::Error => message!("severity-error"),
        }
    }
}
