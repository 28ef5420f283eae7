//! The figures of every offer, by unit, so that columns can be compared.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::Counting;
use super::offer::Offer;
use super::seen::Seen;
use super::shape::Years;
use crate::input::table::cells::{self, Cell};
use crate::input::table::period;
use crate::model::mapping::Keep;
use crate::model::notation::Case;

/// The figures of one offer: pairs of unit and value, sorted by unit. Units are numbered from 0 in order of first
/// appearance.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figures {
    /// Pairs of unit and value.
    pub by_unit: Vec<(usize, f64)>,
    /// Greatest number of decimals of any value, at most [`MOST_DECIMALS`].
    pub decimals: i32,
}

/// Greatest number of decimals that is distinguished.
pub(super) const MOST_DECIMALS: i32 = 9;

impl Figures {
    /// Figures from pairs of unit and value.
    pub(super) fn new(mut pairs: Vec<(usize, f64)>) -> Figures {
        pairs.sort_by_key(|(unit, _)| *unit);
        pairs.dedup_by_key(|(unit, _)| *unit);
        let decimals = pairs.iter().map(|(_, value)| decimals(*value)).max().unwrap_or(0);
        Figures { by_unit: pairs, decimals }
    }

    /// The values.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> + Clone + '_ {
        self.by_unit.iter().map(|(_, value)| *value)
    }

    /// Number of units with a value.
    pub(super) fn len(&self) -> usize {
        self.by_unit.len()
    }

    /// Whether all values are whole numbers.
    pub(super) fn whole(&self) -> bool {
        self.decimals == 0
    }

    /// Whether all units have the same value.
    pub(super) fn constant(&self) -> bool {
        let first = self.by_unit.first().map(|(_, value)| *value);
        self.values().all(|value| Some(value) == first)
    }

    /// Number of different values.
    pub(super) fn distinct(&self) -> usize {
        let mut values: Vec<f64> = self.values().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        values.len()
    }

    /// The value of a unit.
    pub(super) fn at(&self, unit: usize) -> Option<f64> {
        let place = self.by_unit.binary_search_by_key(&unit, |(unit, _)| *unit).ok()?;
        self.by_unit.get(place).map(|(_, value)| *value)
    }

    /// The pairs of values for units present in both.
    pub(super) fn beside(&self, other: &Figures) -> Vec<(f64, f64)> {
        let mut pairs = Vec::new();
        let mut others = other.by_unit.iter().peekable();
        for (unit, value) in &self.by_unit {
            while others.next_if(|(unit_there, _)| unit_there < unit).is_some() {}
            if let Some((_, theirs)) = others.next_if(|(unit_there, _)| unit_there == unit) {
                pairs.push((*value, *theirs));
            }
        }
        pairs
    }

    /// The figures of every `step`-th unit.
    pub(super) fn thinned(&self, step: usize) -> Figures {
        let kept = self.by_unit.iter().filter(|(unit, _)| unit.is_multiple_of(step)).copied().collect();
        Figures { by_unit: kept, decimals: self.decimals }
    }

    /// The standard deviation of the values.
    pub(super) fn deviation(&self) -> f64 {
        deviation(self.values())
    }
}

/// The standard deviation of some values; 0 where there are none.
pub(super) fn deviation(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count().max(1) as f64;
    let mean = values.clone().sum::<f64>() / count;
    (values.map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt()
}

/// Number of decimals that a value needs.
fn decimals(value: f64) -> i32 {
    let is_whole = |number: f64| (number - number.round()).abs() <= 1e-9 * number.abs().max(1.0);
    (0..MOST_DECIMALS).find(|places| is_whole(value * 10_f64.powi(*places))).unwrap_or(MOST_DECIMALS)
}

/// The figures of every offer in the rows that count, without totals over several units. For a unit with several rows,
/// the first counts.
pub(super) fn of(
    seen: &[Seen],
    offers: &[Offer],
    counting: &[Counting],
    cases: &[Option<Case>],
    out: &BTreeSet<&str>,
) -> Vec<Figures> {
    let mut units: BTreeMap<String, usize> = BTreeMap::new();
    let mut gathered: Vec<Vec<(usize, f64)>> = vec![Vec::new(); offers.len()];
    for (table, of_table) in seen.iter().enumerate() {
        let own: Vec<(usize, &Offer)> = offers.iter().enumerate().filter(|(_, offer)| offer.table == table).collect();
        let case = cases.get(table).copied().flatten();
        if let Some(counting) = counting.get(table) {
            table_into(of_table, &own, counting, case, out, &mut units, &mut gathered);
        }
    }
    gathered.into_iter().map(Figures::new).collect()
}

/// Collects the figures of one table.
fn table_into(
    seen: &Seen,
    own: &[(usize, &Offer)],
    counting: &Counting,
    case: Option<Case>,
    out: &BTreeSet<&str>,
    units: &mut BTreeMap<String, usize>,
    gathered: &mut [Vec<(usize, f64)>],
) {
    let shape = &seen.shape;
    let of_year = |columns: &[usize]| {
        columns.iter().copied().find(|column| match &counting.keep {
            Some(Keep::Year(year)) => period::year(seen.heading(*column)) == Some(*year),
            Some(Keep::Written(text)) => seen.heading(*column) == text,
            Some(Keep::Newest) | None => false,
        })
    };
    let across = match &shape.years {
        Some(Years::Across(columns)) => Some(of_year(columns)),
        Some(Years::Column(_)) | None => None,
    };
    let by_series: BTreeMap<&str, usize> = own.iter().map(|(i, offer)| (offer.from.as_str(), *i)).collect();
    let places: Vec<(usize, usize)> = match (across, shape.value) {
        (Some(column), _) => own.iter().filter_map(|(i, _)| Some((*i, column?))).collect(),
        (None, Some(value)) => own.iter().map(|(i, _)| (*i, value)).collect(),
        (None, None) => own.iter().filter_map(|(i, offer)| Some((*i, offer.column?))).collect(),
    };
    for row in &seen.grid.rows {
        let cell = |column: usize| row.cells.get(column).unwrap_or_default().trim();
        let code = case.map_or_else(|| cell(shape.code.0).to_owned(), |case| case.of(cell(shape.code.0)));
        if !counting.counts(seen, row) || code.is_empty() || out.contains(code.as_str()) {
            continue;
        }
        let free = units.len();
        let unit = *units.entry(code).or_insert(free);
        let power = counting.power(seen, row);
        let mut enter = |offer: usize, column: usize| {
            let read = cells::read(cell(column), &seen.form.notation);
            if let (Cell::Number(value) | Cell::Percent(value), Some(values)) = (read, gathered.get_mut(offer)) {
                values.push((unit, value * power));
            }
        };
        match shape.series {
            Some((series, _)) => {
                let offer = by_series.get(cell(series)).copied();
                let column = across.flatten().or(shape.value);
                if let Some((offer, column)) = offer.zip(column) {
                    enter(offer, column);
                }
            }
            None => places.iter().for_each(|(offer, column)| enter(*offer, *column)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_know_their_decimals_and_whether_they_differ() {
        let figures = Figures::new(vec![(1, 0.25), (0, 3.0), (1, 9.0)]);
        assert_eq!((figures.by_unit.as_slice(), figures.decimals), (&[(0, 3.0), (1, 0.25)][..], 2));
        assert_eq!(figures.at(1), Some(0.25));
        assert!(Figures::new(vec![(0, 2.0), (1, 2.0)]).constant());
        assert_eq!(decimals(1.0 / 3.0), MOST_DECIMALS);
        assert_eq!(figures.beside(&Figures::new(vec![(1, 7.0)])), [(0.25, 7.0)]);
    }
}
