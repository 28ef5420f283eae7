//! Renders a [`Document`] as text for people, at a given width, with or without colour.
//!
//! The output is safe to print. A plan comes from an untrusted source and its titles are printed, so control
//! characters are replaced.

mod diagnostic;
mod gantt;
mod layout;
mod lines;
mod style;
mod table;
mod wrap;

pub use diagnostic::excerpt;
pub use layout::Layout;
pub use wrap::{width, wrap_text};

use std::io;

use super::document::{Block, Document, Span, Tone};
use super::value::{self, Page, Report};
use crate::locale::visible::{idle, visible};
use lines::lines;

/// A report as text.
///
/// # Errors
/// None. The signature is shared with formats that can fail.
pub fn report(report: &dyn Report, page: &Page<'_>) -> io::Result<String> {
    Ok(value::pages(report, page, |document| render(document, page.layout)))
}

/// The document as text, ending in a line break unless it is empty.
pub fn render(document: &Document, layout: Layout) -> String {
    let mut out = String::new();
    // A heading is directly followed by its content; other blocks are separated by an empty line.
    let mut close = true;
    for block in &document.blocks {
        let text = self::block(block, layout);
        if !close {
            out.push('\n');
        }
        for line in text.lines() {
            out.push_str(&idle(line.trim_end()));
            out.push('\n');
        }
        close = matches!(block, Block::Heading(_));
    }
    out
}

/// One block as lines.
fn block(block: &Block, layout: Layout) -> String {
    match block {
        Block::Title(text) => headline(text, '═', layout),
        Block::Heading(text) => headline(text, '─', layout),
        Block::Paragraph(spans) => lines(spans, "", "", layout),
        Block::Items(items) => self::items(items, layout),
        Block::Points(heading, points) => {
            lines(&[Span::new(heading, Tone::Strong)], "", "", layout) + &items(points, layout)
        }
        Block::Code(text) => visible(text).lines().map(|line| format!("    {line}\n")).collect(),
        Block::Table(table) => table::layout(table, layout),
        Block::Gantt(gantt) => gantt::layout(gantt, layout),
        Block::Diagnostic(diagnostic) => diagnostic::layout(diagnostic, layout),
    }
}

/// A list with dashes.
fn items(items: &[Vec<Span>], layout: Layout) -> String {
    items.iter().map(|item| lines(item, "- ", "  ", layout)).collect()
}

/// A heading, underlined so that it is visible without colour.
fn headline(text: &str, rule: char, layout: Layout) -> String {
    let wrapped = wrap::wrap(&[Span::new(text, Tone::Strong)], layout.width);
    let widest = wrapped.iter().map(|line| wrap::width_of(line)).max().unwrap_or(0);
    let mut out = lines(&[Span::new(text, Tone::Strong)], "", "", layout);
    out.push_str(&rule.to_string().repeat(widest));
    out.push('\n');
    out
}

#[cfg(test)]
mod tests;
