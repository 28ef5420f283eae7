//! `gradus.why/3`: the JSON of `gradus why`. Frozen: see [`super`].

mod holds;
mod layout;

pub use layout::*;

use super::roadmap::elsewhere;
use super::{Envelope, Named, assumed, decimal};
use crate::model::Plan;
use crate::model::plan::Initiative;
use crate::report::why::View;
use crate::schedule::NotOffered;
use crate::schedule::explain::why::{Answer, Attempt, Hold, Missing, Out, OutWhy, Stands};

/// The name of the layout.
pub const SCHEMA: &str = "gradus.why/3";

/// The answers.
pub fn envelope(view: &View<'_>) -> Envelope<WhyV1> {
    let (plan, context) = (view.inquiry.plan, view.inquiry.context);
    let body = WhyV1 {
        plan: plan.id.clone(),
        title: (&plan.title).into(),
        assessment: context.assessment.reference(),
        rubric: Named::rubric(context.rubric),
        catalogue: Named::catalogue(context.catalogue),
        rules: Named::rules(context.rules),
        first: plan.first.to_string(),
        last: plan.last.to_string(),
        initiatives: plan.initiatives.len(),
        assumed: assumed::of(context.assessment, plan.first, plan.last),
        currency: context.assessment.currency.clone(),
        benefit: view.inquiry.benefit,
        broken: view.inquiry.broken.len(),
        answers: view.answers.iter().filter_map(|answer| self::answer(view, answer)).collect(),
        unanswered: view.unanswered.to_vec(),
    };
    Envelope::new(SCHEMA, view.inputs, body)
}

fn answer(view: &View<'_>, answer: &Answer) -> Option<AnswerV1> {
    let entries = &view.inquiry.context.catalogue.entries;
    match answer {
        Answer::Stands(stands) => {
            let initiative = view.inquiry.plan.initiatives.get(stands.initiative)?;
            Some(AnswerV1 {
                initiative: initiative.id.clone(),
                title: (&initiative.title).into(),
                like: initiative.like.and_then(|like| entries.get(like)).map(|entry| entry.id.clone()),
                stands: Some(self::stands(view, stands, initiative)),
                out: None,
            })
        }
        Answer::Out(out) => {
            let entry = entries.get(out.entry)?;
            Some(AnswerV1 {
                initiative: out.id.clone(),
                title: (&entry.title).into(),
                like: Some(entry.id.clone()),
                stands: None,
                out: Some(self::out(view, out)),
            })
        }
    }
}

fn stands(view: &View<'_>, stands: &Stands, initiative: &Initiative) -> StandsV1 {
    let others = stands.needed_by.iter().filter_map(|other| view.inquiry.plan.initiatives.get(*other));
    StandsV1 {
        start: initiative.start.to_string(),
        end: initiative.end().to_string(),
        live: initiative.live().to_string(),
        mode: mode(view, initiative),
        needed_by: others.map(|other| other.id.clone()).collect(),
        sooner: stands.sooner,
        already: holds(view, view.inquiry.plan, &stands.already),
        holds: holds(view, view.inquiry.plan, &stands.holds),
        refused_by: stands.refused.iter().map(|rule| rule.name).collect(),
        farthest: stands.farthest.map(|start| start.to_string()),
        free: stands.free.map(|start| start.to_string()),
        gain: stands.gain,
    }
}

/// The identifier of the mode of an initiative.
fn mode(view: &View<'_>, initiative: &Initiative) -> Option<String> {
    let entry = view.inquiry.context.catalogue.entries.get(initiative.like?)?;
    Some(entry.modes.get(initiative.mode?)?.id.clone())
}

fn out(view: &View<'_>, out: &Out) -> OutV1 {
    let entries = &view.inquiry.context.catalogue.entries;
    let (why, needs) = match &out.why {
        OutWhy::NotOffered(NotOffered::Done, _) => ("done", &[][..]),
        OutWhy::NotOffered(NotOffered::Exists, _) => ("exists", &[][..]),
        OutWhy::NotOffered(NotOffered::Elsewhere(why), _) => (elsewhere(*why), &[][..]),
        OutWhy::NotOffered(NotOffered::NoChannel, _) => ("no_channel", &[][..]),
        OutWhy::NotOffered(NotOffered::NoPartner, _) => ("no_partner", &[][..]),
        OutWhy::NotOffered(NotOffered::NeedsMissing, needs) => ("needs_missing", needs.as_slice()),
        OutWhy::NoRoom => ("no_room", &[][..]),
        OutWhy::Placed(attempt) if !attempt.holds.is_empty() => ("does_not_fit", &[][..]),
        OutWhy::Placed(attempt) if !attempt.refused.is_empty() => ("refused", &[][..]),
        OutWhy::Placed(attempt) if attempt.gain > 0.0 => ("brings_more", &[][..]),
        OutWhy::Placed(_) => ("nothing_more", &[][..]),
    };
    let best = match &out.why {
        OutWhy::Placed(attempt) => best(view, attempt),
        OutWhy::NotOffered(..) | OutWhy::NoRoom => None,
    };
    OutV1 { why, needs: needs.iter().filter_map(|need| Some(entries.get(*need)?.id.clone())).collect(), best }
}

fn best(view: &View<'_>, attempt: &Attempt) -> Option<BestV1> {
    let of = |at: usize| attempt.plan.initiatives.get(at);
    let with = |missing: &Missing| {
        let placed = of(missing.at)?;
        let (initiative, start) = (placed.id.clone(), placed.start.to_string());
        Some(WithV1 { initiative, start, required: missing.needed })
    };
    let initiative = of(attempt.at)?;
    Some(BestV1 {
        start: initiative.start.to_string(),
        end: initiative.end().to_string(),
        mode: mode(view, initiative),
        with: attempt.missing.iter().filter_map(with).collect(),
        holds: holds(view, &attempt.plan, &attempt.holds),
        refused_by: attempt.refused.iter().map(|rule| rule.name).collect(),
        gain: attempt.gain,
    })
}

fn holds(view: &View<'_>, plan: &Plan, holds: &[Hold]) -> Vec<HoldV1> {
    holds.iter().map(|hold| holds::hold(view.inquiry.context, plan, hold)).collect()
}
