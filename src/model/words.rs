//! Words of titles that hint at a kind of work, as data of the rule set.

use super::text::Text;

/// Words of both languages, in lower case.
#[derive(Clone, Debug, Default)]
pub struct WordList {
    /// English words; each must stand alone in a title.
    pub en: Vec<String>,
    /// Chinese words; each may stand anywhere in a title.
    pub zh: Vec<String>,
}

/// The words of one kind of work.
#[derive(Clone, Debug)]
pub struct Hint {
    /// Words of which a title has at least one.
    pub any: WordList,
    /// Words of which it has one as well; empty if none is needed.
    pub with: WordList,
    /// Words that give the others another meaning.
    pub unless: WordList,
    /// Source of the words, or a note that they are a house default.
    pub basis: Text,
}

/// The words of titles by kind of work.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Equipment and networks.
    pub equipment: Option<Hint>,
    /// Software for the public.
    pub software: Option<Hint>,
    /// A counter, office or telephone line that closes.
    pub closing: Option<Hint>,
    /// A source that is the jurisdiction's own statement.
    pub own_statement: Option<Hint>,
}

impl Hint {
    /// The word of this kind in a title, in each language the one found there.
    pub fn found(&self, title: &Text) -> Option<Text> {
        let word = self.any.within(title)?;
        let needed = self.with.is_empty() || self.with.within(title).is_some();
        needed.then_some(word)
    }

    /// Whether a title has a word that gives the others another meaning.
    pub fn is_excused(&self, title: &Text) -> bool {
        self.unless.within(title).is_some()
    }
}

impl WordList {
    fn is_empty(&self) -> bool {
        self.en.is_empty() && self.zh.is_empty()
    }

    /// The first word in either text of a title. A title in one language has the same word for both.
    fn within(&self, title: &Text) -> Option<Text> {
        let first = |text: &str| {
            let text = text.to_lowercase();
            let en = self.en.iter().find(|word| stands_alone(&text, word));
            en.or_else(|| self.zh.iter().find(|word| text.contains(word.as_str()))).cloned()
        };
        let (en, zh) = (first(&title.en), first(&title.zh));
        let one = en.clone().or_else(|| zh.clone())?;
        Some(Text { en: en.unwrap_or_else(|| one.clone()), zh: zh.unwrap_or(one) })
    }
}

/// Whether a word stands in a text without a letter or digit beside it. A Chinese character separates.
fn stands_alone(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric();
    text.match_indices(word).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(en: &[&str], zh: &[&str]) -> WordList {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        WordList { en: owned(en), zh: owned(zh) }
    }

    #[test]
    fn an_english_word_stands_alone_and_a_chinese_one_anywhere() {
        let hint = Hint {
            any: list(&["server", "data centre"], &["机房"]),
            with: WordList::default(),
            unless: list(&["training"], &["培训"]),
            basis: Text::default(),
        };
        let found = |en: &str, zh: &str| hint.found(&Text { en: en.into(), zh: zh.into() });
        assert!(found("Observers", "观察员").is_none());
        assert!(found("Mail server, first lot", "").is_some_and(|word| word.en == "server"));
        let both = found("County Data Centre", "县级机房建设").unwrap();
        assert_eq!((both.en.as_str(), both.zh.as_str()), ("data centre", "机房"));
        assert_eq!(found("Works", "机房建设").unwrap().en, "机房");
        assert!(hint.is_excused(&Text::same("Server training")));
    }

    #[test]
    fn a_verb_may_need_its_object() {
        let hint = Hint {
            any: list(&["close"], &["撤销"]),
            with: list(&["counter"], &["窗口"]),
            unless: WordList::default(),
            basis: Text::default(),
        };
        assert!(hint.found(&Text::same("Close the gap")).is_none());
        assert!(hint.found(&Text::same("Close the last counter")).is_some());
        assert!(hint.found(&Text::same("撤销登记窗口")).is_some());
    }
}
