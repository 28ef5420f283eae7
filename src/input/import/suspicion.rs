//! What a column may be besides an indicator, and how sure that is.

use super::shape::Sure;
use crate::message;
use crate::message::{Message, Value};

/// What a column is besides an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// Places in an order, the first 1.
    Rank,
    /// The same for all units.
    Constant,
    /// Numbers of the rows or of the units.
    Identifier,
    /// Years.
    Year,
    /// Something said of the figures.
    Note,
    /// Where the unit lies.
    Coordinate,
    /// How large the unit is.
    Size,
    /// Made of other columns.
    Made(How, Vec<String>),
    /// Another column again.
    Copy(Copied, String),
    /// An older year of another column.
    Older(String),
}

impl Role {
    /// Whether its values are no measure of anything, whatever they are called.
    pub fn is_no_measure(&self) -> bool {
        matches!(self, Role::Rank | Role::Identifier | Role::Year | Role::Note | Role::Coordinate)
    }

    /// The word of the machine formats.
    pub fn word(&self) -> &'static str {
        match self {
            Role::Rank => "rank",
            Role::Constant => "constant",
            Role::Identifier => "identifier",
            Role::Year => "year",
            Role::Note => "note",
            Role::Coordinate => "coordinate",
            Role::Size => "size",
            Role::Made(..) => "made",
            Role::Copy(..) => "copy",
            Role::Older(_) => "older",
        }
    }

    /// What it is, in words.
    pub fn message(&self) -> Message {
        match self {
            Role::Rank => message!("import-role-rank"),
            Role::Constant => message!("import-role-constant"),
            Role::Identifier => message!("import-role-identifier"),
            Role::Year => message!("import-role-year"),
            Role::Note => message!("import-role-note"),
            Role::Coordinate => message!("import-role-coordinate"),
            Role::Size => message!("import-role-size"),
            Role::Made(how, of) => {
                let id = match how {
                    How::Mean => "import-role-mean",
                    How::Sum => "import-role-sum",
                    How::Weighted => "import-role-weighted",
                    How::GeometricMean => "import-role-geometric",
                };
                Message::new(id).with("columns", several(of))
            }
            Role::Copy(how, of) => {
                let id = match how {
                    Copied::Same => "import-role-same",
                    Copied::Rounded => "import-role-rounded",
                    Copied::Rescaled => "import-role-rescaled",
                    Copied::Reversed => "import-role-reversed",
                };
                Message::new(id).with("column", of.as_str())
            }
            Role::Older(of) => message!("import-role-older", column = of),
        }
    }
}

/// Some names, not more than a line holds.
fn several(names: &[String]) -> Vec<Value> {
    const SHOWN: usize = 4;
    let mut all: Vec<Value> = names.iter().take(SHOWN).map(|name| Value::from(name.as_str())).collect();
    if names.len() > SHOWN {
        all.push(message!("import-more", count = names.len() - SHOWN).into());
    }
    all
}

/// What a guess stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The heading.
    Name,
    /// The values.
    Values,
    /// Both.
    Both,
}

/// That a column is something else than an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Suspicion {
    /// What.
    pub role: Role,
    /// How sure that is.
    pub sure: Sure,
    /// What it stands on.
    pub by: By,
}

impl Suspicion {
    pub(super) fn new(role: Role, sure: Sure, by: By) -> Suspicion {
        Suspicion { role, sure, by }
    }

    /// What is suspected, how surely, and on what grounds, in words.
    pub fn message(&self) -> Message {
        let sure = self.sure.message();
        let by = match self.by {
            By::Name => message!("import-by-name"),
            By::Values => message!("import-by-values"),
            By::Both => message!("import-by-both"),
        };
        message!("import-suspicion", role = self.role.message(), sure = sure, by = by)
    }
}

/// How a column is made of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Their mean.
    Mean,
    /// Their sum.
    Sum,
    /// A sum in which they have weights of their own.
    Weighted,
    /// Their geometric mean.
    GeometricMean,
}

/// How a column repeats another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The same figures.
    Same,
    /// Rounded.
    Rounded,
    /// On another scale.
    Rescaled,
    /// On another scale, turned round.
    Reversed,
}
