//! Compares findings with a baseline: known findings do not count, new and changed ones do.
//!
//! A finding is recognised by its fingerprint. If its figures differ, nobody can say from outside whether it got better
//! or worse, so it counts until the baseline is written again. A finding that cannot be waived cannot be known either.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::fingerprint::{self, Namer};
use super::standing::{Compared, Standing};
use super::verdict::Audit;
use crate::model::baseline::Known;
use crate::model::{Baseline, Plan};

/// Marks the findings of an audit with their state relative to a baseline.
pub fn compare(audit: &mut Audit, plan: &Plan, baseline: &Baseline, name: &Namer<'_>) {
    let fingerprints = fingerprint::all(&audit.findings(), plan, name);
    let known: BTreeMap<&str, (usize, &Known)> =
        baseline.known.iter().enumerate().rev().map(|(entry, of)| (of.fingerprint.as_str(), (entry, of))).collect();
    let standings: Vec<Standing> = audit
        .findings()
        .into_iter()
        .zip(&fingerprints)
        .map(|(finding, fingerprint)| standing(finding, known.get(fingerprint.as_str()).copied()))
        .collect();
    let mut compared = Compared::default();
    let mut answered = vec![false; baseline.known.len()];
    for standing in &standings {
        if let Standing::Same(entry) | Standing::Changed(entry) | Standing::Refused(entry) = standing
            && let Some(answered) = answered.get_mut(*entry)
        {
            *answered = true;
        }
    }
    for (finding, standing) in audit.findings_mut().into_iter().zip(standings) {
        finding.baseline = Some(standing);
        match standing {
            Standing::Same(_) => compared.known += usize::from(finding.waived.is_none()),
            Standing::Changed(_) => compared.changed += 1,
            Standing::Refused(_) => compared.refused += 1,
            Standing::New => compared.new += 1,
        }
    }
    let gone = baseline.known.iter().zip(answered).filter(|(_, answered)| !answered);
    compared.gone = gone.map(|(known, _)| known.clone()).collect();
    audit.baseline = Some(compared);
}

fn standing(finding: &Finding, found: Option<(usize, &Known)>) -> Standing {
    match found {
        None => Standing::New,
        Some((entry, _)) if !finding.rule.waivable => Standing::Refused(entry),
        Some((entry, known)) if finding.severity > known.severity || fingerprint::figures(finding) != known.figures => {
            Standing::Changed(entry)
        }
        Some((entry, _)) => Standing::Same(entry),
    }
}

/// The findings that a new baseline records, each with its fingerprint: those that count and may be known. It leaves
/// out waived findings, so that they count again when their waivers expire.
pub fn recordable<'a>(audit: &'a Audit, plan: &Plan, name: &Namer<'_>) -> Vec<(&'a Finding, String)> {
    let all = audit.findings().into_iter().zip(fingerprint::all(&audit.findings(), plan, name));
    all.filter(|(finding, _)| finding.rule.waivable && finding.waived.is_none()).collect()
}
