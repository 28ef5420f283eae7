//! Writing files: whole or not at all, and nothing is replaced unless that was asked for.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use gradus::message;

use crate::error::{UserError, reason};

/// Writes a file by way of a temporary one beside it, which takes its name once it is complete. A file that is there
/// already is an error unless it may be replaced.
pub fn file(path: &Path, content: &[u8], replace: bool) -> Result<(), UserError> {
    let shown = path.display().to_string();
    let failed =
        |error: &io::Error| UserError::new(message!("write-failed", file = shown.as_str(), reason = reason(error)));
    refuse(path, replace)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        let folder = folder.display().to_string();
        let help = message!("write-make-folder", folder = folder.as_str());
        return Err(UserError::new(message!("write-no-folder", file = shown, folder = folder.as_str())).help(help));
    }
    let mut temporary = builder().tempfile_in(folder).map_err(|error| failed(&error))?;
    temporary.write_all(content).and_then(|()| temporary.as_file().sync_all()).map_err(|error| failed(&error))?;
    let persisted = if replace { temporary.persist(path) } else { temporary.persist_noclobber(path) };
    match persisted {
        Ok(_) => Ok(()),
        // Somebody wrote it in the meantime.
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(exists(path)),
        Err(error) => Err(failed(&error.error)),
    }
}

/// Refuses a place where one of the files lies that are read: whoever names the same file twice has misspelt one, and
/// would lose what cannot be made again. A link to such a file is another place, and may be replaced.
pub fn apart<'a>(path: &Path, read: impl IntoIterator<Item = &'a Path>) -> Result<(), UserError> {
    let Some(place) = place(path) else { return Ok(()) };
    let same =
        |file: &&Path| self::place(file).as_ref() == Some(&place) || file.canonicalize().ok().as_ref() == Some(&place);
    match read.into_iter().find(same) {
        Some(_) => Err(UserError::new(message!("write-is-input", file = path.display().to_string()))
            .help(message!("write-is-input-help"))),
        None => Ok(()),
    }
}

/// Where a file lies or would lie: its folder without links, and its own name. None where there is no such folder.
fn place(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Some(folder.canonicalize().ok()?.join(path.file_name()?))
}

/// Makes new folders and files, all or none: what was made is taken away again when something fails.
pub fn new_files(folders: &[PathBuf], files: &[(PathBuf, Vec<u8>)]) -> Result<(), UserError> {
    for (path, _) in files {
        refuse(path, false)?;
    }
    let mut made = Made::default();
    for folder in folders {
        made.folder(folder)?;
    }
    for (path, content) in files {
        file(path, content, false)?;
        made.files.push(path.clone());
    }
    made.keep();
    Ok(())
}

/// What was made so far; taken away when dropped, unless kept.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder and those above it that are missing.
    fn folder(&mut self, folder: &Path) -> Result<(), UserError> {
        let missing: Vec<&Path> =
            folder.ancestors().take_while(|above| !above.as_os_str().is_empty() && !above.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(|error| {
                let shown = folder.display().to_string();
                UserError::new(message!("write-folder-failed", folder = shown, reason = reason(&error)))
            })?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    /// Everything stays.
    fn keep(mut self) {
        self.folders.clear();
        self.files.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // There is an error to tell already; one more of the clearing away would hide it.
        for file in self.files.iter().rev() {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Refuses a place where something is that may not be replaced.
fn refuse(path: &Path, replace: bool) -> Result<(), UserError> {
    // The link itself, if it is one, for that is what would be replaced.
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

/// The file is there already.
fn exists(path: &Path) -> UserError {
    UserError::new(message!("write-exists", file = path.display().to_string()))
}

/// A temporary file that, unlike most, may be read by others as far as the user's mask allows: it is going to stay.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gradus-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_only_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.toml");
        file(&path, b"one", false).unwrap();
        assert_eq!(file(&path, b"two", false).unwrap_err().message.id, "write-exists");
        assert_eq!(fs::read(&path).unwrap(), b"one");
        file(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["r.toml"], "no temporary file is left");
    }

    #[test]
    fn what_is_read_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("sub")).unwrap();
        fs::write(at("a.toml"), b"a").unwrap();
        let refused = |out: &str| apart(&at(out), [at("a.toml").as_path()]).is_err();
        assert!(refused("a.toml") && refused("sub/../a.toml"));
        assert!(!refused("r.toml") && !refused("sub/a.toml") && !refused("missing/a.toml"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("a.toml"), at("link.toml")).unwrap();
            assert!(!refused("link.toml"), "the link is replaced, not what it leads to");
            assert!(apart(&at("a.toml"), [at("link.toml").as_path()]).is_err());
            assert!(apart(&at("link.toml"), [at("link.toml").as_path()]).is_err());
        }
    }

    #[test]
    fn what_cannot_be_written_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let error = file(&folder.path().join("missing/r.toml"), b"", false).unwrap_err();
        assert_eq!(error.message.id, "write-no-folder");
        assert_eq!(file(folder.path(), b"", true).unwrap_err().message.id, "write-is-folder");
        #[cfg(unix)]
        assert_eq!(file(Path::new("/dev/null"), b"", true).unwrap_err().message.id, "write-not-a-file");
    }

    #[test]
    fn all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        // The second file's folder is not made, so the first must go again.
        let files = [(at("new/a/one"), b"1".to_vec()), (at("elsewhere/two"), b"2".to_vec())];
        new_files(&[at("new/a")], &files).unwrap_err();
        assert!(names(folder.path()).is_empty());
        new_files(&[at("new/a"), at("elsewhere")], &files).unwrap();
        assert_eq!(names(folder.path()), ["elsewhere", "new"]);
        new_files(&[at("new/b")], &[(at("new/a/one"), b"3".to_vec())]).unwrap_err();
        assert_eq!(names(&at("new")), ["a"]);
        assert_eq!(fs::read(at("new/a/one")).unwrap(), b"1");
    }
}
