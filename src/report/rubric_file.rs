//! Drafts a comparison rubric from the columns of tables, as a file for people to complete.

use super::mapping_file::{quoted, single};
use crate::input::import::{Known, Measure, Measures};
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::model::Text;

/// Default minimum of the weight share on which a unit must be observed. Rule of thumb of the Joint Research Centre
/// of the European Commission.
const COVERAGE: f64 = 0.65;

/// The text of a rubric called `id` for the measures. Weights are equal. The scale runs from the worst to the best
/// value, or is that of a known rubric with the same indicator. The direction is the guessed one. The same measures
/// give the same bytes.
pub fn text(id: &str, measures: &Measures, locale: &Locale) -> String {
    let mut text = String::new();
    let mut line = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    let comment = |message: &Message| format!("# {}", single(&locale.say(message)));
    line(&comment(&message!("import-rubric-head")));
    line(&comment(&message!("import-rubric-ask")));
    if let Some(shipped) = &measures.shipped {
        let of = message!("import-look-shipped", title = &shipped.composite.title, path = shipped.path);
        line(&comment(&of));
    }
    line("");
    line("[comparison]");
    line(&format!("id = {}", quoted(id)));
    line("version = \"0.1.0\"");
    line(&format!("title = {}", quoted(id)));
    line(&format!("coverage_needed = {COVERAGE}"));
    let mut taken = vec![id.to_owned()];
    for (i, measure) in measures.taken.iter().enumerate() {
        let Measure { name, known, direction } = measure;
        let wanted = known.as_ref().map_or(name.as_str(), |known| known.indicator.id.as_str());
        let own = identifier(wanted, i + 1, &taken);
        line("");
        line("[[indicator]]");
        line(&format!("id = {}", quoted(&own)));
        match known {
            Some(Known { indicator, .. }) => {
                line(&format!("title = {}", pair(&indicator.title)));
                line(&format!("unit = {}", pair(&indicator.unit)));
            }
            None => {
                line(&format!("title = {}", quoted(name)));
                line(&format!("unit = \"\" # {}", locale.word("import-rubric-unit")));
            }
        }
        line(&format!("also = [{}]", quoted(name)));
        let sure = direction.sure.message();
        let why = message!("import-file-reason", sure = sure, why = direction.why.clone());
        let why = single(&locale.say(&why));
        match known {
            Some(Known { ends: (worst, best), indicator, .. }) => {
                line(&format!("scale.goalposts = [{worst}, {best}] # {why}"));
                if let Some((least, greatest)) = indicator.domain {
                    line(&format!("domain = [{least}, {greatest}]"));
                }
            }
            None => {
                let word = if direction.descending { "descending" } else { "ascending" };
                line(&format!("scale.min_max = {} # {why}", quoted(word)));
            }
        }
        taken.push(own);
    }
    if !measures.aside.is_empty() {
        line("");
        line(&comment(&message!("import-rubric-aside")));
        for (name, suspicion) in &measures.aside {
            let of = message!("import-rubric-aside-line", name = name, why = suspicion.message());
            line(&comment(&of));
        }
    }
    text
}

/// A text in both languages, in file notation.
fn pair(text: &Text) -> String {
    format!("{{ en = {}, zh = {} }}", quoted(&text.en), quoted(&text.zh))
}

/// Derives an identifier from a name. If the name yields none or the identifier is taken, a number is used.
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
    // The numbers are unlimited, so a free one exists.
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
