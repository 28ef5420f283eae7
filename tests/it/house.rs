//! Keeps the house in order: the words of both languages against each other and against the code that says them; and
//! the files against each other.

mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use gradus::model::Lang;

use crate::support;

/// Arguments and references of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Words {
    arguments: BTreeSet<String>,
    references: BTreeSet<String>,
    text: String,
}

/// Every message of a language, and every fault of its files.
fn words(lang: Lang) -> (BTreeMap<String, Words>, Vec<String>) {
    let mut messages = BTreeMap::new();
    let mut faults = Vec::new();
    let areas = gradus::locale::sources(lang).into_iter().map(|(area, source)| (area.to_owned(), source.to_owned()));
    let rules = gradus::check::rules::words(lang).into_iter().map(|source| ("rules".to_owned(), source));
    for (area, source) in areas.chain(rules) {
        let resource = fluent_syntax::parser::parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
            faults.push(format!("{area} ({}) does not parse: {errors:?}", lang.code()));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let Some(pattern) = message.value else { continue };
            let mut words = Words::default();
            collect(&pattern, &mut words);
            if messages.insert(message.id.name.to_owned(), words).is_some() {
                faults.push(format!("{} ({}) is there twice", message.id.name, lang.code()));
            }
        }
    }
    (messages, faults)
}

/// Collects arguments and references of a pattern.
fn collect(pattern: &Pattern<&str>, words: &mut Words) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.text.push_str(value),
            PatternElement::Placeable { expression } => {
                words.text.push(' ');
                collect_expression(expression, words);
            }
        }
    }
}

/// Collects those of an expression.
fn collect_expression(expression: &Expression<&str>, words: &mut Words) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, words),
        Expression::Select { selector, variants } => {
            collect_inline(selector, words);
            variants.iter().for_each(|variant| collect(&variant.value, words));
        }
    }
}

/// Collects those of an inline expression.
fn collect_inline(inline: &InlineExpression<&str>, words: &mut Words) {
    match inline {
        InlineExpression::VariableReference { id } => {
            words.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            words.references.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, words));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, words),
        _ => {}
    }
}

/// Every source file with its text, without comments.
fn sources() -> Vec<(PathBuf, String)> {
    let mut sources = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                sources.push((path, code.join("\n")));
            }
        }
    }
    sources.sort();
    sources
}

/// A message in the code: its identifier, and its arguments if they can be determined.
struct CodeMessage {
    id: String,
    arguments: Option<BTreeSet<String>>,
}

/// Every message in a source file.
fn messages(code: &str) -> Vec<CodeMessage> {
    let mut found = Vec::new();
    for opening in ["message!(", ".word(", "Message::new("] {
        for (at, _) in code.match_indices(opening) {
            let rest = code.get(at + opening.len()..).unwrap().trim_start();
            let Some((id, after)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else { continue };
            let arguments = match opening {
                "message!(" => macro_arguments(after),
                ".word(" => Some(BTreeSet::new()),
                _ => None,
            };
            found.push(CodeMessage { id: id.to_owned(), arguments });
        }
    }
    found
}

/// The argument names of a `message!`, from the text after its identifier; `None` if more are added later.
fn macro_arguments(after: &str) -> Option<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let mut depth = 0;
    let mut in_string = false;
    let mut word = String::new();
    let mut chars = after.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if in_string => {
                chars.next();
            }
            '"' => in_string = !in_string,
            _ if in_string => {}
            ')' if depth == 0 => {
                let more = after.get(at + 1..).unwrap().trim_start().starts_with(".with(");
                return (!more).then_some(names);
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => word.clear(),
            '=' if depth == 0 && !word.is_empty() => {
                if !chars.peek().is_some_and(|(_, next)| *next == '=' || *next == '>') {
                    names.insert(std::mem::take(&mut word));
                }
                word.clear();
            }
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            c if c.is_whitespace() => {}
            _ => word.clear(),
        }
    }
    None
}

#[test]
fn the_words_of_both_languages_match() {
    let (en, mut faults) = words(Lang::En);
    let (zh, more) = words(Lang::Zh);
    faults.extend(more);
    for id in en.keys().chain(zh.keys()).collect::<BTreeSet<_>>() {
        match (en.get(id), zh.get(id)) {
            (Some(en), Some(zh)) if en.arguments != zh.arguments => {
                faults.push(format!("{id} takes {:?} in English, {:?} in Chinese", en.arguments, zh.arguments));
            }
            (Some(_), None) => faults.push(format!("{id} has no Chinese words")),
            (None, Some(_)) => faults.push(format!("{id} has no English words")),
            _ => {}
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn messages_in_the_code_have_words_and_arguments() {
    let (words, _) = words(Lang::En);
    let mut faults = Vec::new();
    for (path, code) in sources() {
        for CodeMessage { id, arguments } in messages(&code) {
            let Some(words) = words.get(&id) else {
                faults.push(format!("{}: {id} has no words", path.display()));
                continue;
            };
            if let Some(given) = arguments {
                let missing: Vec<_> = words.arguments.difference(&given).collect();
                if !missing.is_empty() {
                    faults.push(format!("{}: {id} is said without {missing:?}", path.display()));
                }
            }
        }
        // The definitions of the command line contain identifiers instead of words.
        for (at, _) in code.match_indices("\"cli-") {
            let id = code.get(at + 1..).unwrap().split('"').next().unwrap();
            if !words.contains_key(id) {
                faults.push(format!("{}: {id} has no words", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Prefixes of identifiers that the code completes, as in `format!("severity-{}", …)`.
fn beginnings(code: &str) -> BTreeSet<&str> {
    let pieces = code.split('"').filter_map(|piece| piece.split_once('{').map(|(beginning, _)| beginning));
    let is_id = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    // Messages of rules are checked in more detail.
    pieces.filter(|text| text.len() > 1 && text.ends_with('-') && is_id(text) && *text != "rule-").collect()
}

/// Whether a rule uses a message: its own four, and the variants of its condition that the code names.
fn a_rule_says(id: &str, texts: &BTreeSet<&str>) -> bool {
    gradus::check::rules::RULES.iter().any(|rule| {
        let key =
            id.strip_prefix("rule-").and_then(|id| id.strip_prefix(rule.name)).and_then(|id| id.strip_prefix('-'));
        match key {
            Some("criterion" | "condition" | "effect" | "recommendation") => true,
            Some(key) => key.strip_prefix("condition-").is_some_and(|key| texts.contains(key)),
            None => false,
        }
    })
}

#[test]
fn no_words_are_idle() {
    let code: String = sources().into_iter().map(|(_, code)| code).collect();
    let (words, _) = words(Lang::En);
    let referred: BTreeSet<&String> = words.values().flat_map(|words| &words.references).collect();
    let beginnings = beginnings(&code);
    // What stands between two quotation marks: every text of the code, and all between two texts, which is no identifier.
    let texts: BTreeSet<&str> = code.split('"').collect();
    let is_said = |id: &String| {
        texts.contains(id.as_str())
            || referred.contains(id)
            || beginnings.iter().any(|beginning| id.starts_with(beginning))
            || a_rule_says(id, &texts)
    };
    let idle: Vec<&String> = words.keys().filter(|id| !is_said(id)).collect();
    assert!(idle.is_empty(), "nobody says {idle:#?}");
}

#[test]
fn chinese_words_hold_no_latin_words() {
    let mut faults = Vec::new();
    for (id, words) in words(Lang::Zh).0 {
        faults.extend(support::latin::words(&words.text).into_iter().map(|word| format!("{id}: {word}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
