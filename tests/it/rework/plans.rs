//! Plans for testing changes: the vain one, small ones, and damaged roadmaps.

use gradus::input::{self, Loaded, Source};
use gradus::model::{Assessment, Catalogue, Context, Plan, Rubric, RuleSet};
use gradus::report::plan_file;
use gradus::schedule::{self, Ask, Effort, Objective, PriorityRule, Request};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::support::{self, random};

/// The documents that a plan is read against, as files.
pub struct Desk {
    pub rubric: Rubric,
    pub catalogue: Catalogue,
    pub rules: RuleSet,
    pub assessment: Loaded<Assessment>,
}

impl Desk {
    /// With an assessment from text.
    pub fn new(assessment: &str) -> Self {
        let rubric = support::rubric();
        let catalogue = support::catalogue(&rubric);
        let rules = support::rules();
        let source = Source::from_text("assessment.toml", assessment).unwrap();
        let assessment = input::assessment_from(source, &rubric).unwrap_or_else(|faults| panic!("{faults:?}"));
        Desk { rubric, catalogue, rules, assessment }
    }

    /// With the county that comes with the project.
    pub fn county() -> Self {
        Desk::new(&file("assessments/qingshui/county.toml"))
    }

    pub fn context(&self) -> Context<'_> {
        let assessment = &self.assessment.value;
        Context { rubric: &self.rubric, assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    pub fn plan(&self, text: &str) -> Loaded<Plan> {
        let source = Source::from_text("plan.toml", text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
        input::plan_from(source, &self.context()).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
    }

    /// A generated roadmap with random damage, as a file; `None` if hardly anything can be generated.
    fn damaged(&self, seed: u64) -> Option<Loaded<Plan>> {
        let request = Request {
            first: None,
            years: 3,
            ask: Ask::default(),
            objective: Objective::benefit(),
            seed: 1,
            effort: Effort::of(50),
        };
        let orders = [PriorityRule::AsListed];
        let mut plan = schedule::generate_in(self.context(), &request, &orders, &|_, _| {}).ok()?.plan;
        if plan.initiatives.len() < 5 {
            return None;
        }
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let count = plan.initiatives.len();
        for _ in 0..rng.random_range(1..6) {
            let which = rng.random_range(0..count);
            let (first, quarters) = (plan.first, plan.quarters() as i32);
            let other = rng.random_range(0..count);
            let initiative = &mut plan.initiatives[which];
            match rng.random_range(0..6) {
                0 => initiative.start = first + rng.random_range(0..quarters),
                1 => initiative.start = first + rng.random_range(0..2),
                2 => initiative.running = None,
                3 => {
                    initiative.staff.values_mut().for_each(|fte| *fte = gradus::model::Fte::from_milli(fte.milli() * 3))
                }
                4 => initiative.costs.iter_mut().for_each(|line| line.amount = line.amount.times(4)),
                _ if which != other && initiative.depends_on.iter().all(|on| on.on != other) => {
                    let place = initiative.place.clone();
                    initiative.depends_on.push(gradus::model::plan::Dependency { on: other, lag: 0, place });
                }
                _ => {}
            }
        }
        plan.total = Some(plan.cost());
        Some(self.plan(&plan_file::text(&plan, &self.context(), None)))
    }
}

/// Damaged roadmaps for random assessments, with what they are held against.
pub fn damaged(seeds: std::ops::Range<u64>) -> impl Iterator<Item = (Desk, Loaded<Plan>)> {
    let desks = seeds.map(|seed| (seed, Desk::new(&random::assessment(&support::rubric(), seed))));
    desks.filter_map(|(seed, desk)| {
        let plan = desk.damaged(seed)?;
        Some((desk, plan))
    })
}

/// The vain plan's text.
pub fn vanity() -> String {
    file("roadmaps/qingshui-vanity.toml")
}

/// A file of the project.
pub fn file(name: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}
