//! Generated pages of `docs/` are up to date, and the documentation's examples run.
//!
//! `UPDATE_DOCS=1 cargo test --test it -- docs::` writes them anew.

mod links;
mod page;
mod run;

use std::fs;
use std::path::Path;

use gradus::locale::Locale;
use gradus::model::Lang;
use gradus::report::rule_pages;

use crate::support;

/// Compares a page with its file, or writes the file on request.
fn assert_up_to_date(file: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        fs::write(&path, page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "{file} is stale: run `UPDATE_DOCS=1 cargo test --test it -- docs::`");
}

#[test]
fn the_rules_are_documented_as_they_are() {
    let rules = support::rules();
    for (lang, file) in [(Lang::En, "docs/rules.md"), (Lang::Zh, "docs/rules.zh.md")] {
        assert_up_to_date(file, &rule_pages::markdown(&rules, &Locale::new(lang)));
    }
}
