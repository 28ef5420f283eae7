//! Derivation of a node's score: the contribution of each child, and the evidence.

use super::aggregate::{NodeScore, ScoreBounds, Scorecard};
use super::bounds::Basis;
use crate::model::Rubric;
use crate::model::rubric::Child;
use crate::model::sum::sum;
use crate::model::terms::EvidenceKind;

/// The contribution of one child to its node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The child.
    pub child: Child,
    /// Its weight in the rubric.
    pub weight: f64,
    /// Its share of the applicable weight, in [0, 1].
    pub share: f64,
    /// Its score.
    pub score: ScoreBounds,
    /// Its value in the point: its own point, or the midpoint if only an interval is known; `None` if unknown.
    pub known: Option<f64>,
    /// Its part of the node's mean over known children; the parts add up to the mean. Only for the arithmetic mean.
    pub adds: Option<f64>,
}

/// The evidence behind a node's observed weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Quality {
    /// Share of the observed weight that rests on strong evidence, in [0, 1].
    pub strong: f64,
    /// Shares of the observed weight by kind of evidence, the greatest first; they sum to 1.
    pub kinds: Vec<(EvidenceKind, f64)>,
}

/// The contributions of a node's applicable children, in the order of the rubric.
pub fn contributions(rubric: &Rubric, card: &Scorecard, node: usize) -> Vec<Contribution> {
    let Some(node) = rubric.nodes.get(node) else { return Vec::new() };
    let mut parts: Vec<Contribution> = node
        .children
        .iter()
        .filter_map(|child| {
            let (weight, score, known) = match *child {
                Child::Indicator(i) => {
                    let leaf = card.leaves.get(i).filter(|leaf| leaf.reading.basis != Basis::NotApplicable)?;
                    (rubric.indicators.get(i)?.weight, leaf.score, leaf.known())
                }
                Child::Node(i) => {
                    let below = card.nodes.get(i).filter(|below| below.applies)?;
                    (rubric.nodes.get(i)?.weight, below.score, below.partial)
                }
            };
            Some(Contribution { child: *child, weight, share: 0.0, score, known, adds: None })
        })
        .collect();
    let all = sum(parts.iter().map(|part| part.weight));
    let known = sum(parts.iter().filter(|part| part.known.is_some()).map(|part| part.weight));
    let arithmetic = node.power == 1.0;
    for part in &mut parts {
        part.share = if all > 0.0 { part.weight / all } else { 0.0 };
        part.adds = part.known.filter(|_| arithmetic && known > 0.0).map(|score| part.weight * score / known);
    }
    parts
}

/// The evidence behind a node's observed weight; `None` if nothing was observed.
pub fn quality(rubric: &Rubric, node: &NodeScore) -> Option<Quality> {
    let observed: Vec<(EvidenceKind, f64)> = node.bases.evidence().filter(|(_, share)| *share > 0.0).collect();
    let total: f64 = observed.iter().map(|(_, share)| share).sum();
    if total <= 0.0 {
        return None;
    }
    let is_strong = |kind: &EvidenceKind| rubric.widths.get(kind).is_some_and(|width| width.strong);
    let strong: f64 = observed.iter().filter(|(kind, _)| is_strong(kind)).map(|(_, share)| share).sum();
    let mut kinds: Vec<(EvidenceKind, f64)> = observed.iter().map(|(kind, share)| (*kind, share / total)).collect();
    kinds.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    Some(Quality { strong: strong / total, kinds })
}

/// The share of a node's applicable weight that is based on explicit assumptions, in [0, 1].
pub fn assumed(node: &NodeScore) -> f64 {
    node.bases.of(Basis::Assumption)
}
