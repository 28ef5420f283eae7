//! The offers of several tables: years, letter case of codes, totals, figures.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{self, Figures};
use super::filter::Counting;
use super::offer::Offer;
use super::role;
use super::seen::Seen;
use super::shape::{self, Profile, Years};
use super::suspicion::Suspicion;
use crate::input::units::sums::{self, Sums};
use crate::model::notation::Case;

/// Greatest number of columns considered; a wider table is a matrix, not a list of indicators.
const MOST_OFFERS: usize = 1_000;

/// The offers of the tables, each with its figures and its suspected role.
pub(super) struct Study {
    pub offers: Vec<Offer>,
    pub figures: Vec<Figures>,
    pub roles: Vec<Option<Suspicion>>,
    /// The year to keep.
    pub keep: Option<i32>,
    /// The rows that count, for each table.
    pub counting: Vec<Counting>,
    /// The letter case of codes, for each table.
    pub cases: Vec<Option<Case>>,
    /// Rows that are totals over several units: codes and names.
    pub sums: Vec<(String, String)>,
}

impl Study {
    /// Studies tables together; keeps `year` if given.
    pub(super) fn of(seen: &[Seen], year: Option<i32>) -> Study {
        let offers: Vec<Offer> = seen.iter().enumerate().flat_map(|(i, table)| offers(i, table)).collect();
        let keep = year.or_else(|| kept(seen));
        let cases = cases(seen);
        let sums = sums(seen, &cases);
        let out: BTreeSet<&str> = sums.iter().map(|(code, _)| code.as_str()).collect();
        let counting: Vec<Counting> = seen.iter().map(|table| Counting::of(table, keep)).collect();
        let figures = figures::of(seen, &offers, &counting, &cases, &out);
        let roles = role::roles(&offers, &figures);
        Study { offers, figures, roles, keep, counting, cases, sums }
    }
}

/// The offers of a table.
fn offers(table: usize, seen: &Seen) -> Vec<Offer> {
    let shape = &seen.shape;
    let stem = seen.own.rsplit_once('.').map_or(seen.own.as_str(), |(stem, _)| stem).to_owned();
    let across = matches!(shape.years, Some(Years::Across(_)));
    if let Some((series, other)) = shape.series {
        let mut names: BTreeMap<&str, (usize, Option<&str>)> = BTreeMap::new();
        for (place, row) in seen.grid.rows.iter().enumerate() {
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
    let free = seen.profiles.iter().enumerate().filter(|(column, profile)| !taken(*column) && profile.filled > 0);
    for (column, profile) in free.take(MOST_OFFERS) {
        let from = seen.heading(column).to_owned();
        if from.is_empty() || seen.grid.headings.iter().filter(|heading| **heading == from).count() > 1 {
            continue;
        }
        // "Value" is no name; the file's name may be one.
        let of_file = shape.value == Some(column);
        let (names, around) = if of_file { (Vec::new(), vec![stem.clone()]) } else { (vec![from.clone()], Vec::new()) };
        let column = Some(column);
        offers.push(Offer { table, from, column, names, around, numbers: profile.is_numeric() });
    }
    offers
}

/// The year to keep: the last one for which every table has at least 80 % of the values of its best year; otherwise the
/// year with the most values.
fn kept(seen: &[Seen]) -> Option<i32> {
    let spans: Vec<BTreeMap<i32, usize>> = seen.iter().map(spans).filter(|years| !years.is_empty()).collect();
    let years: BTreeSet<i32> = spans.iter().flat_map(|years| years.keys().copied()).collect();
    let full = |year: &&i32| {
        let enough = |counts: &BTreeMap<i32, usize>| {
            let most = counts.values().copied().max().unwrap_or(0);
            counts.get(*year).is_some_and(|count| count * 5 >= most * 4)
        };
        spans.iter().all(enough)
    };
    let sum = |year: &&i32| spans.iter().filter_map(|counts| counts.get(*year)).sum::<usize>();
    years.iter().rev().find(full).or_else(|| years.iter().max_by_key(sum)).copied()
}

/// The years of a table with the number of values in each.
pub(super) fn spans(table: &Seen) -> BTreeMap<i32, usize> {
    let counted: Vec<usize> = match table.shape.value {
        Some(value) => vec![value],
        None => (0..table.profiles.len()).filter(|i| table.profiles.get(*i).is_some_and(Profile::is_numeric)).collect(),
    };
    shape::spans(&table.grid, &table.form, &table.shape, &counted)
}

/// The codes of a table as written, without duplicates.
fn codes(table: &Seen) -> BTreeSet<&str> {
    let cells = table.grid.rows.iter().filter_map(|row| row.cells.get(table.shape.code.0));
    cells.map(str::trim).filter(|code| !code.is_empty()).collect()
}

/// For each table, the letter case to which its codes must be converted to match those of the others.
fn cases(seen: &[Seen]) -> Vec<Option<Case>> {
    let all: Vec<BTreeSet<&str>> = seen.iter().map(codes).collect();
    let meets = |i: usize, codes: &BTreeSet<&str>| {
        if codes.is_empty() || !codes.iter().all(|code| code.to_lowercase() == **code) {
            return None;
        }
        let upper: BTreeSet<String> = codes.iter().map(|code| code.to_uppercase()).collect();
        let common = |other: &BTreeSet<&str>| upper.iter().filter(|code| other.contains(code.as_str())).count();
        let others = all.iter().enumerate().filter(|(j, _)| *j != i);
        let plain = |other: &BTreeSet<&str>| codes.intersection(other).count();
        let gains = |(_, other): (usize, &BTreeSet<&str>)| {
            common(other) * 10 >= codes.len() * 3 && common(other) > plain(other)
        };
        others.into_iter().any(gains).then_some(Case::Upper)
    };
    all.iter().enumerate().map(|(i, codes)| meets(i, codes)).collect()
}

/// The totals over several units in any of the tables, by code.
fn sums(seen: &[Seen], cases: &[Option<Case>]) -> Vec<(String, String)> {
    let known = Sums::known();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (table, case) in seen.iter().zip(cases) {
        let codes = codes(table);
        let alone = sums::are_of_three_letters(codes.iter().copied());
        let mut own: BTreeMap<&str, &str> = BTreeMap::new();
        for row in &table.grid.rows {
            let code = row.cell(table.shape.code.0);
            let name = table.shape.name.map(|(column, _)| row.cell(column));
            if !code.is_empty() && known.is(code, name, alone) {
                let slot = own.entry(code).or_default();
                if slot.is_empty() {
                    *slot = name.unwrap_or_default();
                }
            }
        }
        // The same rule as for reading the table.
        if sums::are_units(own.len(), codes.len()) {
            continue;
        }
        for (code, name) in own {
            let code = case.map_or_else(|| code.to_owned(), |case| case.of(code));
            let slot = found.entry(code).or_default();
            if slot.is_empty() {
                name.clone_into(slot);
            }
        }
    }
    found.into_iter().collect()
}
