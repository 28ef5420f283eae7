//! Units with too few observations, and constant indicators, do not influence the scores of others.

use gradus::compare::{Comparison, Fit, State};
use gradus::model::Composite;
use gradus::model::composite::{Imputation, Treatment};
use gradus::model::terms::Centre;

use super::shared::{composite, gradus, read, tables};

/// Three indicators with scales fitted by a method.
fn rubric(method: &str) -> String {
    let indicator = |id: &str| {
        format!("[[indicator]]\nid = \"{id}\"\ntitle = \"{id}\"\nunit = \"u\"\nscale.{method} = \"ascending\"\n")
    };
    let head = "[comparison]\nid = \"three\"\nversion = \"1\"\ntitle = \"Three\"\ncoverage_needed = 0.6\n";
    format!("{head}{}", ["a", "b", "c"].map(indicator).concat())
}

// Without `keep` the row would be recognised as stray and not read.
const MAPPING: &str = "[mapping]\nid = \"m\"\nrubric = \"three\"\n[[table]]\ncode = \"unit\"\nkeep = [\"CUTOFF\"]\n\
    [[table.column]]\nfrom = \"a\"\nindicator = \"a\"\n[[table.column]]\nfrom = \"b\"\nindicator = \"b\"\n\
    [[table.column]]\nfrom = \"c\"\nindicator = \"c\"\n";

const ROWS: &str = "unit,a,b,c\nA,1,10,5\nB,2,20,3\nC,4,15,9\nD,3,12,7\nE,2.5,,4\n";

fn compared(composite: &Composite, rows: &str) -> Comparison {
    let tables = read(tables(&[("t.csv", rows)], MAPPING, composite));
    Comparison::of(composite, &tables.dataset).unwrap()
}

#[test]
fn a_nearly_empty_row_changes_no_score() {
    for method in ["min_max", "z_score", "percentile_rank", "distance_to_leader", "rank", "borda"] {
        let plain = read(composite(&rubric(method)));
        let imputing = Composite { imputation: Imputation::All(Centre::Mean), ..plain.clone() };
        let nearest = Composite { imputation: Imputation::Nearest(Centre::Mean, 2), ..plain.clone() };
        let treating = Composite {
            treatment: Some(Treatment { skewness: 0.5, kurtosis: 0.0, ..Treatment::usual() }),
            ..plain.clone()
        };
        for composite in [plain, imputing, nearest, treating] {
            let before = compared(&composite, ROWS);
            // A footer row with one figure, by far the highest.
            let after = compared(&composite, &format!("{ROWS}CUTOFF,,900,\n"));
            for (unit, unit_before) in before.units.iter().enumerate() {
                assert_eq!(after.units[unit].id, unit_before.id);
                assert_eq!(after.nodes[0][unit], before.nodes[0][unit], "{method}: {}", unit_before.id);
            }
            assert_eq!(after.steps.screened, [false, false, false, false, false, true]);
            assert_eq!((after.ranks[5], after.leaves[1][5].state), (None, State::Observed));
            assert!(after.leaves[1][5].point.unwrap().is_finite());
            assert_eq!(after.steps.imputed[0][5], None, "nothing stands in for what it lacks");
        }
    }
}

#[test]
fn screened_units_and_constant_indicators_are_reported_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let rows = "unit,a,b,c\nA,1,10,7\nB,2,20,7\nC,4,15,7\nCUTOFF,,,900\n";
    let (table, rubric, mapping) = (file("t.csv", rows), file("r.toml", &rubric("min_max")), file("m.toml", MAPPING));
    let call = ["compare", &table, "--rubric", &rubric, "--mapping", &mapping];
    let (code, stdout, stderr) = gradus(&call);
    assert_eq!(code, Some(0), "{stderr}");
    let one_line = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains("One unit has a coverage below 60 %."), "{stdout}");
    assert!(one_line.contains("ignore it: CUTOFF."), "{stdout}");
    assert!(one_line.contains("has the same value for all units and is left out: c."), "{stdout}");
    let (_, stdout, _) = gradus(&[&call[..], &["--lang", "zh"]].concat());
    assert!(stdout.contains("CUTOFF") && stdout.contains("对所有评价对象数值相同"), "{stdout}");
    let (_, stdout, _) = gradus(&[&call[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((&json["screened"], &json["constant"]), (&serde_json::json!(["CUTOFF"]), &serde_json::json!(["c"])));
    // Indicators left out do not count in any coverage.
    assert_eq!((&json["units"][0]["id"], &json["units"][0]["coverage"]), (&"C".into(), &1.0.into()));
}

#[test]
fn a_constant_column_is_left_out_and_a_fault_only_if_none_remains() {
    let composite = read(composite(&rubric("min_max")));
    let constant = compared(&composite, "unit,a,b,c\nA,1,10,7\nB,2,20,7\nC,4,15,7\n");
    assert_eq!(constant.steps.fits[2], Fit::Constant);
    assert!(constant.leaves[2].iter().all(|leaf| leaf.state == State::NotApplicable));
    // As if the index lacked it.
    assert_eq!(
        constant.nodes[0].iter().map(|node| node.point).collect::<Vec<_>>(),
        [Some(0.0), Some(2.0 / 3.0), Some(0.75)]
    );
    let nothing = read(tables(&[("t.csv", "unit,a,b,c\nA,1,2,3\nB,1,2,3\n")], MAPPING, &composite));
    assert!(Comparison::of(&composite, &nothing.dataset).is_err());
}

#[test]
fn rounding_by_division_gives_no_scale() {
    // 1/10, 3/30 and 7/70 differ in the last binary digit.
    let divided = rubric("min_max").replacen("scale.min_max", "denominator = \"people\"\nscale.min_max", 1)
        + "[[denominator]]\nid = \"people\"\ntitle = \"People\"\nunit = \"heads\"\n";
    let composite = read(composite(&divided));
    let mapping = format!("{MAPPING}[[table.column]]\nfrom = \"people\"\ndenominator = \"people\"\n");
    let rows = "unit,a,b,c,people\nA,1,10,5,10\nB,3,20,3,30\nC,7,15,9,70\nD,0.3,12,7,3\n";
    let tables = read(tables(&[("t.csv", rows)], &mapping, &composite));
    let found = Comparison::of(&composite, &tables.dataset).unwrap();
    assert!(found.steps.denominated[0].windows(2).any(|pair| pair[0] != pair[1]), "rounding differs");
    assert_eq!(found.steps.fits[0], Fit::Constant);
}

#[test]
fn a_rejected_row_with_a_high_rank_is_reported_before_the_ranking() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    // TOP has the best a and b and a typing error in c; LOW has the worst; a note has no values. The typing error
    // rejects the row.
    let mut rows = "unit,a,b,c\nTOP,99,99,5 or 6\nLOW,0,0,five\nNote,,,see below\n".to_owned();
    for unit in 1..=20 {
        rows += &format!("U{unit:02},{unit},{},{}\n", unit * 2, 30 - unit);
    }
    let mapping = MAPPING.replace("code = \"unit\"", "code = \"unit\"\nunreadable = \"leave-out\"");
    let (table, rubric, mapping) = (file("t.csv", &rows), file("r.toml", &rubric("min_max")), file("m.toml", &mapping));
    let call = ["compare", &table, "--rubric", &rubric, "--mapping", &mapping, "--lang", "en"];
    let (code, stdout, stderr) = gradus(&call);
    assert_eq!(code, Some(0), "{stderr}");
    let first = stdout.lines().take(12).collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(first.contains("One row that was not used would rank in the first tenth"), "{stdout}");
    assert!(first.contains("t.csv:2): about rank 1.") && !first.contains("LOW"), "{stdout}");
    let (_, stdout, _) = gradus(&[&call[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let would: Vec<&serde_json::Value> =
        json["rejected"].as_array().unwrap().iter().map(|rejected| &rejected["would_rank"]).collect();
    assert_eq!(would, [&serde_json::json!(1), &serde_json::Value::Null, &serde_json::Value::Null]);
}
