//! A first mapping of strangers' tables, guessed from looking at them, for people to go on from.
//!
//! What is certain, likely and merely guessed is kept apart, and what was left aside is kept with the reason, so that the
//! file that is written can say so. Guessing reads names and cells only; nothing is looked up elsewhere.

mod above;
mod combination;
mod copies;
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
mod ranks;
mod role;
mod shape;
mod strays;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub use combination::How;
pub use copies::Copied;
pub use form::Form;
pub use known::{Known, Shipped};
pub use measures::{Direction, Measure, Measures, measures};
pub use role::{By, Role, Suspicion};
pub use shape::{Shape, Sure, Years};

use super::fault::{Fault, Faults};
use super::source;
use super::table::grid::Grid;
use crate::message;
use crate::message::Message;
use crate::model::Composite;
use crate::model::mapping::{TableMap, Target};
use crate::model::notation::Case;
use figures::Figures;
use filter::Counting;
use guess::{cases, kept, sums, table};
use matching::{Offer, Outcome};
use shape::Profile;

/// As many columns are offered at most; a wider table is a matrix, not a list of indicators.
const MOST_OFFERS: usize = 1_000;

/// A table that was looked at.
#[derive(Debug)]
pub struct Seen {
    /// Its name as the user gave it.
    pub name: String,
    /// Its name without the folder, by which a mapping knows it.
    pub own: String,
    /// How it is written.
    pub form: Form,
    /// Where things stand in it.
    pub shape: Shape,
    /// Where headings name a year on one row and a series on another: the year whose columns are looked at.
    pub year_above: Option<i32>,
    /// How many rows there are below the headings.
    rows: usize,
    /// The rows that may speak of units.
    grid: Grid,
    profiles: Vec<Profile>,
}

impl Seen {
    /// The heading of a column.
    pub fn heading(&self, column: usize) -> &str {
        self.grid.headings.get(column).map_or("", String::as_str)
    }

    /// How many rows there are below the headings.
    pub fn rows(&self) -> usize {
        self.rows
    }
}

/// A first mapping.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its identifier.
    pub id: String,
    /// Rows that are sums over several units: their codes and their names.
    pub sums: Vec<(String, String)>,
    /// Each table, in the order in which they were given.
    pub tables: Vec<DraftTable>,
    /// Indicators that nothing was found for, as indices into [`Composite::indicators`].
    pub missing: Vec<usize>,
}

/// What is guessed of a table.
#[derive(Clone, Debug)]
pub struct DraftTable {
    /// What would be read so.
    pub map: TableMap,
    /// How sure each of its columns is, and why.
    pub taken: Vec<Taken>,
    /// How sure the code is.
    pub code_sure: Sure,
    /// How sure the filter of rows is.
    pub rows_sure: Sure,
    /// The first and the last year there are values of.
    pub years: Option<(i32, i32)>,
    /// What was left aside, in the order of the table.
    pub aside: Vec<Aside>,
    /// How many more there are than are listed.
    pub aside_more: usize,
}

/// How sure it is that a column is what it was taken for, and what that stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// How sure.
    pub sure: Sure,
    /// On what grounds.
    pub why: Message,
}

/// Where the rubric comes from that tables are matched with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It was given: a column that is called as an indicator is that indicator.
    Given,
    /// It was made of the columns themselves, whose names then prove nothing.
    Drafted,
}

/// Something that was left aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// The heading, or the name of the series.
    pub from: String,
    /// Why, or what it may be.
    pub why: Why,
}

/// Why something was left aside.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It is likely no indicator but something else.
    Role(Suspicion),
    /// It is like this, but not like enough, or something more like it was taken.
    Perhaps(Target),
    /// It is this, but all units have the same value in the year, so that its scale has no ends.
    Constant(Target),
    /// Nothing is like it.
    Unknown,
    /// It holds words, and no grouping is like it.
    Words,
}

/// Looks at tables.
pub fn look(paths: &[PathBuf]) -> Result<Vec<Seen>, Faults> {
    look_with(paths, None, None)
}

/// Looks at tables: at the `sheet` of workbooks, where one is named, and where headings name a year on one row and a series on
/// another at those of `year`, where it is given.
pub fn look_with(paths: &[PathBuf], sheet: Option<&str>, year: Option<i32>) -> Result<Vec<Seen>, Faults> {
    let (mut seen, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        match one(path, sheet, year) {
            Ok(of) => seen.push(of),
            Err(more) => faults.extend(more.all().iter().cloned()),
        }
    }
    match Faults::several(faults) {
        Some(faults) => Err(faults),
        None => Ok(seen),
    }
}

fn one(path: &Path, sheet: Option<&str>, year: Option<i32>) -> Result<Seen, Faults> {
    let (bytes, _) = source::table(path)?;
    let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    look_so(&path.display().to_string(), &own, &bytes, sheet, year)
}

/// Looks at the bytes of a table, which is called `name` in messages and `own` in a mapping.
pub fn look_at(name: &str, own: &str, bytes: &[u8]) -> Result<Seen, Faults> {
    look_so(name, own, bytes, None, None)
}

fn look_so(name: &str, own: &str, bytes: &[u8], sheet: Option<&str>, year: Option<i32>) -> Result<Seen, Faults> {
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

/// What tables offer, with the figures of each offer and what it is suspected to be.
struct Study {
    offers: Vec<Offer>,
    figures: Vec<Figures>,
    roles: Vec<Option<Suspicion>>,
    /// The year that is kept.
    keep: Option<i32>,
    /// Which rows of each table count.
    counting: Vec<Counting>,
    /// For each table the letters that its codes are brought into.
    cases: Vec<Option<Case>>,
    /// Rows that are sums over several units: their codes and their names.
    sums: Vec<(String, String)>,
}

impl Study {
    fn of(seen: &[Seen], year: Option<i32>) -> Study {
        let offers: Vec<Offer> = seen.iter().enumerate().flat_map(|(i, of)| offers(i, of)).collect();
        let keep = year.or_else(|| kept(seen));
        let cases = cases(seen);
        let sums = sums(seen, &cases);
        let out: BTreeSet<&str> = sums.iter().map(|(code, _)| code.as_str()).collect();
        let counting: Vec<Counting> = seen.iter().map(|of| Counting::of(of, keep)).collect();
        let figures = figures::of(seen, &offers, &counting, &cases, &out);
        let roles = role::roles(&offers, &figures);
        Study { offers, figures, roles, keep, counting, cases, sums }
    }
}

/// A first mapping of the tables, by the names of an index. `year` is kept where it is given, else the last for which there
/// are about as many values as for any.
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
        study.offers.iter().zip(&outcomes).any(|(of, out)| of.table == i && matches!(out, Outcome::Taken(_)))
    };
    if !(0..seen.len()).any(matched) {
        return Err(no_match(seen, &study, composite));
    }
    let mut tables = Vec::new();
    let mut found = BTreeSet::new();
    for (i, of) in seen.iter().enumerate() {
        let mut table = table(i, of, &study, &outcomes, composite, origin);
        if let Some(counting) = study.counting.get(i) {
            filter::complete(of, counting, &mut table, composite);
        }
        found.extend(table.map.columns.iter().filter_map(|column| match column.to {
            Target::Indicator(index) => Some(index),
            Target::Denominator(_) | Target::Grouping(_) => None,
        }));
        tables.push(table);
    }
    if tables.iter().all(|of| of.map.columns.is_empty()) {
        let same = |of: &Seen| Fault::without_source(&of.name, message!("import-nothing-differs"));
        let faults = seen.iter().map(same);
        return Faults::several(faults).map_or_else(|| Err(Faults::one(nothing_given())), Err);
    }
    let missing = (0..composite.indicators.len()).filter(|index| !found.contains(index)).collect();
    Ok(Draft { id: id.to_owned(), sums: study.sums, tables, missing })
}

/// The faults of tables of which nothing is in the rubric. A rubric that comes with the program and knows them is named.
fn no_match(seen: &[Seen], study: &Study, composite: &Composite) -> Faults {
    let shipped = known::shipped();
    let merged = role::merged(&study.offers, &study.figures);
    let offered: Vec<(&Offer, &Figures)> = merged.iter().map(|(offer, figures)| (*offer, figures)).collect();
    let help = match known::whole(shipped, &offered) {
        Some(of) => message!("import-no-match-shipped", title = &of.composite.title, path = of.path),
        None => message!("import-no-match-help"),
    };
    let faults = seen.iter().map(|of| {
        let fault = Fault::without_source(&of.name, message!("import-no-match", rubric = &composite.id));
        fault.help(help.clone())
    });
    Faults::several(faults).unwrap_or_else(|| Faults::one(nothing_given()))
}

/// The fault of a call without tables.
fn nothing_given() -> Fault {
    Fault::without_source("", message!("import-no-rows"))
}

/// What a table offers.
fn offers(table: usize, of: &Seen) -> Vec<Offer> {
    let shape = &of.shape;
    let stem = of.own.rsplit_once('.').map_or(of.own.as_str(), |(stem, _)| stem).to_owned();
    let across = matches!(shape.years, Some(Years::Across(_)));
    if let Some((series, other)) = shape.series {
        let mut names: BTreeMap<&str, (usize, Option<&str>)> = BTreeMap::new();
        for (place, row) in of.grid.rows.iter().enumerate() {
            let name = row.cells.get(series).unwrap_or_default().trim();
            let also = other.and_then(|other| row.cells.get(other)).map(str::trim);
            names.entry(name).or_insert((place, also));
        }
        let mut named: Vec<_> = names.into_iter().filter(|(name, _)| !name.is_empty()).collect();
        named.sort_by_key(|(_, (place, _))| *place);
        let offer = |(name, (_, also)): (&str, (usize, Option<&str>))| Offer {
            table,
            from: name.to_owned(),
            column: None,
            names: std::iter::once(name).chain(also).map(str::to_owned).collect(),
            around: Vec::new(),
            numbers: true,
        };
        return named.into_iter().take(MOST_OFFERS).map(offer).collect();
    }
    let mut offers = Vec::new();
    if across {
        let (from, around) = (stem.clone(), vec![stem]);
        offers.push(Offer { table, from, column: None, names: Vec::new(), around, numbers: true });
        return offers;
    }
    let taken = |column: usize| {
        let year = matches!(shape.years, Some(Years::Column(year)) if year == column);
        year || column == shape.code.0 || shape.name.is_some_and(|(name, _)| name == column)
    };
    let free = of.profiles.iter().enumerate().filter(|(column, profile)| !taken(*column) && profile.filled > 0);
    for (column, profile) in free.take(MOST_OFFERS) {
        let from = of.heading(column).to_owned();
        if from.is_empty() || of.grid.headings.iter().filter(|heading| **heading == from).count() > 1 {
            continue;
        }
        // "Value" says nothing; the file may.
        let of_file = shape.value == Some(column);
        let (names, around) = if of_file { (Vec::new(), vec![stem.clone()]) } else { (vec![from.clone()], Vec::new()) };
        let column = Some(column);
        offers.push(Offer { table, from, column, names, around, numbers: profile.is_numeric() });
    }
    offers
}
