//! Tables from other sources, read through a mapping: the rows read, and the rejected ones with reasons and places.

pub(super) mod cells;
mod columns;
mod conditions;
pub(super) mod entries;
pub(super) mod grid;
pub(super) mod headed;
mod headings;
mod kept;
mod meet;
pub(super) mod period;
mod reader;
mod rows;
mod sheet;
pub(super) mod text;
pub(super) mod twice;
mod unreadable;
pub(super) mod workbook;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::fault::{Fault, Faults};
use super::{Loaded, suggest, units};
use crate::message;
use crate::message::Message;
use crate::model::dataset::Unit;
use crate::model::mapping::{Keep, Target};
use crate::model::{Composite, Dataset, KeyPath, Mapping, Text};
use grid::{Grid, Reading, Unread};
use headings::Headings;
use kept::Kept;
use meet::Opened;
use sheet::{Points, Sheet};

pub use grid::{MAX_CELLS, MAX_COLUMNS};
pub use meet::{Apart, SumsOf};

/// The result of reading one or several tables.
#[derive(Clone, Debug)]
pub struct Tables {
    /// The units with their values, in order of first appearance.
    pub dataset: Dataset,
    /// The files, in the order given.
    pub files: Vec<TableFile>,
    /// The sheets that were chosen by default.
    pub sheets: Vec<Chosen>,
    /// The rejected rows and cells, in the order of the files.
    pub rejected: Vec<Rejected>,
    /// Number of rows excluded by the mapping's conditions (`where`).
    pub filtered: usize,
    /// Number of rows left out by name or by a condition in `leave_out`.
    pub left_out: usize,
    /// Rows left out as known totals over several units.
    pub sums: Vec<SumsOf>,
    /// Units that occur in one table only.
    pub apart: Vec<Apart>,
    /// Number of rows for other years.
    pub other_years: usize,
    /// Number of rows with a series that the mapping does not name.
    pub other_series: usize,
}

/// A sheet of a workbook that was chosen by default among several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The workbook, as named by the user.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The other sheets.
    pub others: Vec<String>,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// Its name as given by the user.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// A rejected row or cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// The file's name as given by the user.
    pub file: String,
    /// The sheet of a workbook; `None` for a text file.
    pub sheet: Option<String>,
    /// The line of the text, or the row of the sheet, from 1.
    pub line: u64,
    /// Heading of the column, if a single cell is at fault.
    pub column: Option<String>,
    /// Index of that column.
    pub place: Option<usize>,
    /// The reason.
    pub reason: Message,
    /// The extent of the loss.
    pub lost: Lost,
    /// The unit of the row; `None` if its code cannot be read.
    pub unit: Option<Unit>,
    /// The target of the faulty cell.
    pub target: Option<Target>,
    /// The readable values of the row, with their indicators as indices into [`Composite::indicators`]. Empty if only a
    /// cell is lost.
    pub values: Vec<(usize, f64)>,
}

/// The extent of a rejection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The whole row.
    Row,
    /// The cell only, which counts as missing.
    Cell,
}

impl Rejected {
    /// The place within the file: the line of a text, or the cell or row of a sheet, such as `Data!B12`.
    pub fn spot(&self) -> String {
        match (&self.sheet, self.place) {
            (Some(sheet), Some(place)) => format!("{sheet}!{}", grid::cell_name(place, self.line)),
            (Some(sheet), None) => format!("{sheet}!{}", self.line),
            (None, _) => self.line.to_string(),
        }
    }
}

/// Reads tables. `year` overrides the mapping's year.
pub fn read(
    paths: &[PathBuf],
    mapping: &Loaded<Mapping>,
    composite: &Composite,
    year: Option<i32>,
) -> Result<Tables, Faults> {
    read_sheet(paths, mapping, composite, year, None)
}

/// Reads tables. `year` overrides the mapping's year, `sheet` its sheet of workbooks.
pub fn read_sheet(
    paths: &[PathBuf],
    mapping: &Loaded<Mapping>,
    composite: &Composite,
    year: Option<i32>,
    sheet: Option<&str>,
) -> Result<Tables, Faults> {
    let mut gather = Gather { sheet, ..Gather::new(composite, year) };
    let (mut opened, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        match gather.open(path, mapping) {
            Ok(table) => opened.push(table),
            Err(more) => faults.extend(more.all().iter().cloned()),
        }
    }
    if let Some(faults) = Faults::several(faults) {
        return Err(faults);
    }
    // The units are matched over all rows of all tables.
    meet::match_units(&mut opened, &mapping.value.alias);
    for table in &opened {
        gather.rows(table, mapping);
    }
    gather.name();
    let sums = meet::left_out_sums(&opened);
    let apart = meet::apart(&opened, |key| gather.shown(key));
    let Gather { tables, measured, faults, .. } = gather;
    if let Some(faults) = Faults::several(faults) {
        return Err(faults);
    }
    let dataset = tables.dataset.only(|unit| measured.contains(&unit));
    if dataset.units.is_empty() {
        let name = tables.files.first().map_or("", |file| file.name.as_str());
        let known = tables.left_out + tables.filtered + tables.other_years + tables.other_series;
        let rows = tables.rejected.len() + known + sums.iter().map(|sum| sum.codes.len()).sum::<usize>();
        let fault = Fault::without_source(name, message!("table-no-units", rows = rows));
        return Err(Faults::one(match tables.rejected.first() {
            Some(first) => {
                fault.help(message!("table-first-rejected", line = first.spot(), reason = first.reason.clone()))
            }
            None => fault,
        }));
    }
    Ok(Tables { dataset, sums, apart, ..tables })
}

/// A table read before: the row of each unit, or unit and series.
struct Earlier {
    file: String,
    columns: Vec<Target>,
    is_long: bool,
    sheet: Option<String>,
    lines: BTreeMap<(String, usize), u64>,
}

/// The result so far.
struct Gather<'a> {
    composite: &'a Composite,
    year: Option<i32>,
    /// The sheet of workbooks named in the call.
    sheet: Option<&'a str>,
    tables: Tables,
    units: BTreeMap<String, usize>,
    /// Spellings of each unit's code in the rows read; those from tables without names come last.
    ways: Vec<BTreeSet<(bool, String)>>,
    /// Units with a row in a table with indicators.
    measured: BTreeSet<usize>,
    /// The index of the file that named each unit.
    named_in: Vec<Option<usize>>,
    /// The tables read before.
    earlier: Vec<Earlier>,
    /// Faults that prevent reading the tables.
    faults: Vec<Fault>,
}

impl<'a> Gather<'a> {
    fn new(composite: &'a Composite, year: Option<i32>) -> Self {
        let (indicators, groupings) = (composite.indicators.len(), composite.groupings.len());
        let tables = Tables {
            dataset: Dataset::empty(indicators, composite.denominators.len(), groupings),
            files: Vec::new(),
            sheets: Vec::new(),
            rejected: Vec::new(),
            filtered: 0,
            left_out: 0,
            sums: Vec::new(),
            apart: Vec::new(),
            other_years: 0,
            other_series: 0,
        };
        Gather {
            composite,
            year,
            sheet: None,
            tables,
            units: BTreeMap::new(),
            ways: Vec::new(),
            measured: BTreeSet::new(),
            named_in: Vec::new(),
            earlier: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Opens one file and finds its columns.
    fn open<'m>(&mut self, path: &Path, mapping: &'m Loaded<Mapping>) -> Result<Opened<'m>, Faults> {
        let name = path.display().to_string();
        let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let position =
            mapping.value.tables.iter().position(|table| table.file.as_ref().is_none_or(|file| *file == own));
        let Some((index, map)) = position.and_then(|index| Some((index, mapping.value.tables.get(index)?))) else {
            let message = message!("table-not-mapped", mapping = &mapping.value.id);
            return Err(Faults::one(Fault::without_source(&name, message)));
        };
        let table = KeyPath::root().key("table").index(index);
        let wanted = [&map.code].into_iter().chain(&map.code_or).chain(map.columns.iter().map(|column| &column.from));
        let wanted: Vec<String> = wanted.chain(map.columns.iter().flat_map(|column| &column.or)).cloned().collect();
        let sheet = self.sheet.or(map.sheet.as_deref());
        let reading = Reading {
            encoding: map.encoding,
            delimiter: map.delimiter,
            decimal: map.notation.decimal,
            sheet,
            heading_row: map.heading_row,
            more_headings: &map.more_headings,
            wanted: &wanted,
        };
        let (grid, sha256) = Grid::read(path, &reading).map_err(|unread| match unread {
            Unread::Faults(faults) => faults,
            Unread::NoSheet(sheets) => {
                let message = message!("table-no-sheet", file = &name);
                let help = suggest::hint(sheet.unwrap_or_default(), sheets.iter().map(String::as_str));
                Faults::one(match self.sheet {
                    Some(_) => Fault::without_source(&name, message).help_if(help),
                    None => {
                        let place = mapping.source.locate(&table.key("sheet"));
                        Fault::new(&mapping.source, place, message).help_if(help)
                    }
                })
            }
        })?;
        self.tables.files.push(TableFile { name: name.clone(), sha256 });
        if let Some(sheet) = grid.sheet.clone().filter(|_| !grid.other_sheets.is_empty()) {
            self.tables.sheets.push(Chosen { file: name.clone(), sheet, others: grid.other_sheets.clone() });
        }
        let keep = map.year.as_ref().map(|year| self.year.map_or_else(|| year.keep.clone(), Keep::Year));
        let headings = Headings::find(&grid, map, keep.as_ref(), &name, &mapping.source, &table)?;
        Ok(Opened { name, index, map, keep, headings, grid, standings: Vec::new() })
    }

    /// Reads the rows of a table.
    fn rows(&mut self, table: &Opened<'_>, mapping: &Loaded<Mapping>) {
        let Opened { name, index, map, keep, headings, grid, standings } = table;
        let kept = keep.clone().zip(headings.year);
        let kept = kept.and_then(|(keep, column)| Kept::of(keep, column, grid, map, headings));
        let mut sheet = Sheet {
            file: name,
            index: *index,
            map,
            grid,
            headings,
            standings,
            kept,
            seen: BTreeMap::new(),
            questions: BTreeMap::new(),
            points: vec![Points::default(); map.columns.len()],
            twice: BTreeSet::new(),
        };
        let taken = self.tables.dataset.units.len();
        for (index, row) in grid.rows.iter().enumerate() {
            self.row(&mut sheet, index, row);
        }
        self.finish(&sheet, mapping, taken);
        let Sheet { seen, .. } = sheet;
        let line = |index: usize| grid.rows.get(index).map_or(0, |row| row.line);
        let lines = seen.into_iter().map(|(key, index)| (key, line(index))).collect();
        let columns = map.columns.iter().map(|column| column.to).collect();
        self.earlier.push(Earlier {
            file: name.clone(),
            columns,
            is_long: map.long.is_some(),
            sheet: grid.sheet.clone(),
            lines,
        });
    }

    /// The unit with a key, added if new. `name` is its cell in a column of names, if there is one.
    fn unit(&mut self, key: &str, written: &str, name: Option<&str>) -> usize {
        let file = self.earlier.len();
        let dataset = &mut self.tables.dataset;
        let new = || dataset.add(Unit { id: key.to_owned(), name: Text::default() });
        let unit = *self.units.entry(key.to_owned()).or_insert_with(new);
        self.named_in.resize(dataset.units.len(), None);
        self.ways.resize_with(dataset.units.len(), BTreeSet::new);
        if let Some(ways) = self.ways.get_mut(unit) {
            ways.insert((name.is_none(), written.to_owned()));
        }
        let name = name.map(units::composed).filter(|name| !name.is_empty());
        if let Some(((unit, name), named_in)) = dataset.units.get_mut(unit).zip(name).zip(self.named_in.get_mut(unit)) {
            // The first table with a name determines it. Among several names in one table, the alphabetically first
            // counts, so that the order of rows has no effect.
            let sooner = *named_in == Some(file) && name < unit.name.en;
            if named_in.is_none() || sooner {
                unit.name = Text::same(name);
                *named_in = Some(file);
            }
        }
        unit
    }

    /// Gives every unit the shortest spelling of its code, regardless of the order of tables and rows; and if no table
    /// names it, the longest spelling as its name.
    fn name(&mut self) {
        for ((unit, ways), named_in) in self.tables.dataset.units.iter_mut().zip(&self.ways).zip(&self.named_in) {
            // Codes next to names come first, and letters are preferred to digits.
            let order = |(nameless, way): &&(bool, String)| {
                (*nameless, !way.chars().any(char::is_alphabetic), way.chars().count())
            };
            unit.id = ways.iter().min_by_key(order).map(|(_, way)| way.clone()).unwrap_or_default();
            if named_in.is_none() {
                let longest = ways.iter().map(|(_, way)| way).rev().max_by_key(|way| way.len());
                unit.name = Text::same(longest.map_or("", String::as_str));
            }
        }
    }

    /// The code of a unit and its name; the name is empty if it equals the code.
    fn shown(&self, key: &str) -> (String, String) {
        let unit = self.units.get(key).and_then(|place| self.tables.dataset.units.get(*place));
        let Some(unit) = unit else { return (key.to_owned(), String::new()) };
        let name = if unit.name.en == unit.id { String::new() } else { unit.name.en.clone() };
        (unit.id.clone(), name)
    }
}
