//! Renders a [`Document`] as GitHub-flavoured Markdown.
//!
//! A plan comes from an untrusted source, so its text must remain text. Markup, HTML, links and mentions of users are
//! escaped. Verbatim text is fenced with more backticks than it contains.

use std::io;

use super::document::{Align, Block, Diagnostic, Document, Gantt, Span, Table, Tone};
use super::terminal;
use super::value::{self, Page, Report};
use crate::locale::visible::{idle, visible};

/// Width of charts and excerpts. Fenced blocks can be scrolled, so it may exceed the page.
const FENCED: terminal::Layout = terminal::Layout { width: 160, colour: false };

/// Renders a report as Markdown, independent of the width of the terminal.
///
/// # Errors
/// None. The signature is shared with formats that can fail.
pub(crate) fn report(report: &dyn Report, page: &Page<'_>) -> io::Result<String> {
    Ok(value::pages(report, page, render))
}

/// The document as Markdown, ending in a line break unless it is empty.
pub(crate) fn render(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        let text = self::block(block);
        if !out.is_empty() && !text.is_empty() {
            out.push('\n');
        }
        text.lines().for_each(|line| {
            out.push_str(&idle(line));
            out.push('\n');
        });
    }
    out
}

/// One block as lines.
fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("# {}\n", inline(text)),
        Block::Heading(text) => format!("## {}\n", inline(text)),
        Block::Paragraph(words) => format!("{}\n", spans(words)),
        Block::Items(items) => self::items(items),
        Block::Points(heading, points) => format!("**{}**\n\n{}", inline(heading), items(points)),
        Block::Code(text) => fenced(&visible(text)),
        Block::Table(table) => self::table(table),
        Block::Gantt(gantt) => self::gantt(gantt),
        Block::Diagnostic(diagnostic) => self::diagnostic(diagnostic),
    }
}

/// A list.
fn items(items: &[Vec<Span>]) -> String {
    items.iter().map(|item| format!("- {}\n", spans(item))).collect()
}

/// A header row, a row of dashes, then the rows.
fn table(table: &Table) -> String {
    let headings: Vec<String> = table.columns.iter().map(|column| inline(&column.heading)).collect();
    let dashes: Vec<&str> = table.columns.iter().map(|column| dashes(column.align)).collect();
    let mut out = format!("| {} |\n| {} |\n", headings.join(" | "), dashes.join(" | "));
    for row in &table.rows {
        let mut cells: Vec<String> = row.iter().map(cell).collect();
        // A row that heads a group has one cell only, but some Markdown readers require all cells.
        cells.resize(cells.len().max(table.columns.len()), String::new());
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out
}

fn dashes(align: Align) -> &'static str {
    match align {
        Align::Left => "---",
        Align::Right => "---:",
    }
}

/// A cell. Leading spaces show the hierarchy; they are kept because Markdown would drop them.
fn cell(span: &Span) -> String {
    let words = span.text.trim_start_matches(' ');
    let indent = span.text.len() - words.len();
    format!("{}{}", "&nbsp;".repeat(indent), self::span(&Span::new(words, span.tone)))
}

/// The chart as text, with its legend below.
fn gantt(gantt: &Gantt) -> String {
    let chart = Gantt { legend: String::new(), ..gantt.clone() };
    let mut out = fenced(&terminal::render(&Document { blocks: vec![Block::Gantt(chart)] }, FENCED));
    if !gantt.legend.is_empty() {
        out.push_str(&format!("\n{}\n", inline(&gantt.legend)));
    }
    out
}

/// The message, the excerpt and the notes.
fn diagnostic(diagnostic: &Diagnostic) -> String {
    let rule = diagnostic.rule.as_ref().map(|rule| inline(&format!(" [{rule}]"))).unwrap_or_default();
    let mut out = format!("### {}{rule}: {}\n", inline(&diagnostic.severity_word), inline(&diagnostic.title));
    if !diagnostic.places.is_empty() {
        out.push_str(&format!("\n{}", fenced(&terminal::excerpt(diagnostic, FENCED))));
    }
    for (i, (label, text)) in diagnostic.notes.iter().enumerate() {
        let gap = if i == 0 { "\n" } else { "" };
        out.push_str(&format!("{gap}- {}: {}\n", strong(label), inline(text)));
    }
    out
}

/// Verbatim text in a fence that the text cannot close.
fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    let lines: String = text.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    format!("{fence}text\n{lines}{fence}\n")
}

/// Joins spans. The start of a line is escaped if it would begin a list, a heading or a code block.
fn spans(spans: &[Span]) -> String {
    let text: String = spans.iter().map(span).collect();
    let text = text.trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at_checked(digits).unwrap_or(("", text));
    let list = if number.is_empty() { rest.starts_with(['-', '+', '=']) } else { rest.starts_with(['.', ')']) };
    if list { format!("{number}\\{rest}") } else { text.to_owned() }
}

fn span(span: &Span) -> String {
    match span.tone {
        Tone::Strong | Tone::Bad | Tone::Caution => strong(&span.text),
        Tone::Plain | Tone::Faint | Tone::Good => inline(&span.text),
    }
}

/// Emphasised text. Asterisks next to punctuation (common in Chinese) are not read as emphasis, so a tag is used
/// there.
fn strong(text: &str) -> String {
    let words = text.trim();
    let (before, after) = (leading_space(text), leading_space(&text.chars().rev().collect::<String>()));
    let plain = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let words = match (words.is_empty(), plain(first) && plain(last)) {
        (true, _) => return inline(text),
        (_, true) => format!("**{}**", inline(words)),
        (_, false) => format!("<strong>{}</strong>", inline(words)),
    };
    format!("{before}{words}{after}")
}

/// Returns a space if `text` begins with one, because emphasis must not begin with a space.
fn leading_space(text: &str) -> &'static str {
    if text.starts_with(char::is_whitespace) { " " } else { "" }
}

/// Escapes text so that nothing in it becomes markup. A line break is kept.
fn inline(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' => out.extend(['\\', c]),
            // GitHub turns a bare address into a link.
            ':' if rest.starts_with("//") => out.push_str("\\:"),
            '.' if out.to_ascii_lowercase().ends_with("www") => out.push_str("\\."),
            // GitHub notifies a user whose name is mentioned.
            '@' if !before.is_alphanumeric() => out.push_str("@&#8203;"),
            c => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Column;

    fn rendered(blocks: Vec<Block>) -> String {
        render(&Document { blocks })
    }

    #[test]
    fn words_stay_words() {
        for (text, escaped) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("a | b", "a \\| b"),
            ("![x](http://e.org)", "!\\[x\\](http\\://e.org)"),
            ("see WWW.e.org", "see WWW\\.e.org"),
            ("@someone of county@2026-01-01", "@&#8203;someone of county@2026-01-01"),
            ("one\n# two", "one<br>\\# two"),
            ("`x` *y* a_b", "\\`x\\` \\*y\\* a\\_b"),
            ("bell\u{7} turn\u{202e}", "bell\u{fffd} turn\u{fffd}"),
        ] {
            assert_eq!(inline(text), escaped);
        }
    }

    #[test]
    fn nothing_begins_a_line_that_would_be_a_list_or_code() {
        for (text, escaped) in [("- a", "\\- a"), ("12. a", "12\\. a"), ("    a", "a"), ("2026 is", "2026 is")] {
            assert_eq!(rendered(vec![Block::Paragraph(vec![Span::plain(text)])]), format!("{escaped}\n"));
        }
    }

    #[test]
    fn emphasis_holds_beside_chinese_marks() {
        assert_eq!(strong("red"), "**red**");
        assert_eq!(strong("应为："), "<strong>应为：</strong>");
        assert_eq!(strong(" red "), " **red** ");
    }

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        assert_eq!(rendered(vec![Block::Code("a\n````\nb".into())]), "`````text\na\n````\nb\n`````\n");
    }

    #[test]
    fn a_table_keeps_its_cells() {
        let table = Table {
            columns: vec![Column::left("a|b"), Column::right("n")],
            rows: vec![vec![Span::plain("  x|y\nz"), Span::new("1", Tone::Bad)]],
        };
        let lines = "| a\\|b | n |\n| --- | ---: |\n| &nbsp;&nbsp;x\\|y<br>z | **1** |\n";
        assert_eq!(rendered(vec![Block::Table(table)]), lines);
    }
}
