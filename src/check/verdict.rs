//! The result of an audit, and its verdict.

use super::finding::{Examination, Finding, Rule};
use super::rules::work_unknown;
use super::standing::Compared;
use super::{fingerprint, waiver};
use crate::message::Severity;
use crate::model::place::Segment;
use crate::model::{Date, Money};

/// The result of an audit.
#[derive(Debug, Default)]
pub struct Audit {
    /// The result of each rule, in the order of the registry.
    pub examinations: Vec<(&'static Rule, Examination)>,
    /// The sum of the plan's cost lines, the base for the cost that a finding touches.
    pub cost: Money,
    /// The day of the audit, if one was given.
    pub as_of: Option<Date>,
    /// The result of each waiver of the plan, in their order.
    pub waivers: Vec<waiver::Outcome>,
    /// The result of the comparison with the baseline, if there is one.
    pub baseline: Option<Compared>,
}

impl Audit {
    /// All findings, including those that do not count: the gravest first, then by money, then by content. Their place
    /// in a file has no influence on the order.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.examinations.iter().flat_map(|(_, exam)| &exam.findings).collect();
        findings.sort_by(|a, b| in_order(a, b));
        findings
    }

    /// All findings, mutable, to be marked.
    pub(super) fn findings_mut(&mut self) -> Vec<&mut Finding> {
        let examinations = self.examinations.iter_mut();
        let mut findings: Vec<&mut Finding> = examinations.flat_map(|(_, exam)| &mut exam.findings).collect();
        findings.sort_by(|a, b| in_order(a, b));
        findings
    }

    /// Number of findings of a severity that count.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.examinations.iter().flat_map(|(_, exam)| &exam.findings);
        findings.filter(|finding| finding.severity == severity && finding.counts()).count()
    }

    /// The verdict.
    pub fn verdict(&self) -> Verdict {
        let unexamined = self.examinations.iter().any(|(_, exam)| !exam.unexamined.is_empty());
        let findings = self.examinations.iter().flat_map(|(_, exam)| &exam.findings);
        let errors = findings.filter(|finding| finding.severity == Severity::Error && finding.counts());
        let (undescribed, other): (Vec<_>, Vec<_>) = errors.partition(|of| of.rule.name == work_unknown::RULE.name);
        if !other.is_empty() {
            Verdict::Red
        } else if !undescribed.is_empty() {
            Verdict::NotExaminable
        } else if self.count(Severity::Warning) > 0 || unexamined {
            Verdict::Amber
        } else {
            Verdict::Green
        }
    }
}

/// The order of findings in a report.
pub(super) fn in_order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    let weight = |of: &Finding| (std::cmp::Reverse(of.severity), std::cmp::Reverse(of.cost));
    weight(a)
        .cmp(&weight(b))
        .then_with(|| a.initiatives.cmp(&b.initiatives))
        .then(a.rule.name.cmp(b.rule.name))
        .then_with(|| keys(a).cmp(keys(b)))
        .then_with(|| fingerprint::figures(a).cmp(&fingerprint::figures(b)))
}

/// The keys of a finding's main place.
pub(super) fn keys(finding: &Finding) -> impl Iterator<Item = &str> {
    let segments = finding.spots.first().map(|spot| spot.path.segments()).unwrap_or_default();
    segments.iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    })
}

impl Verdict {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Green => "green",
            Verdict::Amber => "amber",
            Verdict::NotExaminable => "not-examinable",
            Verdict::Red => "red",
        }
    }
}

/// The conclusion of an audit on whether the plan can be delivered. Green is no approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No error, no warning, and everything could be examined.
    Green,
    /// A warning, or a thing that could not be examined.
    Amber,
    /// No other error, but too much of the cost is for work that the plan does not describe: no rule could read it.
    NotExaminable,
    /// At least one error.
    Red,
}
