//! Equal scores: units that are equal by hand share a rank and a class, regardless of rounding.

use std::path::{Path, PathBuf};

use super::shared::gradus;

/// An index of two shares with two classes, the second from 0.
fn rubric(more: &str) -> String {
    let classes = "[[class]]\nid = \"lower\"\ntitle = \"Lower\"\nfrom = 0\n[[class]]\nid = \"upper\"\ntitle = \"Upper\"\nfrom = 0.3\n";
    let indicator = |id: &str| {
        format!("[[indicator]]\nid = \"{id}\"\ntitle = \"{id}\"\nunit = \"share\"\nscale.goalposts = [0, 1]\n")
    };
    let head = "[comparison]\nid = \"pair\"\nversion = \"1\"\ntitle = \"Pair\"\ncoverage_needed = 0.5\n";
    format!("{head}{more}\n{classes}{}{}", indicator("left"), indicator("right"))
}

const MAPPING: &str = "[mapping]\nid = \"m\"\nrubric = \"pair\"\n[[table]]\ncode = \"unit\"\n\
    [[table.column]]\nfrom = \"left\"\nindicator = \"left\"\n[[table.column]]\nfrom = \"right\"\nindicator = \"right\"\n";

/// Writes files to a folder, and returns them for a call.
fn written(folder: &Path, rubric: &str, rows: &str) -> [PathBuf; 3] {
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    [file("t.csv", &format!("unit,left,right\n{rows}")), file("r.toml", rubric), file("m.toml", MAPPING)]
}

/// Rank, class and unit of each row of the answer.
fn answer(rubric: &str, rows: &str, more: &[&str]) -> Vec<(String, String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let paths = written(folder.path(), rubric, rows);
    let [table, rubric, mapping] = paths.each_ref().map(|path| path.to_str().unwrap());
    let call = [&["compare", table, "--rubric", rubric, "--mapping", mapping, "--format", "csv"], more].concat();
    let (code, stdout, stderr) = gradus(&call);
    assert_eq!(code, Some(0), "{stderr}");
    let mut reader = csv::Reader::from_reader(stdout.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.unwrap();
        (row[0].to_owned(), row[3].to_owned(), row[1].to_owned())
    };
    reader.records().map(row).collect()
}

#[test]
fn scores_that_are_equal_by_hand_share_a_rank_and_a_class() {
    // By hand, A, B and C score 0.3, the beginning of the upper class; in binary they differ in the last digit.
    for rows in ["A,0.1,0.5\nB,0.2,0.4\nC,0.25,0.35\nD,0,0.1\n", "D,0,0.1\nC,0.25,0.35\nB,0.2,0.4\nA,0.1,0.5\n"] {
        let found = answer(&rubric(""), rows, &[]);
        let expected = [("1", "upper", "A"), ("1", "upper", "B"), ("1", "upper", "C"), ("4", "lower", "D")]
            .map(|(rank, class, unit)| (rank.to_owned(), class.to_owned(), unit.to_owned()));
        assert_eq!(found, expected);
    }
}

#[test]
fn nine_equal_units_are_all_first() {
    let rows =
        "A,0.05,0.85\nB,0.1,0.8\nC,0.15,0.75\nD,0.2,0.7\nE,0.25,0.65\nF,0.3,0.6\nG,0.35,0.55\nH,0.4,0.5\nI,0.9,0\n";
    for more in [&[][..], &["--vary", "weights=0.25", "--draws", "50"]] {
        let found = answer(&rubric(""), rows, more);
        assert_eq!(found.len(), 9);
        assert!(found.iter().all(|(rank, class, _)| rank == "1" && class == "upper"), "{found:?}");
    }
}

#[test]
fn ranks_are_of_printed_figures_rounded_half_away_from_zero() {
    // 0.285 and 0.29 both round to 0.29, though in binary the first is slightly below the half.
    let printed = rubric("rank_decimals = 2").replace("from = 0.3", "from = 0.29");
    let found = answer(&printed, "A,0.28,0.29\nB,0.29,0.29\nC,0.28,0.28\n", &[]);
    let answer_with =
        |unit: &str| found.iter().find(|(_, _, id)| id == unit).map(|(rank, class, _)| (rank.as_str(), class.as_str()));
    assert_eq!(
        [answer_with("A"), answer_with("B"), answer_with("C")],
        [Some(("1", "upper")), Some(("1", "upper")), Some(("3", "lower"))]
    );
}

#[test]
fn no_draw_of_weights_separates_units_with_equal_values() {
    let folder = tempfile::tempdir().unwrap();
    let [table, rubric, mapping] = written(folder.path(), &rubric(""), "A,0.3,0.3\nB,0.3,0.3\nC,0.1,0.2\n");
    let [table, rubric, mapping] = [&table, &rubric, &mapping].map(|path| path.to_str().unwrap());
    let vary = ["--vary", "weights=0.9", "--draws", "200", "--format", "json"];
    let (code, stdout, stderr) =
        gradus(&[&["compare", table, "--rubric", rubric, "--mapping", mapping][..], &vary].concat());
    assert_eq!(code, Some(0), "{stderr}");
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["uncertainty"]["above"][0][1], 0.0);
    assert_eq!(json["uncertainty"]["above_next"], serde_json::json!([0.0, 1.0]));
    assert_eq!(json["uncertainty"]["ranks"][1]["high"], 1);
}
