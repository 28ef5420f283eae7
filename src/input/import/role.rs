//! Roles of numeric columns other than indicators: ranks, row numbers, columns computed from others and so on.
//!
//! Each role is a guess with a certainty and a reason. It is certain only if the values confirm the name.

use std::collections::BTreeMap;

use super::combination;
use super::copies;
use super::figures::Figures;
use super::hints::{Hint, hint, words};
use super::known;
use super::names::speaks_of_years;
use super::offer::Offer;
use super::ranks::{are_places, are_places_alone, are_places_by};
use super::shape::Sure;
use super::suspicion::{By, Copied, Role, Suspicion};

/// Greatest number of columns whose values are compared with each other.
const COMPARED: usize = 200;

/// Greatest number of units used for the comparison.
const UNITS: usize = 500;

/// The suspected role of each offer; `None` for a possible indicator. Offers with the same name, such as parts of a
/// table in several files, share one suspicion.
pub(super) fn roles(offers: &[Offer], figures: &[Figures]) -> Vec<Option<Suspicion>> {
    let shipped = known::shipped();
    let merged = merged(offers, figures);
    let columns: Vec<Column<'_>> = merged
        .into_iter()
        .map(|(offer, figures)| Column {
            name: offer.shown(),
            also: &offer.names,
            figures,
            divides: known::divides(shipped, offer),
        })
        .collect();
    let found = of_columns(&columns);
    let by_name: BTreeMap<&str, &Option<Suspicion>> = columns.iter().map(|column| column.name).zip(&found).collect();
    offers.iter().map(|offer| by_name.get(offer.shown()).copied().cloned().flatten()).collect()
}

/// The numeric offers with their figures, without duplicate names: the first offer of each name with the figures of
/// all.
pub(super) fn merged<'a>(offers: &'a [Offer], figures: &[Figures]) -> Vec<(&'a Offer, Figures)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut gathered: Vec<(&Offer, Vec<(usize, f64)>)> = Vec::new();
    for (offer, own) in offers.iter().zip(figures).filter(|(offer, _)| offer.numbers) {
        let free = gathered.len();
        let place = *places.entry(offer.shown()).or_insert(free);
        if place == free {
            gathered.push((offer, Vec::new()));
        }
        if let Some((_, values)) = gathered.get_mut(place) {
            values.extend(&own.by_unit);
        }
    }
    gathered.into_iter().map(|(offer, values)| (offer, Figures::new(values))).collect()
}

/// A column over all tables that contain it.
struct Column<'a> {
    name: &'a str,
    /// Alternative names, such as that of a series with a code.
    also: &'a [String],
    figures: Figures,
    /// Whether it is a known denominator.
    divides: bool,
}

fn of_columns(columns: &[Column<'_>]) -> Vec<Option<Suspicion>> {
    let mut found: Vec<Option<Suspicion>> = columns.iter().map(alone).collect();
    older_years(columns, &mut found);
    let most =
        columns.iter().map(|column| column.figures.by_unit.last().map_or(0, |(unit, _)| unit + 1)).max().unwrap_or(0);
    let step = most.div_ceil(UNITS).max(1);
    let thin: Vec<Figures> = columns.iter().take(COMPARED).map(|column| column.figures.thinned(step)).collect();
    let free = |found: &[Option<Suspicion>], i: usize| found.get(i).is_some_and(Option::is_none);
    // Ranks recognised by the column that they order: whole numbers beside figures that are not.
    for (i, own) in thin.iter().enumerate() {
        let orders = |(j, other): (usize, &Figures)| j != i && free(&found, j) && are_places_by(own, other);
        if free(&found, i) && own.whole() && thin.iter().enumerate().any(orders) {
            set(&mut found, i, Suspicion::new(Role::Rank, Sure::Likely, By::Values));
        }
    }
    for (i, own) in thin.iter().enumerate() {
        if !free(&found, i) {
            continue;
        }
        // Of two copies the one with more decimals stays, else the first.
        let repeats = |(j, other): (usize, &Figures)| {
            let how = if j != i && free(&found, j) { copies::of(own, other)? } else { return None };
            let name = columns.get(j).map_or("", |column| column.name);
            (how == Copied::Rounded || j < i).then(|| Role::Copy(how, name.to_owned()))
        };
        if let Some(role) = thin.iter().enumerate().find_map(repeats) {
            let sure = if matches!(role, Role::Copy(Copied::Same, _)) { Sure::Certain } else { Sure::Likely };
            set(&mut found, i, Suspicion::new(role, sure, By::Values));
        }
    }
    let parts: Vec<Option<&Figures>> =
        thin.iter().enumerate().map(|(i, figures)| free(&found, i).then_some(figures)).collect();
    let mut wholes = Vec::new();
    for (i, own) in thin.iter().enumerate().filter(|(i, _)| free(&found, *i)) {
        let others: Vec<Option<&Figures>> =
            parts.iter().enumerate().map(|(j, figures)| figures.filter(|_| j != i)).collect();
        if let Some(made) = combination::of(own, &others) {
            let names =
                made.parts.iter().filter_map(|j| columns.get(*j)).map(|column| column.name.to_owned()).collect();
            wholes.push((i, Suspicion::new(Role::Made(made.how, names), Sure::Likely, By::Values)));
        }
    }
    wholes.into_iter().for_each(|(i, suspicion)| set(&mut found, i, suspicion));
    found
}

fn set(found: &mut [Option<Suspicion>], i: usize, suspicion: Suspicion) {
    if let Some(slot) = found.get_mut(i) {
        *slot = Some(suspicion);
    }
}

/// The role of a column by its own name and values.
fn alone(column: &Column<'_>) -> Option<Suspicion> {
    let (name, figures) = (column.name, &column.figures);
    let found = |role, sure, by| Some(Suspicion::new(role, sure, by));
    if figures.len() < 2 {
        return None;
    }
    if figures.constant() {
        return found(Role::Constant, Sure::Certain, By::Values);
    }
    let least = figures.values().fold(f64::INFINITY, f64::min);
    let greatest = figures.values().fold(f64::NEG_INFINITY, f64::max);
    let years = figures.whole() && least >= 1900.0 && greatest <= 2100.0;
    let speaks = speaks_of_years(name) || words(name).iter().any(|word| word == "year" || word == "yr");
    if years && speaks {
        return found(Role::Year, Sure::Certain, By::Both);
    }
    let different = figures.distinct() == figures.len();
    let numbered =
        figures.whole() && different && figures.values().zip(figures.values().skip(1)).all(|(a, b)| b == a + 1.0);
    if column.divides {
        return found(Role::Size, Sure::Likely, By::Name);
    }
    match std::iter::once(name).chain(column.also.iter().map(String::as_str)).find_map(hint) {
        Some(Hint::Rank) if least >= 1.0 && are_places(figures) => return found(Role::Rank, Sure::Certain, By::Both),
        // Changes of ranks have signs, means of ranks have decimals, and 0 may mean "no rank". A false suspicion
        // against an indicator is easily corrected; treating a bad rank as a good score goes unnoticed.
        Some(Hint::Rank) => {
            let sure = if figures.whole() { Sure::Likely } else { Sure::Guess };
            return found(Role::Rank, sure, By::Name);
        }
        Some(Hint::Identifier) if numbered => return found(Role::Identifier, Sure::Certain, By::Both),
        Some(Hint::Identifier) if figures.whole() && different => {
            return found(Role::Identifier, Sure::Likely, By::Name);
        }
        Some(Hint::Note) => return found(Role::Note, Sure::Likely, By::Name),
        Some(Hint::Coordinate) if least >= -180.0 && greatest <= 180.0 => {
            return found(Role::Coordinate, Sure::Likely, By::Name);
        }
        Some(Hint::Size) if least >= 0.0 => return found(Role::Size, Sure::Guess, By::Name),
        _ => {}
    }
    const NUMBERED: usize = 5;
    if numbered && figures.len() >= NUMBERED {
        return found(Role::Identifier, Sure::Likely, By::Values);
    }
    if are_places_alone(figures) {
        return found(Role::Rank, Sure::Likely, By::Values);
    }
    (years && figures.len() >= NUMBERED).then(|| Suspicion::new(Role::Year, Sure::Guess, By::Values))
}

/// Columns whose headings differ only in the year: the last one stays.
fn older_years(columns: &[Column<'_>], found: &mut [Option<Suspicion>]) {
    let mut families: BTreeMap<String, Vec<(i32, usize)>> = BTreeMap::new();
    for (i, column) in columns.iter().enumerate() {
        if let Some((stem, year)) = without_year(column.name) {
            families.entry(stem).or_default().push((year, i));
        }
    }
    for family in families.into_values() {
        let with_figures =
            family.iter().filter(|(_, i)| columns.get(*i).is_some_and(|column| column.figures.len() > 0));
        let Some((last, kept)) = with_figures.max().copied() else { continue };
        let Some(newest) = columns.get(kept) else { continue };
        for (_, i) in family.iter().filter(|(year, _)| *year < last) {
            if found.get(*i).is_some_and(Option::is_none) {
                set(found, *i, Suspicion::new(Role::Older(newest.name.to_owned()), Sure::Likely, By::Name));
            }
        }
    }
}

/// A heading without its only plausible year, and the year; `None` without a year or with no other words.
fn without_year(name: &str) -> Option<(String, i32)> {
    let of_our_time =
        |word: &&String| word.len() == 4 && word.parse().is_ok_and(|year: i32| (1900..=2100).contains(&year));
    let words = words(name);
    let mut years = words.iter().filter(of_our_time);
    let (year, more) = (years.next()?.parse().ok()?, years.next());
    let rest: Vec<&str> = words.iter().filter(|word| !of_our_time(word)).map(String::as_str).collect();
    (more.is_none() && !rest.is_empty()).then(|| (rest.join(" "), year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles_of(columns: &[(&str, &[f64])]) -> Vec<Option<(&'static str, Sure)>> {
        let figures = |values: &[f64]| Figures::new(values.iter().copied().enumerate().collect());
        let columns: Vec<Column<'_>> = columns
            .iter()
            .map(|(name, values)| Column { name, also: &[], figures: figures(values), divides: false })
            .collect();
        of_columns(&columns)
            .iter()
            .map(|suspicion| suspicion.as_ref().map(|suspicion| (suspicion.role.word(), suspicion.sure)))
            .collect()
    }

    #[test]
    fn other_roles_are_recognised_by_name_and_values() {
        let score = [0.31, 0.78, 0.25, 0.11, 0.66, 0.52, 0.9];
        let table: [(&str, &[f64]); 8] = [
            ("Rank", &[5.0, 2.0, 6.0, 7.0, 3.0, 4.0, 1.0]),
            ("rank of another year", &[50.0, 2.0, 61.0, 70.0, 13.0, 4.0, 1.0]),
            ("Score", &score),
            ("S. No.", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]),
            ("Survey year", &[2020.0, 2022.0, 2020.0, 2020.0, 2022.0, 2022.0, 2022.0]),
            ("Population", &[5e6, 1e4, 3e8, 2e5, 1e9, 8e6, 4e7]),
            ("weight", &[2.0; 7]),
            ("same, per cent", &[31.0, 78.0, 25.0, 11.0, 66.0, 52.0, 90.0]),
        ];
        let words: Vec<Option<&str>> = roles_of(&table).into_iter().map(|found| found.map(|(word, _)| word)).collect();
        let expected = ["rank", "rank", "", "identifier", "year", "size", "constant", "copy"];
        assert_eq!(words, expected.map(|word| (!word.is_empty()).then_some(word)));
    }

    #[test]
    fn only_confirmed_roles_are_certain() {
        let scores: &[f64] = &[0.3, 0.7, 0.2, 0.1];
        assert_eq!(roles_of(&[("Rank", &[2.0, 1.0, 3.0, 4.0])]), [Some(("rank", Sure::Certain))]);
        assert_eq!(roles_of(&[("Rank", &[20.0, 1.0, 31.0, 40.0])]), [Some(("rank", Sure::Likely))]);
        assert_eq!(roles_of(&[("Average rank", scores)]), [Some(("rank", Sure::Guess))]);
        assert_eq!(roles_of(&[("Change in rank", &[2.0, -1.0, 0.0, -1.0])]), [Some(("rank", Sure::Likely))]);
        assert_eq!(
            roles_of(&[("Rank and file, share", scores), ("Percentile rank", &[31.0, 78.5, 2.0, 1.0])]),
            [None, None]
        );
        // Only the values show that these are ranks.
        let places: &[f64] = &[7.0, 1.0, 2.0, 5.0, 4.0, 3.0, 6.0];
        assert_eq!(roles_of(&[("Z", places)]), [Some(("rank", Sure::Likely))]);
    }

    #[test]
    fn the_last_of_several_years_stays() {
        let (one, two): (&[f64], &[f64]) = (&[4.1, 3.7, 9.2, 1.5], &[4.4, 3.2, 9.9, 1.8]);
        let words = roles_of(&[("online_2021", two), ("online_2019", one), ("5G sites", one), ("online", one)]);
        let words: Vec<Option<&str>> = words.into_iter().map(|found| found.map(|(word, _)| word)).collect();
        assert_eq!(words, [None, Some("older"), None, None]);
    }
}
