//! Laws of the search and of its bound.

// Test code: a slip must be loud.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod random;

use gradus::input::{self, Source};
use gradus::model::{Assessment, Context, Rubric};
use gradus::schedule::{self, Ask, Effort, Request, ScheduleError};

fn request(effort: Effort) -> Request {
    Request { first: None, years: 5, ask: Ask::default(), seed: 1, effort }
}

fn random(rubric: &Rubric, seed: u64) -> Assessment {
    let source = Source::from_text("random", &random::assessment(rubric, seed)).unwrap();
    input::assessment_from(source, rubric).unwrap().value
}

#[test]
fn no_roadmap_has_more_benefit_than_the_bound() {
    let rubric = input::rubric(None).unwrap().value;
    let catalogue = input::catalogue(None, &rubric).unwrap().value;
    let rules = input::rules(None).unwrap().value;
    for seed in 0..60 {
        let assessment = random(&rubric, seed);
        let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        let lists = if seed % 6 == 0 { 500 } else { 0 };
        let roadmap = match schedule::generate(context, &request(Effort::of(lists)), &|_, _| {}) {
            Ok(roadmap) => roadmap,
            Err(ScheduleError::NoMoney { .. }) => continue,
            Err(other) => panic!("{other}"),
        };
        let (benefit, bound) = (roadmap.benefit, roadmap.proof.bound);
        if std::env::var("SHOW").is_ok() { println!("seed {seed}: {benefit:.0} {bound:.0} {:.3} lists {} acts {}", bound/benefit-1.0, roadmap.proof.work, roadmap.plan.initiatives.len()); }
        assert!(benefit <= bound * (1.0 + 1e-9) + 1e-6, "seed {seed}: {benefit} > {bound}");
    }
}
