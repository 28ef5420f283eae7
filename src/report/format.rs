//! The formats that a report can be had in. The command line takes its values from this table, so that a format is
//! added in one place.

/// A format.
#[derive(Debug, PartialEq, Eq)]
pub struct Format {
    /// What the user calls it.
    pub name: &'static str,
    /// The ending of a file in this format, without the dot.
    pub extension: &'static str,
    /// How it is made.
    pub layout: Layout,
}

/// The ways in which a report is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Words and tables for people, see [`super::terminal`].
    Text,
    /// Versioned JSON for programs.
    Json,
}

/// Every format, the default first.
pub static FORMATS: [Format; 2] = [
    Format { name: "text", extension: "txt", layout: Layout::Text },
    Format { name: "json", extension: "json", layout: Layout::Json },
];

/// The format that is called `name`.
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format that files ending in `extension` have.
pub fn by_extension(extension: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.extension.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_extensions_are_told_apart() {
        for format in &FORMATS {
            assert_eq!(named(format.name), Some(format));
            assert_eq!(by_extension(format.extension), Some(format));
        }
        assert_eq!(named("pdf"), None);
    }
}
