//! Scales: from a value in its own unit to a score in [0, 1], and back.

use crate::model::rubric::{Band, Scale};
use crate::model::tolerance::{self, TOLERANCE};

impl Scale {
    /// The score of `value`, in [0, 1].
    pub fn score(&self, value: f64) -> f64 {
        // Adding zero turns −0 into 0.
        self.raw_score(value).clamp(0.0, 1.0) + 0.0
    }

    /// The score before clamping to [0, 1]; it continues linearly beyond the goalposts.
    fn raw_score(&self, value: f64) -> f64 {
        match self {
            Scale::Goalposts { worst, best } => (value - worst) / (best - worst),
            Scale::LogGoalposts { worst, best } => {
                (value.max(f64::MIN_POSITIVE).ln() - worst.ln()) / (best.ln() - worst.ln())
            }
            Scale::Bands(bands) => {
                let reached = bands.iter().rev().find(|band| tolerance::reaches(value, band.from));
                reached.map_or(0.0, |band| band.score)
            }
            Scale::Levels(levels) => value / (levels.len() as f64 - 1.0),
            Scale::Checklist(items) => value / items.len() as f64,
        }
    }

    /// The value with score `score`; the least demanding one if several have it. Scores outside [0, 1] continue along
    /// goalposts; the steps of other scales end at the last one.
    pub fn value_at(&self, score: f64) -> f64 {
        let step_up = |score: f64, steps: f64| (score * steps - TOLERANCE).ceil().clamp(0.0, steps);
        match self {
            Scale::Goalposts { worst, best } => worst + score * (best - worst),
            Scale::LogGoalposts { worst, best } => (worst.ln() + score * (best.ln() - worst.ln())).exp(),
            Scale::Bands(bands) => {
                let enough = bands.iter().find(|band| tolerance::reaches(band.score, score));
                enough.or(bands.last()).map_or(0.0, |band| band.from)
            }
            Scale::Levels(levels) => step_up(score, levels.len() as f64 - 1.0),
            Scale::Checklist(items) => step_up(score, items.len() as f64),
        }
    }

    /// The value whose score is `shift` higher (lower if negative) than that of `value`.
    ///
    /// On a scale with steps, the nearest step is taken, so that a shift of less than half a step has no effect: an
    /// auditor who counted five items did not count 5.2.
    pub fn shifted(&self, value: f64, shift: f64) -> f64 {
        let target = self.raw_score(value) + shift;
        // A midpoint rounds to the higher step, as by hand; in binary it may lie slightly below.
        let nearest = |steps: f64| tolerance::rounded(target * steps, 0).clamp(0.0, steps);
        match self {
            Scale::Goalposts { .. } | Scale::LogGoalposts { .. } => self.value_at(target),
            Scale::Levels(levels) => nearest(levels.len() as f64 - 1.0),
            Scale::Checklist(items) => nearest(items.len() as f64),
            Scale::Bands(bands) => {
                let distance = |score: f64| (score - target).abs();
                let own = self.raw_score(value);
                let nearest = bands.iter().min_by(|a, b| distance(a.score).total_cmp(&distance(b.score)));
                let nearer = |band: &&Band| tolerance::exceeds(distance(own), distance(band.score));
                nearest.filter(nearer).map_or(value, |band| band.from)
            }
        }
    }

    /// Whether greater values score lower.
    pub fn descends(&self) -> bool {
        match self {
            Scale::Goalposts { worst, best } | Scale::LogGoalposts { worst, best } => worst > best,
            Scale::Bands(_) | Scale::Levels(_) | Scale::Checklist(_) => false,
        }
    }

    /// The least demanding value with the highest score.
    pub fn best(&self) -> f64 {
        match self {
            Scale::Goalposts { best, .. } | Scale::LogGoalposts { best, .. } => *best,
            Scale::Bands(bands) => bands.last().map_or(0.0, |band| band.from),
            Scale::Levels(levels) => levels.len() as f64 - 1.0,
            Scale::Checklist(items) => items.len() as f64,
        }
    }

    /// Whether `value` is at least as good as `threshold`.
    pub fn reaches(&self, value: f64, threshold: f64) -> bool {
        let (figure, least) = if self.descends() { (threshold, value) } else { (value, threshold) };
        tolerance::reaches(figure, least)
    }

    /// The better of two values.
    pub fn better(&self, a: f64, b: f64) -> f64 {
        if self.descends() { a.min(b) } else { a.max(b) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} is not {b}");
    }

    #[test]
    fn goalposts_are_linear_and_may_descend() {
        let cover = Scale::Goalposts { worst: 40.0, best: 100.0 };
        close(cover.score(62.0), 22.0 / 60.0);
        close(cover.score(20.0), 0.0);
        close(cover.value_at(0.5), 70.0);
        let outages = Scale::Goalposts { worst: 40.0, best: 1.0 };
        close(outages.score(8.0), 32.0 / 39.0);
        assert!(outages.descends() && outages.reaches(1.0, 2.0) && !outages.reaches(3.0, 2.0));
    }

    #[test]
    fn log_goalposts_are_linear_in_the_logarithm() {
        let staff = Scale::LogGoalposts { worst: 0.1, best: 3.0 };
        // ln(0.35 / 0.1) / ln(3 / 0.1) = 1.252763 / 3.401197
        close(staff.score(0.35), 1.252_762_968_495_368 / 3.401_197_381_662_155_4);
        close(staff.value_at(staff.score(0.35)), 0.35);
        // Documents per case descend from 10 to 1: ln(6 / 10) / ln(1 / 10) = 0.221849 (common logarithms).
        close(Scale::LogGoalposts { worst: 10.0, best: 1.0 }.score(6.0), 0.221_848_749_616_356_37);
    }

    #[test]
    fn steps_hold_until_the_next() {
        let bands = Scale::Bands(vec![
            Band { from: 0.0, score: 0.0 },
            Band { from: 5.0, score: 0.25 },
            Band { from: 15.0, score: 0.5 },
        ]);
        close(bands.score(14.9), 0.25);
        close(bands.value_at(0.3), 15.0);
        let levels =
            Scale::Levels(vec![Text::same("a"), Text::same("b"), Text::same("c"), Text::same("d"), Text::same("e")]);
        close(levels.score(1.0), 0.25);
        close(levels.value_at(0.26), 2.0);
        close(Scale::Checklist(vec![Text::same("x"); 8]).score(2.0), 0.25);
    }

    #[test]
    fn a_small_shift_leaves_a_step_alone() {
        let levels = Scale::Levels(vec![Text::same("x"); 5]);
        close(levels.shifted(1.0, -0.06), 1.0);
        close(levels.shifted(2.0, -0.35), 1.0);
        // Half a step below the sixth of ten is a midpoint, which rounds up to the sixth; in binary it lies slightly
        // below.
        close(Scale::Checklist(vec![Text::same("x"); 10]).shifted(6.0, -0.05), 6.0);
        let legal = Scale::Checklist(vec![Text::same("x"); 6]);
        close(legal.shifted(6.0, -0.06), 6.0);
        close(legal.shifted(6.0, -0.20), 5.0);
        let bands = Scale::Bands(vec![
            Band { from: 0.0, score: 0.0 },
            Band { from: 5.0, score: 0.25 },
            Band { from: 15.0, score: 0.5 },
        ]);
        close(bands.shifted(6.0, -0.06), 6.0);
        close(bands.shifted(6.0, -0.20), 0.0);
        // Beyond the goalposts, a shift still changes the value.
        close(Scale::Goalposts { worst: 15.0, best: 70.0 }.shifted(80.0, -0.02), 78.9);
    }
}
