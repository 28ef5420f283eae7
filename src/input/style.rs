//! How a text file is written: whether it begins with a byte-order mark, and how its lines end. What is put into a file, or
//! made from it, is written in the same way.

/// The mark with which some programs begin a file in UTF-8.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How a text file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether it begins with a byte-order mark.
    mark: bool,
    /// Whether most of its lines end in a carriage return and a line feed rather than in a line feed alone. TOML knows no
    /// other ends.
    carriage_returns: bool,
}

impl Style {
    /// The style of a text, with its byte-order mark if it has one. Where both ends come equally often, new lines end in a
    /// line feed alone.
    pub fn of(text: &str) -> Style {
        let feeds = text.bytes().filter(|byte| *byte == b'\n').count();
        let both = text.matches("\r\n").count();
        Style { mark: text.starts_with(BYTE_ORDER_MARK), carriage_returns: both * 2 > feeds }
    }

    /// How many bytes stand before the text.
    pub fn before_text(self) -> usize {
        if self.mark { BYTE_ORDER_MARK.len() } else { 0 }
    }

    /// Lines that end in line feeds, with the ends of this style. Lines that end in both stay as they are.
    pub fn lines(self, text: &str) -> String {
        if !self.carriage_returns {
            return text.to_owned();
        }
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    }

    /// The text as it stands in a file of this style: with its byte-order mark, line ends as they are.
    pub fn marked(self, text: &str) -> String {
        if self.mark { format!("{BYTE_ORDER_MARK}{text}") } else { text.to_owned() }
    }

    /// A text whose lines end in line feeds, as a whole file of this style.
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
