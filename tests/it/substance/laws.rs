//! Laws of effects, denominators and gates.

use gradus::forecast::Readiness;
use gradus::model::assessment::Entry;
use gradus::model::catalogue::{EffectKind, Scope};
use gradus::model::rubric::Indicator;
use gradus::model::{Assessment, Context};
use gradus::schedule::problem::instance::Problem;
use gradus::score::{Reading, StageReading, Standing};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::{COUNTIES, county};
use crate::support;
use crate::support::standards::Standards;

/// Random assessments, and the shipped ones.
fn assessments(standards: &Standards) -> Vec<Assessment> {
    let random = (0..u64::from(support::cases(40))).map(|seed| standards.random(seed));
    random.chain(COUNTIES.iter().map(|name| county(standards, name))).collect()
}

/// Random instances of entries, each for a scope of an assessment.
fn instances(context: Context<'_>, random: &mut ChaCha8Rng) -> Vec<(usize, Scope)> {
    let first = context.assessment.quarter();
    let Ok(problem) = Problem::new(context, first, first + 19) else { return Vec::new() };
    let all = problem.activities.iter().map(|of| (of.entry, of.scope));
    all.filter(|_| random.random_range(0..2) == 0).collect()
}

fn predicted<'a>(context: Context<'a>, instances: &[(usize, Scope)]) -> Readiness<'a> {
    let mut readiness = Readiness::unplanned(context);
    for (entry, scope) in instances {
        readiness.add(*entry, *scope, context.assessment.quarter());
    }
    readiness
}

/// Whether every gate that is shown in `less` is shown in `more`.
fn opens_no_gate(less: &StageReading, more: &StageReading) -> bool {
    let gates = less.gates.iter().flatten();
    let before: Vec<_> = more.gates.iter().flatten().collect();
    gates.filter(|gate| gate.shown).all(|gate| {
        let same = before.iter().find(|other| other.gate == gate.gate);
        same.is_some_and(|other| other.shown)
    })
}

#[test]
fn listing_fewer_services_opens_no_gate() {
    let standards = Standards::read();
    let mut random = ChaCha8Rng::seed_from_u64(15);
    let mut fewer = 0;
    for assessment in assessments(&standards) {
        let context = standards.context(&assessment);
        let all = instances(context, &mut random);
        if assessment.processes.is_empty() {
            continue;
        }
        let gone = random.random_range(0..assessment.processes.len());
        let mut listed = assessment.clone();
        listed.processes.remove(gone);
        let kept: Vec<(usize, Scope)> = all
            .iter()
            .filter_map(|(entry, scope)| match *scope {
                Scope::Process(process) if process == gone => None,
                Scope::Process(process) if process > gone => Some((*entry, Scope::Process(process - 1))),
                other => Some((*entry, other)),
            })
            .collect();
        let last = assessment.quarter() + 19;
        let before = predicted(context, &all).stage(last);
        let after = predicted(standards.context(&listed), &kept).stage(last);
        assert!(opens_no_gate(&after, &before), "{} without service {gone}", assessment.jurisdiction.id);
        fewer += 1;
    }
    assert!(fewer > 30, "{fewer}");
}

#[test]
fn deleting_observations_and_audiences_opens_no_gate() {
    let standards = Standards::read();
    let mut random = ChaCha8Rng::seed_from_u64(16);
    for assessment in assessments(&standards) {
        let context = standards.context(&assessment);
        let all = instances(context, &mut random);
        let last = assessment.quarter() + 19;
        let today = Standing::of(&standards.rubric, &assessment).stage;
        let then = predicted(context, &all).stage(last);
        for indicator in 0..assessment.entries.len() {
            if !matches!(assessment.entries[indicator], Entry::Observed(_) | Entry::Assumed(_)) {
                continue;
            }
            let mut less = assessment.clone();
            less.entries[indicator] = Entry::Missing;
            less.audiences.clear();
            less.channels.iter_mut().for_each(|channel| channel.audiences.clear());
            let id = &standards.rubric.indicators[indicator].id;
            let without = Standing::of(&standards.rubric, &less).stage;
            assert!(opens_no_gate(&without, &today), "{} {id} today", assessment.jurisdiction.id);
            let without = predicted(standards.context(&less), &all).stage(last);
            assert!(opens_no_gate(&without, &then), "{} {id} predicted", assessment.jurisdiction.id);
        }
    }
}

/// Whether each reading is at least as good as another, at both ends.
fn no_worse(context: Context<'_>, more: &[Reading], less: &[Reading]) -> bool {
    let both = more.iter().zip(less).zip(&context.rubric.indicators);
    both.into_iter().all(|((more, less), indicator)| {
        let scale = &indicator.scale;
        scale.reaches(more.low, less.low) && scale.reaches(more.high, less.high)
    })
}

#[test]
fn more_of_an_effect_never_lowers_readiness() {
    let standards = Standards::read();
    let mut random = ChaCha8Rng::seed_from_u64(17);
    let mut stronger = Standards::read();
    for effect in stronger.catalogue.entries.iter_mut().flat_map(|entry| &mut entry.effects) {
        if let EffectKind::Closes { likely, low } | EffectKind::Counts { likely, low } = &mut effect.kind {
            *likely = (*likely * 1.3).min(1.0);
            *low = (*low * 1.3).min(1.0);
        }
    }
    for assessment in assessments(&standards) {
        let context = standards.context(&assessment);
        let last = assessment.quarter() + 19;
        let all = instances(context, &mut random);
        let fewer: Vec<(usize, Scope)> = all.iter().copied().filter(|_| random.random_range(0..3) > 0).collect();
        let more = predicted(context, &all).at(last);
        assert!(no_worse(context, &more, &predicted(context, &fewer).at(last)), "{}", assessment.jurisdiction.id);
        let most = predicted(stronger.context(&assessment), &all).at(last);
        assert!(no_worse(context, &most, &more), "{}", assessment.jurisdiction.id);
    }
}

#[test]
fn the_order_of_work_does_not_change_where_it_ends() {
    let standards = Standards::read();
    let mut random = ChaCha8Rng::seed_from_u64(18);
    for assessment in assessments(&standards) {
        let context = standards.context(&assessment);
        let first = assessment.quarter();
        let all = instances(context, &mut random);
        let mut one = Readiness::unplanned(context);
        let mut other = Readiness::unplanned(context);
        for (place, (entry, scope)) in all.iter().enumerate() {
            one.add(*entry, *scope, first + (place % 19) as i32);
            other.add(*entry, *scope, first + (place * 7 % 19) as i32);
        }
        let last = first + 19;
        // Figures that follow the services grow with use, so they depend on when a service opened.
        let free = |(_, indicator): &(_, &Indicator)| indicator.follows.is_none();
        let both = one.at(last).into_iter().zip(other.at(last)).zip(&context.rubric.indicators);
        for ((a, b), indicator) in both.filter(free) {
            let size = a.low.abs().max(1.0);
            assert!((a.low - b.low).abs() < 1e-9 * size && (a.high - b.high).abs() < 1e-9 * size, "{}", indicator.id);
        }
    }
}
