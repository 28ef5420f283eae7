//! What a column of numbers is where it is no indicator: ranks, numbers of rows, what is made of other columns and so on.
//!
//! Each is a guess, with how sure it is and what it stands on. It is certain only where the name says so and the values bear
//! it out.

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

/// The most columns whose values are held against each other.
const COMPARED: usize = 200;

/// The most units for which they are.
const UNITS: usize = 500;

/// What each offer is suspected to be; none where it may be an indicator. Offers that are known by the same name, such as the
/// parts of a table in several files, are suspected together.
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

/// The offers of numbers with their figures, each name once: the first offer of that name, and the figures of all.
pub(super) fn merged<'a>(offers: &'a [Offer], figures: &[Figures]) -> Vec<(&'a Offer, Figures)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut gathered: Vec<(&Offer, Vec<(usize, f64)>)> = Vec::new();
    for (offer, own) in offers.iter().zip(figures).filter(|(offer, _)| offer.numbers) {
        let free = gathered.len();
        let place = *places.entry(offer.shown()).or_insert(free);
        if place == free {
            gathered.push((offer, Vec::new()));
        }
        if let Some((_, of)) = gathered.get_mut(place) {
            of.extend(&own.of);
        }
    }
    gathered.into_iter().map(|(offer, of)| (offer, Figures::new(of))).collect()
}

/// A column, whatever tables it stands in.
struct Column<'a> {
    name: &'a str,
    /// Other names of it, such as that of a series beside its code.
    also: &'a [String],
    figures: Figures,
    /// Whether it is known as something that indicators are divided by.
    divides: bool,
}

fn of_columns(columns: &[Column<'_>]) -> Vec<Option<Suspicion>> {
    let mut found: Vec<Option<Suspicion>> = columns.iter().map(alone).collect();
    older_years(columns, &mut found);
    let most = columns.iter().map(|column| column.figures.of.last().map_or(0, |(unit, _)| unit + 1)).max().unwrap_or(0);
    let step = most.div_ceil(UNITS).max(1);
    let thin: Vec<Figures> = columns.iter().take(COMPARED).map(|column| column.figures.thinned(step)).collect();
    let free = |found: &[Option<Suspicion>], i: usize| found.get(i).is_some_and(Option::is_none);
    // Places that are told by what they order: whole numbers beside figures that are none.
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
        // The finer of two stays, else the first.
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
            let names = made.of.iter().filter_map(|j| columns.get(*j)).map(|column| column.name.to_owned()).collect();
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

/// What a column is by its own name and values.
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
        // Changes of ranks have signs, means of ranks have decimals, and 0 may say that there is no rank. An indicator that
        // is called so by chance is taken back easily; a bad rank that is rewarded goes unseen.
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

/// Columns that differ in the year of their heading only: the last stays.
fn older_years(columns: &[Column<'_>], found: &mut [Option<Suspicion>]) {
    let mut families: BTreeMap<String, Vec<(i32, usize)>> = BTreeMap::new();
    for (i, column) in columns.iter().enumerate() {
        if let Some((stem, year)) = without_year(column.name) {
            families.entry(stem).or_default().push((year, i));
        }
    }
    for family in families.into_values() {
        let with_figures = family.iter().filter(|(_, i)| columns.get(*i).is_some_and(|of| of.figures.len() > 0));
        let Some((last, kept)) = with_figures.max().copied() else { continue };
        let Some(newest) = columns.get(kept) else { continue };
        for (_, i) in family.iter().filter(|(year, _)| *year < last) {
            if found.get(*i).is_some_and(Option::is_none) {
                set(found, *i, Suspicion::new(Role::Older(newest.name.to_owned()), Sure::Likely, By::Name));
            }
        }
    }
}

/// A heading without its one year of our time, and the year; none where there is no year or nothing else.
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

    fn told(columns: &[(&str, &[f64])]) -> Vec<Option<(&'static str, Sure)>> {
        let figures = |of: &[f64]| Figures::new(of.iter().copied().enumerate().collect());
        let columns: Vec<Column<'_>> =
            columns.iter().map(|(name, of)| Column { name, also: &[], figures: figures(of), divides: false }).collect();
        of_columns(&columns).iter().map(|of| of.as_ref().map(|of| (of.role.word(), of.sure))).collect()
    }

    #[test]
    fn what_is_no_indicator_is_told_by_name_and_values() {
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
        let words: Vec<Option<&str>> = told(&table).into_iter().map(|of| of.map(|(word, _)| word)).collect();
        let expected = ["rank", "rank", "", "identifier", "year", "size", "constant", "copy"];
        assert_eq!(words, expected.map(|word| (!word.is_empty()).then_some(word)));
    }

    #[test]
    fn only_what_values_bear_out_is_certain() {
        let scores: &[f64] = &[0.3, 0.7, 0.2, 0.1];
        assert_eq!(told(&[("Rank", &[2.0, 1.0, 3.0, 4.0])]), [Some(("rank", Sure::Certain))]);
        assert_eq!(told(&[("Rank", &[20.0, 1.0, 31.0, 40.0])]), [Some(("rank", Sure::Likely))]);
        assert_eq!(told(&[("Average rank", scores)]), [Some(("rank", Sure::Guess))]);
        assert_eq!(told(&[("Change in rank", &[2.0, -1.0, 0.0, -1.0])]), [Some(("rank", Sure::Likely))]);
        assert_eq!(
            told(&[("Rank and file, share", scores), ("Percentile rank", &[31.0, 78.5, 2.0, 1.0])]),
            [None, None]
        );
        // Nothing but the values tells that these are places.
        let places: &[f64] = &[7.0, 1.0, 2.0, 5.0, 4.0, 3.0, 6.0];
        assert_eq!(told(&[("Z", places)]), [Some(("rank", Sure::Likely))]);
    }

    #[test]
    fn of_a_family_of_years_the_last_stays() {
        let (one, two): (&[f64], &[f64]) = (&[4.1, 3.7, 9.2, 1.5], &[4.4, 3.2, 9.9, 1.8]);
        let words = told(&[("online_2021", two), ("online_2019", one), ("5G sites", one), ("online", one)]);
        let words: Vec<Option<&str>> = words.into_iter().map(|of| of.map(|(word, _)| word)).collect();
        assert_eq!(words, [None, Some("older"), None, None]);
    }
}
