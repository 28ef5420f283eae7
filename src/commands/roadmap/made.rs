//! A generated roadmap: its view and its plan file.

use crate::commands::write::Staged;
use crate::error::UserError;
use gradus::check::{self, changes};
use gradus::forecast::Forecast;
use gradus::format::{FileKind, limits};
use gradus::input::Style;
use gradus::input::source::MAX_BYTES;
use gradus::message;
use gradus::model::plan::Input;
use gradus::report::plan_file;
use gradus::report::provenance::InputFile;
use gradus::report::roadmap::{View, why::annotated};
use gradus::schedule::{Outlook, Roadmap};
use gradus::score::doubts;
use std::path::Path;

/// Records the input files in a roadmap.
pub(super) fn sign(roadmap: &mut Roadmap<'_>, inputs: &[InputFile]) {
    let Some(provenance) = &mut roadmap.plan.provenance else { return };
    // Only the file's own name: the path on this machine is private, and the hash identifies the file.
    let own = |name: &str| Path::new(name).file_name().map_or(name.into(), |name| name.to_string_lossy().into_owned());
    let input = |file: &InputFile| Input { name: own(&file.name), sha256: file.sha256.clone() };
    provenance.inputs = inputs.iter().map(input).collect();
}

/// A generated roadmap.
pub(super) struct Made<'m> {
    pub(super) roadmap: &'m Roadmap<'m>,
    pub(super) years: i32,
    pub(super) inputs: &'m [InputFile],
}

impl Made<'_> {
    /// Calls `then` with a view of the roadmap. The view borrows values that are computed here.
    pub(super) fn viewed<T>(&self, then: impl FnOnce(&View<'_>) -> T) -> T {
        let (roadmap, context) = (self.roadmap, self.roadmap.context);
        let forecast = Forecast::of(context, &roadmap.plan);
        let outlook = Outlook::of(roadmap, &forecast);
        let audit = check::audit(context, &roadmap.plan);
        let changes = changes::of(context, &roadmap.plan, None, &audit);
        let doubts = doubts::of(context.rubric, context.assessment, Some(context.catalogue), &context.rules.threshold);
        then(&View {
            roadmap,
            doubts: &doubts,
            forecast: &forecast,
            outlook: &outlook,
            audit: &audit,
            years: usize::try_from(self.years).unwrap_or(usize::MAX),
            inputs: self.inputs,
            changes: Some(&changes),
            from: None,
            prices: None,
        })
    }
}

/// Stages a roadmap as a plan file. If the roadmap was made from a plan, the file keeps the style of that plan.
pub(super) fn write_plan(
    view: &View<'_>,
    assessment: &Path,
    out: &Path,
    style: Style,
    replace: bool,
) -> Result<Staged, UserError> {
    let text = plan_file::text(&annotated(view), &view.roadmap.context, relative(assessment, out).as_deref());
    // The file must stay within the limits of the reader, or it could not be read again.
    let (count, most) = (view.roadmap.plan.initiatives.len(), limits::most(FileKind::Plan, "initiative"));
    if count > most || text.len() as u64 > MAX_BYTES {
        let bytes = text.len() as u64 / (1024 * 1024) + 1;
        let error = UserError::new(message!("roadmap-error-unreadable", count = count, megabytes = bytes.to_string()));
        let help = message!("roadmap-error-unreadable-help", most = most, megabytes = (MAX_BYTES >> 20).to_string());
        return Err(error.help(help));
    }
    Staged::one(out, style.whole(&text).as_bytes(), replace)
}

/// Path of a file relative to another file's folder, which may not exist yet; with forward slashes. `None` if the
/// reader would refuse the path: it accepts files under the plan's folder and under the current folder.
pub(super) fn relative(file: &Path, from: &Path) -> Option<String> {
    let folder = from.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (file, folder) = (file.canonicalize().ok()?, folder.canonicalize().ok()?);
    let current = std::env::current_dir().ok().and_then(|current| current.canonicalize().ok());
    let followed = file.starts_with(&folder)
        || current.is_some_and(|current| file.starts_with(&current) && folder.starts_with(&current));
    if !followed {
        return None;
    }
    let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| Some(".."));
    let down = file.components().skip(shared).map(|part| part.as_os_str().to_str());
    up.chain(down).collect::<Option<Vec<&str>>>().map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_as_seen_from_the_plan() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("assessments/a")).unwrap();
        std::fs::write(at("assessments/a/county.toml"), "").unwrap();
        assert_eq!(
            relative(&at("assessments/a/county.toml"), &at("r.toml")).as_deref(),
            Some("assessments/a/county.toml")
        );
        // The current folder is elsewhere, so a reader would refuse a path that leads upward.
        std::fs::create_dir(at("roadmaps")).unwrap();
        assert_eq!(relative(&at("assessments/a/county.toml"), &at("roadmaps/r.toml")), None);
        // From the project's own folder, such a path is allowed.
        let inside = relative(Path::new("assessments/template.toml"), Path::new("roadmaps/r.toml"));
        assert_eq!(inside.as_deref(), Some("../assessments/template.toml"));
        assert_eq!(relative(Path::new("assessments/missing.toml"), Path::new("r.toml")), None);
    }
}
