//! The gravest causes of a verdict: the rules that a reader must hear of first.

use super::finding::Finding;
use crate::message::Severity;

/// A rule with findings that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its gravest finding, as an index into the findings.
    pub finding: usize,
    /// The number of its findings that count.
    pub findings: usize,
}

/// The rules with errors or warnings that count, gravest first; among errors, and then among warnings, the gravest of
/// each family come before further rules of a family. `findings` are in the order of an audit: the gravest first, then
/// by money.
pub fn of(findings: &[&Finding]) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    let counting = findings.iter().enumerate().filter(|(_, of)| of.counts() && of.severity > Severity::Note);
    for (at, finding) in counting {
        let same = |cause: &&mut Cause| findings.get(cause.finding).is_some_and(|of| of.rule.name == finding.rule.name);
        match causes.iter_mut().find(same) {
            Some(cause) => cause.findings += 1,
            None => causes.push(Cause { finding: at, findings: 1 }),
        }
    }
    let rank = |cause: &Cause| findings.get(cause.finding).map(|of| (of.severity, of.rule.family.word()));
    let mut seen: Vec<&str> = Vec::new();
    // A stable sort keeps the order by money within each group.
    let mut ranked: Vec<(bool, bool, Cause)> = Vec::with_capacity(causes.len());
    for cause in causes {
        let Some((severity, family)) = rank(&cause) else { continue };
        let repeats = seen.contains(&family);
        seen.push(family);
        ranked.push((severity < Severity::Error, repeats, cause));
    }
    ranked.sort_by_key(|(is_warning, repeats, _)| (*is_warning, *repeats));
    ranked.into_iter().map(|(.., cause)| cause).collect()
}
