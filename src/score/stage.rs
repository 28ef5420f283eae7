//! Stages: which gates are shown to be met, and which may be met.

use super::aggregate::Scorecard;
use super::bounds::Basis;
use crate::model::Rubric;
use crate::model::rubric::{Gate, Measure};
use crate::model::tolerance;

/// The stage of a scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct StageReading {
    /// The highest stage whose gates, and those of all earlier stages, are met on the lower bounds; 0 if none.
    pub shown: usize,
    /// The same on the upper bounds.
    pub possible: usize,
    /// The stage if shown and possible agree and coverage is sufficient.
    pub single: Option<usize>,
    /// The gates of every stage, in the order of [`Rubric::stages`].
    pub gates: Vec<Vec<GateReading>>,
}

/// A gate evaluated on a scorecard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GateReading {
    /// The gate.
    pub gate: Gate,
    /// Pessimistic end of the figure: a score for a node, else a value in its own unit.
    pub low: f64,
    /// Optimistic end.
    pub high: f64,
    /// Whether it is met at the pessimistic end, on evidence strong enough for its stage.
    pub shown: bool,
    /// Whether it is met at the optimistic end.
    pub possible: bool,
    /// The obstacle, if it is not shown to be met.
    pub obstacle: Option<Obstacle>,
}

/// Reason why a gate is not shown to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The value is too low.
    Shortfall,
    /// Nothing, or too little, is known: a measurement is required.
    Unknown,
    /// It would be met, but on weak evidence only.
    WeakEvidence,
}

impl StageReading {
    /// The gates of the stage after the possible one that even the optimistic end does not meet; empty if every stage
    /// is possible.
    pub fn ceiling(&self) -> Vec<GateReading> {
        let next = self.gates.get(self.possible).into_iter().flatten();
        next.filter(|gate| !gate.possible).copied().collect()
    }
}

impl GateReading {
    /// The single figure that the gate reads, if any: a score for a node, a value for an indicator.
    pub fn point(&self, card: &Scorecard) -> Option<f64> {
        match self.gate.on {
            Measure::Node(node) => card.nodes.get(node)?.score.point,
            Measure::Indicator(leaf) => card.leaves.get(leaf)?.reading.point,
            Measure::Derived(_) => None,
        }
    }

    /// What the pessimistic end lacks to the threshold, as a share of the threshold; 0 where the value is enough and only
    /// the evidence is too weak.
    pub fn lacking(&self, rubric: &Rubric) -> f64 {
        let descends = match self.gate.on {
            Measure::Indicator(leaf) => rubric.indicators.get(leaf).is_some_and(|of| of.scale.descends()),
            Measure::Node(_) | Measure::Derived(_) => false,
        };
        let short = if descends { self.low - self.gate.threshold } else { self.gate.threshold - self.low };
        short.max(0.0) / self.gate.threshold.abs().max(f64::MIN_POSITIVE)
    }

    /// Whether the gate is met then (`self`), but would not be if only the share `margin` of the change since `today`
    /// came: a reading between the two in a straight line.
    pub fn is_tight(&self, today: &GateReading, margin: f64) -> bool {
        let reached = today.low + margin * (self.low - today.low);
        let rises = self.low >= today.low;
        let falls_short = if rises { reached < self.gate.threshold } else { reached > self.gate.threshold };
        self.shown && !today.shown && falls_short
    }
}

/// Evaluates the gates on a scorecard.
pub fn stage(rubric: &Rubric, card: &Scorecard) -> StageReading {
    let gates: Vec<Vec<GateReading>> = rubric
        .stages
        .iter()
        .enumerate()
        .map(|(i, stage)| {
            let strict = i + 1 >= rubric.strong_from_stage;
            stage.gates.iter().filter_map(|gate| read(rubric, card, *gate, strict)).collect()
        })
        .collect();
    let attained = |open: fn(&GateReading) -> bool| gates.iter().take_while(|stage| stage.iter().all(open)).count();
    let (shown, possible) = (attained(|gate| gate.shown), attained(|gate| gate.possible));
    let covered = card.nodes.first().is_some_and(|root| tolerance::reaches(root.coverage, rubric.coverage_needed));
    StageReading { shown, possible, single: (covered && shown == possible).then_some(shown), gates }
}

/// Evaluates one gate; `None` if its measure does not apply here.
fn read(rubric: &Rubric, card: &Scorecard, gate: Gate, strict: bool) -> Option<GateReading> {
    let at_least = |value: f64| tolerance::reaches(value, gate.threshold);
    let reading = match gate.on {
        Measure::Node(node) => {
            let node = card.nodes.get(node).filter(|node| node.applies)?;
            let strong = at_least(node.strong_low);
            let known = node.score.point.is_some();
            GateParts::new(
                node.score.low,
                node.score.high,
                at_least(node.score.low),
                at_least(node.score.high),
                strong,
                known,
            )
        }
        Measure::Derived(derived) => {
            let derived = card.derived.get(derived)?;
            let strong = at_least(derived.strong_low);
            GateParts::new(
                derived.low,
                derived.high,
                at_least(derived.low),
                at_least(derived.high),
                strong,
                derived.known,
            )
        }
        Measure::Indicator(leaf) => {
            let scale = &rubric.indicators.get(leaf)?.scale;
            let reading = card.leaves.get(leaf)?.reading;
            let holds = |value: f64| scale.reaches(value, gate.threshold);
            let known = match reading.basis {
                Basis::NotApplicable => return None,
                Basis::Missing => false,
                Basis::Evidence(_) | Basis::Assumption | Basis::Prediction => true,
            };
            GateParts::new(reading.low, reading.high, holds(reading.low), holds(reading.high), reading.strong, known)
        }
    };
    Some(reading.judge(gate, strict))
}

/// The parts of a gate reading before it is judged.
struct GateParts {
    low: f64,
    high: f64,
    holds_low: bool,
    holds_high: bool,
    strong: bool,
    known: bool,
}

impl GateParts {
    fn new(low: f64, high: f64, holds_low: bool, holds_high: bool, strong: bool, known: bool) -> Self {
        GateParts { low, high, holds_low, holds_high, strong, known }
    }

    fn judge(self, gate: Gate, strict: bool) -> GateReading {
        let shown = self.holds_low && (self.strong || !strict);
        let obstacle = if shown {
            None
        } else if self.holds_low {
            Some(Obstacle::WeakEvidence)
        } else if !self.known && self.holds_high {
            Some(Obstacle::Unknown)
        } else {
            Some(Obstacle::Shortfall)
        };
        GateReading { gate, low: self.low, high: self.high, shown, possible: self.holds_high, obstacle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(on: Measure, threshold: f64, low: f64, shown: bool) -> GateReading {
        let gate = Gate { on, threshold };
        GateReading { gate, low, high: low, shown, possible: shown, obstacle: None }
    }

    #[test]
    fn a_gate_is_tight_if_a_part_of_the_change_would_not_meet_it() {
        let at = |threshold, low, shown| reading(Measure::Node(0), threshold, low, shown);
        // 0.2 + 0.8 × 0.32 = 0.456 falls short of 0.5; 0.2 + 0.95 × 0.32 = 0.504 does not.
        assert!(at(0.5, 0.52, true).is_tight(&at(0.5, 0.2, false), 0.8));
        assert!(!at(0.5, 0.52, true).is_tight(&at(0.5, 0.2, false), 0.95));
        // Fewer are better: 6 − 0.8 × 3.1 = 3.52 is above 3.
        assert!(at(3.0, 2.9, true).is_tight(&at(3.0, 6.0, false), 0.8));
        assert!(!at(3.0, 1.0, true).is_tight(&at(3.0, 6.0, false), 0.8));
        // A gate that is met today, or not even then, has no margin to speak of.
        assert!(!at(0.5, 0.52, true).is_tight(&at(0.5, 0.51, true), 0.8));
        assert!(!at(0.5, 0.4, false).is_tight(&at(0.5, 0.2, false), 0.8));
    }

    #[test]
    fn what_is_lacking_is_a_share_of_the_threshold() {
        let rubric = crate::input::rubric(None).unwrap().value;
        let documents = Measure::Indicator(rubric.indicator("documents").unwrap());
        let mapped = Measure::Indicator(rubric.indicator("mapped").unwrap());
        assert_eq!(reading(mapped, 50.0, 20.0, false).lacking(&rubric), 0.6);
        assert_eq!(reading(documents, 3.0, 6.0, false).lacking(&rubric), 1.0);
        // Enough, on weak evidence.
        assert_eq!(reading(mapped, 50.0, 65.0, false).lacking(&rubric), 0.0);
        assert_eq!(reading(documents, 3.0, 2.0, false).lacking(&rubric), 0.0);
    }
}
