//! Entries: the contents of a row's cells, or the reasons for rejecting them.

use super::cells::shown;
use super::cells::{self, Cell};
use super::conditions::is;
use super::grid::Row;
use super::sheet::{Ask, Sheet};
use crate::input::fault::figure;
use crate::input::{magnitude, suggest};
use crate::message;
use crate::message::Message;
use crate::model::Composite;
use crate::model::composite::Measured;
use crate::model::mapping::{ColumnMap, Mark, Target};
use crate::model::notation::{Notation, Percent, Unfit};

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Entry {
    Number(Target, Option<f64>),
    Group(usize, Option<String>),
}

impl Entry {
    /// Whether it is not empty.
    pub(super) fn is_filled(&self) -> bool {
        match self {
            Entry::Number(_, value) => value.is_some(),
            Entry::Group(_, group) => group.is_some(),
        }
    }

    /// The target of the cell.
    pub(super) fn target(&self) -> Target {
        match self {
            Entry::Number(target, _) => *target,
            Entry::Group(index, _) => Target::Grouping(*index),
        }
    }
}

/// The consequence of a cell that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Becomes {
    Unfit(Unfit),
    Asked(Ask),
}

/// A cell that cannot be read.
pub(super) struct Bad {
    /// Index of the column in the table.
    pub place: usize,
    /// Index of the column in the mapping.
    pub column: usize,
    pub target: Target,
    pub reason: Message,
    pub becomes: Becomes,
}

/// The contents of a row's cells.
#[derive(Default)]
pub(super) struct Entries {
    pub taken: Vec<Entry>,
    pub bad: Vec<Bad>,
}

impl Entries {
    /// The values of indicators among them.
    pub(super) fn values(&self) -> Vec<(usize, f64)> {
        let value = |entry: &Entry| match entry {
            Entry::Number(Target::Indicator(index), value) => value.map(|value| (*index, value)),
            _ => None,
        };
        self.taken.iter().filter_map(value).collect()
    }
}

/// The columns to read in a row, each with its column of the mapping. `None` if the mapping does not name the row's
/// series.
pub(super) fn places(sheet: &Sheet<'_>, row: &Row) -> Option<Vec<(usize, usize)>> {
    match sheet.headings.long {
        None => Some(sheet.headings.taken.iter().copied().enumerate().map(|(column, place)| (place, column)).collect()),
        Some((series, value)) => {
            let wanted = row.cell(series);
            let column = super::columns::series(&sheet.map.columns, wanted)?;
            Some(vec![(value, column)])
        }
    }
}

/// The contents of the cells in some columns. `power` is the row's power of ten.
pub(super) fn read(
    composite: &Composite,
    sheet: &Sheet<'_>,
    row: &Row,
    places: &[(usize, usize)],
    power: i32,
) -> Entries {
    let mut entries = Entries::default();
    for (place, index) in places {
        let Some(column) = sheet.map.columns.get(*index) else { continue };
        match entry(composite, &sheet.map.notation, column, row, *place, power) {
            Ok(entry) => entries.taken.push(entry),
            Err((reason, becomes)) => {
                // Rows are compared by their contents, so an empty cell is an entry too.
                entries.taken.push(match column.to {
                    Target::Grouping(index) => Entry::Group(index, None),
                    to => Entry::Number(to, None),
                });
                entries.bad.push(Bad { place: *place, column: *index, target: column.to, reason, becomes });
            }
        }
    }
    entries
}

fn entry(
    composite: &Composite,
    notation: &Notation,
    column: &ColumnMap,
    row: &Row,
    place: usize,
    power: i32,
) -> Result<Entry, (Message, Becomes)> {
    let cell = row.cell(place);
    let unreadable = |reason| (reason, Becomes::Unfit(column.unreadable));
    if cell.is_empty()
        && let Some((_, why)) = row.gaps.iter().find(|(column, _)| *column == place)
    {
        return Err(unreadable(why.clone()));
    }
    let missing = |mark: &Mark| is(mark, cell, notation);
    if let Target::Grouping(index) = column.to {
        let is_missing = cell.is_empty() || notation.missing.iter().any(|mark| mark == cell);
        let none = is_missing || column.missing.iter().any(missing);
        return Ok(Entry::Group(index, (!none).then(|| cell.to_owned())));
    }
    let value = match column.words.value(cell) {
        Some(value) => Some(value),
        None if column.missing.iter().any(missing) => None,
        None => number(composite, notation, column, cell, power)?,
    };
    let Some(value) = value else { return Ok(Entry::Number(column.to, None)) };
    if let Some(reason) = magnitude::wrong(&column.from, value) {
        return Err(unreadable(reason));
    }
    let outside = |reason| (reason, Becomes::Unfit(column.outside));
    match column.to {
        Target::Indicator(index) => {
            let domain = composite.indicators.get(index).and_then(|indicator| indicator.domain);
            if let Some((least, greatest)) = domain.filter(|(least, greatest)| !(*least..=*greatest).contains(&value)) {
                let (least, greatest) = (figure(least), figure(greatest));
                let reason = message!("table-outside", found = figure(value), least = least, greatest = greatest);
                return Err(outside(reason));
            }
        }
        Target::Denominator(_) if value <= 0.0 => {
            return Err(outside(message!("table-denominator", found = figure(value))));
        }
        Target::Denominator(_) | Target::Grouping(_) => {}
    }
    Ok(Entry::Number(column.to, Some(value)))
}

/// The number in a cell, in the unit of the indicator; `None` if missing.
fn number(
    composite: &Composite,
    notation: &Notation,
    column: &ColumnMap,
    cell: &str,
    power: i32,
) -> Result<Option<f64>, (Message, Becomes)> {
    let unreadable = |reason| (reason, Becomes::Unfit(column.unreadable));
    let question = |ask, reason| (reason, Becomes::Asked(ask));
    let found = cells::read_times(cell, notation, power);
    if found == Cell::Missing {
        return Ok(None);
    }
    if cells::is_error(cell) {
        return Err(unreadable(message!("table-error", found = shown(cell))));
    }
    if column.words.closed {
        let reason = match suggest::nearest(cell, column.words.all()) {
            Some(near) => message!("table-not-an-answer-near", found = shown(cell), near = near),
            None => message!("table-not-an-answer", found = shown(cell)),
        };
        return Err(unreadable(reason));
    }
    let size = match found {
        Cell::Number(number) | Cell::Percent(number) => magnitude::wrong(&column.from, number),
        _ => None,
    };
    if let Some(reason) = size {
        return Err(unreadable(reason));
    }
    match found {
        Cell::Missing => Ok(None),
        Cell::Number(number) => Ok(Some(cells::scaled(number, column.factor))),
        Cell::Percent(number) => {
            let measured = match column.to {
                Target::Indicator(index) => composite.indicators.get(index),
                Target::Denominator(_) | Target::Grouping(_) => None,
            };
            // The percent sign is a unit; if its relation to the indicator's unit is known, no factor is needed.
            let (percent, factor) = match (column.percent, measured.and_then(percent_of)) {
                (Some(percent), _) => (percent, column.factor),
                (None, Some(percent)) => (percent, 1.0),
                (None, None) => {
                    return Err(question(Ask::Percent, message!("table-ask-percent", found = shown(cell))));
                }
            };
            let number = match percent {
                Percent::Hundred => number,
                Percent::Share => match cells::read_times(cell, notation, power - 2) {
                    Cell::Percent(share) => share,
                    _ => number / 100.0,
                },
            };
            Ok(Some(cells::scaled(number, factor)))
        }
        Cell::Bracketed => Err(question(Ask::Brackets, message!("table-ask-brackets", found = shown(cell)))),
        Cell::Marked => Err(question(Ask::Marks, message!("table-ask-marks", found = shown(cell)))),
        Cell::Unreadable => Err(unreadable(message!("table-not-a-number", found = shown(cell)))),
    }
}

/// How a percentage relates to the unit of an indicator; `None` if unknown.
pub(in crate::input) fn percent_of(measured: &Measured) -> Option<Percent> {
    const HUNDRED: [&str; 7] = ["%", "per cent", "percent", "per 100 ", "per hundred", "百分", "每百"];
    const SHARE: [&str; 10] =
        ["share", "ratio", "fraction", "proportion", "0 to 1", "0–1", "0-1", "比例", "比率", "份额"];
    let names = [&measured.unit.en, &measured.unit.zh].map(|name| format!("{} ", name.trim().to_lowercase()));
    if HUNDRED.iter().any(|word| names.iter().any(|name| name.contains(word))) {
        return Some(Percent::Hundred);
    }
    let share = SHARE.iter().any(|word| names.iter().any(|name| name.starts_with(word)));
    let in_one = measured.domain.is_some_and(|(least, greatest)| least >= 0.0 && greatest <= 1.0);
    (share || in_one).then_some(Percent::Share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    #[test]
    fn the_unit_gives_the_meaning_of_a_percentage() {
        let rubric = crate::input::yardstick(Some(std::path::Path::new("assessments/rubrics/egdi.toml"))).unwrap();
        let crate::input::Yardstick::Composite(composite) = rubric.value else { panic!("it is a comparison rubric") };
        let percent_for = |unit: &str, domain| {
            let measured = Measured { unit: Text::same(unit), domain, ..composite.indicators[0].clone() };
            percent_of(&measured)
        };
        for unit in ["%", "% of people", "per cent", "per 100", "per 100 people", "百分比"] {
            assert_eq!(percent_for(unit, None), Some(Percent::Hundred), "{unit}");
        }
        for unit in ["share", "ratio of women", "比例"] {
            assert_eq!(percent_for(unit, None), Some(Percent::Share), "{unit}");
        }
        assert_eq!(percent_for("index", Some((0.0, 1.0))), Some(Percent::Share));
        assert_eq!(percent_for("index", Some((0.0, 100.0))), None);
        assert_eq!(percent_for("per 1000", None), None);
    }
}
