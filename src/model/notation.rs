//! How strangers write their tables: what stands between cells and in numbers, and how letters are encoded.

use schemars::JsonSchema;
use serde::Deserialize;

use super::terms::vocabulary;

vocabulary! {
    /// What stands between two cells.
    Delimiter {
        /// A comma.
        Comma = "comma",
        /// A semicolon.
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
        /// A vertical bar.
        Bar = "bar",
    }
}

vocabulary! {
    /// What stands before the decimals.
    Decimal {
        /// A point.
        Point = "point",
        /// A comma.
        Comma = "comma",
    }
}

vocabulary! {
    /// What stands between thousands.
    Thousands {
        /// A comma.
        Comma = "comma",
        /// A point.
        Point = "point",
        /// A blank, also a narrow one or one that does not break.
        Blank = "blank",
        /// An apostrophe.
        Apostrophe = "apostrophe",
    }
}

vocabulary! {
    /// How letters are encoded in bytes.
    Encoding {
        /// By the byte-order mark; UTF-8 where there is none.
        Auto = "auto",
        /// UTF-8.
        Utf8 = "utf-8",
        /// UTF-16, the order of its bytes by the mark; the lower byte first where there is none.
        Utf16 = "utf-16",
        /// GB 18030, which holds GBK and GB 2312.
        Gb18030 = "gb18030",
        /// Windows 1252, which holds Latin 1.
        Windows1252 = "windows-1252",
    }
}

vocabulary! {
    /// Into which letters codes are brought.
    Case {
        /// Large ones.
        Upper = "upper",
        /// Small ones.
        Lower = "lower",
    }
}

impl Delimiter {
    /// The byte.
    pub fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
            Delimiter::Bar => b'|',
        }
    }
}

impl Thousands {
    /// Whether a character is the mark.
    pub fn is(self, mark: char) -> bool {
        match self {
            Thousands::Comma => mark == ',',
            Thousands::Point => mark == '.',
            Thousands::Blank => matches!(mark, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'),
            Thousands::Apostrophe => matches!(mark, '\'' | '’'),
        }
    }
}

impl Case {
    /// A text in these letters.
    pub fn of(self, text: &str) -> String {
        match self {
            Case::Upper => text.to_uppercase(),
            Case::Lower => text.to_lowercase(),
        }
    }
}

/// How the numbers of a table are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    /// What stands before the decimals.
    pub decimal: Decimal,
    /// What stands between thousands; none where nothing may.
    pub thousands: Option<Thousands>,
    /// What stands for a missing value, besides an empty cell.
    pub missing: Vec<String>,
}
