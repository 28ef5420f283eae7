//! `docs/file-formats.md` describes every key, and its whole files are valid.

use std::collections::BTreeSet;
use std::path::Path;

use gradus::format::FileKind;
use gradus::input::{self, Faults, Source};
use gradus::model::Context;
use serde_json::Value;

/// The page.
fn page() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/file-formats.md")).unwrap()
}

/// The section about a kind of file; its heading begins with the kind's name.
fn section(page: &str, kind: FileKind) -> &str {
    let mut sections = page.split("\n## ");
    let of_kind = |section: &&str| section.to_lowercase().starts_with(kind.name());
    sections.find(of_kind).unwrap_or_else(|| panic!("no section about {}", kind.name()))
}

/// The names of all properties in a schema.
fn properties<'s>(schema: &'s Value, names: &mut BTreeSet<&'s str>) {
    match schema {
        Value::Object(keys) => {
            names.extend(
                keys.get("properties")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flat_map(|table| table.keys())
                    .map(String::as_str),
            );
            keys.values().for_each(|below| properties(below, names));
        }
        Value::Array(items) => items.iter().for_each(|below| properties(below, names)),
        _ => {}
    }
}

/// The block of the page that is a whole file of a kind.
fn whole(page: &str, kind: FileKind) -> std::sync::Arc<Source> {
    let begin = format!("```toml\n# a whole {} file\n", kind.name());
    let blocks: Vec<&str> = page.split(&begin).skip(1).filter_map(|rest| rest.split("\n```").next()).collect();
    let [block] = blocks.as_slice() else { panic!("{} whole {} files", blocks.len(), kind.name()) };
    read(Source::from_text(kind.name(), block))
}

/// Unwraps a result, with the faults as the panic message.
fn read<T>(result: Result<T, Faults>) -> T {
    result.unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn every_key_is_documented() {
    let page = page();
    let common = page.split("\n## ").take(3).collect::<String>();
    for kind in FileKind::ALL {
        let schema = kind.schema();
        let mut names = BTreeSet::new();
        properties(schema.as_value(), &mut names);
        let own = section(&page, kind);
        let in_backticks = |name: &&&str| [own, &common].iter().any(|text| text.contains(&format!("`{name}`")));
        let missing: Vec<&&str> = names.iter().filter(|name| !in_backticks(name)).collect();
        assert!(missing.is_empty(), "{}: nothing is said of {missing:?}", kind.name());
    }
}

#[test]
fn whole_files_are_read() {
    let page = page();
    let rubric = read(input::rubric(None)).value;
    let catalogue = read(input::catalogue(None, &rubric)).value;
    let rules = read(input::rules(None)).value;
    read(input::rubric_from(whole(&page, FileKind::Rubric)));
    read(input::catalogue_from(whole(&page, FileKind::Catalogue), &rubric));
    read(input::rules_from(whole(&page, FileKind::Rules)));
    let assessment = read(input::assessment_from(whole(&page, FileKind::Assessment), &rubric)).value;
    let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
    let plan = read(input::plan_from(whole(&page, FileKind::Plan), &context));
    read(input::require_workable(&plan, &assessment));
    read(input::waivers_from(whole(&page, FileKind::Waivers), &plan.value));
    read(input::settings_from(whole(&page, FileKind::Settings)));
    let comparison = read(input::composite_from(whole(&page, FileKind::Comparison))).value;
    read(input::mapping_from(whole(&page, FileKind::Mapping), &comparison));
    read(input::baseline_from(whole(&page, FileKind::Baseline), &plan.value.id));
}
