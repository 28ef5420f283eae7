//! Texts about rules for `explain` and `list`, and the generated pages of `docs/`.

use std::fmt::Write as _;

use super::audit::family_name;
use super::document::{Block, Column, Document, Span, Table, Tone};
use crate::check::{Binding, Family, RULES, Rule};
use crate::locale::{Locale, number};
use crate::message;
use crate::message::Message;
use crate::model::RuleSet;
use crate::model::rules::Threshold;

/// Adds the page of a rule: its kind, its thresholds and its documentation.
pub fn page(rule: &Rule, rules: &RuleSet, locale: &Locale, document: &mut Document) {
    let title = rule.docs.title(locale.lang());
    document.title(locale.say(&message!("rule-page-title", title = title, name = rule.name, code = rule.code())));
    let facts = facts(rule).into_iter().chain(thresholds(rule, rules).into_iter().map(|(name, of)| said(name, of)));
    document.items(facts.map(|fact| vec![Span::plain(locale.say(&fact))]).collect());
    for (heading, body) in rule.docs.sections(locale.lang()) {
        document.heading(heading);
        document.blocks.extend(blocks(body));
    }
}

/// Adds a list of all rules, sorted by family and number.
pub fn list(locale: &Locale, document: &mut Document) {
    let columns = vec![
        Column::left(locale.word("rules-column-code")),
        Column::left(locale.word("rules-column-name")),
        Column::left(locale.word("rules-column-severity")),
        Column::left(locale.word("rules-column-binding")),
        Column::left(locale.word("rules-column-waivable")),
        Column::left(locale.word("rules-column-title")),
    ];
    let rows = in_order().into_iter().map(|rule| {
        let cells = [
            rule.code(),
            rule.name.to_owned(),
            locale.say(&rule.severity.message()),
            locale.say(&binding(rule)),
            locale.say(&waivable(rule)),
            rule.docs.title(locale.lang()).to_owned(),
        ];
        cells.map(Span::plain).to_vec()
    });
    document.table(Table { columns, rows: rows.collect() });
}

/// All rules, sorted by family and number.
pub fn in_order() -> Vec<&'static Rule> {
    let mut rules = RULES.to_vec();
    rules.sort_by_key(|rule| (rule.family, rule.number));
    rules
}

/// All rules as one Markdown page: the text of `docs/rules.md` and `docs/rules.zh.md`.
pub fn markdown(rules: &RuleSet, locale: &Locale) -> String {
    let lang = locale.lang();
    let mut out = format!("# {}\n\n{}\n", locale.word("rules-page-title"), locale.word("rules-page-generated"));
    let _ = write!(out, "\n{}\n", locale.say(&message!("rules-page-intro", count = RULES.len())));
    out.push_str(&overview(locale));
    for family in Family::all() {
        let of_family = in_order().into_iter().filter(|rule| rule.family == family);
        let name = locale.say(&message!("audit-family", letter = family.word(), name = family_name(family)));
        let _ = write!(out, "\n## {name}\n");
        for rule in of_family {
            let title = message!("rule-page-heading", title = rule.docs.title(lang), code = rule.code());
            let _ = write!(out, "\n### {}\n\n`{}`", locale.say(&title), rule.name);
            for fact in facts(rule).iter().skip(1) {
                let _ = write!(out, " · {}", locale.say(fact));
            }
            out.push('\n');
            let thresholds = thresholds(rule, rules);
            if !thresholds.is_empty() {
                out.push('\n');
            }
            for (name, of) in thresholds {
                let _ = writeln!(out, "- {}", locale.say(&said(name, of)));
            }
            for (heading, body) in rule.docs.sections(lang) {
                let _ = write!(out, "\n#### {heading}\n\n{body}\n");
            }
        }
    }
    out
}

/// A table of all rules.
fn overview(locale: &Locale) -> String {
    let headings = [
        "rules-column-code",
        "rules-column-name",
        "rules-column-severity",
        "rules-column-binding",
        "rules-column-waivable",
    ];
    let headings = headings.map(|heading| locale.word(heading)).join(" | ");
    let mut out = format!("\n| {headings} | {} |\n|---|---|---|---|---|---|\n", locale.word("rules-column-title"));
    for rule in in_order() {
        let (severity, binding) = (locale.say(&rule.severity.message()), locale.say(&binding(rule)));
        let waivable = locale.say(&waivable(rule));
        let title = rule.docs.title(locale.lang());
        let _ = writeln!(out, "| {} | `{}` | {severity} | {binding} | {waivable} | {title} |", rule.code(), rule.name);
    }
    out
}

/// Facts about a rule: its family first.
fn facts(rule: &Rule) -> Vec<Message> {
    vec![
        message!("rule-page-family", letter = rule.family.word(), name = family_name(rule.family)),
        message!("rule-page-severity", severity = rule.severity.message()),
        match rule.binding {
            Binding::Constraint => message!("rule-page-constraint"),
            Binding::Advice => message!("rule-page-advice"),
        },
        match rule.waivable {
            true => message!("rule-page-waivable"),
            false => message!("rule-page-not-waivable"),
        },
    ]
}

fn binding(rule: &Rule) -> Message {
    match rule.binding {
        Binding::Constraint => message!("binding-constraint"),
        Binding::Advice => message!("binding-advice"),
    }
}

fn waivable(rule: &Rule) -> Message {
    if rule.waivable { message!("rules-waivable-yes") } else { message!("rules-waivable-no") }
}

/// The thresholds that a rule's documentation mentions, with their current values.
pub fn thresholds<'r>(rule: &Rule, rules: &'r RuleSet) -> Vec<(&'static str, &'r Threshold)> {
    let all = rules.threshold.all();
    all.into_iter().filter(|(name, _)| rule.docs.en.contains(&format!("`{name}`"))).collect()
}

/// A threshold with its value, unit and basis.
fn said(name: &'static str, of: &Threshold) -> Message {
    message!("rule-page-threshold", name = name, value = number(of.value, 3), unit = &of.unit, basis = &of.basis)
}

/// Splits a section into paragraphs, lists and code. The documentation uses no other Markdown.
fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    // Every second piece between fences is code; its first line names the language.
    for (i, piece) in body.split("```").enumerate() {
        if i % 2 == 1 {
            let (_, code) = piece.split_once('\n').unwrap_or(("", piece));
            blocks.push(Block::Code(code.trim_end().to_owned()));
            continue;
        }
        for paragraph in piece.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            if paragraph.starts_with("- ") {
                let items = paragraph.lines().map(|line| spans(line.trim_start_matches("- ")));
                blocks.push(Block::Items(items.collect()));
            } else {
                blocks.push(Block::Paragraph(spans(&paragraph.replace('\n', " "))));
            }
        }
    }
    blocks
}

/// Text with code between backticks highlighted. The backticks remain, because colour may be off.
fn spans(text: &str) -> Vec<Span> {
    let pieces = text.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    pieces
        .map(|(i, piece)| if i % 2 == 1 { Span::new(format!("`{piece}`"), Tone::Strong) } else { Span::plain(piece) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_taken_apart() {
        let parts = blocks("One `a_b`\ntwo.\n\n```toml\nx = 1\n\ny = 2\n```\n\n- p\n- q\n");
        assert_eq!(parts.len(), 3);
        assert_eq!(
            parts[0],
            Block::Paragraph(vec![Span::plain("One "), Span::new("`a_b`", Tone::Strong), Span::plain(" two.")])
        );
        assert_eq!(parts[1], Block::Code("x = 1\n\ny = 2".to_owned()));
        assert_eq!(parts[2], Block::Items(vec![vec![Span::plain("p")], vec![Span::plain("q")]]));
    }
}
