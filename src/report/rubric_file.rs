//! A first comparison rubric made of the columns of tables, for people to go on from.

use super::mapping_file::{quoted, single};
use crate::locale::Locale;
use crate::message;
use crate::message::Message;

/// Share of the weight that a unit must be observed on, until somebody says otherwise: the rule of thumb of the Joint Research
/// Centre of the European Commission.
const COVERAGE: f64 = 0.65;

/// The text of a rubric called `id` with an indicator for each name: equal weights, from the worst value to the best, more
/// taken for better until somebody says otherwise. The same names give the same bytes.
pub fn text(id: &str, names: &[String], locale: &Locale) -> String {
    let mut text = String::new();
    let mut line = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    let comment = |message: &Message| format!("# {}", single(&locale.say(message)));
    line(&comment(&message!("import-rubric-head")));
    line(&comment(&message!("import-rubric-ask")));
    line("");
    line("[comparison]");
    line(&format!("id = {}", quoted(id)));
    line("version = \"0.1.0\"");
    line(&format!("title = {}", quoted(id)));
    line(&format!("coverage_needed = {COVERAGE}"));
    let mut taken = vec![id.to_owned()];
    for (i, name) in names.iter().enumerate() {
        let own = identifier(name, i + 1, &taken);
        line("");
        line("[[indicator]]");
        line(&format!("id = {}", quoted(&own)));
        line(&format!("title = {}", quoted(name)));
        line(&format!("unit = \"\" # {}", locale.word("import-rubric-unit")));
        line(&format!("also = [{}]", quoted(name)));
        line(&format!("scale.min_max = \"ascending\" # {}", locale.word("import-rubric-direction")));
        taken.push(own);
    }
    text
}

/// An identifier made of a name; a number where the name gives none or another has it.
fn identifier(name: &str, number: usize, taken: &[String]) -> String {
    const MOST: usize = 40;
    let lower = name.to_ascii_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let id: String = words.join("_").chars().take(MOST).collect();
    let id = id.trim_end_matches('_').to_owned();
    let usable = id.starts_with(|c: char| c.is_ascii_alphabetic()) && !taken.contains(&id);
    if usable {
        return id;
    }
    // One of so many numbers is free.
    let free = (number..).map(|number| format!("indicator_{number}")).find(|id| !taken.contains(id));
    free.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_identifiers() {
        let taken = ["lines".to_owned()];
        assert_eq!(identifier("Fixed lines (per 100)", 1, &taken), "fixed_lines_per_100");
        assert_eq!(identifier("Lines", 2, &taken), "indicator_2");
        assert_eq!(identifier("固定电话", 3, &taken), "indicator_3");
        assert_eq!(identifier("4G", 4, &["indicator_4".to_owned()]), "indicator_5");
    }
}
