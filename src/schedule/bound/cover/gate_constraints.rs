//! The gates of a stage as linear covering rows: every set of activities that opens the gates satisfies each row.
//!
//! A gate on a node reads a power mean of scores. If its exponent is at most 1, the weighted mean, a sum over
//! indicators, bounds it from above. The gain in an indicator's score is at most the gain in its value times the
//! steepest slope of its scale, and shares of what is lacking, 1 − Π(1 − a), close at most Σ a. A set that falls short
//! in a row therefore does not open the gate; a set that satisfies all rows may open it.
//!
//! For a gate on one indicator no bound is needed: the set opens it if and only if Σ −ln(1 − a) reaches −ln of the share
//! that may remain lacking, and that sum is linear.

use crate::forecast::remote_cases;
use crate::model::catalogue::{Effect, EffectKind};
use crate::model::rubric::{Child, Gate, Indicator, Measure, Scale};
use crate::model::tolerance::TOLERANCE;
use crate::schedule::problem::instance::Problem;
use crate::score::{Basis, Reading};
use gradus_solve::cover::CoverRow;

/// The rows of all gates up to `stage` that are not met without work; `base` holds the best readings without work.
pub(crate) fn all(problem: &Problem<'_>, base: &[Reading], stage: usize) -> Vec<CoverRow> {
    let stages = problem.context.rubric.stages.iter().take(stage);
    stages.flat_map(|stage| &stage.gates).flat_map(|gate| rows(problem, base, *gate)).collect()
}

/// The rows of a gate; none if it is met, or if no linear row is known for it.
fn rows(problem: &Problem<'_>, base: &[Reading], gate: Gate) -> Vec<CoverRow> {
    match gate.on {
        Measure::Node(node) => {
            weights(problem, base, node).map_or(Vec::new(), |weights| of_node(problem, base, gate, &weights))
        }
        Measure::Indicator(_) | Measure::Derived(_) => row(problem, base, gate).into_iter().collect(),
    }
}

/// The rows of a gate on a node: one row over all its indicators, and further rows in which some indicators take their
/// best possible value. No indicator exceeds that value, however much work is done. Indicators that little work
/// improves much are fixed first.
fn of_node(problem: &Problem<'_>, base: &[Reading], gate: Gate, weights: &[(usize, f64)]) -> Vec<CoverRow> {
    let count = problem.activities.len();
    let gains: Vec<Vec<f64>> = weights
        .iter()
        .map(|(leaf, weight)| sums(problem, |activity| weight * score_gain(problem, base, activity, *leaf)))
        .collect();
    let most: Vec<f64> = weights.iter().map(|(leaf, weight)| weight * most_gain(problem, base, *leaf)).collect();
    let now: f64 = weights.iter().map(|(leaf, weight)| weight * score(problem, base, *leaf)).sum();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let ease = |at: &usize| gains[*at].iter().sum::<f64>() / most[*at].max(1e-9);
    order.sort_by(|a, b| ease(b).total_cmp(&ease(a)).then(a.cmp(b)));
    // Fix each indicator alone, then growing prefixes of the order.
    let one = (0..weights.len()).map(|at| vec![at]);
    let prefixes = (0..weights.len()).map(|upto| order[..upto].to_vec());
    let mut rows = Vec::new();
    for out in prefixes.chain(one) {
        let given: f64 = out.iter().map(|at| most[*at]).sum();
        let lacking = gate.threshold - now - given - 2.0 * TOLERANCE;
        if lacking <= 0.0 {
            continue;
        }
        let left = |activity: usize| -> f64 {
            (0..weights.len()).filter(|at| !out.contains(at)).map(|at| gains[at][activity]).sum()
        };
        // Gains above the shortfall count as the whole shortfall.
        rows.push(CoverRow { brings: (0..count).map(|activity| (left(activity) / lacking).min(1.0)).collect() });
    }
    rows
}

/// The largest possible gain in the score of an indicator: that of all activities together.
fn most_gain(problem: &Problem<'_>, base: &[Reading], leaf: usize) -> f64 {
    let indicator = &problem.context.rubric.indicators[leaf];
    let activities = 0..problem.activities.len();
    let (least, greatest) = indicator.domain;
    let way = if indicator.scale.descends() { -1.0 } else { 1.0 };
    // Rounding of the product must not make the bound too low.
    let left: f64 = activities.clone().map(|activity| 1.0 - closes(problem, activity, leaf)).product();
    let closed = lacking(indicator, base[leaf].low) * (1.0 - left + TOLERANCE);
    let others: f64 = activities.map(|activity| adds(problem, base, activity, leaf)).sum();
    let best = (base[leaf].low + way * (closed + others)).clamp(least, greatest);
    (indicator.scale.score(best) - score(problem, base, leaf)).max(0.0)
}

/// The row of a gate on an indicator or a derived figure; `None` if the gate is met.
fn row(problem: &Problem<'_>, base: &[Reading], gate: Gate) -> Option<CoverRow> {
    let rubric = problem.context.rubric;
    let applies = |leaf: usize| base.get(leaf).is_some_and(|reading| reading.basis != Basis::NotApplicable);
    let (lacking, brings) = match gate.on {
        Measure::Node(_) => return None,
        Measure::Indicator(leaf) => {
            if !applies(leaf) {
                return None;
            }
            if let Some(row) = logarithms(problem, base, leaf, gate.threshold) {
                return row;
            }
            let (scale, low) = (&rubric.indicators[leaf].scale, base[leaf].low);
            let lacking = if scale.descends() { low - gate.threshold } else { gate.threshold - low };
            (lacking, sums(problem, |activity| gain(problem, base, activity, leaf)))
        }
        // The figure is the best of several channels, so one of them must reach the threshold.
        Measure::Derived(derived) => {
            let members: Vec<usize> =
                rubric.derived[derived].of.iter().copied().filter(|leaf| applies(*leaf)).collect();
            let best = members.iter().map(|leaf| base[*leaf].low).fold(0.0, f64::max);
            let of = |activity: usize| members.iter().map(|leaf| gain(problem, base, activity, *leaf)).sum();
            (gate.threshold - best, sums(problem, of))
        }
    };
    // A shortfall within rounding does not count.
    let lacking = lacking - 2.0 * TOLERANCE;
    // Gains above the shortfall count as the whole shortfall.
    let part = |brings: f64| (brings / lacking).min(1.0);
    (lacking > 0.0).then(|| CoverRow { brings: brings.into_iter().map(part).collect() })
}

/// The exact row of a gate on an indicator that only shares of what is lacking move; `None` in the outer option if other
/// effects move it too or its scale ends below the threshold, and in the inner one if the gate is met.
fn logarithms(problem: &Problem<'_>, base: &[Reading], leaf: usize, threshold: f64) -> Option<Option<CoverRow>> {
    let indicator = &problem.context.rubric.indicators[leaf];
    let way = if indicator.scale.descends() { -1.0 } else { 1.0 };
    // A shortfall within rounding does not count.
    let may_remain = way * (indicator.scale.best() - threshold) + 2.0 * TOLERANCE * threshold.abs().max(1.0);
    let lacks = lacking(indicator, base[leaf].low);
    let others = (0..problem.activities.len()).any(|activity| adds(problem, base, activity, leaf) > 0.0);
    if others || may_remain <= 0.0 {
        return None;
    }
    if lacks <= may_remain {
        return Some(None);
    }
    let needed = (lacks / may_remain).ln();
    // Gains above the need count as the whole need.
    let part = |activity: usize| (-(-closes(problem, activity, leaf)).ln_1p() / needed).min(1.0);
    Some(Some(CoverRow { brings: sums(problem, part) }))
}

fn sums(problem: &Problem<'_>, of: impl Fn(usize) -> f64) -> Vec<f64> {
    (0..problem.activities.len()).map(of).collect()
}

/// The indicators below a node with their weights in its score, which sum to 1. `None` if an exponent exceeds 1 or no
/// indicator applies.
fn weights(problem: &Problem<'_>, base: &[Reading], node: usize) -> Option<Vec<(usize, f64)>> {
    let rubric = problem.context.rubric;
    let of = rubric.nodes.get(node).filter(|of| of.power <= 1.0 && node > 0)?;
    let mut below: Vec<(f64, Vec<(usize, f64)>)> = Vec::new();
    for child in &of.children {
        match child {
            Child::Indicator(leaf) => {
                if base[*leaf].basis != Basis::NotApplicable {
                    below.push((rubric.indicators[*leaf].weight, vec![(*leaf, 1.0)]));
                }
            }
            Child::Node(inner) => {
                let apply = |leaf: &usize| base[*leaf].basis != Basis::NotApplicable;
                if rubric.indicators_below(*inner).iter().any(apply) {
                    below.push((rubric.nodes[*inner].weight, weights(problem, base, *inner)?));
                }
            }
        }
    }
    let total: f64 = below.iter().map(|(weight, _)| weight).sum();
    let scaled = |(weight, leaves): (f64, Vec<(usize, f64)>)| {
        leaves.into_iter().map(move |(leaf, within)| (leaf, within * weight / total))
    };
    (total > 0.0).then(|| below.into_iter().flat_map(scaled).collect())
}

fn score(problem: &Problem<'_>, base: &[Reading], leaf: usize) -> f64 {
    problem.context.rubric.indicators[leaf].scale.score(base[leaf].low)
}

/// The largest improvement of an indicator by an activity, in the indicator's unit.
fn gain(problem: &Problem<'_>, base: &[Reading], activity: usize, leaf: usize) -> f64 {
    let indicator = &problem.context.rubric.indicators[leaf];
    let closed = closes(problem, activity, leaf) * lacking(indicator, base[leaf].low);
    closed + adds(problem, base, activity, leaf)
}

/// What a value lacks to the best end of its scale, in its unit.
fn lacking(indicator: &Indicator, value: f64) -> f64 {
    let way = if indicator.scale.descends() { -1.0 } else { 1.0 };
    (way * (indicator.scale.best() - value)).max(0.0)
}

/// The share of what an indicator lacks that an activity closes, in the low estimate.
fn closes(problem: &Problem<'_>, activity: usize, leaf: usize) -> f64 {
    let weight = problem.context.weight(problem.activities[activity].scope);
    let left = effects_on(problem, activity, leaf).map(|effect| match effect.kind {
        EffectKind::Closes { low, .. } => 1.0 - weight * low,
        EffectKind::Counts { .. } | EffectKind::RaiseTo(_) | EffectKind::Reaches { .. } | EffectKind::Remote => 1.0,
    });
    1.0 - left.product::<f64>()
}

/// What an activity adds to an indicator by services that count as done and by levels, in the indicator's unit.
fn adds(problem: &Problem<'_>, base: &[Reading], activity: usize, leaf: usize) -> f64 {
    let indicator = &problem.context.rubric.indicators[leaf];
    if base[leaf].basis == Basis::NotApplicable {
        return 0.0;
    }
    let way = if indicator.scale.descends() { -1.0 } else { 1.0 };
    let weight = problem.context.weight(problem.activities[activity].scope);
    let gains = effects_on(problem, activity, leaf).map(|effect| match effect.kind {
        EffectKind::Closes { .. } => 0.0,
        EffectKind::Counts { low, .. } => weight * low * (indicator.domain.1 - indicator.domain.0),
        EffectKind::RaiseTo(level) => (way * (level - base[leaf].low)).max(0.0),
        // Shares of the people not reached yet close at most their sum.
        EffectKind::Reaches { low, .. } => low * (indicator.domain.1 - base[leaf].low).max(0.0),
        EffectKind::Remote => {
            let of = &problem.activities[activity];
            remote_cases::most(problem.context, leaf, of.entry, of.scope)
        }
    });
    gains.sum()
}

fn effects_on<'p>(problem: &'p Problem<'_>, activity: usize, leaf: usize) -> impl Iterator<Item = &'p Effect> {
    problem.entry(activity).effects.iter().filter(move |effect| effect.on == leaf)
}

/// The largest gain in the score of an indicator by an activity.
fn score_gain(problem: &Problem<'_>, base: &[Reading], activity: usize, leaf: usize) -> f64 {
    let better = gain(problem, base, activity, leaf);
    if better <= 0.0 {
        return 0.0;
    }
    let scale = &problem.context.rubric.indicators[leaf].scale;
    let now = score(problem, base, leaf);
    (steepest(scale, base[leaf].low) * better).min(1.0 - now)
}

/// The largest mean slope of a scale from `from` to any better value: score per unit of the value.
fn steepest(scale: &Scale, from: f64) -> f64 {
    match scale {
        Scale::Goalposts { worst, best } => 1.0 / (best - worst).abs(),
        // An ascending log scale is steepest at its lower end. On a descending one, the mean slope is largest all the
        // way to the best value.
        Scale::LogGoalposts { worst, best } if worst < best => 1.0 / (from.max(*worst) * (best / worst).ln()),
        Scale::LogGoalposts { best, .. } => {
            if from > *best {
                (1.0 - scale.score(from)) / (from - best)
            } else {
                0.0
            }
        }
        Scale::Bands(bands) => {
            let now = scale.score(from);
            let steps = bands.iter().filter(|band| band.from > from);
            steps.map(|band| (band.score - now) / (band.from - from)).fold(0.0, f64::max)
        }
        Scale::Levels(levels) => 1.0 / (levels.len() as f64 - 1.0),
        Scale::Checklist(items) => 1.0 / items.len() as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rubric::Band;

    #[test]
    fn no_step_up_a_scale_is_steeper_than_the_steepest() {
        let bands = [(0.0, 0.0), (5.0, 0.25), (6.0, 0.75), (15.0, 1.0)];
        let scales = [
            Scale::Goalposts { worst: 40.0, best: 100.0 },
            Scale::Goalposts { worst: 40.0, best: 1.0 },
            Scale::LogGoalposts { worst: 0.5, best: 30.0 },
            Scale::LogGoalposts { worst: 30.0, best: 0.5 },
            Scale::Bands(bands.iter().map(|(from, score)| Band { from: *from, score: *score }).collect()),
        ];
        for scale in &scales {
            for from in 1..120 {
                let from = f64::from(from) / 3.0;
                let most = steepest(scale, from);
                for step in 1..400 {
                    let to = if scale.descends() { from - f64::from(step) / 7.0 } else { from + f64::from(step) / 7.0 };
                    let gain = scale.score(to) - scale.score(from);
                    assert!(to <= 0.0 || gain <= most * (to - from).abs() + 1e-12, "{scale:?} {from} {to}");
                }
            }
        }
        // The slope is at most that of the steepest step: in these bands, from 5 to 6.
        assert!((steepest(&scales[4], 5.0) - 0.5).abs() < 1e-12);
    }
}
