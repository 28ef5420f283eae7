//! Roadmaps from shipped assessments.

use gradus::check;
use gradus::forecast::Forecast;
use gradus::input;
use gradus::model::{Assessment, Catalogue, Context, Rubric, RuleSet};
use gradus::report::provenance::InputFile;
use gradus::report::roadmap::View;
use gradus::schedule::{self, Ask, Effort, Objective, Outlook, Request, Roadmap};

/// The documents for generating a roadmap.
pub struct Desk {
    pub rubric: Rubric,
    pub catalogue: Catalogue,
    pub rules: RuleSet,
    pub assessment: Assessment,
}

impl Desk {
    /// The embedded documents, with an assessment by its path in the project.
    pub fn with(file: &str) -> Self {
        let rubric = super::rubric();
        let catalogue = super::catalogue(&rubric);
        let rules = input::rules(None).unwrap().value;
        let assessment = super::assessment(file, &rubric);
        Desk { rubric, catalogue, rules, assessment }
    }

    /// The context of plans.
    pub fn context(&self) -> Context<'_> {
        Context { rubric: &self.rubric, assessment: &self.assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    /// A roadmap over five years for benefit alone.
    pub fn roadmap(&self, ask: Ask) -> Roadmap<'_> {
        self.roadmap_by(Objective::benefit(), ask)
    }

    /// A roadmap with the goals of a call that asks for a stage: the stage comes before hours, which could take the
    /// people that its gates need.
    pub fn roadmap_to_stage(&self, ask: Ask) -> Roadmap<'_> {
        self.roadmap_by(Objective::usual(true), ask)
    }

    /// A roadmap over five years.
    pub fn roadmap_by(&self, objective: Objective, ask: Ask) -> Roadmap<'_> {
        self.roadmap_after(Effort::default(), objective, ask)
    }

    /// A roadmap over five years after a search of this length.
    pub fn roadmap_after(&self, effort: Effort, objective: Objective, ask: Ask) -> Roadmap<'_> {
        let request = Request { first: None, years: 5, ask, objective, seed: 1, effort };
        schedule::generate(self.context(), &request, &|_, _| {}).unwrap()
    }
}

/// Calls `look` with the view of a roadmap.
pub fn viewed<T>(roadmap: &Roadmap<'_>, inputs: &[InputFile], look: impl FnOnce(&View<'_>) -> T) -> T {
    let forecast = Forecast::of(roadmap.context, &roadmap.plan);
    let outlook = Outlook::of(roadmap, &forecast);
    let audit = check::audit(roadmap.context, &roadmap.plan);
    look(&View {
        roadmap,
        forecast: &forecast,
        outlook: &outlook,
        audit: &audit,
        years: 5,
        inputs,
        changes: None,
        doubts: &[],
        from: None,
        prices: None,
    })
}
