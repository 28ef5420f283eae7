//! A conflict among mandates and contracts, in words.

use super::limits;
use crate::message;
use crate::message::{Message, Value};
use crate::model::instance::Origin;
use crate::model::{Context, Money};
use crate::report::figures;
use crate::schedule::explain::conflict::{Against, Conflict, Takes};

/// The conflicting mandates and contracts and the reason, in one sentence.
pub fn title(context: Context<'_>, conflict: &Conflict) -> Message {
    let members: Vec<Value> = conflict.members.iter().map(|origin| member(context, *origin).into()).collect();
    let against: Vec<Value> = conflict.against.iter().map(|against| words(context, against).into()).collect();
    if conflict.proven {
        message!("roadmap-conflict-cannot", members = members, against = against)
    } else {
        message!("roadmap-conflict-not-found", members = members, against = against, lists = conflict.lists)
    }
}

/// The possible remedies.
pub fn notes(conflict: &Conflict) -> Vec<Message> {
    if conflict.stopped {
        vec![message!("roadmap-conflict-stopped"), message!("roadmap-conflict-change")]
    } else if conflict.members.len() > 1 {
        vec![message!("roadmap-conflict-any"), message!("roadmap-conflict-change")]
    } else {
        vec![message!("roadmap-conflict-change")]
    }
}

/// A mandate or contract in words.
pub fn member(context: Context<'_>, origin: Origin) -> Message {
    let assessment = context.assessment;
    match origin {
        Origin::Mandate(at) => match assessment.mandates.get(at).map(|of| (&of.initiative, of.by)) {
            Some((what, Some(by))) => message!("roadmap-conflict-mandate", what = what, by = by),
            Some((what, None)) => message!("roadmap-conflict-mandate-open", what = what),
            None => message!("roadmap-why-mandate"),
        },
        Origin::Contract(at) => match assessment.contracts.get(at) {
            Some(of) => message!("roadmap-conflict-contract", what = &of.initiative, start = of.start),
            None => message!("roadmap-why-contract"),
        },
    }
}

fn listed<T>(who: &[Takes<T>], one: impl Fn(&String, &T) -> Message) -> Vec<Value> {
    who.iter().map(|(what, takes)| one(what, takes).into()).collect()
}

/// The limit that the mandates and contracts violate.
fn words(context: Context<'_>, against: &Against) -> Message {
    let stage = |stage: usize| figures::stage(context.rubric, stage);
    match against {
        Against::NotOffered { what, why } => {
            let why = limits::not_offered(context.assessment, *why);
            message!("roadmap-against-not-offered", what = what, why = why)
        }
        Against::Past { what, at, first } => message!("roadmap-against-past", what = what, at = *at, first = *first),
        Against::After { what, ends, last } => {
            message!("roadmap-against-after", what = what, ends = *ends, last = *last)
        }
        Against::Twice { what, starts: [one, other] } => {
            message!("roadmap-against-twice", what = what, one = *one, other = *other)
        }
        Against::Excludes { one, other } => message!("roadmap-against-excludes", one = one, other = other),
        Against::Chain { steps, before, quarters, from, there } => {
            let steps = steps.iter().map(|step| format!("`{step}`")).collect::<Vec<_>>().join(" → ");
            match before {
                None => {
                    message!("roadmap-against-chain", steps = steps, quarters = *quarters, from = *from, there = *there)
                }
                Some(before) => message!(
                    "roadmap-against-chain-before",
                    steps = steps,
                    before = before,
                    quarters = *quarters,
                    from = *from,
                    there = (*there).max(0)
                ),
            }
        }
        Against::Stage { what, stage: of, opens: Some(opens), start } => {
            message!("roadmap-against-stage", what = what, stage = stage(*of), opens = *opens, start = *start)
        }
        Against::Stage { what, stage: of, opens: None, .. } => {
            message!("roadmap-against-stage-never", what = what, stage = stage(*of))
        }
        Against::Partner { what, partner } => {
            let name = context.assessment.partners.get(*partner).map(|of| of.name.clone()).unwrap_or_default();
            message!("roadmap-against-partner", what = what, partner = name)
        }
        Against::Earliest { what, ends: Some(ends), by } => {
            message!("roadmap-against-earliest", what = what, ends = *ends, by = *by)
        }
        Against::Earliest { what, ends: None, .. } => message!("roadmap-against-never", what = what),
        Against::Refused { what } => message!("roadmap-against-refused", what = what),
        Against::Met { what, limit, skills } => {
            message!("roadmap-against-met", what = what, limit = limits::of(context, skills, *limit))
        }
        scarce => self::scarce(context, scarce),
    }
}

/// The resource that does not suffice.
fn scarce(context: Context<'_>, against: &Against) -> Message {
    let assessment = context.assessment;
    let amount = |amount: Money| Value::Money(amount, assessment.currency.clone());
    let paid = |who: &[Takes<Money>]| {
        listed(who, |what, money| message!("roadmap-takes-money", what = what, amount = amount(*money)))
    };
    match against {
        Against::Staff { skill, who, needed, there, within: (from, to) } => {
            let who = listed(who, |what, fte| message!("roadmap-takes-fte", what = what, fte = *fte));
            message!(
                "roadmap-against-staff",
                who = who,
                needed = *needed,
                skill = assessment.skill_name(skill),
                from = *from,
                to = *to,
                there = *there
            )
        }
        Against::Beside { skill, who, there, within: (from, to) } => {
            let who = listed(who, |what, (fte, quarters)| {
                message!("roadmap-takes-fte-long", what = what, fte = *fte, quarters = *quarters)
            });
            let skill = assessment.skill_name(skill);
            message!("roadmap-against-beside", who = who, skill = skill, from = *from, to = *to, there = *there)
        }
        Against::FrontLine { department, who, needed, there, by } => {
            let name = assessment.departments.get(*department).map(|of| of.name.clone()).unwrap_or_default();
            let hours = |hours: f64| Value::Number(hours, 1);
            let who = listed(who, |what, own| message!("roadmap-takes-hours", what = what, hours = hours(*own)));
            message!(
                "roadmap-against-front-line",
                who = who,
                needed = hours(*needed),
                department = name,
                by = *by,
                there = hours(*there)
            )
        }
        Against::Money { category, who, needed, there, by } => {
            let (needed, there) = (amount(*needed), amount(*there));
            match category {
                None => {
                    message!("roadmap-against-money", who = paid(who), needed = needed, there = there, by = *by)
                }
                Some(category) => message!(
                    "roadmap-against-money-for",
                    who = paid(who),
                    category = *category,
                    needed = needed,
                    there = there,
                    by = *by
                ),
            }
        }
        Against::Running { who, needed, there } => {
            message!("roadmap-against-running", who = paid(who), needed = amount(*needed), there = amount(*there))
        }
        _ => message!("roadmap-out-nothing-here"),
    }
}
