//! The output of `explain` and `list` at 80 columns.

use gradus::locale::Locale;
use gradus::model::Lang;
use gradus::report::explain::{self, Shelf, Subject};
use gradus::report::listing::{self, Listing};
use gradus::report::terminal::{Layout, render};

use crate::support;

fn explained(name: &str, lang: Lang) -> String {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules = support::rules();
    let shelf = Shelf { rubric: &rubric, catalogue: &catalogue, rules: &rules };
    let subjects = shelf.look_up(name).unwrap();
    render(&explain::document(&shelf, &subjects, &[], &Locale::new(lang)), Layout::PAGE)
}

fn listed(listing: &Listing, lang: Lang) -> String {
    render(&listing::document(listing, &Locale::new(lang)), Layout::PAGE)
}

/// Checks the width of lines, and that every message has words.
fn in_order(page: &str) {
    let widest = page.lines().map(unicode_width::UnicodeWidthStr::width).max();
    assert!(widest.is_some_and(|widest| widest <= 80), "{page}");
    assert!(!page.contains('<'), "a message without words in\n{page}");
}

#[test]
fn one_of_each() {
    let names =
        ["staff_skills", "key_turnover", "needs_research", "selfserve", "interactive", "standard", "online-service"];
    for lang in [Lang::En, Lang::Zh] {
        let pages = names.map(|name| explained(name, lang));
        pages.iter().for_each(|page| in_order(page));
        insta::assert_snapshot!(format!("one_of_each_{}", lang.code()), pages.join("\n"));
    }
}

#[test]
fn the_whole_rubric() {
    let rubric = support::rubric();
    for lang in [Lang::En, Lang::Zh] {
        let page = explained("service-orientation", lang);
        in_order(&page);
        for indicator in &rubric.indicators {
            assert!(page.contains(&indicator.id) && page.contains(indicator.title.get(lang)), "{}", indicator.id);
        }
        let heading: Vec<&str> = page.lines().take(60).collect();
        insta::assert_snapshot!(format!("rubric_{}", lang.code()), heading.join("\n"));
    }
}

#[test]
fn every_initiative() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules = support::rules();
    let shelf = Shelf { rubric: &rubric, catalogue: &catalogue, rules: &rules };
    let subjects: Vec<Subject> = (0..catalogue.entries.len()).map(Subject::Initiative).collect();
    for lang in [Lang::En, Lang::Zh] {
        let pages = render(&explain::document(&shelf, &subjects, &[], &Locale::new(lang)), Layout::PAGE);
        in_order(&pages);
        for entry in &catalogue.entries {
            assert!(pages.contains(&entry.id), "{}", entry.id);
        }
    }
}

#[test]
fn lists() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    for lang in [Lang::En, Lang::Zh] {
        let initiatives = listed(&Listing::Initiatives(&catalogue), lang);
        in_order(&initiatives);
        assert!(catalogue.entries.iter().all(|entry| initiatives.contains(&entry.id)));
        let pages = [
            Listing::Indicators(&rubric),
            Listing::Stages(&rubric),
            Listing::Rubrics(&[&rubric]),
            Listing::Catalogues(&[&catalogue]),
            Listing::Formats,
        ]
        .map(|listing| listed(&listing, lang));
        pages.iter().for_each(|page| in_order(page));
        insta::assert_snapshot!(format!("lists_{}", lang.code()), pages.join("\n"));
    }
}

#[test]
fn a_misspelt_name_gets_a_suggestion() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules = support::rules();
    let shelf = Shelf { rubric: &rubric, catalogue: &catalogue, rules: &rules };
    let suggested = |name| shelf.look_up(name).unwrap_err().suggestions;
    assert_eq!(suggested("needs-reserch")[..2], ["needs-research", "needs_research"]);
    assert_eq!(suggested("Interactive").first().map(String::as_str), Some("interactive"));
    assert!(suggested("qqqqqqqq").is_empty());
    assert!(suggested(&"x".repeat(10_000)).is_empty());
    let unknown = shelf.look_up("qqqqqqqq").unwrap_err();
    for lang in [Lang::En, Lang::Zh] {
        let locale = Locale::new(lang);
        assert!(!locale.say(&unknown.message()).contains('<') && !locale.say(&unknown.help()).contains('<'));
    }
    assert_eq!(shelf.look_up("service-orientation"), Ok(vec![Subject::Rubric]));
}

#[test]
fn every_name_can_be_looked_up() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules = support::rules();
    let shelf = Shelf { rubric: &rubric, catalogue: &catalogue, rules: &rules };
    for (name, subject) in shelf.names() {
        assert!(shelf.look_up(name).unwrap().contains(&subject), "{name}");
    }
}

#[test]
fn a_rule_is_explained_by_its_name_and_by_its_code() {
    for lang in [Lang::En, Lang::Zh] {
        let page = explained("rollout-without-trial", lang);
        assert_eq!(page, explained("f02", lang));
        assert!(page.contains("trial_quarters") && !page.contains('<'), "{page}");
        assert!(page.contains("\n    [[initiative]]\n"), "code stands as it is: {page}");
    }
}
