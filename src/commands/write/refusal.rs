//! Errors for paths that cannot be written.

use crate::error::{UserError, reason};
use gradus::message;
use std::fs;
use std::io;
use std::path::Path;

/// The folder of an output file; an error if it does not exist.
pub(super) fn folder_of(path: &Path) -> Result<&Path, UserError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if folder.is_dir() {
        return Ok(folder);
    }
    let (file, folder) = (path.display().to_string(), folder.display().to_string());
    let help = message!("write-make-folder", folder = folder.as_str());
    Err(UserError::new(message!("write-no-folder", file = file, folder = folder.as_str())).help(help))
}

/// Error: the file cannot be written.
pub(super) fn failed(path: &Path, error: &io::Error) -> UserError {
    UserError::new(message!("write-failed", file = path.display().to_string(), reason = reason(error)))
}

/// Refuses a path at which something exists that may not be replaced.
pub(super) fn refuse(path: &Path, replace: bool) -> Result<(), UserError> {
    // Examines the link itself, because the link would be replaced.
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_dir() => {
            Err(UserError::new(message!("write-is-folder", file = path.display().to_string())))
        }
        // A device or a pipe can be written to, but renaming a file over it would destroy it.
        Ok(there) if !there.is_file() && !there.is_symlink() => {
            Err(UserError::new(message!("write-not-a-file", file = path.display().to_string())))
        }
        Ok(_) if !replace => Err(exists(path)),
        _ => Ok(()),
    }
}

/// Error: the file exists.
pub(super) fn exists(path: &Path) -> UserError {
    UserError::new(message!("write-exists", file = path.display().to_string()))
}
