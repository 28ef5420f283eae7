//! The shape of a table: its columns of codes, names, years, series and values.

use std::collections::{BTreeMap, BTreeSet};

use super::form::Form;
use super::names::{Meaning, meaning, speaks_of_years};
use crate::input::table::cells::{self, Cell};
use crate::input::table::grid::Grid;
use crate::input::table::period;
use crate::message;
use crate::message::Message;

/// The certainty of a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// No evidence either way.
    Guess,
    /// Some evidence.
    Likely,
    /// Confirmed by other evidence.
    Certain,
}

impl Sure {
    /// The certainty in words.
    pub fn message(self) -> Message {
        match self {
            Sure::Certain => message!("import-certain"),
            Sure::Likely => message!("import-likely"),
            Sure::Guess => message!("import-guess"),
        }
    }

    /// The word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Sure::Certain => "certain",
            Sure::Likely => "likely",
            Sure::Guess => "guess",
        }
    }
}

/// The columns of a table by purpose; columns count from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The column that identifies the units.
    pub code: (usize, Sure),
    /// The column of their names; `None` if the code is the name.
    pub name: Option<(usize, Sure)>,
    /// The location of the years; `None` without years.
    pub years: Option<Years>,
    /// The column of a long table's series, and of their alternative names, if any.
    pub series: Option<(usize, Option<usize>)>,
    /// The column of the values in a long table; `None` in a wide table and where years are headings.
    pub value: Option<usize>,
}

/// The location of the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Years {
    /// In a column.
    Column(usize),
    /// The headings of these columns.
    Across(Vec<usize>),
}

/// Statistics about the cells of a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Profile {
    /// Number of filled cells, without marks for missing values.
    pub filled: usize,
    /// Number of filled cells including such marks: among codes, NA is Namibia.
    pub written: usize,
    /// Number of these that are numbers.
    pub numbers: usize,
    /// Number of these that are plausible years.
    pub years: usize,
    /// Number of different cells, of the first ten thousand.
    pub distinct: usize,
}

/// Greatest number of different cells counted per column.
const MOST_DISTINCT: usize = 10_000;

impl Profile {
    fn of(grid: &Grid, form: &Form, column: usize) -> Profile {
        let mut profile = Profile::default();
        let mut seen = BTreeSet::new();
        for cell in grid.rows.iter().filter_map(|row| row.cells.get(column)).map(str::trim) {
            profile.written += usize::from(!cell.is_empty());
            match cells::read(cell, &form.notation) {
                Cell::Missing => continue,
                found => profile.numbers += usize::from(found.is_number()),
            }
            profile.filled += 1;
            profile.years += usize::from(period::year(cell).is_some_and(of_our_time));
            if seen.len() < MOST_DISTINCT {
                seen.insert(cell);
            }
        }
        profile.distinct = seen.len();
        profile
    }

    /// Whether most cells of the column are numbers.
    pub(super) fn is_numeric(&self) -> bool {
        self.numbers > 0 && self.numbers * 5 >= self.filled * 3
    }

    fn is_text(&self) -> bool {
        self.filled > 0 && !self.is_numeric()
    }
}

fn of_our_time(year: i32) -> bool {
    (1800..=2200).contains(&year)
}

/// The profile of every column.
pub(super) fn profiles(grid: &Grid, form: &Form) -> Vec<Profile> {
    (0..grid.headings.len()).map(|column| Profile::of(grid, form, column)).collect()
}

/// The shape of a table; `None` if no column can identify units.
pub(super) fn of(grid: &Grid, profiles: &[Profile]) -> Option<Shape> {
    let usable: Vec<bool> = grid.headings.iter().map(|heading| is_usable(heading, &grid.headings)).collect();
    let may = |column: &usize| usable.get(*column).copied().unwrap_or(false);
    let meanings: Vec<Option<(Meaning, usize)>> = grid.headings.iter().map(|heading| meaning(heading)).collect();
    let of_kind = |kind: Meaning, fits: &dyn Fn(&Profile) -> bool| {
        let known = meanings.iter().enumerate().filter_map(|(column, meaning)| Some((column, (*meaning)?)));
        let fitting = known.filter(|(column, (meaning, _))| {
            may(column) && *meaning == kind && profiles.get(*column).is_some_and(fits)
        });
        let mut places: Vec<(usize, usize)> = fitting.map(|(column, (_, rank))| (rank, column)).collect();
        places.sort_unstable();
        places.into_iter().map(|(_, column)| column).collect::<Vec<_>>()
    };
    let are_years = |profile: &Profile| profile.years * 10 >= profile.filled * 9 && profile.filled > 0;
    let mut named = of_kind(Meaning::Year, &are_years);
    // A heading may contain further words, such as "Survey Year".
    let speaks = |column: &usize| grid.headings.get(*column).is_some_and(|heading| speaks_of_years(heading));
    let others = (0..profiles.len()).filter(|column| may(column) && speaks(column));
    named.extend(others.filter(|column| profiles.get(*column).is_some_and(are_years)));
    let years = years(grid, profiles, &usable, &named);
    let names = of_kind(Meaning::Name, &Profile::is_text);
    let codes = of_kind(Meaning::Code, &|profile| profile.filled > 0);
    let valued = !of_kind(Meaning::Value, &Profile::is_numeric).is_empty();
    let code = key(grid, profiles, &usable, &codes, &names, years.as_ref(), years.is_none() && !valued)?;
    // Names of units are about as varied as their codes; a column of regions is not.
    let different = |column: usize| profiles.get(column).map_or(0, |profile| profile.distinct);
    let as_different = |column: &usize| different(*column) * 10 >= different(code.0) * 9;
    let name = names.into_iter().find(|column| *column != code.0 && as_different(column));
    let name = name.map(|column| (column, Sure::Certain));
    let series = of_kind(Meaning::Series, &Profile::is_text);
    let across = matches!(years, Some(Years::Across(_)));
    let value = of_kind(Meaning::Value, &Profile::is_numeric).first().copied().filter(|_| !across);
    // A column with such a heading contains series only if nothing else distinguishes a unit's rows.
    let series = series.first().filter(|_| value.is_some() || across).map(|first| (*first, series.get(1).copied()));
    Some(Shape { code, name, years, series, value })
}

/// Whether a heading is the name of one column only.
pub(super) fn is_usable(heading: &str, headings: &[String]) -> bool {
    !heading.is_empty() && headings.iter().filter(|other| *other == heading).count() == 1
}

/// The location of the years.
fn years(grid: &Grid, profiles: &[Profile], usable: &[bool], named: &[usize]) -> Option<Years> {
    if let Some(column) = named.first() {
        return Some(Years::Column(*column));
    }
    let is_year = |heading: &String| period::year(heading).is_some_and(of_our_time);
    let headed: Vec<usize> =
        grid.headings.iter().enumerate().filter(|(_, heading)| is_year(heading)).map(|(column, _)| column).collect();
    let holds =
        |column: &usize| profiles.get(*column).is_some_and(|profile| profile.is_numeric() || profile.filled == 0);
    let once = |column: &usize| usable.get(*column).copied().unwrap_or(false);
    (headed.len() > 1 && headed.iter().all(|column| holds(column) && once(column))).then_some(Years::Across(headed))
}

/// The column that identifies the units: one with the heading of a code, else of a name, else the most varied column of
/// words, else a column of whole numbers without repetition.
fn key(
    grid: &Grid,
    profiles: &[Profile],
    usable: &[bool],
    codes: &[usize],
    names: &[usize],
    years: Option<&Years>,
    once: bool,
) -> Option<(usize, Sure)> {
    // If each unit has one row, its identifier hardly ever repeats; units of measurement do.
    let repeats = |profile: &Profile| once && profile.distinct * 10 < profile.filled.min(MOST_DISTINCT) * 9;
    let mostly = |column: &&usize| {
        profiles.get(**column).is_some_and(|profile| profile.written * 10 >= grid.rows.len() * 9 && !repeats(profile))
    };
    if let Some(column) = codes.iter().find(mostly) {
        return Some((*column, Sure::Certain));
    }
    if let Some(column) = names.iter().find(mostly) {
        return Some((*column, Sure::Likely));
    }
    let taken = |column: usize| {
        let year = matches!(years, Some(Years::Column(year)) if *year == column);
        year || !usable.get(column).copied().unwrap_or(false)
    };
    let words = profiles.iter().enumerate().filter(|(column, profile)| profile.is_text() && !taken(*column));
    // The first of the most varied columns.
    let words = words.max_by_key(|(column, profile)| (profile.distinct, std::cmp::Reverse(*column)));
    if let Some((column, _)) = words {
        return Some((column, Sure::Guess));
    }
    let first = profiles.first()?;
    let never_repeats = first.filled == grid.rows.len() && first.distinct == first.filled && first.filled > 1;
    (never_repeats && !taken(0)).then_some((0, Sure::Guess))
}

/// The years of a table, each with its number of values in the given columns.
pub(super) fn spans(grid: &Grid, form: &Form, shape: &Shape, counted: &[usize]) -> BTreeMap<i32, usize> {
    let mut spans = BTreeMap::new();
    let is_number = |cell: &str| cells::read(cell, &form.notation).is_number();
    for row in &grid.rows {
        match &shape.years {
            None => break,
            Some(Years::Column(column)) => {
                let Some(year) = row.cells.get(*column).and_then(period::year) else { continue };
                let numbers = counted.iter().filter_map(|column| row.cells.get(*column)).filter(|cell| is_number(cell));
                *spans.entry(year).or_default() += numbers.count();
            }
            Some(Years::Across(columns)) => {
                for column in columns {
                    let year = grid.headings.get(*column).and_then(|heading| period::year(heading));
                    let number = row.cells.get(*column).is_some_and(is_number);
                    if let Some(year) = year {
                        *spans.entry(year).or_default() += usize::from(number);
                    }
                }
            }
        }
    }
    spans.retain(|_, count| *count > 0);
    spans
}
