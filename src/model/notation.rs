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
        /// A comma, as in India: three digits after the last, two between the others (12,34,567).
        Indian = "indian",
    }
}

vocabulary! {
    /// What a number in brackets is.
    Brackets {
        /// A negative one, as accountants write it.
        Negative = "negative",
        /// The number itself; the brackets are a remark.
        Remark = "remark",
    }
}

vocabulary! {
    /// What 45 % is as a number.
    Percent {
        /// 45.
        Hundred = "hundred",
        /// 0.45.
        Share = "share",
    }
}

vocabulary! {
    /// What becomes of a cell that does not fit.
    Unfit {
        /// The cell counts as missing; the rest of the row is taken.
        Missing = "missing",
        /// The row is left out.
        LeaveOut = "leave-out",
        /// Nothing is read until it is mended.
        Fault = "fault",
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

vocabulary! {
    /// What the units of a table are, so that several ways of writing one are put together.
    UnitList {
        /// Countries and territories, by code or name.
        Countries = "countries",
        /// Provinces of China, by code or name.
        ProvincesOfChina = "provinces_of_china",
        /// Whatever is written: two ways of writing are two units.
        AsWritten = "as_written",
    }
}

vocabulary! {
    /// What becomes of rows that are known to be sums or means over several units.
    RowsOfSums {
        /// They are left out.
        LeaveOut = "leave_out",
        /// They are units like the others.
        Keep = "keep",
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
            Thousands::Comma | Thousands::Indian => mark == ',',
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
    /// Whether a person said what stands before decimals or between thousands.
    pub told: bool,
    /// What a number in brackets is; none where nobody said.
    pub brackets: Option<Brackets>,
    /// Flags that may stand behind a number, after a blank.
    pub flags: Vec<String>,
    /// What stands for a missing value, besides an empty cell.
    pub missing: Vec<String>,
}

impl Notation {
    /// Numbers with these marks, and nothing else that is not plain.
    pub fn of(decimal: Decimal, thousands: Option<Thousands>) -> Notation {
        Notation { decimal, thousands, told: true, brackets: None, flags: Vec::new(), missing: Vec::new() }
    }
}
