//! Notation of tables from other sources: separators of cells, number formats and character encodings.

use schemars::JsonSchema;
use serde::Deserialize;

use super::terms::vocabulary;

vocabulary! {
    /// Separator between two cells.
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
    /// Decimal mark.
    Decimal {
        /// A point.
        Point = "point",
        /// A comma.
        Comma = "comma",
    }
}

vocabulary! {
    /// Separator between thousands.
    Thousands {
        /// A comma.
        Comma = "comma",
        /// A point.
        Point = "point",
        /// A blank, including narrow and non-breaking ones.
        Blank = "blank",
        /// An apostrophe.
        Apostrophe = "apostrophe",
        /// Commas as in India: three digits after the last one, two between the others (12,34,567).
        Indian = "indian",
    }
}

vocabulary! {
    /// Meaning of a number in brackets.
    Brackets {
        /// A negative number, as in accounting.
        Negative = "negative",
        /// The number itself; the brackets are a remark.
        Remark = "remark",
    }
}

vocabulary! {
    /// How 45 % is written as a number.
    Percent {
        /// 45.
        Hundred = "hundred",
        /// 0.45.
        Share = "share",
    }
}

vocabulary! {
    /// Treatment of a cell that does not fit.
    Unfit {
        /// The cell counts as missing; the rest of the row is taken.
        Missing = "missing",
        /// The row is left out.
        LeaveOut = "leave-out",
        /// The fault is reported, and nothing is read until it is corrected.
        Fault = "fault",
    }
}

vocabulary! {
    /// Character encoding.
    Encoding {
        /// From the byte-order mark; UTF-8 without one.
        Auto = "auto",
        /// UTF-8.
        Utf8 = "utf-8",
        /// UTF-16; the byte-order mark gives the byte order, little-endian without one.
        Utf16 = "utf-16",
        /// GB 18030, which includes GBK and GB 2312.
        Gb18030 = "gb18030",
        /// Windows 1252, which includes Latin 1.
        Windows1252 = "windows-1252",
    }
}

vocabulary! {
    /// Letter case to which codes are converted.
    Case {
        /// Upper case.
        Upper = "upper",
        /// Lower case.
        Lower = "lower",
    }
}

vocabulary! {
    /// Kind of the units of a table, by which different spellings of a unit are merged.
    UnitList {
        /// Countries and territories, by code or name.
        Countries = "countries",
        /// Provinces of China, by code or name.
        ProvincesOfChina = "provinces_of_china",
        /// Units as written: different spellings are different units.
        AsWritten = "as_written",
    }
}

vocabulary! {
    /// Treatment of rows that are known to be totals or means over several units.
    RowsOfSums {
        /// The rows are left out.
        LeaveOut = "leave_out",
        /// The rows are units like the others.
        Keep = "keep",
    }
}

impl Delimiter {
    /// The separator as a byte.
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
    /// Whether `mark` is this separator.
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
    /// The text in this case.
    pub fn of(self, text: &str) -> String {
        match self {
            Case::Upper => text.to_uppercase(),
            Case::Lower => text.to_lowercase(),
        }
    }
}

/// The number format of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    /// Decimal mark.
    pub decimal: Decimal,
    /// Separator between thousands; `None` allows none.
    pub thousands: Option<Thousands>,
    /// Whether the user specified the decimal mark or the separator between thousands.
    pub specified: bool,
    /// Meaning of a number in brackets; `None` if unspecified.
    pub brackets: Option<Brackets>,
    /// Flags that may follow a number, after a blank.
    pub flags: Vec<String>,
    /// Marks for a missing value, besides an empty cell.
    pub missing: Vec<String>,
}

impl Notation {
    /// Plain numbers with these marks only.
    pub fn of(decimal: Decimal, thousands: Option<Thousands>) -> Notation {
        Notation { decimal, thousands, specified: true, brackets: None, flags: Vec::new(), missing: Vec::new() }
    }
}
