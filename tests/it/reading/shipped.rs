//! The shipped files are valid.

use std::path::{Path, PathBuf};

use gradus::input;
use gradus::model::Context;

/// The TOML files directly in a folder.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ext| ext == "toml")).collect();
    files.sort();
    files
}

#[test]
fn every_comparison_rubric_and_its_mapping_are_read() {
    let rubrics = files("assessments/rubrics");
    let names = rubrics.iter().map(|path| path.file_stem().unwrap().to_str().unwrap());
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["asem", "egdi", "gtmi", "service-orientation", "software-maturity", "telecom"]
    );
    for path in rubrics {
        let read = input::yardstick(Some(&path)).unwrap_or_else(|faults| panic!("{faults}")).value;
        let input::Yardstick::Composite(composite) = read else { continue };
        let mapping =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/mappings").join(path.file_name().unwrap());
        let mapping = input::mapping(&mapping, &composite).unwrap_or_else(|faults| panic!("{faults}")).value;
        let columns = mapping.tables.iter().map(|table| table.columns.len()).sum::<usize>();
        let wanted = composite.indicators.len() + composite.denominators.len() + composite.groupings.len();
        assert_eq!(columns, wanted, "{}: every indicator has a column", composite.id);
    }
}

#[test]
fn every_shipped_file_is_read() {
    let rubric = input::rubric(None).unwrap().value;
    let (catalogue, rules) = (input::catalogue(None, &rubric).unwrap().value, input::rules(None).unwrap().value);
    for path in ["assessments", "assessments/qingshui", "assessments/yunling"].into_iter().flat_map(files) {
        input::assessment(&path, &rubric).unwrap_or_else(|faults| panic!("{faults}"));
    }
    for path in files("roadmaps") {
        let head = input::plan_head(&path).unwrap_or_else(|faults| panic!("{faults}"));
        let assessment = input::assessment(&head.assessment_file.unwrap(), &rubric).unwrap().value;
        let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        input::plan(&path, &context).unwrap_or_else(|faults| panic!("{faults}"));
    }
}
