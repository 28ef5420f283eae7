//! From files to the model, or everything that is wrong with them.
//!
//! A file goes through four steps, each of which tells all the faults it finds, with their places, before the next begins:
//! its text is read and parsed ([`source`]), its kind is told by its heading table ([`kind`]), the document is walked
//! against the JSON Schema of the kind, and what was read is lowered into [`crate::model`].

mod expected;
pub mod fault;
pub mod import;
pub(crate) mod kind;
mod lower;
mod magnitude;
mod named;
mod pattern;
mod reading;
mod schema;
pub mod source;
pub(crate) mod style;
mod suggest;
mod syntax;
pub mod table;
mod tree;
mod units;
mod workable;
mod workspace;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;

pub use fault::{Fault, Faults};
pub use kind::kind_of;
pub use named::require_named;
pub use source::Source;
pub use style::Style;
pub use suggest::nearest;
pub use workable::require_workable;
pub use workspace::{found_in, settings_for, waivers_beside};

use crate::format::FileKind;
use crate::format::plan::PlanFile;
use crate::message;
use crate::model::{
    Assessment, Baseline, Catalogue, Composite, Context, KeyPath, Mapping, Plan, Rubric, RuleSet, Settings, Waiver,
};

/// The rubric that is used where none is given.
const RUBRIC: (&str, &str) =
    ("service-orientation", include_str!("../../assessments/rubrics/service-orientation.toml"));

/// The catalogue that is used where none is given.
const CATALOGUE: (&str, &str) = ("standard catalogue", include_str!("../../roadmaps/catalogues/standard.toml"));

/// The rules that are used where none are given.
const RULES: (&str, &str) = ("standard rules", include_str!("../../roadmaps/rules/standard.toml"));

/// The key of a unit in a shipped list (countries, provinces of China), by any way in which it may be written: a code or a
/// name; none where the list does not know it.
pub fn known_unit(list: crate::model::notation::UnitList, written: &str) -> Option<&'static str> {
    units::lists::Units::of(list)?.key(written)
}

/// What was read, with where it was read from.
#[derive(Clone, Debug)]
pub struct Loaded<T> {
    /// What the file means.
    pub value: T,
    /// The file.
    pub source: Arc<Source>,
}

/// What a plan says of the files it was made from, before it is read against them.
#[derive(Clone, Debug)]
pub struct PlanReferences {
    /// The assessment it belongs to, `jurisdiction@date`.
    pub assessment: String,
    /// That assessment's file, where the plan names it: inside the workspace and there.
    pub assessment_file: Option<PathBuf>,
    /// The catalogue, `id` or `id@version`, where the plan names it.
    pub catalogue: Option<String>,
    /// The plan's file.
    pub source: Arc<Source>,
}

/// Reads a rubric; the embedded one where no file is given.
pub fn rubric(path: Option<&Path>) -> Result<Loaded<Rubric>, Faults> {
    rubric_from(given_or(path, RUBRIC)?)
}

/// Reads a rubric from a source.
pub fn rubric_from(source: Arc<Source>) -> Result<Loaded<Rubric>, Faults> {
    let value = lower::rubric::lower(&source, wire(&source, FileKind::Rubric)?)?;
    Ok(Loaded { value, source })
}

/// What a comparison measures by.
#[derive(Clone, Debug)]
pub enum Yardstick {
    /// A rubric, whose scales are fixed.
    Rubric(Box<Rubric>),
    /// A comparison rubric, whose scales may be relative to the data set.
    Composite(Box<Composite>),
}

/// Reads what a comparison measures by; the embedded rubric where no file is given.
pub fn yardstick(path: Option<&Path>) -> Result<Loaded<Yardstick>, Faults> {
    yardstick_from(given_or(path, RUBRIC)?)
}

/// Reads what a comparison measures by from a source.
pub fn yardstick_from(source: Arc<Source>) -> Result<Loaded<Yardstick>, Faults> {
    if kind_of(&source) == Some(FileKind::Comparison) {
        let Loaded { value, source } = composite_from(source)?;
        return Ok(Loaded { value: Yardstick::Composite(Box::new(value)), source });
    }
    let Loaded { value, source } = rubric_from(source)?;
    Ok(Loaded { value: Yardstick::Rubric(Box::new(value)), source })
}

/// Reads a comparison rubric from a source.
pub fn composite_from(source: Arc<Source>) -> Result<Loaded<Composite>, Faults> {
    let value = lower::comparison::lower(&source, wire(&source, FileKind::Comparison)?)?;
    Ok(Loaded { value, source })
}

/// Reads a mapping against the index whose indicators it names.
pub fn mapping(path: &Path, composite: &Composite) -> Result<Loaded<Mapping>, Faults> {
    mapping_from(Source::read(path)?, composite)
}

/// Reads a mapping from a source.
pub fn mapping_from(source: Arc<Source>, composite: &Composite) -> Result<Loaded<Mapping>, Faults> {
    let value = lower::mapping::lower(&source, &wire(&source, FileKind::Mapping)?, composite)?;
    Ok(Loaded { value, source })
}

/// Reads a catalogue against a rubric; the embedded one where no file is given.
pub fn catalogue(path: Option<&Path>, rubric: &Rubric) -> Result<Loaded<Catalogue>, Faults> {
    catalogue_from(given_or(path, CATALOGUE)?, rubric)
}

/// Reads a catalogue from a source.
pub fn catalogue_from(source: Arc<Source>, rubric: &Rubric) -> Result<Loaded<Catalogue>, Faults> {
    let value = lower::catalogue::lower(&source, wire(&source, FileKind::Catalogue)?, rubric)?;
    Ok(Loaded { value, source })
}

/// Reads the thresholds of the audit; the embedded ones where no file is given.
pub fn rules(path: Option<&Path>) -> Result<Loaded<RuleSet>, Faults> {
    rules_from(given_or(path, RULES)?)
}

/// Reads the thresholds of the audit from a source.
pub fn rules_from(source: Arc<Source>) -> Result<Loaded<RuleSet>, Faults> {
    let value = lower::rules::lower(&source, wire(&source, FileKind::Rules)?)?;
    Ok(Loaded { value, source })
}

/// Reads an assessment against a rubric.
pub fn assessment(path: &Path, rubric: &Rubric) -> Result<Loaded<Assessment>, Faults> {
    assessment_from(Source::read(path)?, rubric)
}

/// Reads an assessment from a source.
pub fn assessment_from(source: Arc<Source>, rubric: &Rubric) -> Result<Loaded<Assessment>, Faults> {
    let value = lower::assessment::lower(&source, &wire(&source, FileKind::Assessment)?, rubric)?;
    Ok(Loaded { value, source })
}

/// Reads a plan against an assessment, a rubric and a catalogue.
pub fn plan(path: &Path, context: &Context<'_>) -> Result<Loaded<Plan>, Faults> {
    plan_from(Source::read(path)?, context)
}

/// Reads a plan from a source.
pub fn plan_from(source: Arc<Source>, context: &Context<'_>) -> Result<Loaded<Plan>, Faults> {
    let value = lower::plan::lower(&source, &wire(&source, FileKind::Plan)?, context)?;
    Ok(Loaded { value, source })
}

/// Reads a file of waivers for a plan.
pub fn waivers(path: &Path, plan: &Plan) -> Result<Loaded<Vec<Waiver>>, Faults> {
    waivers_from(Source::read(path)?, plan)
}

/// Reads waivers for a plan from a source.
pub fn waivers_from(source: Arc<Source>, plan: &Plan) -> Result<Loaded<Vec<Waiver>>, Faults> {
    let value = lower::waivers::lower(&source, &wire(&source, FileKind::Waivers)?, plan)?;
    Ok(Loaded { value, source })
}

/// Reads what a project sets for itself.
pub fn settings(path: &Path) -> Result<Loaded<Settings>, Faults> {
    settings_from(Source::read(path)?)
}

/// Reads what a project sets for itself from a source.
pub fn settings_from(source: Arc<Source>) -> Result<Loaded<Settings>, Faults> {
    let value = lower::settings::lower(&source, wire(&source, FileKind::Settings)?)?;
    Ok(Loaded { value, source })
}

/// Reads a baseline of the plan called `plan`.
pub fn baseline(path: &Path, plan: &str) -> Result<Loaded<Baseline>, Faults> {
    baseline_from(Source::read(path)?, plan)
}

/// Reads a baseline of the plan called `plan` from a source.
pub fn baseline_from(source: Arc<Source>, plan: &str) -> Result<Loaded<Baseline>, Faults> {
    let value = lower::baseline::lower(&source, wire(&source, FileKind::Baseline)?, plan)?;
    Ok(Loaded { value, source })
}

/// Reads only which files a plan was made from. The faults of its form are told all the same.
pub fn plan_head(path: &Path) -> Result<PlanReferences, Faults> {
    let source = Source::read(path)?;
    let head = wire::<PlanFile>(&source, FileKind::Plan)?.plan;
    let key = KeyPath::root().key("plan").key("assessment_file");
    let file = head.assessment_file.map(|named| workspace::resolve(&source, path, &key, &named)).transpose()?;
    Ok(PlanReferences { assessment: head.assessment, assessment_file: file, catalogue: head.catalogue, source })
}

/// The file given, or the embedded one.
fn given_or(path: Option<&Path>, (name, text): (&str, &str)) -> Result<Arc<Source>, Faults> {
    match path {
        Some(path) => Source::read(path),
        None => Source::from_text(name, text),
    }
}

/// The wire form of a source, or everything that is wrong with its form.
fn wire<T: DeserializeOwned>(source: &Arc<Source>, kind: FileKind) -> Result<T, Faults> {
    if let Some(fault) = kind::misfit(source, kind) {
        return Err(Faults::one(fault));
    }
    let mut faults = fault::Collector::default();
    schema::check(source, kind, &mut faults);
    faults.finish(())?;
    // The walk lets nothing through that would fail here; should it once, that is told like any other fault.
    toml::from_str(source.text()).map_err(|error| {
        let message = message!("input-unfit-because", reason = fault::in_the_parsers_words(&error.message()));
        Faults::one(Fault::new(source, error.span().unwrap_or(0..0), message))
    })
}
