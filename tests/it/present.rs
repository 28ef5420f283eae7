//! What is there already: results that exist, services that others offer, and entries for some places only.

use gradus::check;
use gradus::input::{self, Source};
use gradus::message::Severity;
use gradus::model::assessment::{Have, Shared};
use gradus::model::catalogue::Requirement;
use gradus::model::present::Elsewhere;
use gradus::model::terms::{Level, SharedService};
use gradus::model::{KeyPath, Text};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Effort, NotOffered, Objective, Request, Roadmap, WhyOut};

use crate::support::roadmaps::Desk;

const COUNTY: &str = "assessments/qingshui/county.toml";

fn have(entry: &str, process: Option<usize>) -> Have {
    Have { entry: entry.into(), process, department: None, evidence: "audit-2025".into(), place: KeyPath::root() }
}

fn shared(service: SharedService) -> Shared {
    Shared { service, from: Text::same("Prefecture"), evidence: "audit-2025".into(), place: KeyPath::root() }
}

/// Whether a roadmap contains an entry of the catalogue.
fn contains(roadmap: &Roadmap<'_>, entry: &str) -> bool {
    let index = roadmap.context.catalogue.entry(entry);
    roadmap.plan.initiatives.iter().any(|of| of.like == index)
}

/// The reason why an entry is left out.
fn why(roadmap: &Roadmap<'_>, entry: &str) -> Option<WhyOut> {
    let index = roadmap.context.catalogue.entry(entry).unwrap();
    roadmap.left_out.iter().find(|out| out.entry == index).map(|out| out.why)
}

/// A roadmap with these entries, if they are possible, that passes the verifier and the audit.
fn sound<'d>(desk: &'d Desk, with: &[&str]) -> Roadmap<'d> {
    let with = with.iter().map(|id| desk.catalogue.entry(id).unwrap()).collect();
    let (ask, objective) = (Ask { with, ..Ask::default() }, Objective::default());
    let request = Request { first: None, years: 5, ask, objective, seed: 1, effort: Effort::of(0) };
    let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
    assert_eq!(verify(desk.context(), &roadmap.plan), []);
    assert_eq!(check::audit(desk.context(), &roadmap.plan).count(Severity::Error), 0);
    roadmap
}

/// The county, where the knowledge base requires the hotline alone.
fn desk() -> Desk {
    let mut desk = Desk::with(COUNTY);
    let on = desk.catalogue.entry("hotline").unwrap();
    let by = desk.catalogue.entry("knowledge-base").unwrap();
    desk.catalogue.entries[by].requires = vec![Requirement { on, lag: 0 }];
    desk.catalogue.entries[on].requires.clear();
    desk
}

#[test]
fn what_exists_is_not_bought_again() {
    let mut desk = desk();
    let before = sound(&desk, &["knowledge-base"]);
    assert!(contains(&before, "hotline") && contains(&before, "knowledge-base"));
    drop(before);
    desk.assessment.have = vec![have("hotline", None)];
    let after = sound(&desk, &["knowledge-base"]);
    assert_eq!(why(&after, "hotline"), Some(WhyOut::NotOffered(NotOffered::Exists)));
    assert!(contains(&after, "knowledge-base"), "its requirement is met");
}

#[test]
fn a_result_may_exist_for_one_service() {
    let mut desk = Desk::with(COUNTY);
    let process = desk.assessment.processes.iter().position(|process| process.id == "pensions").unwrap();
    desk.assessment.have = vec![have("process-mapping", Some(process))];
    let roadmap = sound(&desk, &["process-mapping"]);
    let index = desk.catalogue.entry("process-mapping");
    let mapped: Vec<usize> =
        roadmap.plan.initiatives.iter().filter(|of| of.like == index).flat_map(|of| of.processes.clone()).collect();
    assert!(!mapped.is_empty() && !mapped.contains(&process), "{mapped:?}");
}

#[test]
fn a_shared_service_is_joined_instead_of_built() {
    let mut desk = desk();
    let [own, join] = ["hotline", "service-guide"].map(|id| desk.catalogue.entry(id).unwrap());
    desk.catalogue.entries[own].when.not_shared = vec![SharedService::Hotline];
    desk.catalogue.entries[join].when.shared = vec![SharedService::Hotline];
    let alone = sound(&desk, &["knowledge-base"]);
    let joins = NotOffered::Elsewhere(Elsewhere::NotOffered(SharedService::Hotline));
    assert_eq!(why(&alone, "service-guide"), Some(WhyOut::NotOffered(joins)));
    assert!(contains(&alone, "hotline"));
    drop(alone);
    desk.assessment.shared = vec![shared(SharedService::Hotline)];
    let joined = sound(&desk, &["knowledge-base"]);
    let offered = NotOffered::Elsewhere(Elsewhere::Offered(SharedService::Hotline));
    assert_eq!(why(&joined, "hotline"), Some(WhyOut::NotOffered(offered)));
    assert_ne!(why(&joined, "service-guide"), Some(WhyOut::NotOffered(joins)));
    assert!(contains(&joined, "knowledge-base"), "the shared hotline meets the requirement");
}

#[test]
fn of_requirements_for_different_places_one_is_enough() {
    let mut desk = desk();
    let [own, join, by] = ["hotline", "service-guide", "knowledge-base"].map(|id| desk.catalogue.entry(id).unwrap());
    desk.catalogue.entries[by].requires.push(Requirement { on: join, lag: 0 });
    desk.catalogue.entries[own].when.not_shared = vec![SharedService::Hotline];
    desk.catalogue.entries[join].when.shared = vec![SharedService::Hotline];
    assert!(contains(&sound(&desk, &["knowledge-base"]), "knowledge-base"));
    desk.assessment.shared = vec![shared(SharedService::Hotline)];
    let roadmap = sound(&desk, &["knowledge-base"]);
    let placed = |entry: usize| roadmap.plan.initiatives.iter().find(|of| of.like == Some(entry)).unwrap();
    assert!(placed(join).end() < placed(by).start, "it waits for the one that joins");
    drop(roadmap);
    // Without either, it is not possible.
    desk.catalogue.entries[join].when.levels = Some(vec![Level::Nation]);
    desk.catalogue.entries[own].when.levels = Some(vec![Level::Nation]);
    desk.assessment.shared.clear();
    let roadmap = sound(&desk, &[]);
    assert_eq!(why(&roadmap, "hotline"), Some(WhyOut::NotOffered(NotOffered::Elsewhere(Elsewhere::Level))));
    assert_eq!(why(&roadmap, "knowledge-base"), Some(WhyOut::NotOffered(NotOffered::NeedsMissing)));
}

#[test]
fn what_exists_is_in_the_catalogue() {
    let desk = Desk::with(COUNTY);
    let read = |more: &str| {
        let county = include_str!("../../assessments/qingshui/county.toml");
        let text = format!("{county}\n{more}\nevidence = \"audit-2025\"\n");
        let read = input::assessment_from(Source::from_text("county", &text).unwrap(), &desk.rubric);
        read.and_then(|loaded| {
            let context = gradus::model::Context { assessment: &loaded.value, ..desk.context() };
            input::require_named(&loaded, &context)
        })
    };
    let id = |more: &str| read(more).unwrap_err().ids().remove(0);
    assert!(read("[[have]]\nentry = \"hotline\"").is_ok());
    assert!(read("[[have]]\nentry = \"process-mapping\"\nprocess = \"pensions\"").is_ok());
    assert_eq!(id("[[have]]\nentry = \"hotlime\""), "input-unknown-reference");
    assert_eq!(id("[[have]]\nentry = \"hotline\"\nprocess = \"pensions\""), "input-have-not-per-process");
    assert_eq!(id("[[have]]\nentry = \"hotline\"\ndepartment = \"agriculture\""), "input-have-not-per-department");
    assert_eq!(id("[[have]]\nentry = \"x\"\nprocess = \"pensions\"\ndepartment = \"agriculture\""), "input-have-both");
    assert_eq!(id("[[have]]\nentry = \"hotline\"\nprocess = \"pension\""), "input-unknown-reference");
    let twice = "[[have]]\nentry = \"hotline\"\nevidence = \"audit-2025\"\n[[have]]\nentry = \"hotline\"";
    assert_eq!(id(twice), "input-duplicate-id");
    let offered = "[[shared]]\nservice = \"hotline\"\nfrom = \"Prefecture\"";
    assert_eq!(id(&format!("{offered}\nevidence = \"audit-2025\"\n{offered}")), "input-repeated");
}
