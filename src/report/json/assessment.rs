//! `gradus.assessment/1`: the JSON of `gradus assess`. Frozen: see [`super`].

mod layout;

pub use layout::*;

use super::{Bounds, Envelope, Named, Reference, StageName, Text, once};
use super::{burden, doubts};
use crate::model::Rubric;
use crate::model::assessment::{Channel, Entry};
use crate::report::scorecard::View;
use crate::score::binding::{Binding, Opener};
use crate::score::core_set;
use crate::score::reach::Reach;
use crate::score::stage::Obstacle;
use crate::score::trace::{self, Contribution};
use crate::score::{Basis, GateReading, NodeScore, Scorecard};

/// The name of the layout.
pub const SCHEMA: &str = "gradus.assessment/1";

/// The answer for one or several assessments, in the order given.
pub fn envelope<'a>(views: &[View<'a>]) -> Envelope<Assessments<'a>> {
    let inputs = views.iter().flat_map(|view| view.inputs);
    Envelope::new(SCHEMA, inputs, Assessments { assessments: views.iter().map(assessment).collect(), detail: false })
}

fn assessment<'a>(view: &View<'a>) -> AssessmentV1<'a> {
    let (rubric, assessment, standing) = (view.rubric, view.assessment, view.standing);
    let jurisdiction = &assessment.jurisdiction;
    let all: Vec<NodeV1> = (0..rubric.nodes.len()).filter_map(|i| node(view, i)).collect();
    let (headline, nodes) = match all.split_first() {
        Some((headline, nodes)) => (headline.clone(), nodes.to_vec()),
        None => (nothing(rubric), Vec::new()),
    };
    AssessmentV1 {
        rubric_of: rubric,
        entries: &assessment.entries,
        inputs: once(view.inputs),
        jurisdiction: JurisdictionV1 {
            id: jurisdiction.id.clone(),
            name: (&jurisdiction.name).into(),
            level: jurisdiction.level.word(),
            population: jurisdiction.population,
            offices: jurisdiction.offices,
            parent: jurisdiction.parent.clone(),
        },
        date: assessment.date.to_string(),
        author: assessment.author.as_ref().map(Text::from),
        illustrative: assessment.illustrative,
        note: assessment.note.as_ref().map(Text::from),
        core: core(view),
        doubts: doubts::of(view.doubts),
        rubric: Named::rubric(rubric),
        coverage_needed: rubric.coverage_needed,
        headline,
        nodes,
        indicators: (0..rubric.indicators.len()).filter_map(|i| indicator(view, i)).collect(),
        derived: derived(view),
        stage: stage(view),
        stages: stages(view),
        binding: standing.bindings.iter().filter_map(|found| binding(view, found)).collect(),
        burden: burden::today(assessment, view.catalogue),
        channels: assessment.channels.iter().map(channel).collect(),
        combinations: combinations(view),
        audiences: audiences(view),
    }
}

fn core(view: &View) -> Option<CoreV1> {
    let core = core_set::of(view.rubric, view.assessment);
    let id = |index: &usize| view.rubric.indicators.get(*index).map(|of| of.id.clone());
    let missing = core.missing.iter().filter_map(id).collect();
    (!core.of.is_empty()).then(|| CoreV1 { observed: core.observed(), of: core.of.len(), missing })
}

/// The overall score of a rubric without nodes.
fn nothing(rubric: &Rubric) -> NodeV1 {
    NodeV1 {
        id: rubric.id.clone(),
        parent: None,
        title: (&rubric.title).into(),
        applies: false,
        score: Bounds { low: 0.0, point: None, high: 1.0 },
        coverage: 0.0,
        evidence: None,
        assumed: 0.0,
        children: Vec::new(),
    }
}

fn node(view: &View, i: usize) -> Option<NodeV1> {
    let (rubric, card) = (view.rubric, &view.standing.card);
    let (node, scored) = (rubric.nodes.get(i)?, card.nodes.get(i)?);
    let has_point = scored.score.point.is_some();
    let children = trace::contributions(rubric, card, i);
    Some(NodeV1 {
        id: node.id.clone(),
        parent: node.parent.and_then(|above| rubric.nodes.get(above)).map(|above| above.id.clone()),
        title: (&node.title).into(),
        applies: scored.applies,
        score: scored.score.into(),
        coverage: scored.coverage,
        evidence: quality(rubric, scored),
        assumed: trace::assumed(scored),
        children: children.iter().filter_map(|part| contribution(rubric, part, has_point)).collect(),
    })
}

fn quality(rubric: &Rubric, node: &NodeScore) -> Option<QualityV1> {
    let quality = trace::quality(rubric, node)?;
    let kinds = quality.kinds.iter().map(|(kind, share)| KindV1 { kind: kind.word(), share: *share }).collect();
    Some(QualityV1 { strong: quality.strong, kinds })
}

fn contribution(rubric: &Rubric, part: &Contribution, has_point: bool) -> Option<ContributionV1> {
    let of = Reference::of_child(rubric, part.child)?;
    Some(ContributionV1 {
        of,
        weight: part.weight,
        share: part.share,
        known: part.known,
        adds: part.adds.filter(|_| has_point),
    })
}

fn indicator(view: &View, i: usize) -> Option<IndicatorV1> {
    let (indicator, leaf) = (view.rubric.indicators.get(i)?, view.standing.card.leaves.get(i)?);
    let entry = view.assessment.entries.get(i).unwrap_or(&Entry::Missing);
    let (status, reason) = match entry {
        Entry::Missing => ("missing", None),
        Entry::NotApplicable(reason) => ("not_applicable", Some(reason)),
        Entry::Assumed(assumption) => ("assumed", Some(&assumption.reason)),
        Entry::Observed(_) => ("observed", None),
    };
    let observed = match entry {
        Entry::Observed(observation) => Some(observation),
        _ => None,
    };
    let reading = leaf.reading;
    let applies = reading.basis != Basis::NotApplicable;
    Some(IndicatorV1 {
        id: indicator.id.clone(),
        parent: view.rubric.nodes.get(indicator.parent)?.id.clone(),
        title: (&indicator.title).into(),
        unit: (&indicator.unit).into(),
        status,
        value: applies.then_some(ValueV1 { low: reading.low, point: reading.point, high: reading.high }),
        score: applies.then(|| leaf.score.into()),
        evidence: observed.map(|observation| observation.kind.word()),
        year: observed.map(|observation| observation.year),
        reason: reason.map(Text::from),
        note: observed.and_then(|observation| observation.note.as_ref()).map(Text::from),
    })
}

fn derived(view: &View) -> Vec<DerivedV1> {
    let readings = view.rubric.derived.iter().zip(&view.standing.card.derived);
    readings
        .map(|(derived, reading)| DerivedV1 {
            id: derived.id.clone(),
            title: (&derived.title).into(),
            unit: (&derived.unit).into(),
            low: reading.low,
            high: reading.high,
            known: reading.known,
        })
        .collect()
}

fn stage(view: &View) -> StageV1 {
    let (rubric, stage) = (view.rubric, &view.standing.stage);
    StageV1 {
        shown: StageName::of(rubric, stage.shown),
        possible: StageName::of(rubric, stage.possible),
        single: stage.single.map(|single| StageName::of(rubric, single)),
        ceiling: stage.ceiling().iter().filter_map(|reading| gate(view.rubric, &view.standing.card, reading)).collect(),
    }
}

fn stages(view: &View) -> Vec<GatesV1> {
    let readings = view.rubric.stages.iter().zip(&view.standing.stage.gates).enumerate();
    readings
        .map(|(i, (stage, gates))| GatesV1 {
            stage: StageName::of(view.rubric, i + 1),
            title: (&stage.title).into(),
            gates: gates.iter().filter_map(|reading| gate(view.rubric, &view.standing.card, reading)).collect(),
        })
        .collect()
}

/// A gate with its reading on a scorecard.
pub(super) fn gate(rubric: &Rubric, card: &Scorecard, reading: &GateReading) -> Option<GateV1> {
    let obstacle = reading.obstacle.map(|obstacle| match obstacle {
        Obstacle::Shortfall => "shortfall",
        Obstacle::Unknown => "unknown",
        Obstacle::WeakEvidence => "weak_evidence",
    });
    Some(GateV1 {
        on: Reference::of(rubric, reading.gate.on)?,
        threshold: reading.gate.threshold,
        low: reading.low,
        point: reading.point(card),
        high: reading.high,
        shown: reading.shown,
        possible: reading.possible,
        obstacle,
    })
}

fn binding(view: &View, found: &Binding) -> Option<BindingV1> {
    let opener = |opener: &Opener| {
        let of = Reference::of_child(view.rubric, opener.child)?;
        Some(OpenerV1 { of, now: opener.now, needed: opener.needed })
    };
    Some(BindingV1 {
        stage: StageName::of(view.rubric, view.standing.stage.shown + 1),
        gate: gate(view.rubric, &view.standing.card, &found.reading)?,
        lacking: found.reading.lacking(view.rubric),
        openers: found.openers.iter().filter_map(opener).collect(),
    })
}

fn channel(channel: &Channel) -> ChannelV1 {
    ChannelV1 {
        id: channel.id.clone(),
        name: (&channel.name).into(),
        kind: channel.kind.word(),
        can: channel.can.word(),
        counts: channel.counts.word(),
        given: channel.given,
        reach: ShareV1 { low: channel.low, point: channel.reach, high: channel.high },
        upper_bound: channel.upper_bound,
    }
}

fn reach(reach: &Reach) -> ReachV1 {
    ReachV1 { low: reach.low, independent: reach.independent, high: reach.high, upper_bound: reach.upper_bound }
}

fn combinations(view: &View) -> Vec<CombinationV1> {
    let id = |i: &usize| view.assessment.channels.get(*i).map(|channel| channel.id.clone());
    let sets = view.standing.combinations.iter();
    sets.map(|set| CombinationV1 {
        ability: set.ability.word(),
        channels: set.channels.iter().filter_map(id).collect(),
        reach: reach(&set.reach),
        left_out: set.reach.left_out(),
        left_out_at_most: set.reach.left_out_at_most(),
    })
    .collect()
}

fn audiences(view: &View) -> Vec<AudienceV1> {
    let audiences = view.assessment.audiences.iter().enumerate();
    audiences
        .map(|(i, audience)| {
            let of_audience = view.standing.audiences.iter().filter(|found| found.audience == i);
            let by_ability = of_audience
                .map(|found| AudienceReachV1 { ability: found.ability.word(), reach: found.reach.as_ref().map(reach) });
            AudienceV1 {
                id: audience.id.clone(),
                name: (&audience.name).into(),
                share: audience.share,
                reach: by_ability.collect(),
            }
        })
        .collect()
}
