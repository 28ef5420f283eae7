//! `[mapping]` files: the meaning of columns in tables from other sources.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::WireText;
use crate::model::notation::{
    Brackets, Case, Decimal, Delimiter, Encoding, Percent, RowsOfSums, Thousands, Unfit, UnitList,
};

/// A mapping file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MappingFile {
    /// Name and rubric of the mapping.
    pub mapping: MappingHead,
    /// Sets of answers that several columns share, each answer with its number.
    #[serde(default)]
    pub answers: BTreeMap<String, BTreeMap<String, f64>>,
    /// Alternative spellings of units, each with the code or name it refers to.
    #[serde(default)]
    pub alias: BTreeMap<String, String>,
    /// One item for each kind of table.
    #[serde(rename = "table")]
    pub tables: Vec<WireTable>,
}

/// The head of a mapping.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MappingHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// The rubric or comparison rubric with the indicators, `id` or `id@version`.
    pub rubric: String,
    /// Source of the tables, and remarks for readers.
    #[serde(default)]
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub note: Option<WireText>,
    /// Codes or names of rows that are not units, in every table.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// Codes or names of rows that are units although they look like totals or notes, in every table.
    #[serde(default)]
    pub keep: Vec<String>,
}

/// A kind of table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTable {
    /// The table's file name without its folder; by default any table.
    #[serde(default)]
    pub file: Option<String>,
    /// The sheet of a workbook; by default the most plausible one.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Character encoding of a text file.
    #[serde(default = "auto")]
    pub encoding: Encoding,
    /// Separator between cells of a text file.
    #[serde(default = "comma")]
    pub delimiter: Delimiter,
    /// Decimal mark; by default a point.
    #[serde(default)]
    pub decimal: Option<Decimal>,
    /// Separator between thousands; by default only blanks and apostrophes, which are always accepted.
    #[serde(default)]
    pub thousands: Option<Thousands>,
    /// Meaning of a number in brackets; by default the command refuses and asks.
    #[serde(default)]
    pub brackets: Option<Brackets>,
    /// Flags that may follow a number or a mark for a missing value, after a blank.
    #[serde(default = "usual_flags")]
    pub flags: Vec<String>,
    /// The row with the column headings, from 1; rows above it are skipped.
    #[serde(default = "first")]
    #[schemars(range(min = 1, max = 1000))]
    pub heading_row: u32,
    /// The rows that together contain the column headings, top row first; replaces `heading_row`.
    #[serde(default)]
    #[schemars(length(min = 1, max = 4))]
    pub heading_rows: Vec<u32>,
    /// Marks for a missing value, besides an empty cell.
    #[serde(default = "usual_marks")]
    pub missing: Vec<String>,
    /// The column that identifies the units: its heading, or several alternatives.
    pub code: WireHeading,
    /// Letter case to which codes are converted, for tables that differ; by default unchanged.
    #[serde(default)]
    pub case: Option<Case>,
    /// The column of the units' names: its heading, or several alternatives; by default the code.
    #[serde(default)]
    pub name: Option<WireHeading>,
    /// Kind of the units, by which different spellings are merged; by default inferred from most spellings.
    #[serde(default)]
    pub units: Option<UnitList>,
    /// Location of the years, and the year to keep; by default all rows are read.
    #[serde(default)]
    pub year: Option<WireYear>,
    /// Conditions on rows to read: for each column named here, the accepted value or values; by default all rows are
    /// read.
    #[serde(default, rename = "where")]
    pub rows: BTreeMap<String, WireWanted>,
    /// Rows that are not units: codes or names, such as totals, or conditions on columns.
    #[serde(default)]
    pub leave_out: Vec<WireLeaveOut>,
    /// The column with the power of ten by which the numbers of a row are multiplied, such as `UNIT_MULT` of SDMX.
    #[serde(default)]
    pub factor_column: Option<String>,
    /// Treatment of a value outside the indicator's domain.
    #[serde(default = "missing")]
    pub outside: Unfit,
    /// Treatment of a cell that is neither a number nor a mark for a missing value.
    #[serde(default = "missing")]
    pub unreadable: Unfit,
    /// Treatment of rows that are known to be totals over several units.
    #[serde(default = "left_out")]
    pub sums: RowsOfSums,
    /// Codes or names of rows that are units although they look like totals or notes.
    #[serde(default)]
    pub keep: Vec<String>,
    /// Columns of a long table, which has one value per row.
    #[serde(default)]
    pub long: Option<WireLong>,
    /// The columns to read.
    #[serde(rename = "column")]
    pub columns: Vec<WireColumn>,
}

/// The year to keep among several. Give exactly one of `column` and `across`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireYear {
    /// The column of the years.
    #[serde(default)]
    pub column: Option<String>,
    /// Whether the column headings are the years.
    #[serde(default)]
    pub across: bool,
    /// The year to keep; the command line may override it. As a text: a part of a year, spelt as in the table, or
    /// `newest`.
    pub keep: WireKeep,
}

/// The year to keep.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireKeep {
    /// This year.
    Year(i32),
    /// `newest` for the newest year of the table, or this text.
    Text(String),
}

/// A number or a text in a cell.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireMark {
    /// The cell is this number, in any notation.
    Number(f64),
    /// The cell holds this text.
    Text(String),
}

/// Accepted contents of a cell.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireWanted {
    /// This number, in any notation.
    Number(f64),
    /// This text.
    Text(String),
    /// One of these.
    Several(Vec<WireMark>),
}

/// Rows that are not units.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireLeaveOut {
    /// Those with this code or name.
    Unit(String),
    /// Rows whose cells meet all these conditions, by column heading.
    Rows(BTreeMap<String, WireWanted>),
}

/// Columns of a long table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireLong {
    /// The column of the series' names.
    pub series: String,
    /// The column of the values; omit it if the values are in the column of the year.
    #[serde(default)]
    pub value: Option<String>,
}

/// One column, or one series of a long table. Give exactly one of `indicator`, `denominator` and `group`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireColumn {
    /// Heading of the column or name of the series, or several alternatives.
    pub from: WireHeading,
    /// The indicator whose values it contains.
    #[serde(default)]
    pub indicator: Option<String>,
    /// The denominator whose values it contains.
    #[serde(default)]
    pub denominator: Option<String>,
    /// The grouping whose groups it contains.
    #[serde(default)]
    pub group: Option<String>,
    /// Factor that converts a number into the unit of the rubric.
    #[serde(default = "one")]
    pub factor: f64,
    /// Words with their numbers; other cells are read as numbers.
    #[serde(default)]
    pub values: BTreeMap<String, f64>,
    /// The set of answers that its cells contain; other cells cannot be read.
    #[serde(default)]
    pub answers: Option<String>,
    /// Further marks for a missing value in this column: numbers or texts.
    #[serde(default)]
    pub missing: Vec<WireMark>,
    /// Treatment of a value outside the indicator's domain; by default as for the table.
    #[serde(default)]
    pub outside: Option<Unfit>,
    /// Treatment of a cell that cannot be read; by default as for the table.
    #[serde(default)]
    pub unreadable: Option<Unfit>,
    /// How 45 % is written: as 45 or as 0.45; by default derived from the unit of the indicator.
    #[serde(default)]
    pub percent: Option<Percent>,
}

/// A heading, or alternatives of which the first one present is used, because editions of a table differ.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum WireHeading {
    /// The only one.
    One(String),
    /// Several alternatives, the most likely first.
    Several(Vec<String>),
}

impl WireHeading {
    /// The first heading, and the alternatives.
    pub(crate) fn parts(&self) -> (String, Vec<String>) {
        match self {
            WireHeading::One(heading) => (heading.clone(), Vec::new()),
            WireHeading::Several(all) => {
                (all.first().cloned().unwrap_or_default(), all.iter().skip(1).cloned().collect())
            }
        }
    }
}

impl JsonSchema for WireHeading {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Heading".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" }, "minItems": 1 }
            ]
        })
    }
}

fn one() -> f64 {
    1.0
}

fn first() -> u32 {
    1
}

fn left_out() -> RowsOfSums {
    RowsOfSums::LeaveOut
}

fn auto() -> Encoding {
    Encoding::Auto
}

fn comma() -> Delimiter {
    Delimiter::Comma
}

fn missing() -> Unfit {
    Unfit::Missing
}

/// Default marks for a missing value.
pub(crate) const USUAL_MARKS: [&str; 6] = ["NA", "N/A", "n/a", "..", "-", ":"];

/// Default flags of observations: those of Eurostat's tables.
pub(crate) const USUAL_FLAGS: [&str; 12] = ["b", "c", "d", "e", "f", "i", "n", "p", "r", "s", "u", "z"];

fn usual_flags() -> Vec<String> {
    USUAL_FLAGS.map(str::to_owned).to_vec()
}

fn usual_marks() -> Vec<String> {
    USUAL_MARKS.map(str::to_owned).to_vec()
}
