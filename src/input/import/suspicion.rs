//! The suspected role of a column that is not an indicator, with its certainty.

use super::shape::Sure;
use crate::message;
use crate::message::{Message, Value};

/// The role of a column that is not an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// Ranks, from 1.
    Rank,
    /// Constant over all units.
    Constant,
    /// Numbers of the rows or of the units.
    Identifier,
    /// Years.
    Year,
    /// Notes about the figures.
    Note,
    /// Geographical coordinates.
    Coordinate,
    /// Size of the unit.
    Size,
    /// Computed from other columns.
    Made(How, Vec<String>),
    /// A repetition of another column.
    Copy(Copied, String),
    /// An older year of another column.
    Older(String),
}

impl Role {
    /// Whether its values are not a measurement, whatever its name.
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

    /// The role in words.
    pub fn message(&self) -> Message {
        match self {
            Role::Rank => message!("import-role-rank"),
            Role::Constant => message!("import-role-constant"),
            Role::Identifier => message!("import-role-identifier"),
            Role::Year => message!("import-role-year"),
            Role::Note => message!("import-role-note"),
            Role::Coordinate => message!("import-role-coordinate"),
            Role::Size => message!("import-role-size"),
            Role::Made(how, parts) => {
                let id = match how {
                    How::Mean => "import-role-mean",
                    How::Sum => "import-role-sum",
                    How::Weighted => "import-role-weighted",
                    How::GeometricMean => "import-role-geometric",
                };
                Message::new(id).with("columns", several(parts))
            }
            Role::Copy(how, column) => {
                let id = match how {
                    Copied::Same => "import-role-same",
                    Copied::Rounded => "import-role-rounded",
                    Copied::Rescaled => "import-role-rescaled",
                    Copied::Reversed => "import-role-reversed",
                };
                Message::new(id).with("column", column.as_str())
            }
            Role::Older(column) => message!("import-role-older", column = column),
        }
    }
}

/// Some names, limited to the length of a line.
fn several(names: &[String]) -> Vec<Value> {
    const SHOWN: usize = 4;
    let mut all: Vec<Value> = names.iter().take(SHOWN).map(|name| Value::from(name.as_str())).collect();
    if names.len() > SHOWN {
        all.push(message!("import-more", count = names.len() - SHOWN).into());
    }
    all
}

/// The basis of a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The heading.
    Name,
    /// The values.
    Values,
    /// Both.
    Both,
}

/// The suspicion that a column is not an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Suspicion {
    /// The role.
    pub role: Role,
    /// The certainty.
    pub sure: Sure,
    /// The basis.
    pub by: By,
}

impl Suspicion {
    pub(super) fn new(role: Role, sure: Sure, by: By) -> Suspicion {
        Suspicion { role, sure, by }
    }

    /// Role, certainty and basis in words.
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

/// How a column is computed from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Their mean.
    Mean,
    /// Their sum.
    Sum,
    /// A sum with different weights.
    Weighted,
    /// Their geometric mean.
    GeometricMean,
}

/// How a column repeats another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The same figures.
    Same,
    /// Rounded.
    Rounded,
    /// On another scale.
    Rescaled,
    /// On another scale, reversed.
    Reversed,
}
