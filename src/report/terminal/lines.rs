//! Wrapped and painted lines.

use super::layout::Layout;
use super::wrap::width;
use super::{style, wrap};
use crate::report::document::Span;

/// Wraps and paints spans. The first line starts with `first`, the others with `other`; both have the same width.
pub(super) fn lines(spans: &[Span], first: &str, other: &str, layout: Layout) -> String {
    let room = layout.width.saturating_sub(width(first));
    let mut out = String::new();
    for (i, line) in wrap::wrap(spans, room).iter().enumerate() {
        out.push_str(if i == 0 { first } else { other });
        out.push_str(&style::paint_all(line, layout.colour));
        out.push('\n');
    }
    out
}
