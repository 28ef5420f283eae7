//! What a change does to an audit: where the plan stood, where it stands, which findings go and which come.

use std::collections::BTreeMap;

use super::change::{Change, Refused};
use crate::check::{self, Audit, Finding, Rule, Verdict};
use crate::message::Severity;
use crate::model::{Context, Plan};

/// Where a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The verdict.
    pub verdict: Verdict,
    /// Findings of error level.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// What could not be examined.
    pub unexamined: usize,
}

impl Standing {
    /// Where an audit says that the plan stands.
    pub fn of(audit: &Audit) -> Standing {
        let total = audit.total();
        Standing {
            verdict: audit.verdict(),
            errors: total.errors,
            warnings: total.warnings,
            unexamined: total.unexamined,
        }
    }

    /// What orders standings, the best first: verdict, then errors, warnings, what could not be examined.
    pub fn order(self) -> (u8, usize, usize, usize) {
        let verdict = match self.verdict {
            Verdict::Green => 0,
            Verdict::Amber => 1,
            Verdict::Red => 2,
        };
        (verdict, self.errors, self.warnings, self.unexamined)
    }
}

/// Findings of one rule and severity that go or come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity.
    pub severity: Severity,
    /// How many.
    pub count: usize,
}

/// What a change does.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Where the plan stood.
    pub before: Standing,
    /// Where it stands then.
    pub after: Standing,
    /// Findings that go, the gravest and most first.
    pub gone: Vec<Shift>,
    /// Findings that come.
    pub new: Vec<Shift>,
}

impl Effect {
    /// The difference of two audits. A finding is the same as before when its rule, its severity and the initiative that
    /// it is about first are the same, however its figures have moved.
    pub fn between(before: (&Plan, &Audit), after: (&Plan, &Audit)) -> Effect {
        let (was, is) = (counted(before), counted(after));
        Effect {
            before: Standing::of(before.1),
            after: Standing::of(after.1),
            gone: shifts(&was, &is),
            new: shifts(&is, &was),
        }
    }
}

/// A plan with a change made, and its audit.
#[derive(Debug)]
pub(crate) struct Tried {
    /// The plan; the same where the assessment was changed.
    pub plan: Plan,
    /// Its audit.
    pub audit: Audit,
}

/// Makes a change and audits the plan again, as of the day of the `audit` that it has had.
///
/// # Errors
/// When the change cannot be made.
pub(crate) fn attempt(context: Context<'_>, plan: &Plan, audit: &Audit, change: &Change) -> Result<Tried, Refused> {
    if change.is_of_assessment() {
        let assessment = change.in_assessment(context.assessment)?;
        let audit = check::audit_on(Context { assessment: &assessment, ..context }, plan, audit.as_of);
        return Ok(Tried { plan: plan.clone(), audit });
    }
    let plan = change.in_plan(plan)?;
    let audit = check::audit_on(context, &plan, audit.as_of);
    Ok(Tried { plan, audit })
}

/// What a finding is known by across two plans.
type Mark = (&'static str, Severity, String);

fn counted((plan, audit): (&Plan, &Audit)) -> BTreeMap<Mark, (&'static Rule, usize)> {
    let mut counted: BTreeMap<Mark, (&'static Rule, usize)> = BTreeMap::new();
    for finding in audit.examinations.iter().flat_map(|(_, exam)| &exam.findings).filter(|of| of.counts()) {
        let mark = (finding.rule.name, finding.severity, about(plan, finding).to_owned());
        counted.entry(mark).or_insert((finding.rule, 0)).1 += 1;
    }
    counted
}

/// The initiative that a finding is about first.
fn about<'p>(plan: &'p Plan, finding: &Finding) -> &'p str {
    let first = finding.initiatives.first().and_then(|index| plan.initiatives.get(*index));
    first.map_or("", |of| of.id.as_str())
}

/// What is in one and not in the other, by rule and severity.
fn shifts(one: &BTreeMap<Mark, (&'static Rule, usize)>, other: &BTreeMap<Mark, (&'static Rule, usize)>) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = Vec::new();
    for (mark, (rule, count)) in one {
        let count = count.saturating_sub(other.get(mark).map_or(0, |(_, count)| *count));
        match shifts.last_mut().filter(|last| last.rule == *rule && last.severity == mark.1) {
            _ if count == 0 => {}
            Some(last) => last.count += count,
            None => shifts.push(Shift { rule, severity: mark.1, count }),
        }
    }
    shifts.sort_by(|a, b| b.severity.cmp(&a.severity).then(b.count.cmp(&a.count)).then(a.rule.name.cmp(b.rule.name)));
    shifts
}
