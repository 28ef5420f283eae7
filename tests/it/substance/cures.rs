//! Experiments: the cure is deleted from the generated roadmap of each of the thirteen counties, which is then audited
//! again. Before, most of these deletions left the audit green.

use gradus::check;
use gradus::model::plan::Initiative;
use gradus::model::{Context, Plan};
use gradus::schedule::{Ask, Objective};

use super::COUNTIES;
use crate::support;
use crate::support::roadmaps::Desk;

/// What is deleted, by entries of the catalogue.
const CURES: [(&str, &[&str]); 11] = [
    ("research", &["needs-research", "accessibility-review"]),
    ("project office and posts", &["project-office", "analyst-training", "counter-skills", "digital-skills"]),
    ("counters and telephone", &["one-stop-counter", "hotline", "village-agents", "outreach", "assistance-proxies"]),
    ("case record", &["case-record"]),
    ("ballots", &["acceptance-ballots"]),
    ("front line", &["front-line-co-design", "front-line-panel", "staff-suggestions"]),
    ("mapping and re-engineering", &["process-mapping", "process-reengineering"]),
    ("appraisal", &["appraisal-reform", "appraisal-deepening"]),
    ("law and security", &["legal-records", "legal-transactions", "security-baseline", "security-services"]),
    ("trials", &["trial", "counter-trial", "trial-rule"]),
    ("portal by life events", &["life-event-portal"]),
];

/// The plan without its initiatives of some entries.
fn without(context: Context<'_>, plan: &Plan, entries: &[&str]) -> Option<Plan> {
    let like = |of: &Initiative| of.like.map(|like| context.catalogue.entries[like].id.as_str());
    let is_gone = |of: &Initiative| like(of).is_some_and(|like| entries.contains(&like));
    let kept: Vec<bool> = plan.initiatives.iter().map(|initiative| !is_gone(initiative)).collect();
    if !kept.contains(&false) {
        return None;
    }
    let mut less = plan.clone();
    support::keep_only(&mut less, &kept);
    Some(less)
}

/// The rules with findings that count.
fn found(context: Context<'_>, plan: &Plan) -> Vec<&'static str> {
    let audit = check::audit(context, plan);
    let counts = audit.examinations.iter().filter(|(_, exam)| exam.findings.iter().any(|finding| finding.counts()));
    counts.map(|(rule, _)| rule.name).collect()
}

#[test]
fn a_cure_deleted_from_a_roadmap_is_found() {
    let (mut deleted, mut missed) = (0, Vec::new());
    // The county first: it has most to delete.
    for name in COUNTIES.into_iter().take(support::cases(4) as usize) {
        let desk = Desk::with(&format!("assessments/{name}.toml"));
        let context = desk.context();
        let roadmap = desk.roadmap_by(Objective::default(), Ask::default());
        let before = found(context, &roadmap.plan);
        assert!(!before.contains(&"worse-than-generated"), "{name}");
        for (cure, entries) in CURES {
            let Some(less) = without(context, &roadmap.plan, entries) else { continue };
            deleted += 1;
            let new: Vec<&str> = found(context, &less).into_iter().filter(|rule| !before.contains(rule)).collect();
            if new.is_empty() {
                missed.push(format!("{name}: {cure}"));
            }
        }
    }
    // Deletions that lose neither a stage nor an hour (else `worse-than-generated` finds them) and break no other rule:
    // research and ballots towards a stage that the horizon does not reach, posts that only spread the work, and work
    // that the catalogue, but no rule, asks for before other work.
    assert!(deleted > 15, "{deleted}");
    assert!(missed.len() * 6 <= deleted, "{deleted} deletions; not found: {missed:#?}");
}
