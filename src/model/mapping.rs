//! Mappings: what the columns of strangers' tables mean.

use super::notation::{Case, Delimiter, Encoding, Notation};

/// What the columns of one or several tables mean, read against one composite.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Identifier.
    pub id: String,
    /// Each sort of table.
    pub tables: Vec<TableMap>,
}

/// What the columns of a table mean.
#[derive(Clone, Debug)]
pub struct TableMap {
    /// The table's file name, without its folder; none where it speaks of any table.
    pub file: Option<String>,
    /// The sheet of a workbook; none for its first.
    pub sheet: Option<String>,
    /// How the letters of a text are encoded.
    pub encoding: Encoding,
    /// What stands between two cells of a text.
    pub delimiter: Delimiter,
    /// How numbers are written.
    pub notation: Notation,
    /// The row that names the columns, from 1; those above it are passed over.
    pub heading_row: u64,
    /// The column that tells the units apart.
    pub code: String,
    /// Into which letters the codes are brought; none where they stay.
    pub case: Option<Case>,
    /// The column of the units' names; none where the code is the name.
    pub name: Option<String>,
    /// Where the years stand, and which is kept; none where every row is.
    pub year: Option<YearMap>,
    /// Codes and names of rows that are no units, such as sums over several.
    pub leave_out: Vec<String>,
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
    pub keep: i32,
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
    /// What it is.
    pub to: Target,
    /// What a number is multiplied by to come into the unit of the indicator.
    pub factor: f64,
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
