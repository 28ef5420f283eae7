//! Paths named in a file, followed only inside the workspace; and files found by their location.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::fault::{Fault, Faults};
use super::source::Source;
use crate::message;
use crate::model::KeyPath;

/// The name of a file of settings.
const SETTINGS: &str = "gradus.toml";

/// The file that `named`, the value at `key`, names: relative to the folder of `source`, and inside that folder or the
/// current directory after symbolic links are followed. A hostile plan must not make Gradus read other files.
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

/// Refuses a file that was found in `folder` without being named, if symbolic links lead outside that folder and the
/// current directory. Such a file is not read, so that no message can quote it.
pub fn found_in(folder: &Path, file: &Path) -> Result<(), Faults> {
    match file.canonicalize() {
        Ok(canonical) if !is_within(folder, &canonical) => {
            let name = file.display().to_string();
            let fault = Fault::without_source(&name, message!("input-found-outside", file = name.as_str()));
            Err(Faults::one(fault.help(message!("input-found-outside-help"))))
        }
        // A broken link is refused when it is read.
        _ => Ok(()),
    }
}

/// Whether a file, after following its links, lies in a folder or in the current directory.
fn is_within(folder: &Path, canonical: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let allowed = [Some(folder.to_path_buf()), std::env::current_dir().ok()];
    allowed
        .into_iter()
        .flatten()
        .filter_map(|folder| folder.canonicalize().ok())
        .any(|folder| canonical.starts_with(folder))
}

/// The waivers file next to a plan: `plan.waivers.toml` for `plan.toml`. Anything with that name counts, because
/// unreadable waivers must be reported, not ignored.
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

/// The settings for files in `folder`: its `gradus.toml`, else that of the nearest parent folder. The search ends at
/// the root of a repository, because folders above belong to others.
pub fn settings_for(folder: &Path) -> Result<Option<PathBuf>, Faults> {
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(whole) = here.canonicalize() else { return Ok(None) };
    let mut up = here.to_path_buf();
    for above in whole.ancestors() {
        if is_there(&above.join(SETTINGS)) {
            // Named as the user would: relative if the folder is relative.
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

/// Whether the name exists, even as a broken link.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The path without `x/..`, as a person would write it. Used only after the canonical path was checked, and only if it
/// still means the same file.
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
