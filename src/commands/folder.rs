//! Folders that a call names in place of files.

use std::fs;
use std::path::{Path, PathBuf};

use gradus::input::{self, Faults};
use gradus::message;

use crate::error::{UserError, reason};

/// An input file of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Input {
    /// The path of the file.
    pub file: PathBuf,
    /// The folder in which the file was found; `None` if the call names the file.
    folder: Option<PathBuf>,
}

impl Input {
    /// An input file that the call names.
    pub(crate) fn named(file: &Path) -> Input {
        Input { file: file.to_owned(), folder: None }
    }

    /// Refuses a file that was found in a folder but is a link to a place outside it.
    pub(crate) fn followed(&self) -> Result<&Path, Faults> {
        self.folder.iter().try_for_each(|folder| input::found_in(folder, &self.file))?;
        Ok(&self.file)
    }
}

/// The files of a call. Each folder is replaced by the TOML files directly in it.
pub(crate) fn expanded(paths: &[PathBuf]) -> Result<Vec<Input>, UserError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(self::files(path)?);
        } else {
            files.push(Input::named(path));
        }
    }
    Ok(files)
}

/// The TOML files directly in a folder, sorted by name. A folder without TOML files is an error.
pub(crate) fn files(folder: &Path) -> Result<Vec<Input>, UserError> {
    let shown = || folder.display().to_string();
    let failed =
        |error: std::io::Error| UserError::new(message!("compare-folder", folder = shown(), reason = reason(&error)));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if !path.is_dir() && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            files.push(Input { file: path, folder: Some(folder.to_owned()) });
        }
    }
    if files.is_empty() {
        return Err(UserError::new(message!("compare-folder-empty", folder = shown())));
    }
    files.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(files)
}
