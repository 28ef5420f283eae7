//! Import: a first mapping for tables from other sources, guessed from their contents, for people to edit.
//!
//! The mapping file distinguishes certain, likely and guessed parts, and lists the columns left aside with the reasons.
//! Guesses are based on names and cells only.

mod above;
mod combination;
mod copies;
mod draft;
mod figures;
mod filter;
mod form;
mod grounds;
mod guess;
mod hints;
mod known;
mod matching;
mod measures;
mod names;
mod offer;
mod ranks;
mod role;
mod seen;
mod shape;
mod strays;
mod study;
mod suspicion;

pub use draft::{Aside, Draft, DraftTable, Origin, Taken, Why};
pub use seen::Seen;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use form::Form;
pub use known::{Known, Shipped};
pub use measures::{Direction, Measure, Measures, measures};
pub use shape::{Shape, Sure, Years};
pub use suspicion::{By, Copied, How, Role, Suspicion};

use super::fault::{Fault, Faults};
use super::reading;
use crate::message;
use crate::model::Composite;
use crate::model::mapping::Target;
use figures::Figures;
use guess::table;
use matching::Outcome;
use offer::Offer;
use study::Study;

/// Inspects tables.
pub fn look(paths: &[PathBuf]) -> Result<Vec<Seen>, Faults> {
    look_with(paths, None, None)
}

/// Inspects tables. `sheet` selects a sheet of workbooks; `year` selects the columns of a year in tables whose headings
/// have years and series on different rows.
pub fn look_with(paths: &[PathBuf], sheet: Option<&str>, year: Option<i32>) -> Result<Vec<Seen>, Faults> {
    let (mut seen, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        match look_at_file(path, sheet, year) {
            Ok(table) => seen.push(table),
            Err(more) => faults.extend(more.all().iter().cloned()),
        }
    }
    match Faults::several(faults) {
        Some(faults) => Err(faults),
        None => Ok(seen),
    }
}

fn look_at_file(path: &Path, sheet: Option<&str>, year: Option<i32>) -> Result<Seen, Faults> {
    let (bytes, _) = reading::table(path)?;
    let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    look_inside(&path.display().to_string(), &own, &bytes, sheet, year)
}

/// Inspects the bytes of a table. `name` is its name in messages, `own` its name in a mapping.
pub fn look_at(name: &str, own: &str, bytes: &[u8]) -> Result<Seen, Faults> {
    look_inside(name, own, bytes, None, None)
}

fn look_inside(name: &str, own: &str, bytes: &[u8], sheet: Option<&str>, year: Option<i32>) -> Result<Seen, Faults> {
    let fault = |message| Faults::one(Fault::without_source(name, message));
    let (form, mut grid) = form::of(name, bytes, sheet)?;
    if grid.rows.is_empty() {
        return Err(fault(message!("import-no-rows")));
    }
    let rows = grid.rows.len();
    let year_above = above::keep(&mut grid, &form, year);
    let judged = strays::judged(grid, &form).ok_or_else(|| fault(message!("import-no-code")))?;
    let (grid, profiles, shape) = judged;
    Ok(Seen { year_above, name: name.to_owned(), own: own.to_owned(), form, shape, rows, grid, profiles })
}

/// A first mapping of the tables, matched by the names of an index. It keeps `year`, or by default the last year with
/// about as many values as any other.
pub fn draft(
    seen: &[Seen],
    composite: &Composite,
    id: &str,
    year: Option<i32>,
    origin: Origin,
) -> Result<Draft, Faults> {
    let study = Study::of(seen, year);
    let outcomes = matching::matches(&study.offers, &study.roles, composite);
    let matched = |i: usize| {
        study.offers.iter().zip(&outcomes).any(|(offer, out)| offer.table == i && matches!(out, Outcome::Taken(_)))
    };
    if !(0..seen.len()).any(matched) {
        return Err(no_match(seen, &study, composite));
    }
    let mut tables = Vec::new();
    let mut found = BTreeSet::new();
    for (i, of_table) in seen.iter().enumerate() {
        let mut table = table(i, of_table, &study, &outcomes, composite, origin);
        if let Some(counting) = study.counting.get(i) {
            filter::complete(of_table, counting, &mut table, composite);
        }
        found.extend(table.map.columns.iter().filter_map(|column| match column.to {
            Target::Indicator(index) => Some(index),
            Target::Denominator(_) | Target::Grouping(_) => None,
        }));
        tables.push(table);
    }
    if tables.iter().all(|table| table.map.columns.is_empty()) {
        let same = |table: &Seen| Fault::without_source(&table.name, message!("import-nothing-differs"));
        let faults = seen.iter().map(same);
        return Faults::several(faults).map_or_else(|| Err(Faults::one(nothing_given())), Err);
    }
    let missing = (0..composite.indicators.len()).filter(|index| !found.contains(index)).collect();
    Ok(Draft { id: id.to_owned(), sums: study.sums, tables, missing })
}

/// The faults of tables that match no indicator of the rubric. Suggests a shipped rubric if one matches.
fn no_match(seen: &[Seen], study: &Study, composite: &Composite) -> Faults {
    let shipped = known::shipped();
    let merged = role::merged(&study.offers, &study.figures);
    let offered: Vec<(&Offer, &Figures)> = merged.iter().map(|(offer, figures)| (*offer, figures)).collect();
    let help = match known::whole(shipped, &offered) {
        Some(rubric) => message!("import-no-match-shipped", title = &rubric.composite.title, path = rubric.path),
        None => message!("import-no-match-help"),
    };
    let faults = seen.iter().map(|table| {
        let fault = Fault::without_source(&table.name, message!("import-no-match", rubric = &composite.id));
        fault.help(help.clone())
    });
    Faults::several(faults).unwrap_or_else(|| Faults::one(nothing_given()))
}

/// The fault of a call without tables.
fn nothing_given() -> Fault {
    Fault::without_source("", message!("import-no-rows"))
}
