//! Ambiguities that the order of rows or files would otherwise resolve: differing rows of one unit, contradictory
//! tables; and questions that the mapping must answer before cells can be read.

use super::Gather;
use super::cells::shown;
use super::conditions::all_hold;
use super::entries::{self, Entry};
use super::grid::{Row, spot};
use super::sheet::{Ask, Sheet};
use crate::input::Loaded;
use crate::input::fault::Fault;
use crate::input::suggest;
use crate::message;
use crate::message::{Message, Value};
use crate::model::mapping::{Mark, Target};
use crate::model::{KeyPath, Mapping};

/// Greatest number of units with differing rows that are reported for each table; the others are counted.
const MOST_TOLD: usize = 5;

/// Greatest number of a column's values that are listed.
const MOST_VALUES: usize = 12;

/// Words that mark rows for the whole population among rows for parts of it.
const TOTALS: [&str; 8] = ["_T", "T", "TOTAL", "TOT", "ALL", "合计", "总计", "全部"];

/// Whether a cell marks its row as one for the whole population.
pub(in crate::input) fn is_total(cell: &str) -> bool {
    let upper = cell.to_uppercase();
    TOTALS.contains(&upper.as_str()) || upper.ends_with("_TOTAL")
}

impl Gather<'_> {
    /// Checks the second of two rows for the same unit and series: equal rows are accepted, differing ones are a fault.
    pub(super) fn twice(
        &mut self,
        sheet: &mut Sheet<'_>,
        rows: (usize, usize),
        (code, written, series): (&str, &str, usize),
        taken: &[Entry],
    ) {
        let Some((first, second)) = sheet.grid.rows.get(rows.0).zip(sheet.grid.rows.get(rows.1)) else { return };
        let places = entries::places(sheet, first).unwrap_or_default();
        let power = super::rows::power(sheet, first).unwrap_or(0);
        let first_entries = entries::read(self.composite, sheet, first, &places, power).taken;
        let differing = first_entries.iter().zip(taken).position(|(one, other)| one != other);
        let Some(place) = differing.and_then(|entry| places.get(entry)).map(|(place, _)| *place) else { return };
        // Reported once for each unit and series.
        if !sheet.twice.insert((code.to_owned(), series)) || sheet.twice.len() > MOST_TOLD {
            return;
        }
        let what = match sheet.headings.long {
            Some((series, _)) => first.cell(series),
            None => sheet.headings.names.get(place).map_or("", String::as_str),
        };
        let message = message!(
            "table-rows-differ",
            code = shown(written),
            what = shown(what),
            one = shown(first.cell(place)),
            other = shown(second.cell(place)),
            first = sheet.grid.spot(first.line),
            second = sheet.grid.spot(second.line)
        );
        self.faults.push(Fault::without_source(sheet.file, message).help(apart(sheet, first, second)));
    }

    /// Reports remaining differing rows, conditions that no row meets, and questions to the mapping.
    pub(super) fn finish(&mut self, sheet: &Sheet<'_>, mapping: &Loaded<Mapping>, units: usize) {
        if sheet.twice.len() > MOST_TOLD {
            let message = message!("table-rows-differ-more", count = sheet.twice.len() - MOST_TOLD);
            self.faults.push(Fault::without_source(sheet.file, message));
        }
        if self.tables.dataset.units.len() == units && self.tables.filtered > 0 && sheet.seen.is_empty() {
            self.report_unmet_condition(sheet, mapping);
        }
        self.report_questions(sheet, mapping);
    }

    /// Reports a condition that no row meets, with the column's contents.
    fn report_unmet_condition(&mut self, sheet: &Sheet<'_>, mapping: &Loaded<Mapping>) {
        let table = KeyPath::root().key("table").index(sheet.index).key("where");
        for condition in &sheet.map.rows {
            let one = std::slice::from_ref(condition);
            let passes = |row: &Row| all_hold(one, row, sheet.headings, &sheet.map.notation);
            if sheet.grid.rows.iter().any(passes) {
                continue;
            }
            let Some(column) = sheet.headings.place(&condition.column) else { continue };
            let held: std::collections::BTreeSet<&str> = sheet.grid.rows.iter().map(|row| row.cell(column)).collect();
            let wanted = condition.any.iter().find_map(|mark| match mark {
                Mark::Text(text) => Some(text.as_str()),
                Mark::Number(_) => None,
            });
            let near = wanted.and_then(|wanted| suggest::nearest(wanted, held.iter().copied()));
            let values: Vec<Value> = match near {
                Some(near) => vec![Value::from(near)],
                None => held.iter().take(MOST_VALUES).map(|held| Value::from(shown(held))).collect(),
            };
            let message = message!("table-nothing-passes", file = sheet.file, column = &condition.column);
            let place = mapping.source.locate(&table.key(&condition.column));
            let fault = Fault::new(&mapping.source, place, message);
            self.faults.push(fault.help(message!("table-nothing-passes-help", values = values)));
        }
    }

    /// Questions that the mapping must answer before some cells can be read: faults at the place of the missing key.
    fn report_questions(&mut self, sheet: &Sheet<'_>, mapping: &Loaded<Mapping>) {
        let table = KeyPath::root().key("table").index(sheet.index);
        for ((column, question), (spot, cell)) in &sheet.questions {
            let column_path = table.key("column").index(*column);
            let Some(map) = sheet.map.columns.get(*column) else { continue };
            let (place, help) = match question {
                Ask::Marks if cell.contains('.') => (&table, message!("table-ask-points-help")),
                Ask::Marks => (&table, message!("table-ask-commas-help")),
                Ask::Brackets => (&table, message!("table-ask-brackets-help")),
                Ask::Percent => (&column_path, message!("table-ask-percent-help")),
            };
            let reason = match question {
                Ask::Marks => message!("table-ask-marks", found = cell.as_str()),
                Ask::Brackets => message!("table-ask-brackets", found = cell.as_str()),
                Ask::Percent => message!("table-ask-percent", found = cell.as_str()),
            };
            self.question(sheet, mapping, place, (map.to, spot), (reason, help));
        }
        for (column, points) in sheet.points.iter().enumerate() {
            let Some(map) = sheet.map.columns.get(column) else { continue };
            let Some((line, cell)) = points.first.as_ref().filter(|_| !points.known) else { continue };
            let domain = match map.to {
                Target::Indicator(index) => self.composite.indicators.get(index).and_then(|indicator| indicator.domain),
                Target::Denominator(_) | Target::Grouping(_) => None,
            };
            // A value far above the domain is implausible.
            const THOUSAND: f64 = 1000.0;
            if domain.is_some_and(|(_, most)| points.greatest * map.factor * THOUSAND > most) {
                continue;
            }
            let reason = message!("table-ask-marks", found = cell.as_str());
            self.question(sheet, mapping, &table, (map.to, line), (reason, message!("table-ask-points-help")));
        }
    }

    fn question(
        &mut self,
        sheet: &Sheet<'_>,
        mapping: &Loaded<Mapping>,
        place: &KeyPath,
        (target, spot): (Target, &Message),
        (reason, help): (Message, Message),
    ) {
        let message =
            message!("table-ask", file = sheet.file, place = spot.clone(), what = self.title(target), reason = reason);
        self.faults.push(Fault::new(&mapping.source, mapping.source.locate(place), message).help(help));
    }

    /// The fault of a contradiction with another table, or with another column, about the same unit.
    pub(super) fn said_otherwise(
        &mut self,
        sheet: &Sheet<'_>,
        row: &Row,
        (code, written): (&str, &str),
        target: Target,
    ) {
        let earlier_place = self.earlier.iter().find_map(|earlier| {
            let column = earlier.columns.iter().position(|target_there| *target_there == target)?;
            let series = if earlier.is_long { column + 1 } else { 0 };
            let line = earlier.lines.get(&(code.to_owned(), series))?;
            Some((earlier.file.clone(), spot(earlier.sheet.as_deref(), *line)))
        });
        let (file, line) = earlier_place.unwrap_or_else(|| (sheet.file.to_owned(), sheet.grid.spot(row.line)));
        let message = message!(
            "table-said-otherwise",
            code = shown(written),
            what = self.title(target),
            line = sheet.grid.spot(row.line),
            other = file,
            other_line = line
        );
        self.faults.push(Fault::without_source(sheet.file, message).help(message!("table-said-otherwise-help")));
    }
}

/// How the mapping may distinguish two rows.
fn apart(sheet: &Sheet<'_>, first: &Row, second: &Row) -> Message {
    let headings = &sheet.headings;
    let value = headings.long.map(|(_, value)| value);
    let counts = |column: usize| {
        let taken = headings.taken.contains(&column) || value == Some(column) || headings.factor == Some(column);
        !taken && column != headings.code && headings.name != Some(column)
    };
    let differs = |column: &usize| counts(*column) && first.cell(*column) != second.cell(*column);
    let mut columns = (0..headings.names.len()).filter(differs);
    let Some(column) = columns.next() else { return message!("table-rows-differ-same") };
    let heading = headings.names.get(column).map_or("", String::as_str);
    let cells = [first.cell(column), second.cell(column)];
    let cell = cells.into_iter().find(|cell| is_total(cell)).unwrap_or(cells[0]);
    if headings.year == Some(column) {
        return message!("table-rows-differ-year", year = quoted(cell));
    }
    message!("table-rows-differ-where", column = heading, key = quoted(heading), value = quoted(cell))
}

/// A text quoted as in TOML.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
