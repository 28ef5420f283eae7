//! The documentation of a rule: one Markdown file per language. It is the text of `explain` and of `docs/rules.md`; its
//! section "Finding" holds the words of the findings.
//!
//! The sections are the same in both languages and in this order, under these headings: What it checks, Why it matters,
//! Example, Instead, Limits, Finding (in Chinese: 检查内容, 设置理由, 问题示例, 整改示例, 局限, 问题表述). The last holds a list
//! of `key: words` lines with Fluent placeables; the keys are `criterion`, `condition` (and `condition-…` for other
//! wordings), `effect` and `recommendation`.

use crate::model::Lang;

/// The documentation of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleDocs {
    /// English Markdown.
    pub en: &'static str,
    /// Chinese Markdown.
    pub zh: &'static str,
}

/// The sections of a rule's documentation, with their headings.
pub const SECTIONS: [(&str, &str); 6] = [
    ("What it checks", "检查内容"),
    ("Why it matters", "设置理由"),
    ("Example", "问题示例"),
    ("Instead", "整改示例"),
    ("Limits", "局限"),
    ("Finding", "问题表述"),
];

impl RuleDocs {
    /// The Markdown in `lang`.
    pub fn markdown(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }

    /// The title: the words after the first `# `.
    pub fn title(&self, lang: Lang) -> &'static str {
        self.markdown(lang).lines().find_map(|line| line.strip_prefix("# ")).unwrap_or("")
    }

    /// The sections in order, as heading and body, without the words of the findings.
    pub fn sections(&self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        let findings = heading(5, lang);
        split(self.markdown(lang)).into_iter().filter(|(heading, _)| *heading != findings).collect()
    }

    /// The body of the section whose English heading is `english`; empty if it is missing.
    pub fn section(&self, english: &str, lang: Lang) -> &'static str {
        let place = SECTIONS.iter().position(|(en, _)| *en == english);
        let wanted = place.map_or("", |place| heading(place, lang));
        split(self.markdown(lang)).into_iter().find(|(heading, _)| *heading == wanted).map_or("", |(_, body)| body)
    }

    /// The TOML block of a section (`Example` or `Instead`).
    pub fn toml(&self, english: &str, lang: Lang) -> Option<&'static str> {
        let body = self.section(english, lang);
        let (_, after) = body.split_once("```toml\n")?;
        after.split_once("```").map(|(toml, _)| toml)
    }

    /// The words of the findings of the rule called `name`, as a Fluent source.
    pub fn words(&self, name: &str, lang: Lang) -> String {
        let body = self.section("Finding", lang);
        let items = body.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
        items.map(|(key, words)| format!("rule-{name}-{} = {}\n", key.trim(), words.trim())).collect()
    }
}

fn heading(place: usize, lang: Lang) -> &'static str {
    SECTIONS.get(place).map_or("", |(en, zh)| match lang {
        Lang::En => en,
        Lang::Zh => zh,
    })
}

/// Splits Markdown at its `## ` headings, but not inside a code block.
fn split(markdown: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut sections: Vec<(&str, usize, usize)> = Vec::new();
    let (mut offset, mut fenced) = (0, false);
    for line in markdown.split_inclusive('\n') {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        if let (false, Some(heading)) = (fenced, line.strip_prefix("## ")) {
            if let Some(last) = sections.last_mut() {
                last.2 = offset;
            }
            sections.push((heading.trim(), offset + line.len(), markdown.len()));
        }
        offset += line.len();
    }
    sections.into_iter().map(|(heading, from, to)| (heading, markdown.get(from..to).unwrap_or("").trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCS: RuleDocs = RuleDocs {
        en: "# A title\n\n## What it checks\n\nThis.\n\n## Example\n\n```toml\n## not a heading\na = 1\n```\n\n## Finding\n\n- condition: is { $x }\n- effect: bad: very\n",
        zh: "# 标题\n\n## 检查内容\n\n这个。\n",
    };

    #[test]
    fn sections_are_cut_at_their_headings() {
        assert_eq!(DOCS.title(Lang::En), "A title");
        assert_eq!(DOCS.sections(Lang::En).len(), 2);
        assert_eq!(DOCS.section("What it checks", Lang::Zh), "这个。");
        assert_eq!(DOCS.toml("Example", Lang::En), Some("## not a heading\na = 1\n"));
        assert_eq!(DOCS.words("r", Lang::En), "rule-r-condition = is { $x }\nrule-r-effect = bad: very\n");
    }
}
