//! Every rule with its documentation: the example fires it, the corrected one does not, in both languages; its messages
//! are complete; the registry is in order. Thresholds are tested in `rules/`.

mod bench;
mod evasion;
mod optimism;
mod over_ambition;
mod pledges;
mod service;
mod structure;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bench::{context, context_for, examine_block, examine_in, plan_in, plan_of};
use gradus::check::docs::SECTIONS;
use gradus::check::{Binding, Examination, Finding, RULES, Rule};
use gradus::locale::Locale;
use gradus::message::{Message, Severity};
use gradus::model::Lang;

const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

/// The examination of a block of a rule's documentation.
fn seen(rule: &'static Rule, section: &str) -> Examination {
    let block = rule.docs.toml(section, Lang::En).unwrap_or_else(|| panic!("{} has no block {section}", rule.name));
    examine_block(rule, block)
}

/// All messages of a finding, in a language.
fn messages(locale: &Locale, finding: &Finding) -> Vec<String> {
    let labels = finding.spots.iter().filter_map(|spot| spot.label.clone());
    let parts = [finding.criterion(), finding.condition(), finding.effect(), finding.recommendation()];
    parts.into_iter().chain(labels).map(|message| locale.say(&message)).collect()
}

/// Fails for missing words or arguments.
fn assert_whole(rule: &Rule, words: &[String]) {
    for line in words {
        assert!(!line.contains("{$") && !line.contains("<rule-"), "{}: {line}", rule.name);
    }
}

#[test]
fn the_example_of_each_rule_fires_it_and_the_mended_one_does_not() {
    let mut faults = Vec::new();
    for rule in RULES {
        let (example, instead) = (seen(rule, "Example"), seen(rule, "Instead"));
        if example.findings.is_empty() {
            faults.push(format!("{}: the example does not fire it; {:?}", rule.name, example.unexamined));
        }
        if !instead.findings.is_empty() || !instead.unexamined.is_empty() {
            let conditions: Vec<Message> = instead.findings.iter().map(Finding::condition).collect();
            faults.push(format!("{}: the mended example fires it: {conditions:?} {:?}", rule.name, instead.unexamined));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_examples_are_the_same_in_both_languages() {
    for rule in RULES {
        for section in ["Example", "Instead"] {
            assert_eq!(
                rule.docs.toml(section, Lang::En),
                rule.docs.toml(section, Lang::Zh),
                "{}: {section}",
                rule.name
            );
        }
    }
}

#[test]
fn each_rule_describes_its_findings() {
    let locales = LANGS.map(Locale::new);
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    for rule in RULES {
        let mut lines = Vec::new();
        for finding in &seen(rule, "Example").findings {
            lines.push(format!("{} {} {}", finding.severity.word(), rule.code(), rule.name));
            for spot in &finding.spots {
                lines.push(format!("  {:?} {}", spot.file, spot.path));
            }
            for locale in &locales {
                let words = messages(locale, finding);
                assert_whole(rule, &words);
                lines.extend(words.into_iter().map(|line| format!("  {line}")));
            }
        }
        settings.bind(|| insta::assert_snapshot!(rule.name, lines.join("\n")));
    }
}

#[test]
fn every_rule_has_whole_words_on_every_example() {
    let locales = LANGS.map(Locale::new);
    let vanity = fs::read_to_string(bench::file("roadmaps/qingshui-vanity.toml")).unwrap();
    let blocks = RULES.iter().flat_map(|rule| ["Example", "Instead"].map(|section| rule.docs.toml(section, Lang::En)));
    for block in blocks.flatten().chain([vanity.as_str()]) {
        let context = context_for(block);
        let plan = plan_in(context, block);
        for rule in RULES {
            let exam = examine_in(context, rule, &plan);
            for locale in &locales {
                for finding in &exam.findings {
                    assert_whole(rule, &messages(locale, finding));
                    assert!(finding.severity <= rule.severity, "{}: graver than its rule", rule.name);
                }
                let why: Vec<String> = exam.unexamined.iter().map(|unexamined| locale.say(&unexamined.why)).collect();
                assert_whole(rule, &why);
            }
        }
    }
}

#[test]
fn the_vain_plan_has_findings_of_the_first_letter() {
    let text = fs::read_to_string(bench::file("roadmaps/qingshui-vanity.toml")).unwrap();
    let audit = gradus::check::audit(context(), &plan_of(&text));
    let errors: BTreeSet<&str> = audit.findings().iter().map(|finding| finding.rule.name).collect();
    for name in ["year-capital-over-envelope", "stage-leap", "stage-too-soon", "ceremony-deadline", "contingency-thin"]
    {
        assert!(errors.contains(name), "{name} is not among {errors:?}");
    }
}

#[test]
fn the_registry_is_sorted_and_equal_to_the_folder() {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert!(names.is_sorted(), "{names:?}");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(bench::file("src/check/rules")).unwrap() {
        found.insert(entry.unwrap().file_name().into_string().unwrap());
    }
    let mut wanted = BTreeSet::from(["mod.rs".to_owned()]);
    for name in names {
        wanted.extend([format!("{}.rs", name.replace('-', "_")), format!("{name}.en.md"), format!("{name}.zh.md")]);
    }
    assert_eq!(found, wanted);
}

#[test]
fn codes_are_unique_and_without_gaps() {
    let codes: BTreeSet<String> = RULES.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes.len(), RULES.len());
    for rule in RULES {
        assert!(gradus::check::rules::find(&rule.code()).is_some_and(|found| found == *rule));
    }
}

#[test]
fn every_rule_of_error_level_is_a_constraint() {
    for rule in RULES.iter().filter(|rule| rule.severity == Severity::Error) {
        assert_eq!(rule.binding, Binding::Constraint, "{}", rule.name);
    }
}

#[test]
fn every_rule_is_documented_in_both_languages() {
    for rule in RULES {
        for lang in LANGS {
            assert!(!rule.docs.title(lang).is_empty(), "{} has no title", rule.name);
            let headings: Vec<&str> =
                rule.docs.markdown(lang).lines().filter_map(|line| line.strip_prefix("## ")).collect();
            let wanted = SECTIONS.map(|(en, zh)| if lang == Lang::En { en } else { zh });
            assert_eq!(headings, wanted, "{} ({})", rule.name, lang.code());
            for (section, _) in SECTIONS {
                assert!(!rule.docs.section(section, lang).is_empty(), "{}: {section} is empty", rule.name);
            }
        }
        let keys = |lang| -> Vec<&'static str> {
            let lines = rule.docs.section("Finding", lang).lines();
            lines.filter_map(|line| Some(line.strip_prefix("- ")?.split_once(": ")?.0)).collect()
        };
        assert_eq!(keys(Lang::En), keys(Lang::Zh), "{}", rule.name);
        for key in ["criterion", "effect", "recommendation"] {
            assert!(keys(Lang::En).contains(&key), "{} has no {key}", rule.name);
        }
        assert!(keys(Lang::En).iter().any(|key| key.starts_with("condition")), "{} has no condition", rule.name);
    }
}

#[test]
fn chinese_documentation_holds_no_latin_words() {
    let mut faults = Vec::new();
    for rule in RULES {
        for (fenced, block) in rule.docs.markdown(Lang::Zh).split("```").enumerate() {
            // Every second part is a code block.
            if fenced % 2 == 1 {
                continue;
            }
            // Text between backticks, placeables and keys of findings are for machines.
            let prose =
                block.lines().map(|line| match line.strip_prefix("- ").and_then(|line| line.split_once(": ")) {
                    Some((_, words)) => words,
                    None => line,
                });
            for line in prose {
                let line: String = line.split('`').step_by(2).collect();
                let line: String =
                    line.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
                if line.chars().any(|c| c.is_ascii_alphabetic()) {
                    faults.push(format!("{}: {line}", rule.name));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_threshold_is_read() {
    let mut code = String::new();
    let mut folders = vec![bench::file("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with(Path::new("rules.rs"))
            {
                code.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let idle: Vec<&str> =
        context().rules.threshold.all().into_iter().map(|(name, _)| name).filter(|name| !code.contains(name)).collect();
    assert!(idle.is_empty(), "no rule reads {idle:?}");
}
