//! Normalisation: a scale is fitted to the values of all units, then every value is scored on it.
//!
//! Fixed scales have nothing to fit. A score of a scale that has a worst and a best end lies in the index's range.

use super::{Leaf, NotComparable, State, Steps};
use crate::model::composite::{Composite, Method};
use crate::model::rubric::Scale;
use crate::model::terms::{Direction, Relative};

/// A scale fitted to a data set.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// Nothing was fitted.
    Fixed(Scale),
    /// No unit has a value: nothing can be scored.
    Nothing,
    /// Linear from the worst value to the best.
    MinMax {
        /// The worst value.
        worst: f64,
        /// The best value.
        best: f64,
    },
    /// Distance from the mean in standard deviations, turned round where smaller is better.
    ZScore {
        /// Mean.
        mean: f64,
        /// Standard deviation of the sample (n − 1).
        deviation: f64,
        /// Which way is better.
        direction: Direction,
    },
    /// By the number of units that are worse.
    Standing {
        /// Rank, percentile rank or Borda's points.
        by: Relative,
        /// The values of all units, better by being greater: turned round where smaller is better; ascending.
        goodness: Vec<f64>,
        /// Which way is better.
        direction: Direction,
    },
    /// Share of the best value.
    Leader {
        /// The best value, above nought.
        leader: f64,
        /// Which way is better.
        direction: Direction,
    },
}

/// Why a scale cannot be fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFit {
    /// All units have the same value, or only one has any.
    NoSpread,
    /// A value is nought or below, where a share of the best value is asked for.
    NotPositive,
}

impl Fit {
    /// Fits a method to the values of an indicator.
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
        if needs_spread && least == most {
            return Err(NoFit::NoSpread);
        }
        match relative {
            Relative::MinMax => Ok(Fit::MinMax { worst: ends.0, best: ends.1 }),
            Relative::ZScore => {
                let count = known().count() as f64;
                let mean = known().sum::<f64>() / count;
                let squares: f64 = known().map(|value| (value - mean).powi(2)).sum();
                Ok(Fit::ZScore { mean, deviation: (squares / (count - 1.0)).sqrt(), direction })
            }
            Relative::Rank | Relative::PercentileRank | Relative::Borda => {
                let mut goodness: Vec<f64> = known().map(|value| turned(value, direction)).collect();
                goodness.sort_by(f64::total_cmp);
                Ok(Fit::Standing { by: relative, goodness, direction })
            }
            Relative::DistanceToLeader if least <= 0.0 => Err(NoFit::NotPositive),
            Relative::DistanceToLeader => Ok(Fit::Leader { leader: ends.1, direction }),
        }
    }

    /// The score of a value, in the index's `range` where the scale has ends; none where nothing was fitted.
    pub fn score(&self, value: f64, range: (f64, f64)) -> Option<f64> {
        let within = |share: f64| range.0 + share.clamp(0.0, 1.0) * (range.1 - range.0);
        Some(match self {
            Fit::Nothing => return None,
            Fit::Fixed(scale) => within(scale.score(value)),
            Fit::MinMax { worst, best } => within((value - worst) / (best - worst)),
            Fit::ZScore { mean, deviation, direction } => turned((value - mean) / deviation, *direction),
            Fit::Standing { by, goodness, direction } => {
                let own = turned(value, *direction);
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

/// A figure as one that is better by being greater.
fn turned(figure: f64, direction: Direction) -> f64 {
    match direction {
        Direction::Ascending => figure,
        Direction::Descending => -figure,
    }
}

/// Fits every indicator by its entry of `methods` and scores its values.
///
/// What was not observed may be anything: on a fixed scale from its worst to its best, on a relative one from the worst
/// score to the best that the data hold.
pub(super) fn leaves(
    composite: &Composite,
    steps: &Steps,
    methods: &[Method],
) -> Result<(Vec<Fit>, Vec<Vec<Leaf>>), NotComparable> {
    let (mut fits, mut leaves) = (Vec::new(), Vec::new());
    for (indicator, (method, values)) in methods.iter().zip(&steps.treated).enumerate() {
        let fit = Fit::of(method, values).map_err(|reason| NotComparable { indicator, reason })?;
        let scores: Vec<Option<f64>> =
            values.iter().map(|value| value.and_then(|value| fit.score(value, composite.range))).collect();
        let known = || scores.iter().copied().flatten();
        let ends = match fit {
            Fit::Fixed(_) | Fit::Nothing => composite.range,
            _ => (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max)),
        };
        let observed = steps.denominated.get(indicator).map(Vec::as_slice).unwrap_or_default();
        let leaf = |(score, observed): (&Option<f64>, &Option<f64>)| match (score, observed) {
            (Some(score), Some(_)) => {
                Leaf { low: *score, point: Some(*score), high: *score, state: State::Observed, source: None }
            }
            (score, _) => {
                let state = if score.is_some() { State::StandIn } else { State::Missing };
                Leaf { low: ends.0, point: *score, high: ends.1, state, source: None }
            }
        };
        leaves.push(scores.iter().zip(observed).map(leaf).collect());
        fits.push(fit);
    }
    Ok((fits, leaves))
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
    fn what_cannot_be_fitted_is_told() {
        let same = [Some(3.0), Some(3.0), None];
        let method = |relative| Method::Relative(relative, Direction::Ascending);
        assert_eq!(Fit::of(&method(Relative::MinMax), &same), Err(NoFit::NoSpread));
        assert_eq!(Fit::of(&method(Relative::DistanceToLeader), &[Some(0.0), Some(1.0)]), Err(NoFit::NotPositive));
        assert_eq!(Fit::of(&method(Relative::ZScore), &[None, None]), Ok(Fit::Nothing));
        let fixed = Method::Fixed(Scale::Goalposts { worst: 0.0, best: 2.0 });
        assert_eq!(Fit::of(&fixed, &same).unwrap().score(3.0, HUNDRED), Some(100.0));
    }
}
