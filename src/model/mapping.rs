//! Mappings: what the columns of strangers' tables mean.

use std::collections::BTreeMap;

use super::notation::{Case, Delimiter, Encoding, Notation, Percent, RowsOfSums, Unfit, UnitList};

/// What the columns of one or several tables mean, read against one composite.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Identifier.
    pub id: String,
    /// Ways of writing units, each with the one that is meant.
    pub alias: BTreeMap<String, String>,
    /// Each sort of table.
    pub tables: Vec<TableMap>,
}

/// What the columns of a table mean.
#[derive(Clone, Debug)]
pub struct TableMap {
    /// The table's file name, without its folder; none where it speaks of any table.
    pub file: Option<String>,
    /// The sheet of a workbook; none for the likeliest.
    pub sheet: Option<String>,
    /// How the letters of a text are encoded.
    pub encoding: Encoding,
    /// What stands between two cells of a text.
    pub delimiter: Delimiter,
    /// How numbers are written.
    pub notation: Notation,
    /// The row that names the columns, from 1; those above it are passed over.
    pub heading_row: u64,
    /// Further rows that name the columns, below it.
    pub more_headings: Vec<u64>,
    /// The column that tells the units apart.
    pub code: String,
    /// Other headings that this column may have.
    pub code_or: Vec<String>,
    /// Into which letters the codes are brought; none where they stay.
    pub case: Option<Case>,
    /// The column of the units' names; none where the code is the name.
    pub name: Option<String>,
    /// Other headings that the column of the names may have.
    pub name_or: Vec<String>,
    /// What the units are; none where that is judged from how they are written.
    pub units: Option<UnitList>,
    /// Where the years stand, and which is kept; none where every row is.
    pub year: Option<YearMap>,
    /// Codes and names of rows that are no units, such as sums over several.
    pub leave_out: Vec<String>,
    /// What a row must hold to be taken; every row is where there is nothing.
    pub rows: Vec<Condition>,
    /// What a row must hold to be left out; any one of these lists is enough. Each with its place in `leave_out`.
    pub leave_out_rows: Vec<(usize, Vec<Condition>)>,
    /// The column of the power of ten by which the numbers of a row are multiplied.
    pub factor_column: Option<String>,
    /// What becomes of rows that are known to be sums over several units.
    pub sums: RowsOfSums,
    /// Codes and names of rows that are units although they look like sums or notes.
    pub keep: Vec<String>,
    /// Of a long table, where one value stands in a row.
    pub long: Option<LongMap>,
    /// What is taken from it, each an index into the array of the file.
    pub columns: Vec<ColumnMap>,
}

/// Where the years stand, and which is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearMap {
    /// The column of the years; none where the years are the headings of columns.
    pub column: Option<String>,
    /// The year to keep.
    pub keep: Keep,
}

/// Which year is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keep {
    /// This year.
    Year(i32),
    /// A part of a year, as the table writes it.
    Written(String),
    /// The newest of the table.
    Newest,
}

impl Keep {
    /// As it is written.
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

/// What a cell of a row must be.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Heading of the column.
    pub column: String,
    /// What the cell may be.
    pub any: Vec<Mark>,
}

/// What a cell may be.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// This number, however it is written.
    Number(f64),
    /// This text, blanks around it left aside.
    Text(String),
}

/// Where the values of a long table stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongMap {
    /// The column of the series' names.
    pub series: String,
    /// The column of the values; none where they stand in the column of the year.
    pub value: Option<String>,
}

/// One column, or one series of a long table.
#[derive(Clone, Debug)]
pub struct ColumnMap {
    /// Heading of the column, or name of the series.
    pub from: String,
    /// Other headings or names that it may have.
    pub or: Vec<String>,
    /// What it is.
    pub to: Target,
    /// What a number is multiplied by to come into the unit of the indicator.
    pub factor: f64,
    /// Words that stand for numbers.
    pub words: Words,
    /// What else stands for a missing value in it.
    pub missing: Vec<Mark>,
    /// What becomes of a value that the indicator cannot have.
    pub outside: Unfit,
    /// What becomes of a cell that cannot be read.
    pub unreadable: Unfit,
    /// What 45 % is as a number; by the unit of the indicator where nobody said.
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

/// Words that stand for numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// Each word as [`Words::folded`] has it.
    values: BTreeMap<String, f64>,
    /// Whether nothing but these words can be read.
    pub closed: bool,
}

impl Words {
    /// Words among numbers, or, `closed`, instead of them. The first of two words that are read alike is kept.
    pub fn new<'w>(words: impl Iterator<Item = (&'w String, &'w f64)>, closed: bool) -> Words {
        let mut values = BTreeMap::new();
        for (word, value) in words {
            values.entry(Words::folded(word)).or_insert(*value);
        }
        Words { values, closed }
    }

    /// The number that a cell stands for.
    pub fn value(&self, cell: &str) -> Option<f64> {
        if self.values.is_empty() { None } else { self.values.get(&Words::folded(cell)).copied() }
    }

    /// The words, in small letters.
    pub fn all(&self) -> impl Iterator<Item = &str> + Clone {
        self.values.keys().map(String::as_str)
    }

    /// A word in small letters with one blank between its parts: neither tells two answers apart.
    pub fn folded(word: &str) -> String {
        word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    }
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An index into [`super::Composite::indicators`].
    Indicator(usize),
    /// An index into [`super::Composite::denominators`].
    Denominator(usize),
    /// An index into [`super::Composite::groupings`].
    Grouping(usize),
}
