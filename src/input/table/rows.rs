//! Rows: reads one row of a table, or gives the reason for rejecting it.

use super::cells::shown;
use super::cells::{self, Cell, Point};
use super::columns::measures;
use super::conditions::all_hold;
use super::entries::{self, Bad, Becomes, Entries, Entry};
use super::grid::Row;
use super::meet::Standing;
use super::sheet::Sheet;
use super::{Gather, Lost, Rejected};
use crate::input::fault::Fault;
use crate::message;
use crate::message::{Message, Value};
use crate::model::Text;
use crate::model::dataset::Unit;
use crate::model::mapping::Target;
use crate::model::notation::Unfit;

/// Greatest plausible power of ten: those of SDMX end at 15.
const GREATEST_POWER: i32 = 30;

/// A rejected row or cell.
pub(super) struct Refused {
    place: Option<usize>,
    target: Option<Target>,
    reason: Message,
    lost: Lost,
    values: Vec<(usize, f64)>,
}

impl Refused {
    fn row(place: Option<usize>, reason: Message, values: Vec<(usize, f64)>) -> Refused {
        Refused { place, target: None, reason, lost: Lost::Row, values }
    }

    /// A cell that causes the rejection of its whole row.
    fn row_of(bad: Bad, values: Vec<(usize, f64)>) -> Refused {
        Refused { place: Some(bad.place), target: Some(bad.target), reason: bad.reason, lost: Lost::Row, values }
    }

    fn cell(bad: Bad) -> Refused {
        let (place, target) = (Some(bad.place), Some(bad.target));
        Refused { place, target, reason: bad.reason, lost: Lost::Cell, values: Vec::new() }
    }
}

impl Gather<'_> {
    /// Reads a row, and reports what is rejected.
    pub(super) fn row(&mut self, sheet: &mut Sheet<'_>, index: usize, row: &Row) {
        let refused = match self.taken(sheet, index, row) {
            Ok(cells) => cells,
            Err(row) => vec![row],
        };
        for Refused { place, target, reason, lost, values } in refused {
            let rejected = Rejected {
                file: sheet.file.to_owned(),
                sheet: sheet.grid.sheet.clone(),
                line: row.line,
                column: place.and_then(|place| sheet.headings.names.get(place)).cloned(),
                place,
                reason,
                lost,
                // A note is not a unit.
                unit: unit(sheet, row).filter(|_| !matches!(sheet.standings.get(index), Some(Standing::Nothing(_)))),
                target,
                values,
            };
            self.tables.rejected.push(rejected);
        }
    }

    /// Reads a row; returns its rejected cells, or the reason for rejecting the row.
    fn taken(&mut self, sheet: &mut Sheet<'_>, index: usize, row: &Row) -> Result<Vec<Refused>, Refused> {
        let (map, headings) = (sheet.map, sheet.headings);
        let own = Some(headings.code);
        let standings = sheet.standings;
        let standing = standings.get(index).unwrap_or(&Standing::Unnamed);
        if let Standing::Nothing(reason) = standing {
            return Err(Refused::row(own, reason.clone(), Vec::new()));
        }
        let (wanted, found) = (headings.names.len(), row.cells.len());
        if wanted != found {
            let reason = message!("table-row-length", found = found, wanted = wanted);
            return Err(Refused::row(None, reason, self.values(sheet, row)));
        }
        if !all_hold(&map.rows, row, headings, &map.notation) {
            self.tables.filtered += 1;
            return Ok(Vec::new());
        }
        let meets = || map.leave_out_rows.iter().any(|(_, rows)| all_hold(rows, row, headings, &map.notation));
        if *standing == Standing::LeftOut || meets() {
            self.tables.left_out += 1;
            return Ok(Vec::new());
        }
        if *standing == Standing::Sum {
            return Ok(Vec::new());
        }
        if let Some((place, kept)) = headings.year.zip(sheet.kept.as_ref()) {
            match kept.is(row.cell(place)) {
                Some(true) => {}
                Some(false) => {
                    self.tables.other_years += 1;
                    return Ok(Vec::new());
                }
                None => {
                    let reason = message!("table-not-a-year", found = shown(row.cell(place)));
                    return Err(Refused::row(Some(place), reason, self.values(sheet, row)));
                }
            }
        }
        let Standing::Unit(code, written) = standing else {
            let gap = row.gaps.iter().find(|(column, _)| Some(*column) == own);
            let reason = gap.map_or_else(|| message!("table-no-code"), |(_, why)| why.clone());
            return Err(Refused::row(own, reason, self.values(sheet, row)));
        };
        if cells::is_error(written) {
            let reason = message!("table-error", found = shown(written));
            return Err(Refused::row(own, reason, self.values(sheet, row)));
        }
        let Some(places) = entries::places(sheet, row) else {
            self.tables.other_series += 1;
            return Ok(Vec::new());
        };
        let power = power(sheet, row)?;
        let Entries { taken, bad } = entries::read(self.composite, sheet, row, &places, power);
        look_at_points(sheet, row, &places);
        let (bad, taken) = self.sort_out(sheet, row, bad, taken)?;
        let series = if sheet.headings.long.is_some() { places.first().map_or(0, |(_, column)| column + 1) } else { 0 };
        if let Some(first) = sheet.seen.get(&(code.clone(), series)).copied() {
            self.twice(sheet, (first, index), (code, written, series), &taken);
            let name = sheet.headings.name.map(|place| row.cell(place));
            self.unit(code, written, name);
            return Ok(Vec::new());
        }
        sheet.seen.insert((code.clone(), series), index);
        self.enter(sheet, row, (code, written), &taken);
        Ok(bad.into_iter().map(Refused::cell).collect())
    }

    /// The rest of a row with unreadable cells: nothing if the mapping says so, or if no cell can be read.
    fn sort_out(
        &mut self,
        sheet: &mut Sheet<'_>,
        row: &Row,
        bad: Vec<Bad>,
        taken: Vec<Entry>,
    ) -> Result<(Vec<Bad>, Vec<Entry>), Refused> {
        let entries = Entries { taken, bad };
        let values = entries.values();
        let nothing = !entries.taken.iter().any(Entry::is_filled);
        let Entries { taken, bad } = entries;
        let (mut rejected, mut falls) = (Vec::new(), None);
        for bad in bad {
            match bad.becomes {
                Becomes::Asked(ask) => {
                    let spot = sheet.grid.spot_of(row.line, bad.place);
                    sheet.questions.entry((bad.column, ask)).or_insert_with(|| (spot, shown(row.cell(bad.place))));
                }
                Becomes::Unfit(Unfit::Fault) => {
                    let message = message!(
                        "table-unfit",
                        place = sheet.grid.spot_of(row.line, bad.place),
                        unit = unit(sheet, row).map_or(Value::Name(String::new()), |unit| Value::Text(unit.name)),
                        what = self.title(bad.target),
                        reason = bad.reason
                    );
                    self.faults.push(Fault::without_source(sheet.file, message));
                }
                Becomes::Unfit(Unfit::LeaveOut) => {
                    falls.get_or_insert(bad);
                }
                Becomes::Unfit(Unfit::Missing) => rejected.push(bad),
            }
        }
        match falls {
            Some(bad) => Err(Refused::row_of(bad, values)),
            None if nothing && !rejected.is_empty() => Err(Refused::row_of(rejected.swap_remove(0), values)),
            None => Ok((rejected, taken)),
        }
    }

    /// The readable values of a rejected row.
    fn values(&self, sheet: &Sheet<'_>, row: &Row) -> Vec<(usize, f64)> {
        let places = entries::places(sheet, row).unwrap_or_default();
        let power = power(sheet, row).unwrap_or(0);
        entries::read(self.composite, sheet, row, &places, power).values()
    }

    /// The title of an indicator, a denominator or a grouping.
    pub(super) fn title(&self, target: Target) -> Value {
        let title = match target {
            Target::Indicator(index) => self.composite.indicators.get(index).map(|indicator| &indicator.title),
            Target::Denominator(index) => self.composite.denominators.get(index).map(|denominator| &denominator.title),
            Target::Grouping(index) => self.composite.groupings.get(index).map(|grouping| &grouping.title),
        };
        title.map_or(Value::Name(String::new()), Value::from)
    }

    /// Stores a row. A contradiction with another table about the same unit is a fault.
    fn enter(&mut self, sheet: &Sheet<'_>, row: &Row, (code, written): (&str, &str), entries: &[Entry]) {
        if let Some(unit) = self.units.get(code).copied() {
            let contradicting = entries.iter().find(|entry| self.contradicts(unit, entry));
            if let Some(entry) = contradicting {
                self.said_otherwise(sheet, row, (code, written), entry.target());
                return;
            }
        }
        let name = sheet.headings.name.map(|place| row.cell(place));
        let unit = self.unit(code, written, name);
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
    }

    /// Whether a different value is already known for a unit.
    fn contradicts(&self, unit: usize, entry: &Entry) -> bool {
        let dataset = &self.tables.dataset;
        let number = |column: Option<&Vec<Option<f64>>>| column.and_then(|column| column.get(unit)).copied().flatten();
        match entry {
            Entry::Group(index, group) => {
                let known = dataset.groups.get(*index).and_then(|column| column.get(unit)).and_then(Option::as_ref);
                known.zip(group.as_ref()).is_some_and(|(known, new)| known != new)
            }
            Entry::Number(Target::Indicator(index), value) => {
                number(dataset.values.get(*index)).zip(*value).is_some_and(|(known, new)| known != new)
            }
            Entry::Number(Target::Denominator(index) | Target::Grouping(index), value) => {
                number(dataset.denominators.get(*index)).zip(*value).is_some_and(|(known, new)| known != new)
            }
        }
    }
}

/// The code of a row, in the letter case of the mapping.
fn code(sheet: &Sheet<'_>, row: &Row) -> String {
    let as_written = row.cell(sheet.headings.code);
    sheet.map.case.map_or_else(|| as_written.to_owned(), |case| case.of(as_written))
}

/// The unit of a row; `None` without a code.
fn unit(sheet: &Sheet<'_>, row: &Row) -> Option<Unit> {
    let code = code(sheet, row);
    let name = sheet.headings.name.map(|place| row.cell(place)).filter(|name| !name.is_empty());
    (!code.is_empty()).then(|| Unit { name: Text::same(name.unwrap_or(&code)), id: code })
}

/// The power of ten by which the numbers of a row are multiplied.
pub(super) fn power(sheet: &Sheet<'_>, row: &Row) -> Result<i32, Refused> {
    let Some(place) = sheet.headings.factor else { return Ok(0) };
    match cells::read(row.cell(place), &sheet.map.notation) {
        Cell::Missing => Ok(0),
        Cell::Number(power) if power.fract() == 0.0 && power.abs() <= f64::from(GREATEST_POWER) => Ok(power as i32),
        _ => Err(Refused::row(Some(place), message!("table-not-a-power", found = shown(row.cell(place))), Vec::new())),
    }
}

/// Collects evidence from a row about the meaning of points, until it is known.
fn look_at_points(sheet: &mut Sheet<'_>, row: &Row, places: &[(usize, usize)]) {
    if sheet.map.notation.specified || sheet.grid.sheet.is_some() {
        return;
    }
    for (place, column) in places {
        let Some(points) = sheet.points.get_mut(*column).filter(|points| !points.known) else { continue };
        let cell = row.cell(*place);
        let Cell::Number(number) = cells::read(cell, &sheet.map.notation) else { continue };
        match cells::point(cell, '.') {
            Point::Decimals => points.known = true,
            Point::Neither => {}
            Point::Either => {
                points.greatest = points.greatest.max(number.abs());
                points.first.get_or_insert_with(|| (sheet.grid.spot(row.line), cell.to_owned()));
            }
        }
    }
}
