//! Laws of comparison that hold for any data.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use gradus::compare::uncertainty::{NotDrawn, Request, WeightDraw};
use gradus::compare::{Comparison, Perturbation, Uncertainty};
use gradus::input;
use gradus::model::composite::{Imputation, Method, Outliers};
use gradus::model::dataset::Unit;
use gradus::model::terms::{Centre, Direction, Relative};
use gradus::model::{Assessment, Composite, Dataset, Text};
use gradus::score;
use proptest::prelude::*;

use super::shared::{composite, gradus, own, read};

/// Two dimensions of two indicators each; one descends.
const SMALL: &str = r#"
[comparison]
id = "small"
version = "0.1.0"
title = "Small"
range = [0, 100]
coverage_needed = 0.65

[[node]]
id = "left"
title = "Left"

[[node]]
id = "right"
title = "Right"
weight = 2
power = 0.5

[[indicator]]
id = "a"
parent = "left"
title = "A"
unit = "a"
scale.min_max = "ascending"

[[indicator]]
id = "b"
parent = "left"
title = "B"
unit = "b"
weight = 3
scale.min_max = "descending"

[[indicator]]
id = "c"
parent = "right"
title = "C"
unit = "c"
scale.min_max = "ascending"

[[indicator]]
id = "d"
parent = "right"
title = "D"
unit = "d"
scale.min_max = "ascending"
"#;

fn small() -> Composite {
    read(composite(SMALL))
}

fn dataset(columns: Vec<Vec<Option<f64>>>) -> Dataset {
    let mut dataset = Dataset::empty(columns.len(), 0, 0);
    for i in 0..columns[0].len() {
        dataset.add(Unit { id: format!("u{i}"), name: Text::same(format!("U{i}")) });
    }
    Dataset { values: columns, ..dataset }
}

/// Four columns of eight units with some missing values, each column with its extremes.
fn columns() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    let cell = prop_oneof![9 => (0.0..10.0_f64).prop_map(Some), 1 => Just(None)];
    let column = prop::collection::vec(cell, 6).prop_map(|mut column| {
        column.extend([Some(-1.0), Some(11.0)]);
        column
    });
    prop::collection::vec(column, 4)
}

fn headlines(composite: &Composite, columns: &[Vec<Option<f64>>]) -> Vec<Option<f64>> {
    let comparison = Comparison::of(composite, &dataset(columns.to_vec())).unwrap();
    comparison.nodes[0].iter().map(|score| score.known).collect()
}

fn close(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    a.iter().zip(b).all(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    })
}

proptest! {
    #[test]
    fn a_better_value_never_lowers_a_headline(columns in columns(), unit in 0_usize..6, column in 0_usize..4, to in 0.0..1.0_f64) {
        let composite = small();
        let before = headlines(&composite, &columns);
        let Some(value) = columns[column][unit] else { return Ok(()) };
        let mut changed = columns.clone();
        // Towards the better end, which other units hold, so that the scale does not change.
        let end = if column == 1 { -1.0 } else { 11.0 };
        changed[column][unit] = Some(value + to * (end - value));
        let after = headlines(&composite, &changed);
        prop_assert!(after[unit].unwrap() >= before[unit].unwrap() - 1e-9);
        prop_assert!(close(&[&before[..unit], &before[unit + 1..]].concat(), &[&after[..unit], &after[unit + 1..]].concat()));
    }

    #[test]
    fn units_of_measure_and_the_size_of_weights_do_not_matter(columns in columns(), by in 0.1..50.0_f64, plus in -100.0..100.0_f64) {
        let composite = small();
        let before = headlines(&composite, &columns);
        let mut scaled = columns.clone();
        scaled[2].iter_mut().for_each(|value| *value = value.map(|value| value * by + plus));
        prop_assert!(close(&before, &headlines(&composite, &scaled)));
        let mut heavier = composite;
        heavier.nodes.iter_mut().for_each(|node| node.weight *= by);
        heavier.indicators.iter_mut().filter(|indicator| indicator.parent == 1).for_each(|indicator| indicator.weight *= by);
        prop_assert!(close(&before, &headlines(&heavier, &columns)));
    }

    #[test]
    fn bounds_hold_the_point_and_ranks_count_those_above(columns in columns()) {
        let comparison = Comparison::of(&small(), &dataset(columns)).unwrap();
        for column in &comparison.nodes {
            for score in column {
                prop_assert!(score.known.is_none_or(|known| score.low <= known && known <= score.high));
                prop_assert!((0.0..=1.0 + 1e-12).contains(&score.coverage));
            }
        }
        for (unit, rank) in comparison.ranks.iter().enumerate() {
            let own = comparison.nodes[0][unit].point;
            let above = comparison.nodes[0].iter().filter(|other| own.is_some() && other.point > own).count();
            prop_assert_eq!(*rank, own.map(|_| above + 1));
        }
    }

    #[test]
    fn rank_methods_see_order_only(columns in columns()) {
        let mut composite = small();
        composite.nodes.iter_mut().for_each(|node| node.power = 1.0);
        for relative in [Relative::Rank, Relative::PercentileRank, Relative::Borda] {
            composite.indicators.iter_mut().for_each(|indicator| indicator.method = Method::Relative(relative, Direction::Ascending));
            let bent: Vec<Vec<Option<f64>>> =
                columns.iter().map(|column| column.iter().map(|value| value.map(f64::exp)).collect()).collect();
            prop_assert!(close(&headlines(&composite, &columns), &headlines(&composite, &bent)));
        }
    }
}

fn request(vary: Vec<Perturbation>, threads: usize) -> Request {
    Request { vary, draws: 500, seed: 11, pairs: true, beside: None, drivers: None, threads }
}

fn example() -> (Composite, Comparison) {
    let composite = small();
    // Above 0, as required by the share of the best value.
    let column = |shift: usize| (0..12).map(|i| Some(((i * 7 + shift * 5) % 12) as f64 + i as f64 + 1.0)).collect();
    let mut columns: Vec<Vec<Option<f64>>> = (0..4).map(column).collect();
    columns[3][4] = None;
    let comparison = Comparison::of(&composite, &dataset(columns)).unwrap();
    (composite, comparison)
}

fn everything() -> Vec<Perturbation> {
    vec![
        Perturbation::Observations,
        Perturbation::Weights(WeightDraw::Dirichlet(50.0)),
        Perturbation::Normalisation(vec![Relative::PercentileRank, Relative::DistanceToLeader]),
        Perturbation::Exponent(vec![0.0, f64::NEG_INFINITY]),
        Perturbation::Imputation(vec![Imputation::All(Centre::Median), Imputation::Nearest(Centre::Mean, 3)]),
        Perturbation::Removal,
    ]
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let (composite, comparison) = example();
    let run = |threads| Uncertainty::of(&composite, &comparison, &request(everything(), threads)).unwrap();
    let one = run(1);
    assert_eq!(one, run(2));
    assert_eq!(one, run(7));
    let other = Uncertainty::of(&composite, &comparison, &Request { seed: 12, ..request(everything(), 1) }).unwrap();
    assert_ne!(one.pairs, other.pairs);
    let pairs = one.pairs.as_ref().unwrap();
    assert!(one.nominal_difference < 1e-9);
    for (i, range) in one.units.iter().enumerate() {
        assert!(range.low <= range.median && range.median <= range.high);
        assert!((range.low as f64) <= range.mean + 11.0 && pairs.above[i][i] == 0.0);
        let shares = &pairs.ranks[i];
        let mean: f64 = shares.iter().enumerate().map(|(place, share)| (place + 1) as f64 * share).sum();
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9 && (mean - range.mean).abs() < 1e-9);
        let below = |rank: usize| shares[..rank - 1].iter().sum::<f64>();
        assert!(
            below(range.low) < 0.05 + 1e-9 && below(range.high) < 0.95 + 1e-9 && below(range.high + 1) > 0.95 - 1e-9
        );
        for (j, share) in pairs.above[i].iter().enumerate() {
            assert!(share + pairs.above[j][i] <= 1.0 + 1e-12);
        }
    }
}

#[test]
fn perturbations_without_effect_are_refused() {
    let (composite, comparison) = example();
    let refused = |composite: &Composite, comparison: &Comparison, one: Perturbation| {
        Uncertainty::of(composite, comparison, &request(vec![one.clone()], 1)) == Err(NotDrawn::ChangesNothing(one))
    };
    // The index's own method, twice: two identical alternatives have no effect.
    assert!(refused(&composite, &comparison, Perturbation::Normalisation(vec![Relative::MinMax, Relative::MinMax])));
    assert!(refused(&composite, &comparison, Perturbation::Weights(WeightDraw::Share(0.0))));
    assert!(refused(&composite, &comparison, Perturbation::Imputation(vec![Imputation::None])));
    let mut arithmetic = composite.clone();
    arithmetic.nodes.iter_mut().for_each(|node| node.power = 1.0);
    assert!(refused(&arithmetic, &comparison, Perturbation::Exponent(vec![1.0, 1.0])));
    let full = Comparison::of(&composite, &dataset(vec![vec![Some(1.0), Some(2.0), Some(4.0)]; 4])).unwrap();
    assert!(refused(&composite, &full, Perturbation::Observations));
    // Fixed scales have no alternatives.
    let mut fixed = composite.clone();
    let scale = gradus::model::rubric::Scale::Goalposts { worst: 0.0, best: 30.0 };
    fixed.indicators.iter_mut().for_each(|indicator| indicator.method = Method::Fixed(scale.clone()));
    assert!(refused(&fixed, &comparison, Perturbation::Normalisation(vec![Relative::ZScore])));
    let twice = vec![Perturbation::Removal, Perturbation::Removal];
    assert_eq!(
        Uncertainty::of(&composite, &comparison, &request(twice, 1)),
        Err(NotDrawn::Twice(Perturbation::Removal))
    );
    let negative = vec![Perturbation::Exponent(vec![0.0]), Perturbation::Normalisation(vec![Relative::ZScore])];
    assert_eq!(Uncertainty::of(&arithmetic, &comparison, &request(negative, 1)), Err(NotDrawn::Negative(0.0)));
    // The same for the rubric's own exponents.
    let scores = vec![Perturbation::Normalisation(vec![Relative::ZScore])];
    assert!(Uncertainty::of(&arithmetic, &comparison, &request(scores.clone(), 1)).is_ok());
    assert_eq!(Uncertainty::of(&composite, &comparison, &request(scores, 1)), Err(NotDrawn::Negative(0.5)));
}

#[test]
fn a_unit_that_is_better_in_everything_always_ranks_above() {
    let composite = small();
    let column = |descends: bool| {
        let value = |i: usize| if descends { 10.0 - i as f64 } else { 1.0 + i as f64 };
        (0..5).map(|i| Some(value(i))).collect()
    };
    let comparison =
        Comparison::of(&composite, &dataset(vec![column(false), column(true), column(false), column(false)])).unwrap();
    let vary = vec![Perturbation::Weights(WeightDraw::Dirichlet(3.0)), Perturbation::Removal];
    let found = Uncertainty::of(&composite, &comparison, &request(vary, 2)).unwrap();
    assert!(found.neighbours.iter().all(|share| *share == 1.0), "{found:?}");
    assert!(found.units.iter().all(|range| range.low == range.nominal && range.high == range.nominal));
    assert_eq!(found.told_apart(), (4, 4));
}

#[test]
fn imputed_values_are_marked_and_do_not_count_as_observed() {
    let mut composite = small();
    composite.imputation = Imputation::All(Centre::Median);
    let mut columns = vec![vec![Some(1.0), Some(2.0), Some(6.0), Some(4.0)]; 4];
    columns[0][1] = None;
    let comparison = Comparison::of(&composite, &dataset(columns)).unwrap();
    let leaf = comparison.leaves[0][1];
    assert_eq!(leaf.state, gradus::compare::State::StandIn);
    // The median of 1, 4 and 6 between 1 and 6; anything from worst to best is possible.
    assert!((leaf.point.unwrap() - 60.0).abs() < 1e-12 && (leaf.low, leaf.high) == (0.0, 100.0));
    // A has a quarter of the left node, which has a third of the headline.
    assert!((comparison.nodes[0][1].coverage - (1.0 - 1.0 / 12.0)).abs() < 1e-12);
}

#[test]
fn assessments_score_as_they_do_alone() {
    let rubric = read(input::rubric(None)).value;
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(own("assessments/yunling")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let counties: Vec<Assessment> = paths.iter().map(|path| read(input::assessment(path, &rubric)).value).collect();
    let given: Vec<&Assessment> = counties.iter().collect();
    let composite = Composite::from(&rubric);
    let comparison = Comparison::of_assessments(&composite, &rubric, &given);
    for (unit, county) in counties.iter().enumerate() {
        let card = score::assess(&rubric, county);
        for (node, alone) in card.nodes.iter().enumerate() {
            let found = comparison.nodes[node][unit];
            assert_eq!((found.low, found.point, found.high), (alone.score.low, alone.score.point, alone.score.high));
            assert_eq!((found.coverage, found.applies), (alone.coverage, alone.applies));
        }
    }
    let by_id: BTreeMap<&str, Option<usize>> =
        comparison.units.iter().zip(&comparison.ranks).map(|(unit, rank)| (unit.id.as_str(), *rank)).collect();
    assert_eq!((by_id["jinding"], by_id["wuyan"], by_id["baitang"]), (Some(1), Some(11), None));
    let found = Uncertainty::of(&composite, &comparison, &request(vec![Perturbation::Observations], 1)).unwrap();
    assert!(found.nominal_difference < 1e-12 && found.units.len() == 11);
}

#[test]
fn a_rubric_compares_the_units_of_a_table_too() {
    let rubric = read(input::rubric(None)).value;
    let composite = Composite::from(&rubric);
    let best = |i: usize| {
        let scale = &rubric.indicators[i].scale;
        let (least, most) = rubric.indicators[i].domain;
        if scale.better(least, most) == most { (least, most) } else { (most, least) }
    };
    let columns = (0..rubric.indicators.len()).map(|i| vec![Some(best(i).0), Some(best(i).1), None]).collect();
    let comparison = Comparison::of(&composite, &dataset(columns)).unwrap();
    assert_eq!(comparison.ranks, [Some(2), Some(1), None]);
    assert!((comparison.nodes[0][1].point.unwrap() - 1.0).abs() < 1e-12);
    // The floor keeps the worst headline above 0.
    assert!((comparison.nodes[0][0].point.unwrap() - rubric.floor).abs() < 1e-12);
}

#[test]
fn a_share_of_draws_is_the_probability() {
    // On fixed scales from 0 to 1, A has 0.6 twice, B has 0.6 and a missing value. B ranks above A if (0.6 + u) / 2 >
    // 0.6, that is u > 0.6: in 40 % of all draws. B's second value is unknown, so its headline is 0.6 as well, and both
    // rank first.
    let mut composite = small();
    composite.range = (0.0, 1.0);
    composite.coverage_needed = 0.5;
    composite.nodes.truncate(1);
    composite.nodes[0].children =
        vec![gradus::model::rubric::Child::Indicator(0), gradus::model::rubric::Child::Indicator(1)];
    composite.indicators.truncate(2);
    for indicator in &mut composite.indicators {
        indicator.parent = 0;
        indicator.weight = 1.0;
        indicator.method = Method::Fixed(gradus::model::rubric::Scale::Goalposts { worst: 0.0, best: 1.0 });
    }
    let data = dataset(vec![vec![Some(0.6), Some(0.6)], vec![Some(0.6), None]]);
    let comparison = Comparison::of(&composite, &data).unwrap();
    assert_eq!(comparison.ranks, [Some(1), Some(1)]);
    let wanted = Request { draws: 40_000, ..request(vec![Perturbation::Observations], 2) };
    let found = Uncertainty::of(&composite, &comparison, &wanted).unwrap();
    let above = found.pairs.unwrap().above;
    assert!((above[1][0] - 0.4).abs() < 0.01 && (above[0][1] - 0.6).abs() < 0.01, "{above:?}");
    let (a, b) = (found.units[0], found.units[1]);
    assert_eq!((a.low, a.median, a.high, b.low, b.median, b.high), (1, 1, 2, 1, 2, 2));
    assert!((a.mean - 1.4).abs() < 0.01 && (b.mean - 1.6).abs() < 0.01);
}

#[test]
fn the_drivers_of_ranks_are_found() {
    let (composite, comparison) = example();
    // Almost constant weights together with methods that reorder units.
    let vary = vec![
        Perturbation::Weights(WeightDraw::Share(1e-9)),
        Perturbation::Normalisation(vec![Relative::Borda, Relative::PercentileRank]),
    ];
    let wanted = Request { drivers: Some(2000), ..request(vary, 1) };
    let found = Uncertainty::of(&composite, &comparison, &wanted).unwrap().drivers.unwrap();
    let [weights, methods] = found.effects.as_slice() else { panic!("{found:?}") };
    assert!(weights.total.value.abs() < 1e-12, "{weights:?}");
    assert!((methods.first.value - 1.0).abs() < 0.05 && (methods.total.value - 1.0).abs() < 0.05, "{methods:?}");
}

#[test]
fn every_imputation_is_drawn_equally_often() {
    // One indicator, so that the last unit, whose value is missing, depends only on its imputed value. It is ranked
    // because coverage is not required. All units but the highest have low values: the mean is above three of them, the
    // median above two.
    let mut composite = small();
    composite.coverage_needed = 0.0;
    composite.imputation = Imputation::All(Centre::Median);
    let column = vec![Some(0.0), Some(1.0), Some(2.0), Some(3.0), Some(100.0), None];
    let mut columns = vec![column.clone(); 4];
    // The second of the four descends.
    columns[1].iter_mut().for_each(|value| *value = value.map(|value| -value));
    let comparison = Comparison::of(&composite, &dataset(columns)).unwrap();
    let vary = vec![Perturbation::Imputation(vec![Imputation::All(Centre::Mean)])];
    let found = Uncertainty::of(&composite, &comparison, &request(vary, 2)).unwrap();
    let place = |unit: usize| found.units.iter().position(|range| range.unit == unit).unwrap();
    let pairs = found.pairs.as_ref().unwrap();
    let above = pairs.above[place(5)][place(3)];
    assert!((above - 0.5).abs() < 0.05, "above the fourth only where the mean stands in: {above}");
    assert_eq!(pairs.above[place(5)][place(4)], 0.0);
    assert_eq!(pairs.above[place(5)][place(1)], 1.0);
}

#[test]
fn every_treatment_of_outliers_is_drawn_equally_often() {
    // Twelve units with two outliers, the same on every indicator. Drawn in, the last one gets the value of the
    // previous one.
    let composite = small();
    let column: Vec<Option<f64>> = (1..=10).map(f64::from).chain([30.0, 100.0]).map(Some).collect();
    let mut columns = vec![column; 4];
    // The second of the four descends.
    columns[1].iter_mut().for_each(|value| *value = value.map(|value| -value));
    let data = dataset(columns);
    let comparison = Comparison::of(&composite, &data).unwrap();
    let draw = |composite: &Composite, comparison: &Comparison, ways: &[Outliers]| {
        Uncertainty::of(composite, comparison, &request(vec![Perturbation::Treatment(ways.to_vec())], 2))
    };
    let above = |found: &Uncertainty, one: usize, other: usize| {
        let place = |unit: usize| found.units.iter().position(|range| range.unit == unit).unwrap();
        found.pairs.as_ref().unwrap().above[place(one)][place(other)]
    };
    let found = draw(&composite, &comparison, &[Outliers::DrawnIn]).unwrap();
    assert!((above(&found, 11, 10) - 0.5).abs() < 0.05, "above only where it is left: {}", above(&found, 11, 10));
    assert_eq!(above(&found, 10, 9), 1.0);
    // The logarithm keeps the order; with it, points are drawn in in one draw out of three.
    let found = draw(&composite, &comparison, &[Outliers::Log]).unwrap();
    assert_eq!(above(&found, 11, 10), 1.0);
    let found = draw(&composite, &comparison, &[Outliers::DrawnIn, Outliers::Log]).unwrap();
    assert!((above(&found, 11, 10) - 2.0 / 3.0).abs() < 0.05, "{}", above(&found, 11, 10));
    // Drawing in is enough here, so both treatments by it are equal; the index's own treatment adds no alternative.
    let both = draw(&composite, &comparison, &[Outliers::DrawnInOrLog, Outliers::DrawnIn]).unwrap();
    assert!((above(&both, 11, 10) - 0.5).abs() < 0.05);
    let none = draw(&composite, &comparison, &[Outliers::Left]).unwrap_err();
    assert_eq!(none, NotDrawn::ChangesNothing(Perturbation::Treatment(vec![Outliers::Left])));
    let treating = Composite { treatment: Outliers::DrawnIn.treatment(None), ..composite.clone() };
    let treated = Comparison::of(&treating, &data).unwrap();
    assert!(draw(&treating, &treated, &[Outliers::DrawnIn]).is_err());
    let found = draw(&treating, &treated, &[Outliers::Left]).unwrap();
    assert!((above(&found, 11, 10) - 0.5).abs() < 0.05);
    // An indicator without treatment is unchanged.
    let mut spared = composite;
    spared.indicators.iter_mut().for_each(|indicator| indicator.treat = false);
    let comparison = Comparison::of(&spared, &data).unwrap();
    assert!(draw(&spared, &comparison, &[Outliers::DrawnIn, Outliers::Log]).is_err());
}

#[test]
fn treatment_is_for_tables_and_its_words_are_known() {
    let call = |what: &str| gradus(&["compare", "assessments/yunling", "--vary", what, "--lang", "en"]);
    let (code, _, stderr) = call("treatment=none+winsorise+winsorise_log+log");
    assert_eq!(code, Some(2));
    for words in ["outliers", "unchanged", "winsorised", "logarithm"] {
        assert!(stderr.contains(words), "{words}: {stderr}");
    }
    let (code, _, stderr) = call("treatment=trim");
    assert_eq!(code, Some(2));
    assert!(stderr.contains("`winsorise_log`"), "{stderr}");
}

#[test]
fn stages_stay_if_nothing_near_a_gate_varies() {
    let rubric = input::rubric(None).unwrap().value;
    let composite = Composite::from(&rubric);
    let read = |name: &str| input::assessment(Path::new(name), &rubric).unwrap().value;
    let (county, city) = (read("assessments/qingshui/county.toml"), read("assessments/yunling/jinding.toml"));
    let comparison = Comparison::of_assessments(&composite, &rubric, &[&county, &city]);
    let found = Uncertainty::of(&composite, &comparison, &request(vec![Perturbation::Observations], 1)).unwrap();
    let banded = found.bands.unwrap();
    for (unit, assessment) in [&county, &city].into_iter().enumerate() {
        let standing = score::Standing::of(&rubric, assessment);
        let shares = banded.units.iter().find(|shares| shares.unit == unit).unwrap();
        assert!((shares.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        // The limits of all draws: the stage shown on the lower bounds and the one possible on the upper ones.
        let (shown, possible) = (standing.stage.shown, standing.stage.possible);
        let outside = shares.shares.iter().enumerate().filter(|(stage, _)| *stage < shown || *stage > possible);
        assert_eq!(outside.map(|(_, share)| share).sum::<f64>(), 0.0, "{shown} to {possible}: {:?}", shares.shares);
        assert!((shown..=possible).contains(&shares.nominal));
    }
}
