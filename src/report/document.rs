//! A report in one language, before its format: headings, paragraphs, tables, bars, charts and diagnostics.
//!
//! A view builds one [`Document`] from the results, and each format lays it out. This module computes nothing.

pub use crate::message::Severity;

/// A report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title of the report.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// Text, wrapped to the available width.
    Paragraph(Vec<Span>),
    /// Short items in a list.
    Items(Vec<Vec<Span>>),
    /// A line, and short items directly below it.
    Points(String, Vec<Vec<Span>>),
    /// Text that is shown unchanged, line by line.
    Code(String),
    /// Columns.
    Table(Table),
    /// A chart of work over quarters.
    Gantt(Gantt),
    /// A finding or a fault with its place.
    Diagnostic(Diagnostic),
}

/// Text with one emphasis.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Its emphasis.
    pub tone: Tone,
}

/// The emphasis of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No emphasis.
    #[default]
    Plain,
    /// Important.
    Strong,
    /// Secondary.
    Faint,
    /// In order.
    Good,
    /// Needs attention.
    Caution,
    /// Wrong.
    Bad,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Headings of the columns.
    pub columns: Vec<Column>,
    /// Rows with one cell for each column.
    pub rows: Vec<Vec<Span>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// The alignment of its cells.
    pub align: Align,
}

/// The alignment of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// For text.
    Left,
    /// For figures.
    Right,
}

/// A chart of work over quarters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gantt {
    /// The quarters, from left to right.
    pub quarters: Vec<String>,
    /// The rows, in order.
    pub rows: Vec<GanttRow>,
    /// The meaning of the marks.
    pub legend: String,
}

/// A row of a Gantt chart.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttRow {
    /// The label of the row.
    pub label: String,
    /// One mark per quarter.
    pub marks: Vec<Mark>,
}

/// The mark of a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// No mark.
    None,
    /// Work.
    Work,
    /// The deliverable is in service.
    Service,
    /// A gate is met.
    Gate,
}

/// A message about a place in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Its severity.
    pub severity: Severity,
    /// The word for the severity in the report's language.
    pub severity_word: String,
    /// The rule's name; none where the message is from no rule.
    pub rule: Option<String>,
    /// The fault, in one line.
    pub title: String,
    /// The places, the main one first.
    pub places: Vec<Place>,
    /// Further texts, each with its label ("help", "why" …).
    pub notes: Vec<(String, String)>,
}

/// A place in a file, ready for display.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The file's name as the user gave it.
    pub file: String,
    /// The file's whole text.
    pub source: std::sync::Arc<str>,
    /// The bytes to show.
    pub bytes: std::ops::Range<usize>,
    /// A remark on them.
    pub label: Option<String>,
}

impl Place {
    /// Line and column of its first byte, both from 1; columns count characters.
    pub fn line_column(&self) -> (usize, usize) {
        let before = self.source.get(..self.bytes.start).unwrap_or(&self.source);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

impl Span {
    /// Text without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Span { text: text.into(), tone: Tone::Plain }
    }

    /// Text with an emphasis.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Span { text: text.into(), tone }
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Span::plain(text)
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Span::plain(text)
    }
}

impl Column {
    /// A column of text.
    pub fn left(heading: impl Into<String>) -> Self {
        Column { heading: heading.into(), align: Align::Left }
    }

    /// A column of figures.
    pub fn right(heading: impl Into<String>) -> Self {
        Column { heading: heading.into(), align: Align::Right }
    }
}

impl Document {
    /// Adds the title of the report.
    pub fn title(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Title(text.into()));
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a paragraph without emphasis.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(vec![Span::plain(text)]));
    }

    /// Adds a paragraph with one emphasis.
    pub fn paragraph_in(&mut self, tone: Tone, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(vec![Span::new(text, tone)]));
    }

    /// Adds all blocks of another report.
    pub fn append(&mut self, other: Document) {
        self.blocks.extend(other.blocks);
    }

    /// Adds a table if it has rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds items directly below a line, if there are any.
    pub fn points(&mut self, heading: impl Into<String>, points: Vec<Vec<Span>>) {
        if !points.is_empty() {
            self.blocks.push(Block::Points(heading.into(), points));
        }
    }

    /// Adds items if there are any.
    pub fn items(&mut self, items: Vec<Vec<Span>>) {
        if !items.is_empty() {
            self.blocks.push(Block::Items(items));
        }
    }
}
