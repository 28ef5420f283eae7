//! JSON text that is safe to show on a terminal.

use serde::Serialize;

use super::figures::Figures;
use crate::locale::visible::steers;

/// The value as indented JSON that ends in a line break. Characters that control a terminal are escaped, which changes
/// no value. JSON itself escapes only the first 32 characters.
pub fn pretty(value: &impl Serialize) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, Figures::default()))?;
    let mut text = escaped(&String::from_utf8(bytes).map_err(serde::ser::Error::custom)?);
    text.push('\n');
    Ok(text)
}

/// JSON with control characters escaped. They occur in strings only, because all other JSON is ASCII.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if steers(c) {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    // A line with this text can be a command to a GitHub runner.
    if out.contains("##[") { out.replace("##[", "#\\u0023[") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nought_has_no_sign() {
        assert_eq!(pretty(&[-0.0, 0.5, -1e-7]).unwrap(), "[\n  0.0,\n  0.5,\n  -1e-7\n]\n");
    }

    #[test]
    fn what_steers_is_escaped_and_reads_back_the_same() {
        let text = "a\u{1b}\u{7f}\u{9b}\u{2028}\u{202e}\u{e0041}\n::error::##[x] 清水";
        let json = pretty(&[text]).unwrap();
        assert!(!json.chars().any(steers) && !json.contains("##["), "{json}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [text]);
    }
}
