//! A candidate for an indicator in a table.

/// A column, a series, or the values of a table with only one quantity, as a candidate for an indicator.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Offer {
    /// The index of its table.
    pub table: usize,
    /// Its name in the mapping: the heading, or the name of the series.
    pub from: String,
    /// The column of a wide table.
    pub column: Option<usize>,
    /// Its own names.
    pub names: Vec<String>,
    /// Names that may contain an indicator's name, such as the file's name.
    pub around: Vec<String>,
    /// Whether it contains numbers; otherwise it can only be a grouping.
    pub numbers: bool,
}

impl Offer {
    /// Its display name: the file's name if its own is not meaningful.
    pub(super) fn shown(&self) -> &str {
        self.around.first().or(self.names.first()).map_or("", String::as_str)
    }
}
