//! What is lacking of what one initiative presumes, by dimension.
//!
//! A presumption on an indicator lacks what its score lies below that of the presumed value. A presumption on a node (or a
//! derived figure) lacks what the node lies below it; that is laid to the indicators which lie below it themselves, and to
//! none more than it lies below. So nothing lacks where the node is as presumed, however uneven its indicators are, for
//! within a node one may make up for another; and a better reading of any indicator never widens a gap.

use super::figure::{Gap, MOST};
use crate::model::Rubric;
use crate::model::rubric::Measure;
use crate::model::terms::Itposmo;
use crate::model::tolerance;
use crate::score::{Basis, LeafScore, Scorecard};

/// What is lacking in one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortfall {
    /// The dimension.
    pub dimension: Itposmo,
    /// The gap: zero where nothing is presumed.
    pub gap: Gap,
    /// What lacks most, behind the figure; none where nothing lacks.
    pub lack: Option<Lack>,
    /// What is presumed, is not known, and may lack more than the figure says: indicators and derived figures.
    pub unknown: Vec<Measure>,
}

/// Something that lacks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lack {
    /// What is presumed.
    pub on: Measure,
    /// At least this, as a gate reads it.
    pub presumed: f64,
    /// What is predicted at the low end, in the same unit.
    pub predicted: f64,
    /// The indicator to which it is laid, where a node is presumed: of several, the one that lies lowest.
    pub through: Option<usize>,
    /// What of it counts, in score.
    score: f64,
    /// How far the indicator itself lies below, in score.
    depth: f64,
}

/// A part of what lacks of one presumption, laid to one indicator.
struct Part {
    indicator: usize,
    /// In score, at the high and at the low end of what is predicted.
    least: f64,
    most: f64,
    /// How far the indicator itself lies below, at the low end.
    depth: f64,
    known: bool,
}

/// The shortfalls of `presumed` on a predicted scorecard, one for each dimension.
pub(super) fn of(rubric: &Rubric, card: &Scorecard, presumed: &[(Measure, f64)]) -> Vec<Shortfall> {
    let empty = |dimension: &Itposmo| Shortfall {
        dimension: *dimension,
        gap: Gap { figure: Some(0.0), least: 0.0, most: 0.0 },
        lack: None,
        unknown: Vec::new(),
    };
    let mut shortfalls: Vec<Shortfall> = Itposmo::ALL.iter().map(empty).collect();
    let mut tallies: Vec<(usize, usize)> = vec![(0, 0); shortfalls.len()];
    for (on, threshold) in presumed {
        let (predicted, parts) = parts(rubric, card, *on, *threshold);
        for part in parts {
            let Some(dimension) = rubric.indicators.get(part.indicator).map(|indicator| indicator.itposmo) else {
                continue;
            };
            let at = Itposmo::ALL.iter().position(|of| *of == dimension);
            let slot = at.and_then(|at| Some((shortfalls.get_mut(at)?, tallies.get_mut(at)?)));
            let Some((shortfall, (known, unknown))) = slot else { continue };
            *(if part.known { known } else { unknown }) += 1;
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
    for (shortfall, (known, unknown)) in shortfalls.iter_mut().zip(tallies) {
        shortfall.settle(known == 0 && unknown > 0);
    }
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

    /// The figure, after all that is presumed was looked at. Where nothing of it is known there is none, unless something
    /// lacks whatever the unknown turns out to be, or nothing can lack.
    fn settle(&mut self, nothing_known: bool) {
        let score = self.lack.map_or(0.0, |lack| lack.score);
        self.gap.figure = (!nothing_known || score > 0.0 || self.gap.most <= 0.0).then_some(MOST * score);
        if self.gap.most <= MOST * score {
            self.unknown.clear();
        }
    }
}

impl Part {
    /// What counts in the figure: what is known at the low end, of the unknown only what lacks in any case.
    fn counted(&self) -> f64 {
        if self.known { self.most } else { self.least }
    }

    fn through(&self, on: Measure) -> Option<usize> {
        matches!(on, Measure::Node(_)).then_some(self.indicator)
    }
}

/// What is predicted of `on` at the low end, and the parts of what lacks of `threshold`; none where it does not apply.
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

/// Derived figures are percentages of people; a hundredth of one is taken for a score.
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

/// How far a score lies below another, in [0, 1].
fn below(score: f64, wanted: f64) -> f64 {
    let short = wanted - score;
    if tolerance::exceeds(wanted, score) { short.min(1.0) } else { 0.0 }
}
