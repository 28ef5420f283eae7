//! Rows: what one row of a table says, or why it is not taken.

use csv::StringRecord;

use super::cells::{self, Cell};
use super::{Gather, Sheet, measures};
use crate::input::fault::figure;
use crate::message;
use crate::message::Message;
use crate::model::mapping::{ColumnMap, Target};

/// Why a row is not taken, and where the column to blame stands, where there is one.
pub(super) struct Refused {
    pub place: Option<usize>,
    pub reason: Message,
}

/// What a row brings.
enum Entry {
    Number(Target, Option<f64>),
    Group(usize, Option<String>),
}

fn refused<T>(place: Option<usize>, reason: Message) -> Result<T, Refused> {
    Err(Refused { place, reason })
}

impl Gather<'_> {
    /// Takes a row, all of it or nothing.
    pub(super) fn row(&mut self, sheet: &mut Sheet<'_>, record: &StringRecord, line: u64) -> Result<(), Refused> {
        let (wanted, found) = (sheet.headings.names.len(), record.len());
        if wanted != found {
            return refused(None, message!("table-row-length", found = found, wanted = wanted));
        }
        let cell = |place: usize| record.get(place).unwrap_or_default().trim();
        let as_written = cell(sheet.headings.code);
        let code = &sheet.map.case.map_or_else(|| as_written.to_owned(), |case| case.of(as_written));
        let name = sheet.headings.name.map(cell);
        let is_out = |out: &&String| *out == code || *out == as_written || Some(out.as_str()) == name;
        if sheet.map.leave_out.iter().any(|out| is_out(&out)) {
            self.tables.left_out += 1;
            return Ok(());
        }
        if let Some((place, keep)) = sheet.headings.year.zip(sheet.keep) {
            match cells::year(cell(place)) {
                Some(year) if year == keep => {}
                Some(_) => {
                    self.tables.other_years += 1;
                    return Ok(());
                }
                None => return refused(Some(place), message!("table-not-a-year", found = shown(cell(place)))),
            }
        }
        let own = Some(sheet.headings.code);
        if code.is_empty() {
            return refused(own, message!("table-no-code"));
        }
        if cells::is_error(code) {
            return refused(own, message!("table-error", found = shown(code)));
        }
        let (entries, series) = match sheet.headings.long {
            None => (self.wide(sheet, record)?, 0),
            Some((series, value)) => {
                let wanted = cell(series);
                let Some(index) = sheet.map.columns.iter().position(|column| column.from == wanted) else {
                    self.tables.other_series += 1;
                    return Ok(());
                };
                let column = sheet.map.columns.get(index);
                let entries = column.map(|column| self.entry(sheet, column, value, cell(value))).transpose()?;
                (entries.into_iter().collect(), index + 1)
            }
        };
        if let Some(first) = sheet.seen.get(&(code.clone(), series)) {
            return refused(own, message!("table-row-twice", code = shown(code), line = *first));
        }
        self.enter(sheet, code, name, &entries)?;
        sheet.seen.insert((code.clone(), series), line);
        Ok(())
    }

    /// The entries of a row of a wide table.
    fn wide(&self, sheet: &Sheet<'_>, record: &StringRecord) -> Result<Vec<Entry>, Refused> {
        let places = sheet.headings.taken.iter().zip(&sheet.map.columns);
        places
            .map(|(place, column)| self.entry(sheet, column, *place, record.get(*place).unwrap_or_default()))
            .collect()
    }

    /// What a cell of a column that is taken says.
    fn entry(&self, sheet: &Sheet<'_>, column: &ColumnMap, place: usize, cell: &str) -> Result<Entry, Refused> {
        if let Target::Grouping(index) = column.to {
            let group = cell.trim();
            let missing = group.is_empty() || sheet.map.notation.missing.iter().any(|mark| mark == group);
            return Ok(Entry::Group(index, (!missing).then(|| group.to_owned())));
        }
        let value = match cells::read(cell, &sheet.map.notation) {
            Cell::Missing => None,
            Cell::Number(number) => Some(cells::scaled(number, column.factor)),
            Cell::Unreadable if cells::is_error(cell) => {
                return refused(Some(place), message!("table-error", found = shown(cell)));
            }
            Cell::Unreadable => return refused(Some(place), message!("table-not-a-number", found = shown(cell))),
        };
        let domain = match column.to {
            Target::Indicator(index) => self.composite.indicators.get(index).and_then(|indicator| indicator.domain),
            Target::Denominator(_) | Target::Grouping(_) => None,
        };
        match (value, domain) {
            (Some(value), Some((least, greatest))) if !(least..=greatest).contains(&value) => {
                let (least, greatest) = (figure(least), figure(greatest));
                let message = message!("table-outside", found = figure(value), least = least, greatest = greatest);
                refused(Some(place), message)
            }
            (Some(value), _) if matches!(column.to, Target::Denominator(_)) && value <= 0.0 => {
                refused(Some(place), message!("table-denominator", found = figure(value)))
            }
            _ => Ok(Entry::Number(column.to, value)),
        }
    }

    /// Enters a row, unless another table says something else of the same unit.
    fn enter(&mut self, sheet: &Sheet<'_>, code: &str, name: Option<&str>, entries: &[Entry]) -> Result<(), Refused> {
        if let Some(unit) = self.units.get(code) {
            for entry in entries {
                if self.contradicts(*unit, entry) {
                    return refused(None, message!("table-said-otherwise", code = shown(code)));
                }
            }
        }
        let unit = self.unit(code, name);
        let dataset = &mut self.tables.dataset;
        for entry in entries {
            match entry {
                Entry::Group(index, group) => {
                    if let Some(slot) = dataset.groups.get_mut(*index).and_then(|column| column.get_mut(unit)) {
                        *slot = group.clone().or(slot.take());
                    }
                }
                Entry::Number(target, value) => {
                    let column = match target {
                        Target::Indicator(index) => dataset.values.get_mut(*index),
                        Target::Denominator(index) | Target::Grouping(index) => dataset.denominators.get_mut(*index),
                    };
                    if let Some(slot) = column.and_then(|column| column.get_mut(unit)) {
                        *slot = value.or(*slot);
                    }
                }
            }
        }
        if measures(&sheet.map.columns) {
            self.measured.insert(unit);
        }
        Ok(())
    }

    /// Whether something else is known already of a unit.
    fn contradicts(&self, unit: usize, entry: &Entry) -> bool {
        let dataset = &self.tables.dataset;
        let number = |column: Option<&Vec<Option<f64>>>| column.and_then(|column| column.get(unit)).copied().flatten();
        match entry {
            Entry::Group(index, group) => {
                let known = dataset.groups.get(*index).and_then(|column| column.get(unit)).and_then(Option::as_ref);
                known.zip(group.as_ref()).is_some_and(|(known, said)| known != said)
            }
            Entry::Number(Target::Indicator(index), value) => {
                number(dataset.values.get(*index)).zip(*value).is_some_and(|(known, said)| known != said)
            }
            Entry::Number(Target::Denominator(index) | Target::Grouping(index), value) => {
                number(dataset.denominators.get(*index)).zip(*value).is_some_and(|(known, said)| known != said)
            }
        }
    }
}

/// A cell as a message may quote it: short.
fn shown(cell: &str) -> String {
    const MOST: usize = 40;
    let cut: String = cell.trim().chars().take(MOST).collect();
    if cut.len() < cell.trim().len() { format!("{cut}…") } else { cut }
}
