//! Something of a table that may be taken.

/// Something of a table that may be taken: a column, a series, or the values of a table that holds one thing only.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Offer {
    /// The table it stands in.
    pub table: usize,
    /// What the mapping calls it: the heading, or the name of the series.
    pub from: String,
    /// The column of a wide table.
    pub column: Option<usize>,
    /// Names by which it may be known.
    pub names: Vec<String>,
    /// Names it may be found in, such as that of its file.
    pub around: Vec<String>,
    /// Whether it holds numbers; else it may only name groups.
    pub numbers: bool,
}

impl Offer {
    /// What it is called before people: its file's name where its own says nothing.
    pub(super) fn shown(&self) -> &str {
        self.around.first().or(self.names.first()).map_or("", String::as_str)
    }
}
