//! What the scorecard says, as it is printed at 80 columns.

mod support;

use gradus::locale::Locale;
use gradus::model::{Assessment, Lang, Rubric};
use gradus::report::scorecard::{self, View};
use gradus::report::terminal::{Layout, render};
use gradus::score::Standing;
use support::profiles;

fn said(rubric: &Rubric, assessment: &Assessment, detail: bool, lang: Lang) -> String {
    let standing = Standing::of(rubric, assessment);
    let inputs = support::input_file("place.toml");
    let view = View { rubric, assessment, standing: &standing, inputs: &inputs };
    render(&scorecard::document(&view, detail, &Locale::new(lang)), Layout::PAGE)
}

/// The words of a page with single spaces, so that a row of a table can be looked for.
fn words(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn china_2006() {
    let rubric = support::rubric();
    let said = said(&rubric, &support::assessment("assessments/china-2006.toml", &rubric), false, Lang::En);
    let words = words(&said);
    for line in [
        "Web transact 10.1 %",
        "Television (broadcast) inform only 99 % signal coverage",
        "interact Web + Mobile telephone ≤ 35.2 to 45.3 % 41.7 %",
        "≤ upper bound: subscriptions are not people",
    ] {
        assert!(words.contains(line), "{line} is not in\n{said}");
    }
    insta::assert_snapshot!(said);
}

#[test]
fn china_2006_in_chinese() {
    let rubric = support::rubric();
    let china = support::assessment("assessments/china-2006.toml", &rubric);
    insta::assert_snapshot!(said(&rubric, &china, true, Lang::Zh));
}

#[test]
fn a_county_with_every_sort_of_entry() {
    let rubric = support::rubric();
    insta::assert_snapshot!(said(&rubric, &profiles::mixed(&rubric), true, Lang::En));
}

#[test]
fn a_city() {
    let rubric = support::rubric();
    let city = profiles::certain(&rubric, "city", &profiles::pairs(profiles::CITY));
    insta::assert_snapshot!(said(&rubric, &city, false, Lang::En));
}

#[test]
fn the_county_of_the_examples() {
    let rubric = support::rubric();
    let county = support::assessment("assessments/qingshui/county.toml", &rubric);
    insta::assert_snapshot!(said(&rubric, &county, false, Lang::En));
}
