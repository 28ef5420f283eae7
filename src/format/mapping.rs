//! `[mapping]` files: what the columns of a stranger's tables mean.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::notation::{Case, Decimal, Delimiter, Encoding, Thousands};

/// A mapping file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingFile {
    /// What the mapping is called.
    pub mapping: MappingHead,
    /// Each sort of table.
    #[serde(rename = "table")]
    pub tables: Vec<WireTable>,
}

/// The head of a mapping.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// The rubric whose indicators it speaks of, `id` or `id@version`.
    pub rubric: String,
    /// Where the tables come from, and what a reader must know of them.
    #[serde(default)]
    pub note: Option<WireText>,
    /// Codes or names of rows that are no units, in every table.
    #[serde(default)]
    pub leave_out: Vec<String>,
}

/// A sort of table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireTable {
    /// The table's file name without its folder; any table unless given.
    #[serde(default)]
    pub file: Option<String>,
    /// The sheet of a workbook; the first unless given.
    #[serde(default)]
    pub sheet: Option<String>,
    /// How the letters of a text are encoded.
    #[serde(default = "auto")]
    pub encoding: Encoding,
    /// What stands between two cells of a text.
    #[serde(default = "comma")]
    pub delimiter: Delimiter,
    /// What stands before the decimals.
    #[serde(default = "point")]
    pub decimal: Decimal,
    /// What stands between thousands; nothing unless given.
    #[serde(default)]
    pub thousands: Option<Thousands>,
    /// The row that names the columns, from 1; those above it are passed over.
    #[serde(default = "first")]
    #[schemars(range(min = 1, max = 1000))]
    pub heading_row: u32,
    /// What stands for a missing value, besides an empty cell.
    #[serde(default = "usual_marks")]
    pub missing: Vec<String>,
    /// The column that tells the units apart.
    pub code: String,
    /// Into which letters codes are brought, for tables that write them differently; they stay unless given.
    #[serde(default)]
    pub case: Option<Case>,
    /// The column of the units' names; the code unless given.
    #[serde(default)]
    pub name: Option<String>,
    /// Where the years stand, and which is kept; all rows unless given.
    #[serde(default)]
    pub year: Option<WireYear>,
    /// Codes or names of rows that are no units, such as sums over several.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// Of a long table, with one value in each row: where the series' name and the value stand.
    #[serde(default)]
    pub long: Option<WireLong>,
    /// What is taken from the table.
    #[serde(rename = "column")]
    pub columns: Vec<WireColumn>,
}

/// Which of several years is kept. Exactly one of `column` and `across` is given.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireYear {
    /// The column of the years.
    #[serde(default)]
    pub column: Option<String>,
    /// Whether the years are the headings of columns.
    #[serde(default)]
    pub across: bool,
    /// The year to keep; the call may name another.
    pub keep: i32,
}

/// Where the series and the values of a long table stand.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireLong {
    /// The column of the series' names.
    pub series: String,
    /// The column of the values; left out where they stand in the column of the year.
    #[serde(default)]
    pub value: Option<String>,
}

/// One column, or one series of a long table. Exactly one of `indicator`, `denominator` and `group` is given.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireColumn {
    /// Heading of the column, or name of the series.
    pub from: String,
    /// The indicator whose value it holds.
    #[serde(default)]
    pub indicator: Option<String>,
    /// The denominator whose value it holds.
    #[serde(default)]
    pub denominator: Option<String>,
    /// The grouping whose group it names.
    #[serde(default)]
    pub group: Option<String>,
    /// What a number is multiplied by to come into the unit of the rubric.
    #[serde(default = "one")]
    pub factor: f64,
}

fn one() -> f64 {
    1.0
}

fn first() -> u32 {
    1
}

fn auto() -> Encoding {
    Encoding::Auto
}

fn comma() -> Delimiter {
    Delimiter::Comma
}

fn point() -> Decimal {
    Decimal::Point
}

/// The marks for a missing value that are known without being told.
pub const USUAL_MARKS: [&str; 5] = ["NA", "N/A", "n/a", "..", "-"];

fn usual_marks() -> Vec<String> {
    USUAL_MARKS.map(str::to_owned).to_vec()
}
