//! The figures of everything that a table offers, by unit, so that columns can be held against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::Counting;
use super::offer::Offer;
use super::seen::Seen;
use super::shape::Years;
use crate::input::table::cells::{self, Cell};
use crate::input::table::period;
use crate::model::mapping::Keep;
use crate::model::notation::Case;

/// The figures of one offer: unit and value, in the order of the units, which count from 0 in the order in which the tables
/// first name them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figures {
    /// Each unit with its value.
    pub of: Vec<(usize, f64)>,
    /// How many decimals the values are written with, as far as they tell: the most of any, and not more than
    /// [`MOST_DECIMALS`].
    pub decimals: i32,
}

/// Decimals beyond these are not looked for.
pub(super) const MOST_DECIMALS: i32 = 9;

impl Figures {
    /// The figures that some values make.
    pub(super) fn new(mut of: Vec<(usize, f64)>) -> Figures {
        of.sort_by_key(|(unit, _)| *unit);
        of.dedup_by_key(|(unit, _)| *unit);
        let decimals = of.iter().map(|(_, value)| decimals(*value)).max().unwrap_or(0);
        Figures { of, decimals }
    }

    /// The values alone.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> + Clone + '_ {
        self.of.iter().map(|(_, value)| *value)
    }

    /// How many units have a value.
    pub(super) fn len(&self) -> usize {
        self.of.len()
    }

    /// Whether all values are whole numbers.
    pub(super) fn whole(&self) -> bool {
        self.decimals == 0
    }

    /// Whether all units have the same value.
    pub(super) fn constant(&self) -> bool {
        let first = self.of.first().map(|(_, value)| *value);
        self.values().all(|value| Some(value) == first)
    }

    /// How many values differ.
    pub(super) fn distinct(&self) -> usize {
        let mut values: Vec<f64> = self.values().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        values.len()
    }

    /// The value of a unit.
    pub(super) fn at(&self, unit: usize) -> Option<f64> {
        let place = self.of.binary_search_by_key(&unit, |(unit, _)| *unit).ok()?;
        self.of.get(place).map(|(_, value)| *value)
    }

    /// The pairs of values of the units that both have.
    pub(super) fn beside(&self, other: &Figures) -> Vec<(f64, f64)> {
        let mut pairs = Vec::new();
        let mut others = other.of.iter().peekable();
        for (unit, value) in &self.of {
            while others.next_if(|(of, _)| of < unit).is_some() {}
            if let Some((_, theirs)) = others.next_if(|(of, _)| of == unit) {
                pairs.push((*value, *theirs));
            }
        }
        pairs
    }

    /// The figures of every so many units.
    pub(super) fn thinned(&self, step: usize) -> Figures {
        let of = self.of.iter().filter(|(unit, _)| unit.is_multiple_of(step)).copied().collect();
        Figures { of, decimals: self.decimals }
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

/// How many decimals a value needs.
fn decimals(value: f64) -> i32 {
    let is_whole = |number: f64| (number - number.round()).abs() <= 1e-9 * number.abs().max(1.0);
    (0..MOST_DECIMALS).find(|places| is_whole(value * 10_f64.powi(*places))).unwrap_or(MOST_DECIMALS)
}

/// The figures of every offer in the rows that count, without those that are sums over several units. Of a unit that has
/// several rows the first counts.
pub(super) fn of(
    seen: &[Seen],
    offers: &[Offer],
    counting: &[Counting],
    cases: &[Option<Case>],
    out: &BTreeSet<&str>,
) -> Vec<Figures> {
    let mut units: BTreeMap<String, usize> = BTreeMap::new();
    let mut gathered: Vec<Vec<(usize, f64)>> = vec![Vec::new(); offers.len()];
    for (table, of) in seen.iter().enumerate() {
        let own: Vec<(usize, &Offer)> = offers.iter().enumerate().filter(|(_, offer)| offer.table == table).collect();
        let case = cases.get(table).copied().flatten();
        if let Some(counting) = counting.get(table) {
            table_into(of, &own, counting, case, out, &mut units, &mut gathered);
        }
    }
    gathered.into_iter().map(Figures::new).collect()
}

/// Gathers the figures of one table.
fn table_into(
    of: &Seen,
    own: &[(usize, &Offer)],
    counting: &Counting,
    case: Option<Case>,
    out: &BTreeSet<&str>,
    units: &mut BTreeMap<String, usize>,
    gathered: &mut [Vec<(usize, f64)>],
) {
    let shape = &of.shape;
    let of_year = |columns: &[usize]| {
        columns.iter().copied().find(|column| match &counting.keep {
            Some(Keep::Year(year)) => period::year(of.heading(*column)) == Some(*year),
            Some(Keep::Written(text)) => of.heading(*column) == text,
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
    for row in &of.grid.rows {
        let cell = |column: usize| row.cells.get(column).unwrap_or_default().trim();
        let code = case.map_or_else(|| cell(shape.code.0).to_owned(), |case| case.of(cell(shape.code.0)));
        if !counting.counts(of, row) || code.is_empty() || out.contains(code.as_str()) {
            continue;
        }
        let free = units.len();
        let unit = *units.entry(code).or_insert(free);
        let power = counting.power(of, row);
        let mut enter = |offer: usize, column: usize| {
            let read = cells::read(cell(column), &of.form.notation);
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
        let of = Figures::new(vec![(1, 0.25), (0, 3.0), (1, 9.0)]);
        assert_eq!((of.of.as_slice(), of.decimals), (&[(0, 3.0), (1, 0.25)][..], 2));
        assert_eq!(of.at(1), Some(0.25));
        assert!(Figures::new(vec![(0, 2.0), (1, 2.0)]).constant());
        assert_eq!(decimals(1.0 / 3.0), MOST_DECIMALS);
        assert_eq!(of.beside(&Figures::new(vec![(1, 7.0)])), [(0.25, 7.0)]);
    }
}
