//! Every list of every kind of file has a limit: a list of that length is read, and the next item is a fault.

use gradus::format::FileKind;
use gradus::format::limits::{self, LIMITS};
use gradus::input::{self, Faults, Source};
use serde_json::Value;

use super::small::{PLAN, Small};

/// A step from the root of a file to a list in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// A key that the format names.
    Key(String),
    /// A key that the author chooses.
    Any,
    /// The items of a list.
    Items,
}

/// The paths to all lists and free tables of a schema.
fn lists(root: &Value, schema: &Value, way: &[Step], found: &mut Vec<Vec<Step>>) {
    if way.len() > 12 {
        return;
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix('#')) {
        return lists(root, root.pointer(name).unwrap(), way, found);
    }
    for branch in ["anyOf", "oneOf"].iter().filter_map(|key| schema.get(key)?.as_array()).flatten() {
        lists(root, branch, way, found);
    }
    let mut below = |step: Step, schema: &Value, is_list: bool| {
        let way = [way, &[step]].concat();
        if is_list {
            found.push(way.clone());
        }
        lists(root, schema, &way, found);
    };
    if let Some(items) = schema.get("items") {
        below(Step::Items, items, true);
    }
    if let Some(others) = schema.get("additionalProperties").filter(|others| others.is_object()) {
        below(Step::Any, others, true);
    }
    for (key, schema) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        below(Step::Key(key.clone()), schema, false);
    }
}

fn all(kind: FileKind) -> Vec<Vec<Step>> {
    let (schema, mut found) = (kind.schema(), Vec::new());
    lists(schema.as_value(), schema.as_value(), &[], &mut found);
    found.sort();
    found.dedup();
    found
}

/// The path of a list in the notation of the table of limits.
fn path(way: &[Step]) -> String {
    let (last, before) = way.split_last().unwrap();
    let keys = before.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Any => Some("*"),
        Step::Items => None,
    });
    assert!(matches!(last, Step::Items | Step::Any));
    keys.collect::<Vec<_>>().join(".")
}

/// A value with `count` items in the list at the end of the path.
fn value(way: &[Step], count: usize) -> String {
    let all = |item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    match way.split_first() {
        None => "0".to_owned(),
        Some((Step::Key(key), rest)) => format!("{{ {key} = {} }}", value(rest, count)),
        Some((Step::Items, [])) => format!("[{}]", all(&|number| number.to_string())),
        Some((Step::Any, [])) => format!("{{{}}}", all(&|number| format!("key-{number} = 0"))),
        Some((Step::Items, rest)) => format!("[{}]", value(rest, count)),
        Some((Step::Any, rest)) => format!("{{ any = {} }}", value(rest, count)),
    }
}

/// A file with only such a list.
fn file(kind: FileKind, way: &[Step], count: usize) -> String {
    let Some((Step::Key(key), rest)) = way.split_first() else { panic!("{way:?}") };
    let heading = if key == kind.name() { String::new() } else { format!("{} = {{}}\n", kind.name()) };
    format!("{heading}{key} = {}\n", value(rest, count))
}

fn faults(kind: FileKind, text: &str) -> Faults {
    let small = Small::new();
    let source = Source::from_text("file.toml", text).unwrap();
    let plan = || small.plan(PLAN).value;
    let composite = || match input::yardstick(None).unwrap().value {
        input::Yardstick::Rubric(rubric) => gradus::model::Composite::from(&*rubric),
        input::Yardstick::Composite(composite) => *composite,
    };
    let read = match kind {
        FileKind::Rubric => input::rubric_from(source).map(drop),
        FileKind::Assessment => input::assessment_from(source, &small.rubric).map(drop),
        FileKind::Catalogue => input::catalogue_from(source, &small.rubric).map(drop),
        FileKind::Plan => input::plan_from(source, &small.context()).map(drop),
        FileKind::Comparison => input::composite_from(source).map(drop),
        FileKind::Mapping => input::mapping_from(source, &composite()).map(drop),
        FileKind::Rules => input::rules_from(source).map(drop),
        FileKind::Settings => input::settings_from(source).map(drop),
        FileKind::Waivers => input::waivers_from(source, &plan()).map(drop),
        FileKind::Baseline => input::baseline_from(source, "plan").map(drop),
    };
    // The file is incomplete otherwise.
    read.unwrap_err()
}

/// The faults about lists that are too long, by the text that they point to.
fn too_many(kind: FileKind, text: &str) -> Vec<String> {
    let faults = faults(kind, text);
    let too_long = faults.all().iter().filter(|fault| fault.message.id == "input-too-many");
    too_long.map(|fault| text[fault.bytes.clone()].to_owned()).collect()
}

#[test]
fn every_list_is_read_up_to_its_limit_and_no_further() {
    for kind in FileKind::ALL {
        for way in all(kind) {
            let most = limits::most(kind, &path(&way));
            let at = too_many(kind, &file(kind, &way, most));
            assert!(at.is_empty(), "{} {}: {most} items: {at:?}", kind.name(), path(&way));
            let first = if way.last() == Some(&Step::Any) { format!("key-{most}") } else { most.to_string() };
            let above = too_many(kind, &file(kind, &way, most + 1));
            assert_eq!(above, [first], "{} {}: one more than {most}", kind.name(), path(&way));
        }
    }
}

#[test]
fn the_table_of_limits_names_existing_lists() {
    for limit in LIMITS {
        let there = all(limit.kind).iter().any(|way| path(way) == limit.path);
        assert!(there, "{} has no list {}", limit.kind.name(), limit.path);
    }
}

#[test]
fn the_page_on_file_formats_has_the_same_limits() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/file-formats.md")).unwrap();
    let mut table = String::from("| kind | list | at most |\n|---|---|---|\n");
    for limit in LIMITS {
        let kind = limit.kind.name();
        table.push_str(&format!("| {kind} | `{}` | {} |\n", limit.path, spaced(limit.most)));
    }
    table.push_str(&format!("| every kind | every other list | {} |\n", spaced(limits::OTHERS)));
    assert!(page.contains(&table), "docs/file-formats.md should have, under Limits:\n{table}");
}

/// A number with groups of three digits, as in the pages.
fn spaced(figure: usize) -> String {
    let digits = figure.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    groups.join(" ")
}

/// An assessment with funds of these amounts.
fn with_funds(amounts: &[&str]) -> Result<(), Faults> {
    let years = amounts.iter().enumerate();
    let years = years.map(|(at, amount)| format!("{{ year = {}, amount = {amount} }}", 2030 + at));
    let fund = format!(
        "\n[[fund]]\nid = \"large\"\nsource = \"Large\"\nkind = \"capital\"\nyears = [{}]\n",
        years.collect::<Vec<_>>().join(", ")
    );
    let text = format!("{}{fund}", super::small::ASSESSMENT);
    Small::new().read(super::small::Kind::Assessment, &text)
}

#[test]
fn money_is_read_up_to_a_quadrillion_and_no_further() {
    for fits in ["1_000_000_000_000_000", "\"999999999999999.99\""] {
        assert!(with_funds(&[fits]).is_ok(), "{fits}: {}", with_funds(&[fits]).unwrap_err());
    }
    for (beyond, id) in [("1_000_000_000_000_001", "input-above"), ("\"1000000000000000.01\"", "input-pattern")] {
        let faults = with_funds(&[beyond]).unwrap_err();
        assert_eq!(faults.all()[0].message.id, id, "{beyond}: {faults}");
    }
}

#[test]
fn amounts_above_the_total_limit_are_a_fault_at_the_first_excess() {
    let most = "1_000_000_000_000_000";
    assert!(with_funds(&[most; 8]).is_ok());
    let faults = with_funds(&[most; 10]).unwrap_err();
    assert_eq!(faults.all().len(), 1, "{faults}");
    assert_eq!(faults.all()[0].message.id, "input-money-together");
}
