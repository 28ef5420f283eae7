//! Sanitises text from input files for display: a plan's titles, a file's name, a cell of a table.

/// Replacement for a hidden character.
const REPLACED: char = '\u{fffd}';

/// Whether a character would control a terminal, break a line invisibly, change the reading direction, or hide text.
/// Line feeds and tabs are allowed, and so are joiners, which some scripts need.
pub fn steers(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        // Direction marks (Unicode Standard Annex 9), which make text appear in another order than it is stored.
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // Separators of lines and paragraphs, annotation marks, a byte-order mark inside text, invisible tags.
        '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}

/// Replaces control characters in a text. Line feeds stay, a tab becomes a space. `##[`, which starts a command to a
/// GitHub runner in a log, is broken up.
pub fn visible(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|c| match c {
            '\t' => ' ',
            c if steers(c) => REPLACED,
            c => c,
        })
        .collect();
    if shown.contains("##[") { shown.replace("##[", "## [") } else { shown }
}

/// The text on one line.
pub fn in_line(text: &str) -> String {
    visible(text).replace('\n', &REPLACED.to_string())
}

/// Breaks up a line of a report that a GitHub runner would interpret as a command: such a line begins with two colons,
/// possibly after blanks, and a command's name, but not with a third colon.
pub fn idle(line: &str) -> String {
    let blanks = line.len() - line.trim_start().len();
    match line.split_at_checked(blanks) {
        Some((blanks, rest)) if rest.starts_with("::") && !rest.starts_with(":::") => {
            format!("{blanks}: {}", rest.get(1..).unwrap_or_default())
        }
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_replaced_and_words_stay() {
        for c in ['\u{0}', '\u{1b}', '\r', '\u{7f}', '\u{85}', '\u{9b}', '\u{61c}', '\u{2028}', '\u{2029}', '\u{202e}']
        {
            assert_eq!(visible(&format!("a{c}b")), "a\u{fffd}b", "{c:?}");
        }
        for words in ["清水县", "می‌خواهم", "naïve — 12 %", "two\nlines"] {
            assert_eq!(visible(words), words);
        }
        assert_eq!(in_line("a\n::error::b"), "a\u{fffd}::error::b");
    }

    #[test]
    fn no_line_commands_a_runner() {
        assert_eq!(idle("::error::b"), ": :error::b");
        assert_eq!(idle("  ::error::b"), "  : :error::b");
        assert_eq!(idle("a ::error::b"), "a ::error::b");
        assert_eq!(idle("  ::: county.toml:2:1"), "  ::: county.toml:2:1");
        assert_eq!(visible("a ##[error]b"), "a ## [error]b");
    }
}
