//! Five places elsewhere, each with the core set alone: all that a first year needs to get a scorecard and a roadmap.

use std::path::Path;

use gradus::check;
use gradus::locale::Locale;
use gradus::message::Severity;
use gradus::model::Lang;
use gradus::report::terminal::{Layout, render};
use gradus::report::{Report as _, json};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Effort, NotOffered, Objective, Request, WhyOut};
use gradus::score::core_set;

use crate::support::roadmaps::{Desk, viewed};

const PLACES: [&str; 5] = ["kijani", "lindweir", "haizhou", "motu-ara", "nanmen"];

fn file(place: &str) -> String {
    format!("assessments/elsewhere/{place}.toml")
}

#[test]
fn a_place_needs_less_than_150_lines_and_the_core_set_alone() {
    for place in PLACES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file(place));
        let lines = std::fs::read_to_string(path).unwrap().lines().count();
        assert!(lines < 150, "{place}: {lines}");
        let desk = Desk::with(&file(place));
        assert!(desk.assessment.illustrative, "{place} is invented");
        let core = core_set::of(&desk.rubric, &desk.assessment);
        assert!((12..=20).contains(&core.of.len()) && core.missing.is_empty(), "{place}: {core:?}");
    }
}

#[test]
fn every_place_gets_a_sound_roadmap_of_ten_years() {
    for place in PLACES {
        let desk = Desk::with(&file(place));
        let (ask, objective) = (Ask::default(), Objective::default());
        let request = Request { first: None, years: 10, ask, objective, seed: 1, effort: Effort::of(0) };
        let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
        assert_eq!(roadmap.plan.quarters(), 40, "{place}");
        assert!(!roadmap.plan.initiatives.is_empty(), "{place}");
        assert_eq!(verify(desk.context(), &roadmap.plan), [], "{place}");
        assert_eq!(check::audit(desk.context(), &roadmap.plan).count(Severity::Error), 0, "{place}");
        // What exists is in no roadmap.
        let exists = |of: &str| {
            roadmap.left_out.iter().any(|out| {
                Some(out.entry) == desk.catalogue.entry(of) && out.why == WhyOut::NotOffered(NotOffered::Exists)
            })
        };
        assert!(desk.assessment.have.iter().all(|have| exists(&have.entry)), "{place}");
        viewed(&roadmap, &[], |view| {
            let report = json::roadmap::envelope(view);
            for lang in [Lang::En, Lang::Zh] {
                let page = render(&report.pages(&Locale::new(lang))[0], Layout::PAGE);
                assert!(page.len() > 1_000, "{place}");
            }
        });
    }
}
