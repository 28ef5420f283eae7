//! Units across several tables: the unit of each row, rows that are not units, and units in one table only.

use std::collections::{BTreeMap, BTreeSet};

use super::cells;
use super::grid::Grid;
use super::headings::Headings;
use crate::input::units::lists::Units;
use crate::input::units::stray::{self, Look};
use crate::input::units::sums::{self, Sums};
use crate::input::units::{composed, key};
use crate::message;
use crate::message::Message;
use crate::model::mapping::{Keep, TableMap, Target};
use crate::model::notation::RowsOfSums;

/// What a row is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Standing {
    /// A unit: its key, which is the same in all tables, and its spelling here.
    Unit(String, String),
    /// A row that the mapping leaves out.
    LeftOut,
    /// A total over several units.
    Sum,
    /// Not a unit, for this reason.
    Nothing(Message),
    /// The cell with the unit's code is empty.
    Unnamed,
}

/// Units that occur in one table, or in several with the same columns, and in no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The tables, as named by the user.
    pub files: Vec<String>,
    /// Whether the units are compared: units with denominators only are not.
    pub compared: bool,
    /// The units' codes and names, sorted by code; the name is empty if it equals the code.
    pub units: Vec<(String, String)>,
}

/// An open table, with the meaning of each row.
pub(super) struct Opened<'a> {
    pub name: String,
    /// The index of its table in the mapping.
    pub index: usize,
    pub map: &'a TableMap,
    pub keep: Option<Keep>,
    pub headings: Headings,
    pub grid: Grid,
    /// One item per row of the grid.
    pub standings: Vec<Standing>,
}

/// Determines what each row of each table is about.
pub(super) fn match_units(tables: &mut [Opened<'_>], alias: &BTreeMap<String, String>) {
    let alias: BTreeMap<String, &str> = alias.iter().map(|(from, to)| (key(from), to.as_str())).collect();
    let sums = Sums::known();
    for table in tables.iter_mut() {
        table.standings = standings(table, &alias, &sums);
    }
    by_name(tables);
}

fn standings(table: &Opened<'_>, alias: &BTreeMap<String, &str>, sums: &Sums) -> Vec<Standing> {
    let rows: Vec<Named> = table.grid.rows.iter().map(|row| Named::of(table, &row.cells)).collect();
    let keys = |names: &[String]| names.iter().map(|name| key(name)).collect::<BTreeSet<String>>();
    let (keep, leave_out) = (keys(&table.map.keep), keys(&table.map.leave_out));
    let kept = |row: &Named| row.is_among(&keep);
    let left_out = |row: &Named| row.is_among(&leave_out);
    let alone = sums::are_of_three_letters(rows.iter().map(|row| row.code.as_str()).filter(|code| !code.is_empty()));
    let sum = |row: &Named| sums.is(&row.code, row.name.as_deref(), alone);
    let codes: BTreeSet<&str> = rows.iter().map(|row| row.code.as_str()).filter(|code| !code.is_empty()).collect();
    let of_sums: BTreeSet<&str> = rows.iter().filter(|row| sum(row)).map(|row| row.code.as_str()).collect();
    let drops = table.map.sums == RowsOfSums::LeaveOut && !sums::are_units(of_sums.len(), codes.len());
    let plain = codes.iter().copied().filter(|code| !of_sums.contains(code) && !stray::is_note(code));
    let list = match table.map.units {
        Some(list) => Units::of(list),
        None => Units::judged(plain),
    };
    let looks: Vec<Look<'_>> = rows.iter().map(|row| row.look(list)).collect();
    let strays = stray::strays(&looks);
    let standing = |(row, is_stray): (&Named, bool)| {
        if left_out(row) {
            return Standing::LeftOut;
        }
        if row.code.is_empty() {
            return Standing::Unnamed;
        }
        if !kept(row) {
            if stray::is_note(&row.code) {
                return Standing::Nothing(message!("table-note"));
            }
            if drops && of_sums.contains(row.code.as_str()) {
                return Standing::Sum;
            }
            if is_stray {
                return Standing::Nothing(message!("table-stray", code = cells::shown(&row.code)));
            }
        }
        let meant = alias.get(&key(&row.code)).copied().unwrap_or(&row.code);
        let key = list.and_then(|list| list.key(meant)).map_or_else(|| key(meant), key);
        Standing::Unit(key, composed(meant))
    };
    rows.iter().zip(strays).map(standing).collect()
}

/// The identification of a row's unit.
struct Named {
    /// Its spelling, in the letter case of the mapping.
    written: String,
    code: String,
    name: Option<String>,
    /// Number of filled cells besides the code.
    filled: usize,
}

impl Named {
    fn of(table: &Opened<'_>, cells: &csv::StringRecord) -> Named {
        let headings = &table.headings;
        let cell = |place: usize| cells.get(place).unwrap_or_default().trim();
        let written = cell(headings.code).to_owned();
        let code = table.map.case.map_or_else(|| written.clone(), |case| case.of(&written));
        let others =
            cells.iter().enumerate().filter(|(place, cell)| *place != headings.code && !cell.trim().is_empty());
        Named { filled: others.count(), name: headings.name.map(|name| cell(name).to_owned()), written, code }
    }

    /// Whether the row's code or name is in a set of keys.
    fn is_among(&self, keys: &BTreeSet<String>) -> bool {
        let own = [Some(&self.code), Some(&self.written), self.name.as_ref()];
        !keys.is_empty() && own.into_iter().flatten().any(|own| keys.contains(&key(own)))
    }

    fn look(&self, list: Option<&Units>) -> Look<'_> {
        let listed = list.map(|list| list.key(&self.code).is_some());
        Look { code: &self.code, name: self.name.as_deref(), filled: self.filled, listed }
    }
}

/// If one table has only names and another has codes and names, names are replaced by codes; an ambiguous name is kept.
fn by_name(tables: &mut [Opened<'_>]) {
    let mut codes: BTreeSet<String> = BTreeSet::new();
    let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
    for table in tables.iter() {
        let Some(place) = table.headings.name.filter(|name| *name != table.headings.code) else { continue };
        for (row, standing) in table.grid.rows.iter().zip(&table.standings) {
            let Standing::Unit(code, _) = standing else { continue };
            codes.insert(code.clone());
            let name = key(row.cells.get(place).unwrap_or_default());
            if !name.is_empty() && !cells::is_error(&name) {
                let known = names.entry(name).or_insert_with(|| Some(code.clone()));
                if known.as_ref().is_some_and(|known| known != code) {
                    *known = None;
                }
            }
        }
    }
    for table in tables.iter_mut().filter(|table| table.headings.name.is_none()) {
        for standing in &mut table.standings {
            let Standing::Unit(own, written) = standing else { continue };
            if !codes.contains(own)
                && let Some(Some(code)) = names.get(&key(written))
            {
                *own = code.clone();
            }
        }
    }
}

/// The units that occur in one table only, or in several with the same columns; empty if all tables are of one kind.
/// `shown` gives a unit's code and name.
pub(super) fn apart(tables: &[Opened<'_>], shown: impl Fn(&str) -> (String, String)) -> Vec<Apart> {
    // Tables with the same columns are parts of one.
    let mut parts: Vec<Part<'_>> = Vec::new();
    for table in tables {
        let columns = table.map.columns.iter().map(|column| target(column.to)).collect();
        match parts.iter_mut().find(|part| part.columns == columns) {
            Some(part) => part.tables.push(table),
            None => parts.push(Part { columns, tables: vec![table] }),
        }
    }
    if parts.len() < 2 {
        return Vec::new();
    }
    let mut parts_by_unit: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (place, part) in parts.iter().enumerate() {
        for standing in part.tables.iter().flat_map(|table| &table.standings) {
            if let Standing::Unit(key, _) = standing {
                parts_by_unit.entry(key).or_default().insert(place);
            }
        }
    }
    let of_part = |(place, part): (usize, &Part<'_>)| {
        let only = parts_by_unit.iter().filter(|(_, parts)| parts.len() == 1 && parts.contains(&place));
        let mut units: Vec<(String, String)> = only.map(|(key, _)| shown(key)).collect();
        units.sort();
        let compared = part.tables.iter().any(|table| super::columns::measures(&table.map.columns));
        Apart { files: part.tables.iter().map(|table| table.name.clone()).collect(), compared, units }
    };
    parts.iter().enumerate().map(of_part).filter(|apart| !apart.units.is_empty()).collect()
}

/// Tables with the same columns.
struct Part<'a> {
    columns: BTreeSet<(u8, usize)>,
    tables: Vec<&'a Opened<'a>>,
}

/// A target as a sortable key.
fn target(to: Target) -> (u8, usize) {
    match to {
        Target::Indicator(index) => (0, index),
        Target::Denominator(index) => (1, index),
        Target::Grouping(index) => (2, index),
    }
}

/// The totals that were left out, by code, without duplicates.
pub(super) fn left_out_sums(tables: &[Opened<'_>]) -> Vec<SumsOf> {
    let sums_of = |table: &Opened<'_>| {
        let mut codes = BTreeMap::new();
        for (row, standing) in table.grid.rows.iter().zip(&table.standings) {
            if *standing == Standing::Sum {
                let code = composed(row.cells.get(table.headings.code).unwrap_or_default());
                codes.entry(code).or_insert(row.line);
            }
        }
        SumsOf { file: table.name.clone(), codes: codes.into_iter().collect() }
    };
    tables.iter().map(sums_of).filter(|sums| !sums.codes.is_empty()).collect()
}

/// The known totals that were left out of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumsOf {
    /// The table, as named by the user.
    pub file: String,
    /// Their codes, each with its first line.
    pub codes: Vec<(String, u64)>,
}
