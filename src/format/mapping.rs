//! `[mapping]` files: what the columns of a stranger's tables mean.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;

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
}

/// A sort of table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireTable {
    /// The table's file name without its folder; any table unless given.
    #[serde(default)]
    pub file: Option<String>,
    /// What stands between two cells.
    #[serde(default)]
    pub delimiter: WireDelimiter,
    /// What stands before the decimals.
    #[serde(default)]
    pub decimal: WireDecimal,
    /// What stands for a missing value, besides an empty cell.
    #[serde(default = "usual_marks")]
    pub missing: Vec<String>,
    /// The column that tells the units apart.
    pub code: String,
    /// The column of the units' names; the code unless given.
    #[serde(default)]
    pub name: Option<String>,
    /// The column of the years, and the year whose rows are kept; all rows unless given.
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

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WireDelimiter {
    /// A comma.
    #[default]
    Comma,
    /// A semicolon.
    Semicolon,
    /// A tab.
    Tab,
    /// A vertical bar.
    Bar,
}

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WireDecimal {
    /// A point.
    #[default]
    Point,
    /// A comma.
    Comma,
}

/// Which rows of several years are kept.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireYear {
    /// The column of the years.
    pub column: String,
    /// The year to keep; the call may name another.
    pub keep: i32,
}

/// The two columns of a long table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireLong {
    /// The column of the series' names.
    pub series: String,
    /// The column of the values.
    pub value: String,
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

fn usual_marks() -> Vec<String> {
    ["NA", "N/A", "n/a", "..", "-"].map(str::to_owned).to_vec()
}
