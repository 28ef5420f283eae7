//! The unit of a row: which spellings are equivalent, and which rows are not units.
//!
//! Texts are compared in Unicode's composed form (NFC), trimmed and case-folded. If the units of a table are countries
//! or provinces of China, a shipped list of codes and names relates their usual spellings.

pub(super) mod lists;
pub(super) mod stray;
pub(super) mod sums;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which two spellings are compared: composed, trimmed and case-folded.
pub(super) fn key(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Upper case first: it unifies ß with ss, and both lower-case sigmas.
    text.nfc().collect::<String>().to_uppercase().to_lowercase().nfc().collect()
}

/// A text in composed form, trimmed, for display.
pub(super) fn composed(text: &str) -> String {
    text.trim().nfc().collect()
}

/// A name without details that statistics spell differently: diacritics, case, punctuation, "the", "Saint" for "St.".
pub(super) fn loose(name: &str) -> String {
    let lower = key(name).replace('&', " and ");
    let bare = lower.nfd().filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | '`' | '.'));
    let bare: String = bare.nfc().collect();
    let words = bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "the");
    let words: Vec<&str> = words.map(|word| if word == "saint" { "st" } else { word }).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_same_in_either_normal_form_and_case() {
        assert_eq!(key("Türkiye"), key(" TU\u{308}RKIYE "));
        assert_eq!(key("Straße"), key("STRASSE"));
        assert_eq!(key("ΟΔΟΣ"), key("οδος"));
        assert_ne!(key("Aland"), key("Åland"));
        assert_eq!(composed(" Tu\u{308}rkiye "), "Türkiye");
    }

    #[test]
    fn names_are_the_same_with_and_without_marks_and_punctuation() {
        assert_eq!(loose("Côte d’Ivoire"), loose("Cote d'Ivoire"));
        assert_eq!(loose("St. Kitts & Nevis"), loose("Saint Kitts and Nevis"));
        assert_eq!(loose("The Gambia"), loose("GAMBIA"));
        assert_eq!(loose("Korea (Republic of)"), loose("Korea, Republic of"));
        assert_ne!(loose("Niger"), loose("Nigeria"));
    }
}
