//! The initiatives that are left out, with the reasons.

use super::layout::{LeftOutV1, LimitV1};
use crate::message;
use crate::message::Message;
use crate::model::catalogue::Scope;
use crate::model::present::Elsewhere;
use crate::model::terms::Per;
use crate::report::figures;
use crate::report::json::StageName;
use crate::report::roadmap::{View, limits};
use crate::schedule::{LeftOut, Limit, NotOffered, WhyOut};

/// Every initiative that is left out.
pub(super) fn all(view: &View<'_>) -> Vec<LeftOutV1> {
    let reasons = reasons(view);
    view.roadmap.left_out.iter().filter_map(|out| one(view, out, &reasons)).collect()
}

fn one(view: &View<'_>, out: &LeftOut, reasons: &[WhyOut]) -> Option<LeftOutV1> {
    let context = view.roadmap.context;
    let (process, department) = match out.scope {
        Scope::Jurisdiction => (None, None),
        Scope::Department(d) => (None, context.assessment.departments.get(d).map(|of| of.id.clone())),
        Scope::Process(p) => (context.assessment.processes.get(p).map(|of| of.id.clone()), None),
    };
    let entry = context.catalogue.entries.get(out.entry)?;
    let of = match entry.per {
        Per::Jurisdiction => 1,
        Per::Department => context.assessment.departments.len(),
        Per::Process => context.assessment.processes.len(),
    };
    let limit = match out.why {
        WhyOut::DoesNotFit(limit) => Some(self::limit(view, limit)),
        _ => None,
    };
    Some(LeftOutV1 {
        initiative: entry.id.clone(),
        process,
        department,
        why: word(out.why),
        limit,
        entry: ((&entry.title).into(), of),
        heading: (reasons.iter().position(|why| *why == out.why)?, heading(view, out)),
        reason: reason(view, out),
    })
}

fn limit(view: &View<'_>, limit: Limit) -> LimitV1 {
    let assessment = view.roadmap.context.assessment;
    let (kind, of) = match limit {
        Limit::Excluded(entry) => {
            ("excluded", view.roadmap.context.catalogue.entries.get(entry).map(|of| of.id.clone()))
        }
        Limit::Horizon => ("horizon", None),
        Limit::Staff(skill) => ("staff", view.roadmap.skills.get(skill).cloned()),
        Limit::Starts(_) => ("starts", None),
        Limit::FrontLine(department) => ("front_line", assessment.departments.get(department).map(|of| of.id.clone())),
        Limit::Money(short) => {
            ("money", short.of.and_then(|(fund, _)| assessment.funds.get(fund)).map(|of| of.id.clone()))
        }
        Limit::Gate(stage) => ("gate", StageName::of(view.roadmap.context.rubric, stage).id),
        Limit::Partner(partner) => ("partner", assessment.partners.get(partner).map(|of| of.id.clone())),
        Limit::Research => ("research", None),
        Limit::Reach => ("reach", None),
        Limit::Feedback => ("feedback", None),
        Limit::Training => ("training", None),
        Limit::Replacement => ("replacement", None),
        Limit::Aftercare => ("aftercare", None),
    };
    let year = match limit {
        Limit::Money(short) => short.of.map(|(_, year)| year),
        Limit::Starts(year) => Some(year),
        _ => None,
    };
    LimitV1 { kind, of, year }
}

/// The JSON word for a reason.
pub(super) fn word(why: WhyOut) -> &'static str {
    match why {
        WhyOut::GateShut => "gate_shut",
        WhyOut::DoesNotFit(_) => "does_not_fit",
        WhyOut::Refused => "refused",
        WhyOut::NothingMore => "nothing_more",
        WhyOut::NotNeeded => "not_needed",
        WhyOut::NotOffered(NotOffered::NoChannel) => "no_channel",
        WhyOut::NotOffered(NotOffered::NeedsMissing) => "needs_missing",
        WhyOut::NotOffered(NotOffered::NoPartner) => "no_partner",
        WhyOut::NotOffered(NotOffered::Done) => "done",
        WhyOut::NotOffered(NotOffered::Exists) => "exists",
        WhyOut::NotOffered(NotOffered::Elsewhere(why)) => elsewhere(why),
    }
}

/// The JSON word for the reason why an entry is not meant for this place.
pub(in crate::report::json) fn elsewhere(why: Elsewhere) -> &'static str {
    match why {
        Elsewhere::Level => "other_level",
        Elsewhere::Offered(_) => "offered_by_others",
        Elsewhere::NotOffered(_) => "not_offered_by_others",
    }
}

/// The rank of a reason; what matters most to a planner comes first.
fn rank(why: WhyOut) -> u8 {
    match why {
        WhyOut::GateShut => 0,
        WhyOut::DoesNotFit(_) => 1,
        WhyOut::Refused => 2,
        WhyOut::NothingMore | WhyOut::NotNeeded => 3,
        WhyOut::NotOffered(NotOffered::NoChannel) => 4,
        WhyOut::NotOffered(NotOffered::NeedsMissing) => 5,
        WhyOut::NotOffered(NotOffered::NoPartner) => 6,
        WhyOut::NotOffered(NotOffered::Elsewhere(Elsewhere::Offered(_))) => 7,
        WhyOut::NotOffered(NotOffered::Exists) => 8,
        WhyOut::NotOffered(NotOffered::Done) => 9,
        WhyOut::NotOffered(NotOffered::Elsewhere(Elsewhere::Level | Elsewhere::NotOffered(_))) => 10,
    }
}

/// Every reason that occurs, once, the most important for a planner first.
fn reasons(view: &View<'_>) -> Vec<WhyOut> {
    let mut found: Vec<WhyOut> = Vec::new();
    for out in &view.roadmap.left_out {
        if !found.contains(&out.why) {
            found.push(out.why);
        }
    }
    found.sort_by_key(|why| {
        let limit = match why {
            WhyOut::DoesNotFit(limit) => Some(*limit),
            _ => None,
        };
        (rank(*why), limit)
    });
    found
}

/// The reason in words. Where it waits for a gate, the text names the gate.
pub(super) fn reason(view: &View<'_>, out: &LeftOut) -> Message {
    match (out.why, view.roadmap.context.catalogue.entries.get(out.entry)) {
        (WhyOut::GateShut, Some(entry)) => {
            let before = figures::stage(view.roadmap.context.rubric, entry.stage.saturating_sub(1));
            message!("roadmap-out-gate-of", stage = before)
        }
        _ => heading(view, out),
    }
}

fn heading(view: &View<'_>, out: &LeftOut) -> Message {
    match out.why {
        WhyOut::GateShut => message!("roadmap-out-gate", last = view.roadmap.plan.last),
        WhyOut::Refused => message!("roadmap-out-refused"),
        WhyOut::DoesNotFit(limit) => message!("roadmap-out-misfit", limit = limits::words(view, limit)),
        WhyOut::NothingMore => message!("roadmap-out-nothing-more"),
        WhyOut::NotNeeded => message!("roadmap-out-not-needed"),
        WhyOut::NotOffered(why) => limits::not_offered(view.roadmap.context.assessment, why),
    }
}
