//! `[mapping]` files: what the columns of a stranger's tables mean.

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
    /// What the mapping is called.
    pub mapping: MappingHead,
    /// Sets of answers that several columns share: each answer with the number that it stands for.
    #[serde(default)]
    pub answers: BTreeMap<String, BTreeMap<String, f64>>,
    /// Ways of writing units, each with the code or name that is meant.
    #[serde(default)]
    pub alias: BTreeMap<String, String>,
    /// Each sort of table.
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
    /// The rubric whose indicators it speaks of, `id` or `id@version`.
    pub rubric: String,
    /// Where the tables come from, and what a reader must know of them.
    #[serde(default)]
    #[expect(dead_code, reason = "a key of the format that is for people")]
    pub note: Option<WireText>,
    /// Codes or names of rows that are no units, in every table.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// Codes or names of rows that are units although they look like sums or notes, in every table.
    #[serde(default)]
    pub keep: Vec<String>,
}

/// A sort of table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireTable {
    /// The table's file name without its folder; any table unless given.
    #[serde(default)]
    pub file: Option<String>,
    /// The sheet of a workbook; the likeliest unless given.
    #[serde(default)]
    pub sheet: Option<String>,
    /// How the letters of a text are encoded.
    #[serde(default = "auto")]
    pub encoding: Encoding,
    /// What stands between two cells of a text.
    #[serde(default = "comma")]
    pub delimiter: Delimiter,
    /// What stands before the decimals; a point unless given.
    #[serde(default)]
    pub decimal: Option<Decimal>,
    /// What stands between thousands; blanks and apostrophes may always, nothing else unless given.
    #[serde(default)]
    pub thousands: Option<Thousands>,
    /// What a number in brackets is; the command asks unless given.
    #[serde(default)]
    pub brackets: Option<Brackets>,
    /// Flags that may stand behind a number or a mark for a missing value, after a blank.
    #[serde(default = "usual_flags")]
    pub flags: Vec<String>,
    /// The row that names the columns, from 1; those above it are passed over.
    #[serde(default = "first")]
    #[schemars(range(min = 1, max = 1000))]
    pub heading_row: u32,
    /// The rows that name the columns together, the upper first, instead of `heading_row`.
    #[serde(default)]
    #[schemars(length(min = 1, max = 4))]
    pub heading_rows: Vec<u32>,
    /// What stands for a missing value, besides an empty cell.
    #[serde(default = "usual_marks")]
    pub missing: Vec<String>,
    /// The column that tells the units apart: its heading, or several that it may have.
    pub code: WireHeading,
    /// Into which letters codes are brought, for tables that write them differently; they stay unless given.
    #[serde(default)]
    pub case: Option<Case>,
    /// The column of the units' names: its heading, or several that it may have; the code unless given.
    #[serde(default)]
    pub name: Option<WireHeading>,
    /// What the units are, so that several ways of writing one are put together; judged from how most are written unless
    /// given.
    #[serde(default)]
    pub units: Option<UnitList>,
    /// Where the years stand, and which is kept; all rows unless given.
    #[serde(default)]
    pub year: Option<WireYear>,
    /// The rows that are taken: for each column named here, the cell must be the value or one of the values; all rows unless
    /// given.
    #[serde(default, rename = "where")]
    pub rows: BTreeMap<String, WireWanted>,
    /// Rows that are no units: codes or names, such as of sums over several, or conditions on columns.
    #[serde(default)]
    pub leave_out: Vec<WireLeaveOut>,
    /// The column of the power of ten that the numbers of a row are to be multiplied by, such as `UNIT_MULT` of SDMX.
    #[serde(default)]
    pub factor_column: Option<String>,
    /// What becomes of a value that the indicator cannot have.
    #[serde(default = "missing")]
    pub outside: Unfit,
    /// What becomes of a cell that is neither a number nor a mark for a missing one.
    #[serde(default = "missing")]
    pub unreadable: Unfit,
    /// What becomes of rows that are known to be sums over several units.
    #[serde(default = "left_out")]
    pub sums: RowsOfSums,
    /// Codes or names of rows that are units although they look like sums or notes.
    #[serde(default)]
    pub keep: Vec<String>,
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
pub(crate) struct WireYear {
    /// The column of the years.
    #[serde(default)]
    pub column: Option<String>,
    /// Whether the years are the headings of columns.
    #[serde(default)]
    pub across: bool,
    /// The year to keep; the call may name another. As a text: a part of a year as the table writes it, or `newest`.
    pub keep: WireKeep,
}

/// Which year is kept.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireKeep {
    /// This year.
    Year(i32),
    /// The newest of the table, or what is written like this.
    Text(String),
}

/// A number or a text that a cell may hold.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireMark {
    /// The cell is this number, however it is written.
    Number(f64),
    /// The cell holds this text.
    Text(String),
}

/// What a cell must be.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireWanted {
    /// This number, however it is written.
    Number(f64),
    /// This text.
    Text(String),
    /// One of these.
    Several(Vec<WireMark>),
}

/// Rows that are no units.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum WireLeaveOut {
    /// Those with this code or name.
    Unit(String),
    /// Those whose cells are all so, by the headings of the columns.
    Rows(BTreeMap<String, WireWanted>),
}

/// Where the series and the values of a long table stand.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireLong {
    /// The column of the series' names.
    pub series: String,
    /// The column of the values; left out where they stand in the column of the year.
    #[serde(default)]
    pub value: Option<String>,
}

/// One column, or one series of a long table. Exactly one of `indicator`, `denominator` and `group` is given.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireColumn {
    /// Heading of the column, or name of the series; or several that it may have.
    pub from: WireHeading,
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
    /// Words that stand for numbers; other cells are read as numbers.
    #[serde(default)]
    pub values: BTreeMap<String, f64>,
    /// The set of answers that its cells are from; no other cell can be read.
    #[serde(default)]
    pub answers: Option<String>,
    /// What else stands for a missing value in it: numbers, or texts.
    #[serde(default)]
    pub missing: Vec<WireMark>,
    /// What becomes of a value that the indicator cannot have; as the table says unless given.
    #[serde(default)]
    pub outside: Option<Unfit>,
    /// What becomes of a cell that cannot be read; as the table says unless given.
    #[serde(default)]
    pub unreadable: Option<Unfit>,
    /// What 45 % is: the number 45, or 0.45. By the unit of the indicator unless given.
    #[serde(default)]
    pub percent: Option<Percent>,
}

/// A heading, or several of which the first that is there counts: editions of a table call a column differently.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum WireHeading {
    /// The only one.
    One(String),
    /// The likeliest first.
    Several(Vec<String>),
}

impl WireHeading {
    /// The first heading, and the others.
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

/// The marks for a missing value that are known without being told.
pub(crate) const USUAL_MARKS: [&str; 6] = ["NA", "N/A", "n/a", "..", "-", ":"];

/// The flags of observations that are known without being told: those of Eurostat's tables.
pub(crate) const USUAL_FLAGS: [&str; 12] = ["b", "c", "d", "e", "f", "i", "n", "p", "r", "s", "u", "z"];

fn usual_flags() -> Vec<String> {
    USUAL_FLAGS.map(str::to_owned).to_vec()
}

fn usual_marks() -> Vec<String> {
    USUAL_MARKS.map(str::to_owned).to_vec()
}
