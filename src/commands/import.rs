//! `gradus import`: drafts a mapping for unknown tables and reads the tables with it as a trial.

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

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The tables.
    pub tables: Vec<PathBuf>,
    /// The rubric; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The rubric file to write. It is drafted from the columns and then used.
    pub rubric_out: Option<PathBuf>,
    /// The mapping file to write; `None`: print the mapping.
    pub out: Option<PathBuf>,
    /// Whether existing files may be replaced.
    pub replace: bool,
    /// The year to use.
    pub year: Option<i32>,
    /// The sheet of workbooks; by default the most likely one.
    pub sheet: Option<String>,
}

/// Runs the command.
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
    // Without an output file, the mapping goes to standard output, so the report goes to standard error.
    if request.out.is_none() && caller.format.tells(Part::Prose) {
        caller.terminal.print(&text)?;
        caller.terminal.complain(&report::document(&view, &caller.locale));
    } else {
        caller.show(&view, &[])?;
    }
    staged.commit()?;
    Ok(Exit::Fine)
}

/// The rubric of the import.
struct Measuring {
    composite: Composite,
    /// The measures from which the rubric was drafted, and its text; `None` if the rubric was given.
    drafted: Option<(Measures, String)>,
    /// The input files of the rubric.
    inputs: Vec<InputFile>,
}

/// Reads the rubric or drafts it from the columns.
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

/// Error: the tables contain no measure. The message says what the numeric columns contain.
fn nothing_measured(measures: &Measures) -> UserError {
    let line = |(name, of): &(String, Suspicion)| message!("import-rubric-aside-line", name = name, why = of.message());
    let columns: Vec<Value> = measures.aside.iter().map(|of| line(of).into()).collect();
    UserError::new(match columns.is_empty() {
        true => message!("import-nothing-measured"),
        false => message!("import-nothing-measured-but", columns = columns),
    })
}

/// The command that compares the units; `None` if the mapping is not in a file.
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

/// Quotes a path so that a shell reads it as one word and not as an option.
fn shell_word(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+=:,@%".contains(c);
    let text = if text.starts_with('-') { format!("./{text}") } else { text };
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// Derives an identifier from a file name.
fn identifier(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let words: Vec<&str> = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "imported".to_owned() } else { words.join("-") }
}
