//! `gradus.levelled/1`: the JSON of `gradus roadmap --from PLAN --keep all`. Frozen: see [`super`].

use serde::Serialize;

use super::assumed::{self, AssumedV1};
use super::{Envelope, Named, Text};
use crate::report::levelled::View;
use crate::schedule::level::Resource;

/// The name of the layout.
pub const SCHEMA: &str = "gradus.levelled/1";

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct LevelledV1 {
    /// The plan's identifier.
    pub plan: String,
    /// Its title.
    pub title: Text,
    /// The assessment, `jurisdiction@date`.
    pub assessment: String,
    /// The rubric.
    pub rubric: Named,
    /// The catalogue with the entries.
    pub catalogue: Named,
    /// The rule set with the thresholds of the audit.
    pub rules: Named,
    /// First quarter of the plan.
    pub first: String,
    /// Funds whose money is partly assumed.
    pub assumed: Vec<AssumedV1>,
    /// The last quarter of work in the given plan.
    pub given_end: String,
    /// The last quarter of work of the levelled plan.
    pub end: String,
    /// A lower bound: no schedule of the same work ends before this quarter.
    pub bound: String,
    /// Whether the end is proven to be the earliest.
    pub proved: bool,
    /// The earliest end by dependencies alone.
    pub by_precedence: String,
    /// Number of activity lists that the search tried.
    pub work: u64,
    /// The limits whose removal would allow an earlier end, largest effect first.
    pub binding: Vec<BindingV1>,
    /// Every initiative, in the order of the plan.
    pub initiatives: Vec<MoveV1>,
}

/// A limit that delays the end.
#[derive(Clone, Debug, Serialize)]
pub struct BindingV1 {
    /// `skill`, `front_line` or `fund`.
    pub kind: &'static str,
    /// The identifier of the skill, the department or the fund.
    pub id: String,
    /// Number of quarters by which the work could end earlier without it.
    pub quarters: i32,
}

/// The old and the new place of an initiative.
#[derive(Clone, Debug, Serialize)]
pub struct MoveV1 {
    /// Its identifier.
    pub id: String,
    /// Its first quarter in the given plan.
    pub was: String,
    /// Its first quarter in the levelled plan.
    pub start: String,
    /// Its last quarter in the levelled plan.
    pub end: String,
}

/// The levelled plan.
pub fn envelope(view: &View<'_>) -> Envelope<LevelledV1> {
    let (context, levelled) = (view.context, view.levelled);
    let moves = levelled.plan.initiatives.iter().zip(&levelled.was);
    let body = LevelledV1 {
        plan: levelled.plan.id.clone(),
        title: (&levelled.plan.title).into(),
        assessment: context.assessment.reference(),
        rubric: Named::rubric(context.rubric),
        catalogue: Named::catalogue(context.catalogue),
        rules: Named::rules(context.rules),
        first: levelled.plan.first.to_string(),
        assumed: assumed::of(context.assessment, levelled.plan.first, levelled.end),
        given_end: levelled.given_end.to_string(),
        end: levelled.end.to_string(),
        bound: levelled.lower.to_string(),
        proved: levelled.is_proved(),
        by_precedence: levelled.by_precedence.to_string(),
        work: levelled.lists,
        binding: levelled.binding.iter().map(|of| binding(view, &of.resource, of.quarters)).collect(),
        initiatives: moves
            .map(|(of, was)| MoveV1 {
                id: of.id.clone(),
                was: was.to_string(),
                start: of.start.to_string(),
                end: of.end().to_string(),
            })
            .collect(),
    };
    Envelope::new(SCHEMA, view.inputs, body)
}

fn binding(view: &View<'_>, resource: &Resource, quarters: i32) -> BindingV1 {
    let assessment = view.context.assessment;
    let (kind, id) = match resource {
        Resource::Skill(skill) => ("skill", skill.clone()),
        Resource::FrontLine(at) => {
            ("front_line", assessment.departments.get(*at).map_or_else(String::new, |of| of.id.clone()))
        }
        Resource::Fund(at) => ("fund", assessment.funds.get(*at).map_or_else(String::new, |of| of.id.clone())),
    };
    BindingV1 { kind, id, quarters }
}
