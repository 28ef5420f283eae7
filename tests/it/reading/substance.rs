//! The substance of the built-in rubric and catalogue: every choice has its reason, and the essay's cures are
//! requirements.

use std::collections::BTreeSet;

use gradus::model::catalogue::{Catalogue, EffectKind};
use gradus::model::rubric::{Measure, Rubric, Scale};
use gradus::model::terms::Role;

use crate::support;

/// Whether text for people is there in both languages, without Latin letters in the Chinese one.
fn said(text: &gradus::model::Text) -> bool {
    !text.en.trim().is_empty() && !text.zh.trim().is_empty() && !text.zh.contains(|c: char| c.is_ascii_alphabetic())
}

/// Everything that an entry requires, directly or through others.
fn requires(catalogue: &Catalogue, id: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![catalogue.entry(id).unwrap()];
    while let Some(entry) = open.pop() {
        for requirement in &catalogue.entries[entry].requires {
            if found.insert(catalogue.entries[requirement.on].id.clone()) {
                open.push(requirement.on);
            }
        }
    }
    found
}

#[test]
fn every_entry_gives_the_reason_for_its_stage() {
    let catalogue = support::catalogue(&support::rubric());
    for entry in &catalogue.entries {
        assert!(entry.stage_why.as_ref().is_some_and(said), "{} has no reason for its stage", entry.id);
    }
}

#[test]
fn every_indicator_says_how_a_poor_county_measures_it_in_a_day() {
    for indicator in &support::rubric().indicators {
        assert!(indicator.in_a_day.as_ref().is_some_and(said), "{}", indicator.id);
    }
}

#[test]
fn the_core_set_is_what_the_gates_of_the_first_three_stages_name() {
    let rubric: Rubric = support::rubric();
    let core = rubric.indicators.iter().filter(|indicator| indicator.core).count();
    assert!((14..=20).contains(&core), "{core}");
    for gate in rubric.stages.iter().take(3).flat_map(|stage| &stage.gates) {
        if let Measure::Indicator(indicator) = gate.on {
            assert!(rubric.indicators[indicator].core, "{}", rubric.indicators[indicator].id);
        }
    }
    for dimension in rubric.dimensions() {
        let core = rubric.indicators.iter().filter(|indicator| indicator.core && indicator.parent == dimension);
        assert!(core.count() > 0, "{}", rubric.nodes[dimension].id);
    }
}

#[test]
fn the_cures_of_the_essay_are_requirements() {
    let catalogue = support::catalogue(&support::rubric());
    let before_a_new_process = ["process-mapping", "needs-research", "front-line-co-design", "counter-trial"];
    for (id, needed) in [
        ("process-reengineering", &before_a_new_process[..]),
        ("online-service", &["process-reengineering", "security-services", "legal-transactions", "supplier-exit"]),
        ("joined-service", &["process-reengineering", "security-services", "legal-transactions"]),
        ("roll-out", &["trial", "acceptance-ballots", "service-training", "front-line-panel"]),
        ("phone-case-status", &["case-record", "join-platform"]),
        ("appraisal-reform", &["service-ratings", "use-monitoring"]),
        ("terminals", &["digital-skills", "running-cost-reform", "use-monitoring"]),
    ] {
        let all = requires(&catalogue, id);
        for other in needed {
            assert!(all.contains(*other), "{id} does not require {other}");
        }
    }
}

#[test]
fn a_measurement_alone_moves_no_figure() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    for entry in catalogue.entries.iter().filter(|entry| entry.does == [Role::Measure]) {
        // A review of use changes the service; a register of ratings or of research is itself a level.
        let changes = !entry.cuts.is_empty();
        for effect in &entry.effects {
            let is_level = matches!(rubric.indicators[effect.on].scale, Scale::Levels(_) | Scale::Checklist(_));
            let raises = matches!(effect.kind, EffectKind::RaiseTo(_)) && is_level;
            assert!(changes || raises, "{} moves {}", entry.id, rubric.indicators[effect.on].id);
        }
    }
}

#[test]
fn scarce_skills_can_be_bought() {
    let catalogue = support::catalogue(&support::rubric());
    for entry in &catalogue.entries {
        for skill in ["analyst", "developer"] {
            let needs = |mode: &gradus::model::catalogue::Mode| {
                mode.staff.get(skill).is_some_and(|fte| f64::from(fte.milli()) >= 300.0)
            };
            let few = entry.modes.iter().all(needs);
            assert!(!few || entry.modes.len() > 1, "{} needs much of {skill} in every mode", entry.id);
        }
    }
}
