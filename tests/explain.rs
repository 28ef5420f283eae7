//! What `explain` and `list` say, as it is printed at 80 columns.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use gradus::locale::Locale;
use gradus::model::Lang;
use gradus::report::explain::{self, Shelf, Subject};
use gradus::report::listing::{self, Listing};
use gradus::report::terminal::{Layout, render};

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

#[test]
fn one_of_each() {
    let pages: Vec<String> = ["staff_skills", "key_turnover", "needs_research", "selfserve", "interactive", "standard"]
        .map(|name| explained(name, Lang::En))
        .to_vec();
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn the_whole_rubric() {
    insta::assert_snapshot!("rubric_en", explained("service-orientation", Lang::En));
    insta::assert_snapshot!("rubric_zh", explained("service-orientation", Lang::Zh));
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
        assert!(!pages.contains('<'), "a message without words");
        insta::assert_snapshot!(format!("initiatives_{}", lang.code()), pages);
    }
}

#[test]
fn lists() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    for lang in [Lang::En, Lang::Zh] {
        let pages = [
            Listing::Indicators(&rubric),
            Listing::Stages(&rubric),
            Listing::Initiatives(&catalogue),
            Listing::Rubrics(&[&rubric]),
            Listing::Catalogues(&[&catalogue]),
            Listing::Formats,
        ]
        .map(|listing| listed(&listing, lang));
        let widest = pages.iter().flat_map(|page| page.lines()).map(unicode_width::UnicodeWidthStr::width).max();
        assert!(widest.is_some_and(|widest| widest <= 80));
        insta::assert_snapshot!(format!("lists_{}", lang.code()), pages.join("\n"));
    }
}

#[test]
fn what_is_misspelt_is_suggested() {
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
