//! Where something stands in a file.

use super::layout::PlaceV1;
use crate::check::finding::Spot;
use crate::report::audit::{View, place};

pub(super) fn located(view: &View<'_>, spot: &Spot) -> PlaceV1 {
    let source = view.source(spot.file);
    let bytes = place::bytes(source, &spot.path);
    let (line, column) = source.line_column(bytes.start);
    let (end_line, end_column) = source.line_column(bytes.end);
    PlaceV1 { file: source.name().to_owned(), key_path: spot.path.to_string(), line, column, end_line, end_column }
}
