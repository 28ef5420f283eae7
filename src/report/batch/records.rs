//! A batch as rows, one per unit.

use super::Rows;
use crate::locale::Locale;
use crate::model::Lang;
use crate::report::json::batch::{AssessedV1, AuditedV1, MadeV1};
use crate::report::records::{Cell, Records};

/// The columns of assessments. The dimensions follow under their identifiers. The names of all three sets of columns
/// are stable.
pub const ASSESSED: [&str; 12] = [
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
pub const AUDITED: [&str; 20] = [
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
pub const MADE: [&str; 18] = [
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
    "hours_spared_low",
    "hours_spared",
    "benefit",
    "bound",
    "status",
    "gap",
    "lists",
    "written",
];

/// The rows.
pub(super) fn records(rows: &Rows, locale: &Locale) -> Records {
    let lang = locale.lang();
    let named = |columns: &[&str]| columns.iter().map(|column| (*column).to_owned()).collect::<Vec<_>>();
    match rows {
        Rows::Assessed(rows) => {
            let mut dimensions: Vec<String> = Vec::new();
            for of in rows.iter().flat_map(|row| &row.dimensions) {
                if !dimensions.contains(&of.node) {
                    dimensions.push(of.node.clone());
                }
            }
            let rows = rows.iter().map(|row| assessed(row, &dimensions, lang)).collect();
            Records { columns: named(&ASSESSED).into_iter().chain(dimensions).collect(), rows }
        }
        Rows::Audited(rows) => {
            Records { columns: named(&AUDITED), rows: rows.iter().map(|row| audited(row, lang)).collect() }
        }
        Rows::Made(rows) => Records { columns: named(&MADE), rows: rows.iter().map(|row| made(row, lang)).collect() },
    }
}

fn assessed(row: &AssessedV1, dimensions: &[String], lang: Lang) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![
        Cell::from(&row.file.file),
        Cell::from(&row.file.sha256),
        Cell::from(&row.id),
        row.name.of(lang).into(),
        row.population.into(),
        row.score.point.into(),
        row.score.low.into(),
        row.score.high.into(),
        row.coverage.into(),
        row.stage_shown.into(),
        row.stage_possible.into(),
        row.binding.join(" ").into(),
    ];
    let of = |name: &String| row.dimensions.iter().find(|of| of.node == *name).and_then(|of| of.score?.point);
    cells.extend(dimensions.iter().map(|name| Cell::from(of(name))));
    cells
}

fn audited(row: &AuditedV1, lang: Lang) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![
        Cell::from(&row.file.file),
        Cell::from(&row.file.sha256),
        Cell::from(&row.id),
        row.title.of(lang).into(),
        Cell::from(&row.assessment),
        row.verdict.into(),
        row.errors.into(),
        row.warnings.into(),
        row.notes.into(),
        row.unexamined.into(),
        row.discounted.into(),
        row.orientation.into(),
    ];
    cells.extend(row.letters.all().map(Cell::from));
    cells.extend([row.broken.join(" ").into(), Cell::from(&row.cost)]);
    cells
}

fn made(row: &MadeV1, lang: Lang) -> Vec<Cell> {
    vec![
        Cell::from(&row.file.file),
        Cell::from(&row.file.sha256),
        Cell::from(&row.id),
        row.name.of(lang).into(),
        row.stage_shown.into(),
        row.opens.into(),
        row.opens_in.as_ref().into(),
        row.initiatives.into(),
        Cell::from(&row.once),
        Cell::from(&row.currency),
        row.hours_spared_low.into(),
        row.hours_spared.into(),
        row.benefit.into(),
        row.bound.into(),
        row.status.into(),
        row.gap.into(),
        row.lists.into(),
        row.written.as_ref().into(),
    ]
}
