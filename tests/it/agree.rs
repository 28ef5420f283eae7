//! The formats of a report agree: each is laid out from one value, and what lays out computes nothing.
//!
//! Two kinds of proof. Columns of CSV and tables of pages are held against the JSON, cell by cell. And a figure is changed in
//! the value: every format then tells the changed one, so none of them has it from elsewhere.

mod every_figure;

use std::fs;
use std::path::Path;

use gradus::check;
use gradus::compare::uncertainty::Request as Draws;
use gradus::compare::{Comparison, Perturbation, Uncertainty};
use gradus::input;
use gradus::locale::{Locale, number, number_with};
use gradus::model::{Assessment, Composite, Context, Lang};
use gradus::report::document::{Block, Document, Table};
use gradus::report::json::{self, Bounds, Envelope};
use gradus::report::terminal::Layout;
use gradus::report::{Extent, Page, Report, audit, comparison, format, scorecard};
use gradus::schedule::Ask;
use gradus::score::Standing;
use serde_json::Value;

use super::support;
use super::support::roadmaps::{Desk, viewed};

const VANITY: &str = "roadmaps/qingshui-vanity.toml";
const COUNTY: &str = "assessments/qingshui/county.toml";

fn lay_out(report: &dyn Report, name: &str, lang: Lang) -> String {
    let (locale, layout) = (Locale::new(lang), Layout { width: 2_000, colour: false });
    (format::named(name).unwrap().render)(report, &Page { locale: &locale, layout, extent: &Extent::Whole, notes: &[] })
        .unwrap()
}

fn value(report: &dyn Report) -> Value {
    serde_json::from_str(&lay_out(report, "json", Lang::En)).unwrap()
}

/// The rows of CSV, each cell under its name.
fn rows(report: &dyn Report) -> Vec<std::collections::HashMap<String, String>> {
    let text = lay_out(report, "csv", Lang::En);
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// The tables of a page.
fn tables(page: &Document) -> Vec<&Table> {
    let mut tables = Vec::new();
    for block in &page.blocks {
        if let Block::Table(table) = block {
            tables.push(table);
        }
    }
    tables
}

/// The words of a table, row by row.
fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.iter().map(|cell| cell.text.trim()).collect()).collect()
}

/// A figure of JSON as CSV writes it.
fn plain(figure: &Value) -> String {
    match figure {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_f64().unwrap().to_string(),
        other => other.to_string(),
    }
}

/// Holds a cell of CSV against a figure of JSON, which is read back to some fifteen digits.
fn same(cell: &str, figure: &Value) {
    match (cell.parse::<f64>(), figure.as_f64()) {
        (Ok(cell), Some(figure)) => assert!((cell - figure).abs() <= 1e-12 * figure.abs(), "{cell} is not {figure}"),
        _ => assert_eq!(cell, plain(figure)),
    }
}

/// A figure of JSON with its decimals, or the sign that there is none.
fn fixed(figure: &Value, decimals: usize) -> String {
    figure.as_f64().map_or_else(|| "—".to_owned(), |figure| number_with(figure, decimals))
}

fn percent(figure: &Value) -> String {
    format!("{} %", number(figure.as_f64().unwrap() * 100.0, 1))
}

/// Every format tells the words that a figure has in it.
fn told(report: &dyn Report, words: &[(&str, &str)]) {
    for (name, words) in words {
        for lang in [Lang::En, Lang::Zh] {
            let text = lay_out(report, name, lang);
            assert!(text.contains(words), "{name} does not tell {words}:\n{text}");
        }
    }
}

#[test]
fn audits_agree() {
    let rubric = support::rubric();
    let (catalogue, rules) = (support::catalogue(&rubric), support::rules());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let assessment = input::assessment(&folder.join(COUNTY), &rubric).unwrap();
    let context = Context { rubric: &rubric, assessment: &assessment.value, catalogue: &catalogue, rules: &rules };
    let plan = input::plan(&folder.join(VANITY), &context).unwrap();
    let found = check::audit(context, &plan.value);
    let view = audit::View {
        context,
        plan: &plan.value,
        plan_source: &plan.source,
        assessment_source: &assessment.source,
        audit: &found,
        worked: None,
        inputs: &[],
        sides: audit::Sides::default(),
    };
    let mut report = json::audit::envelope(&[view]);
    let whole = value(&report);
    let of = &whole["audits"][0];
    let pages = report.pages(&Locale::new(Lang::En));
    let page = tables(&pages[0]);

    let names = ["errors", "warnings", "notes", "unexamined", "in_order", "idle_rules"];
    let counts =
        |of: &Value| names.map(|name| plain(&of[name])).map(|count| if count == "0" { "·".into() } else { count });
    let verdict = cells(page[0]);
    let (all, families) = verdict.split_last().unwrap();
    for (row, family) in families.iter().zip(of["families"].as_array().unwrap()) {
        assert_eq!(row[1..], counts(family));
    }
    assert_eq!(all[1..], counts(&of["counts"]));

    let letters = of["orientation"]["letters"].as_array().unwrap();
    let spared = of["burden"]["services"].as_array().unwrap();
    assert_eq!(cells(page[1]).len(), spared.len());
    for (row, service) in cells(page[1]).iter().zip(spared) {
        assert!(row[0].starts_with(service["name"]["en"].as_str().unwrap()), "{row:?}");
        let about = |figure: &Value| figure.as_f64().unwrap();
        let told = |cell: &str| cell.replace(',', "").parse::<f64>().unwrap();
        for (cell, figure) in
            [(row[2], &service["per_year"]["hours"]["likely"]), (row[3], &service["per_year"]["hours"]["low"])]
        {
            assert!((told(cell) - about(figure)).abs() <= about(figure).abs() * 0.005 + 0.5, "{cell} is not {figure}");
        }
    }
    for (row, letter) in cells(page[2]).iter().zip(letters) {
        assert_eq!(row[2], letter["figure"].as_f64().map_or("—".to_owned(), |figure| number(figure.min(99.9), 1)));
    }
    let dimensions = of["design_reality"]["dimensions"].as_array().unwrap();
    assert_eq!(cells(page[3]).len(), dimensions.len() + 1);
    for (row, gap) in cells(page[3]).iter().zip(dimensions.iter().chain([&of["design_reality"]["sum"]])) {
        assert_eq!(row[2], fixed(&gap["figure"], 1));
    }

    let findings = of["findings"].as_array().unwrap();
    let csv = rows(&report);
    assert_eq!(csv.len(), findings.len());
    for (row, finding) in csv.iter().zip(findings) {
        for name in ["rule", "code", "family", "severity", "cost", "baseline"] {
            assert_eq!(row[name], plain(&finding[name]));
        }
        for name in ["file", "line", "column"] {
            assert_eq!(row[name], plain(&finding["places"][0][name]));
        }
    }

    // A figure has one source.
    report.body.audits[0].counts.errors = 70_707;
    report.body.audits[0].orientation.overall = 61.3;
    report.body.audits[0].design_reality.sum.figure = Some(43.7);
    report.body.audits[0].findings[0].cost = "8765400".to_owned();
    report.body.audits[0].burden.per_year.hours.likely = 6_540_000.0;
    report.body.audits[0].burden.in_sum.hours.low = 3_210_000.0;
    report.body.audits[0].burden.services[0].per_year.documents.likely = 98_700.0;
    told(&report, &[("text", "6,540,000"), ("markdown", "6,540,000"), ("json", "6540000")]);
    told(&report, &[("text", "3,210,000"), ("markdown", "3,210,000"), ("json", "3210000")]);
    told(&report, &[("text", "98,700"), ("markdown", "98,700"), ("json", "98700")]);
    told(&report, &[("text", "70707"), ("markdown", "70707"), ("json", "70707")]);
    told(&report, &[("text", "61.3"), ("markdown", "61.3"), ("json", "61.3")]);
    told(&report, &[("text", "43.7"), ("markdown", "43.7"), ("json", "43.7")]);
    told(&report, &[("text", "8,765,400"), ("markdown", "8,765,400"), ("csv", "8765400"), ("sarif", "8765400")]);
}

#[test]
fn scorecards_agree() {
    let rubric = support::rubric();
    let county = support::assessment(COUNTY, &rubric);
    let standing = Standing::of(&rubric, &county);
    let catalogue = support::catalogue(&rubric);
    let view = scorecard::View {
        rubric: &rubric,
        catalogue: Some(&catalogue),
        assessment: &county,
        standing: &standing,
        doubts: &[],
        inputs: &[],
    };
    let mut report = json::assessment::envelope(&[view]);
    report.body.detail = true;
    let whole = value(&report);
    let of = &whole["assessments"][0];
    let pages = report.pages(&Locale::new(Lang::En));
    let page = tables(&pages[0]);

    let dimensions = of["nodes"].as_array().unwrap().iter().filter(|node| node["parent"] == of["headline"]["id"]);
    let shown: Vec<&Value> = [&of["headline"]].into_iter().chain(dimensions).collect();
    assert_eq!(cells(page[0]).len(), shown.len());
    for (row, node) in cells(page[0]).iter().zip(&shown) {
        let score = |end: &str| fixed(&node["score"][end], 2);
        assert_eq!(row[1..], [score("low"), score("point"), score("high"), percent(&node["coverage"])]);
    }
    for (row, node) in cells(page[1]).iter().zip(&shown) {
        assert_eq!((row[1], row[3]), (&*percent(&node["evidence"]["strong"]), &*percent(&node["assumed"])));
    }

    let card = &mut report.body.assessments[0];
    card.headline.score = Bounds { low: 0.1234, point: Some(0.4567), high: 0.9876 };
    card.headline.coverage = 0.777;
    card.combinations.iter_mut().for_each(|set| set.reach.independent = 0.6543);
    told(&report, &[("text", "0.12"), ("text", "0.46"), ("markdown", "0.99"), ("json", "0.4567")]);
    told(&report, &[("text", "77.7 %"), ("markdown", "77.7 %"), ("json", "0.777")]);
    told(&report, &[("text", "65.4 %"), ("markdown", "65.4 %"), ("json", "0.6543")]);

    let services = of["burden"]["services"].as_array().unwrap();
    let today = page.iter().map(|table| cells(table)).find(|rows| rows[0][0] == services[0]["name"]["en"]).unwrap();
    for (row, service) in today.iter().zip(services) {
        assert_eq!(row[5], number(service["hours_per_case"].as_f64().unwrap(), 1));
    }
    let card = &mut report.body.assessments[0];
    card.burden.per_year.hours = 7_770_000.0;
    card.burden.services[0].hours_per_case = 43.2;
    told(&report, &[("text", "7,770,000"), ("markdown", "7,770,000"), ("json", "7770000")]);
    told(&report, &[("text", "43.2"), ("markdown", "43.2"), ("json", "43.2")]);
}

#[test]
fn comparisons_agree() {
    let rubric = support::rubric();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/yunling");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let units: Vec<Assessment> = files.iter().map(|file| input::assessment(file, &rubric).unwrap().value).collect();
    let composite = Composite::from(&rubric);
    let compared = Comparison::of_assessments(&composite, &rubric, &units.iter().collect::<Vec<_>>());
    let wanted = Draws {
        vary: vec![Perturbation::Observations],
        draws: 100,
        seed: 1,
        pairs: false,
        beside: None,
        drivers: None,
        threads: 1,
    };
    let uncertainty = Uncertainty::of(&composite, &compared, &wanted).unwrap();
    let view = comparison::View {
        composite: &composite,
        comparison: &compared,
        uncertainty: Some(&uncertainty),
        peers: None,
        tables: None,
        missed: &[],
        inputs: &[],
    };
    let mut report = json::comparison::envelope(&view);
    let of = value(&report);
    let pages = report.pages(&Locale::new(Lang::En));
    let ranking = cells(tables(&pages[0])[0]);
    let units = of["units"].as_array().unwrap();
    let csv = rows(&report);
    assert_eq!((ranking.len(), csv.len()), (units.len(), units.len()));
    let ranks = of["uncertainty"]["ranks"].as_array().unwrap();
    for ((page, row), unit) in ranking.iter().zip(&csv).zip(units) {
        let place = ranks.iter().position(|of| of["id"] == unit["id"]);
        assert_eq!(page[0], unit["rank"].as_u64().map_or("—".to_owned(), |rank| rank.to_string()));
        let score = |end: &str| fixed(&unit["score"][end], 4);
        assert_eq!(page[2..6], [score("point"), score("low"), score("high"), percent(&unit["coverage"])]);
        for name in ["rank", "id", "class", "coverage"] {
            same(&row[name], &unit[name]);
        }
        for (name, end) in [("score", "point"), ("low", "low"), ("high", "high")] {
            same(&row[name], &unit["score"][end]);
        }
        for (name, end) in [("rank_low", "low"), ("rank_median", "median"), ("rank_high", "high")] {
            assert_eq!(row[name], place.map_or(String::new(), |place| plain(&ranks[place][end])));
        }
        let next = place.map_or(&Value::Null, |place| &of["uncertainty"]["above_next"][place]);
        same(&row["above_next"], next);
        for part in unit["nodes"].as_array().unwrap().iter().chain(unit["indicators"].as_array().unwrap()) {
            same(&row[part["id"].as_str().unwrap()], &part["score"]["point"]);
        }
    }

    report.body.units[0].score.point = Some(0.765_4);
    report.body.units[0].coverage = 0.777;
    told(&report, &[("text", "0.7654"), ("markdown", "0.7654"), ("csv", "0.7654"), ("json", "0.7654")]);
    told(&report, &[("text", "77.7 %"), ("markdown", "77.7 %"), ("csv", "0.777"), ("json", "0.777")]);
}

#[test]
fn roadmaps_agree() {
    let desk = Desk::with("assessments/yunling/xueya.toml");
    let roadmap = desk.roadmap(Ask::default());
    viewed(&roadmap, &[], |view| {
        let report = json::roadmap::envelope(view);
        funds_and_staff(&report);
        one_source(report);
    });
}

/// The table with such a heading over its first column.
fn headed<'p>(page: &'p Document, id: &'static str) -> Vec<Vec<&'p str>> {
    let heading = Locale::new(Lang::En).word(id);
    cells(tables(page).into_iter().find(|table| table.columns[0].heading == heading).unwrap())
}

fn funds_and_staff(report: &Envelope<json::roadmap::RoadmapV3<'_>>) {
    let of = value(report);
    let pages = report.pages(&Locale::new(Lang::En));
    let amount = |decimal: &Value| decimal.as_str().unwrap().parse::<f64>().unwrap();
    let written = |cell: &str| cell.replace(',', "").parse::<f64>().unwrap();
    let years = of["funds"].as_array().unwrap().iter().flat_map(|fund| fund["years"].as_array().unwrap());
    // Years in which a fund neither has nor gives anything stand in the JSON alone.
    let used = |year: &&Value| ["fresh", "carried", "once", "running"].iter().any(|name| amount(&year[*name]) > 0.0);
    let used: Vec<&Value> = years.filter(used).collect();
    let money = headed(&pages[0], "roadmap-money-fund");
    assert_eq!(money.len(), used.len());
    for (row, year) in money.iter().zip(used) {
        assert_eq!(row[1], plain(&year["year"]));
        let envelope = amount(&year["fresh"]) + amount(&year["carried"]);
        let figures = [envelope, amount(&year["once"]), amount(&year["running"]), amount(&year["left"])];
        for (cell, figure) in row[2..].iter().zip(figures) {
            assert!((written(cell) - figure).abs() <= 0.5, "{cell} is not {figure}");
        }
    }
    let staff = of["staff"].as_array().unwrap();
    for row in headed(&pages[0], "roadmap-staff-skill") {
        let skill = staff.iter().find(|skill| skill["name"]["en"] == row[0]).unwrap();
        assert_eq!((row[1], row[2]), (&*plain(&skill["available"]), &*plain(&skill["peak"])));
    }
    for (row, load) in headed(&pages[0], "roadmap-load-department").iter().zip(of["front_line"].as_array().unwrap()) {
        assert_eq!(row[1].replace(',', ""), plain(&load["heads"]));
        assert!(row[3].starts_with(&number(load["peak"].as_f64().unwrap(), 1)));
    }
}

fn one_source(mut report: Envelope<json::roadmap::RoadmapV3<'_>>) {
    report.body.once = "7654321".to_owned();
    report.body.brings.cases_per_year = 707_070;
    report.body.front_line[0].peak = 63.7;
    report.body.audit.notes = 70_707;
    let changed = [("7,654,321", "7654321"), ("707,070", "707070"), ("63.7", "63.7"), ("70707", "70707")];
    for (page, json) in changed {
        told(&report, &[("text", page), ("markdown", page), ("json", json)]);
    }
}

/// The files below a folder.
fn below(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { below(&path, found) } else { found.push(path) }
    }
}

/// Rooms that compute. What they found comes to a page through the value of its report alone.
const COMPUTING: [&str; 7] = ["score", "forecast", "check", "schedule", "compare", "rework", "input"];

/// Pages that are laid out beside their JSON, whose figures `every_figure` compares; and the files of faults, which are no
/// reports. Nothing joins them.
const APART: [&str; 7] = ["explain.rs", "faults.rs", "import.rs", "levelled.rs", "rule_pages.rs", "why.rs", "why/"];

#[test]
fn what_lays_out_computes_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report");
    let mut files = Vec::new();
    below(&folder, &mut files);
    let mut seen = 0;
    for file in files {
        let name = file.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let pages = ["super::document", "report::document", "super::records", "report::records", "dyn Report"];
        let lays_out = pages.iter().any(|word| code.contains(word));
        if !lays_out || APART.iter().any(|apart| name.starts_with(apart)) {
            continue;
        }
        seen += 1;
        for room in COMPUTING {
            // A rule's documentation is words, not a figure.
            let code = code.replace("use crate::check::Rule;", "");
            assert!(!code.contains(&format!("crate::{room}::")), "src/report/{name} reaches into {room}/");
        }
    }
    assert!(seen > 40, "{seen}");
}
