//! The style of a text file: byte-order mark and line ends. Edits to a file, and files derived from it, keep its style.

/// The mark with which some programs begin a UTF-8 file.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The style of a text file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether it begins with a byte-order mark.
    mark: bool,
    /// Whether most lines end in carriage return and line feed instead of line feed alone. TOML has no other line ends.
    carriage_returns: bool,
}

impl Style {
    /// The style of a text, including its byte-order mark. If both line ends are equally frequent, new lines end in a
    /// line feed.
    pub fn of(text: &str) -> Style {
        let feeds = text.bytes().filter(|byte| *byte == b'\n').count();
        let both = text.matches("\r\n").count();
        Style { mark: text.starts_with(BYTE_ORDER_MARK), carriage_returns: both * 2 > feeds }
    }

    /// Number of bytes before the text.
    pub fn before_text(self) -> usize {
        if self.mark { BYTE_ORDER_MARK.len() } else { 0 }
    }

    /// Converts line feeds to the line ends of this style. Existing carriage returns stay.
    pub fn lines(self, text: &str) -> String {
        if !self.carriage_returns {
            return text.to_owned();
        }
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    }

    /// The text with the byte-order mark of this style; line ends are unchanged.
    pub fn marked(self, text: &str) -> String {
        if self.mark { format!("{BYTE_ORDER_MARK}{text}") } else { text.to_owned() }
    }

    /// A text with line feeds, converted to a whole file of this style.
    pub fn whole(self, text: &str) -> String {
        self.marked(&self.lines(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_line_ends_and_the_mark_make_the_style() {
        let style = Style::of("\u{feff}a = 1\r\nb = 2\r\nc = 3\n");
        assert_eq!(style.whole("x\ny\n"), "\u{feff}x\r\ny\r\n");
        assert_eq!((style.before_text(), style.lines("x\ny\r\n")), (3, "x\r\ny\r\n".to_owned()));
        assert_eq!(Style::of("a\r\nb\n"), Style::default());
        assert_eq!(Style::of("").whole("x\ny"), "x\ny");
    }
}
