//! The places of spots in files.

use std::sync::Arc;

use super::layout::{Excerpt, PlaceV1};
use super::words::Words;
use crate::check::finding::{Spot, SpotFile};
use crate::message;
use crate::report::audit::{View, place};

/// The place of a spot. If the file lacks the key that the spot points to, the label states that.
pub(super) fn located(view: &View<'_>, spot: &Spot, words: &Words) -> PlaceV1 {
    let source = view.source(spot.file);
    let bytes = place::bytes(source, &spot.path);
    let (line, column) = source.line_column(bytes.start);
    let (end_line, end_column) = source.line_column(bytes.end);
    let missing = || place::missing(source, &spot.path).map(|key| words.say(&message!("audit-not-given", key = key)));
    let initiative = || view.plan.initiatives.get(view.plan.initiative_at(&spot.path)?).map(|of| of.id.clone());
    PlaceV1 {
        file: source.name().to_owned(),
        key_path: spot.path.to_string(),
        line,
        column,
        end_line,
        end_column,
        label: spot.label.as_ref().map(|label| words.say(label)).or_else(missing),
        excerpt: Excerpt { text: Arc::clone(source.text()), bytes },
        initiative: if spot.file == SpotFile::Plan { initiative() } else { None },
    }
}
