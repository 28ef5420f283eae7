//! `gradus import`: a first mapping of strangers' tables, and a trial reading through it.

use std::path::{Path, PathBuf};

use gradus::compare::Comparison;
use gradus::input::import::{Measures, Origin, Suspicion};
use gradus::input::{self, Source, Yardstick, import, table};
use gradus::message;
use gradus::message::Value;
use gradus::model::Composite;
use gradus::report::import::{self as report, View};
use gradus::report::kind::Part;
use gradus::report::provenance::InputFile;
use gradus::report::{mapping_file, rubric_file};

use super::write::{self, Staged};
use super::{Caller, compare, read};
use crate::error::{Exit, UserError};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The tables.
    pub tables: Vec<PathBuf>,
    /// What to measure by, instead of the rubric that is built in.
    pub rubric: Option<PathBuf>,
    /// Where to write a rubric made of the columns, to measure by that.
    pub rubric_out: Option<PathBuf>,
    /// Where to write the mapping; it is printed where no file is given.
    pub out: Option<PathBuf>,
    /// Whether files that are there may be replaced.
    pub replace: bool,
    /// The year to keep.
    pub year: Option<i32>,
    /// The sheet of workbooks to look at; the likeliest where none is named.
    pub sheet: Option<String>,
}

/// Answers the request.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let faulty = |faults: input::Faults| read::faulty(&faults, &caller.locale);
    let places: Vec<&Path> = [&request.out, &request.rubric_out].into_iter().flatten().map(PathBuf::as_path).collect();
    for place in &places {
        write::apart(place, request.tables.iter().chain(&request.rubric).map(PathBuf::as_path))?;
    }
    if let [one, other] = places.as_slice() {
        write::apart(one, [*other])?;
    }
    places.iter().try_for_each(|place| write::ready(place, request.replace))?;
    let seen = import::look_with(&request.tables, request.sheet.as_deref(), request.year).map_err(faulty)?;
    let Measuring { composite, drafted, mut inputs } = yardstick(request, &seen, caller)?;
    let origin = if drafted.is_some() { Origin::Drafted } else { Origin::Given };
    let id = request.out.as_deref().map_or_else(|| composite.id.clone(), identifier);
    let draft = import::draft(&seen, &composite, &id, request.year, origin).map_err(faulty)?;
    let text = mapping_file::text(&draft, &composite, &caller.locale);
    let name = request.out.as_ref().map_or_else(|| "mapping.toml".to_owned(), |out| out.display().to_string());
    let mapping = Source::from_text(&name, &text).and_then(|source| input::mapping_from(source, &composite));
    let mapping = mapping.map_err(faulty)?;
    let taken: Vec<PathBuf> = request
        .tables
        .iter()
        .zip(&draft.tables)
        .filter(|(_, of)| !of.map.columns.is_empty())
        .map(|(path, _)| path.clone())
        .collect();
    let tables = table::read(&taken, &mapping, &composite, None).map_err(faulty)?;
    inputs.extend(tables.files.iter().map(|of| InputFile { name: of.name.clone(), sha256: of.sha256.clone() }));
    let obstacle = Comparison::of(&composite, &tables.dataset)
        .err()
        .map(|found| compare::not_comparable(&composite, &tables.dataset.units, found, None));
    let (mut staged, mut written) = (Staged::default(), Vec::new());
    let parts =
        [(&request.rubric_out, drafted.as_ref().map(|(_, text)| text.as_str())), (&request.out, Some(text.as_str()))];
    for (place, content) in parts {
        if let Some((place, content)) = place.as_ref().zip(content) {
            staged.file(place, content.as_bytes(), request.replace)?;
            written.push(place.display().to_string());
        }
    }
    let next = next(request, &taken).filter(|_| obstacle.is_none());
    let view = View {
        seen: &seen,
        draft: &draft,
        composite: &composite,
        tables: &tables,
        obstacle: obstacle.as_ref(),
        mapping: &text,
        measures: drafted.as_ref().map(|(measures, _)| measures),
        rubric: drafted.as_ref().map(|(_, text)| text.as_str()),
        written: &written,
        next: next.as_deref(),
        inputs: &inputs,
    };
    // Without a file to write it to, a mapping is the answer, and what is said of it stands beside it.
    if request.out.is_none() && caller.format.tells(Part::Prose) {
        caller.terminal.print(&text)?;
        caller.terminal.complain(&report::document(&view, &caller.locale));
    } else {
        caller.show(&view, &[])?;
    }
    staged.commit()?;
    Ok(Exit::Fine)
}

/// What is measured by.
struct Measuring {
    composite: Composite,
    /// What a rubric that was made here was made of, and its text.
    drafted: Option<(Measures, String)>,
    /// The files it came from.
    inputs: Vec<InputFile>,
}

/// Reads what is measured by, or makes it of the columns.
fn yardstick(request: &Request, seen: &[import::Seen], caller: &Caller) -> anyhow::Result<Measuring> {
    let faulty = |faults: input::Faults| read::faulty(&faults, &caller.locale);
    if let Some(out) = &request.rubric_out {
        let measures = import::measures(seen, request.year);
        if measures.taken.is_empty() {
            return Err(nothing_measured(&measures).into());
        }
        let text = rubric_file::text(&identifier(out), &measures, &caller.locale);
        let source = Source::from_text(&out.display().to_string(), &text).map_err(faulty)?;
        let composite = input::composite_from(source).map_err(faulty)?.value;
        return Ok(Measuring { composite, drafted: Some((measures, text)), inputs: Vec::new() });
    }
    let yardstick = input::yardstick(request.rubric.as_deref()).map_err(faulty)?;
    let inputs = vec![read::named(&yardstick.source)];
    let composite = match yardstick.value {
        Yardstick::Rubric(rubric) => Composite::from(rubric.as_ref()),
        Yardstick::Composite(composite) => *composite,
    };
    Ok(Measuring { composite, drafted: None, inputs })
}

/// The error of tables in which nothing may be measured, with what the columns of numbers are instead.
fn nothing_measured(measures: &Measures) -> UserError {
    let line = |(name, of): &(String, Suspicion)| message!("import-rubric-aside-line", name = name, why = of.message());
    let columns: Vec<Value> = measures.aside.iter().map(|of| line(of).into()).collect();
    UserError::new(match columns.is_empty() {
        true => message!("import-nothing-measured"),
        false => message!("import-nothing-measured-but", columns = columns),
    })
}

/// The call that compares the units; none where the mapping is not in a file.
fn next(request: &Request, taken: &[PathBuf]) -> Option<String> {
    let out = request.out.as_ref()?;
    let mut words = vec!["gradus compare".to_owned()];
    words.extend(taken.iter().map(|path| shell_word(path)));
    if let Some(rubric) = request.rubric_out.as_ref().or(request.rubric.as_ref()) {
        words.push(format!("--rubric {}", shell_word(rubric)));
    }
    words.push(format!("--mapping {}", shell_word(out)));
    Some(words.join(" "))
}

/// A path as a shell takes it for one word, and not for an option.
fn shell_word(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+=:,@%".contains(c);
    let text = if text.starts_with('-') { format!("./{text}") } else { text };
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// An identifier made of a file's name.
fn identifier(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let words: Vec<&str> = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "imported".to_owned() } else { words.join("-") }
}
