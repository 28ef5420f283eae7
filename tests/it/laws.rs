//! Laws of scoring that hold for any observations.

use gradus::model::assessment::Entry;
use gradus::model::rubric::{Child, Indicator, Scale};
use gradus::model::terms::EvidenceKind;
use gradus::model::{Assessment, Rubric};
use gradus::score::{Scorecard, StageReading, Standing, assess};
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::support;
use crate::support::profiles;
use crate::support::random;

/// Rounding in sums and powers, far below anything shown.
const SLACK: f64 = 1e-9;

/// A random entry of an indicator: its kind, quality, evidence and year.
#[derive(Clone, Debug)]
struct Draw {
    sort: u8,
    good: f64,
    kind: EvidenceKind,
    year: i32,
}

fn draw() -> impl Strategy<Value = Draw> {
    let kind = prop::sample::select(EvidenceKind::ALL.to_vec());
    (0_u8..10, 0.0..=1.0_f64, kind, 2018..=2026_i32).prop_map(|(sort, good, kind, year)| Draw {
        sort,
        good,
        kind,
        year,
    })
}

/// A draw for each of the default rubric's 53 indicators, and an indicator to change.
fn draws() -> impl Strategy<Value = (Vec<Draw>, usize)> {
    (prop::collection::vec(draw(), 53), 0..53_usize)
}

/// A value of an indicator, better for greater `good`; possibly slightly beyond the goalposts.
fn value(indicator: &Indicator, good: f64) -> f64 {
    let (least, greatest) = indicator.domain;
    let value = match &indicator.scale {
        Scale::Goalposts { .. } | Scale::LogGoalposts { .. } => indicator.scale.value_at(good * 1.2 - 0.1),
        Scale::Bands(_) => least + good * (greatest - least),
        Scale::Levels(_) | Scale::Checklist(_) => (least + good * (greatest - least)).round(),
    };
    value.clamp(least, greatest)
}

fn entry(indicator: &Indicator, draw: &Draw) -> Entry {
    let value = value(indicator, draw.good);
    match draw.sort {
        0 | 1 => Entry::Missing,
        2 => Entry::NotApplicable(gradus::model::Text::same("not here")),
        3 => profiles::assumed(value, "as elsewhere"),
        _ => profiles::plainly(value, draw.kind, draw.year),
    }
}

fn assessment(rubric: &Rubric, draws: &[Draw]) -> Assessment {
    let mut assessment = profiles::certain(rubric, "anywhere", &[]);
    assessment.entries = rubric.indicators.iter().zip(draws).map(|(indicator, draw)| entry(indicator, draw)).collect();
    assert_eq!(assessment.entries.len(), rubric.indicators.len());
    assessment
}

fn stage_of(rubric: &Rubric, assessment: &Assessment) -> StageReading {
    Standing::of(rubric, assessment).stage
}

/// Checks that two scorecards agree on every node.
fn same_nodes(a: &Scorecard, b: &Scorecard) -> Result<(), TestCaseError> {
    let close = |a: f64, b: f64| (a - b).abs() < SLACK;
    for (a, b) in a.nodes.iter().zip(&b.nodes) {
        let point = match (a.score.point, b.score.point) {
            (Some(a), Some(b)) => close(a, b),
            (a, b) => a == b,
        };
        let ends = close(a.score.low, b.score.low) && close(a.score.high, b.score.high);
        prop_assert!(
            point && ends && close(a.coverage, b.coverage) && close(a.strong_low, b.strong_low),
            "{a:?}\n{b:?}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(32)))]

    #[test]
    fn bounds_contain_the_point((draws, _) in draws()) {
        let rubric = support::rubric();
        let card = assess(&rubric, &assessment(&rubric, &draws));
        let scores = card.leaves.iter().map(|leaf| leaf.score).chain(card.nodes.iter().map(|node| node.score));
        for score in scores {
            prop_assert!(score.low <= score.high);
            prop_assert!(score.point.is_none_or(|point| score.low <= point && point <= score.high), "{score:?}");
        }
        for derived in &card.derived {
            prop_assert!(derived.low <= derived.high && derived.strong_low <= derived.low);
        }
    }

    #[test]
    fn a_better_value_lowers_no_result((mut draws, at) in draws(), better in 0.0..=1.0_f64) {
        let rubric = support::rubric();
        draws[at].sort = 3 + draws[at].sort % 7;
        let before = assessment(&rubric, &draws);
        draws[at].good += better * (1.0 - draws[at].good);
        let after = assessment(&rubric, &draws);
        let (worse, finer) = (assess(&rubric, &before), assess(&rubric, &after));
        for (a, b) in worse.nodes.iter().zip(&finer.nodes) {
            prop_assert!(a.score.low <= b.score.low + SLACK && a.score.high <= b.score.high + SLACK);
            prop_assert!(a.score.point.unwrap_or(0.0) <= b.score.point.unwrap_or(0.0) + SLACK);
        }
        let (a, b) = (stage_of(&rubric, &before), stage_of(&rubric, &after));
        prop_assert!(a.shown <= b.shown && a.possible <= b.possible);
        prop_assert!(a.shown <= a.possible);
    }

    #[test]
    fn weights_are_relative((draws, _) in draws(), factor in 0.01..100.0_f64, node in 0..8_usize) {
        let rubric = support::rubric();
        let before = assess(&rubric, &assessment(&rubric, &draws));
        let mut scaled = rubric.clone();
        for child in rubric.nodes[node].children.clone() {
            match child {
                Child::Node(i) => scaled.nodes[i].weight *= factor,
                Child::Indicator(i) => scaled.indicators[i].weight *= factor,
            }
        }
        same_nodes(&before, &assess(&scaled, &assessment(&scaled, &draws)))?;
    }

    #[test]
    fn an_indicator_that_does_not_apply_has_no_influence((mut draws, at) in draws()) {
        let rubric = support::rubric();
        draws[at].sort = 2;
        let before = assess(&rubric, &assessment(&rubric, &draws));
        let mut without = rubric.clone();
        for node in &mut without.nodes {
            node.children.retain(|child| *child != Child::Indicator(at));
        }
        for derived in &mut without.derived {
            derived.of.retain(|member| *member != at);
        }
        let after = assess(&without, &assessment(&rubric, &draws));
        same_nodes(&before, &after)?;
        prop_assert_eq!(before.derived, after.derived);
    }

    #[test]
    fn evidence_never_widens_bounds((mut draws, at) in draws()) {
        let rubric = support::rubric();
        draws[at].sort = 0;
        let before = assessment(&rubric, &draws);
        draws[at].sort = 9;
        let after = assessment(&rubric, &draws);
        let (unknown, known) = (assess(&rubric, &before), assess(&rubric, &after));
        for (a, b) in unknown.nodes.iter().zip(&known.nodes) {
            prop_assert!(a.score.low <= b.score.low + SLACK && b.score.high <= a.score.high + SLACK);
            prop_assert!(a.coverage <= b.coverage + SLACK);
        }
        for (a, b) in unknown.derived.iter().zip(&known.derived) {
            prop_assert!(a.low <= b.low && b.high <= a.high);
        }
        let (a, b) = (stage_of(&rubric, &before), stage_of(&rubric, &after));
        prop_assert!(a.shown <= b.shown && b.possible <= a.possible);
    }

    #[test]
    fn a_binding_gate_opens_once_its_opener_is_shown((draws, _) in draws()) {
        let rubric = support::rubric();
        let before = assessment(&rubric, &draws);
        let standing = Standing::of(&rubric, &before);
        for binding in &standing.bindings {
            for opener in &binding.openers {
                let (Child::Indicator(i), Some(needed)) = (opener.child, opener.needed) else { continue };
                let mut after = before.clone();
                after.entries[i] = profiles::observed(needed, Some(needed), needed, EvidenceKind::Audit, 2025);
                let card = assess(&rubric, &after);
                let gradus::model::rubric::Measure::Node(node) = binding.reading.gate.on else { unreachable!() };
                prop_assert!(card.nodes[node].score.low >= binding.reading.gate.threshold - 1e-6);
            }
        }
    }
}

/// Channels with equal reach, overlaps and audiences, for any assessment.
const CHANNELS: &str = r#"
[[audience]]
id = "old"
name = "Old"
share = 20
[[audience]]
id = "remote"
name = "Remote"
share = 30
[[channel]]
id = "x1"
name = "One"
kind = "web"
can = "transact"
counts = "persons"
reach = 40.1
audiences = { old = 12.3, remote = 20.7 }
[[channel]]
id = "x2"
name = "Two"
kind = "mobile"
can = "transact"
counts = "subscriptions"
reach = 40.1
persons_per_unit = 0.7
audiences = { old = 33.3 }
[[channel]]
id = "x3"
name = "Three"
kind = "telephone"
can = "interact"
counts = "persons"
reach = 40.1
low = 33.3
audiences = { remote = 20.7, old = 12.3 }
[[overlap]]
channels = ["x1", "x2"]
both = 11.1
evidence = "audit"
[[overlap]]
channels = ["x3", "x2"]
both = 11.1
evidence = "audit"
[[overlap]]
channels = ["x1", "x3"]
both = 17.9
evidence = "audit"
"#;

/// All results of an assessment, by name, figures by their bits.
fn results(rubric: &Rubric, assessment: &Assessment) -> std::collections::BTreeSet<String> {
    use gradus::model::rubric::Measure;
    let standing = Standing::of(rubric, assessment);
    let (card, stage) = (&standing.card, &standing.stage);
    let child = |child: Child| match child {
        Child::Node(i) => rubric.nodes[i].id.as_str(),
        Child::Indicator(i) => rubric.indicators[i].id.as_str(),
    };
    let measure = |on: Measure| match on {
        Measure::Node(i) => rubric.nodes[i].id.as_str(),
        Measure::Indicator(i) => rubric.indicators[i].id.as_str(),
        Measure::Derived(i) => rubric.derived[i].id.as_str(),
    };
    let bits = |figure: f64| figure.to_bits();
    let mut results = vec![format!("stage {} {} {:?}", stage.shown, stage.possible, stage.single)];
    for (node, score) in rubric.nodes.iter().zip(&card.nodes) {
        let figures =
            [score.score.low, score.score.point.unwrap_or(-1.0), score.score.high, score.strong_low, score.coverage]
                .map(bits);
        results.push(format!("{} {figures:?} {:?} {}", node.id, score.bases, score.applies));
    }
    results.extend(
        rubric.indicators.iter().zip(&card.leaves).map(|(indicator, leaf)| format!("{} {leaf:?}", indicator.id)),
    );
    results.extend(
        rubric.derived.iter().zip(&card.derived).map(|(derived, reading)| format!("{} {reading:?}", derived.id)),
    );
    let gate = |reading: &gradus::score::GateReading| {
        let (low, high) = (bits(reading.low), bits(reading.high));
        format!(
            "{} {low} {high} {} {} {:?}",
            measure(reading.gate.on),
            reading.shown,
            reading.possible,
            reading.obstacle
        )
    };
    results.extend(
        stage
            .gates
            .iter()
            .enumerate()
            .flat_map(|(i, gates)| gates.iter().map(move |reading| format!("{i} {}", gate(reading)))),
    );
    for binding in &standing.bindings {
        results.push(format!("binding {}", gate(&binding.reading)));
        results.extend(binding.openers.iter().map(|opener| {
            format!(
                "{} by {} {} {:?}",
                measure(binding.reading.gate.on),
                child(opener.child),
                bits(opener.now),
                opener.needed.map(bits)
            )
        }));
    }
    for combination in &standing.combinations {
        let mut names: Vec<&str> = combination.channels.iter().map(|i| assessment.channels[*i].id.as_str()).collect();
        names.sort_unstable();
        results.push(format!("{names:?} {:?} {:?}", combination.ability, combination.reach));
    }
    results.extend(
        standing
            .audiences
            .iter()
            .map(|reach| format!("{} {:?} {:?}", assessment.audiences[reach.audience].id, reach.ability, reach.reach)),
    );
    results.into_iter().collect()
}

#[test]
fn an_assessment_and_its_rubric_may_be_in_any_order() {
    use gradus::input;
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let text = include_str!("../../assessments/rubrics/service-orientation.toml");
    let plain = support::rubric();
    for case in 0..u64::from(support::cases(40)) {
        let mut random = ChaCha8Rng::seed_from_u64(case);
        let rubric_path = write("r.toml", &support::order::reordered(text, "stage", &mut random));
        let rubric = input::rubric(Some(&rubric_path)).unwrap_or_else(|faults| panic!("{faults}")).value;
        let given = random::assessment(&plain, case) + CHANNELS;
        let reordered = support::order::reordered(&given, "", &mut random);
        let read = |name: &str, text: &str, rubric: &Rubric| {
            input::assessment(&write(name, text), rubric).unwrap_or_else(|faults| panic!("case {case}: {faults}")).value
        };
        let (before, after) = (read("a.toml", &given, &plain), read("b.toml", &reordered, &rubric));
        assert_ne!(given, reordered);
        assert_eq!(results(&plain, &before), results(&rubric, &after), "case {case}");
    }
}
