//! Each kind of limit is told where it is what stands against something.

use gradus::model::assessment::Fund;
use gradus::model::terms::{Category, ChannelKind, FundKind, ProcessState};
use gradus::model::{Fte, Money};
use gradus::schedule::explain::conflict::{Against, Conflict, explain};
use gradus::schedule::{NotOffered, Origin, Watch};

use super::{COUNTY, fix, must, quarter, request};
use crate::support::roadmaps::Desk;

/// The conflict in three years, in which each of these limits shows as well as in five.
fn conflict(desk: &Desk) -> Conflict {
    let found = explain(desk.context(), &request(3, 250), Watch::only(&|_, _| {})).unwrap();
    found.unwrap_or_else(|| panic!("no conflict"))
}

/// The only limit, and that it is proved.
fn proved(desk: &Desk, members: &[Origin]) -> Against {
    let mut found = conflict(desk);
    assert!(found.proven, "{found:?}");
    assert_eq!(found.members, members);
    assert_eq!(found.against.len(), 1, "{found:?}");
    found.against.remove(0)
}

const FIRST: [Origin; 1] = [Origin::Mandate(0)];

#[test]
fn a_chain_that_is_longer_than_there_is_time() {
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "hotline", None);
    must(&mut desk.assessment, "shared-hosting", Some("2026Q4"));
    let steps = ["asset-register", "security-baseline", "shared-hosting"].map(String::from).to_vec();
    let told = proved(&desk, &[Origin::Mandate(1)]);
    let wanted = Against::Chain { steps, before: None, quarters: 7, from: quarter("2026Q1"), there: 4 };
    assert_eq!(told, wanted);
}

#[test]
fn a_contract_before_what_it_needs() {
    let mut desk = Desk::with(COUNTY);
    fix(&mut desk.assessment, "shared-hosting", "2026Q2");
    let told = proved(&desk, &[Origin::Contract(0)]);
    assert!(matches!(&told, Against::Chain { before: Some(of), quarters: 5, there: 1, .. } if of == "shared-hosting"));
}

#[test]
fn two_contracts_that_stand_in_the_wrong_order() {
    let mut desk = Desk::with(COUNTY);
    fix(&mut desk.assessment, "asset-register", "2027Q1");
    fix(&mut desk.assessment, "security-baseline", "2027Q2");
    let told = proved(&desk, &[Origin::Contract(0), Origin::Contract(1)]);
    assert!(
        matches!(&told, Against::Chain { before: Some(_), from, there: 1, .. } if *from == quarter("2027Q1")),
        "{told:?}"
    );
}

#[test]
fn two_contracts_for_the_same() {
    let mut desk = Desk::with(COUNTY);
    fix(&mut desk.assessment, "process-mapping", "2026Q2");
    let process = desk.assessment.processes.iter().find(|of| of.state == ProcessState::AsIs).unwrap().id.clone();
    // One entry for all of it is more than there are people for; of two, one is told.
    desk.assessment.contracts.clear();
    let name = format!("process-mapping.{process}");
    fix(&mut desk.assessment, &name, "2026Q2");
    fix(&mut desk.assessment, "hotline", "2026Q1");
    fix(&mut desk.assessment, &name, "2026Q3");
    let told = proved(&desk, &[Origin::Contract(0), Origin::Contract(2)]);
    assert_eq!(told, Against::Twice { what: name, starts: [quarter("2026Q2"), quarter("2026Q3")] });
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
fn what_is_not_to_be_had() {
    let mut desk = Desk::with(COUNTY);
    let needs = |entry: &&gradus::model::catalogue::Entry| entry.when.channel.is_some();
    let entry = desk.catalogue.entries.iter().find(needs).unwrap();
    let (id, kind) = (entry.id.clone(), entry.when.channel.unwrap());
    desk.assessment.channels.iter_mut().filter(|of| of.kind == kind).for_each(|of| of.kind = ChannelKind::Counter);
    must(&mut desk.assessment, &id, None);
    assert_eq!(proved(&desk, &FIRST), Against::NotOffered { what: id, why: NotOffered::NoChannel });
}

#[test]
fn what_excludes_each_other() {
    let mut desk = Desk::with(COUNTY);
    let [one, other] = ["village-agents", "mobile-counter"].map(|id| desk.catalogue.entry(id).unwrap());
    desk.catalogue.entries[one].excludes = vec![other];
    desk.catalogue.entries[other].excludes = vec![one];
    must(&mut desk.assessment, "mobile-counter", None);
    must(&mut desk.assessment, "asset-register", None);
    must(&mut desk.assessment, "village-agents", None);
    let told = proved(&desk, &[Origin::Mandate(0), Origin::Mandate(2)]);
    assert_eq!(told, Against::Excludes { one: "village-agents".into(), other: "mobile-counter".into() });
}

#[test]
fn the_pace_of_stages() {
    let mut desk = Desk::with(COUNTY);
    must(&mut desk.assessment, "security-services", Some("2027Q4"));
    let told = proved(&desk, &FIRST);
    assert!(
        matches!(&told, Against::Stage { stage: 3, opens: Some(opens), .. } if *opens == quarter("2028Q1")),
        "{told:?}"
    );
}

#[test]
fn a_gate_that_cannot_open() {
    let mut desk = Desk::with(COUNTY);
    // Whatever would lift its gates is taken out of the catalogue's effects.
    for entry in &mut desk.catalogue.entries {
        entry.effects.clear();
    }
    must(&mut desk.assessment, "security-services", None);
    let told = proved(&desk, &FIRST);
    assert!(matches!(&told, Against::Stage { stage: 3, opens: None, .. }), "{told:?}");
}

/// The county with little of a skill, of which two initiatives take so much for so many quarters.
fn short_of_engineers(milli: u32, quarters: u32) -> Desk {
    let mut desk = Desk::with(COUNTY);
    desk.assessment.staff.iter_mut().filter(|of| of.id == "engineer").for_each(|of| of.fte = Fte::from_milli(600));
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
    let told = proved(&desk, &[Origin::Contract(0), Origin::Contract(1)]);
    let Against::Staff { skill, needed, there, within, .. } = &told else { panic!("{told:?}") };
    assert_eq!((skill.as_str(), *needed, *there), ("engineer", Fte::from_milli(800), Fte::from_milli(600)));
    assert_eq!(*within, (quarter("2026Q2"), quarter("2026Q3")));
}

#[test]
fn two_that_fit_neither_beside_nor_after_each_other() {
    let mut desk = short_of_engineers(400, 2);
    // Two times two quarters in three: the work of both would fit, but at no time is there enough for both.
    for id in ["hotline", "asset-register"] {
        must(&mut desk.assessment, id, Some("2026Q3"));
    }
    let told = proved(&desk, &[Origin::Mandate(0), Origin::Mandate(1)]);
    let Against::Beside { skill, who, there, .. } = &told else { panic!("{told:?}") };
    assert_eq!((skill.as_str(), *there, who.len()), ("engineer", Fte::from_milli(600), 2));
}

#[test]
fn work_within_a_time() {
    let mut desk = Desk::with(COUNTY);
    desk.assessment.staff.iter_mut().filter(|of| of.id == "manager").for_each(|of| of.fte = Fte::from_milli(500));
    for id in ["hotline", "one-stop-counter"] {
        let entry = desk.catalogue.entry(id).unwrap();
        desk.catalogue.entries[entry].modes.truncate(1);
        desk.catalogue.entries[entry].modes[0].quarters = 3;
        desk.catalogue.entries[entry].modes[0].staff.insert("manager".into(), Fte::from_milli(400));
        must(&mut desk.assessment, id, Some("2026Q4"));
    }
    let told = proved(&desk, &[Origin::Mandate(0), Origin::Mandate(1)]);
    let Against::Staff { who, needed, there, within, .. } = &told else { panic!("{told:?}") };
    assert_eq!((who.len(), *needed, *there), (2, Fte::from_milli(600), Fte::from_milli(500)));
    assert_eq!(*within, (quarter("2026Q1"), quarter("2026Q4")));
}

#[test]
fn more_than_one_head_for_one_thing() {
    let mut desk = Desk::with(COUNTY);
    desk.assessment.staff.iter_mut().for_each(|of| of.fte = Fte::from_milli(10));
    must(&mut desk.assessment, "hotline", None);
    let told = proved(&desk, &FIRST);
    let Against::Staff { who, needed, there, .. } = &told else { panic!("{told:?}") };
    assert!(who.len() == 1 && who[0].1 == *needed && *there == Fte::from_milli(10), "{told:?}");
}

/// The county with nothing but some money in its first year.
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
    let told = proved(&desk, &FIRST);
    let Against::Money { category: Some(category), needed, there, .. } = &told else { panic!("{told:?}") };
    assert!(*category == Category::Network && needed > there, "{told:?}");
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
    desk.assessment.departments.iter_mut().for_each(|of| of.change_hours = 0.1);
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
    let told = proved(&desk, &FIRST);
    assert!(matches!(&told, Against::Partner { what, .. } if what == "hotline"), "{told:?}");
}

#[test]
fn what_the_search_does_not_find_is_not_called_impossible() {
    let mut desk = Desk::with(COUNTY);
    // Each year's money lapses, and the rows of the bound know of no year: those of the first would do for both.
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
