//! Tables: the columns share the available width, and text wraps inside them.

use crate::locale::visible::visible;
use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, presets};

use super::layout::Layout;
use super::{style, wrap};
use crate::report::document::{Align, Column, Span, Table, Tone};

/// Gap between two columns.
const GAP: usize = 2;

/// Minimum width of a text column, unless the page is too narrow.
const LEAST_WORDS: usize = 8;

/// The table as lines.
///
/// Widths and line breaks are computed here, because comfy-table does not know where Chinese text may break or that
/// figures must not be split. It only places the cells side by side.
pub(super) fn layout(table: &Table, layout: Layout) -> String {
    let widths = widths(table, layout.width);
    let mut out = comfy_table::Table::new();
    out.load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─')))
        .force_no_tty()
        .set_content_arrangement(ContentArrangement::Disabled);
    let columns = || table.columns.iter().zip(widths.iter().copied());
    out.set_header(columns().map(|(column, width)| {
        let heading = Span::new(column.heading.as_str(), Tone::Strong);
        cell(Some(&heading), column.align, width, layout.colour)
    }));
    for row in &table.rows {
        let mut spans = row.iter();
        out.add_row(columns().map(|(column, width)| cell(spans.next(), column.align, width, layout.colour)));
    }
    let last = table.columns.len().saturating_sub(1);
    for (i, column) in out.column_iter_mut().enumerate() {
        column.set_padding((0, if i == last { 0 } else { GAP as u16 }));
    }
    out.trim_fmt()
}

/// A cell with its text wrapped to the column.
fn cell(span: Option<&Span>, align: Align, width: usize, colour: bool) -> Cell {
    let lines = span.map(|span| wrap::wrap(std::slice::from_ref(span), width)).unwrap_or_default();
    let painted: Vec<String> = lines.iter().map(|line| style::paint_all(line, colour)).collect();
    Cell::new(painted.join("\n")).set_alignment(match align {
        Align::Left => CellAlignment::Left,
        Align::Right => CellAlignment::Right,
    })
}

/// The width of each column.
fn widths(table: &Table, width: usize) -> Vec<usize> {
    let wishes: Vec<Wish> = table
        .columns
        .iter()
        .enumerate()
        .map(|(i, column)| Wish::of(column, table.rows.iter().filter_map(|row| row.get(i))))
        .collect();
    let room = width.saturating_sub(GAP * table.columns.len().saturating_sub(1));
    share(&wishes, room)
}

/// The width requirements of a column.
struct Wish {
    /// Width without any wrapping.
    whole: usize,
    /// Width below which words would be cut.
    least: usize,
}

impl Wish {
    fn of<'c>(column: &Column, cells: impl Iterator<Item = &'c Span>) -> Wish {
        let line = |text: &str| visible(text).lines().map(wrap::width).max().unwrap_or(0);
        let mut whole = line(&column.heading);
        let mut least = wrap::widest_piece(&column.heading);
        for cell in cells {
            let width = line(&cell.text);
            whole = whole.max(width);
            // Figures must not wrap; text may.
            least = least.max(match column.align {
                Align::Right => width,
                Align::Left => wrap::widest_piece(&cell.text).max(width.min(LEAST_WORDS)),
            });
        }
        Wish { whole, least }
    }
}

/// Divides `room` among the columns. Each column gets its full width if there is room. Otherwise the widest column
/// shrinks first, but no column shrinks below its minimum. If that is still too wide, the widest column is cut.
fn share(wishes: &[Wish], room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = wishes.iter().map(|wish| wish.whole.max(1)).collect();
    while widths.iter().sum::<usize>() > room {
        let can_give = |(width, wish): &(&mut usize, &Wish)| **width > wish.least.max(1);
        let widest = widths.iter_mut().zip(wishes).filter(can_give).map(|(width, _)| width).max_by_key(|width| **width);
        let Some(widest) = widest else { break };
        *widest -= 1;
    }
    while widths.iter().sum::<usize>() > room {
        match widths.iter_mut().max_by_key(|width| **width) {
            Some(widest) if *widest > 2 => *widest -= 1,
            _ => break,
        }
    }
    widths
}
