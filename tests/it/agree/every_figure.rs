//! Every figure of the pages that are laid out beside their JSON is in the JSON too: `why`, `explain`, `list`, `import` and a
//! levelled plan.

use gradus::locale::number_with;
use regex_lite::Regex;
use serde_json::Value;

use crate::support::project::Project;

/// The figures of a JSON report: its numbers, the numbers within its texts, and the lengths of its lists.
fn figures(value: &Value, numbers: &Regex, found: &mut Vec<f64>) {
    match value {
        Value::Number(number) => found.extend(number.as_f64()),
        Value::String(text) => {
            // Separators may part the digits of one number, or two numbers.
            for text in [text, &text.replace([',', '_'], "")] {
                found.extend(numbers.find_iter(text).filter_map(|number| number.as_str().parse::<f64>().ok()));
            }
        }
        Value::Array(items) => {
            found.push(items.len() as f64);
            items.iter().for_each(|item| figures(item, numbers, found));
        }
        // The digits of a digest are no figures.
        Value::Object(fields) => {
            let told = fields.iter().filter(|(name, _)| *name != "sha256");
            told.for_each(|(_, field)| figures(field, numbers, found));
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// Whether a page shows a figure in this way: with its decimals, in percent, or with three significant digits.
fn is_shown(figure: f64, shown: &str) -> bool {
    let decimals = shown.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let value = |shown: &str| shown.replace(',', "").parse::<f64>().ok();
    let rounded = |figure: f64| value(&number_with(figure.abs(), decimals)) == value(shown);
    let digits = 10_f64.powf(figure.abs().max(1.0).log10().floor() - 2.0);
    rounded(figure) || rounded(figure * 100.0) || rounded((figure / digits).round() * digits)
}

/// Runs a command for people and for programs, and compares.
fn agree(project: &Project, command: &[&str]) {
    let page = project.gradus(command);
    let json = project.gradus(&[command, &["--format", "json"]].concat());
    assert!(page.code() < 2, "{command:?}: {}", page.err());
    let numbers = Regex::new(r"\d+(\.\d+)?").unwrap();
    let mut known = Vec::new();
    figures(&serde_json::from_str(json.out()).unwrap(), &numbers, &mut known);
    // Digests, names of files and of a hash method, versions, units such as `per 1,000` and `of 8 items`, and the length of a shortened list are words.
    let words = Regex::new(
        r"[0-9a-f]{64}|SHA-256| of \d+ items|SARIF [\d.]+|per 1,000|and [\d,]+ more|[a-z-]+@[\d.-]+|gradus [\d.]+|[\w./-]+\.(toml|csv)",
    )
    .unwrap();
    let text = words.replace_all(page.out(), "").into_owned();
    let amounts = Regex::new(r"(^|[^\w.,-])(\d[\d,]*(\.\d+)?)").unwrap();
    let mut seen = 0;
    for line in text.lines() {
        for found in amounts.captures_iter(line) {
            let shown = found.get(2).unwrap().as_str().trim_end_matches(',').replace(',', "");
            assert!(known.iter().any(|figure| is_shown(*figure, &shown)), "{command:?}: {shown} of\n{line}");
            seen += 1;
        }
    }
    println!("{command:?}: {seen} figures");
}

#[test]
fn reference_pages_agree() {
    let project = Project::with("");
    for kind in ["rules", "indicators", "initiatives", "stages", "rubrics", "catalogues", "formats"] {
        agree(&project, &["list", kind]);
    }
    let names =
        ["web-only-low-reach", "op_cover", "budget", "selfserve", "interactive", "service-orientation", "hotline"];
    for name in names {
        agree(&project, &["explain", name]);
    }
}

#[test]
fn answers_about_a_roadmap_agree() {
    let project = Project::with("");
    assert_eq!(project.gradus(&["roadmap", "county.toml", "--out", "made.toml"]).code(), 0);
    agree(&project, &["why", "made.toml", "hotline", "roll-out.pensions", "own-data-centre"]);
    agree(&project, &["roadmap", "--from", "made.toml", "--keep", "all", "--work", "20"]);
}

#[test]
fn a_first_mapping_agrees() {
    let project = Project::with("");
    project.write(
        "table.csv",
        "district,year,op_cover,digital_pass\nEast,2024,61.5,48\nWest,2024,73,\nNorth,2024,80,52\n",
    );
    agree(&project, &["import", "table.csv", "--out", "mapping.toml", "--force"]);
}
