//! A scale fitted to the values of all units, or the reason why it cannot be fitted.

use crate::model::composite::Method;
use crate::model::rubric::Scale;
use crate::model::sum::sum;
use crate::model::terms::{Direction, Relative};
use crate::model::tolerance;

/// A scale fitted to a data set.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// Not fitted.
    Fixed(Scale),
    /// No unit has a value, so none can be scored.
    Nothing,
    /// All units have the same value, or only one has any: the indicator does not distinguish units and is left out.
    Constant,
    /// Linear from the worst value to the best.
    MinMax {
        /// The worst value.
        worst: f64,
        /// The best value.
        best: f64,
    },
    /// Distance from the mean in standard deviations, with the sign reversed on a descending scale.
    ZScore {
        /// Mean.
        mean: f64,
        /// Standard deviation of the sample (n − 1).
        deviation: f64,
        /// Whether greater or smaller values are better.
        direction: Direction,
    },
    /// By the number of units with a worse value.
    Standing {
        /// Rank, percentile rank or Borda's points.
        by: Relative,
        /// The values of all units to twelve significant digits, with the sign reversed on a descending scale;
        /// ascending.
        goodness: Vec<f64>,
        /// Whether greater or smaller values are better.
        direction: Direction,
    },
    /// Share of the best value.
    Leader {
        /// The best value, above 0.
        leader: f64,
        /// Whether greater or smaller values are better.
        direction: Direction,
    },
}

/// Reason why a scale cannot be fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFit {
    /// All units have the same value in every indicator, or only one has any.
    NoSpread,
    /// A value is 0 or less, but the method takes shares of the best value.
    NotPositive,
}

impl Fit {
    /// Fits a method to the values of an indicator. Differences by rounding do not count as spread.
    pub fn of(method: &Method, values: &[Option<f64>]) -> Result<Fit, NoFit> {
        let (relative, direction) = match method {
            Method::Fixed(scale) => return Ok(Fit::Fixed(scale.clone())),
            Method::Relative(relative, direction) => (*relative, *direction),
        };
        let known = || values.iter().copied().flatten();
        let (least, most) = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
        if least > most {
            return Ok(Fit::Nothing);
        }
        let ends = match direction {
            Direction::Ascending => (least, most),
            Direction::Descending => (most, least),
        };
        let needs_spread = !matches!(relative, Relative::DistanceToLeader);
        if needs_spread && tolerance::same_value(least, most) {
            return Ok(Fit::Constant);
        }
        match relative {
            Relative::MinMax => Ok(Fit::MinMax { worst: ends.0, best: ends.1 }),
            Relative::ZScore => {
                let count = known().count() as f64;
                let mean = sum(known()) / count;
                let squares = sum(known().map(|value| (value - mean).powi(2)));
                Ok(Fit::ZScore { mean, deviation: (squares / (count - 1.0)).sqrt(), direction })
            }
            Relative::Rank | Relative::PercentileRank | Relative::Borda => {
                let mut goodness: Vec<f64> = known().map(|value| placed(value, direction)).collect();
                goodness.sort_by(f64::total_cmp);
                Ok(Fit::Standing { by: relative, goodness, direction })
            }
            Relative::DistanceToLeader if least <= 0.0 => Err(NoFit::NotPositive),
            Relative::DistanceToLeader => Ok(Fit::Leader { leader: ends.1, direction }),
        }
    }

    /// The score of a value, in the index's `range` on a scale with ends; `None` if nothing was fitted.
    pub fn score(&self, value: f64, range: (f64, f64)) -> Option<f64> {
        let within = |share: f64| range.0 + share.clamp(0.0, 1.0) * (range.1 - range.0) + 0.0;
        Some(match self {
            Fit::Nothing | Fit::Constant => return None,
            Fit::Fixed(scale) => within(scale.score(value)),
            Fit::MinMax { worst, best } => within((value - worst) / (best - worst)),
            Fit::ZScore { mean, deviation, direction } => oriented((value - mean) / deviation, *direction),
            Fit::Standing { by, goodness, direction } => {
                let own = placed(value, *direction);
                let worse = goodness.partition_point(|other| *other < own) as f64;
                match by {
                    Relative::PercentileRank => within(worse / (goodness.len() as f64 - 1.0)),
                    Relative::Rank => worse + 1.0,
                    _ => worse,
                }
            }
            Fit::Leader { leader, direction: Direction::Ascending } => within(value / leader),
            Fit::Leader { leader, direction: Direction::Descending } => within(leader / value),
        })
    }
}

/// A figure with the sign reversed if smaller values are better.
fn oriented(figure: f64, direction: Direction) -> f64 {
    match direction {
        Direction::Ascending => figure,
        // Subtracted from 0, because negating 0 gives −0.
        Direction::Descending => 0.0 - figure,
    }
}

/// A value rounded to the comparison grid, with the sign reversed if smaller values are better.
fn placed(value: f64, direction: Direction) -> f64 {
    oriented(tolerance::significant(value), direction)
}

/// The reason why a data set cannot be compared on an index: an indicator and the fault of its values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotComparable {
    /// An index into `Composite::indicators`.
    pub indicator: usize,
    /// The first faulty unit, by identifier; `None` if the whole column is at fault.
    pub unit: Option<usize>,
    /// The fault.
    pub reason: NoFit,
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUNDRED: (f64, f64) = (0.0, 100.0);

    fn scores(relative: Relative, direction: Direction, values: &[f64]) -> Vec<f64> {
        let given: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        let fit = Fit::of(&Method::Relative(relative, direction), &given).unwrap();
        values.iter().map(|value| fit.score(*value, HUNDRED).unwrap()).collect()
    }

    #[test]
    fn each_method_by_hand() {
        use Direction::{Ascending, Descending};
        let values = [2.0, 4.0, 4.0, 10.0];
        assert_eq!(scores(Relative::MinMax, Ascending, &values), [0.0, 25.0, 25.0, 100.0]);
        assert_eq!(scores(Relative::MinMax, Descending, &values), [100.0, 75.0, 75.0, 0.0]);
        assert_eq!(scores(Relative::Rank, Ascending, &values), [1.0, 2.0, 2.0, 4.0]);
        assert_eq!(scores(Relative::Rank, Descending, &values), [4.0, 2.0, 2.0, 1.0]);
        assert_eq!(scores(Relative::Borda, Ascending, &values), [0.0, 1.0, 1.0, 3.0]);
        let percentile = scores(Relative::PercentileRank, Ascending, &values);
        assert!((percentile[1] - 100.0 / 3.0).abs() < 1e-12 && percentile[3] == 100.0);
        assert_eq!(scores(Relative::DistanceToLeader, Ascending, &values), [20.0, 40.0, 40.0, 100.0]);
        assert_eq!(scores(Relative::DistanceToLeader, Descending, &values), [100.0, 50.0, 50.0, 20.0]);
        // Mean 5, squares 9 + 1 + 1 + 25 = 36, deviation √12.
        let z = scores(Relative::ZScore, Descending, &values);
        assert!((z[0] - 3.0 / 12_f64.sqrt()).abs() < 1e-12 && (z[3] + 5.0 / 12_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn values_without_spread_cannot_be_fitted() {
        let same = [Some(3.0), Some(3.0), None];
        let method = |relative| Method::Relative(relative, Direction::Ascending);
        assert_eq!(Fit::of(&method(Relative::MinMax), &same), Ok(Fit::Constant));
        // 0.1 and 0.3 / 3: a difference by rounding gives no scale.
        assert_eq!(Fit::of(&method(Relative::ZScore), &[Some(0.1), Some(0.3 / 3.0)]), Ok(Fit::Constant));
        let ranks = Fit::of(&method(Relative::Rank), &[Some(0.1), Some(0.3 / 3.0), Some(1e-9), Some(2e-9)]).unwrap();
        assert_eq!(
            [0.1, 0.3 / 3.0, 1e-9, 2e-9].map(|value| ranks.score(value, HUNDRED)),
            [3.0, 3.0, 1.0, 2.0].map(Some)
        );
        assert_eq!(Fit::of(&method(Relative::DistanceToLeader), &[Some(0.0), Some(1.0)]), Err(NoFit::NotPositive));
        assert_eq!(Fit::of(&method(Relative::ZScore), &[None, None]), Ok(Fit::Nothing));
        let fixed = Method::Fixed(Scale::Goalposts { worst: 0.0, best: 2.0 });
        assert_eq!(Fit::of(&fixed, &same).unwrap().score(3.0, HUNDRED), Some(100.0));
    }
}
