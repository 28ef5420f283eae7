//! Mandates, contracts and choices that can be kept are kept.

use gradus::check;
use gradus::message::Severity;
use gradus::model::Plan;
use gradus::schedule::{self, Limit, Origin, Reason, Roadmap, WhyOut};

use super::{COUNTY, fix, must, quarter, request};
use crate::support::roadmaps::{Desk, viewed};

fn generate(desk: &Desk) -> Roadmap<'_> {
    schedule::generate(desk.context(), &request(5, 250), &|_, _| {}).unwrap()
}

fn at(plan: &Plan, id: &str) -> usize {
    plan.initiatives.iter().position(|initiative| initiative.id == id).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn a_mandate_without_benefit_is_kept_by_its_quarter() {
    let mut desk = Desk::with(COUNTY);
    // By default, the county's roadmap has no batteries.
    assert!(generate(&desk).plan.initiatives.iter().all(|initiative| initiative.id != "power-backup"));
    must(&mut desk.assessment, "power-backup", Some("2029Q4"));
    let roadmap = generate(&desk);
    let place = at(&roadmap.plan, "power-backup");
    assert!(roadmap.plan.initiatives[place].end() <= quarter("2029Q4"));
    assert_eq!(roadmap.reasons[place], Reason::Mandate);
    assert_eq!(roadmap.pledged.len(), 1);
    assert_eq!((roadmap.pledged[0].origin, roadmap.pledged[0].initiative), (Origin::Mandate(0), place));
    let audit = check::audit(roadmap.context, &roadmap.plan);
    assert_eq!(audit.count(Severity::Error), 0);
}

#[test]
fn a_mandate_without_a_quarter_holds_by_the_end_and_one_for_an_entry_for_every_instance() {
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "process-mapping", Some("2028Q4"));
    must(&mut desk.assessment, "power-backup", None);
    let roadmap = generate(&desk);
    at(&roadmap.plan, "power-backup");
    let mapped = |initiative: &&gradus::model::plan::Initiative| initiative.id.starts_with("process-mapping.");
    let mapped: Vec<_> = roadmap.plan.initiatives.iter().filter(mapped).collect();
    // A mapped process needs no mapping: the mandate is fulfilled without it.
    let unmapped =
        desk.assessment.processes.iter().filter(|process| process.state == gradus::model::terms::ProcessState::AsIs);
    assert!(mapped.len() > 3 && mapped.len() == unmapped.count());
    assert!(mapped.iter().all(|initiative| initiative.end() <= quarter("2028Q4")));
}

#[test]
fn a_contract_starts_in_its_quarter_after_its_requirements() {
    let mut desk = Desk::with(COUNTY);
    let (start, id) = (quarter("2027Q4"), "shared-hosting");
    fix(&mut desk.assessment, id, &start.to_string());
    desk.assessment.contracts[0].mode = Some("own-servers".into());
    let roadmap = generate(&desk);
    let initiative = &roadmap.plan.initiatives[at(&roadmap.plan, id)];
    assert_eq!((initiative.start, initiative.mode), (start, Some(1)));
    assert_eq!(roadmap.reasons[at(&roadmap.plan, id)], Reason::Contract);
    assert!(roadmap.plan.initiatives[at(&roadmap.plan, "security-baseline")].live() <= initiative.start);
}

#[test]
fn a_contract_for_a_later_stage_waits_for_its_gate() {
    let mut desk = Desk::with("assessments/yunling/jinding.toml");
    let free = generate(&desk);
    let opens = free.phases[0].opens.unwrap();
    let entry = desk.catalogue.entry("life-events-everywhere").unwrap();
    assert_eq!((free.phases[0].stage, desk.catalogue.entries[entry].stage), (3, 4));
    // The pace of stages allows the gate two years after the start, and no earlier.
    let (before, after) = ("2027Q4".to_owned(), (opens + 2).to_string());
    drop(free);
    fix(&mut desk.assessment, "life-events-everywhere", &after);
    let roadmap = generate(&desk);
    assert_eq!(roadmap.plan.initiatives[at(&roadmap.plan, "life-events-everywhere")].start, quarter(&after));
    // The spacing of stages delays the gate.
    desk.assessment.contracts[0].start = quarter(&before);
    assert!(schedule::generate(desk.context(), &request(5, 250), &|_, _| {}).is_err());
}

#[test]
fn at_most_one_of_excluding_entries_is_chosen() {
    let mut desk = Desk::with(COUNTY);
    let [hotline, counter] = ["village-agents", "mobile-counter"].map(|id| desk.catalogue.entry(id).unwrap());
    let both = |plan: &Plan| {
        let there = |entry: usize| plan.initiatives.iter().any(|initiative| initiative.like == Some(entry));
        (there(hotline), there(counter))
    };
    assert_eq!(both(&generate(&desk).plan), (true, true));
    desk.catalogue.entries[hotline].excludes = vec![counter];
    desk.catalogue.entries[counter].excludes = vec![hotline];
    let roadmap = generate(&desk);
    let (one, other) = both(&roadmap.plan);
    assert!(one != other, "{one} {other}");
    let (left, kept) = if one { (counter, hotline) } else { (hotline, counter) };
    let out = roadmap.left_out.iter().find(|out| out.entry == left).unwrap();
    assert_eq!(out.why, WhyOut::DoesNotFit(Limit::Excluded(kept)));
    let id = desk.catalogue.entries[left].id.clone();
    drop(roadmap);
    // A mandate decides between the two.
    must(&mut desk.assessment, &id, None);
    assert_eq!(both(&generate(&desk).plan), (!one, !other));
}

#[test]
fn the_report_lists_pledges_with_reasons() {
    use gradus::locale::Locale;
    use gradus::model::{Lang, Text};
    use gradus::report::roadmap::why;
    use gradus::report::terminal::{Layout, render};
    use gradus::report::{Report, json};
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "power-backup", Some("2029Q4"));
    desk.assessment.mandates[0].reason = Some(Text::same("Order 7"));
    fix(&mut desk.assessment, "asset-register", "2026Q2");
    let roadmap = generate(&desk);
    viewed(&roadmap, &crate::support::input_file("county.toml"), |view| {
        let page = render(&json::roadmap::envelope(view).pages(&Locale::new(Lang::En))[0], Layout::PAGE);
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("`asset-register` (starts in 2026Q2): `asset-register` 2026Q2–"), "{page}");
        assert!(page.contains("`power-backup` (finished by 2029Q4): `power-backup` 20"), "{page}");
        assert!(page.contains("(Order 7)"));
        let plan = why::annotated(view);
        let note = |id: &str| plan.initiatives[at(&plan, id)].note.clone().unwrap().en;
        assert_eq!(note("power-backup"), "Reason: mandate, due by 2029Q4 (Order 7)");
        assert_eq!(note("asset-register"), "Reason: contract, starts in 2026Q2");
        let text = json::roadmap::envelope(view).text().unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["pledged"][0]["kind"], "contract");
        assert_eq!(value["pledged"][1]["by"], "2029Q4");
        assert_eq!(value["pledged"][1]["initiatives"][0], "power-backup");
        assert_eq!(value["pledged"][1]["reason"]["en"], "Order 7");
    });
}
