//! A document laid out without wrapping or colour, for snapshots of what a view says.

use gradus::report::document::{Block, Document, Span, Table};

/// The document as plain lines.
pub fn layout(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        match block {
            Block::Title(text) => out.push_str(&format!("# {text}\n")),
            Block::Heading(text) => out.push_str(&format!("\n## {text}\n")),
            Block::Paragraph(spans) => out.push_str(&format!("{}\n", words(spans))),
            Block::Items(items) => items.iter().for_each(|item| out.push_str(&format!("- {}\n", words(item)))),
            Block::Table(of_block) => table(of_block, &mut out),
            Block::Gantt(_) | Block::Diagnostic(_) => out.push_str("(other)\n"),
        }
    }
    out
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn table(table: &Table, out: &mut String) {
    let mut row = |cells: Vec<&str>| out.push_str(&format!("| {} |\n", cells.join(" | ")));
    row(table.columns.iter().map(|column| column.heading.as_str()).collect());
    for cells in &table.rows {
        row(cells.iter().map(|cell| cell.text.as_str()).collect());
    }
}
