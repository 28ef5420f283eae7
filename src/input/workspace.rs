//! Paths that a file names, followed only inside the workspace; and files that are found by where they lie.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::fault::{Fault, Faults};
use super::source::Source;
use crate::message;
use crate::model::KeyPath;

/// The name of a file of settings.
const SETTINGS: &str = "gradus.toml";

/// The file that `named`, the value at `key`, means: relative to the folder of `source`, and under that folder or under
/// the current directory even after symbolic links are followed. A plan is a stranger's file and shall not make us read
/// others.
pub(super) fn resolve(source: &Arc<Source>, path: &Path, key: &KeyPath, named: &str) -> Result<PathBuf, Faults> {
    let fault = |message| Faults::one(Fault::new(source, source.locate(key), message));
    let relative = Path::new(named);
    let plain = relative.components().all(|part| !matches!(part, Component::Prefix(_) | Component::RootDir));
    if named.is_empty() || !plain {
        return Err(fault(message!("input-path-not-relative", path = named)));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let meant = folder.join(relative);
    let Ok(canonical) = meant.canonicalize() else {
        let fault = Fault::new(source, source.locate(key), message!("input-named-file-missing", path = named));
        return Err(Faults::one(fault.help(message!("input-named-file-missing-help"))));
    };
    if is_within(folder, &canonical) {
        Ok(tidy(&meant))
    } else {
        Err(fault(message!("input-path-outside", path = named)))
    }
}

/// Refuses a file that was found in `folder`, and not named by anybody, where a symbolic link leads from it to somewhere else
/// than that folder or the current one. It is not read, so that nothing of it can be quoted.
pub fn found_in(folder: &Path, file: &Path) -> Result<(), Faults> {
    match file.canonicalize() {
        Ok(canonical) if !is_within(folder, &canonical) => {
            let name = file.display().to_string();
            let fault = Fault::without_source(&name, message!("input-found-outside", file = name.as_str()));
            Err(Faults::one(fault.help(message!("input-found-outside-help"))))
        }
        // One that leads nowhere is refused when it is read.
        _ => Ok(()),
    }
}

/// Whether a file, its links followed, lies under a folder or under the current one.
fn is_within(folder: &Path, canonical: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let allowed = [Some(folder.to_path_buf()), std::env::current_dir().ok()];
    allowed
        .into_iter()
        .flatten()
        .filter_map(|folder| folder.canonicalize().ok())
        .any(|folder| canonical.starts_with(folder))
}

/// The waivers that lie beside a plan: `plan.waivers.toml` beside `plan.toml`. Whatever has that name counts, for waivers
/// that cannot be read must be told, not passed over.
pub fn waivers_beside(plan: &Path) -> Result<Option<PathBuf>, Faults> {
    let Some(stem) = plan.file_stem() else { return Ok(None) };
    let mut name = stem.to_owned();
    name.push(".waivers.toml");
    let beside = plan.with_file_name(name);
    if !is_there(&beside) {
        return Ok(None);
    }
    found_in(beside.parent().unwrap_or(Path::new(".")), &beside)?;
    Ok(Some(beside))
}

/// The settings that hold for files in `folder`: `gradus.toml` there, else in the nearest folder above that has one. The
/// search ends at the root of a repository, for what lies above it belongs to somebody else.
pub fn settings_for(folder: &Path) -> Result<Option<PathBuf>, Faults> {
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(whole) = here.canonicalize() else { return Ok(None) };
    let mut up = here.to_path_buf();
    for above in whole.ancestors() {
        if is_there(&above.join(SETTINGS)) {
            // Named as the user would: relative where the folder was given so.
            let near = tidy(&up.join(SETTINGS));
            let file = if is_there(&near) { near } else { above.join(SETTINGS) };
            found_in(above, &file)?;
            return Ok(Some(file));
        }
        if above.join(".git").exists() {
            return Ok(None);
        }
        up.push("..");
    }
    Ok(None)
}

/// Whether anything is called that, a link that leads nowhere included.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The path without `x/..`, as a person would write it in a message. Only used after the canonical path was checked, and
/// kept only where it still means the same file.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(tidy.components().next_back(), Some(Component::Normal(_))) => {
                tidy.pop();
            }
            _ => tidy.push(part),
        }
    }
    let same = tidy.canonicalize().ok().is_some_and(|tidied| path.canonicalize().is_ok_and(|path| path == tidied));
    if same { tidy } else { path.to_path_buf() }
}
