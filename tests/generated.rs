//! Laws of generated roadmaps, on random assessments.

// Test code: a slip must be loud.
#![allow(clippy::unwrap_used, clippy::panic)]

mod random;

use gradus::check::{self, Binding};
use gradus::input::{self, Source};
use gradus::message::Severity;
use gradus::model::{Assessment, Catalogue, Context, Rubric, RuleSet};
use gradus::schedule::{self, Ask, Order, Request, Roadmap, ScheduleError};

/// What is built in.
struct Standards {
    rubric: Rubric,
    catalogue: Catalogue,
    rules: RuleSet,
}

impl Standards {
    fn read() -> Standards {
        let rubric = input::rubric(None).unwrap().value;
        let catalogue = input::catalogue(None, &rubric).unwrap().value;
        let rules = input::rules(None).unwrap().value;
        Standards { rubric, catalogue, rules }
    }

    fn assessment(&self, seed: u64) -> Assessment {
        let text = random::assessment(&self.rubric, seed);
        let source = Source::from_text("random", &text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
        input::assessment_from(source, &self.rubric).unwrap_or_else(|faults| panic!("{faults:?}\n{text}")).value
    }

    fn context<'a>(&'a self, assessment: &'a Assessment) -> Context<'a> {
        Context { rubric: &self.rubric, assessment, catalogue: &self.catalogue, rules: &self.rules }
    }
}

fn request() -> Request {
    Request { first: None, years: 5, ask: Ask::default(), seed: 1 }
}

fn generate(context: Context<'_>) -> Option<Roadmap<'_>> {
    match schedule::generate(context, &request(), &|_, _| {}) {
        Ok(roadmap) => Some(roadmap),
        Err(ScheduleError::NoMoney { .. }) => None,
        Err(other) => panic!("{other}"),
    }
}

/// How many random assessments are tried.
const TRIES: u64 = 200;

#[test]
fn a_generated_roadmap_passes_its_audit_and_beats_a_naive_order() {
    let standards = Standards::read();
    let (mut made, mut initiatives) = (0, 0);
    for seed in 0..TRIES {
        let assessment = standards.assessment(seed);
        let context = standards.context(&assessment);
        let Some(roadmap) = generate(context) else { continue };
        made += 1;
        initiatives += roadmap.plan.initiatives.len();
        let audit = check::audit(context, &roadmap.plan);
        for finding in audit.findings() {
            assert_ne!(finding.severity, Severity::Error, "seed {seed}: {finding:?}");
            assert_ne!(finding.rule.binding, Binding::Constraint, "seed {seed}: {finding:?}");
        }
        let naive = schedule::generate_in(context, &request(), &[Order::AsListed], &|_, _| {}).unwrap();
        assert!(roadmap.benefit >= naive.benefit, "seed {seed}: {} < {}", roadmap.benefit, naive.benefit);
    }
    // The law must not hold for want of roadmaps.
    assert!(made > TRIES * 9 / 10, "{made} of {TRIES}");
    assert!(initiatives as u64 > made * 5, "{initiatives} in {made}");
}
