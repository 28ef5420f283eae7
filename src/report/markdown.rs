//! Lays a [`Document`] out as GitHub-flavoured Markdown.
//!
//! A plan is a stranger's file: whatever its words hold, they stay words. Markup, HTML, links and the names of people are
//! escaped; what is shown as it stands is fenced by more backticks than it holds.

use std::io;

use super::document::{Align, Block, Diagnostic, Document, Gantt, Span, Table, Tone};
use super::terminal;
use super::value::{self, Page, Report};
use crate::locale::visible::{idle, visible};

/// Charts and excerpts may be so wide: what is fenced can be scrolled.
const FENCED: terminal::Layout = terminal::Layout { width: 160, colour: false };

/// A report as Markdown. It does not hang on the width of the terminal.
///
/// # Errors
/// None; other formats have some.
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
        Block::Items(items) => items.iter().map(|item| format!("- {}\n", spans(item))).collect(),
        Block::Code(text) => fenced(&visible(text)),
        Block::Table(table) => self::table(table),
        Block::Gantt(gantt) => self::gantt(gantt),
        Block::Diagnostic(diagnostic) => self::diagnostic(diagnostic),
    }
}

/// A heading and a row of dashes, then the rows.
fn table(table: &Table) -> String {
    let headings: Vec<String> = table.columns.iter().map(|column| inline(&column.heading)).collect();
    let dashes: Vec<&str> = table.columns.iter().map(|column| dashes(column.align)).collect();
    let mut out = format!("| {} |\n| {} |\n", headings.join(" | "), dashes.join(" | "));
    for row in &table.rows {
        let mut cells: Vec<String> = row.iter().map(cell).collect();
        // A row that heads others has one cell only; some readers of tables want them all.
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

/// A cell. Spaces before the words show what belongs to what, and Markdown would drop them.
fn cell(span: &Span) -> String {
    let words = span.text.trim_start_matches(' ');
    let indent = span.text.len() - words.len();
    format!("{}{}", "&nbsp;".repeat(indent), self::span(&Span::new(words, span.tone)))
}

/// The chart as text, its legend under it.
fn gantt(gantt: &Gantt) -> String {
    let chart = Gantt { legend: String::new(), ..gantt.clone() };
    let mut out = fenced(&terminal::render(&Document { blocks: vec![Block::Gantt(chart)] }, FENCED));
    if !gantt.legend.is_empty() {
        out.push_str(&format!("\n{}\n", inline(&gantt.legend)));
    }
    out
}

/// What is wrong, the excerpt, the notes.
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

/// Text as it stands, between fences that it cannot close.
fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    let lines: String = text.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    format!("{fence}text\n{lines}{fence}\n")
}

/// Words one after the other. What begins a line must not begin a list, a heading or a block of code.
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

/// Words that stand out. Asterisks beside punctuation, of Chinese above all, are not read as emphasis: there it is a tag.
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

/// A space if `text` begins with one: emphasis must not.
fn leading_space(text: &str) -> &'static str {
    if text.starts_with(char::is_whitespace) { " " } else { "" }
}

/// Words that nothing in them can turn into markup. A line break stays one.
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
            // An address would become a link without being marked as one.
            ':' if rest.starts_with("//") => out.push_str("\\:"),
            '.' if out.to_ascii_lowercase().ends_with("www") => out.push_str("\\."),
            // The name of a person would call them.
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
