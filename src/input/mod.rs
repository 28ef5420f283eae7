//! From files to the model, or all faults found.
//!
//! A file passes four steps, each of which reports all faults with their places before the next begins: its text is
//! read and parsed ([`source`]), its heading table gives its kind ([`kind`]), the document is checked against the JSON
//! Schema of the kind, and the result is lowered into [`crate::model`].

mod built_in;
mod expected;
pub mod fault;
mod gone;
pub mod import;
pub(crate) mod kind;
mod lower;
mod magnitude;
pub mod migrate;
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

pub use built_in::BuiltIn;
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

/// The key of a unit in a shipped list (countries, provinces of China), by any of its codes or names; `None` if the
/// list does not contain it.
pub fn known_unit(list: crate::model::notation::UnitList, written: &str) -> Option<&'static str> {
    units::lists::Units::of(list)?.key(written)
}

/// A document and its source.
#[derive(Clone, Debug)]
pub struct Loaded<T> {
    /// The document.
    pub value: T,
    /// The source file.
    pub source: Arc<Source>,
}

/// The references of a plan to other documents, read before the plan itself.
#[derive(Clone, Debug)]
pub struct PlanReferences {
    /// The assessment it belongs to, `jurisdiction@date`.
    pub assessment: String,
    /// That assessment's file, if the plan names it, inside the workspace.
    pub assessment_file: Option<PathBuf>,
    /// The catalogue, `id` or `id@version`, if the plan names it.
    pub catalogue: Option<String>,
    /// The plan's file.
    pub source: Arc<Source>,
}

/// Reads a rubric; by default the embedded one.
pub fn rubric(path: Option<&Path>) -> Result<Loaded<Rubric>, Faults> {
    rubric_from(given_or(path, BuiltIn::Rubric)?)
}

/// Reads a rubric from a source.
pub fn rubric_from(source: Arc<Source>) -> Result<Loaded<Rubric>, Faults> {
    let value = lower::rubric::lower(&source, wire(&source, FileKind::Rubric)?)?;
    Ok(Loaded { value, source })
}

/// The rubric of a comparison.
#[derive(Clone, Debug)]
pub enum Yardstick {
    /// A rubric, whose scales are fixed.
    Rubric(Box<Rubric>),
    /// A comparison rubric, whose scales may be relative to the data set.
    Composite(Box<Composite>),
}

/// Reads the rubric of a comparison; by default the embedded rubric.
pub fn yardstick(path: Option<&Path>) -> Result<Loaded<Yardstick>, Faults> {
    yardstick_from(given_or(path, BuiltIn::Rubric)?)
}

/// Reads the rubric of a comparison from a source.
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

/// Reads a catalogue against a rubric; by default the embedded one.
pub fn catalogue(path: Option<&Path>, rubric: &Rubric) -> Result<Loaded<Catalogue>, Faults> {
    catalogue_from(given_or(path, BuiltIn::Catalogue)?, rubric)
}

/// Reads a catalogue from a source.
pub fn catalogue_from(source: Arc<Source>, rubric: &Rubric) -> Result<Loaded<Catalogue>, Faults> {
    let value = lower::catalogue::lower(&source, wire(&source, FileKind::Catalogue)?, rubric)?;
    Ok(Loaded { value, source })
}

/// Reads a rule set; by default the embedded one.
pub fn rules(path: Option<&Path>) -> Result<Loaded<RuleSet>, Faults> {
    rules_from(given_or(path, BuiltIn::Rules)?)
}

/// Reads a rule set from a source.
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

/// Reads a project's settings.
pub fn settings(path: &Path) -> Result<Loaded<Settings>, Faults> {
    settings_from(Source::read(path)?)
}

/// Reads a project's settings from a source.
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

/// Reads only a plan's references to other documents. Faults of the plan's form are reported too.
pub fn plan_head(path: &Path) -> Result<PlanReferences, Faults> {
    let source = Source::read(path)?;
    let head = wire::<PlanFile>(&source, FileKind::Plan)?.plan;
    let key = KeyPath::root().key("plan").key("assessment_file");
    let file = head.assessment_file.map(|named| workspace::resolve(&source, path, &key, &named)).transpose()?;
    Ok(PlanReferences { assessment: head.assessment, assessment_file: file, catalogue: head.catalogue, source })
}

/// The file given, or the embedded one.
fn given_or(path: Option<&Path>, built_in: BuiltIn) -> Result<Arc<Source>, Faults> {
    match path {
        Some(path) => Source::read(path),
        None => Source::from_text(built_in.source_name(), built_in.text()),
    }
}

/// The wire struct of a source, or all faults of its form.
fn wire<T: DeserializeOwned>(source: &Arc<Source>, kind: FileKind) -> Result<T, Faults> {
    if let Some(fault) = kind::misfit(source, kind) {
        return Err(Faults::one(fault));
    }
    let mut faults = fault::Collector::default();
    schema::check(source, kind, &mut faults);
    faults.finish(())?;
    // The schema check should prevent any error here; if one occurs, it is reported as a fault.
    toml::from_str(source.text()).map_err(|error| {
        let message = message!("input-unfit-because", reason = fault::in_the_parsers_words(&error.message()));
        Faults::one(Fault::new(source, error.span().unwrap_or(0..0), message))
    })
}
