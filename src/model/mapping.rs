//! Mappings: the meaning of columns in tables from other sources.

use std::collections::BTreeMap;

use super::notation::{Case, Delimiter, Encoding, Notation, Percent, RowsOfSums, Unfit, UnitList};

/// The meaning of the columns of one or several tables, read against one composite.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Identifier.
    pub id: String,
    /// Alternative spellings of units, each with the unit it refers to.
    pub alias: BTreeMap<String, String>,
    /// One item for each kind of table.
    pub tables: Vec<TableMap>,
}

/// The meaning of the columns of one table.
#[derive(Clone, Debug)]
pub struct TableMap {
    /// The table's file name without its folder; `None` for any table.
    pub file: Option<String>,
    /// The sheet of a workbook; `None` to choose the most plausible one.
    pub sheet: Option<String>,
    /// Character encoding of a text file.
    pub encoding: Encoding,
    /// Separator between cells of a text file.
    pub delimiter: Delimiter,
    /// Number format.
    pub notation: Notation,
    /// The row with the column headings, from 1; rows above it are skipped.
    pub heading_row: u64,
    /// Further rows with column headings, below it.
    pub more_headings: Vec<u64>,
    /// The column that identifies the units.
    pub code: String,
    /// Other headings that this column may have.
    pub code_or: Vec<String>,
    /// Letter case to which codes are converted; `None` to leave them.
    pub case: Option<Case>,
    /// The column of the units' names; `None` if the code is the name.
    pub name: Option<String>,
    /// Other headings that the column of the names may have.
    pub name_or: Vec<String>,
    /// Kind of the units; `None` to infer it from their spelling.
    pub units: Option<UnitList>,
    /// Location of the years, and the year to keep; `None` keeps every row.
    pub year: Option<YearMap>,
    /// Codes and names of rows that are not units, such as totals.
    pub leave_out: Vec<String>,
    /// Conditions that a row must meet to be read; empty reads every row.
    pub rows: Vec<Condition>,
    /// Lists of conditions that exclude a row; one list that is met is enough. Each with its index in `leave_out`.
    pub leave_out_rows: Vec<(usize, Vec<Condition>)>,
    /// The column with the power of ten by which the numbers of a row are multiplied.
    pub factor_column: Option<String>,
    /// Treatment of rows that are known to be totals over several units.
    pub sums: RowsOfSums,
    /// Codes and names of rows that are units although they look like totals or notes.
    pub keep: Vec<String>,
    /// Columns of a long table, which has one value per row.
    pub long: Option<LongMap>,
    /// The columns to read, each with its index in the file's array.
    pub columns: Vec<ColumnMap>,
}

/// Location of the years, and the year to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearMap {
    /// The column of the years; `None` where column headings hold the years.
    pub column: Option<String>,
    /// The year to keep.
    pub keep: Keep,
}

/// The year to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keep {
    /// This year.
    Year(i32),
    /// A part of a year, spelt as in the table.
    Written(String),
    /// The newest year of the table.
    Newest,
}

impl Keep {
    /// Its spelling in a mapping file.
    pub fn written(&self) -> String {
        match self {
            Keep::Year(year) => year.to_string(),
            Keep::Written(text) => text.clone(),
            Keep::Newest => Self::NEWEST.to_owned(),
        }
    }

    /// The word for the newest year.
    pub const NEWEST: &'static str = "newest";
}

/// A condition on a cell of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Heading of the column.
    pub column: String,
    /// Accepted contents of the cell.
    pub any: Vec<Mark>,
}

/// Accepted content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// This number, in any notation.
    Number(f64),
    /// This text, without leading and trailing blanks.
    Text(String),
}

/// Columns of a long table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongMap {
    /// The column of the series' names.
    pub series: String,
    /// The column of the values; `None` where the values are in the column of the year.
    pub value: Option<String>,
}

/// One column, or one series of a long table.
#[derive(Clone, Debug)]
pub struct ColumnMap {
    /// Heading of the column, or name of the series.
    pub from: String,
    /// Alternative headings or names.
    pub or: Vec<String>,
    /// Where its values go.
    pub to: Target,
    /// Factor that converts a number into the unit of the indicator.
    pub factor: f64,
    /// Words with their numbers.
    pub words: Words,
    /// Further marks for a missing value in this column.
    pub missing: Vec<Mark>,
    /// Treatment of a value outside the indicator's domain.
    pub outside: Unfit,
    /// Treatment of a cell that cannot be read.
    pub unreadable: Unfit,
    /// How 45 % is written as a number; `None` derives it from the unit of the indicator.
    pub percent: Option<Percent>,
}

impl ColumnMap {
    /// A column of numbers in the unit of the indicator.
    pub fn plain(from: String, to: Target) -> ColumnMap {
        let (outside, unreadable) = (Unfit::Missing, Unfit::Missing);
        ColumnMap {
            from,
            or: Vec::new(),
            to,
            factor: 1.0,
            words: Words::default(),
            missing: Vec::new(),
            outside,
            unreadable,
            percent: None,
        }
    }
}

/// Words with their numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// Each word in the form of [`Words::folded`].
    values: BTreeMap<String, f64>,
    /// Whether cells may contain nothing but these words.
    pub closed: bool,
}

impl Words {
    /// Words that may appear among numbers, or, if `closed`, the only accepted contents. Of two words with the same
    /// folded form, the first is kept.
    pub fn new<'w>(words: impl Iterator<Item = (&'w String, &'w f64)>, closed: bool) -> Words {
        let mut values = BTreeMap::new();
        for (word, value) in words {
            values.entry(Words::folded(word)).or_insert(*value);
        }
        Words { values, closed }
    }

    /// The number of the word in a cell.
    pub fn value(&self, cell: &str) -> Option<f64> {
        if self.values.is_empty() { None } else { self.values.get(&Words::folded(cell)).copied() }
    }

    /// The words, in lower case.
    pub fn all(&self) -> impl Iterator<Item = &str> + Clone {
        self.values.keys().map(String::as_str)
    }

    /// A word in lower case with single blanks, so that case and spacing do not distinguish two answers.
    pub fn folded(word: &str) -> String {
        word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    }
}

/// The destination of a column's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An index into [`super::Composite::indicators`].
    Indicator(usize),
    /// An index into [`super::Composite::denominators`].
    Denominator(usize),
    /// An index into [`super::Composite::groupings`].
    Grouping(usize),
}
