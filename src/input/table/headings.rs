//! The columns of a table, and the year to keep.

use std::sync::Arc;

use super::cells;
use super::columns::{self, Found};
use super::grid::Grid;
use super::headed;
use super::period::{Period, period};
use crate::input::fault::{Fault, Faults};
use crate::input::source::Source;
use crate::input::suggest;
use crate::message;
use crate::message::Value;
use crate::model::KeyPath;
use crate::model::mapping::{Condition, Keep, TableMap};

/// The columns of a table by purpose.
pub(super) struct Headings {
    pub names: Vec<String>,
    pub code: usize,
    pub name: Option<usize>,
    /// The column of the years, in tables that have one.
    pub year: Option<usize>,
    /// The columns of the series and of the value.
    pub long: Option<(usize, usize)>,
    /// The columns read from a wide table.
    pub taken: Vec<usize>,
    /// The column with the power of ten of a row.
    pub factor: Option<usize>,
}

/// Finds the mapping's columns in the headings of a table; a missing column is a fault of the mapping.
struct Find<'f> {
    names: &'f [String],
    file: &'f str,
    source: &'f Arc<Source>,
    faults: Vec<Fault>,
}

impl Find<'_> {
    fn column(&mut self, wanted: &str, path: &KeyPath) -> Option<usize> {
        self.column_at(wanted, &[], self.source.locate(path))
    }

    /// The column with the first existing heading among several.
    fn one_of(&mut self, wanted: &str, others: &[String], path: &KeyPath) -> Option<usize> {
        self.column_at(wanted, others, self.source.locate(path))
    }

    fn column_at(&mut self, wanted: &str, others: &[String], place: std::ops::Range<usize>) -> Option<usize> {
        match columns::find(self.names, std::iter::once(wanted).chain(others.iter().map(String::as_str))) {
            Found::One(column) => return Some(column),
            Found::Two(heading) => {
                let message = message!("table-column-twice", file = self.file, column = heading);
                self.faults.push(Fault::new(self.source, place, message));
            }
            Found::None => {
                let message = message!("table-no-column", file = self.file, column = wanted);
                let help = suggest::hint(wanted, self.names.iter().map(String::as_str));
                self.faults.push(Fault::new(self.source, place, message).help_if(help));
            }
        }
        None
    }

    /// The columns of conditions, whose headings are the keys below `path`.
    fn conditions(&mut self, conditions: &[Condition], path: &KeyPath) {
        for condition in conditions {
            self.column_at(&condition.column, &[], self.source.locate_key(&path.key(&condition.column)));
        }
    }

    /// The column whose heading is the year to keep.
    fn year(&mut self, keep: &Keep, grid: &Grid, map: &TableMap, path: &KeyPath) -> Option<usize> {
        let path = path.key("year").key("keep");
        let headed: Vec<(usize, Period)> =
            self.names.iter().enumerate().filter_map(|(place, name)| Some((place, period(name)?))).collect();
        match keep {
            Keep::Written(text) => self.column(text, &path),
            Keep::Newest => {
                let is_filled = |column: usize| {
                    let mut cells = grid.rows.iter().map(|row| row.cell(column));
                    cells.any(|cell| cells::read(cell, &map.notation).is_number())
                };
                let newest = headed.iter().filter(|(column, _)| is_filled(*column)).max_by_key(|(_, period)| *period);
                if newest.is_none() {
                    let message = message!("table-no-years", file = self.file);
                    self.faults.push(Fault::new(self.source, self.source.locate(&path), message));
                }
                newest.map(|(column, _)| *column)
            }
            Keep::Year(year) => {
                let of_year = || headed.iter().filter(|(_, period)| period.year == *year);
                let mut whole = of_year().filter(|(_, period)| period.month.is_none());
                if let (Some((column, _)), None) = (whole.next(), whole.next()) {
                    return Some(*column);
                }
                match of_year().collect::<Vec<_>>().as_slice() {
                    [] => self.column(&year.to_string(), &path),
                    [(column, _)] => Some(*column),
                    several => {
                        let names = several.iter().filter_map(|(column, _)| self.names.get(*column));
                        let names: Vec<Value> = names.map(|name| Value::from(name.as_str())).collect();
                        let first = names.first().cloned().unwrap_or_else(|| Value::from(""));
                        let message =
                            message!("table-year-several", file = self.file, year = year.to_string(), columns = names);
                        let fault = Fault::new(self.source, self.source.locate(&path), message);
                        self.faults.push(fault.help(message!("table-year-several-help", first = first)));
                        None
                    }
                }
            }
        }
    }
}

impl Find<'_> {
    /// The columns of a table whose headings have years and series on different rows.
    fn below_year(&mut self, keep: &Keep, grid: &Grid, map: &TableMap, path: &KeyPath) -> Vec<usize> {
        let years: Vec<Option<Period>> =
            grid.levels.iter().map(|levels| levels.iter().find_map(|level| period(level))).collect();
        let is_filled =
            |column: usize| grid.rows.iter().any(|row| cells::read(row.cell(column), &map.notation).is_number());
        let newest =
            || (0..years.len()).filter(|column| is_filled(*column)).filter_map(|column| *years.get(column)?).max();
        let kept = |levels: &[String], period: Option<Period>| match keep {
            Keep::Year(year) => period.is_some_and(|period| period.year == *year),
            Keep::Newest => period.is_some() && period == newest(),
            Keep::Written(text) => levels.contains(text),
        };
        let is_year =
            |level: &&String| period(level).is_some() || matches!(keep, Keep::Written(text) if text == *level);
        let names: Vec<String> = grid
            .levels
            .iter()
            .zip(&years)
            .map(|(levels, period)| {
                let series = || headed::name(levels.iter().filter(|level| !is_year(level)));
                // A column without a year, such as a population, holds for every year.
                match period {
                    _ if kept(levels, *period) => series(),
                    None => headed::name(levels.iter()),
                    Some(_) => String::new(),
                }
            })
            .collect();
        let mut taken = Vec::new();
        for (i, column) in map.columns.iter().enumerate() {
            let place = self.source.locate(&path.key("column").index(i).key("from"));
            let wanted = std::iter::once(column.from.as_str()).chain(column.or.iter().map(String::as_str));
            match columns::find(&names, wanted) {
                Found::One(column) => taken.push(column),
                Found::Two(heading) => {
                    let message = message!("table-column-twice", file = self.file, column = heading);
                    self.faults.push(Fault::new(self.source, place, message));
                }
                Found::None => {
                    let message = message!("table-no-column", file = self.file, column = &column.from);
                    let known = names.iter().map(String::as_str).filter(|name| !name.is_empty());
                    let help = suggest::hint(&column.from, known);
                    self.faults.push(Fault::new(self.source, place, message).help_if(help));
                }
            }
        }
        taken
    }
}

impl Headings {
    /// Finds every column that the mapping names; a missing one is a fault of the mapping.
    pub(super) fn find(
        grid: &Grid,
        map: &TableMap,
        keep: Option<&Keep>,
        file: &str,
        source: &Arc<Source>,
        path: &KeyPath,
    ) -> Result<Headings, Faults> {
        let mut find = Find { names: &grid.headings, file, source, faults: Vec::new() };
        let code = find.one_of(&map.code, &map.code_or, &path.key("code"));
        let name = map.name.as_ref().and_then(|wanted| find.one_of(wanted, &map.name_or, &path.key("name")));
        let wanted = map.year.as_ref().and_then(|year| year.column.as_ref());
        let year = wanted.and_then(|wanted| find.column(wanted, &path.key("year").key("column")));
        let across = keep.filter(|_| map.year.as_ref().is_some_and(|year| year.column.is_none()));
        let above = across.filter(|_| !grid.levels.is_empty());
        let across = across.filter(|_| grid.levels.is_empty());
        let of_year = across.map(|keep| find.year(keep, grid, map, path));
        let factor = map.factor_column.as_ref().and_then(|wanted| find.column(wanted, &path.key("factor_column")));
        find.conditions(&map.rows, &path.key("where"));
        for (place, conditions) in &map.leave_out_rows {
            find.conditions(conditions, &path.key("leave_out").index(*place));
        }
        let long = map.long.as_ref().map(|long| {
            let long_path = path.key("long");
            let value =
                long.value.as_ref().map(|value| find.column(value, &long_path.key("value"))).or(of_year).flatten();
            (find.column(&long.series, &long_path.key("series")), value)
        });
        let mut taken = Vec::new();
        if let Some(keep) = above {
            taken = find.below_year(keep, grid, map, path);
        }
        match (&long, of_year) {
            _ if above.is_some() => {}
            (None, Some(place)) => taken.extend(place),
            (None, None) => {
                for (i, column) in map.columns.iter().enumerate() {
                    taken.extend(find.one_of(&column.from, &column.or, &path.key("column").index(i).key("from")));
                }
            }
            (Some(_), _) => {}
        }
        if let Some(faults) = Faults::several(find.faults) {
            return Err(faults);
        }
        let long = long.and_then(|(series, value)| series.zip(value));
        Ok(Headings { code: code.unwrap_or(0), name, year, long, taken, factor, names: grid.headings.clone() })
    }

    /// The index of the column with a heading.
    pub(super) fn place(&self, heading: &str) -> Option<usize> {
        self.names.iter().position(|name| name == heading).or_else(|| {
            match columns::find(&self.names, std::iter::once(heading)) {
                Found::One(place) => Some(place),
                Found::Two(_) | Found::None => None,
            }
        })
    }
}
