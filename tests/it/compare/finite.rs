//! No format contains a non-finite figure or −0: hostile numbers are refused with their place, or give finite results.
//! Nor do they cause a panic.

use std::path::{Path, PathBuf};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::shared::gradus;
use crate::support;

/// In the notations of TOML and tables.
const HOSTILE: [&str; 16] = [
    "1e308",
    "-1e308",
    "1e-320",
    "5e-324",
    "-5e-324",
    "0.0",
    "-0.0",
    "1e300",
    "1e-300",
    "1e15",
    "-1e15",
    "1e16",
    "1e-30",
    "-1e-30",
    "9.999999999999e14",
    "1e-29",
];

const FORMATS: [&str; 4] = ["text", "json", "csv", "markdown"];

/// The first non-finite number or −0 in a text.
fn improper(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '+' | '-');
    text.split(|c| !is_part(c)).find(|word| {
        let number = word.parse::<f64>();
        number.is_ok_and(|number| !number.is_finite() || (number == 0.0 && word.starts_with('-')))
    })
}

#[test]
fn improper_numbers_are_detected() {
    for text in ["a NaN b", "x: inf,", "[-0.0]", "-0", "| -inf |", "1e999"] {
        assert!(improper(text).is_some(), "{text}");
    }
    for text in ["information", "0.0", "-0.5", "1e-7", "Nanjing", "—"] {
        assert_eq!(improper(text), None, "{text}");
    }
}

/// Fills the places of a template marked with `@` with ordinary values (`@1@` becomes 1), and some with hostile ones.
fn filled(template: &str, random: &mut ChaCha8Rng, hostile: usize) -> String {
    let parts: Vec<&str> = template.split('@').collect();
    let places = parts.len() / 2;
    let chosen: Vec<usize> = (0..hostile).map(|_| random.random_range(0..places.max(1))).collect();
    let part = |(i, part): (usize, &&str)| match i % 2 {
        0 => (*part).to_owned(),
        _ if chosen.contains(&(i / 2)) => HOSTILE[random.random_range(0..HOSTILE.len())].to_owned(),
        _ => (*part).to_owned(),
    };
    parts.iter().enumerate().map(part).collect()
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path: PathBuf = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Runs a call and checks its whole output.
fn proper(call: &[&str], context: &str) -> Option<i32> {
    let (code, stdout, stderr) = gradus(call);
    assert!(matches!(code, Some(0..=2)), "{call:?}\n{context}\n{stderr}");
    assert!(!stderr.contains("panicked"), "{stderr}");
    assert_eq!(improper(&stdout), None, "{call:?}\n{context}\n{stdout}");
    if code != Some(0) {
        assert!(stdout.is_empty() && !stderr.is_empty());
    }
    code
}

const RUBRIC: &str = r#"[comparison]
id = "any"
version = "1"
title = "Any"
range = [@0@, @100@]
coverage_needed = 0.4
power = POWER
EXTRA
[[denominator]]
id = "people"
title = "People"
unit = "heads"
[[class]]
id = "high"
title = "High"
from = @50@
[[class]]
id = "low"
title = "Low"
from = @-1@
[[node]]
id = "n"
title = "N"
weight = @2@
[[indicator]]
id = "a"
title = "A"
unit = "u"
weight = @1@
denominator = "people"
scale.METHOD = "ascending"
[[indicator]]
id = "b"
parent = "n"
title = "B"
unit = "u"
weight = @3@
scale.METHOD = "descending"
[[indicator]]
id = "c"
parent = "n"
title = "C"
unit = "u"
weight = @1@
scale.goalposts = [@0@, @10@]
[[indicator]]
id = "d"
title = "D"
unit = "u"
domain = [@-1e15@, @1e15@]
scale.log_goalposts = [@0.1@, @10@]
"#;

const MAPPING: &str = r#"[mapping]
id = "m"
rubric = "any"
[[table]]
code = "unit"
[[table.column]]
from = "a"
indicator = "a"
factor = @1@
[[table.column]]
from = "b"
indicator = "b"
factor = @0.1@
[[table.column]]
from = "c"
indicator = "c"
[[table.column]]
from = "d"
indicator = "d"
[[table.column]]
from = "people"
denominator = "people"
factor = @1000@
"#;

const ROWS: &str = "unit,a,b,c,d,people\nA,@1@,@2@,@3@,@4@,@10@\nB,@2@,@2.5@,@4@,@1@,@20@\nC,@5@,@0.5@,@7@,@2@,@15@\n\
    D,@3@,,@2@,@6@,@12@\nE,@4@,@3@,@1@,@3@,@30@\nF,,@1@,@9@,@5@,@25@\n";

#[test]
fn tables_with_hostile_numbers_give_finite_figures_or_are_refused() {
    let (tries, mut answered) = (support::cases(24), 0);
    for case in 0..u64::from(tries) {
        let mut random = ChaCha8Rng::seed_from_u64(case);
        let pick = |random: &mut ChaCha8Rng, from: &[&str]| from[random.random_range(0..from.len())].to_owned();
        let method =
            pick(&mut random, &["min_max", "z_score", "rank", "percentile_rank", "distance_to_leader", "borda"]);
        let power = pick(&mut random, &["1", "0", "-1", "1000", "-1000", "1e-300", "\"minimum\"", "0.5"]);
        let power = if method == "z_score" { "1".to_owned() } else { power };
        let extra = pick(
            &mut random,
            &[
                "",
                "impute = { by = \"mean\", nearest = 2 }",
                "treatment = { skewness = 0.1, kurtosis = 0, most_points = 1, then_log = true, basis = \"b\" }",
                "floor = @1@",
                "rank_decimals = 2",
            ],
        );
        let rubric = RUBRIC.replace("METHOD", &method).replace("POWER", &power).replace("EXTRA", &extra);
        // Hostile numbers only in rows, which are rejected one by one, or only in the other files, which are refused as
        // a whole.
        let [in_rows, in_files] =
            if case % 3 == 0 { [0, 1] } else { [random.random_range(1..4), usize::from(case % 5 == 0)] };
        let rubric = filled(&rubric, &mut random, in_files);
        let mapping = filled(MAPPING, &mut random, in_files * usize::from(case % 2 == 0));
        let rows = filled(ROWS, &mut random, in_rows);
        let folder = tempfile::tempdir().unwrap();
        let [table, rubric_at, mapping_at] = [("t.csv", &rows), ("r.toml", &rubric), ("m.toml", &mapping)]
            .map(|(name, text)| written(folder.path(), name, text));
        let format = FORMATS[(case % 4) as usize];
        let call =
            ["compare", &table, "--rubric", &rubric_at, "--mapping", &mapping_at, "--format", format, "--lang", "en"];
        let context = format!("case {case}\n{rubric}\n{mapping}\n{rows}");
        answered += u32::from(proper(&call, &context) == Some(0));
        let vary = pick(
            &mut random,
            &[
                "observations",
                "weights=dirichlet:1e-300",
                "weights=dirichlet:1e300",
                "exponent=1000+-1000+0",
                "removal",
                "treatment=log",
                "observations,weights=1",
            ],
        );
        proper(&[&call[..], &["--vary", &vary, "--draws", "20", "--drivers", "5", "--peers", "A"]].concat(), &context);
    }
    assert!(answered * 3 > tries, "{answered}");
}

#[test]
fn an_implausible_number_is_refused_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut random = ChaCha8Rng::seed_from_u64(0);
    let plain = |text: &str, random: &mut ChaCha8Rng| filled(text, random, 0);
    let rubric = plain(&RUBRIC.replace("METHOD", "min_max").replace("POWER", "1").replace("EXTRA", ""), &mut random);
    let (mapping, rows) = (plain(MAPPING, &mut random), plain(ROWS, &mut random));
    let call = |rubric: &str, mapping: &str, rows: &str| {
        let table = written(folder.path(), "t.csv", rows);
        let (rubric, mapping) = (written(folder.path(), "r.toml", rubric), written(folder.path(), "m.toml", mapping));
        gradus(&["compare", &table, "--rubric", &rubric, "--mapping", &mapping, "--lang", "en"])
    };
    let (code, _, stderr) = call(&rubric.replace("[0, 10]", "[0, 1e308]"), &mapping, &rows);
    assert!(
        code == Some(2)
            && stderr.contains("r.toml:")
            && stderr.contains("is 1e308; its absolute value must be at most 1e15"),
        "{stderr}"
    );
    let (code, _, stderr) = call(&rubric, &mapping.replace("factor = 1000", "factor = 1e300"), &rows);
    assert!(code == Some(2) && stderr.contains("m.toml:") && stderr.contains("is 1e300"), "{stderr}");
    // A cell of a table is rejected and reported; the others are read.
    let (code, stdout, stderr) = call(&rubric, &mapping, &rows.replace("B,2,2.5,4,1,20", "B,2,2.5,4,1,1e-320"));
    let stdout = stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        code == Some(0) && stdout.contains("t.csv:3 B: “People”: `people` is 1e-320, closer to 0 than 1e-30"),
        "{stdout} {stderr}"
    );
    let (code, stdout, _) = call(&rubric, &mapping.replace("factor = 1000", "factor = 1e15"), &rows);
    assert!(code == Some(0) && stdout.contains("6 cells could not be used"), "too large after the factor: {stdout}");
}

const SINGLE: &str = r#"[rubric]
id = "one"
version = "1"
title = "One"
coverage_needed = 0.3
strong_from_stage = 5
stage_spacing_quarters = 1
ageing = { free_years = 1, per_year = @0.1@, basis = "b" }
base = { services = 50, departments = 20, basis = "b" }
[[node]]
id = "n"
title = "N"
weight = @1@
why = "w"
[[node]]
id = "m"
title = "M"
weight = @2@
why = "w"
[[indicator]]
id = "a"
parent = "n"
title = "A"
unit = "u"
letter = "A"
itposmo = "technology"
weight = @1@
scale.goalposts = [@0@, @10@]
domain = [@-1e15@, @1e15@]
why = "w"
usual_source = "u"
basis = "b"
[[indicator]]
id = "b"
parent = "m"
title = "B"
unit = "u"
letter = "H"
itposmo = "technology"
weight = @1@
scale.log_goalposts = [@1@, @100@]
domain = [@0@, @1e15@]
why = "w"
usual_source = "u"
basis = "b"
[[stage]]
id = "s1"
title = "S1"
means = "m"
gates = [{ on = "n", threshold = 0.4 }, { on = "b", threshold = @20@ }]
[evidence]
official-statistics = { down = @0.1@, up = 0, strong = true, basis = "b" }
audit = { down = 0, up = 0, strong = true, basis = "b" }
administrative-record = { down = 0, up = 0, strong = true, basis = "b" }
survey = { down = 0, up = 0, strong = true, basis = "b" }
expert-judgement = { down = 0.2, up = 0.2, strong = false, basis = "b" }
self-declared = { down = 0.35, up = 0, strong = false, basis = "b" }
"#;

const ASSESSMENT: &str = r#"[assessment]
date = 2026-01-31
currency = "CNY"
price_year = 2026
[jurisdiction]
id = "here"
name = "Here"
level = "county"
population = 1000
offices = 1
[observations]
a = { value = @3@, high = @9@, year = 2020, evidence = "e" }
b = { value = @30@, low = @20@, year = 2020, evidence = "e" }
[evidence]
e = { kind = "official-statistics", source = "s", date = 2025-12-01 }
[[channel]]
id = "web"
name = "Web"
kind = "web"
can = "transact"
counts = "subscriptions"
reach = @20@
persons_per_unit = @1.5@
[[channel]]
id = "phone"
name = "Phone"
kind = "telephone"
can = "interact"
counts = "persons"
reach = @40@
"#;

#[test]
fn assessments_with_hostile_numbers_give_finite_figures_or_are_refused() {
    let (tries, mut answered) = (support::cases(24), 0);
    for case in 0..u64::from(tries) {
        let mut random = ChaCha8Rng::seed_from_u64(1000 + case);
        let [in_rubric, in_assessment] = [[0, 1], [1, 0], [1, 2]][(case % 3) as usize];
        let rubric = filled(SINGLE, &mut random, in_rubric);
        let assessment = filled(ASSESSMENT, &mut random, in_assessment);
        let folder = tempfile::tempdir().unwrap();
        let rubric_at = written(folder.path(), "r.toml", &rubric);
        let assessment_at = written(folder.path(), "a.toml", &assessment);
        let format = ["text", "json", "markdown"][(case % 3) as usize];
        let call = ["assess", &assessment_at, "--rubric", &rubric_at, "--format", format, "--lang", "en"];
        let context = format!("case {case}\n{rubric}\n{assessment}");
        answered += u32::from(proper(&call, &context) == Some(0));
        let other = written(folder.path(), "b.toml", &ASSESSMENT.replace('@', "").replace("\"here\"", "\"there\""));
        let compare =
            ["compare", &assessment_at, &other, "--rubric", &rubric_at, "--format", FORMATS[(case % 4) as usize]];
        proper(&compare, &context);
        proper(&[&compare[..], &["--vary", "observations,weights=0.5", "--draws", "20"]].concat(), &context);
    }
    assert!(answered * 12 > tries, "{answered}");
}
