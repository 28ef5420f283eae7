//! Four small files that fit together, and changes to one of them.

use gradus::input::{self, Faults, Source};
use gradus::model::{Assessment, Catalogue, Context, Plan, Rubric, RuleSet};

pub const RUBRIC: &str = include_str!("rubric.toml");
pub const ASSESSMENT: &str = include_str!("assessment.toml");
pub const CATALOGUE: &str = include_str!("catalogue.toml");
pub const PLAN: &str = include_str!("plan.toml");

/// The kinds of file a case can be about.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Rubric,
    Assessment,
    Catalogue,
    Plan,
}

impl Kind {
    pub fn valid(self) -> &'static str {
        match self {
            Kind::Rubric => RUBRIC,
            Kind::Assessment => ASSESSMENT,
            Kind::Catalogue => CATALOGUE,
            Kind::Plan => PLAN,
        }
    }
}

/// The documents of the small files.
pub struct Small {
    pub rubric: Rubric,
    pub assessment: Assessment,
    pub catalogue: Catalogue,
    pub rules: RuleSet,
}

impl Small {
    pub fn new() -> Self {
        let rubric = input::rubric_from(Source::from_text("rubric.toml", RUBRIC).unwrap()).unwrap().value;
        let assessment = Source::from_text("assessment.toml", ASSESSMENT).unwrap();
        let assessment = input::assessment_from(assessment, &rubric).unwrap().value;
        let catalogue = Source::from_text("catalogue.toml", CATALOGUE).unwrap();
        let catalogue = input::catalogue_from(catalogue, &rubric).unwrap().value;
        Small { rubric, assessment, catalogue, rules: input::rules(None).unwrap().value }
    }

    pub fn context(&self) -> Context<'_> {
        Context { rubric: &self.rubric, assessment: &self.assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    pub fn read(&self, kind: Kind, text: &str) -> Result<(), Faults> {
        let source = Source::from_text("file.toml", text)?;
        match kind {
            Kind::Rubric => input::rubric_from(source).map(drop),
            Kind::Assessment => input::assessment_from(source, &self.rubric).map(drop),
            Kind::Catalogue => input::catalogue_from(source, &self.rubric).map(drop),
            Kind::Plan => input::plan_from(source, &self.context()).map(drop),
        }
    }

    pub fn plan(&self, text: &str) -> input::Loaded<Plan> {
        input::plan_from(Source::from_text("plan.toml", text).unwrap(), &self.context()).unwrap()
    }
}

/// A valid file with one text replaced, the expected message, and the first line of the text at its place.
pub type Case = (Kind, &'static str, &'static str, &'static str, &'static str);

pub fn assert_cases(cases: &[Case]) {
    let small = Small::new();
    let misses: Vec<String> = cases.iter().filter_map(|case| miss(&small, case)).collect();
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// The difference from the expectation, if any. A duplicate may cause further faults; otherwise exactly one is
/// expected.
fn miss(small: &Small, (kind, from, to, id, points_to): &Case) -> Option<String> {
    let valid = kind.valid();
    if !valid.contains(from) {
        return Some(format!("{kind:?} has no {from:?}"));
    }
    let text = valid.replacen(from, to, 1);
    let Err(faults) = small.read(*kind, &text) else { return Some(format!("{kind:?} with {to:?} was read")) };
    let fault = faults.all().iter().find(|fault| fault.message.id == *id);
    let pointed = fault.and_then(|fault| text[fault.bytes.clone()].lines().next());
    let alone = faults.all().len() == 1 || *id == "input-duplicate-id";
    (pointed != Some(points_to) || !alone).then(|| format!("{kind:?} with {to:?} points to {pointed:?}: {faults}"))
}
