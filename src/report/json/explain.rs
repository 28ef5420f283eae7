//! `gradus.explain/2`: the JSON of `gradus explain`. Frozen: see [`super`].

mod layout;

pub use layout::*;

use super::{Envelope, Named, Reference, StageName, Text, decimal};
use crate::check::{RULES, Rule};
use crate::model::burden::ReachGain;
use crate::model::catalogue::{Amount, Effect, EffectKind, Entry, EntryCost, Mode, When};
use crate::model::rubric::{Child, Follows, Gate, Indicator, Measure, Scale};
use crate::model::{Catalogue, Lang, Rubric, Text as Words};
use crate::report::explain::{Shelf, Subject};
use crate::report::provenance::InputFile;
use crate::report::rule_pages;

/// The name of the layout.
pub const SCHEMA: &str = "gradus.explain/2";

/// The subjects and the files they come from.
pub fn envelope(shelf: &Shelf, subjects: &[Subject], inputs: &[InputFile]) -> Envelope<ExplainV1> {
    let body = ExplainV1 {
        rubric: Named::rubric(shelf.rubric),
        catalogue: Named::catalogue(shelf.catalogue),
        rules: Named::rules(shelf.rules),
        subjects: subjects.iter().filter_map(|subject| explained(shelf, *subject)).collect(),
    };
    Envelope::new(SCHEMA, inputs, body)
}

fn explained(shelf: &Shelf, subject: Subject) -> Option<SubjectV1> {
    let rubric = shelf.rubric;
    Some(match subject {
        Subject::Rubric => SubjectV1::Rubric(whole(rubric)),
        Subject::Node(i) => SubjectV1::Node(alone(rubric, i)?),
        Subject::Indicator(i) => SubjectV1::Indicator(indicator(rubric, i)?),
        Subject::Derived(i) => SubjectV1::Derived(derived(rubric, i)?),
        Subject::Stage(number) => SubjectV1::Stage(stage(rubric, number.checked_sub(1)?)?),
        Subject::Catalogue => SubjectV1::Catalogue(catalogue(shelf.catalogue)),
        Subject::Initiative(i) => SubjectV1::Initiative(initiative(shelf, shelf.catalogue.entries.get(i)?)),
        Subject::Rule(i) => SubjectV1::Rule(rule(shelf, RULES.get(i)?)),
    })
}

fn rule(shelf: &Shelf, rule: &Rule) -> RuleV1 {
    let thresholds = rule_pages::thresholds(rule, shelf.rules).into_iter().map(|(name, of)| ThresholdV1 {
        name,
        value: of.value,
        unit: (&of.unit).into(),
        basis: (&of.basis).into(),
    });
    let text = |en: &str, zh: &str| Text { en: en.to_owned(), zh: zh.to_owned() };
    let sections = rule.docs.sections(Lang::En).into_iter().zip(rule.docs.sections(Lang::Zh));
    RuleV1 {
        name: rule.name,
        code: rule.code(),
        family: rule.family.word(),
        severity: rule.severity.word(),
        binding: rule.binding.word(),
        waivable: rule.waivable,
        title: text(rule.docs.title(Lang::En), rule.docs.title(Lang::Zh)),
        thresholds: thresholds.collect(),
        sections: sections
            .map(|((en, of_en), (zh, of_zh))| SectionV1 { heading: text(en, zh), markdown: text(of_en, of_zh) })
            .collect(),
    }
}

fn whole(rubric: &Rubric) -> RubricV1 {
    let widths = rubric.widths.iter().map(|(kind, width)| WidthV1 {
        kind: kind.word(),
        down: width.down,
        up: width.up,
        strong: width.strong,
        basis: (&width.basis).into(),
    });
    RubricV1 {
        id: rubric.id.clone(),
        version: rubric.version.clone(),
        title: (&rubric.title).into(),
        note: rubric.note.as_ref().map(Text::from),
        power: power(rubric.nodes.first().map_or(1.0, |root| root.power)),
        floor: rubric.floor,
        coverage_needed: rubric.coverage_needed,
        strong_from_stage: rubric.strong_from_stage,
        stage_spacing_quarters: rubric.stage_spacing.clone(),
        ageing: AgeingV1 {
            free_years: rubric.ageing.free_years,
            per_year: rubric.ageing.per_year,
            basis: (&rubric.ageing.basis).into(),
        },
        nodes: (1..rubric.nodes.len()).filter_map(|i| node(rubric, i)).collect(),
        indicators: (0..rubric.indicators.len()).filter_map(|i| indicator(rubric, i)).collect(),
        derived: (0..rubric.derived.len()).filter_map(|i| derived(rubric, i)).collect(),
        stages: (0..rubric.stages.len()).filter_map(|i| stage(rubric, i)).collect(),
        evidence: widths.collect(),
    }
}

/// JSON has no infinity.
fn power(power: f64) -> PowerV1 {
    if power.is_finite() { PowerV1::Exponent(power) } else { PowerV1::Minimum("minimum") }
}

fn read_by(rubric: &Rubric, measure: Measure) -> Vec<ReadByV1> {
    let stages = rubric.stages.iter().enumerate();
    let gates = stages.flat_map(|(i, stage)| stage.gates.iter().map(move |gate| (i + 1, gate)));
    gates
        .filter(|(_, gate)| gate.on == measure)
        .map(|(stage, gate)| ReadByV1 { stage: StageName::of(rubric, stage), threshold: gate.threshold })
        .collect()
}

/// A node that is not part of a whole rubric, with its indicators.
fn alone(rubric: &Rubric, i: usize) -> Option<NodeV1> {
    let children = &rubric.nodes.get(i)?.children;
    let indicators = children.iter().filter_map(|child| leaf(rubric, *child)).collect();
    Some(NodeV1 { indicators, ..node(rubric, i)? })
}

fn node(rubric: &Rubric, i: usize) -> Option<NodeV1> {
    let node = rubric.nodes.get(i)?;
    Some(NodeV1 {
        id: node.id.clone(),
        title: (&node.title).into(),
        why: (&node.why).into(),
        weight: node.weight,
        share: rubric.share(node.weight, node.parent),
        power: power(node.power),
        children: node.children.iter().filter_map(|child| Reference::of_child(rubric, *child)).collect(),
        indicators: Vec::new(),
        gates: read_by(rubric, Measure::Node(i)),
    })
}

/// The child as an indicator; `None` for a node.
fn leaf(rubric: &Rubric, child: Child) -> Option<IndicatorV1> {
    match child {
        Child::Indicator(i) => indicator(rubric, i),
        Child::Node(_) => None,
    }
}

fn indicator(rubric: &Rubric, i: usize) -> Option<IndicatorV1> {
    let indicator = rubric.indicators.get(i)?;
    Some(IndicatorV1 {
        id: indicator.id.clone(),
        parent: rubric.nodes.get(indicator.parent)?.id.clone(),
        title: (&indicator.title).into(),
        unit: (&indicator.unit).into(),
        letter: indicator.letter.word(),
        itposmo: indicator.itposmo.word(),
        weight: indicator.weight,
        share: rubric.share(indicator.weight, Some(indicator.parent)),
        scale: scale(indicator),
        domain: [indicator.domain.0, indicator.domain.1],
        why: (&indicator.why).into(),
        usual_source: (&indicator.usual_source).into(),
        follows: indicator.follows.map(|follows| match follows {
            Follows::Channel(kind) => FollowsV1 { channel: Some(kind.word()), cases: None },
            Follows::Cases(ability) => FollowsV1 { channel: None, cases: Some(ability.word()) },
        }),
        in_a_day: indicator.in_a_day.as_ref().map(Into::into),
        core: indicator.core,
        basis: (&indicator.basis).into(),
        gates: read_by(rubric, Measure::Indicator(i)),
    })
}

fn scale(indicator: &Indicator) -> ScaleV1 {
    let texts = |words: &[Words]| words.iter().map(Text::from).collect();
    match &indicator.scale {
        Scale::Goalposts { worst, best } => ScaleV1::Goalposts { worst: *worst, best: *best },
        Scale::LogGoalposts { worst, best } => ScaleV1::LogGoalposts { worst: *worst, best: *best },
        Scale::Bands(bands) => {
            ScaleV1::Bands { bands: bands.iter().map(|band| BandV1 { from: band.from, score: band.score }).collect() }
        }
        Scale::Levels(levels) => ScaleV1::Levels { levels: texts(levels) },
        Scale::Checklist(items) => ScaleV1::Checklist { items: texts(items) },
    }
}

fn derived(rubric: &Rubric, i: usize) -> Option<DerivedV1> {
    let derived = rubric.derived.get(i)?;
    let of = derived.of.iter().filter_map(|i| rubric.indicators.get(*i));
    Some(DerivedV1 {
        id: derived.id.clone(),
        title: (&derived.title).into(),
        unit: (&derived.unit).into(),
        combine: derived.combine.word(),
        of: of.map(|indicator| indicator.id.clone()).collect(),
        why: (&derived.why).into(),
        gates: read_by(rubric, Measure::Derived(i)),
    })
}

/// The number of items, if an indicator is a checklist.
fn items(rubric: &Rubric, on: Measure) -> Option<usize> {
    let Measure::Indicator(indicator) = on else { return None };
    match &rubric.indicators.get(indicator)?.scale {
        Scale::Checklist(items) => Some(items.len()),
        _ => None,
    }
}

fn stage(rubric: &Rubric, i: usize) -> Option<StageV1> {
    let stage = rubric.stages.get(i)?;
    let gate = |gate: &Gate| {
        Some(GateV1 { on: Reference::of(rubric, gate.on)?, threshold: gate.threshold, items: items(rubric, gate.on) })
    };
    Some(StageV1 {
        number: i + 1,
        id: stage.id.clone(),
        title: (&stage.title).into(),
        means: (&stage.means).into(),
        gates: stage.gates.iter().filter_map(gate).collect(),
    })
}

fn catalogue(catalogue: &Catalogue) -> CatalogueV1 {
    let benefit = &catalogue.benefit;
    CatalogueV1 {
        id: catalogue.id.clone(),
        version: catalogue.version.clone(),
        title: (&catalogue.title).into(),
        note: (&catalogue.note).into(),
        currency: catalogue.currency.clone(),
        price_year: catalogue.price_year,
        benefit: BenefitV1 {
            inform: benefit.inform,
            interact: benefit.interact,
            transact: benefit.transact,
            ramp_quarters: benefit.ramp_quarters,
            untrained_use: benefit.untrained_use,
            discount: benefit.discount,
            basis: (&benefit.basis).into(),
        },
        burden: catalogue.burden.as_ref().map(|of| DefaultBurdenV1 {
            visits: of.figures.visits,
            enquiries: of.figures.enquiries,
            documents: of.figures.documents,
            hours_per_visit: of.figures.hours_per_visit,
            hours_per_document: of.figures.hours_per_document,
            fare_per_visit: decimal(of.fare_per_visit),
            basis: (&of.basis).into(),
        }),
        initiatives: catalogue.entries.iter().map(|entry| entry.id.clone()).collect(),
    }
}

fn initiative(shelf: &Shelf, entry: &Entry) -> InitiativeV1 {
    let id = |on: usize| shelf.catalogue.entries.get(on).map(|entry| entry.id.clone());
    let requires = entry.requires.iter();
    let delivers = entry.delivers.iter();
    InitiativeV1 {
        id: entry.id.clone(),
        title: (&entry.title).into(),
        why: (&entry.why).into(),
        letter: entry.letter.word(),
        stage: StageName::of_work(shelf.rubric, entry.stage),
        stage_why: entry.stage_why.as_ref().map(Into::into),
        per: entry.per.word(),
        does: entry.does.iter().map(|role| role.word()).collect(),
        when: when(shelf.rubric, &entry.when),
        requires: requires.filter_map(|found| Some(RequirementV1 { on: id(found.on)?, lag: found.lag })).collect(),
        excludes: entry.excludes.iter().filter_map(|other| id(*other)).collect(),
        delivers: delivers.map(|found| DeliveryV1 { channel: found.channel.word(), can: found.can.word() }).collect(),
        leans_on_partners: entry.leans_on_partners,
        change: entry.change.map(|change| ChangeV1 { hours_per_head: change.hours_per_head, share: change.share }),
        effects: entry.effects.iter().filter_map(|found| effect(shelf.rubric, found)).collect(),
        burden: entry.cuts.iter().map(|of| CutV1 { on: of.on.word(), cuts: of.likely, low: of.low }).collect(),
        reach: entry.reach.iter().map(gain).collect(),
        equipment_life_years: entry.equipment_life_years,
        currency: shelf.catalogue.currency.clone(),
        modes: entry.modes.iter().map(mode).collect(),
    }
}

fn gain(of: &ReachGain) -> ReachGainV1 {
    ReachGainV1 { channel: of.channel.word(), closes: of.likely, low: of.low }
}

fn when(rubric: &Rubric, when: &When) -> WhenV1 {
    let states = when.process_states.as_ref();
    let until = when.until.and_then(|(indicator, reaches)| {
        let indicator = rubric.indicators.get(indicator)?.id.clone();
        Some(UntilV1 { indicator, reaches })
    });
    WhenV1 {
        process_states: states.map(|states| states.iter().map(|state| state.word()).collect()),
        until,
        channel: when.channel.map(|channel| channel.word()),
        has_partners: when.has_partners,
        levels: when.levels.as_ref().map(|levels| levels.iter().map(|level| level.word()).collect()),
        shared: when.shared.iter().map(|service| service.word()).collect(),
        not_shared: when.not_shared.iter().map(|service| service.word()).collect(),
    }
}

fn effect(rubric: &Rubric, effect: &Effect) -> Option<EffectV1> {
    let on = rubric.indicators.get(effect.on)?.id.clone();
    let (closes, counts, low, raise_to) = match effect.kind {
        EffectKind::Closes { likely, low } => (Some(likely), None, Some(low), None),
        EffectKind::Counts { likely, low } => (None, Some(likely), Some(low), None),
        EffectKind::RaiseTo(value) => (None, None, None, Some(value)),
        // Told by the entry's channels and gains in reach.
        EffectKind::Reaches { .. } | EffectKind::Remote => return None,
    };
    Some(EffectV1 { on, closes, counts, low, raise_to })
}

fn mode(mode: &Mode) -> ModeV1 {
    let cost = |cost: &EntryCost| CostV1 {
        category: cost.category.word(),
        fund: cost.kind.word(),
        amount: amount(&cost.amount),
    };
    ModeV1 {
        id: mode.id.clone(),
        quarters: mode.quarters,
        staff: mode.staff.iter().map(|(skill, fte)| (skill.clone(), fte.as_f64())).collect(),
        contracted: mode.contracted.iter().map(|(skill, fte)| (skill.clone(), fte.as_f64())).collect(),
        costs: mode.costs.iter().map(cost).collect(),
        running: amount(&mode.running),
    }
}

fn amount(amount: &Amount) -> AmountV1 {
    AmountV1 {
        fixed: decimal(amount.fixed),
        per_office: decimal(amount.per_office),
        per_village: decimal(amount.per_village),
        per_department: decimal(amount.per_department),
        per_process: decimal(amount.per_process),
        per_front_line_head: decimal(amount.per_front_line_head),
        per_1000_people: decimal(amount.per_1000_people),
        per_1000_cases: decimal(amount.per_1000_cases),
    }
}
