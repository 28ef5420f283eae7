//! Reads the files of a command. Faults in files become the error that `main` prints.

use std::path::{Path, PathBuf};

use gradus::input::{self, Fault, Faults, Loaded, PlanReferences, Source};
use gradus::locale::Locale;
use gradus::message;
use gradus::model::{Assessment, Catalogue, Context, KeyPath, Rubric, RuleSet, Settings};
use gradus::report::document::Document;
use gradus::report::faults;
use gradus::report::provenance::InputFile;

use crate::error::FaultyInput;

/// The rubric, catalogue and rule set that a roadmap or an audit is based on.
#[derive(Debug)]
pub(crate) struct Standards {
    /// The rubric.
    pub rubric: Loaded<Rubric>,
    /// The catalogue.
    pub catalogue: Loaded<Catalogue>,
    /// The rule set with the thresholds of the audit.
    pub rules: Loaded<RuleSet>,
}

impl Standards {
    /// Reads the files; a file that is not given is replaced by the built-in one.
    pub(crate) fn read(
        rubric: Option<&Path>,
        catalogue: Option<&Path>,
        rules: Option<&Path>,
        locale: &Locale,
    ) -> anyhow::Result<Standards> {
        let rubric = input::rubric(rubric).map_err(|faults| faulty(&faults, locale))?;
        let catalogue = input::catalogue(catalogue, &rubric.value).map_err(|faults| faulty(&faults, locale))?;
        let rules = input::rules(rules).map_err(|faults| faulty(&faults, locale))?;
        Ok(Standards { rubric, catalogue, rules })
    }

    /// Reads the files for look-ups. A user's rubric may lack indicators that the built-in catalogue needs. If it
    /// does and no other catalogue is given, the catalogue is empty.
    pub(crate) fn to_look_up(
        rubric: Option<&Path>,
        catalogue: Option<&Path>,
        rules: Option<&Path>,
        locale: &Locale,
    ) -> anyhow::Result<Standards> {
        let own = self::rubric(rubric, locale)?;
        if catalogue.is_some() || input::catalogue(None, &own.value).is_ok() {
            return Standards::read(rubric, catalogue, rules, locale);
        }
        let mut standards = Standards::read(None, None, rules, locale)?;
        standards.catalogue.value.entries.clear();
        Ok(Standards { rubric: own, ..standards })
    }

    /// The context in which a jurisdiction's plan is read.
    pub(crate) fn context<'a>(&'a self, assessment: &'a Assessment) -> Context<'a> {
        Context { rubric: &self.rubric.value, assessment, catalogue: &self.catalogue.value, rules: &self.rules.value }
    }

    /// Names and hashes of the files.
    pub(crate) fn inputs(&self) -> Vec<InputFile> {
        [&self.rubric.source, &self.catalogue.source, &self.rules.source]
            .into_iter()
            .map(|source| named(source))
            .collect()
    }
}

/// Reads the given settings, or else the settings that apply to files in `folder`; `None` if neither exists.
pub(crate) fn settings(given: Option<&Path>, folder: &Path) -> Result<Option<Loaded<Settings>>, Faults> {
    let found = if given.is_none() { input::settings_for(folder)? } else { None };
    given.or(found.as_deref()).map(input::settings).transpose()
}

/// Applies the settings to a rule set. The digest of the settings becomes part of its version.
pub(crate) fn with_settings(rules: &RuleSet, settings: Option<&Loaded<Settings>>) -> RuleSet {
    const DIGITS: usize = 8;
    let Some(Loaded { value, source }) = settings else { return rules.clone() };
    let digest = source.sha256().get(..DIGITS).unwrap_or_default();
    rules.with(value, &format!("settings.{digest}"))
}

/// Reads a rubric; by default the built-in one.
pub(crate) fn rubric(path: Option<&Path>, locale: &Locale) -> anyhow::Result<Loaded<Rubric>> {
    input::rubric(path).map_err(|faults| faulty(&faults, locale))
}

/// Reads an assessment.
pub(crate) fn assessment(path: &Path, rubric: &Rubric, locale: &Locale) -> anyhow::Result<Loaded<Assessment>> {
    input::assessment(path, rubric).map_err(|faults| faulty(&faults, locale))
}

/// Reads several files with `read` and reports the faults of all of them together.
pub(crate) fn all<F, T>(
    files: &[F],
    locale: &Locale,
    read: impl Fn(&F) -> Result<T, Faults>,
) -> anyhow::Result<Vec<T>> {
    let mut values = Vec::new();
    let mut complaints = Document::default();
    for file in files {
        match read(file) {
            Ok(value) => values.push(value),
            Err(faults) => complaints.blocks.extend(faults::document(&faults, locale).blocks),
        }
    }
    if complaints.blocks.is_empty() { Ok(values) } else { Err(FaultyInput(complaints).into()) }
}

/// Converts faults in files into the error of a command.
pub(crate) fn faulty(faults: &Faults, locale: &Locale) -> anyhow::Error {
    FaultyInput(faults::document(faults, locale)).into()
}

/// Name and hash of a source.
pub(crate) fn named(source: &Source) -> InputFile {
    InputFile { name: source.name().to_owned(), sha256: source.sha256().to_owned() }
}

/// The assessment file that a plan names. A plan that names none is an error, because the call gives none either.
pub(crate) fn named_by(plan: &Path) -> Result<PathBuf, Faults> {
    let PlanReferences { assessment, assessment_file, source, .. } = input::plan_head(plan)?;
    assessment_file.ok_or_else(|| {
        let key = KeyPath::root().key("plan").key("assessment");
        let fault = Fault::new(&source, source.locate(&key), message!("check-no-assessment", assessment = assessment));
        Faults::one(fault.help(message!("check-no-assessment-help")))
    })
}
