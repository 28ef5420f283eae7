//! Obstacles in the JSON of `gradus why`.

use super::{HoldV1, PartV1, ReadingV1, decimal};
use crate::model::{Context, Plan, Quarter};
use crate::report::json::{Reference, StageName};
use crate::schedule::Violation;
use crate::schedule::explain::why::{Figures, Hold, Part};

/// One obstacle. `plan` is the plan with the initiatives that it refers to.
pub(super) fn hold(context: Context<'_>, plan: &Plan, hold: &Hold) -> HoldV1 {
    let assessment = context.assessment;
    let id = |at: usize| plan.initiatives.get(at).map(|of| of.id.clone());
    let fund = |fund: usize| assessment.funds.get(fund).map(|of| of.id.clone());
    let stage = |stage: usize| Some(StageName::of(context.rubric, stage));
    let kind = kind(&hold.violation);
    let none = HoldV1 { kind, ..HoldV1::default() };
    let named = match &hold.violation {
        Violation::Unknown(at)
        | Violation::Altered(at)
        | Violation::Horizon(at)
        | Violation::Research(at)
        | Violation::Reach(at)
        | Violation::Feedback(at)
        | Violation::Training(at)
        | Violation::Equipment(at)
        | Violation::Aftercare(at) => HoldV1 { initiative: id(*at), ..none },
        Violation::Mandate(at) => {
            let mandate = assessment.mandates.get(*at);
            let by = mandate.and_then(|of| of.by).unwrap_or(plan.last);
            HoldV1 { initiative: mandate.map(|of| of.initiative.clone()), ends: Some(by.to_string()), ..none }
        }
        Violation::Contract(at) => {
            let contract = assessment.contracts.get(*at);
            let start = contract.map(|of| of.start.to_string());
            HoldV1 { initiative: contract.map(|of| of.initiative.clone()), quarter: start, ..none }
        }
        Violation::Excluded(at, on) | Violation::Precedence(at, on) => {
            HoldV1 { initiative: id(*at), other: id(*on), ..none }
        }
        Violation::Missing(at, entry) => {
            let entry = context.catalogue.entries.get(*entry).map(|of| of.id.clone());
            HoldV1 { initiative: id(*at), entry, ..none }
        }
        Violation::Staff(skill, quarter) => {
            HoldV1 { skill: Some(skill.clone()), quarter: Some(quarter.to_string()), ..none }
        }
        Violation::Starts(year) => HoldV1 { year: Some(*year), ..none },
        Violation::FrontLine(department, quarter) => {
            let department = assessment.departments.get(*department).map(|of| of.id.clone());
            HoldV1 { department, quarter: Some(quarter.to_string()), ..none }
        }
        Violation::Money(of, quarter) => HoldV1 { fund: fund(*of), quarter: Some(quarter.to_string()), ..none },
        Violation::Category(at, of, category) => {
            HoldV1 { initiative: id(*at), fund: fund(*of), category: Some(category.word()), ..none }
        }
        Violation::Expired(at, of) | Violation::Match(at, of) => {
            HoldV1 { initiative: id(*at), fund: fund(*of), ..none }
        }
        Violation::Tail(of) => HoldV1 { fund: fund(*of), ..none },
        Violation::Gate(at, of) | Violation::Unmeasured(at, of) | Violation::Pace(at, of) => {
            HoldV1 { initiative: id(*at), stage: stage(*of), ..none }
        }
        Violation::Partner(at, partner) => {
            let partner = assessment.partners.get(*partner).map(|of| of.id.clone());
            HoldV1 { initiative: id(*at), partner, ..none }
        }
        Violation::Benefit => none,
    };
    figures(context, plan, &hold.figures, named)
}

fn kind(violation: &Violation) -> &'static str {
    match violation {
        Violation::Unknown(_) => "unknown",
        Violation::Altered(_) => "altered",
        Violation::Horizon(_) => "horizon",
        Violation::Precedence(..) => "precedence",
        Violation::Missing(..) => "missing",
        Violation::Staff(..) => "staff",
        Violation::Starts(_) => "starts",
        Violation::FrontLine(..) => "front_line",
        Violation::Money(..) => "money",
        Violation::Category(..) => "category",
        Violation::Expired(..) => "expired",
        Violation::Match(..) => "match",
        Violation::Tail(_) => "tail",
        Violation::Gate(..) => "gate",
        Violation::Unmeasured(..) => "unmeasured",
        Violation::Pace(..) => "pace",
        Violation::Partner(..) => "partner",
        Violation::Research(_) => "research",
        Violation::Reach(_) => "reach",
        Violation::Feedback(_) => "feedback",
        Violation::Training(_) => "training",
        Violation::Aftercare(_) => "aftercare",
        Violation::Mandate(_) => "mandate",
        Violation::Contract(_) => "contract",
        Violation::Excluded(..) => "excluded",
        Violation::Equipment(_) => "equipment",
        Violation::Benefit => "benefit",
    }
}

/// The obstacle with its figures.
fn figures(context: Context<'_>, plan: &Plan, figures: &Figures, hold: HoldV1) -> HoldV1 {
    let id = |at: usize| plan.initiatives.get(at).map(|of| of.id.clone());
    let written = |quarter: &Quarter| Some(quarter.to_string());
    match figures {
        Figures::None => hold,
        Figures::Work { start, end } => HoldV1 { quarter: written(start), ends: written(end), ..hold },
        Figures::Wait { ends, lag, from } => {
            HoldV1 { ends: written(ends), quarters: Some(*lag), from: written(from), ..hold }
        }
        Figures::Staff { asked, there, parts } => {
            let fte = |milli: u32| f64::from(milli) / 1000.0;
            let parts = self::parts(plan, parts, |of| (Some(fte(of.milli())), None));
            HoldV1 { asked: Some(fte(asked.milli())), there: Some(fte(there.milli())), parts, ..hold }
        }
        Figures::Starts { begun, most } => HoldV1 { asked: Some(*begun as f64), there: Some(*most as f64), ..hold },
        Figures::Hours { asked, there, parts } => {
            let parts = self::parts(plan, parts, |hours| (Some(*hours), None));
            HoldV1 { asked: Some(*asked), there: Some(*there), parts, ..hold }
        }
        Figures::Money { short, parts } => {
            let parts = self::parts(plan, parts, |amount| (None, Some(decimal(*amount))));
            HoldV1 { amount: Some(decimal(*short)), parts, ..hold }
        }
        Figures::Tail { asked, there } => HoldV1 { amount: Some(decimal(*asked - *there)), ..hold },
        Figures::Gate { start, opens, shut } => {
            let gates = shut.iter().filter_map(|gate| {
                let on = Reference::of(context.rubric, gate.gate.on)?;
                Some(ReadingV1 { on, threshold: gate.gate.threshold, low: gate.low })
            });
            let from = opens.map(|opens| opens.to_string());
            HoldV1 { quarter: written(start), from, gates: gates.collect(), ..hold }
        }
        Figures::By { by, within, nearest } => HoldV1 {
            quarter: written(by),
            quarters: Some(*within),
            other: nearest.and_then(|(other, _)| id(other)),
            ends: nearest.map(|(_, ends)| ends.to_string()),
            ..hold
        },
        Figures::Pace { from, quarters } => HoldV1 { from: written(from), quarters: Some(*quarters), ..hold },
        Figures::Partner { start, since, prepared } => HoldV1 {
            quarter: written(start),
            from: since.map(|since| since.to_string()),
            other: prepared.and_then(|(other, _)| id(other)),
            ends: prepared.map(|(_, ends)| ends.to_string()),
            ..hold
        },
        Figures::Reach { process, share, target } => HoldV1 {
            process: context.assessment.processes.get(*process).map(|of| of.id.clone()),
            asked: Some(*target),
            there: Some(*share),
            ..hold
        },
    }
}

fn parts<T>(plan: &Plan, parts: &[Part<T>], takes: impl Fn(&T) -> (Option<f64>, Option<String>)) -> Vec<PartV1> {
    let part = |part: &Part<T>| {
        let (share, amount) = takes(&part.takes);
        Some(PartV1 { initiative: plan.initiatives.get(part.initiative)?.id.clone(), takes: share, amount })
    };
    parts.iter().filter_map(part).collect()
}
