//! What a text is laid out for.

/// What the text is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns that there are; a wide character takes two.
    pub width: usize,
    /// Whether emphasis becomes colour.
    pub colour: bool,
}

impl Layout {
    /// What a page has where nothing is known of the reader: 80 columns, no colour.
    pub const PAGE: Layout = Layout { width: 80, colour: false };
}
