//! A report in one language before it has a format: headings, paragraphs, tables, bars, charts, diagnostics.
//!
//! A view builds a [`Document`] once from what was computed; each format only lays it out. Nothing here computes.

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
    /// The title of the whole.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// Words, wrapped to the width there is.
    Paragraph(Vec<Span>),
    /// Short items, one under the other.
    Items(Vec<Vec<Span>>),
    /// Text that is shown as it stands, line by line.
    Code(String),
    /// Columns.
    Table(Table),
    /// Work laid out over quarters.
    Gantt(Gantt),
    /// A finding or a fault with the place it points to.
    Diagnostic(Diagnostic),
}

/// Words with one emphasis.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they stand out.
    pub tone: Tone,
}

/// How words stand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    #[default]
    Plain,
    /// Important.
    Strong,
    /// Secondary.
    Faint,
    /// In order.
    Good,
    /// To be looked at.
    Caution,
    /// Wrong.
    Bad,
}

/// Columns with a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Headings of the columns.
    pub columns: Vec<Column>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<Span>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Which way its cells lean.
    pub align: Align,
}

/// Which way cells lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// Work over quarters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gantt {
    /// The quarters, from left to right.
    pub quarters: Vec<String>,
    /// Rows, in order.
    pub rows: Vec<GanttRow>,
    /// What the marks mean.
    pub legend: String,
}

/// A row of a Gantt chart.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttRow {
    /// What the row is.
    pub label: String,
    /// One mark per quarter.
    pub marks: Vec<Mark>,
}

/// What happens in a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// Work.
    Work,
    /// What was delivered is in service.
    Service,
    /// A gate opens.
    Gate,
}

/// A message that points into a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// The word for that in the report's language.
    pub severity_word: String,
    /// The rule's name, where a rule speaks.
    pub rule: Option<String>,
    /// What is wrong, in one line.
    pub title: String,
    /// The places, the main one first.
    pub places: Vec<Place>,
    /// Further words, each with its label ("help", "why" …).
    pub notes: Vec<(String, String)>,
}

/// A place in a file, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The file's name as the user gave it.
    pub file: String,
    /// The file's whole text.
    pub source: std::sync::Arc<str>,
    /// The bytes that are meant.
    pub bytes: std::ops::Range<usize>,
    /// What is said of them, if anything.
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
    /// Words that do not stand out.
    pub fn plain(text: impl Into<String>) -> Self {
        Span { text: text.into(), tone: Tone::Plain }
    }

    /// Words with an emphasis.
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
    /// A column of words.
    pub fn left(heading: impl Into<String>) -> Self {
        Column { heading: heading.into(), align: Align::Left }
    }

    /// A column of figures.
    pub fn right(heading: impl Into<String>) -> Self {
        Column { heading: heading.into(), align: Align::Right }
    }
}

impl Document {
    /// Adds the title of the whole.
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

    /// Adds all of another report.
    pub fn append(&mut self, other: Document) {
        self.blocks.extend(other.blocks);
    }

    /// Adds a table, unless it has no row.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds items, unless there is none.
    pub fn items(&mut self, items: Vec<Vec<Span>>) {
        if !items.is_empty() {
            self.blocks.push(Block::Items(items));
        }
    }
}
