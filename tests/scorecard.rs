//! What the scorecard says.

mod support;

use gradus::locale::Locale;
use gradus::model::{Assessment, Lang, Rubric};
use gradus::report::provenance::InputFile;
use gradus::report::scorecard::{self, View};
use gradus::score::Standing;
use support::{plain, profiles, rubric};

fn said(rubric: &Rubric, assessment: &Assessment, detail: bool, lang: Lang) -> String {
    let standing = Standing::of(rubric, assessment);
    let inputs = [InputFile { name: "place.toml".into(), sha256: "0123".repeat(16) }];
    let view = View { rubric, assessment, standing: &standing, inputs: &inputs };
    plain::layout(&scorecard::document(&view, detail, &Locale::new(lang)))
}

#[test]
fn china_2006() {
    let rubric = rubric::default();
    let said = said(&rubric, &profiles::china(&rubric), false, Lang::En);
    for line in [
        "| Web | transact | 10.1 % | persons |",
        "| Television | inform only | ≤ 99 % | signal coverage |",
        "| interact | Web + Mobile telephone | ≤ 35.2 to 45.3 % | 41.7 % |",
        "≤ upper bound: subscriptions are not people",
    ] {
        assert!(said.contains(line), "{line} is not in\n{said}");
    }
    insta::assert_snapshot!(said);
}

#[test]
fn china_2006_in_chinese() {
    let rubric = rubric::default();
    insta::assert_snapshot!(said(&rubric, &profiles::china(&rubric), true, Lang::Zh));
}

#[test]
fn a_county_with_every_sort_of_entry() {
    let rubric = rubric::default();
    insta::assert_snapshot!(said(&rubric, &profiles::mixed(&rubric), true, Lang::En));
}

#[test]
fn a_city() {
    let rubric = rubric::default();
    let city = profiles::certain(&rubric, "city", &profiles::pairs(profiles::CITY));
    insta::assert_snapshot!(said(&rubric, &city, false, Lang::En));
}
