//! Outliers: drawn in one point at a time while the distribution is skewed and heavy-tailed, or log-transformed.
//!
//! A few extreme points make a min-max scale useless for all others. The rule and its usual limits (skewness 2,
//! kurtosis 3.5, five points) follow the JRC's practice in the COINr package (Becker et al. 2022, JOSS 7(78), 4567).

use super::shape::Shape;
use crate::model::composite::Treatment;
use crate::model::tolerance;

/// The treatment applied to the outliers of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Treated {
    /// An index into [`crate::model::Composite::indicators`].
    pub indicator: usize,
    /// Skewness and kurtosis before.
    pub before: (f64, f64),
    /// Skewness and kurtosis after.
    pub after: (f64, f64),
    /// The units whose values were drawn in, in the order of the data; empty after a log transformation.
    pub drawn_in: Vec<usize>,
    /// Whether the logarithm was taken.
    pub logarithm: bool,
    /// Whether the result is within the limits.
    pub within: bool,
}

/// Treats the values of an indicator. The second item is `None` if no treatment was needed.
///
/// While the distribution is outside the limits and fewer than the greatest number of points are drawn in, the greatest
/// values (the least for a negative skewness) are replaced by the next one; equal values move together. If that is not
/// enough and the treatment allows it, the untreated values are log-transformed: ln(x − min + a) with a = (max − min) /
/// 100, or −ln(max − x + a) for a negative skewness.
pub(crate) fn treat(
    indicator: usize,
    values: &[Option<f64>],
    treatment: &Treatment,
) -> (Vec<Option<f64>>, Option<Treated>) {
    let shape = |values: &[Option<f64>]| Shape::of(values.iter().copied().flatten());
    let outside = |shape: &Shape| shape.skewness.abs() > treatment.skewness && shape.kurtosis > treatment.kurtosis;
    let Some(before) = shape(values).filter(outside) else { return (values.to_vec(), None) };
    let mut drawn = values.to_vec();
    let (mut high, mut low): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut after = Some(before);
    while let Some(now) = after.filter(outside) {
        if high.len() + low.len() >= treatment.most_points {
            break;
        }
        let points = draw_in(&mut drawn, now.skewness >= 0.0);
        if points.is_empty() {
            break;
        }
        *(if now.skewness >= 0.0 { &mut high } else { &mut low }) = points;
        after = shape(&drawn);
    }
    let done = |values: &[Option<f64>], mut drawn_in: Vec<usize>, logarithm: bool| {
        // If all values end up equal, they have no shape and no outliers.
        let after = shape(values).unwrap_or(Shape { skewness: 0.0, kurtosis: 0.0 });
        drawn_in.sort_unstable();
        drawn_in.dedup();
        Treated {
            indicator,
            before: (before.skewness, before.kurtosis),
            after: (after.skewness, after.kurtosis),
            drawn_in,
            logarithm,
            within: !outside(&after),
        }
    };
    if treatment.then_log && after.is_some_and(|now| outside(&now)) {
        let logged = logarithm(values, before.skewness >= 0.0);
        let done = done(&logged, Vec::new(), true);
        return (logged, Some(done));
    }
    let points = high.into_iter().chain(low).collect();
    let done = done(&drawn, points, false);
    (drawn, Some(done))
}

/// Applies the others' treatment to a value that did not influence it: the value is limited to their range, and
/// log-transformed if theirs were. `before` and `after` are the values of the others.
pub(crate) fn follow(before: &[Option<f64>], after: &[Option<f64>], done: Option<&Treated>, value: f64) -> Option<f64> {
    let Some(done) = done else { return Some(value) };
    let ends = |values: &[Option<f64>]| {
        let known = || values.iter().copied().flatten();
        Some((known().reduce(f64::min)?, known().reduce(f64::max)?))
    };
    let (least, most) = ends(if done.logarithm { before } else { after })?;
    let value = value.max(least).min(most);
    let logged = |value: f64| {
        let rest = logarithm(&[Some(least), Some(value), Some(most)], done.before.0 >= 0.0);
        rest.get(1).copied().flatten()
    };
    if done.logarithm { logged(value) } else { Some(value) }
}

/// Replaces the greatest values (the least if not `high`) by the next one, and returns their indices; empty if all are
/// equal.
fn draw_in(values: &mut [Option<f64>], high: bool) -> Vec<usize> {
    let beyond = |a: f64, b: f64| if high { a > b } else { a < b };
    let furthest = |a: f64, b: f64| if beyond(b, a) { b } else { a };
    let known = || values.iter().copied().flatten();
    let Some(end) = known().reduce(furthest) else { return Vec::new() };
    let within = |value: &f64| beyond(end, *value) && !tolerance::same_value(end, *value);
    let Some(next) = known().filter(within).reduce(furthest) else { return Vec::new() };
    let mut points = Vec::new();
    for (place, value) in values.iter_mut().enumerate() {
        if value.is_some_and(|value| tolerance::same_value(value, end)) {
            *value = Some(next);
            points.push(place);
        }
    }
    points
}

/// The logarithm of the distance from the end opposite the tail, plus 1 % of the range to keep it above 0.
fn logarithm(values: &[Option<f64>], high: bool) -> Vec<Option<f64>> {
    let known = || values.iter().copied().flatten();
    let (least, most) = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
    let beside = 0.01 * (most - least);
    let log = |value: f64| if high { (value - least + beside).ln() } else { -(most - value + beside).ln() };
    values.iter().map(|value| value.map(log)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn limits(most_points: usize, then_log: bool) -> Treatment {
        Treatment { skewness: 2.0, kurtosis: 3.5, most_points, then_log, basis: Text::default() }
    }

    fn values(numbers: &[f64]) -> Vec<Option<f64>> {
        numbers.iter().copied().map(Some).collect()
    }

    #[test]
    fn points_are_drawn_in_until_the_shape_is_within() {
        let given = values(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 30.0, 100.0]);
        let (treated, done) = treat(3, &given, &limits(5, true));
        // 100 becomes 30: the skewness of 1 … 10, 30, 30 is below 2.
        assert_eq!(treated[11], Some(30.0));
        let done = done.unwrap();
        assert_eq!((done.indicator, done.drawn_in, done.logarithm, done.within), (3, vec![11], false, true));
        assert!(done.before.0 > 2.0 && done.after.0 < 2.0);
    }

    #[test]
    fn low_outliers_mirror_high_ones() {
        let given = values(&[-1.0, -2.0, -3.0, -4.0, -5.0, -6.0, -7.0, -8.0, -9.0, -10.0, -30.0, -100.0]);
        assert_eq!(treat(0, &given, &limits(5, true)).0[11], Some(-30.0));
        let (logged, done) = treat(0, &given, &limits(0, true));
        assert!(done.unwrap().logarithm);
        let up: Vec<Option<f64>> = given.iter().map(|value| value.map(|value| -value)).collect();
        for (low, high) in logged.iter().zip(treat(0, &up, &limits(0, true)).0) {
            assert!((low.unwrap() + high.unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn the_logarithm_is_taken_of_the_original_values() {
        let given = values(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1000.0]);
        let (logged, done) = treat(0, &given, &limits(0, true));
        // a = 10: ln(0 + 10), ln(1000 + 10).
        assert!((logged[0].unwrap() - 10_f64.ln()).abs() < 1e-12, "{done:?}");
        assert!((logged[9].unwrap() - 1010_f64.ln()).abs() < 1e-12);
        let (left, done) = treat(0, &given, &limits(0, false));
        assert_eq!(left, given);
        assert!(!done.unwrap().within);
    }

    #[test]
    fn values_within_the_limits_stay() {
        let given = values(&[1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(treat(0, &given, &limits(5, true)), (given, None));
    }

    #[test]
    fn equal_values_go_together_and_missing_ones_stay() {
        let mut given = values(&[1.0; 20]);
        given.extend([None, Some(2.0), Some(90.0), Some(90.0)]);
        // One step moves both to 2; that exceeds the one point allowed and ends the drawing in.
        let (treated, done) = treat(0, &given, &limits(1, false));
        assert_eq!(&treated[20..], [None, Some(2.0), Some(2.0), Some(2.0)]);
        assert_eq!(done.unwrap().drawn_in, [22, 23]);
    }
}
