//! `gradus.import/1`: the JSON of `gradus import`. Frozen: see [`super`].

use serde::Serialize;

use super::comparison::{ApartV1, RejectedV1, SumsV1, apart, rejected, sums};
use super::{Envelope, Named, Text};
use crate::input::import::{Aside, DraftTable, Measure, Seen, Taken, Why};
use crate::locale::Locale;
use crate::message::Message;
use crate::model::Lang;
use crate::model::mapping::ColumnMap;
use crate::report::import::{View, attention};
use crate::report::mapping_file::named;

/// The name of the layout.
pub const SCHEMA: &str = "gradus.import/1";

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ImportV1 {
    /// The index whose indicators were matched.
    pub rubric: Named,
    /// The written files.
    pub written: Vec<String>,
    /// The tables.
    pub tables: Vec<TableV1>,
    /// Codes of rows that are sums over several units.
    pub leave_out: Vec<String>,
    /// Identifiers of indicators without a matching column.
    pub missing: Vec<String>,
    /// Number of units in a trial reading.
    pub units: usize,
    /// Number of rows that the mapping leaves out by code.
    pub left_out: usize,
    /// Number of rows that the mapping's conditions exclude.
    pub filtered: usize,
    /// The rows left out because they are known sums over several units, by table.
    pub sums: Vec<SumsV1>,
    /// Units that are in one table only, or only in several tables with the same columns.
    pub one_table_only: Vec<ApartV1>,
    /// Number of rows of other years.
    pub other_years: usize,
    /// Number of rows of series that the mapping does not name.
    pub other_series: usize,
    /// The rejected rows.
    pub rejected: Vec<RejectedV1>,
    /// Points that a person must check before using the mapping, most consequential first.
    pub attention: Vec<Text>,
    /// The indicators of a rubric drafted from the columns, with their directions; empty where a rubric was given.
    pub directions: Vec<DirectionV1>,
    /// The reason why the units cannot be compared as read; null where they can.
    pub obstacle: Option<Text>,
    /// The text of the mapping.
    pub mapping: String,
    /// The text of the drafted rubric; null where a rubric was given.
    pub drafted_rubric: Option<String>,
}

/// The direction of an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct DirectionV1 {
    /// Its name in the tables.
    pub from: String,
    /// `ascending` where a higher value is better, else `descending`.
    pub direction: &'static str,
    /// `certain`, `likely` or `guess`.
    pub sure: &'static str,
    /// The reason for this direction.
    pub reason: Text,
}

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct TableV1 {
    /// The file's name without its folder.
    pub file: String,
    /// The sheet of a workbook; null for a text file.
    pub sheet: Option<String>,
    /// Number of rows below the headings.
    pub rows: usize,
    /// The encoding of a text file.
    pub encoding: &'static str,
    /// The separator between cells of a text file.
    pub delimiter: &'static str,
    /// The decimal separator.
    pub decimal: &'static str,
    /// The thousands separator; null for none.
    pub thousands: Option<&'static str>,
    /// Whether this is the only possible notation of the numbers.
    pub notation_certain: bool,
    /// The marks for missing values.
    pub missing_marks: Vec<String>,
    /// The row with the column headings.
    pub heading_row: u64,
    /// Further heading rows below it.
    pub more_heading_rows: Vec<u64>,
    /// The column that identifies the units.
    pub code: String,
    /// The certainty of that: `certain`, `likely` or `guess`.
    pub code_sure: &'static str,
    /// First and last year with values; null without years.
    pub years: Option<[i32; 2]>,
    /// The columns and series that are used.
    pub columns: Vec<TakenV1>,
    /// The columns and series that are not used.
    pub aside: Vec<AsideV1>,
}

/// A column or series that is used.
#[derive(Clone, Debug, Serialize)]
pub struct TakenV1 {
    /// The heading, or the name of the series.
    pub from: String,
    /// `indicator`, `denominator` or `group`.
    pub kind: &'static str,
    /// The identifier.
    pub id: String,
    /// `certain`, `likely` or `guess`.
    pub sure: &'static str,
    /// The reason.
    pub reason: Text,
}

/// A column or series that is not used.
#[derive(Clone, Debug, Serialize)]
pub struct AsideV1 {
    /// The heading, or the name of the series.
    pub from: String,
    /// `perhaps`, `constant`, `unknown` or `words`, or the suspected content: `rank`, `identifier`, `year`, `note`,
    /// `coordinate`, `size`, `made`, `copy` or `older`.
    pub why: &'static str,
    /// The possible identifier; null where none is similar.
    pub id: Option<String>,
    /// The certainty of a suspicion; null without one.
    pub sure: Option<&'static str>,
    /// The suspicion and its reason; null without one.
    pub reason: Option<Text>,
}

/// The answer.
pub fn envelope(view: &View<'_>) -> Envelope<ImportV1> {
    let composite = view.composite;
    let id = |index: &usize| composite.indicators.get(*index).map(|of| of.id.clone());
    let body = ImportV1 {
        rubric: Named {
            id: composite.id.clone(),
            version: composite.version.clone(),
            title: (&composite.title).into(),
        },
        written: view.written.to_vec(),
        tables: view.seen.iter().zip(&view.draft.tables).map(|(seen, of)| table(view, seen, of)).collect(),
        leave_out: view.draft.sums.iter().map(|(code, _)| code.clone()).collect(),
        missing: view.draft.missing.iter().filter_map(id).collect(),
        units: view.tables.dataset.units.len(),
        left_out: view.tables.left_out,
        filtered: view.tables.filtered,
        sums: sums(view.tables),
        one_table_only: apart(view.tables),
        other_years: view.tables.other_years,
        other_series: view.tables.other_series,
        rejected: rejected(view.tables, view.composite, &[]),
        attention: attention(view).0.iter().map(both).collect(),
        directions: view.measures.map(|of| of.taken.iter().map(direction).collect()).unwrap_or_default(),
        obstacle: view.obstacle.map(both),
        mapping: view.mapping.to_owned(),
        drafted_rubric: view.rubric.map(str::to_owned),
    };
    Envelope::new(SCHEMA, view.inputs, body)
}

fn direction(measure: &Measure) -> DirectionV1 {
    let of = &measure.direction;
    DirectionV1 {
        from: measure.name.clone(),
        direction: if of.descending { "descending" } else { "ascending" },
        sure: of.sure.word(),
        reason: both(&of.why),
    }
}

fn table(view: &View<'_>, seen: &Seen, of: &DraftTable) -> TableV1 {
    let form = &seen.form;
    let taken = |(column, taken): (&ColumnMap, &Taken)| {
        let (kind, id) = named(column.to, view.composite);
        let (from, id, sure) = (column.from.clone(), id.to_owned(), taken.sure.word());
        TakenV1 { from, kind, id, sure, reason: both(&taken.why) }
    };
    let aside = |Aside { from, why }: &Aside| {
        let (word, target, suspicion) = match why {
            Why::Role(suspicion) => (suspicion.role.word(), None, Some(suspicion)),
            Why::Perhaps(target) => ("perhaps", Some(*target), None),
            Why::Constant(target) => ("constant", Some(*target), None),
            Why::Unknown => ("unknown", None, None),
            Why::Words => ("words", None, None),
        };
        let id = target.map(|target| named(target, view.composite).1.to_owned());
        let sure = suspicion.map(|of| of.sure.word());
        let reason = suspicion.map(|of| both(&of.message()));
        AsideV1 { from: from.clone(), why: word, id, sure, reason }
    };
    TableV1 {
        file: seen.own.clone(),
        sheet: form.sheet.as_ref().map(|(sheet, _)| sheet.clone()),
        rows: seen.rows(),
        encoding: form.encoding.word(),
        delimiter: form.delimiter.word(),
        decimal: form.notation.decimal.word(),
        thousands: form.notation.thousands.map(crate::model::notation::Thousands::word),
        notation_certain: form.notation_certain,
        missing_marks: form.notation.missing.clone(),
        heading_row: form.heading_row,
        more_heading_rows: form.more_headings.clone(),
        code: of.map.code.clone(),
        code_sure: of.code_sure.word(),
        years: of.years.map(|(first, last)| [first, last]),
        columns: of.map.columns.iter().zip(&of.taken).map(taken).collect(),
        aside: of.aside.iter().map(aside).collect(),
    }
}

/// A message in both languages.
fn both(message: &Message) -> Text {
    let say = |lang| Locale::new(lang).say(message);
    Text { en: say(Lang::En), zh: say(Lang::Zh) }
}
