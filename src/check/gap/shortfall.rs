//! The shortfall of the conditions that one initiative presumes, by dimension.
//!
//! The shortfall of an indicator is the distance of its score below the score of the presumed value. The shortfall of a
//! node (or a derived figure) is the distance of the node below the presumed value. It is attributed to the indicators
//! that lie below that value themselves, and to none more than its own distance. So a node at its presumed value has no
//! shortfall, however uneven its indicators are, because within a node one indicator may compensate for another. A
//! better value of any indicator never widens a gap.

use super::figure::{Gap, MOST};
use crate::model::Rubric;
use crate::model::rubric::Measure;
use crate::model::terms::Itposmo;
use crate::model::tolerance;
use crate::score::{Basis, LeafScore, Scorecard};

/// The shortfall in one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortfall {
    /// The dimension.
    pub dimension: Itposmo,
    /// The gap: zero if nothing is presumed.
    pub gap: Gap,
    /// The largest shortfall behind the figure; none if there is no shortfall.
    pub lack: Option<Lack>,
    /// Presumed indicators and derived figures that are not known and may add to the figure.
    pub unknown: Vec<Measure>,
}

/// A shortfall of one presumed value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lack {
    /// The presumed indicator, node or derived figure.
    pub on: Measure,
    /// The presumed value, as the threshold of a gate.
    pub presumed: f64,
    /// The low estimate of the prediction, in the same unit.
    pub predicted: f64,
    /// The indicator to which the shortfall of a node is attributed: of several, the lowest.
    pub through: Option<usize>,
    /// The part of the shortfall that counts, in score.
    score: f64,
    /// The indicator's own distance below, in score.
    depth: f64,
}

/// The part of a shortfall that is attributed to one indicator.
struct Part {
    indicator: usize,
    /// In score, at the high and the low estimate of the prediction.
    least: f64,
    most: f64,
    /// The indicator's own distance below, at the low estimate.
    depth: f64,
    known: bool,
}

/// The shortfalls of `presumed` against a predicted scorecard, one for each dimension.
pub(super) fn of(rubric: &Rubric, card: &Scorecard, presumed: &[(Measure, f64)]) -> Vec<Shortfall> {
    let empty = |dimension: &Itposmo| Shortfall {
        dimension: *dimension,
        gap: Gap { figure: Some(0.0), least: 0.0, most: 0.0 },
        lack: None,
        unknown: Vec::new(),
    };
    let mut shortfalls: Vec<Shortfall> = Itposmo::ALL.iter().map(empty).collect();
    for (on, threshold) in presumed {
        let (predicted, parts) = parts(rubric, card, *on, *threshold);
        for part in parts {
            let Some(dimension) = rubric.indicators.get(part.indicator).map(|indicator| indicator.itposmo) else {
                continue;
            };
            let at = Itposmo::ALL.iter().position(|of| *of == dimension);
            let Some(shortfall) = at.and_then(|at| shortfalls.get_mut(at)) else { continue };
            let lack = Lack {
                on: *on,
                presumed: *threshold,
                predicted,
                through: part.through(*on),
                score: part.counted(),
                depth: part.depth,
            };
            shortfall.add(&part, lack);
        }
    }
    shortfalls.iter_mut().for_each(Shortfall::settle);
    shortfalls
}

impl Shortfall {
    fn add(&mut self, part: &Part, lack: Lack) {
        self.gap.least = self.gap.least.max(MOST * part.least);
        self.gap.most = self.gap.most.max(MOST * part.most);
        let worse = match self.lack {
            None => lack.score > 0.0,
            Some(worst) => lack.score > worst.score || (lack.score >= worst.score && lack.depth > worst.depth),
        };
        if worse {
            self.lack = Some(lack);
        }
        let asked = match lack.on {
            Measure::Derived(_) => lack.on,
            Measure::Node(_) | Measure::Indicator(_) => Measure::Indicator(part.indicator),
        };
        if !part.known && part.most > part.least && !self.unknown.contains(&asked) {
            self.unknown.push(asked);
        }
    }

    /// The shortfall that is certain whatever the unknown values are, from 0 to 10.
    pub fn certain(&self) -> f64 {
        MOST * self.lack.map_or(0.0, |lack| lack.score)
    }

    /// The figure, after all presumed values were examined; none as long as an unknown value may add to it.
    fn settle(&mut self) {
        let certain = self.certain();
        self.gap.figure = (self.gap.most <= certain).then_some(certain);
        if self.gap.figure.is_some() {
            self.unknown.clear();
        }
    }
}

impl Part {
    /// The part that counts in the figure: known values at the low estimate, unknown ones at their best.
    fn counted(&self) -> f64 {
        if self.known { self.most } else { self.least }
    }

    fn through(&self, on: Measure) -> Option<usize> {
        matches!(on, Measure::Node(_)).then_some(self.indicator)
    }
}

/// The low estimate of `on`, and the parts of its shortfall below `threshold`; none if `on` does not apply.
fn parts(rubric: &Rubric, card: &Scorecard, on: Measure, threshold: f64) -> (f64, Vec<Part>) {
    match on {
        Measure::Indicator(indicator) => of_indicator(rubric, card, indicator, threshold),
        Measure::Node(node) => of_node(rubric, card, node, threshold),
        Measure::Derived(derived) => of_derived(rubric, card, derived, threshold),
    }
    .unwrap_or_default()
}

fn of_indicator(rubric: &Rubric, card: &Scorecard, indicator: usize, threshold: f64) -> Option<(f64, Vec<Part>)> {
    let leaf = applicable(card, indicator)?;
    let presumed = rubric.indicators.get(indicator)?.scale.score(threshold);
    let most = below(leaf.score.low, presumed);
    let part = Part { indicator, least: below(leaf.score.high, presumed), most, depth: most, known: is_known(leaf) };
    Some((leaf.reading.low, vec![part]))
}

fn of_node(rubric: &Rubric, card: &Scorecard, node: usize, threshold: f64) -> Option<(f64, Vec<Part>)> {
    let scored = card.nodes.get(node).filter(|node| node.applies)?;
    let (least, most) = (below(scored.score.high, threshold), below(scored.score.low, threshold));
    let part = |indicator: usize| {
        let leaf = applicable(card, indicator)?;
        let (least, depth) = (least.min(below(leaf.score.high, threshold)), below(leaf.score.low, threshold));
        let known = scored.score.point.is_some() && is_known(leaf);
        Some(Part { indicator, least, most: most.min(depth), depth, known })
    };
    Some((scored.score.low, rubric.indicators_below(node).into_iter().filter_map(part).collect()))
}

/// Derived figures are percentages of people; a hundredth of the percentage serves as the score.
fn of_derived(rubric: &Rubric, card: &Scorecard, derived: usize, threshold: f64) -> Option<(f64, Vec<Part>)> {
    let read = card.derived.get(derived)?;
    let short = |value: f64| below(value / 100.0, threshold / 100.0);
    let (least, most) = (short(read.high), short(read.low));
    let part = |indicator: usize| {
        let leaf = applicable(card, indicator)?;
        let (least, depth) = (least.min(short(leaf.reading.high)), short(leaf.reading.low));
        Some(Part { indicator, least, most: most.min(depth), depth, known: is_known(leaf) })
    };
    let members = &rubric.derived.get(derived)?.of;
    Some((read.low, members.iter().filter_map(|member| part(*member)).collect()))
}

fn applicable(card: &Scorecard, indicator: usize) -> Option<&LeafScore> {
    card.leaves.get(indicator).filter(|leaf| leaf.reading.basis != Basis::NotApplicable)
}

fn is_known(leaf: &LeafScore) -> bool {
    leaf.reading.basis != Basis::Missing
}

/// The distance of a score below another, in [0, 1].
fn below(score: f64, wanted: f64) -> f64 {
    let short = wanted - score;
    if tolerance::exceeds(wanted, score) { short.min(1.0) } else { 0.0 }
}
