//! Latin words in Chinese text.

/// Names of formats and codes that are allowed in Chinese text.
pub const ALLOWED: [&str; 8] = ["CSV", "ID", "ITPOSMO", "JSON", "SHA", "TOML", "UTF", "Q"];

/// The Latin words of `text` that are not allowed there. Text between backticks and options are skipped.
pub fn words(text: &str) -> Vec<String> {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let tokens = prose.split(|c: char| c.is_whitespace() || !c.is_ascii()).filter(|word| !word.starts_with("--"));
    let parts = tokens.flat_map(|word| word.split(|c: char| !c.is_ascii_alphabetic()));
    parts.filter(|part| !part.is_empty() && !ALLOWED.contains(part)).map(str::to_owned).collect()
}
