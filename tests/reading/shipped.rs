//! The files that come with the program are read without a fault.

use std::path::{Path, PathBuf};

use gradus::input;
use gradus::model::Context;

/// The TOML files right in a folder.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ext| ext == "toml")).collect();
    files.sort();
    files
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
