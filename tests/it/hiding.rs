//! Hiding evidence never pays: on random assessments with damaged roadmaps, deleting observations or declaring them not
//! applicable, emptying `presumes`, and leaving out audiences or the stage improves neither verdict nor orientation nor
//! gap. A single leap whose gates are all declared not applicable is still amber instead of red.

use gradus::check::gap::Gap;
use gradus::check::{self, DesignReality, Orientation};
use gradus::model::assessment::Entry;
use gradus::model::{Assessment, Context, Plan, Text};
use gradus::rework::Standing;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::rework::plans::{Desk, damaged, vanity};
use crate::support;

/// Rounding, far below anything shown.
const SLACK: f64 = 1e-9;

/// What an audit concludes.
#[derive(Debug)]
struct Opinion {
    verdict: u8,
    orientation: f64,
    gap: Gap,
}

fn opinion(context: Context<'_>, plan: &Plan) -> Opinion {
    let audit = check::audit(context, plan);
    Opinion {
        verdict: Standing::of(&audit).order().0,
        orientation: Orientation::of(&audit, plan).overall,
        gap: DesignReality::of(context, plan).sum,
    }
}

/// Whether the second opinion is better than the first in anything.
fn is_better(before: &Opinion, after: &Opinion, on_orientation: bool) -> bool {
    let figure = before.gap.figure.zip(after.gap.figure).is_some_and(|(before, after)| after < before - SLACK);
    // A figure that was not known before must not appear.
    let appears = before.gap.figure.is_none() && after.gap.figure.is_some();
    after.verdict < before.verdict
        || (on_orientation && after.orientation > before.orientation + 1e-6)
        || after.gap.most < before.gap.most - 1e-6
        || figure
        || appears
}

type Hiding = fn(&mut Plan, &mut Assessment, &mut ChaCha8Rng);

fn delete_some(_: &mut Plan, assessment: &mut Assessment, rng: &mut ChaCha8Rng) {
    let observed = assessment.entries.iter_mut().filter(|entry| matches!(entry, Entry::Observed(_)));
    observed.for_each(|entry| {
        if rng.random_bool(0.5) {
            *entry = Entry::Missing;
        }
    });
}

fn delete_all(_: &mut Plan, assessment: &mut Assessment, _: &mut ChaCha8Rng) {
    assessment.entries.iter_mut().for_each(|entry| *entry = Entry::Missing);
}

fn empty_presumes(plan: &mut Plan, _: &mut Assessment, _: &mut ChaCha8Rng) {
    plan.initiatives.iter_mut().for_each(|of| of.presumes = Some(Vec::new()));
}

fn lower_stage(plan: &mut Plan, _: &mut Assessment, _: &mut ChaCha8Rng) {
    plan.initiatives.iter_mut().filter(|of| of.like.is_some()).for_each(|of| of.stage = Some(0));
}

fn leave_out_stage(plan: &mut Plan, _: &mut Assessment, _: &mut ChaCha8Rng) {
    plan.initiatives.iter_mut().filter(|of| of.like.is_some()).for_each(|of| of.stage = None);
}

fn leave_out_audiences(plan: &mut Plan, assessment: &mut Assessment, _: &mut ChaCha8Rng) {
    plan.initiatives.iter_mut().for_each(|of| of.audiences.clear());
    assessment.audiences.clear();
    assessment.channels.iter_mut().for_each(|channel| channel.audiences.clear());
}

fn declare_not_applicable(_: &mut Plan, assessment: &mut Assessment, rng: &mut ChaCha8Rng) {
    let observed = assessment.entries.iter_mut().filter(|entry| matches!(entry, Entry::Observed(_)));
    observed.for_each(|entry| {
        if rng.random_bool(0.3) {
            *entry = Entry::NotApplicable(Text::same("not here"));
        }
    });
}

const HIDINGS: [(&str, Hiding); 7] = [
    ("declared not applicable", declare_not_applicable),
    ("some observations deleted", delete_some),
    ("all observations deleted", delete_all),
    ("presumes emptied", empty_presumes),
    ("stage lowered", lower_stage),
    ("stage left out", leave_out_stage),
    ("audiences left out", leave_out_audiences),
];

/// The hidings that improve an opinion.
fn paying(desk: &Desk, plan: &Plan, seed: u64) -> Vec<String> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let context = desk.context();
    let before = opinion(context, plan);
    let mut paying = Vec::new();
    for (name, hide) in HIDINGS {
        let (mut plan, mut assessment) = (plan.clone(), desk.assessment.value.clone());
        hide(&mut plan, &mut assessment, &mut rng);
        let after = opinion(Context { assessment: &assessment, ..context }, &plan);
        if is_better(&before, &after, true) {
            let rules = |context: Context<'_>, plan: &Plan| {
                let audit = check::audit(context, plan);
                audit.findings().iter().map(|of| of.rule.name).collect::<std::collections::BTreeSet<_>>()
            };
            let (was, is) = (rules(context, &plan), rules(Context { assessment: &assessment, ..context }, &plan));
            let gone: Vec<&&str> = was.difference(&is).collect();
            paying.push(format!("{seed} {name}: {before:?} → {after:?}; gone {gone:?}"));
        }
    }
    paying
}

#[test]
fn hiding_evidence_never_pays() {
    let mut faults = Vec::new();
    let mut count = 0;
    for (number, (desk, plan)) in damaged(100..100 + u64::from(support::cases(40))).enumerate() {
        count += 1;
        faults.extend(paying(&desk, &plan.value, number as u64));
    }
    assert!(count > 10, "{count}");
    assert!(faults.is_empty(), "{} of {count}: {faults:#?}", faults.len());
}

#[test]
fn hiding_evidence_never_pays_for_the_vain_plan() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity()).value;
    for seed in 0..4 {
        let faults = paying(&desk, &plan, seed);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

/// What is declared not applicable is not known to be in place: the gap counts it at its worst, and no verdict is green.
#[test]
fn what_is_declared_not_applicable_counts_at_its_worst() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity()).value;
    let before = opinion(desk.context(), &plan).gap;
    let mut assessment = desk.assessment.value.clone();
    let entries = assessment.entries.iter_mut().filter(|entry| matches!(entry, Entry::Observed(_)));
    entries.for_each(|entry| *entry = Entry::NotApplicable(Text::same("not here")));
    let after = opinion(Context { assessment: &assessment, ..desk.context() }, &plan);
    assert_eq!(after.gap.figure, None);
    assert!(after.gap.most >= before.most && after.verdict > 0);
}
