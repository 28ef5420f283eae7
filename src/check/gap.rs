//! The design-reality gap of a plan, after Richard Heeks: the distance by which the conditions that its initiatives
//! presume exceed the readiness predicted at their start.
//!
//! For each initiative and each of the seven ITPOSMO dimensions, the gap is 10 × max(0, presumed − predicted), in
//! scores, the largest over the dimension's indicators. The plan's gap is the mean over initiatives, weighted by cost.
//! The prediction is the low estimate, as for gates: if every presumed gate is shown to be met, the gap is zero. Heeks
//! rates the amount of change; this measures only the shortfall. Formulas and reasons: `docs/methodology/audit.md`.

mod figure;
mod shortfall;

pub use figure::{Gap, MOST};

use std::cmp::Reverse;
use std::collections::BTreeMap;

pub use shortfall::{Lack, Shortfall};

use crate::forecast::{Readiness, work};
use crate::model::assessment::Entry;
use crate::model::plan::Initiative;
use crate::model::rubric::Measure;
use crate::model::terms::Itposmo;
use crate::model::{Context, Money, Plan, Quarter};
use crate::score::Scorecard;

/// The gap of a plan.
#[derive(Clone, Debug)]
pub struct DesignReality {
    /// Each dimension, in their order.
    pub dimensions: Vec<DimensionGap>,
    /// The sum over the dimensions. It has a figure if each of them has one.
    pub sum: Gap,
    /// The initiatives whose presumed conditions are known, in the order of the plan.
    pub initiatives: Vec<InitiativeGap>,
    /// The other initiatives (indices into the plan's), which are in no figure; in the range they count at their worst.
    pub untold: Vec<usize>,
}

/// The gap of one initiative.
#[derive(Clone, Debug)]
pub struct InitiativeGap {
    /// The initiative (an index into the plan's).
    pub initiative: usize,
    /// Whether it presumes anything.
    pub presumes: bool,
    /// The shortfall in each dimension, in their order.
    pub dimensions: Vec<Shortfall>,
    /// The sum over the dimensions of the shortfall that is certain.
    pub sum: f64,
}

/// The gap of a plan in one dimension.
#[derive(Clone, Debug)]
pub struct DimensionGap {
    /// The dimension.
    pub dimension: Itposmo,
    /// The mean over the initiatives, weighted by cost; no figure if that of one of them is not known.
    pub gap: Gap,
    /// The initiatives with a shortfall, the largest contribution first.
    pub causes: Vec<Cause>,
    /// Presumed values that are not known and may add to the gap, each with the initiatives that presume it.
    pub unknown: Vec<(Measure, Vec<usize>)>,
}

/// The contribution of one initiative to the gap of a dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cause {
    /// The initiative (an index into the plan's).
    pub initiative: usize,
    /// The initiative's own gap, from 0 to 10.
    pub gap: f64,
    /// Its contribution to the plan's gap, by its cost.
    pub points: f64,
    /// The largest shortfall.
    pub lack: Lack,
}

impl DesignReality {
    /// The gap of `plan`.
    pub fn of(context: Context<'_>, plan: &Plan) -> DesignReality {
        // What is declared not applicable is not known to be in place.
        let mut assessment = context.assessment.clone();
        for entry in assessment.entries.iter_mut().filter(|entry| matches!(entry, Entry::NotApplicable(_))) {
            *entry = Entry::Missing;
        }
        let context = Context { assessment: &assessment, ..context };
        let readiness = Readiness::of(context, plan);
        let mut cards: BTreeMap<Quarter, Scorecard> = BTreeMap::new();
        let (mut initiatives, mut untold, mut at_worst) = (Vec::new(), Vec::new(), Vec::new());
        for (index, initiative) in plan.initiatives.iter().enumerate() {
            let card = cards.entry(initiative.start).or_insert_with(|| readiness.card(initiative.start));
            let Some(presumed) = presumed(context, initiative) else {
                untold.push(index);
                at_worst.push(InitiativeGap::of(context, index, card, &below(context, context.rubric.stages.len())));
                continue;
            };
            initiatives.push(InitiativeGap::of(context, index, card, &presumed));
        }
        let dimensions: Vec<DimensionGap> = Itposmo::ALL
            .iter()
            .enumerate()
            .map(|(at, of)| dimension(plan, (&initiatives, &at_worst), *of, at))
            .collect();
        DesignReality { sum: sum(dimensions.iter().map(|of| of.gap)), dimensions, initiatives, untold }
    }

    /// The initiative with the largest sum; of equals the most expensive, then the first. None if there is no
    /// shortfall.
    pub fn worst(&self, plan: &Plan) -> Option<&InitiativeGap> {
        let cost = |of: &InitiativeGap| plan.initiatives.get(of.initiative).map_or(Money::ZERO, Initiative::cost);
        let lacking = self.initiatives.iter().filter(|of| of.sum > 0.0);
        lacking.max_by(|a, b| {
            a.sum.total_cmp(&b.sum).then(cost(a).cmp(&cost(b))).then(Reverse(a.initiative).cmp(&Reverse(b.initiative)))
        })
    }

    /// Number of dimensions with a figure.
    pub fn examined(&self) -> usize {
        self.dimensions.iter().filter(|of| of.gap.figure.is_some()).count()
    }
}

impl InitiativeGap {
    fn of(context: Context<'_>, initiative: usize, card: &Scorecard, presumed: &[(Measure, f64)]) -> Self {
        let dimensions = shortfall::of(context.rubric, card, presumed);
        let sum = dimensions.iter().map(Shortfall::certain).sum::<f64>() + 0.0;
        InitiativeGap { initiative, presumes: !presumed.is_empty(), dimensions, sum }
    }
}

/// The conditions that an initiative presumes at its start, as gates: those of the stages below its own, because its own
/// stage is the aim of the work, none for no-regret work; and those that it declares, which add to the gates and never
/// replace them. None if its stage is not known and it declares nothing.
pub fn presumed(context: Context<'_>, initiative: &Initiative) -> Option<Vec<(Measure, f64)>> {
    let said: Vec<(Measure, f64)> = initiative.presumes.iter().flatten().map(|of| (of.on, of.threshold)).collect();
    if work::is_no_regret(context, initiative) {
        return Some(said);
    }
    match work::stage_of(context, initiative) {
        0 => (!said.is_empty()).then_some(said),
        stage => Some(below(context, stage).into_iter().chain(said).collect()),
    }
}

/// The gates of the stages below a stage.
fn below(context: Context<'_>, stage: usize) -> Vec<(Measure, f64)> {
    let gates = context.rubric.stages.iter().take(stage.saturating_sub(1)).flat_map(|stage| &stage.gates);
    gates.map(|gate| (gate.on, gate.threshold)).collect()
}

/// The plan's gap in the dimension at index `at`, from initiatives with known presumptions, and others at their worst.
fn dimension(
    plan: &Plan,
    (initiatives, at_worst): (&[InitiativeGap], &[InitiativeGap]),
    dimension: Itposmo,
    at: usize,
) -> DimensionGap {
    let all = || initiatives.iter().filter_map(|of| Some((of.initiative, of.dimensions.get(at)?)));
    let unknown_stage = || at_worst.iter().filter_map(|of| Some((of.initiative, of.dimensions.get(at)?)));
    let weight = |initiative: usize| plan.initiatives.get(initiative).map_or(0.0, |of| of.cost().as_f64());
    let whole: f64 = all().map(|(index, _)| weight(index)).sum();
    let mean = |sum: f64, whole: f64| if whole > 0.0 { sum / whole } else { 0.0 };
    let figures = all().filter(|(index, _)| weight(*index) > 0.0).map(|(index, of)| Some((index, of.gap.figure?)));
    let figures: Option<Vec<(usize, f64)>> = figures.collect();
    let figure = figures.filter(|_| whole > 0.0);
    let figure = figure.map(|of| mean(of.into_iter().map(|(index, figure)| weight(index) * figure).sum(), whole));
    // The least does without the initiatives of unknown stage; the most has them at their worst.
    let wider = whole + unknown_stage().map(|(index, _)| weight(index)).sum::<f64>();
    let least = mean(all().map(|(index, of)| weight(index) * of.gap.least).sum(), wider);
    let most = all().chain(unknown_stage()).map(|(index, of)| weight(index) * of.gap.most).sum();
    let gap = Gap { figure, least, most: mean(most, wider).max(figure.unwrap_or(0.0)) };
    let mut causes: Vec<Cause> = all()
        .filter_map(|(initiative, of)| {
            let gap = of.certain();
            Some(Cause { initiative, gap, points: mean(weight(initiative) * gap, whole), lack: of.lack? })
        })
        .collect();
    causes.sort_by(|a, b| {
        b.points.total_cmp(&a.points).then(b.gap.total_cmp(&a.gap)).then(a.initiative.cmp(&b.initiative))
    });
    let mut unknown: Vec<(Measure, Vec<usize>)> = Vec::new();
    for (index, of) in all() {
        for measure in &of.unknown {
            match unknown.iter_mut().find(|(known, _)| known == measure) {
                Some((_, initiatives)) => initiatives.push(index),
                None => unknown.push((*measure, vec![index])),
            }
        }
    }
    DimensionGap { dimension, gap, causes, unknown }
}

/// The sum of gaps; it has a figure if each of them has one.
fn sum(gaps: impl Iterator<Item = Gap>) -> Gap {
    let nothing = Gap { figure: Some(0.0), ..Gap::default() };
    gaps.fold(nothing, |sum, gap| Gap {
        figure: sum.figure.zip(gap.figure).map(|(a, b)| a + b),
        least: sum.least + gap.least,
        most: sum.most + gap.most,
    })
}
