//! Guesses about a table whose columns are matched.

use super::draft::{Aside, DraftTable, Origin, Why};
use super::grounds;
use super::matching::{Match, Outcome};
use super::seen::Seen;
use super::shape::{Sure, Years};
use super::study::{Study, spans};
use crate::model::Composite;
use crate::model::composite::Method;
use crate::model::mapping::{ColumnMap, Keep, LongMap, TableMap, Target, YearMap};
use crate::model::notation::RowsOfSums;

/// The guesses about the table at `index`.
pub(super) fn table(
    index: usize,
    seen: &Seen,
    study: &Study,
    outcomes: &[Outcome],
    composite: &Composite,
    origin: Origin,
) -> DraftTable {
    const LISTED: usize = 40;
    let case = study.cases.get(index).copied().flatten();
    let (mut columns, mut taken, mut aside) = (Vec::new(), Vec::new(), Vec::new());
    let offers = study.offers.iter().zip(outcomes).zip(study.figures.iter().zip(&study.roles));
    for ((offer, outcome), (figures, role)) in offers.filter(|((offer, _), _)| offer.table == index) {
        let from = offer.from.clone();
        let suspicion = role.clone().map(Why::Role);
        match outcome {
            Outcome::Taken(Match { to, .. }) if relative(*to, composite) && figures.constant() => {
                aside.push(Aside { from, why: Why::Constant(*to) });
            }
            Outcome::Taken(found) => {
                columns.push(ColumnMap::plain(from, found.to));
                taken.push(match origin {
                    Origin::Given => grounds::given(*found, figures, role.as_ref(), composite),
                    Origin::Drafted => grounds::drafted(*found, composite),
                });
            }
            Outcome::Suggested(target) => {
                aside.push(Aside { from, why: suspicion.unwrap_or(Why::Perhaps(*target)) });
            }
            Outcome::Unknown if offer.numbers => aside.push(Aside { from, why: suspicion.unwrap_or(Why::Unknown) }),
            Outcome::Unknown => aside.push(Aside { from, why: Why::Words }),
        }
    }
    let keep = study.keep;
    let spans = spans(seen);
    let shape = &seen.shape;
    let heading = |column: usize| seen.heading(column).to_owned();
    let column = match &shape.years {
        Some(Years::Column(column)) => Some(Some(heading(*column))),
        Some(Years::Across(_)) => Some(None),
        None => None,
    };
    let map = TableMap {
        file: Some(seen.own.clone()),
        sheet: seen.form.sheet.as_ref().filter(|(_, all)| all.len() > 1).map(|(sheet, _)| sheet.clone()),
        encoding: seen.form.encoding,
        delimiter: seen.form.delimiter,
        notation: seen.form.notation.clone(),
        heading_row: seen.form.heading_row,
        more_headings: seen.form.more_headings.clone(),
        code: heading(shape.code.0),
        code_or: Vec::new(),
        case,
        name: shape.name.map(|(column, _)| heading(column)),
        name_or: Vec::new(),
        units: None,
        year: seen
            .year_above
            .map(|year| (None, year))
            .or(column.zip(keep))
            .map(|(column, keep)| YearMap { column, keep: Keep::Year(keep) }),
        leave_out: Vec::new(),
        rows: Vec::new(),
        leave_out_rows: Vec::new(),
        factor_column: None,
        sums: RowsOfSums::LeaveOut,
        keep: Vec::new(),
        long: shape.series.map(|(series, _)| LongMap { series: heading(series), value: shape.value.map(heading) }),
        columns,
    };
    let aside_more = aside.len().saturating_sub(LISTED);
    aside.truncate(LISTED);
    let years = spans.keys().next().copied().zip(spans.keys().next_back().copied());
    DraftTable { map, taken, code_sure: shape.code.1, rows_sure: Sure::Certain, years, aside, aside_more }
}

/// Whether the scale of an indicator is relative to the data set.
fn relative(to: Target, composite: &Composite) -> bool {
    let Target::Indicator(index) = to else { return false };
    composite.indicators.get(index).is_some_and(|indicator| matches!(indicator.method, Method::Relative(..)))
}
