//! `gradus init --migrate`: brings a file of an earlier version to today's format.

use std::path::{Path, PathBuf};

use gradus::input::migrate::Change;
use gradus::input::{Source, migrate};
use gradus::message;
use gradus::report::migrate::{ChangeV1, MigrateV1};

use super::super::write::Staged;
use super::super::{Caller, read};
use crate::error::{Exit, UserError};

/// The file, and where its new version goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Migrate {
    /// The old file. It is never changed.
    pub file: PathBuf,
    /// The new file; by default beside the old one.
    pub out: Option<PathBuf>,
}

/// Writes the new file, if anything changes, and tells every change. A change that only a person can make, or should
/// confirm, makes the exit code 1.
pub(super) fn run(request: &Migrate, caller: &Caller) -> anyhow::Result<Exit> {
    let locale = &caller.locale;
    let source = Source::read(&request.file).map_err(|faults| read::faulty(&faults, locale))?;
    let rubric = read::rubric(None, locale)?;
    let migrated = migrate::migrate(&source, &rubric.value).map_err(|faults| read::faulty(&faults, locale))?;
    let name = request.file.display().to_string();
    let Some(migrated) = migrated else {
        return Err(UserError::new(message!("migrate-error-kind", file = &name)).into());
    };
    let out = request.out.clone().unwrap_or_else(|| beside(&request.file));
    let written = (!migrated.changes.is_empty()).then(|| out.display().to_string());
    let staged = written.is_some().then(|| Staged::one(&out, migrated.text.as_bytes(), false)).transpose()?;
    let sure = migrated.changes.iter().all(|change| change.sure);
    let told = |of: Change| ChangeV1 { line: of.line, was: of.was, now: of.now, sure: of.sure };
    caller.show(&MigrateV1::new(name, written, migrated.changes.into_iter().map(told).collect()), &[])?;
    staged.map(Staged::commit).transpose()?;
    Ok(if sure { Exit::Fine } else { Exit::Findings })
}

/// The name of the new file: `plan.toml` becomes `plan.migrated.toml`.
fn beside(file: &Path) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    file.with_file_name(format!("{stem}.migrated.toml"))
}
