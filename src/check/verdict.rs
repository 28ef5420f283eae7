//! What an audit found, and its verdict.

use super::finding::{Examination, Finding, Rule};
use super::standing::Compared;
use super::{fingerprint, waiver};
use crate::message::Severity;
use crate::model::place::Segment;
use crate::model::{Date, Money};

/// What an audit found.
#[derive(Debug, Default)]
pub struct Audit {
    /// What each rule saw, in the order of the registry.
    pub examinations: Vec<(&'static Rule, Examination)>,
    /// The sum of the plan's cost lines, against which a finding is material.
    pub cost: Money,
    /// The day of the audit, where one was given.
    pub as_of: Option<Date>,
    /// What came of each waiver of the plan, in their order.
    pub waivers: Vec<waiver::Outcome>,
    /// What came of the baseline, where there is one.
    pub baseline: Option<Compared>,
}

impl Audit {
    /// All findings, also those that do not count: gravest first, then those about most money, then by what they are about.
    /// Where something stands in a file does not count.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.examinations.iter().flat_map(|(_, exam)| &exam.findings).collect();
        findings.sort_by(|a, b| in_order(a, b));
        findings
    }

    /// The same, to be marked.
    pub(super) fn findings_mut(&mut self) -> Vec<&mut Finding> {
        let examinations = self.examinations.iter_mut();
        let mut findings: Vec<&mut Finding> = examinations.flat_map(|(_, exam)| &mut exam.findings).collect();
        findings.sort_by(|a, b| in_order(a, b));
        findings
    }

    /// How many findings of a severity count.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.examinations.iter().flat_map(|(_, exam)| &exam.findings);
        findings.filter(|finding| finding.severity == severity && finding.counts()).count()
    }

    /// The verdict.
    pub fn verdict(&self) -> Verdict {
        let unexamined = self.examinations.iter().any(|(_, exam)| !exam.unexamined.is_empty());
        if self.count(Severity::Error) > 0 {
            Verdict::Red
        } else if self.count(Severity::Warning) > 0 || unexamined {
            Verdict::Amber
        } else {
            Verdict::Green
        }
    }
}

/// The order in which findings are told.
pub(super) fn in_order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    let weight = |of: &Finding| (std::cmp::Reverse(of.severity), std::cmp::Reverse(of.cost));
    weight(a)
        .cmp(&weight(b))
        .then_with(|| a.initiatives.cmp(&b.initiatives))
        .then(a.rule.name.cmp(b.rule.name))
        .then_with(|| keys(a).cmp(keys(b)))
        .then_with(|| fingerprint::figures(a).cmp(&fingerprint::figures(b)))
}

/// The keys that lead to a finding's main place.
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
            Verdict::Red => "red",
        }
    }
}

/// How much the audit lets one expect that the plan can be delivered. Green is no approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No finding of warning or error level, and nothing that could not be examined.
    Green,
    /// A warning, or something that could not be examined.
    Amber,
    /// An error.
    Red,
}
