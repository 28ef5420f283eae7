//! The request with its names resolved.

use super::given;
use super::names::{entry, stage};
use super::request::{Request, WantedGoal, YEARS};

use crate::error::UserError;
use gradus::message;
use gradus::model::{Context, Plan};
use gradus::schedule::{self, Ask, Goal, NoObjective, Objective, Wanted};

/// Resolves the names of the request and adds the requests of a given plan.
pub(super) fn wanted(
    request: &Request,
    given: Option<&Plan>,
    context: &Context<'_>,
) -> Result<schedule::Request, UserError> {
    let of = context.assessment.quarter();
    if let Some(start) = request.start.filter(|start| *start < of) {
        let error = UserError::new(message!("roadmap-error-start", start = start, of = of));
        return Err(error.help(message!("roadmap-error-start-help", of = of)));
    }
    let target = request.target.as_ref().map(|target| Ok((stage(&target.stage, context)?, target.by))).transpose()?;
    let mut with = Vec::new();
    for name in &request.with {
        let entry = entry(name, context)?;
        if !with.contains(&entry) {
            with.push(entry);
        }
    }
    let years = i32::try_from(request.years.unwrap_or(YEARS)).unwrap_or(i32::MAX);
    let (ask, seed, effort) = (Ask { target, with }, request.seed, request.effort.clone());
    let objective = match request.objective.as_slice() {
        [] => Objective::usual(ask.target.is_some()),
        goals => objective(goals, context)?,
    };
    let mut wanted = schedule::Request { first: request.start, years, ask, objective, seed, effort };
    if let Some(plan) = given {
        given::ask(request, plan, &mut wanted);
    }
    Ok(wanted)
}

/// The objective for the requested goals.
fn objective(wanted: &[WantedGoal], context: &Context<'_>) -> Result<Objective, UserError> {
    let goal = |wanted: &WantedGoal| match wanted {
        WantedGoal::Benefit => Ok(Wanted::Goal(Goal::Benefit)),
        WantedGoal::Stages => Ok(Wanted::Stages),
        WantedGoal::Readiness => Ok(Wanted::Readiness),
        WantedGoal::Stage(name) => stage(name, context).map(|stage| Wanted::Goal(Goal::Stage(stage))),
        WantedGoal::CostOf(name) => stage(name, context).map(|stage| Wanted::Goal(Goal::CostOf(stage))),
        WantedGoal::Cost => Ok(Wanted::Goal(Goal::Cost)),
    };
    let goals: Vec<Wanted> = wanted.iter().map(goal).collect::<Result<_, _>>()?;
    let text = |place: usize| goals.get(place).map(|goal| goal.text(context.rubric)).unwrap_or_default();
    Objective::new(goals.clone()).map_err(|wrong| match wrong {
        NoObjective::Empty => UserError::new(message!("roadmap-error-objective-empty")),
        NoObjective::Readiness => {
            let error = UserError::new(message!("roadmap-error-objective-readiness"));
            error.help(message!("roadmap-error-objective-readiness-help"))
        }
        NoObjective::Twice(place) => UserError::new(message!("roadmap-error-objective-twice", goal = text(place))),
        NoObjective::CostFirst => {
            UserError::new(message!("roadmap-error-objective-cost")).help(message!("roadmap-error-objective-cost-help"))
        }
    })
}
