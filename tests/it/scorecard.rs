//! The scorecard at 80 columns.

use gradus::locale::Locale;
use gradus::model::assessment::Entry;
use gradus::model::terms::{EvidenceKind, Level};
use gradus::model::{Assessment, Lang, Rubric};
use gradus::report::json;
use gradus::report::scorecard::{self, View};
use gradus::report::terminal::{Layout, render};
use gradus::score::Standing;
use unicode_width::UnicodeWidthStr;

use crate::support;
use crate::support::profiles;

fn printed(rubric: &Rubric, assessment: &Assessment, detail: bool, lang: Lang) -> String {
    let standing = Standing::of(rubric, assessment);
    let inputs = support::input_file("place.toml");
    let catalogue = support::catalogue(rubric);
    let catalogue = Some(&catalogue);
    let view = View { rubric, catalogue, assessment, standing: &standing, doubts: &[], inputs: &inputs };
    let report = json::assessment::envelope(&[view]);
    render(&scorecard::document(&report.body.assessments[0], detail, &Locale::new(lang)), Layout::PAGE)
}

/// A page's words with single spaces, for finding rows of tables.
fn words(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn china_2006() {
    let rubric = support::rubric();
    let printed = printed(&rubric, &support::assessment("assessments/china-2006.toml", &rubric), false, Lang::En);
    let words = words(&printed);
    for line in [
        "Web transact 10.1 %",
        "Television (broadcast) inform only 99 % signal coverage",
        "interact Mobile telephone + Web ≤ 35.2 to 45.3 % 41.7 %",
        "≤ upper limit: subscriptions are not people",
    ] {
        assert!(words.contains(line), "{line} is not in\n{printed}");
    }
    insta::assert_snapshot!(printed);
}

#[test]
fn china_2006_in_chinese() {
    let rubric = support::rubric();
    let china = support::assessment("assessments/china-2006.toml", &rubric);
    insta::assert_snapshot!(printed(&rubric, &china, true, Lang::Zh));
}

#[test]
fn a_county_with_every_sort_of_entry() {
    let rubric = support::rubric();
    insta::assert_snapshot!(printed(&rubric, &profiles::mixed(&rubric), true, Lang::En));
}

#[test]
fn a_city() {
    let rubric = support::rubric();
    let city = profiles::certain(&rubric, "city", &profiles::pairs(profiles::CITY));
    insta::assert_snapshot!(printed(&rubric, &city, false, Lang::En));
}

#[test]
fn the_county_of_the_examples() {
    let rubric = support::rubric();
    let county = support::assessment("assessments/qingshui/county.toml", &rubric);
    insta::assert_snapshot!(printed(&rubric, &county, false, Lang::En));
}

/// Whether a Latin word is allowed in Chinese pages: the program, identifiers, codes, currencies.
fn is_name(word: &str, rubric: &Rubric) -> bool {
    let is_hash = word.len() == 64 && word.chars().all(|c| c.is_ascii_hexdigit());
    let known = ["gradus", "SHA-256", "place.toml", "CNY"];
    is_hash || known.contains(&word) || word == rubric.reference()
}

#[test]
fn chinese_pages_hold_no_latin_words() {
    let rubric = support::rubric();
    let county = support::assessment("assessments/qingshui/county.toml", &rubric);
    for assessment in [&county, &profiles::mixed(&rubric), &profiles::china(&rubric)] {
        let page = printed(&rubric, assessment, true, Lang::Zh);
        let not_latin = |c: char| !(c.is_ascii_alphanumeric() || "-_.@".contains(c));
        let words = page.split(not_latin).filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()));
        let latin: Vec<&str> = words.filter(|word| !is_name(word, &rubric)).collect();
        assert!(latin.is_empty(), "{latin:?}");
    }
}

#[test]
fn no_page_is_wider_than_it_may_be() {
    let rubric = support::rubric();
    let mut nothing_applies = profiles::blank(&rubric, "nowhere", gradus::model::Text::same("x"), Level::City);
    for entry in &mut nothing_applies.entries {
        *entry = Entry::NotApplicable(gradus::model::Text::same("x"));
    }
    let unknown = profiles::blank(&rubric, "unknown", gradus::model::Text::same("x"), Level::City);
    let county = support::assessment("assessments/qingshui/county.toml", &rubric);
    for assessment in [&county, &profiles::mixed(&rubric), &nothing_applies, &unknown] {
        for lang in [Lang::En, Lang::Zh] {
            let page = printed(&rubric, assessment, true, lang);
            let wide: Vec<&str> = page.lines().filter(|line| line.width() > 80).collect();
            assert!(wide.is_empty(), "{wide:#?}");
            assert!(!page.contains('<') && !page.contains("NaN"), "{page}");
        }
    }
}

#[test]
fn weak_evidence_holds_a_higher_stage_back() {
    let rubric = support::rubric();
    let mut city = profiles::certain(&rubric, "city", &profiles::pairs(profiles::CITY));
    for entry in &mut city.entries {
        if let Entry::Observed(observation) = entry {
            observation.kind = EvidenceKind::SelfDeclared;
        }
    }
    let printed = words(&printed(&rubric, &city, false, Lang::En));
    assert!(
        printed.contains("Shown: stage 2 of 5 (Enhanced)") && printed.contains("Possible: stage 3 of 5"),
        "{printed}"
    );
    assert!(printed.contains("Weak evidence. The value is sufficient"), "{printed}");
    // No child alone would be enough, because the evidence of the others stays weak.
    assert!(!printed.contains("Each of these indicators alone"), "{printed}");
    assert!(printed.contains("Systems trialled before roll-out: is 85 %, needs 50 %"), "{printed}");
}
