//! `gradus.import/1`: what `gradus import` says, for programs. Frozen: see [`super`].

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
    /// The index whose indicators were looked for.
    pub rubric: Named,
    /// The files that were written.
    pub written: Vec<String>,
    /// The tables.
    pub tables: Vec<TableV1>,
    /// Codes of rows that are sums over several units.
    pub leave_out: Vec<String>,
    /// Identifiers of indicators that nothing was found for.
    pub missing: Vec<String>,
    /// How many units a trial reading gave.
    pub units: usize,
    /// Rows that the mapping leaves out.
    pub left_out: usize,
    /// Rows that are not among those that the mapping takes.
    pub filtered: usize,
    /// Rows that are left out because they are known to be sums over several units, by table.
    pub sums: Vec<SumsV1>,
    /// Units that stand in one table, or in several with the same columns, and in no other.
    pub one_table_only: Vec<ApartV1>,
    /// Rows of other years.
    pub other_years: usize,
    /// Rows of series that the mapping does not name.
    pub other_series: usize,
    /// The rows that were not taken.
    pub rejected: Vec<RejectedV1>,
    /// What a person must look at before relying on the mapping, the most consequential first.
    pub attention: Vec<Text>,
    /// The indicators of a rubric that was made of the columns, each with which way is better; empty where one was given.
    pub directions: Vec<DirectionV1>,
    /// Why the units cannot be compared as they were read; null where they can.
    pub obstacle: Option<Text>,
    /// The text of the mapping.
    pub mapping: String,
    /// The text of the rubric made of the columns; null where one was given.
    pub drafted_rubric: Option<String>,
}

/// Which way an indicator is better.
#[derive(Clone, Debug, Serialize)]
pub struct DirectionV1 {
    /// What the tables call it.
    pub from: String,
    /// `ascending` where more is better, else `descending`.
    pub direction: &'static str,
    /// `certain`, `likely` or `guess`.
    pub sure: &'static str,
    /// On what grounds.
    pub reason: Text,
}

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct TableV1 {
    /// The file's name without its folder.
    pub file: String,
    /// The sheet of a workbook; null for a text.
    pub sheet: Option<String>,
    /// How many rows stand below the headings.
    pub rows: usize,
    /// The encoding of a text.
    pub encoding: &'static str,
    /// What stands between two cells of a text.
    pub delimiter: &'static str,
    /// What stands before the decimals.
    pub decimal: &'static str,
    /// What stands between thousands; null where nothing does.
    pub thousands: Option<&'static str>,
    /// Whether numbers read so and in no other way.
    pub notation_certain: bool,
    /// What stands for a missing value.
    pub missing_marks: Vec<String>,
    /// The row that names the columns.
    pub heading_row: u64,
    /// Further rows that name them, below it.
    pub more_heading_rows: Vec<u64>,
    /// The column that tells the units apart.
    pub code: String,
    /// How sure that is: `certain`, `likely` or `guess`.
    pub code_sure: &'static str,
    /// First and last year with values; null where there are none.
    pub years: Option<[i32; 2]>,
    /// What is taken.
    pub columns: Vec<TakenV1>,
    /// What was left aside.
    pub aside: Vec<AsideV1>,
}

/// Something that is taken.
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
    /// On what grounds.
    pub reason: Text,
}

/// Something that was left aside.
#[derive(Clone, Debug, Serialize)]
pub struct AsideV1 {
    /// The heading, or the name of the series.
    pub from: String,
    /// `perhaps`, `constant`, `unknown` or `words`, or what it is suspected to be: `rank`, `identifier`, `year`, `note`,
    /// `coordinate`, `size`, `made`, `copy` or `older`.
    pub why: &'static str,
    /// The identifier it may be; null where nothing is like it.
    pub id: Option<String>,
    /// How sure a suspicion is; null where there is none.
    pub sure: Option<&'static str>,
    /// What is suspected and on what grounds; null where nothing is.
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
