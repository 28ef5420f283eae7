//! Mappings: what the columns of strangers' tables mean.

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
    /// What stands between two cells.
    pub delimiter: u8,
    /// Whether a comma stands before the decimals.
    pub decimal_comma: bool,
    /// What stands for a missing value, besides an empty cell.
    pub missing: Vec<String>,
    /// The column that tells the units apart.
    pub code: String,
    /// The column of the units' names; none where the code is the name.
    pub name: Option<String>,
    /// The column of the years and the year to keep.
    pub year: Option<(String, i32)>,
    /// Codes and names of rows that are no units, such as sums over several.
    pub leave_out: Vec<String>,
    /// Of a long table, one value a row: the columns of the series' name and of the value.
    pub long: Option<(String, String)>,
    /// What is taken from it, each an index into the array of the file.
    pub columns: Vec<ColumnMap>,
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
