//! The patterns of the schemas: a test and a description for each.

use crate::message;
use crate::message::Message;
use crate::model::currency::{is_currency, suggest};

/// A pattern of a schema, its test, and the message that describes it.
struct Pattern {
    regex: &'static str,
    fits: fn(&str) -> bool,
    description: &'static str,
}

/// Every pattern of the formats. They are few and simple, so they are tested by hand-written functions; a unit test
/// keeps the list complete.
const PATTERNS: [Pattern; 12] = [
    Pattern { regex: r"^[A-Z]{3}$", fits: is_currency, description: "input-asks-currency" },
    Pattern { regex: r"^[a-z0-9][a-z0-9_-]*$", fits: |text| id(text, "_-"), description: "input-asks-id" },
    Pattern { regex: r"^[a-z0-9][a-z0-9_.-]*$", fits: |text| id(text, "_.-"), description: "input-asks-dotted-id" },
    Pattern { regex: r"^[a-z0-9][a-z0-9_.@-]*$", fits: |text| id(text, "_.@-"), description: "input-asks-plan-id" },
    Pattern { regex: r"^[a-z][a-z0-9_]*$", fits: key, description: "input-asks-key" },
    Pattern { regex: r"^[0-9]{1,9}(\.[0-9]{1,9})?$", fits: |text| decimal(text, 9, 9), description: "input-asks-rate" },
    Pattern {
        regex: r"^[0-9]{1,15}(\.[0-9]{1,2})?$",
        fits: |text| decimal(text, 15, 2),
        description: "input-asks-money",
    },
    Pattern {
        regex: r"^[0-9]{1,16}(\.[0-9]{1,2})?$",
        fits: |text| decimal(text, 16, 2),
        description: "input-asks-money",
    },
    Pattern { regex: r"^[0-9]{4}Q[1-4]$", fits: quarter, description: "input-asks-quarter" },
    Pattern { regex: r"^minimum$", fits: |text| text == "minimum", description: "input-asks-power" },
    Pattern { regex: r"^[0-9a-f]{64}$", fits: sha256, description: "input-asks-sha256" },
    Pattern { regex: r"^[0-9a-f]{64}(-[0-9]+)?$", fits: fingerprint, description: "input-asks-fingerprint" },
];

/// The description of `regex` if `text` does not match it. Unknown patterns match everything.
pub(super) fn misfit(regex: &str, text: &str) -> Option<Message> {
    let pattern = PATTERNS.iter().find(|pattern| pattern.regex == regex)?;
    (!(pattern.fits)(text)).then(|| Message::new(pattern.description))
}

/// A suggestion that matches `regex`: an identifier without capitals and blanks, a quarter in our notation.
pub(super) fn likely(regex: &str, text: &str) -> Option<Message> {
    let pattern = PATTERNS.iter().find(|pattern| pattern.regex == regex)?;
    let likely = match pattern.description {
        "input-asks-currency" => suggest(text)?.to_owned(),
        "input-asks-money" => text.replace([',', '_', ' '], ""),
        "input-asks-quarter" => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let (year, quarter) = digits.split_at_checked(4)?;
            format!("{year}Q{quarter}")
        }
        "input-asks-key" => text.trim().to_lowercase().replace([' ', '-'], "_"),
        _ => text.trim().to_lowercase().replace(' ', "-"),
    };
    (likely != text && (pattern.fits)(&likely)).then(|| message!("input-did-you-mean", name = likely))
}

fn id(text: &str, marks: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.starts_with(plain) && text.chars().all(|c| plain(c) || marks.contains(c))
}

fn key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && id(text, "_")
}

fn decimal(text: &str, whole: usize, places: usize) -> bool {
    let digits = |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('.') {
        Some((major, minor)) => digits(major, whole) && digits(minor, places),
        None => digits(text, whole),
    }
}

fn quarter(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes, [year @ .., b'Q', b'1'..=b'4'] if year.len() == 4 && year.iter().all(u8::is_ascii_digit))
}

fn fingerprint(text: &str) -> bool {
    let (digest, number) = text.split_once('-').unwrap_or((text, "1"));
    sha256(digest) && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

fn sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::FileKind;

    fn patterns(schema: &serde_json::Value, found: &mut Vec<String>) {
        match schema {
            serde_json::Value::Object(keys) => {
                found.extend(keys.get("pattern").and_then(|p| p.as_str()).map(str::to_owned));
                keys.values().for_each(|below| patterns(below, found));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|below| patterns(below, found)),
            _ => {}
        }
    }

    #[test]
    fn every_pattern_of_every_schema_is_known() {
        for kind in FileKind::ALL {
            let mut found = Vec::new();
            patterns(kind.schema().as_value(), &mut found);
            for regex in found {
                assert!(PATTERNS.iter().any(|pattern| pattern.regex == regex), "{regex}");
            }
        }
    }

    #[test]
    fn only_a_currency_is_suggested() {
        let suggestion = |text| likely(r"^[A-Z]{3}$", text).map(|hint| hint.args);
        assert_eq!(suggestion("KSh").unwrap(), [("name", "KES".into())]);
        assert_eq!(suggestion("abc"), None);
    }

    #[test]
    fn patterns_fit_what_they_name() {
        for (regex, good, bad) in [
            (r"^minimum$", "minimum", "min"),
            (r"^[A-Z]{3}$", "CNY", "KSH"),
            (r"^[a-z0-9][a-z0-9_-]*$", "permits-office", "Permits"),
            (r"^[a-z][a-z0-9_]*$", "web_persons", "web-persons"),
            (r"^[0-9]{1,15}(\.[0-9]{1,2})?$", "999999999999999.50", "12.505"),
            (r"^[0-9]{1,16}(\.[0-9]{1,2})?$", "8999999999999999.50", "90000000000000000"),
            (r"^[0-9]{4}Q[1-4]$", "2027Q2", "2027Q5"),
        ] {
            assert!(misfit(regex, good).is_none(), "{good}");
            assert!(misfit(regex, bad).is_some(), "{bad}");
        }
        assert!(likely(r"^[0-9]{4}Q[1-4]$", "2027-q2").is_some());
        assert!(likely(r"^[0-9]{4}Q[1-4]$", "2027Q5").is_none());
    }
}
