//! The roadmap's report at 80 columns.

use gradus::locale::Locale;
use gradus::model::assessment::Entry;
use gradus::model::terms::{EvidenceKind, Letter};
use gradus::model::{Lang, Quarter};
use gradus::report::terminal::{Layout, render, width};
use gradus::report::{Report, json};
use gradus::schedule::{self, Ask, Effort, Goal, Objective, Request, Roadmap};

use crate::support;
use crate::support::roadmaps::{Desk, viewed};

const COUNTY: &str = "assessments/qingshui/county.toml";

fn printed(desk: &Desk, ask: Ask, lang: Lang) -> String {
    page(&desk.roadmap(ask), lang)
}

/// The whole report of a roadmap.
fn page(roadmap: &Roadmap<'_>, lang: Lang) -> String {
    let inputs = support::input_file("county.toml");
    let page = viewed(roadmap, &inputs, |view| {
        render(&json::roadmap::envelope(view).pages(&Locale::new(lang))[0], Layout::PAGE)
    });
    for line in page.lines() {
        assert!(width(line) <= 80, "wider than the page: {line}");
        assert!(!line.contains('…'), "cut: {line}");
    }
    page
}

/// A page's words with single spaces, for finding sentences.
fn words(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_county_in_english() {
    insta::assert_snapshot!(printed(&Desk::with(COUNTY), Ask::default(), Lang::En));
}

#[test]
fn the_county_in_chinese() {
    insta::assert_snapshot!(printed(&Desk::with(COUNTY), Ask::default(), Lang::Zh));
}

#[test]
fn gates_unmet_because_of_weak_evidence_are_reported() {
    let mut desk = Desk::with(COUNTY);
    let note = "Gates with weak evidence: ";
    assert!(!words(&printed(&desk, Ask::default(), Lang::En)).contains(note));
    for entry in &mut desk.assessment.entries {
        if let Entry::Observed(observation) = entry {
            // Without widening, so that the figures would be sufficient.
            (observation.low, observation.high) = (observation.value, observation.value);
            observation.kind = EvidenceKind::SelfDeclared;
        }
    }
    assert!(words(&printed(&desk, Ask::default(), Lang::En)).contains(note));
}

#[test]
fn a_target_too_early_gets_the_possible_date() {
    let desk = Desk::with(COUNTY);
    let entry = |id: &str| desk.catalogue.entry(id).unwrap();
    let ask = Ask {
        target: Some((desk.rubric.stage("transactional").unwrap(), Quarter::new(2027, 4))),
        with: vec![entry("own-data-centre"), entry("terminals")],
    };
    let roadmap = desk.roadmap_to_stage(ask);
    assert_eq!(roadmap.answer.vices, [Letter::A, Letter::H]);
    let page = words(&page(&roadmap, Lang::En));
    for sentence in [
        "Requested: stage 4 (Transactional) by the end of 2027Q4.",
        "Over-ambitious: 2 stages in 8 quarters. By the pace of stages, at least 20 are needed.",
        "Possible by the end of 2027Q4: stage 2 (Enhanced).",
        "By 2030Q4, stage 4 (Transactional) is not reached. These gates are predicted not to be met by then:",
        "People able to complete a case themselves: 16.8 %, needs 30 %",
        "Requested: Own data centre. It is not in the roadmap: it may start only after stage 4 (Transactional) is reached",
        "Requested: Terminals for counters in use. It is in the roadmap from",
        "Hardware-heavy: hardware and network are",
    ] {
        assert!(page.contains(sentence), "{sentence} is not in\n{page}");
    }
}

#[test]
fn a_feasible_target_is_confirmed() {
    let desk = Desk::with("assessments/yunling/xueya.toml");
    let ask = Ask { target: Some((3, Quarter::new(2028, 4))), with: Vec::new() };
    let roadmap = desk.roadmap_to_stage(ask);
    let page = words(&page(&roadmap, Lang::En));
    assert!(page.contains("Possible: it is predicted to be reached in 2028Q1."), "{page}");
    assert!(!page.contains("Over-ambitious"), "{page}");
}

#[test]
fn an_empty_roadmap_states_the_reasons() {
    let page = words(&printed(&Desk::with("assessments/china-2006.toml"), Ask::default(), Lang::En));
    assert!(page.contains("No initiative fits"), "{page}");
    assert!(page.contains("The assessment has no staff available for change."), "{page}");
}

#[test]
fn json_agrees_with_text() {
    let desk = Desk::with(COUNTY);
    let roadmap = desk.roadmap(Ask::default());
    let inputs = support::input_file("county.toml");
    let text = viewed(&roadmap, &inputs, |view| json::roadmap::envelope(view).text().unwrap());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["schema"], "gradus.roadmap/3");
    assert_eq!(value["initiatives"].as_array().unwrap().len(), roadmap.plan.initiatives.len());
    assert_eq!(value["phases"][0]["opens"], roadmap.phases[0].opens.unwrap().to_string());
    assert_eq!(value["audit"]["errors"], 0);
}

#[test]
fn each_goal_is_told_with_how_near_it_is_to_the_best() {
    let desk = Desk::with(COUNTY);
    let stage = |id: &str| desk.rubric.stage(id).unwrap();
    let (next, far) = (stage("interactive"), stage("connected"));
    let objectives = [
        vec![Goal::Stage(next), Goal::Cost],
        vec![Goal::CostOf(next)],
        vec![Goal::Stage(far)],
        vec![Goal::Stage(stage("enhanced")), Goal::Benefit],
    ];
    let mut heads = String::new();
    for goals in objectives {
        let objective = Objective::of(&goals).unwrap();
        heads.push_str(&format!("## {}\n\n", objective.text(&desk.rubric)));
        let request = Request { first: None, years: 5, ask: Ask::default(), objective, seed: 1, effort: Effort::of(0) };
        let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
        for (lang, from, to) in [
            (Lang::En, "Goals, in order of priority", "People’s time"),
            (Lang::Zh, "目标（按优先顺序）", "为群众节省的时间"),
        ] {
            let page = viewed(&roadmap, &[], |view| {
                render(&json::roadmap::envelope(view).pages(&Locale::new(lang))[0], Layout::PAGE)
            });
            let start = page.find(from).unwrap();
            let end = page[start..].find(to).map_or(page.len(), |end| start + end);
            heads.push_str(&page[start..end]);
        }
    }
    insta::assert_snapshot!(heads);
}
