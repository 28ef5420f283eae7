//! Levelling as advice: the earliest end of the same work, for a plan whose only errors are overloads.
//!
//! A plan that asks for too much at once, and has no other error, needs no other content: it needs later dates. The plan is
//! levelled ([`crate::schedule::level`]) and audited again.

use super::Work;
use super::effect::Effect;
use crate::check::{self, Audit};
use crate::message::Severity;
use crate::model::{Context, Plan};
use crate::schedule::level::{self, Effort, Levelled};

/// Rules whose findings say that people, the front line's hours or money are asked for at a time when they are not there.
const OVERLOADS: [&str; 4] =
    ["change-load-over-capacity", "skill-over-capacity", "year-capital-over-envelope", "year-operating-over-envelope"];

/// Plans with more initiatives are not levelled here, because an audit should answer within seconds; `gradus roadmap --from PLAN
/// --keep all` levels them.
const MOST_INITIATIVES: usize = 200;

/// Placements of an initiative that the search may make: about a second.
const PLACEMENTS: u64 = 100_000;

/// Seeds that are tried until one gives a schedule: where money is tight, an order may leave some work without a place.
const SEEDS: u64 = 4;

/// A levelled plan and its audit.
#[derive(Clone, Debug)]
pub struct Levelling {
    /// The levelled plan, with its end and the proven bound of it.
    pub levelled: Levelled,
    /// The difference between the audits of the plan and of the levelled plan.
    pub effect: Effect,
}

/// Levels `plan`, of which `audit` is the audit. None where it has no error or errors of another kind, where it has more than
/// [`MOST_INITIATIVES`], or where the work does not fit at any time.
pub(super) fn of(context: Context<'_>, plan: &Plan, audit: &Audit, work: Work) -> Option<Levelling> {
    if plan.initiatives.len() > MOST_INITIATIVES || !only_overloads(audit) {
        return None;
    }
    let lists = PLACEMENTS / plan.initiatives.len().max(1) as u64;
    let levelled = (0..SEEDS).find_map(|seed| {
        let effort = Effort { lists, seed, threads: work.threads, stop: &|| false };
        level::earliest_end(context, plan, effort).ok()
    })?;
    let after = check::audit_on(context, &levelled.plan, audit.as_of);
    let effect = Effect::between((plan, audit), (&levelled.plan, &after));
    Some(Levelling { levelled, effect })
}

/// Whether there are errors, and every one is an overload.
fn only_overloads(audit: &Audit) -> bool {
    let findings = audit.examinations.iter().flat_map(|(_, examination)| &examination.findings);
    let mut errors = findings.filter(|finding| finding.counts() && finding.severity == Severity::Error).peekable();
    errors.peek().is_some() && errors.all(|finding| OVERLOADS.contains(&finding.rule.name))
}
