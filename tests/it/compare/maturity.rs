//! A published shape of maturity model: ninety questions, shared sets of answers, a scorecard from 0 to 3.

use std::collections::BTreeSet;

use gradus::compare::Comparison;
use gradus::input::table;
use gradus::model::rubric::Child;

use super::shared::{gradus, own, read, shipped};

const CALL: [&str; 6] = [
    "compare",
    "assessments/software-maturity.csv",
    "--rubric",
    "assessments/rubrics/software-maturity.toml",
    "--mapping",
    "assessments/mappings/software-maturity.toml",
];

#[test]
fn a_practice_is_the_sum_over_three_levels_of_the_mean_of_its_two_streams() {
    let (composite, mapping) = shipped("software-maturity");
    assert_eq!((composite.indicators.len(), composite.nodes.len(), composite.range), (90, 1 + 5 + 15, (0.0, 3.0)));
    let found = read(table::read(&[own(CALL[1])], &mapping, &composite, None));
    assert!(found.rejected.is_empty(), "{:?}", found.rejected.first());
    assert_eq!(
        found.dataset.units.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(),
        ["register", "tax", "health", "parking"]
    );
    let comparison = Comparison::of(&composite, &found.dataset).unwrap();
    let node = |id: &str| composite.nodes.iter().position(|node| node.id == id).unwrap();
    let score = |id: &str, unit: usize| comparison.nodes[node(id)][unit].point.unwrap();
    // By hand: 1 and 1 on the first level, 0.25 and 0.25 on the second, 0.5 and 0.25 on the third: 1 + 0.25 + 0.375.
    assert!((score("strategy", 0) - 1.625).abs() < 1e-12);
    // Every practice of every fully answered unit, computed from its answers.
    let answer = |id: &str, unit: usize| {
        let place = composite.indicators.iter().position(|indicator| indicator.id == id).unwrap();
        found.dataset.values[place][unit]
    };
    for practice in composite.nodes.iter().filter(|node| matches!(node.children.first(), Some(Child::Indicator(_)))) {
        assert_eq!(practice.children.len(), 6, "{}", practice.id);
        for unit in 0..3 {
            let level = |level: usize| {
                let [a, b] =
                    ["a", "b"].map(|stream| answer(&format!("{}_{stream}{level}", practice.id), unit).unwrap());
                (a + b) / 2.0
            };
            let by_hand: f64 = (1..=3).map(level).sum();
            assert!((score(&practice.id, unit) - by_hand).abs() < 1e-12, "{} {unit}", practice.id);
        }
    }
    // The parking office answered four of six questions on architecture, all with 0.
    assert_eq!(score("architecture", 3), 0.0);
}

#[test]
fn the_sets_of_answers_are_shared_and_have_both_languages() {
    let text = std::fs::read_to_string(own(CALL[5])).unwrap();
    let mapping: toml::Table = text.parse().unwrap();
    let sets = mapping["answers"].as_table().unwrap();
    assert!((20..=30).contains(&sets.len()), "{}", sets.len());
    for (name, answers) in sets {
        let worth: Vec<f64> = answers
            .as_table()
            .unwrap()
            .values()
            .map(|number| number.as_float().or(number.as_integer().map(|whole| whole as f64)).unwrap())
            .collect();
        let each = |value: f64| worth.iter().filter(|number| **number == value).count();
        assert_eq!([0.0, 0.25, 0.5, 1.0].map(each), [2; 4], "{name}");
    }
    let columns = mapping["table"][0]["column"].as_array().unwrap();
    let used: BTreeSet<&str> = columns.iter().map(|column| column["answers"].as_str().unwrap()).collect();
    assert_eq!(used, sets.keys().map(String::as_str).collect());
}

#[test]
fn the_scorecard_runs_from_nought_to_three() {
    let (code, stdout, stderr) = gradus(&CALL);
    assert_eq!(code, Some(0), "{stderr}");
    let line = stdout.lines().find(|line| line.contains("Land register")).unwrap();
    assert!(line.contains("1.23"), "{stdout}");
    let (_, stdout, _) = gradus(&[&CALL[..], &["--lang", "zh", "--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["range"], serde_json::json!([0.0, 3.0]));
    assert_eq!(json["units"][0]["id"], "tax");
    let strategy = json["units"][0]["nodes"].as_array().unwrap().iter().find(|node| node["id"] == "strategy").unwrap();
    assert_eq!(strategy["score"]["point"], 1.875);
}
