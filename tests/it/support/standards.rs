//! The embedded rubric, catalogue and rules, and the assessments that are read against them.

use gradus::input::{self, Source};
use gradus::model::{Assessment, Catalogue, Context, Rubric, RuleSet};

use super::random;

/// The embedded documents, or replacements.
pub struct Standards {
    pub rubric: Rubric,
    pub catalogue: Catalogue,
    pub rules: RuleSet,
}

impl Standards {
    /// The embedded documents.
    pub fn read() -> Standards {
        let rubric = super::rubric();
        Standards { catalogue: super::catalogue(&rubric), rules: super::rules(), rubric }
    }

    /// A shipped assessment, by its path in the project.
    pub fn assessment(&self, path: &str) -> Assessment {
        super::assessment(path, &self.rubric)
    }

    /// A random assessment.
    pub fn random(&self, seed: u64) -> Assessment {
        let text = random::assessment(&self.rubric, seed);
        let source = Source::from_text("random", &text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
        input::assessment_from(source, &self.rubric).unwrap_or_else(|faults| panic!("{faults:?}\n{text}")).value
    }

    /// Everything that plans are read against, with one assessment.
    pub fn context<'a>(&'a self, assessment: &'a Assessment) -> Context<'a> {
        Context { rubric: &self.rubric, assessment, catalogue: &self.catalogue, rules: &self.rules }
    }
}
