//! Helpers of the tests of comparison.

use std::path::{Path, PathBuf};

use assert_cmd::cargo::cargo_bin_cmd;
use gradus::input::{self, Faults, Loaded, Source, Yardstick, table::Tables};
use gradus::model::{Composite, Mapping};

/// A file of this project.
pub fn own(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The folder of published data next to this project; prints a note and returns `None` if it is missing.
pub fn data(folder: &str) -> Option<PathBuf> {
    let folder = own("../shared/data").join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no {}", folder.display());
    None
}

/// Unwraps a result, with the faults as the panic message.
pub fn read<T>(result: Result<T, Faults>) -> T {
    result.unwrap_or_else(|faults| panic!("{faults}"))
}

/// A shipped comparison rubric with its mapping of the same name.
pub fn shipped(name: &str) -> (Composite, Loaded<Mapping>) {
    let yardstick = read(input::yardstick(Some(&own(&format!("assessments/rubrics/{name}.toml")))));
    let Yardstick::Composite(composite) = yardstick.value else { panic!("{name} is no comparison rubric") };
    let mapping = read(input::mapping(&own(&format!("assessments/mappings/{name}.toml")), &composite));
    (*composite, mapping)
}

/// A comparison rubric from its text.
pub fn composite(text: &str) -> Result<Composite, Faults> {
    Ok(input::composite_from(Source::from_text("rubric.toml", text)?)?.value)
}

/// Tables from their texts, by file name, read through the text of a mapping.
pub fn tables(files: &[(&str, &str)], mapping: &str, composite: &Composite) -> Result<Tables, Faults> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    tables_of(&files, mapping, composite)
}

/// Tables from their bytes, by file name, read through the text of a mapping.
pub fn tables_of(files: &[(&str, &[u8])], mapping: &str, composite: &Composite) -> Result<Tables, Faults> {
    let folder = tempfile::tempdir().unwrap();
    let path = |(name, bytes): &(&str, &[u8])| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let paths: Vec<PathBuf> = files.iter().map(path).collect();
    let mapping = input::mapping_from(Source::from_text("mapping.toml", mapping)?, composite)?;
    input::table::read(&paths, &mapping, composite, None)
}

/// The columns of a CSV file by heading.
pub fn csv(path: &Path) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// Exit code, standard output and standard error of a call.
pub fn gradus(args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = cargo_bin_cmd!("gradus");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let output = command.current_dir(own("")).args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}
