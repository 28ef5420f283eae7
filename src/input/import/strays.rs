//! A table prepared for guessing: its shape by the full rows, its figures without notes and stray rows.

use super::form::Form;
use super::shape::{self, Profile, Shape};
use crate::input::table::grid::{Grid, Row};
use crate::input::units::lists::Units;
use crate::input::units::stray::{self, Look};

/// The table without rows that are not units, its column statistics and its shape. `None` if no column can identify
/// units.
pub(super) fn judged(mut grid: Grid, form: &Form) -> Option<(Grid, Vec<Profile>, Shape)> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let mut counts: Vec<usize> = grid.rows.iter().map(filled).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
    // Footnote rows may lack the code, so only full rows decide the shape.
    let (full, thin): (Vec<Row>, Vec<Row>) = grid.rows.drain(..).partition(|row| filled(row) * 2 > usual);
    grid.rows = full;
    let shape = shape::of(&grid, &shape::profiles(&grid, form))?;
    grid.rows.extend(thin);
    grid.rows.sort_by_key(|row| row.line);
    let units = are_units(&grid, &shape);
    if units.contains(&true) {
        let mut units = units.into_iter();
        grid.rows.retain(|_| units.next().unwrap_or(true));
    }
    let profiles = shape::profiles(&grid, form);
    Some((grid, profiles, shape))
}

/// For each row, whether it may be about a unit, by the same rules as for reading the table.
fn are_units(grid: &Grid, shape: &Shape) -> Vec<bool> {
    let code = shape.code.0;
    let codes = grid.rows.iter().map(|row| row.cell(code)).filter(|code| !code.is_empty() && !stray::is_note(code));
    let list = Units::judged(codes);
    let look = |row: &'_ Row| {
        let others = row.cells.iter().enumerate().filter(|(place, cell)| *place != code && !cell.trim().is_empty());
        (others.count(), list.map(|list| list.key(row.cell(code)).is_some()))
    };
    let looks: Vec<Look<'_>> = grid
        .rows
        .iter()
        .map(|row| {
            let (filled, listed) = look(row);
            Look { code: row.cell(code), name: shape.name.map(|(name, _)| row.cell(name)), filled, listed }
        })
        .collect();
    let strays = stray::strays(&looks);
    looks.iter().zip(strays).map(|(row, stray)| !stray && !stray::is_note(row.code)).collect()
}
