//! Folders that a call names instead of files.

use std::fs;
use std::path::{Path, PathBuf};

use gradus::message;

use crate::error::{UserError, reason};

/// The files of a call, each folder replaced by the TOML files right in it.
pub fn expanded(paths: &[PathBuf]) -> Result<Vec<PathBuf>, UserError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(self::files(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// The TOML files right in a folder, by name; a folder without any is a fault of the call.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, UserError> {
    let shown = || folder.display().to_string();
    let failed =
        |error: std::io::Error| UserError::new(message!("compare-folder", folder = shown(), reason = reason(&error)));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_file() && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(UserError::new(message!("compare-folder-empty", folder = shown())));
    }
    files.sort();
    Ok(files)
}
