//! The words for faults.

use std::collections::BTreeSet;

use super::small::{CATALOGUE, Kind, Small};

#[test]
fn faults_become_diagnostics_in_both_languages() {
    use gradus::locale::Locale;
    use gradus::model::Lang;
    let text = CATALOGUE.replacen("id = \"mapping\"", "id = \"hotline\"", 1);
    let faults = Small::new().read(Kind::Catalogue, &text).unwrap_err();
    let english = gradus::report::faults::diagnostics(&faults, &Locale::new(Lang::En));
    assert_eq!(english[0].title, "`hotline` is used twice");
    assert_eq!(english[0].places.len(), 2);
    assert_eq!(english[0].places[1].label.as_deref(), Some("first here"));
    let chinese = gradus::report::faults::diagnostics(&faults, &Locale::new(Lang::Zh));
    assert_eq!(chinese[0].title, "`hotline` 重复使用");
}

/// The identifiers of the words in a Fluent source, each with its arguments.
fn words(source: &str) -> BTreeSet<(String, BTreeSet<String>)> {
    let mut words: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines() {
        match line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            Some((id, _)) => words.push((id.to_owned(), BTreeSet::new())),
            None if line.starts_with(' ') => {}
            None => continue,
        }
        let args = line.split("$").skip(1).map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect());
        if let Some((_, known)) = words.last_mut() {
            known.extend(args);
        }
    }
    words.into_iter().collect()
}

#[test]
fn the_words_for_faults_are_the_same_in_both_languages() {
    use gradus::model::Lang;
    let source_of = |lang| gradus::locale::sources(lang).into_iter().find(|(area, _)| *area == "errors").unwrap().1;
    let (english, chinese) = (source_of(Lang::En), source_of(Lang::Zh));
    assert_eq!(words(english), words(chinese));
    for line in chinese.lines().filter_map(|line| line.split_once(" = ")).map(|(_, words)| words) {
        let outside: String = line.split('`').step_by(2).flat_map(|part| part.split(['{', '}']).step_by(2)).collect();
        let named = ["TOML", "UTF-8", "SHA-256", "JSON"];
        let latin = named.iter().fold(outside, |words, name| words.replace(name, ""));
        assert!(!latin.contains(|c: char| c.is_ascii_alphabetic()), "{line}");
    }
}
