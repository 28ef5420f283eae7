//! Columns computed from others: the mean, the sum or a weighted sum of several, such as an index and its parts.
//!
//! Non-negative least squares (Lawson and Hanson 1974, *Solving Least Squares Problems*, chapter 23) fits a column to
//! all others at once. The part of an index would need negative weights for the other parts, so only the index is
//! recognised as computed.

use super::figures::{Figures, deviation};
use super::suspicion::How;

/// A column computed from others, which are indices into the columns compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Combination {
    pub how: How,
    pub parts: Vec<usize>,
}

/// Greatest number of units used: several for each of the possible parts.
const UNITS: usize = 150;

/// Greatest number of columns compared with one column.
const COLUMNS: usize = 120;

/// Greatest number of parts of one column.
const PARTS: usize = 30;

/// Greatest root mean square residual, as a share of the standard deviation, for a computed column: published indices
/// differ from the mean of their published parts by a few units of the last printed digit. Correlated real indicators
/// leave ten times as much.
const LEFT_OVER: f64 = 0.002;

/// Rounding may leave a larger residual, up to this share of the standard deviation; beyond it, on a scale of five
/// levels for example, rounding would explain anything.
const ROUNDING: f64 = 0.1;

/// Greatest difference of weights that count as equal.
const EQUAL: f64 = 0.02;

/// The parts from which `whole` is computed, if it is, among `columns`; `None` items are skipped.
pub(super) fn of(whole: &Figures, columns: &[Option<&Figures>]) -> Option<Combination> {
    const LEAST: usize = 5;
    if whole.len() < LEAST || whole.constant() {
        return None;
    }
    // Columns with values for nearly all units of the whole.
    let known = |figures: &Figures| whole.by_unit.iter().filter(|(unit, _)| figures.at(*unit).is_some()).count();
    let near = |figures: &&Figures| figures.len() >= LEAST && known(figures) * 10 >= whole.len() * 9;
    let parts: Vec<(usize, &Figures)> = columns
        .iter()
        .enumerate()
        .filter_map(|(i, figures)| Some((i, (*figures)?)))
        .filter(|(_, figures)| near(figures) && !figures.constant())
        .take(COLUMNS)
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let all = |unit: usize| parts.iter().map(|(_, figures)| figures.at(unit)).collect::<Option<Vec<f64>>>();
    let rows: Vec<(f64, Vec<f64>)> =
        whole.by_unit.iter().filter_map(|(unit, value)| Some((*value, all(*unit)?))).collect();
    let step = rows.len().div_ceil(UNITS).max(1);
    let rows: Vec<(f64, Vec<f64>)> = rows.into_iter().step_by(step).collect();
    if rows.len() < LEAST {
        return None;
    }
    let last_digit = |figures: &Figures| 0.5 * 10_f64.powi(-figures.decimals);
    let digits =
        Digits { whole: last_digit(whole), parts: parts.iter().map(|(_, figures)| last_digit(figures)).collect() };
    if let Some((how, found)) = plain(&rows, &digits) {
        return Some(Combination { how, parts: places(&found, &parts) });
    }
    let positive = rows.iter().all(|(value, row)| *value > 0.0 && row.iter().all(|part| *part > 0.0));
    if !positive {
        return None;
    }
    let logs: Vec<(f64, Vec<f64>)> =
        rows.iter().map(|(value, row)| (value.ln(), row.iter().map(|part| part.ln()).collect())).collect();
    let none = Digits { whole: 0.0, parts: vec![0.0; parts.len()] };
    let (weights, found) = fitted(&logs, &none)?;
    let sum: f64 = found.iter().filter_map(|place| weights.get(*place)).sum();
    ((sum - 1.0).abs() <= EQUAL).then(|| Combination { how: How::GeometricMean, parts: places(&found, &parts) })
}

fn places(found: &[usize], parts: &[(usize, &Figures)]) -> Vec<usize> {
    found.iter().filter_map(|place| parts.get(*place)).map(|(column, _)| *column).collect()
}

/// Half a unit of the last printed digit.
struct Digits {
    whole: f64,
    parts: Vec<f64>,
}

/// A mean, a sum or a weighted sum.
fn plain(rows: &[(f64, Vec<f64>)], digits: &Digits) -> Option<(How, Vec<usize>)> {
    let (weights, found) = fitted(rows, digits)?;
    let own: Vec<f64> = found.iter().filter_map(|place| weights.get(*place)).copied().collect();
    let mean = own.iter().sum::<f64>() / own.len() as f64;
    let equal = own.iter().all(|weight| (weight - mean).abs() <= EQUAL * mean);
    let how = if equal && (mean * own.len() as f64 - 1.0).abs() <= EQUAL {
        How::Mean
    } else if equal && (mean - 1.0).abs() <= EQUAL {
        How::Sum
    } else {
        How::Weighted
    };
    Some((how, found))
}

/// The weights of all parts and the indices of the significant ones, if they explain the whole.
fn fitted(rows: &[(f64, Vec<f64>)], digits: &Digits) -> Option<(Vec<f64>, Vec<usize>)> {
    let spread = deviation(rows.iter().map(|(value, _)| *value));
    let weights = non_negative(rows)?;
    let says = |place: usize, weight: f64| {
        // A part that contributes less than 1 % of the whole's variation is insignificant.
        const SAY: f64 = 0.01;
        weight * deviation(rows.iter().map(|(_, row)| row.get(place).copied().unwrap_or(0.0))) > SAY * spread
    };
    let found: Vec<usize> =
        weights.iter().enumerate().filter(|(place, weight)| says(*place, **weight)).map(|(place, _)| place).collect();
    // At least twice as many units as fitted weights, or anything could be fitted to anything.
    let enough = rows.len() > 2 * found.len();
    if found.len() < 2 || !enough {
        return None;
    }
    let left: Vec<f64> = rows.iter().map(|(value, row)| value - dot(row, &weights)).collect();
    let mean_square = (left.iter().map(|rest| rest * rest).sum::<f64>() / left.len() as f64).sqrt();
    let greatest = left.iter().fold(0.0, |most: f64, rest| most.max(rest.abs()));
    let rounding = digits.whole + dot(&digits.parts, &weights);
    let made = mean_square <= LEFT_OVER * spread || (greatest <= rounding * 1.01 && rounding <= ROUNDING * spread);
    made.then_some((weights, found))
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

/// The non-negative weights with the least residual; `None` if figures are too large or collinear.
fn non_negative(rows: &[(f64, Vec<f64>)]) -> Option<Vec<f64>> {
    let width = rows.first().map_or(0, |(_, row)| row.len());
    // Each column is scaled to length 1, so that hectares and shares have equal influence.
    let length = |place: usize| {
        let squares = rows.iter().filter_map(|(_, row)| row.get(place)).map(|part| part * part);
        squares.sum::<f64>().sqrt()
    };
    let lengths: Vec<f64> = (0..width).map(length).collect();
    let own = rows.iter().map(|(value, _)| value * value).sum::<f64>().sqrt();
    let usable = |length: &f64| length.is_finite() && *length > 0.0;
    if !lengths.iter().all(usable) || !usable(&own) {
        return None;
    }
    let column = |place: usize, length: f64| -> Vec<f64> {
        rows.iter().map(|(_, row)| row.get(place).copied().unwrap_or(0.0) / length).collect()
    };
    let columns: Vec<Vec<f64>> = lengths.iter().enumerate().map(|(place, length)| column(place, *length)).collect();
    let target: Vec<f64> = rows.iter().map(|(value, _)| value / own).collect();
    // The remaining steps need only the products of columns, which are computed once.
    let products: Vec<Vec<f64>> =
        columns.iter().map(|one| columns.iter().map(|other| dot(one, other)).collect()).collect();
    let goals: Vec<f64> = columns.iter().map(|one| dot(one, &target)).collect();
    let mut weights = vec![0.0; width];
    let mut chosen: Vec<usize> = Vec::new();
    let mut refused: Vec<usize> = Vec::new();
    const SETTLED: f64 = 1e-10;
    while chosen.len() < PARTS.min(rows.len() / 2 + 1) {
        let pull = |place: usize| {
            let there = products.get(place).map_or(0.0, |product| dot(product, &weights));
            goals.get(place).map_or(0.0, |goal| goal - there)
        };
        let pulls = (0..width)
            .filter(|place| !chosen.contains(place) && !refused.contains(place))
            .map(|place| (place, pull(place)));
        let best = pulls.reduce(|best: (usize, f64), next| if next.1 > best.1 { next } else { best });
        let Some((place, _)) = best.filter(|(_, pull)| *pull > SETTLED) else { break };
        chosen.push(place);
        // Columns whose weight would become negative leave the set again.
        while !chosen.is_empty() {
            let Some(wanted) = solve(&products, &goals, &chosen) else {
                // It is linearly dependent on the columns before it, like an index beside all of its parts.
                chosen.retain(|other| *other != place);
                break;
            };
            let share = chosen.iter().zip(&wanted).filter(|(_, wish)| **wish <= 0.0).filter_map(|(place, wish)| {
                let now = weights.get(*place).copied()?;
                Some(if now > *wish { now / (now - wish) } else { 0.0 })
            });
            let step = share.fold(1.0_f64, f64::min);
            for (place, wish) in chosen.iter().zip(&wanted) {
                if let Some(weight) = weights.get_mut(*place) {
                    *weight += step * (wish - *weight);
                }
            }
            if wanted.iter().all(|wish| *wish > 0.0) {
                break;
            }
            let before = chosen.len();
            chosen.retain(|place| weights.get(*place).is_some_and(|weight| *weight > SETTLED));
            weights.iter_mut().enumerate().filter(|(place, _)| !chosen.contains(place)).for_each(|(_, w)| *w = 0.0);
            if chosen.len() == before {
                return None;
            }
        }
        if !chosen.contains(&place) {
            refused.push(place);
        }
    }
    Some(weights.iter().zip(&lengths).map(|(weight, length)| weight * own / length).collect())
}

/// The unconstrained least-squares weights of the chosen columns, from the products of the columns with each other and
/// with the target; `None` if two columns are equivalent.
fn solve(products: &[Vec<f64>], goals: &[f64], chosen: &[usize]) -> Option<Vec<f64>> {
    const SINGULAR: f64 = 1e-11;
    let size = chosen.len();
    let mut square: Vec<Vec<f64>> = Vec::with_capacity(size);
    for one in chosen {
        let product = products.get(*one)?;
        let mut line: Vec<f64> = chosen.iter().map(|other| product.get(*other).copied()).collect::<Option<_>>()?;
        line.push(goals.get(*one).copied()?);
        square.push(line);
    }
    for step in 0..size {
        let size_at = |row: &Vec<f64>| row.get(step).map_or(0.0, |value| value.abs());
        let pivot = (step..size).max_by(|a, b| {
            let [a, b] = [a, b].map(|row| square.get(*row).map_or(0.0, size_at));
            a.total_cmp(&b)
        })?;
        square.swap(step, pivot);
        let line = square.get(step)?.clone();
        let head = line.get(step).copied().filter(|head| head.abs() > SINGULAR)?;
        for row in square.iter_mut().skip(step + 1) {
            let times = row.get(step)? / head;
            row.iter_mut().zip(&line).for_each(|(value, above)| *value -= times * above);
        }
    }
    let mut solved = vec![0.0; size];
    for step in (0..size).rev() {
        let line = square.get(step)?;
        let known: f64 = line.iter().take(size).zip(&solved).skip(step + 1).map(|(a, b)| a * b).sum();
        *solved.get_mut(step)? = (line.get(size)? - known) / line.get(step)?;
    }
    Some(solved)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(values: impl IntoIterator<Item = f64>) -> Figures {
        Figures::new(values.into_iter().enumerate().collect())
    }

    /// Figures as weakly correlated as real indicators.
    fn parts(count: usize, units: usize) -> Vec<Figures> {
        let value = |i: usize, unit: usize| ((unit * unit * (7 + 4 * i) + unit * (3 + i) + 5 * i) % 97) as f64 / 97.0;
        (0..count).map(|i| figures((0..units).map(|unit| value(i, unit)))).collect()
    }

    fn made(parts: &[Figures], by: impl Fn(&[f64]) -> f64) -> Figures {
        let row = |unit: usize| parts.iter().filter_map(|figures| figures.at(unit)).collect::<Vec<f64>>();
        figures((0..parts[0].len()).map(|unit| by(&row(unit))))
    }

    fn found(whole: &Figures, parts: &[Figures]) -> Option<(How, Vec<usize>)> {
        let columns: Vec<Option<&Figures>> = parts.iter().map(Some).collect();
        of(whole, &columns).map(|found| {
            let mut places = found.parts;
            places.sort_unstable();
            (found.how, places)
        })
    }

    #[test]
    fn a_whole_is_recognised_by_its_parts_and_no_part_by_the_whole() {
        let columns = parts(5, 30);
        let mean = made(&columns, |row| (row[0] + row[1] + row[2]) / 3.0);
        assert_eq!(found(&mean, &columns), Some((How::Mean, vec![0, 1, 2])));
        let sum = made(&columns, |row| row[1] + row[4]);
        assert_eq!(found(&sum, &columns), Some((How::Sum, vec![1, 4])));
        let weighted = made(&columns, |row| 0.5 * row[0] + 0.3 * row[2] + 0.2 * row[3]);
        assert_eq!(found(&weighted, &columns), Some((How::Weighted, vec![0, 2, 3])));
        let positive: Vec<Figures> =
            columns.iter().map(|column| figures(column.values().map(|value| value + 0.1))).collect();
        let geometric = made(&positive, |row| (row[0] * row[1] * row[2]).cbrt());
        assert_eq!(found(&geometric, &positive), Some((How::GeometricMean, vec![0, 1, 2])));
        let rest = [columns[1].clone(), columns[2].clone(), mean];
        assert_eq!(found(&columns[0], &rest), None);
        assert_eq!(found(&columns[3], &columns[..3]), None);
    }

    #[test]
    fn rounded_figures_are_still_the_mean_of_rounded_figures() {
        let round =
            |column: &Figures, digits: f64| figures(column.values().map(|value| (value * digits).round() / digits));
        let columns = parts(4, 12);
        let mean = made(&columns, |row| row.iter().sum::<f64>() / 4.0);
        let rounded: Vec<Figures> = columns.iter().map(|column| round(column, 100.0)).collect();
        assert_eq!(found(&round(&mean, 100.0), &rounded), Some((How::Mean, vec![0, 1, 2, 3])));
        // Five levels are rounded so coarsely that they would pass for the mean of anything.
        let levels: Vec<Figures> =
            columns.iter().map(|column| figures(column.values().map(|v| (v * 4.0).round()))).collect();
        assert_eq!(found(&levels[0], &levels[1..]), None);
    }

    #[test]
    fn a_few_units_are_not_enough() {
        let columns = parts(4, 4);
        let mean = made(&columns, |row| (row[0] + row[1]) / 2.0);
        assert_eq!(found(&mean, &columns), None);
    }
}
