//! The settings of a text layout.

/// The settings of a text layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Width in columns; a wide character takes two.
    pub width: usize,
    /// Whether emphasis is shown as colour.
    pub colour: bool,
}

impl Layout {
    /// The layout of a page for an unknown reader: 80 columns, no colour.
    pub const PAGE: Layout = Layout { width: 80, colour: false };
}
