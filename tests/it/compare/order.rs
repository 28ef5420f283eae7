//! Independence of order: rows, columns, indicators, nodes, classes and files may be in any order; scores, ranks,
//! classes, groups and draws stay the same to the last digit.

use std::collections::BTreeMap;
use std::path::PathBuf;

use gradus::compare::uncertainty::{NotDrawn, Request, WeightDraw};
use gradus::compare::{Comparison, Peers, Perturbation, Uncertainty};
use gradus::input;
use gradus::model::composite::{Imputation, Outliers};
use gradus::model::terms::{Centre, Relative};
use gradus::model::{Assessment, Composite};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::shared::{composite, own, read, tables};
use crate::support;

/// Draws per workspace: random streams that depend on positions would differ at once.
const DRAWS: usize = 40;

/// A table with its index, in parts that can be reordered.
struct Workspace {
    head: String,
    /// Blocks of the rubric.
    blocks: Vec<String>,
    /// Headings, and their columns in the mapping.
    columns: Vec<(String, String)>,
    /// For each unit its cells by heading.
    rows: Vec<(String, BTreeMap<String, String>)>,
}

impl Workspace {
    fn random(random: &mut ChaCha8Rng) -> Workspace {
        let pick = |random: &mut ChaCha8Rng, from: &[&str]| from[random.random_range(0..from.len())].to_owned();
        let power = pick(random, &["1", "1", "0", "0.5", "-1", "\"minimum\"", "3"]);
        let impute = pick(
            random,
            &[
                "",
                "impute = { by = \"mean\" }",
                "impute = { by = \"median\", nearest = 2 }",
                "impute = { by = \"mean\", within = \"region\" }",
            ],
        );
        let treatment = pick(
            random,
            &["", "treatment = { skewness = 0.5, kurtosis = 0.1, most_points = 1, then_log = true, basis = \"b\" }"],
        );
        let decimals = pick(random, &["", "", "rank_decimals = 2"]);
        let head = format!(
            "[comparison]\nid = \"any\"\nversion = \"1\"\ntitle = \"Any\"\nrange = [1, 100]\ncoverage_needed = 0.5\npower = {power}\n\
             {impute}\n{treatment}\n{decimals}\npeers = {{ by = \"people\", weight = 0.3, basis = \"b\" }}\n"
        );
        let mut blocks = vec![
            "[[group]]\nid = \"region\"\ntitle = \"Region\"\n".to_owned(),
            "[[denominator]]\nid = \"people\"\ntitle = \"People\"\nunit = \"heads\"\n".to_owned(),
        ];
        for (id, from) in [("low", 1.0), ("middle", 40.0), ("high", 60.0)] {
            blocks.push(format!("[[class]]\nid = \"{id}\"\ntitle = \"{id}\"\nfrom = {from}\n"));
        }
        for node in 0..3 {
            let (weight, parent) = (random.random_range(1..4), if node == 2 { "parent = \"n1\"\n" } else { "" });
            blocks.push(format!("[[node]]\nid = \"n{node}\"\ntitle = \"N\"\nweight = {weight}\n{parent}"));
        }
        let mut columns = vec![
            ("people".to_owned(), "denominator = \"people\"".to_owned()),
            ("where".to_owned(), "group = \"region\"".to_owned()),
        ];
        for i in 0..7 {
            let scale = pick(
                random,
                &[
                    "min_max = \"ascending\"",
                    "min_max = \"descending\"",
                    "percentile_rank = \"ascending\"",
                    "goalposts = [0, 3]",
                ],
            );
            let divided = if random.random_bool(0.3) { "denominator = \"people\"\n" } else { "" };
            let weight = [0.0, 0.1, 0.3, 1.0, 1.0, 2.0][random.random_range(0..6)];
            let weight = if i < 3 { 1.0 } else { weight };
            blocks.push(format!(
                "[[indicator]]\nid = \"i{i}\"\nparent = \"n{}\"\ntitle = \"I\"\nunit = \"u\"\nweight = {weight}\n{divided}scale.{scale}\n",
                i % 3
            ));
            columns.push((format!("c{i}"), format!("indicator = \"i{i}\"")));
        }
        let row = |unit: usize, random: &mut ChaCha8Rng| {
            let mut cells = BTreeMap::new();
            // Few different values, for ties; tenths, which are not exact binary fractions.
            cells.insert("people".to_owned(), format!("{}", random.random_range(1..9) * 10));
            cells.insert("where".to_owned(), format!("r{}", random.random_range(0..3)));
            for i in 0..7 {
                let cell = if random.random_bool(0.15) {
                    "".to_owned()
                } else {
                    format!("{}.{}", random.random_range(0..3), random.random_range(0..4))
                };
                cells.insert(format!("c{i}"), cell);
            }
            (format!("u{unit:02}"), cells)
        };
        let units = random.random_range(6..14);
        let rows = (0..units).map(|unit| row(unit, random)).collect();
        Workspace { head, blocks, columns, rows }
    }

    /// The same, with all parts in another order.
    fn reordered(&self, random: &mut ChaCha8Rng) -> Workspace {
        let mut reordered = Workspace {
            head: self.head.clone(),
            blocks: self.blocks.clone(),
            columns: self.columns.clone(),
            rows: self.rows.clone(),
        };
        reordered.blocks.shuffle(random);
        reordered.columns.shuffle(random);
        reordered.rows.shuffle(random);
        reordered
    }

    fn read(&self) -> (Composite, Option<Comparison>) {
        let composite = read(composite(&format!("{}{}", self.head, self.blocks.concat())));
        let column = |(from, to): &(String, String)| format!("[[table.column]]\nfrom = \"{from}\"\n{to}\n");
        let columns: String = self.columns.iter().map(column).collect();
        let mapping = format!("[mapping]\nid = \"m\"\nrubric = \"any\"\n[[table]]\ncode = \"unit\"\n{columns}");
        let headings: Vec<&str> = self.columns.iter().map(|(from, _)| from.as_str()).collect();
        let mut table = format!("{},unit\n", headings.join(","));
        for (unit, cells) in &self.rows {
            let cells: Vec<&str> = headings.iter().map(|heading| cells[*heading].as_str()).collect();
            table += &format!("{},{unit}\n", cells.join(","));
        }
        let tables = read(tables(&[("t.csv", &table)], &mapping, &composite));
        let comparison = Comparison::of(&composite, &tables.dataset).ok();
        (composite, comparison)
    }
}

/// Results that must not depend on order: by name, figures by their bits.
fn results(composite: &Composite, comparison: &Comparison) -> BTreeMap<String, Vec<String>> {
    let bits = |figure: Option<f64>| figure.map(f64::to_bits);
    let unit = |(place, unit): (usize, &gradus::model::dataset::Unit)| {
        let mut lines =
            vec![format!("rank {:?} screened {}", comparison.ranks[place], comparison.steps.screened[place])];
        let class = comparison.nodes[0][place].point.and_then(|point| composite.class(point));
        lines.push(format!("class {:?}", class.map(|class| class.id.as_str())));
        for (node, column) in composite.nodes.iter().zip(&comparison.nodes) {
            let score = column[place];
            let figures =
                [Some(score.low), score.point, Some(score.high), score.known, Some(score.coverage), Some(score.filled)]
                    .map(bits);
            lines.push(format!("{} {figures:?} {}", node.id, score.applies));
        }
        for (indicator, column) in composite.indicators.iter().zip(&comparison.leaves) {
            let leaf = column[place];
            lines.push(format!(
                "{} {:?} {:?}",
                indicator.id,
                [Some(leaf.low), leaf.point, Some(leaf.high)].map(bits),
                leaf.state
            ));
        }
        lines.sort();
        (unit.id.clone(), lines)
    };
    comparison.units.iter().enumerate().map(unit).collect()
}

/// Results of the draws, by the names of units.
fn drawn(composite: &Composite, comparison: &Comparison, vary: Vec<Perturbation>) -> Result<Vec<String>, NotDrawn> {
    let beside = comparison.units.iter().position(|unit| unit.id == "u00" || unit.id == "jinding");
    let request = Request { vary, draws: DRAWS, seed: 5, pairs: true, beside, drivers: Some(20), threads: 1 };
    let found = Uncertainty::of(composite, comparison, &request)?;
    let id = |unit: usize| comparison.units[unit].id.as_str();
    let mut lines: Vec<String> = found
        .units
        .iter()
        .map(|range| {
            format!(
                "{} {} {} {} {} {}",
                id(range.unit),
                range.nominal,
                range.low,
                range.median,
                range.high,
                range.mean.to_bits()
            )
        })
        .collect();
    lines.push(format!("{:?} {:?} {:?}", found.neighbours, found.groups, found.pairs));
    lines.push(format!("{:?}", found.beside.map(|beside| (beside.above, beside.below))));
    lines.push(format!("{:?}", found.drivers));
    if let Some(bands) = &found.bands {
        lines.extend(bands.units.iter().map(|unit| format!("{} {} {:?}", id(unit.unit), unit.nominal, unit.shares)));
    }
    Ok(lines)
}

/// The peers of a unit.
fn peers(composite: &Composite, comparison: &Comparison) -> Option<Vec<(String, u64, u64)>> {
    let unit = comparison.units.iter().position(|unit| unit.id == "u00")?;
    let found = Peers::of(composite, comparison, None, unit, 5).ok()?;
    let peer = |peer: &gradus::compare::peers::Peer| {
        (comparison.units[peer.unit].id.clone(), peer.distance.to_bits(), peer.shared.to_bits())
    };
    Some(found.nearest.iter().map(peer).collect())
}

fn vary(case: u64) -> Vec<Perturbation> {
    let all = [
        Perturbation::Observations,
        Perturbation::Weights(WeightDraw::Share(0.25)),
        Perturbation::Weights(WeightDraw::Dirichlet(20.0)),
        Perturbation::Normalisation(vec![Relative::Rank, Relative::DistanceToLeader]),
        Perturbation::Exponent(vec![0.0, 2.0]),
        Perturbation::Imputation(vec![Imputation::None, Imputation::Nearest(Centre::Mean, 2)]),
        Perturbation::Treatment(vec![Outliers::Left, Outliers::Log]),
        Perturbation::Removal,
    ];
    let kinds = all.len() as u64;
    let one = all[(case % kinds) as usize].clone();
    let other = all[((case / kinds + case + 3) % kinds) as usize].clone();
    if std::mem::discriminant(&one) == std::mem::discriminant(&other) { vec![one] } else { vec![one, other] }
}

/// The kind of an error without indices, which depend on order.
fn nameless(why: NotDrawn) -> std::mem::Discriminant<NotDrawn> {
    std::mem::discriminant(&why)
}

#[test]
fn a_table_and_its_rubric_may_be_in_any_order() {
    let tries = support::cases(40);
    let (mut compared, mut answered) = (0, 0);
    for case in 0..u64::from(tries) {
        let mut random = ChaCha8Rng::seed_from_u64(case);
        let given = Workspace::random(&mut random);
        let reordered = given.reordered(&mut random);
        let ((one, before), (other, after)) = (given.read(), reordered.read());
        assert_eq!(before.is_some(), after.is_some(), "case {case}");
        let Some((before, after)) = before.zip(after) else { continue };
        compared += 1;
        assert_eq!(results(&one, &before), results(&other, &after), "case {case}");
        assert_eq!(peers(&one, &before), peers(&other, &after), "case {case}");
        let (before, after) = (drawn(&one, &before, vary(case)), drawn(&other, &after, vary(case)));
        answered += u32::from(before.is_ok());
        assert_eq!(before.map_err(nameless), after.map_err(nameless), "case {case}: {:?}", vary(case));
    }
    assert!(compared * 20 >= tries * 19 && answered * 5 >= tries * 3, "{compared} {answered}");
}

#[test]
fn assessments_may_be_given_in_any_order() {
    let rubric = read(input::rubric(None)).value;
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(own("assessments/yunling")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read: Vec<Assessment> = paths.iter().map(|path| read(input::assessment(path, &rubric)).value).collect();
    let composite = Composite::from(&rubric);
    let answer = |given: &[&Assessment]| {
        let comparison = Comparison::of_assessments(&composite, &rubric, given);
        let vary =
            vec![Perturbation::Observations, Perturbation::Weights(WeightDraw::Share(0.25)), Perturbation::Removal];
        (results(&composite, &comparison), drawn(&composite, &comparison, vary).unwrap())
    };
    let mut given: Vec<&Assessment> = read.iter().collect();
    let before = answer(&given);
    for seed in 0..5 {
        given.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
        assert_eq!(answer(&given), before);
    }
}
