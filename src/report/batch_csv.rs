//! Lays many units out as CSV: one row for each, the columns named in English.

use std::io;

use super::batch::{Rows, View};
use super::csv::defused;
use super::json::batch::{AssessedV1, AuditedV1, MadeV1};
use crate::locale::Locale;
use crate::model::Lang;

/// The columns of assessments; the dimensions follow under their identifiers. They stay, as those below do.
pub(crate) const ASSESSED: [&str; 12] = [
    "file",
    "sha256",
    "id",
    "name",
    "population",
    "score",
    "low",
    "high",
    "coverage",
    "stage_shown",
    "stage_possible",
    "binding",
];

/// The columns of plans.
pub(crate) const AUDITED: [&str; 20] = [
    "file",
    "sha256",
    "id",
    "title",
    "assessment",
    "verdict",
    "errors",
    "warnings",
    "notes",
    "unexamined",
    "discounted",
    "orientation",
    "A",
    "H",
    "C",
    "P",
    "F",
    "R",
    "broken",
    "cost",
];

/// The columns of roadmaps.
pub(crate) const MADE: [&str; 16] = [
    "file",
    "sha256",
    "id",
    "name",
    "stage_shown",
    "opens",
    "opens_in",
    "initiatives",
    "once",
    "currency",
    "benefit",
    "bound",
    "status",
    "gap",
    "lists",
    "written",
];

/// The rows. Numbers are not rounded.
pub(crate) fn render(view: &View<'_>, locale: &Locale) -> io::Result<String> {
    let lang = locale.lang();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: Vec<String>| writer.write_record(cells.iter().map(|cell| defused(cell)));
    let head = |columns: &[&str]| columns.iter().map(|column| (*column).to_owned()).collect::<Vec<_>>();
    match view.rows {
        Rows::Assessed(rows) => {
            let dimensions = rows.iter().flat_map(|row| &row.dimensions).map(|of| of.node.clone());
            let mut names: Vec<String> = Vec::new();
            dimensions.for_each(|name| {
                if !names.contains(&name) {
                    names.push(name);
                }
            });
            write(head(&ASSESSED).into_iter().chain(names.iter().cloned()).collect())?;
            rows.iter().try_for_each(|row| write(assessed(row, &names, lang)))?;
        }
        Rows::Audited(rows) => {
            write(head(&AUDITED))?;
            rows.iter().try_for_each(|row| write(audited(row, lang)))?;
        }
        Rows::Made(rows) => {
            write(head(&MADE))?;
            rows.iter().try_for_each(|row| write(made(row, lang)))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn shown<T: ToString>(of: Option<T>) -> String {
    of.map(|of| of.to_string()).unwrap_or_default()
}

fn assessed(row: &AssessedV1, dimensions: &[String], lang: Lang) -> Vec<String> {
    let mut cells = vec![
        row.file.file.clone(),
        row.file.sha256.clone(),
        row.id.clone(),
        row.name.of(lang).to_owned(),
        row.population.to_string(),
        shown(row.score.point),
        row.score.low.to_string(),
        row.score.high.to_string(),
        row.coverage.to_string(),
        row.stage_shown.to_string(),
        row.stage_possible.to_string(),
        row.binding.join(" "),
    ];
    let of = |name: &String| row.dimensions.iter().find(|of| of.node == *name).and_then(|of| of.score?.point);
    cells.extend(dimensions.iter().map(|name| shown(of(name))));
    cells
}

fn audited(row: &AuditedV1, lang: Lang) -> Vec<String> {
    let mut cells = vec![
        row.file.file.clone(),
        row.file.sha256.clone(),
        row.id.clone(),
        row.title.of(lang).to_owned(),
        row.assessment.clone(),
        row.verdict.to_owned(),
        row.errors.to_string(),
        row.warnings.to_string(),
        row.notes.to_string(),
        row.unexamined.to_string(),
        row.discounted.to_string(),
        row.orientation.to_string(),
    ];
    cells.extend(row.letters.all().map(shown));
    cells.extend([row.broken.join(" "), row.cost.clone()]);
    cells
}

fn made(row: &MadeV1, lang: Lang) -> Vec<String> {
    vec![
        row.file.file.clone(),
        row.file.sha256.clone(),
        row.id.clone(),
        row.name.of(lang).to_owned(),
        row.stage_shown.to_string(),
        shown(row.opens),
        row.opens_in.clone().unwrap_or_default(),
        row.initiatives.to_string(),
        row.once.clone(),
        row.currency.clone(),
        row.benefit.to_string(),
        row.bound.to_string(),
        row.status.to_owned(),
        shown(row.gap),
        row.lists.to_string(),
        row.written.clone().unwrap_or_default(),
    ]
}
