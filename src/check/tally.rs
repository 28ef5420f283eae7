//! Counts of an audit, and the rules that decide its verdict.

use super::family::Family;
use super::finding::Rule;
use super::verdict::{Audit, Verdict};
use super::{Examination, Finding};
use crate::message::Severity;
use crate::model::Money;

/// The counts of a family of rules, or of all rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Findings of error level.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// Findings of note level.
    pub notes: usize,
    /// Findings that a waiver silences, not included above.
    pub waived: usize,
    /// Findings that the baseline knows unchanged, not included above.
    pub known: usize,
    /// Things that could not be examined.
    pub unexamined: usize,
    /// Things in order.
    pub in_order: usize,
    /// Rules with nothing to examine.
    pub idle: usize,
}

impl Tally {
    /// Findings of every level that count.
    pub fn findings(self) -> usize {
        self.errors + self.warnings + self.notes
    }

    fn add(&mut self, examination: &Examination) {
        for finding in &examination.findings {
            match finding.severity {
                _ if finding.waived.is_some() => self.waived += 1,
                _ if finding.is_known() => self.known += 1,
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => self.notes += 1,
            }
        }
        self.unexamined += examination.unexamined.len();
        self.in_order += examination.in_order;
        self.idle += usize::from(examination.is_idle());
    }
}

impl Audit {
    /// The counts of the rules of a family.
    pub fn tally(&self, family: Family) -> Tally {
        self.tally_of(|rule| rule.family == family)
    }

    /// The counts of all rules.
    pub fn total(&self) -> Tally {
        self.tally_of(|_| true)
    }

    fn tally_of(&self, counts: impl Fn(&Rule) -> bool) -> Tally {
        let mut tally = Tally::default();
        let counted = self.examinations.iter().filter(|(rule, _)| counts(rule));
        counted.for_each(|(_, examination)| tally.add(examination));
        tally
    }

    /// The rules that decide the verdict, with the number of their deciding findings, the largest number first: errors
    /// for red, warnings for amber. None for green, or for amber that comes only from things that could not be
    /// examined.
    pub fn deciding(&self) -> Vec<(&'static Rule, usize)> {
        let level = match self.verdict() {
            Verdict::Red | Verdict::NotExaminable => Severity::Error,
            Verdict::Amber => Severity::Warning,
            Verdict::Green => return Vec::new(),
        };
        let counted = self.examinations.iter().map(|(rule, examination)| {
            (*rule, examination.findings.iter().filter(|finding| finding.severity == level && finding.counts()).count())
        });
        let mut deciding: Vec<_> = counted.filter(|(_, count)| *count > 0).collect();
        deciding.sort_by(|(a, of_a), (b, of_b)| of_b.cmp(of_a).then_with(|| a.code().cmp(&b.code())));
        deciding
    }

    /// The part of the plan's cost that a finding touches, in [0, 1]; none if either cost is zero.
    pub fn share(&self, finding: &Finding) -> Option<f64> {
        let (part, whole) = (finding.cost.as_f64(), self.cost.as_f64());
        (finding.cost > Money::ZERO && self.cost > Money::ZERO).then(|| (part / whole).min(1.0))
    }
}
