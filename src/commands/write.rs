//! Writes files atomically: a file is written completely or not at all, and a call writes all its files or none. A
//! file is replaced only on request.
//!
//! A command calls [`ready`] before it computes anything, stages its files ([`Staged`]), shows its report, and then
//! commits. If the report cannot be shown, no file remains.

mod refusal;
mod staged;

use std::path::{Path, PathBuf};

use gradus::message;

use crate::error::UserError;
use refusal::{failed, folder_of, refuse};
pub(crate) use staged::{Staged, Written};

/// Refuses an output path before the computation starts: if the file exists and may not be replaced, if its folder
/// does not exist, or if the folder is not writable.
pub(crate) fn ready(path: &Path, replace: bool) -> Result<(), UserError> {
    refuse(path, replace)?;
    writable(folder_of(path)?, path)
}

/// Refuses a folder that cannot be created or in which new files with the given names cannot be written.
pub(crate) fn ready_in<'n>(folder: &Path, names: impl IntoIterator<Item = &'n str>) -> Result<(), UserError> {
    for name in names {
        refuse(&folder.join(name), false)?;
    }
    let there = folder.ancestors().find(|above| above.exists() && !above.as_os_str().is_empty());
    let there = there.unwrap_or(Path::new("."));
    if !there.is_dir() {
        return Err(UserError::new(message!("write-not-a-folder", folder = there.display().to_string())));
    }
    writable(there, folder)
}

/// Tests whether a file can be created in the folder of `path`. Permissions are not enough: the file system may be
/// read-only or full.
fn writable(folder: &Path, path: &Path) -> Result<(), UserError> {
    staged::builder(None).tempfile_in(folder).map(drop).map_err(|error| failed(path, &error))
}

/// Refuses an output path that is also an input file. A user who names the same file twice has made a mistake and
/// would lose data. A link to an input file is a different path and may be replaced.
pub(crate) fn apart<'a>(path: &Path, read: impl IntoIterator<Item = &'a Path>) -> Result<(), UserError> {
    let Some(place) = place(path) else { return Ok(()) };
    let same =
        |file: &&Path| self::place(file).as_ref() == Some(&place) || file.canonicalize().ok().as_ref() == Some(&place);
    match read.into_iter().find(same) {
        Some(_) => Err(UserError::new(message!("write-is-input", file = path.display().to_string()))
            .help(message!("write-is-input-help"))),
        None => Ok(()),
    }
}

/// The location of a file: its folder with links resolved, and its name. `None` if the folder does not exist.
fn place(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Some(folder.canonicalize().ok()?.join(path.file_name()?))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn file(path: &Path, content: &[u8], replace: bool) -> Result<(), UserError> {
        Staged::one(path, content, replace)?.commit()
    }

    #[test]
    fn a_file_is_replaced_only_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.toml");
        file(&path, b"one", false).unwrap();
        assert_eq!(ready(&path, false).unwrap_err().message.id, "write-exists");
        assert_eq!(file(&path, b"two", false).unwrap_err().message.id, "write-exists");
        assert_eq!(fs::read(&path).unwrap(), b"one");
        ready(&path, true).unwrap();
        file(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["r.toml"], "no temporary file is left");
    }

    #[test]
    fn what_is_staged_has_no_name_until_it_is_committed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.toml");
        let staged = Staged::one(&path, b"one", false).unwrap();
        assert!(!path.exists());
        drop(staged);
        assert!(names(folder.path()).is_empty(), "nothing is left of what is not committed");
    }

    /// The second file cannot get its name because a folder with that name was created in the meantime.
    #[test]
    fn a_file_that_was_replaced_comes_back_where_another_fails() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("old.toml"), b"old").unwrap();
        let mut staged = Staged::default();
        staged.file(&at("old.toml"), b"new", true).unwrap();
        staged.file(&at("first.toml"), b"new", false).unwrap();
        staged.file(&at("last.toml"), b"new", true).unwrap();
        fs::create_dir_all(at("last.toml/full")).unwrap();
        staged.commit().unwrap_err();
        assert_eq!(fs::read(at("old.toml")).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["last.toml", "old.toml"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_hands_its_permissions_on() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let mode = |name: &str| fs::metadata(at(name)).unwrap().permissions().mode() & 0o777;
        for private in [0o600, 0o640, 0o666, 0o755] {
            fs::write(at("r.toml"), b"one").unwrap();
            fs::set_permissions(at("r.toml"), fs::Permissions::from_mode(private)).unwrap();
            file(&at("r.toml"), b"two", true).unwrap();
            assert_eq!(mode("r.toml"), private);
        }
        // A link is replaced by a file with the permissions of the link's target. The target does not change.
        fs::set_permissions(at("r.toml"), fs::Permissions::from_mode(0o600)).unwrap();
        symlink(at("r.toml"), at("link.toml")).unwrap();
        file(&at("link.toml"), b"three", true).unwrap();
        assert!(!fs::symlink_metadata(at("link.toml")).unwrap().is_symlink());
        assert_eq!((mode("link.toml"), fs::read(at("r.toml")).unwrap()), (0o600, b"two".to_vec()));
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
        assert_eq!(ready(&folder.path().join("missing/r.toml"), false).unwrap_err().message.id, "write-no-folder");
        assert_eq!(ready(folder.path(), true).unwrap_err().message.id, "write-is-folder");
        assert_eq!(file(folder.path(), b"", true).unwrap_err().message.id, "write-is-folder");
        #[cfg(unix)]
        assert_eq!(file(Path::new("/dev/null"), b"", true).unwrap_err().message.id, "write-not-a-file");
    }

    #[test]
    fn all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let new_files = |folders: &[&str], files: &[(&str, &[u8])]| {
            let mut staged = Staged::default();
            folders.iter().try_for_each(|folder| staged.folder(&at(folder)))?;
            files.iter().try_for_each(|(path, content)| staged.file(&at(path), content, false))?;
            staged.commit()
        };
        // The folder of the second file does not exist, so the first file must be removed again.
        let files: [(&str, &[u8]); 2] = [("new/a/one", b"1"), ("elsewhere/two", b"2")];
        new_files(&["new/a"], &files).unwrap_err();
        assert!(names(folder.path()).is_empty());
        new_files(&["new/a", "elsewhere"], &files).unwrap();
        assert_eq!(names(folder.path()), ["elsewhere", "new"]);
        new_files(&["new/b"], &[("new/a/one", b"3")]).unwrap_err();
        assert_eq!(names(&at("new")), ["a"]);
        assert_eq!(fs::read(at("new/a/one")).unwrap(), b"1");
    }

    #[test]
    fn a_folder_is_asked_before_it_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        ready_in(&at("new/steps"), ["a.csv"]).unwrap();
        assert!(names(folder.path()).is_empty());
        fs::write(at("a.csv"), b"").unwrap();
        assert_eq!(ready_in(folder.path(), ["a.csv"]).unwrap_err().message.id, "write-exists");
        assert_eq!(ready_in(&at("a.csv/steps"), ["a.csv"]).unwrap_err().message.id, "write-not-a-folder");
    }
}
