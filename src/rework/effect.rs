//! The effect of a change on an audit: counts before and after, findings removed and added.

use std::collections::BTreeMap;

use super::change::{Change, Refused};
use crate::check::{self, Audit, Finding, Rule, Verdict};
use crate::message::Severity;
use crate::model::{Context, Plan};

/// The result of an audit in counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The verdict.
    pub verdict: Verdict,
    /// Findings of error level.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// Number of points that could not be examined.
    pub unexamined: usize,
}

impl Standing {
    /// The counts of an audit.
    pub fn of(audit: &Audit) -> Standing {
        let total = audit.total();
        Standing {
            verdict: audit.verdict(),
            errors: total.errors,
            warnings: total.warnings,
            unexamined: total.unexamined,
        }
    }

    /// The order of results, best first: verdict, errors, warnings, unexamined points.
    pub fn order(self) -> (u8, usize, usize, usize) {
        let verdict = match self.verdict {
            Verdict::Green => 0,
            Verdict::Amber => 1,
            Verdict::NotExaminable => 2,
            Verdict::Red => 3,
        };
        (verdict, self.errors, self.warnings, self.unexamined)
    }
}

/// Findings of one rule and severity that are removed or added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity.
    pub severity: Severity,
    /// Their number.
    pub count: usize,
}

/// The effect of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The result before.
    pub before: Standing,
    /// The result after.
    pub after: Standing,
    /// Findings removed, most severe and most numerous first.
    pub gone: Vec<Shift>,
    /// Findings added.
    pub new: Vec<Shift>,
}

impl Effect {
    /// The difference of two audits. A finding counts as the same if its rule, severity and first initiative are equal,
    /// even if its figures differ.
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

/// A plan after a change, and its audit.
#[derive(Debug)]
pub(crate) struct Tried {
    /// The plan; unchanged if the assessment was changed.
    pub plan: Plan,
    /// Its audit.
    pub audit: Audit,
}

/// Makes a change and audits the plan again, as of the date of `audit`.
///
/// # Errors
/// If the change cannot be made.
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

/// The identity of a finding across two plans.
type Mark = (&'static str, Severity, String);

fn counted((plan, audit): (&Plan, &Audit)) -> BTreeMap<Mark, (&'static Rule, usize)> {
    let mut counted: BTreeMap<Mark, (&'static Rule, usize)> = BTreeMap::new();
    for finding in audit.examinations.iter().flat_map(|(_, exam)| &exam.findings).filter(|finding| finding.counts()) {
        let mark = (finding.rule.name, finding.severity, about(plan, finding).to_owned());
        counted.entry(mark).or_insert((finding.rule, 0)).1 += 1;
    }
    counted
}

/// The first initiative of a finding.
fn about<'p>(plan: &'p Plan, finding: &Finding) -> &'p str {
    let first = finding.initiatives.first().and_then(|index| plan.initiatives.get(*index));
    first.map_or("", |initiative| initiative.id.as_str())
}

/// The findings in `one` that `other` lacks, by rule and severity.
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
