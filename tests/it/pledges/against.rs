//! Each kind of limit is reported where it is the obstacle.

use gradus::model::assessment::Fund;
use gradus::model::terms::{Category, ChannelKind, FundKind, ProcessState};
use gradus::model::{Fte, Money};
use gradus::schedule::explain::conflict::{Against, Conflict, explain};
use gradus::schedule::{NotOffered, Origin, Watch};

use super::{COUNTY, fix, must, quarter, request};
use crate::support::roadmaps::Desk;

/// The conflict within three years, where these limits show as in five.
fn conflict(desk: &Desk) -> Conflict {
    let found = explain(desk.context(), &request(3, 250), Watch::only(&|_, _| {})).unwrap();
    found.unwrap_or_else(|| panic!("no conflict"))
}

/// The only limit, which must be proved.
fn proved(desk: &Desk, members: &[Origin]) -> Against {
    let mut found = conflict(desk);
    assert!(found.proven, "{found:?}");
    assert_eq!(found.members, members);
    assert_eq!(found.against.len(), 1, "{found:?}");
    found.against.remove(0)
}

const FIRST: [Origin; 1] = [Origin::Mandate(0)];

#[test]
fn a_chain_longer_than_the_horizon() {
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "hotline", None);
    must(&mut desk.assessment, "shared-hosting", Some("2026Q4"));
    let steps = ["asset-register", "security-baseline", "shared-hosting"].map(String::from).to_vec();
    let limit = proved(&desk, &[Origin::Mandate(1)]);
    let wanted = Against::Chain { steps, before: None, quarters: 5, from: quarter("2026Q1"), there: 4 };
    assert_eq!(limit, wanted);
}

#[test]
fn a_contract_before_its_requirements() {
    let mut desk = Desk::with(COUNTY);
    fix(&mut desk.assessment, "shared-hosting", "2026Q2");
    let limit = proved(&desk, &[Origin::Contract(0)]);
    assert!(matches!(&limit, Against::Chain { before: Some(of), quarters: 3, there: 1, .. } if of == "shared-hosting"));
}

#[test]
fn two_contracts_in_the_wrong_order() {
    let mut desk = Desk::with(COUNTY);
    fix(&mut desk.assessment, "asset-register", "2027Q1");
    desk.assessment.contracts[0].mode = Some("own-staff".into());
    fix(&mut desk.assessment, "security-baseline", "2027Q2");
    let limit = proved(&desk, &[Origin::Contract(0), Origin::Contract(1)]);
    assert!(
        matches!(&limit, Against::Chain { before: Some(_), from, there: 1, .. } if *from == quarter("2027Q1")),
        "{limit:?}"
    );
}

#[test]
fn two_contracts_for_the_same() {
    let mut desk = Desk::with(COUNTY);
    fix(&mut desk.assessment, "process-mapping", "2026Q2");
    let process = desk.assessment.processes.iter().find(|known| known.state == ProcessState::AsIs).unwrap().id.clone();
    // A contract for all instances of one entry exceeds the staff; of two contracts, one is reported.
    desk.assessment.contracts.clear();
    let name = format!("process-mapping.{process}");
    fix(&mut desk.assessment, &name, "2026Q2");
    fix(&mut desk.assessment, "hotline", "2026Q1");
    fix(&mut desk.assessment, &name, "2026Q3");
    let limit = proved(&desk, &[Origin::Contract(0), Origin::Contract(2)]);
    assert_eq!(limit, Against::Twice { what: name, starts: [quarter("2026Q2"), quarter("2026Q3")] });
}

#[test]
fn quarters_outside_the_horizon() {
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "hotline", Some("2025Q4"));
    assert!(matches!(proved(&desk, &FIRST), Against::Past { .. }));
    desk.assessment.mandates.clear();
    fix(&mut desk.assessment, "hotline", "2031Q1");
    assert!(matches!(proved(&desk, &[Origin::Contract(0)]), Against::After { .. }));
}

#[test]
fn unavailable_channels() {
    let mut desk = Desk::with(COUNTY);
    let needs = |entry: &&gradus::model::catalogue::Entry| entry.when.channel.is_some();
    let entry = desk.catalogue.entries.iter().find(needs).unwrap();
    let (id, kind) = (entry.id.clone(), entry.when.channel.unwrap());
    desk.assessment
        .channels
        .iter_mut()
        .filter(|channel| channel.kind == kind)
        .for_each(|channel| channel.kind = ChannelKind::Counter);
    must(&mut desk.assessment, &id, None);
    assert_eq!(proved(&desk, &FIRST), Against::NotOffered { what: id, why: NotOffered::NoChannel });
}

#[test]
fn entries_that_exclude_each_other() {
    let mut desk = Desk::with(COUNTY);
    let [one, other] = ["village-agents", "mobile-counter"].map(|id| desk.catalogue.entry(id).unwrap());
    desk.catalogue.entries[one].excludes = vec![other];
    desk.catalogue.entries[other].excludes = vec![one];
    must(&mut desk.assessment, "mobile-counter", None);
    must(&mut desk.assessment, "asset-register", None);
    must(&mut desk.assessment, "village-agents", None);
    let limit = proved(&desk, &[Origin::Mandate(0), Origin::Mandate(2)]);
    assert_eq!(limit, Against::Excludes { one: "mobile-counter".into(), other: "village-agents".into() });
}

#[test]
fn the_pace_of_stages() {
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "analyst-posts", Some("2027Q4"));
    let limit = proved(&desk, &FIRST);
    assert!(
        matches!(&limit, Against::Stage { stage: 3, opens: Some(opens), .. } if *opens == quarter("2028Q1")),
        "{limit:?}"
    );
}

#[test]
fn a_gate_that_cannot_open() {
    let mut desk = Desk::with(COUNTY);
    // Removes all effects on its gates from the catalogue.
    for entry in &mut desk.catalogue.entries {
        entry.effects.clear();
    }
    must(&mut desk.assessment, "analyst-posts", None);
    let limit = proved(&desk, &FIRST);
    assert!(matches!(&limit, Against::Stage { stage: 3, opens: None, .. }), "{limit:?}");
}

/// The county with little staff of a skill, and two initiatives that need this much for these quarters.
fn short_of_engineers(milli: u32, quarters: u32) -> Desk {
    let mut desk = Desk::with(COUNTY);
    desk.assessment
        .staff
        .iter_mut()
        .filter(|skill| skill.id == "engineer")
        .for_each(|skill| skill.fte = Fte::from_milli(600));
    for id in ["hotline", "asset-register"] {
        let entry = desk.catalogue.entry(id).unwrap();
        desk.catalogue.entries[entry].modes.truncate(1);
        desk.catalogue.entries[entry].modes[0].quarters = quarters;
        desk.catalogue.entries[entry].modes[0].staff.insert("engineer".into(), Fte::from_milli(milli));
    }
    desk
}

#[test]
fn people_for_two_in_the_same_quarters() {
    let mut desk = short_of_engineers(400, 2);
    for id in ["hotline", "asset-register"] {
        fix(&mut desk.assessment, id, "2026Q2");
    }
    let limit = proved(&desk, &[Origin::Contract(0), Origin::Contract(1)]);
    let Against::Staff { skill, needed, there, within, .. } = &limit else { panic!("{limit:?}") };
    assert_eq!((skill.as_str(), *needed, *there), ("engineer", Fte::from_milli(800), Fte::from_milli(600)));
    assert_eq!(*within, (quarter("2026Q2"), quarter("2026Q3")));
}

#[test]
fn two_that_fit_neither_beside_nor_after_each_other() {
    let mut desk = short_of_engineers(400, 2);
    // Twice two quarters within three: the total effort fits, but never both at the same time.
    for id in ["hotline", "asset-register"] {
        must(&mut desk.assessment, id, Some("2026Q3"));
    }
    let limit = proved(&desk, &[Origin::Mandate(0), Origin::Mandate(1)]);
    let Against::Beside { skill, who, there, .. } = &limit else { panic!("{limit:?}") };
    assert_eq!((skill.as_str(), *there, who.len()), ("engineer", Fte::from_milli(600), 2));
}

#[test]
fn work_within_a_time() {
    let mut desk = Desk::with(COUNTY);
    desk.assessment
        .staff
        .iter_mut()
        .filter(|skill| skill.id == "manager")
        .for_each(|skill| skill.fte = Fte::from_milli(500));
    for id in ["hotline", "one-stop-counter"] {
        let entry = desk.catalogue.entry(id).unwrap();
        desk.catalogue.entries[entry].modes.truncate(1);
        desk.catalogue.entries[entry].modes[0].quarters = 3;
        desk.catalogue.entries[entry].modes[0].staff.insert("manager".into(), Fte::from_milli(400));
        must(&mut desk.assessment, id, Some("2026Q4"));
    }
    let limit = proved(&desk, &[Origin::Mandate(0), Origin::Mandate(1)]);
    let Against::Staff { who, needed, there, within, .. } = &limit else { panic!("{limit:?}") };
    assert_eq!((who.len(), *needed, *there), (2, Fte::from_milli(600), Fte::from_milli(500)));
    assert_eq!(*within, (quarter("2026Q1"), quarter("2026Q4")));
}

#[test]
fn more_staff_than_one_initiative_may_have() {
    let mut desk = Desk::with(COUNTY);
    desk.assessment.staff.iter_mut().for_each(|skill| skill.fte = Fte::from_milli(10));
    must(&mut desk.assessment, "hotline", None);
    let limit = proved(&desk, &FIRST);
    let Against::Staff { who, needed, there, .. } = &limit else { panic!("{limit:?}") };
    assert!(who.len() == 1 && who[0].1 == *needed && *there == Fte::from_milli(10), "{limit:?}");
}

/// The county with money only in its first year.
fn poor(desk: &mut Desk, kind: FundKind, amount: i64) {
    for fund in desk.assessment.funds.iter_mut().filter(|fund| fund.kind == kind) {
        let keep = |fund: &mut Fund| fund.years.iter_mut().for_each(|year| year.amount = Money::major(amount));
        keep(fund);
    }
}

#[test]
fn an_envelope() {
    let mut desk = Desk::with(COUNTY);
    poor(&mut desk, FundKind::Capital, 20_000);
    must(&mut desk.assessment, "office-network", None);
    let limit = proved(&desk, &FIRST);
    let Against::Money { category: Some(category), needed, there, .. } = &limit else { panic!("{limit:?}") };
    assert!(*category == Category::Network && needed > there, "{limit:?}");
}

#[test]
fn the_running_cost_of_all() {
    let mut desk = Desk::with(COUNTY);
    for fund in desk.assessment.funds.iter_mut().filter(|fund| fund.kind == FundKind::Operating) {
        fund.years.last_mut().unwrap().amount = Money::major(1_000);
    }
    must(&mut desk.assessment, "hotline", None);
    assert!(matches!(proved(&desk, &FIRST), Against::Running { .. }));
}

#[test]
fn the_front_line() {
    let mut desk = Desk::with(COUNTY);
    desk.assessment.departments.iter_mut().for_each(|department| department.change_hours = 0.1);
    must(&mut desk.assessment, "digital-skills", None);
    assert!(matches!(proved(&desk, &FIRST), Against::FrontLine { .. }));
}

#[test]
fn a_partner_that_cannot_be_ready() {
    let mut desk = Desk::with(COUNTY);
    let entry = desk.catalogue.entry("hotline").unwrap();
    desk.catalogue.entries[entry].leans_on_partners = true;
    desk.assessment.partners.iter_mut().for_each(|partner| partner.ready_since = None);
    must(&mut desk.assessment, "hotline", Some("2026Q4"));
    let limit = proved(&desk, &FIRST);
    assert!(matches!(&limit, Against::Partner { what, .. } if what == "hotline"), "{limit:?}");
}

#[test]
fn failures_of_the_search_are_not_called_impossible() {
    let mut desk = Desk::with(COUNTY);
    // Each year's money lapses, but the bound ignores years, so the sum would be enough for both.
    let cost = |id: &str| {
        let entry = &desk.catalogue.entries[desk.catalogue.entry(id).unwrap()];
        entry.modes[0].costs[0].amount.of(&desk.assessment, gradus::model::catalogue::Scope::Jurisdiction)
    };
    let less = cost("service-guide").max(cost("asset-register"));
    let much = Money::major(10_000_000);
    for fund in &mut desk.assessment.funds {
        (fund.carry_over, fund.expires, fund.local_match) = (false, None, None);
        for year in &mut fund.years {
            year.amount = match (fund.kind, year.year) {
                (FundKind::Operating, 2027) => Money::minor(less.as_minor() * 3 / 2),
                (FundKind::Capital, 2027) => Money::ZERO,
                _ => much,
            };
        }
    }
    fix(&mut desk.assessment, "service-guide", "2027Q1");
    fix(&mut desk.assessment, "asset-register", "2027Q1");
    let found = conflict(&desk);
    assert!(!found.proven && found.members.len() == 2, "{found:?}");
    assert!(matches!(&found.against[..], [Against::Met { limit: gradus::schedule::Limit::Money(_), .. }]), "{found:?}");
}
