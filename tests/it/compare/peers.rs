//! Peers of a unit: by hand, and China in 2006.

use gradus::compare::peers::{NoPeers, Peer};
use gradus::compare::uncertainty::{Request, WeightDraw};
use gradus::compare::{Comparison, Peers, Perturbation, Uncertainty};
use gradus::input::table;

use super::shared::{composite, data, gradus, read, shipped, tables};

const RUBRIC: &str = r#"
[comparison]
id = "reach"
version = "0.1.0"
title = "Reach"
coverage_needed = 0.65

[comparison.peers]
by = "people"
weight = 0.2
basis = "by hand"

[[denominator]]
id = "people"
title = "People"
unit = "people"

[[node]]
id = "voice"
title = "Voice"
weight = 3

[[indicator]]
id = "fixed"
parent = "voice"
title = "Fixed"
unit = "per 100"
scale.goalposts = [0, 50]

[[indicator]]
id = "mobile"
parent = "voice"
title = "Mobile"
unit = "per 100"
scale.goalposts = [0, 100]

[[indicator]]
id = "online"
title = "Online"
unit = "%"
scale.goalposts = [0, 100]
"#;

const MAPPING: &str = r#"
[mapping]
id = "reach"
rubric = "reach"

[[table]]
code = "code"

[[table.column]]
from = "fixed"
indicator = "fixed"

[[table.column]]
from = "mobile"
indicator = "mobile"

[[table.column]]
from = "online"
indicator = "online"

[[table.column]]
from = "people"
denominator = "people"
"#;

/// E lacks one heavy indicator, F two; A has the least population and D the most, e² and e⁶.
const TABLE: &str = "code,fixed,mobile,online,people\n\
    A,25,40,20,7.38905609893065\n\
    B,30,40,30,7.38905609893065\n\
    C,25,60,20,54.598150033144236\n\
    D,50,100,90,403.4287934927351\n\
    E,,40,20,54.598150033144236\n\
    F,,,20,54.598150033144236\n";

fn comparison() -> (gradus::model::Composite, Comparison) {
    let composite = read(composite(RUBRIC));
    let found = read(tables(&[("t.csv", TABLE)], MAPPING, &composite));
    let comparison = Comparison::of(&composite, &found.dataset).unwrap();
    (composite, comparison)
}

#[test]
fn distances_are_those_worked_by_hand() {
    let (composite, comparison) = comparison();
    assert_eq!(composite.shares(), [0.375, 0.375, 0.25]);
    let peers = Peers::of(&composite, &comparison, None, 0, 8).unwrap();
    // E is not ranked: 0.375 of the weight is missing, 0.625 is observed; neither is F.
    assert_eq!((peers.candidates, peers.too_little), (3, 0));
    let order: Vec<usize> = peers.nearest.iter().map(|peer| peer.unit).collect();
    assert_eq!(order, [1, 2, 3]);
    // Scores differ by 0.1, 0 and 0.1, population not at all; indicators have 4/5 of the weight.
    let b: f64 = 0.8 * (0.375 * 0.01 + 0.25 * 0.01);
    assert!((peers.nearest[0].distance - b.sqrt()).abs() < 1e-12);
    // Mobile differs by 0.2, population by half of the logarithmic range.
    let c: f64 = 0.8 * 0.375 * 0.04 + 0.2 * 0.25;
    assert!((peers.nearest[1].distance - c.sqrt()).abs() < 1e-12);
    assert!(peers.nearest.iter().all(|peer| (peer.shared - 1.0).abs() < 1e-12 && peer.standing.is_none()));
    let fixed = peers.indicators[0];
    assert_eq!(
        (fixed.own, fixed.median, fixed.least, fixed.greatest),
        (Some(25.0), Some(30.0), Some(25.0), Some(50.0))
    );
    assert_eq!((fixed.known, fixed.below), (3, 0));
    assert!((peers.by.unwrap().median.unwrap() - 4_f64.exp()).abs() < 1e-9);
    assert_eq!(Peers::of(&composite, &comparison, None, 5, 8), Err(NoPeers::Unranked));
}

#[test]
fn only_common_indicators_are_compared() {
    let (mut composite, _) = comparison();
    composite.coverage_needed = 0.5;
    let found = read(tables(&[("t.csv", TABLE)], MAPPING, &composite));
    let comparison = Comparison::of(&composite, &found.dataset).unwrap();
    let peers = Peers::of(&composite, &comparison, None, 0, 8).unwrap();
    let e = peers.nearest.iter().find(|peer| peer.unit == 4).unwrap();
    // E has the same mobile and online values; population differs by half of the range, and the weight 0.3 of fixed is
    // not shared.
    assert!((e.shared - 0.7).abs() < 1e-12);
    assert!((e.distance - (0.2_f64 * 0.25 / 0.7).sqrt()).abs() < 1e-12);
    assert_eq!(Peers::of(&composite, &comparison, None, 0, 1).unwrap().nearest.len(), 1);
    // With a higher requirement E is skipped although it is ranked.
    let strict = gradus::model::Composite { coverage_needed: 0.75, ..composite };
    let peers = Peers::of(&strict, &comparison, None, 0, 8).unwrap();
    assert_eq!((peers.candidates, peers.too_little), (4, 1));
}

#[test]
fn draws_give_the_differences() {
    let (composite, comparison) = comparison();
    let request = Request {
        vary: vec![Perturbation::Weights(WeightDraw::Share(0.25)), Perturbation::Removal],
        draws: 500,
        seed: 1,
        pairs: false,
        beside: Some(0),
        drivers: None,
        threads: 1,
    };
    let uncertainty = Uncertainty::of(&composite, &comparison, &request).unwrap();
    let peers = Peers::of(&composite, &comparison, Some(&uncertainty), 0, 8).unwrap();
    let peer_of = |unit: usize| peers.nearest.iter().find(|peer| peer.unit == unit).unwrap();
    // D is above A on every indicator under any perturbation.
    assert_eq!(peer_of(3).standing, Some((0.0, 1.0)));
    assert_eq!(peer_of(3).told_apart(), Some(true));
    // B is above A on two and equal on the third.
    let (above, below) = peer_of(1).standing.unwrap();
    assert!(above == 0.0 && below > 0.5, "{above} {below}");
    let all = peers.nearest.iter().filter_map(Peer::told_apart).filter(|apart| *apart).count();
    assert_eq!(peers.told_apart(), (all, 3));
    assert_eq!(peers.range.unwrap().nominal, 4);
}

#[test]
fn the_command_reports_peers_in_every_format_or_refuses() {
    let call = ["compare", "assessments/yunling", "--peers", "huidu"];
    let answer = |more: &[&str]| gradus(&[&call[..], more].concat());
    let (code, stdout, stderr) = answer(&["--nearest", "3"]);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stdout.contains("among its peers") && stdout.contains("nothing was varied"), "{stdout}");
    let vary = ["--vary", "observations,weights=0.25", "--draws", "200"];
    let (_, stdout, _) = answer(&[&vary[..], &["--lang", "zh"]].concat());
    assert!(stdout.contains("与可比对象"), "{stdout}");
    let (_, stdout, _) = answer(&[&vary[..], &["--format", "json", "--nearest", "3"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["peers"]["unit"], "huidu");
    assert_eq!(json["peers"]["nearest"].as_array().unwrap().len(), 3);
    assert!(json["peers"]["nearest"][0]["told_apart"].is_boolean() && json["peers"]["by"].is_null());
    let (_, stdout, _) = answer(&[&vary[..], &["--format", "csv", "--nearest", "3"]].concat());
    let mut table = csv::Reader::from_reader(stdout.as_bytes());
    let header = table.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|heading| heading == name).unwrap();
    assert_eq!(column("peer"), column("above_next") + 1);
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let row = |place: &str| rows.iter().find(|row| &row[column("peer")] == place).unwrap();
    assert_eq!((&row("0")[column("id")], &row("0")[column("peer_distance")]), ("huidu", ""));
    for (place, peer) in json["peers"]["nearest"].as_array().unwrap().iter().enumerate() {
        let row = row(&(place + 1).to_string());
        assert_eq!(row[column("id")], *peer["id"].as_str().unwrap());
        for (name, key) in
            [("peer_distance", "distance"), ("peer_shared", "shared"), ("peer_above", "above"), ("peer_below", "below")]
        {
            let (cell, expected) = (row[column(name)].parse::<f64>().unwrap(), peer[key].as_f64().unwrap());
            assert!((cell - expected).abs() < 1e-12, "{name}: {cell} is {expected}");
        }
    }
    assert_eq!(rows.iter().filter(|row| row[column("peer")].is_empty()).count(), rows.len() - 4);
    // Without `--peers` these columns are missing, and without draws the shares.
    let (_, plain, _) = gradus(&["compare", "assessments/yunling", "--format", "csv"]);
    assert!(!plain.contains("peer"), "{plain}");
    let (_, still, _) = answer(&["--format", "csv"]);
    let first = csv::Reader::from_reader(still.as_bytes())
        .records()
        .map(Result::unwrap)
        .find(|row| &row[column("peer")] == "1");
    assert_eq!(&first.unwrap()[column("peer_above")], "");
    for (unit, words) in [("huidi", "did you mean `huidu`"), ("baitang", "has too few values")] {
        let (code, _, stderr) = gradus(&["compare", "assessments/yunling", "--peers", unit]);
        assert_eq!(code, Some(2));
        assert!(stderr.contains(words), "{stderr}");
    }
    let (code, _, _) = gradus(&["compare", "assessments/yunling", "--nearest", "3"]);
    assert_eq!(code, Some(2));
}

#[test]
fn china_and_its_peers_of_2006() {
    let Some(folder) = data("telecom") else { return };
    let (composite, mapping) = shipped("telecom");
    let mut paths: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "csv"));
    paths.sort();
    let found = read(table::read(&paths, &mapping, &composite, Some(2006)));
    assert!(found.rejected.is_empty(), "{:?}", found.rejected);
    let comparison = Comparison::of(&composite, &found.dataset).unwrap();
    let china = comparison.units.iter().position(|unit| unit.id == "CHN").unwrap();
    let value = |id: &str| comparison.steps.raw[composite.indicator(id).unwrap()][china].unwrap();
    let printed = ["fixed", "mobile", "internet"].map(|id| (value(id) * 100.0).round() / 100.0);
    assert_eq!(printed, [27.90, 34.98, 10.52]);
    // Totals over countries are not units; countries are.
    let known = |id: &str| comparison.units.iter().any(|unit| unit.id == id);
    assert!(["WLD", "ARB", "EAS", "HIC", "UMC"].iter().all(|id| !known(id)));
    assert!(["DNK", "IND", "TCD", "XKX"].iter().all(|id| known(id)));
    let ranked = comparison.ranks.iter().flatten().count();
    assert!((190..=200).contains(&ranked), "{ranked}");
    let request = Request {
        vary: vec![Perturbation::Weights(WeightDraw::Share(0.25)), Perturbation::Removal],
        draws: 2000,
        seed: 1,
        pairs: false,
        beside: Some(china),
        drivers: None,
        threads: 2,
    };
    let uncertainty = Uncertainty::of(&composite, &comparison, &request).unwrap();
    let peers = Peers::of(&composite, &comparison, Some(&uncertainty), china, 8).unwrap();
    let names: Vec<&str> = peers.nearest.iter().map(|peer| comparison.units[peer.unit].id.as_str()).collect();
    assert_eq!(names, ["IRN", "BRA", "MEX", "EGY", "VNM", "SYR", "IDN", "TUR"]);
    assert_eq!(peers.told_apart(), (6, 8));
    let range = peers.range.unwrap();
    assert!(range.low <= range.nominal && range.nominal <= range.high && range.nominal == 92, "{range:?}");
    // More fixed telephones than its peers, fewer people online.
    let beside = |id: &str| peers.indicators[composite.indicator(id).unwrap()];
    assert!(beside("fixed").own > beside("fixed").median && beside("internet").own < beside("internet").median);
}
