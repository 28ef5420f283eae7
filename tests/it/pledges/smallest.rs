//! Conflicts are irreducible, and pledges called impossible are: compared with the generator, and with every plan.

use gradus::model::{Assessment, Context};
use gradus::schedule::explain::conflict::explain;
use gradus::schedule::{self, Origin, ScheduleError, Watch};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::{COUNTY, request};
use crate::support;
use crate::support::roadmaps::Desk;
use crate::support::small;

/// Number of activity lists per roadmap.
const WORK: u64 = 250;

/// Whether the generator finds a roadmap with these mandates and contracts.
fn can(desk: &Desk, kept: &[Origin]) -> bool {
    let assessment = only(&desk.assessment, kept);
    let context = Context { assessment: &assessment, ..desk.context() };
    match schedule::generate(context, &request(2, WORK), &|_, _| {}) {
        Ok(_) => true,
        Err(ScheduleError::Unmet { .. }) => false,
        Err(other) => panic!("{other}"),
    }
}

fn only(assessment: &Assessment, kept: &[Origin]) -> Assessment {
    let mut only = assessment.clone();
    let mandates = (0..assessment.mandates.len()).filter(|at| kept.contains(&Origin::Mandate(*at)));
    only.mandates = mandates.map(|at| assessment.mandates[at].clone()).collect();
    let contracts = (0..assessment.contracts.len()).filter(|at| kept.contains(&Origin::Contract(*at)));
    only.contracts = contracts.map(|at| assessment.contracts[at].clone()).collect();
    only
}

#[test]
fn without_any_one_member_the_others_can_be_kept() {
    let mut random = ChaCha8Rng::seed_from_u64(41);
    let mut desk = Desk::with(COUNTY);
    let (full, county) = (desk.catalogue.clone(), desk.assessment.clone());
    let (mut conflicts, mut pairs, mut proven) = (0, 0, 0);
    for instance in 0..24 {
        desk.catalogue = small::catalogue(&full, &mut random);
        desk.assessment = small::assessment(&county, &mut random);
        small::pledge(&mut desk.assessment, &mut desk.catalogue, &mut random, 4);
        let Some(found) = explain(desk.context(), &request(2, WORK), Watch::only(&|_, _| {})).unwrap() else {
            let contracts = (0..desk.assessment.contracts.len()).map(Origin::Contract);
            let all: Vec<Origin> = contracts.chain((0..desk.assessment.mandates.len()).map(Origin::Mandate)).collect();
            assert!(can(&desk, &all), "instance {instance}");
            continue;
        };
        assert!(!found.against.is_empty(), "instance {instance}: {found:?}");
        assert!(!can(&desk, &found.members), "instance {instance}: {found:?}");
        for member in &found.members {
            let others: Vec<Origin> = found.members.iter().copied().filter(|other| other != member).collect();
            assert!(can(&desk, &others), "instance {instance}: {member:?} could be spared of {found:?}");
        }
        conflicts += 1;
        pairs += usize::from(found.members.len() > 1);
        proven += usize::from(found.proven);
    }
    // The law must cover enough cases.
    assert!(conflicts >= 10 && pairs >= 3 && proven >= 6, "{conflicts} conflicts, {pairs} of several, {proven} proven");
}

#[test]
fn pledges_are_kept_at_the_optimum_or_are_impossible() {
    let mut random = ChaCha8Rng::seed_from_u64(5);
    let mut desk = Desk::with(COUNTY);
    let (full, county) = (desk.catalogue.clone(), desk.assessment.clone());
    let (mut kept, mut impossible, mut proven) = (0, 0, 0);
    for instance in 0..support::cases(6) {
        desk.catalogue = small::catalogue(&full, &mut random);
        desk.assessment = small::assessment(&county, &mut random);
        let like = schedule::generate(desk.context(), &request(2, 0), &|_, _| {}).unwrap().plan;
        small::pledge(&mut desk.assessment, &mut desk.catalogue, &mut random, 2);
        let best = small::best_that_holds(desk.context(), &like);
        match schedule::generate(desk.context(), &request(2, 1_000), &|_, _| {}) {
            Ok(roadmap) => {
                let (benefit, bound) = (roadmap.benefit, roadmap.proof.bound);
                let best = best.unwrap_or_else(|| panic!("instance {instance}: no plan holds, but a roadmap does"));
                assert!(best <= bound * (1.0 + 1e-9) + 1e-6, "instance {instance}: {best} > {bound}");
                let is_best = (benefit - best).abs() <= best * 1e-9 + 1e-6;
                assert!(is_best, "instance {instance}: {benefit} of {best} (bound {bound})");
                kept += 1;
            }
            Err(ScheduleError::Unmet { .. }) => {
                assert_eq!(best, None, "instance {instance}: a plan holds, but no roadmap was found");
                let found = explain(desk.context(), &request(2, 1_000), Watch::only(&|_, _| {})).unwrap().unwrap();
                proven += usize::from(found.proven);
                impossible += 1;
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert!(kept >= 2 && impossible >= 1, "{kept} kept, {impossible} impossible, {proven} of these proven");
}

#[test]
fn no_plan_keeps_pledges_called_impossible() {
    let mut random = ChaCha8Rng::seed_from_u64(77);
    let mut desk = Desk::with(COUNTY);
    let (full, county) = (desk.catalogue.clone(), desk.assessment.clone());
    let mut proven = 0;
    for instance in 0..support::cases(6) {
        desk.catalogue = small::catalogue(&full, &mut random);
        desk.assessment = small::assessment(&county, &mut random);
        let like = schedule::generate(desk.context(), &request(2, 0), &|_, _| {}).unwrap().plan;
        small::pledge(&mut desk.assessment, &mut desk.catalogue, &mut random, 4);
        let Some(found) = explain(desk.context(), &request(2, 250), Watch::only(&|_, _| {})).unwrap() else { continue };
        if found.proven {
            desk.assessment = only(&desk.assessment, &found.members);
            assert_eq!(small::best_that_holds(desk.context(), &like), None, "instance {instance}: {found:?}");
            proven += 1;
        }
    }
    assert!(proven >= 3, "{proven}");
}
