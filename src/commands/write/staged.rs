//! Files that are complete but do not have their final names yet.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use gradus::message;
use tempfile::TempPath;

use super::refusal::{exists, failed, folder_of, refuse};
use crate::error::{UserError, reason};

/// The files of one call. Each is complete in a temporary file beside its destination. [`Staged::commit`] renames all
/// of them. Dropping the value without a commit removes them.
#[derive(Debug, Default)]
pub(crate) struct Staged {
    // Declared first, so files are removed before their folders.
    files: Vec<Waiting>,
    folders: NewFolders,
}

/// A file that waits for its final name. It is closed, because a batch may have more files than a process may open.
#[derive(Debug)]
struct Waiting {
    content: TempPath,
    place: PathBuf,
    replace: bool,
}

/// The files of one call under their final names. Dropping the value without `keep` undoes the renaming.
#[derive(Debug)]
pub(crate) struct Written {
    placed: Vec<Placed>,
    folders: NewFolders,
}

/// A file under its final name, with the data needed to undo the renaming.
#[derive(Debug)]
struct Placed {
    place: PathBuf,
    /// The file that was replaced.
    before: Option<TempPath>,
}

impl Staged {
    /// Stages one file, as [`Staged::file`] does.
    pub(crate) fn one(path: &Path, content: &[u8], replace: bool) -> Result<Staged, UserError> {
        let mut staged = Staged::default();
        staged.file(path, content, replace)?;
        Ok(staged)
    }

    /// Creates a folder and its missing parents.
    pub(crate) fn folder(&mut self, folder: &Path) -> Result<(), UserError> {
        self.folders.make(folder)
    }

    /// Writes a complete file under a temporary name. If it replaces a file, it takes over the permissions, so that a
    /// private file stays private.
    pub(crate) fn file(&mut self, path: &Path, content: &[u8], replace: bool) -> Result<(), UserError> {
        refuse(path, replace)?;
        let folder = folder_of(path)?;
        let failed = |error: io::Error| failed(path, &error);
        let mode = fs::metadata(path).ok().map(|there| there.permissions());
        let mut temporary = builder(mode.as_ref()).tempfile_in(folder).map_err(failed)?;
        if let Some(mode) = mode {
            temporary.as_file().set_permissions(mode).map_err(failed)?;
        }
        temporary.write_all(content).and_then(|()| temporary.as_file().sync_all()).map_err(failed)?;
        self.files.push(Waiting { content: temporary.into_temp_path(), place: path.to_owned(), replace });
        Ok(())
    }

    /// Gives every file its final name. If one renaming fails, the earlier ones are undone.
    pub(crate) fn commit(self) -> Result<(), UserError> {
        self.place().map(Written::keep)
    }

    /// Gives every file its final name until the caller keeps or drops the result. If one renaming fails, the earlier
    /// ones are undone.
    pub(crate) fn place(self) -> Result<Written, UserError> {
        let Staged { files, folders } = self;
        let mut written = Written { placed: Vec::with_capacity(files.len()), folders };
        for waiting in files {
            written.placed.push(waiting.named()?);
        }
        Ok(written)
    }
}

impl Waiting {
    fn named(self) -> Result<Placed, UserError> {
        let Waiting { content, place, replace } = self;
        let before = if replace { kept(&place).map_err(|error| failed(&place, &error))? } else { None };
        let persisted = if replace { content.persist(&place) } else { content.persist_noclobber(&place) };
        match persisted {
            Ok(_) => Ok(Placed { place, before }),
            // Another process created the file in the meantime.
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(exists(&place)),
            Err(error) => Err(failed(&place, &error.error)),
        }
    }
}

impl Written {
    /// Keeps the files.
    pub(crate) fn keep(mut self) {
        self.placed.clear();
        self.folders.0.clear();
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        for Placed { place, before } in self.placed.drain(..).rev() {
            // An error is already being reported; a second one from the undoing would hide it.
            let _ = match before {
                Some(before) => before.persist(&place).map_err(|error| error.error),
                None => fs::remove_file(&place),
            };
        }
    }
}

/// A second, temporary name for the file at a path; `None` if no file exists. A symbolic link is kept as a link.
fn kept(place: &Path) -> io::Result<Option<TempPath>> {
    let there = match fs::symlink_metadata(place) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let copy = builder(None).make_in(folder, |path| second_name(place, path, there.is_symlink()))?;
    Ok(Some(copy.into_temp_path()))
}

#[cfg(unix)]
fn second_name(place: &Path, path: &Path, is_link: bool) -> io::Result<()> {
    if is_link {
        return std::os::unix::fs::symlink(fs::read_link(place)?, path);
    }
    // Some file systems do not support hard links; a copy has the same effect.
    fs::hard_link(place, path).or_else(|_| fs::copy(place, path).map(drop))
}

#[cfg(not(unix))]
fn second_name(place: &Path, path: &Path, _: bool) -> io::Result<()> {
    fs::copy(place, path).map(drop)
}

/// Folders that were created. Dropping the value without `keep` removes them.
#[derive(Debug, Default)]
struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    fn make(&mut self, folder: &Path) -> Result<(), UserError> {
        let missing: Vec<&Path> =
            folder.ancestors().take_while(|above| !above.as_os_str().is_empty() && !above.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(|error| {
                let shown = folder.display().to_string();
                UserError::new(message!("write-folder-failed", folder = shown, reason = reason(&error)))
            })?;
            self.0.push(folder.to_owned());
        }
        Ok(())
    }
}

impl Drop for NewFolders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // As above: the error that caused the removal is the one to report.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Builder of temporary files. These files will remain, so their permissions follow the user's mask, unlike most
/// temporary files. A file that replaces another gets the same permissions as the old one.
pub(super) fn builder(mode: Option<&fs::Permissions>) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gradus-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let usual = || fs::Permissions::from_mode(0o666);
        builder.permissions(mode.cloned().unwrap_or_else(usual));
    }
    #[cfg(not(unix))]
    let _ = mode;
    builder
}
