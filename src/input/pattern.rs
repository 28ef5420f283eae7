//! The patterns of the schemas: a description and a suggestion for each.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex_lite::Regex;

use crate::message;
use crate::message::Message;
use crate::model::currency::{is_currency, suggest};

/// The pattern of a currency. Not every three letters are one, so the list of currencies is asked too.
const CURRENCY: &str = r"^[A-Z]{3}$";

/// Every pattern of the formats, with the message that describes it; a unit test keeps the list complete.
const PATTERNS: [(&str, &str); 12] = [
    (CURRENCY, "input-asks-currency"),
    (r"^[a-z0-9][a-z0-9_-]*$", "input-asks-id"),
    (r"^[a-z0-9][a-z0-9_.-]*$", "input-asks-dotted-id"),
    (r"^[a-z0-9][a-z0-9_.@-]*$", "input-asks-plan-id"),
    (r"^[a-z][a-z0-9_]*$", "input-asks-key"),
    (r"^[0-9]{1,9}(\.[0-9]{1,9})?$", "input-asks-rate"),
    (r"^[0-9]{1,15}(\.[0-9]{1,2})?$", "input-asks-money"),
    (r"^[0-9]{1,16}(\.[0-9]{1,2})?$", "input-asks-money"),
    (r"^[0-9]{4}Q[1-4]$", "input-asks-quarter"),
    (r"^minimum$", "input-asks-power"),
    (r"^[0-9a-f]{64}$", "input-asks-sha256"),
    (r"^[0-9a-f]{64}(-[0-9]+)?$", "input-asks-fingerprint"),
];

/// The patterns by their text, compiled once.
static COMPILED: LazyLock<BTreeMap<&str, (Regex, &str)>> = LazyLock::new(|| {
    let compiled = |(pattern, asks)| Some((pattern, (Regex::new(pattern).ok()?, asks)));
    PATTERNS.into_iter().filter_map(compiled).collect()
});

/// The description of `regex` if `text` does not match it. Unknown patterns match everything.
pub(super) fn misfit(regex: &str, text: &str) -> Option<Message> {
    let (pattern, asks) = COMPILED.get(regex)?;
    (!fits(pattern, text)).then(|| Message::new(*asks))
}

fn fits(pattern: &Regex, text: &str) -> bool {
    pattern.is_match(text) && (pattern.as_str() != CURRENCY || is_currency(text))
}

/// A suggestion that matches `regex`: an identifier without capitals and blanks, a quarter in our notation.
pub(super) fn likely(regex: &str, text: &str) -> Option<Message> {
    let (pattern, asks) = COMPILED.get(regex)?;
    let likely = match *asks {
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
    (likely != text && fits(pattern, &likely)).then(|| message!("input-did-you-mean", name = likely))
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
                assert!(COMPILED.contains_key(regex.as_str()), "{regex}");
            }
        }
    }

    #[test]
    fn only_a_currency_is_suggested() {
        let asked = |text| likely(r"^[A-Z]{3}$", text).map(|hint| hint.args);
        assert_eq!(asked("KSh").unwrap(), [("name", "KES".into())]);
        assert_eq!(asked("abc"), None);
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
