//! Imputation of missing values: the mean or median of all units, of the same group, or of the nearest units.

use crate::model::composite::Imputation;
use crate::model::sum::sum;
use crate::model::terms::Centre;
use crate::model::tolerance;

/// Columns of values, one optional figure per unit.
type Columns = [Vec<Option<f64>>];

/// Imputes the columns where possible. `places` are the positions of the units in the order of identifiers; they break
/// ties between equally near units, so that the order of the tables has no effect.
pub(crate) fn impute(
    columns: &Columns,
    imputation: Imputation,
    groups: &[Vec<Option<String>>],
    places: &[usize],
) -> Vec<Vec<Option<f64>>> {
    match imputation {
        Imputation::Nearest(by, count) => nearest(columns, by, count, places),
        other => columns.iter().map(|values| one(values, other, groups)).collect(),
    }
}

/// One column, imputed. A unit without a group, and a group without any value, stay missing.
fn one(values: &[Option<f64>], imputation: Imputation, groups: &[Vec<Option<String>>]) -> Vec<Option<f64>> {
    match imputation {
        Imputation::None | Imputation::Nearest(..) => values.to_vec(),
        Imputation::All(by) => {
            let stand_in = centre(by, values.iter().copied().flatten());
            values.iter().map(|value| value.or(stand_in)).collect()
        }
        Imputation::Group(by, grouping) => {
            let Some(groups) = groups.get(grouping) else { return values.to_vec() };
            let of_group = |group: &String| {
                let members = values.iter().zip(groups).filter(|(_, other)| other.as_ref() == Some(group));
                centre(by, members.filter_map(|(value, _)| *value))
            };
            values.iter().zip(groups).map(|(value, group)| value.or_else(|| of_group(group.as_ref()?))).collect()
        }
    }
}

/// Imputes with the centre of the nearest units: those with a value that are closest in the other columns. The distance
/// of two units is the root mean square difference over their common columns, each in units of its standard deviation;
/// units with fewer than half of the columns in common are not compared.
fn nearest(columns: &Columns, by: Centre, count: usize, places: &[usize]) -> Vec<Vec<Option<f64>>> {
    let standard: Vec<Vec<Option<f64>>> = columns.iter().map(|values| standardised(values)).collect();
    let units = columns.first().map_or(0, Vec::len);
    let mut filled = columns.to_vec();
    for unit in 0..units {
        let missing = |values: &Vec<Option<f64>>| values.get(unit).copied().flatten().is_none();
        if !columns.iter().any(missing) {
            continue;
        }
        let apart = |other: &usize| Some((distance(&standard, unit, *other)?, *other));
        let mut others: Vec<(f64, usize)> =
            (0..units).filter(|other| *other != unit).filter_map(|o| apart(&o)).collect();
        let place = |unit: usize| places.get(unit).copied().unwrap_or(unit);
        others.sort_by(|a, b| tolerance::order(a.0, b.0).then(place(a.1).cmp(&place(b.1))));
        for (values, filled) in columns.iter().zip(&mut filled).filter(|(values, _)| missing(values)) {
            let peers = others.iter().filter_map(|(_, other)| values.get(*other).copied().flatten());
            if let Some(slot) = filled.get_mut(unit) {
                *slot = centre(by, peers.take(count));
            }
        }
    }
    filled
}

/// A column in standard deviations from its mean; all `None` if the values are equal.
fn standardised(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let known: Vec<f64> = values.iter().copied().flatten().collect();
    let mean = sum(known.iter().copied()) / known.len() as f64;
    let deviation = (sum(known.iter().map(|value| (value - mean).powi(2))) / known.len() as f64).sqrt();
    let standard = |value: f64| (deviation > 0.0).then(|| (value - mean) / deviation);
    values.iter().map(|value| value.and_then(standard)).collect()
}

/// The distance of two units; `None` if they share too few columns.
fn distance(standard: &Columns, one: usize, other: usize) -> Option<f64> {
    let square_of = |values: &Vec<Option<f64>>| {
        Some((values.get(one).copied().flatten()? - values.get(other).copied().flatten()?).powi(2))
    };
    let (mut sum, mut shared) = (0.0, 0_usize);
    for square in standard.iter().filter_map(square_of) {
        sum += square;
        shared += 1;
    }
    (shared > 0 && 2 * shared >= standard.len()).then(|| (sum / shared as f64).sqrt())
}

/// The centre of some values; `None` without values.
pub(super) fn centre(by: Centre, values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    let count = values.len();
    if count == 0 {
        return None;
    }
    match by {
        Centre::Mean => Some(sum(values) / count as f64),
        Centre::Median => {
            values.sort_by(f64::total_cmp);
            let upper = values.get(count / 2).copied()?;
            let lower = values.get((count - 1) / 2).copied()?;
            Some(f64::midpoint(lower, upper))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imputation_by_hand() {
        let values = [Some(1.0), None, Some(4.0), Some(10.0), None];
        assert_eq!(one(&values, Imputation::None, &[]), values);
        assert_eq!(one(&values, Imputation::All(Centre::Mean), &[])[1], Some(5.0));
        assert_eq!(one(&values, Imputation::All(Centre::Median), &[])[1], Some(4.0));
        let group = |name: &str| Some(name.to_owned());
        let groups = [vec![group("a"), group("a"), group("b"), group("a"), None]];
        let by_group = one(&values, Imputation::Group(Centre::Mean, 0), &groups);
        assert_eq!(by_group, [Some(1.0), Some(5.5), Some(4.0), Some(10.0), None]);
        let alone = [vec![group("a"), group("c"), group("b"), group("a"), None]];
        assert_eq!(one(&values, Imputation::Group(Centre::Median, 0), &alone)[1], None);
    }

    #[test]
    fn imputation_from_the_nearest_by_hand() {
        // In the first two columns the fourth unit is like the first and the second, and far from the third.
        let columns = [
            vec![Some(1.0), Some(2.0), Some(9.0), Some(1.5), None],
            vec![Some(10.0), Some(20.0), Some(90.0), Some(15.0), None],
            vec![Some(3.0), Some(5.0), Some(100.0), None, Some(7.0)],
        ];
        let filled = impute(&columns, Imputation::Nearest(Centre::Mean, 2), &[], &[0, 1, 2, 3, 4]);
        assert_eq!(filled[2], [Some(3.0), Some(5.0), Some(100.0), Some(4.0), Some(7.0)]);
        // With one nearest unit, the tie goes to the first identifier.
        let one = |places: [usize; 5]| impute(&columns, Imputation::Nearest(Centre::Mean, 1), &[], &places)[2][3];
        assert_eq!([one([0, 1, 2, 3, 4]), one([1, 0, 2, 3, 4])], [Some(3.0), Some(5.0)]);
        // The fifth shares one column of three with each other unit, which is too few.
        assert_eq!(filled[0][4], None);
    }
}
