//! Tables of strangers, read through a mapping: which rows were taken, which not and why, each with its place.

pub(super) mod cells;
pub(super) mod grid;
mod rows;
pub(super) mod text;
pub(super) mod workbook;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::fault::{Fault, Faults};
use super::source::Source;
use super::{Loaded, suggest};
use crate::message;
use crate::message::Message;
use crate::model::dataset::Unit;
use crate::model::mapping::{ColumnMap, TableMap, Target};
use crate::model::{Composite, Dataset, KeyPath, Mapping, Text};
use grid::{Grid, Reading, Unread};

pub use grid::{MAX_CELLS, MAX_COLUMNS};

/// What was read of one or several tables.
#[derive(Clone, Debug)]
pub struct Tables {
    /// The units with their values, in the order in which they first appear.
    pub dataset: Dataset,
    /// The files, in the order in which they were given.
    pub files: Vec<TableFile>,
    /// The rows that were not taken, in the order of the files.
    pub rejected: Vec<Rejected>,
    /// How many rows the mapping leaves out: sums over several units.
    pub left_out: usize,
    /// How many rows speak of another year.
    pub other_years: usize,
    /// How many rows hold a series that the mapping does not name.
    pub other_series: usize,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// Its name as the user gave it.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// The file's name as the user gave it.
    pub file: String,
    /// The sheet of a workbook; none for a text.
    pub sheet: Option<String>,
    /// The line, or the row of the sheet, from 1.
    pub line: u64,
    /// Heading of the column, where one cell is to blame.
    pub column: Option<String>,
    /// Where that column stands, from 0.
    pub place: Option<usize>,
    /// Why.
    pub reason: Message,
}

impl Rejected {
    /// The place within the file: the line of a text, the cell or the row of a sheet, such as `Data!B12`.
    pub fn spot(&self) -> String {
        match (&self.sheet, self.place) {
            (Some(sheet), Some(place)) => format!("{sheet}!{}", grid::cell_name(place, self.line)),
            (Some(sheet), None) => format!("{sheet}!{}", self.line),
            (None, _) => self.line.to_string(),
        }
    }
}

/// Reads tables. `year` stands in for the year that the mapping keeps.
pub fn read(
    paths: &[PathBuf],
    mapping: &Loaded<Mapping>,
    composite: &Composite,
    year: Option<i32>,
) -> Result<Tables, Faults> {
    let mut gather = Gather::new(composite, year);
    let mut faults = Vec::new();
    for path in paths {
        if let Err(more) = gather.file(path, mapping) {
            faults.extend(more.all().iter().cloned());
        }
    }
    if let Some(faults) = Faults::several(faults) {
        return Err(faults);
    }
    let Gather { tables, measured, .. } = gather;
    let dataset = tables.dataset.only(|unit| measured.contains(&unit));
    if dataset.units.is_empty() {
        let name = tables.files.first().map_or("", |file| file.name.as_str());
        let rows = tables.rejected.len() + tables.left_out + tables.other_years + tables.other_series;
        let fault = Fault::without_source(name, message!("table-no-units", rows = rows));
        return Err(Faults::one(match tables.rejected.first() {
            Some(first) => {
                fault.help(message!("table-first-rejected", line = first.spot(), reason = first.reason.clone()))
            }
            None => fault,
        }));
    }
    Ok(Tables { dataset, ..tables })
}

/// A table while its rows are read.
struct Sheet<'a> {
    map: &'a TableMap,
    /// The year whose rows are kept.
    keep: Option<i32>,
    headings: Headings,
    /// Units, or units and series, that had a row, with its line.
    seen: BTreeMap<(String, usize), u64>,
}

/// Where the columns of a table stand.
struct Headings {
    names: Vec<String>,
    code: usize,
    name: Option<usize>,
    /// The column of the years, where they stand in one.
    year: Option<usize>,
    long: Option<(usize, usize)>,
    /// Of a wide table, each column that is taken.
    taken: Vec<usize>,
}

/// What was gathered so far.
struct Gather<'a> {
    composite: &'a Composite,
    year: Option<i32>,
    tables: Tables,
    units: BTreeMap<String, usize>,
    /// Units for which a table with indicators has a row.
    measured: BTreeSet<usize>,
}

impl<'a> Gather<'a> {
    fn new(composite: &'a Composite, year: Option<i32>) -> Self {
        let (indicators, groupings) = (composite.indicators.len(), composite.groupings.len());
        let tables = Tables {
            dataset: Dataset::empty(indicators, composite.denominators.len(), groupings),
            files: Vec::new(),
            rejected: Vec::new(),
            left_out: 0,
            other_years: 0,
            other_series: 0,
        };
        Gather { composite, year, tables, units: BTreeMap::new(), measured: BTreeSet::new() }
    }

    /// Reads one file.
    fn file(&mut self, path: &Path, mapping: &Loaded<Mapping>) -> Result<(), Faults> {
        let name = path.display().to_string();
        let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let of = mapping.value.tables.iter().position(|table| table.file.as_ref().is_none_or(|file| *file == own));
        let Some((index, map)) = of.and_then(|index| Some((index, mapping.value.tables.get(index)?))) else {
            let message = message!("table-not-mapped", mapping = &mapping.value.id);
            return Err(Faults::one(Fault::without_source(&name, message)));
        };
        let table = KeyPath::root().key("table").index(index);
        let reading = Reading {
            encoding: map.encoding,
            delimiter: map.delimiter,
            decimal: map.notation.decimal,
            sheet: map.sheet.as_deref(),
            heading_row: map.heading_row,
        };
        let (grid, sha256) = Grid::read(path, &reading).map_err(|unread| match unread {
            Unread::Faults(faults) => faults,
            Unread::NoSheet(sheets) => {
                let message = message!("table-no-sheet", file = &name);
                let place = mapping.source.locate(&table.key("sheet"));
                let help = suggest::hint(map.sheet.as_deref().unwrap_or(""), sheets.iter().map(String::as_str));
                Faults::one(Fault::new(&mapping.source, place, message).help_if(help))
            }
        })?;
        self.tables.files.push(TableFile { name: name.clone(), sha256 });
        let keep = map.year.as_ref().map(|year| self.year.unwrap_or(year.keep));
        let headings = Headings::find(grid.headings, map, keep, &name, &mapping.source, &table)?;
        let mut sheet = Sheet { map, keep, headings, seen: BTreeMap::new() };
        for row in &grid.rows {
            if let Err(rows::Refused { place, reason }) = self.row(&mut sheet, &row.cells, row.line) {
                let column = place.and_then(|place| sheet.headings.names.get(place)).cloned();
                let (file, sheet) = (name.clone(), grid.sheet.clone());
                self.tables.rejected.push(Rejected { file, sheet, line: row.line, column, place, reason });
            }
        }
        Ok(())
    }

    /// The unit of a row, made where it is new.
    fn unit(&mut self, code: &str, name: Option<&str>) -> usize {
        let dataset = &mut self.tables.dataset;
        let unit = *self
            .units
            .entry(code.to_owned())
            .or_insert_with(|| dataset.add(Unit { id: code.to_owned(), name: Text::same(code) }));
        // A later table may know the name that the first did not tell.
        if let Some((unit, name)) = dataset.units.get_mut(unit).zip(name.filter(|name| !name.is_empty()))
            && unit.name.en == unit.id
        {
            unit.name = Text::same(name);
        }
        unit
    }
}

impl Headings {
    /// Finds every column that the mapping names; those that are not there are faults of the mapping.
    fn find(
        names: Vec<String>,
        map: &TableMap,
        keep: Option<i32>,
        file: &str,
        source: &Arc<Source>,
        path: &KeyPath,
    ) -> Result<Headings, Faults> {
        let mut faults = Vec::new();
        let mut find = |wanted: &str, path: &KeyPath| -> Option<usize> {
            let mut places = names.iter().enumerate().filter(|(_, name)| *name == wanted).map(|(place, _)| place);
            let (first, second) = (places.next(), places.next());
            let place = source.locate(path);
            if first.is_none() {
                let message = message!("table-no-column", file = file, column = wanted);
                let help = suggest::hint(wanted, names.iter().map(String::as_str));
                faults.push(Fault::new(source, place, message).help_if(help));
            } else if second.is_some() {
                faults.push(Fault::new(source, place, message!("table-column-twice", file = file, column = wanted)));
            }
            first
        };
        let code = find(&map.code, &path.key("code"));
        let name = map.name.as_ref().and_then(|wanted| find(wanted, &path.key("name")));
        let wanted = map.year.as_ref().and_then(|year| year.column.as_ref());
        let year = wanted.and_then(|wanted| find(wanted, &path.key("year").key("column")));
        let across = map.year.as_ref().is_some_and(|year| year.column.is_none()).then(|| {
            let kept = |name: &String| cells::year(name).is_some_and(|year| Some(year) == keep);
            names.iter().find(|name| kept(name)).cloned().unwrap_or_else(|| keep.unwrap_or(0).to_string())
        });
        let of_year = across.as_ref().map(|heading| find(heading, &path.key("year").key("keep")));
        let long = map.long.as_ref().map(|long| {
            let of = path.key("long");
            let value = long.value.as_ref().map(|value| find(value, &of.key("value"))).or(of_year).flatten();
            (find(&long.series, &of.key("series")), value)
        });
        let mut taken = Vec::new();
        match (&long, of_year) {
            (None, Some(place)) => taken.extend(place),
            (None, None) => {
                for (i, column) in map.columns.iter().enumerate() {
                    taken.extend(find(&column.from, &path.key("column").index(i).key("from")));
                }
            }
            (Some(_), _) => {}
        }
        if let Some(faults) = Faults::several(faults) {
            return Err(faults);
        }
        let long = long.and_then(|(series, value)| series.zip(value));
        Ok(Headings { code: code.unwrap_or(0), name, year, long, taken, names })
    }
}

/// Whether a table of this sort holds indicators: units that only denominators speak of are not compared.
fn measures(columns: &[ColumnMap]) -> bool {
    columns.iter().any(|column| matches!(column.to, Target::Indicator(_)))
}
