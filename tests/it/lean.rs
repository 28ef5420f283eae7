//! A default roadmap holds nothing that it could do without, and says what would be lost without each initiative.

use gradus::check;
use gradus::forecast::burden::Burden;
use gradus::forecast::{Forecast, Readiness};
use gradus::model::{Context, Plan};
use gradus::report::json;
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Effort, Objective, Reason, Request, Roadmap};

use crate::support;
use crate::support::roadmaps::{Desk, viewed};
use crate::support::standards::Standards;

fn findings(context: Context<'_>, plan: &Plan) -> usize {
    check::audit(context, plan).findings().iter().filter(|finding| finding.counts()).count()
}

/// The plan without one initiative, with its benefit restated.
fn without(context: Context<'_>, plan: &Plan, at: usize) -> Plan {
    let kept: Vec<bool> = (0..plan.initiatives.len()).map(|other| other != at).collect();
    let mut less = plan.clone();
    support::keep_only(&mut less, &kept);
    let benefit = support::benefit(context, &less);
    less.provenance.as_mut().unwrap().benefit = benefit;
    less
}

/// Whether a roadmap without one initiative loses hours, a stage or a requirement, or gets a further finding.
fn loses(roadmap: &Roadmap<'_>, at: usize) -> bool {
    let (context, plan) = (roadmap.context, &roadmap.plan);
    let less = without(context, plan, at);
    let readiness = Readiness::of(context, &less);
    let shut =
        |phase: &schedule::Phase| phase.opens.is_some_and(|opens| readiness.stage(opens - 1).shown < phase.stage);
    support::benefit(context, &less) < support::benefit(context, plan) * (1.0 - 1e-9)
        || roadmap.phases.iter().any(shut)
        || !verify(context, &less).is_empty()
        || findings(context, &less) > findings(context, plan)
}

#[test]
fn nothing_in_a_default_roadmap_can_be_taken_out() {
    let standards = Standards::read();
    let mut tried = 0;
    for seed in 0..u64::from(support::cases(4)) {
        let assessment = standards.random(seed);
        let objective = Objective::default();
        let request =
            Request { first: None, years: 5, ask: Ask::default(), objective, seed: 1, effort: Effort::of(250) };
        let Ok(roadmap) = schedule::generate(standards.context(&assessment), &request, &|_, _| {}) else { continue };
        for at in 0..roadmap.plan.initiatives.len() {
            // Measurements, and what somebody asked for.
            let is_free = matches!(
                roadmap.reasons[at],
                Reason::Gate(_) | Reason::Benefit | Reason::NeededBy(_) | Reason::NoRegret
            );
            if is_free {
                assert!(loses(&roadmap, at), "seed {seed}: {}", roadmap.plan.initiatives[at].id);
                tried += 1;
            }
        }
    }
    assert!(tried >= 15, "{tried}");
}

#[test]
fn the_hours_lost_without_an_initiative_are_those_of_the_plan_without_it() {
    let desk = Desk::with("assessments/yunling/cangyan.toml");
    let roadmap = desk.roadmap_by(Objective::default(), Ask::default());
    let inputs = support::input_file("cangyan.toml");
    let text = viewed(&roadmap, &inputs, |view| json::roadmap::envelope(view).text().unwrap());
    let body: serde_json::Value = serde_json::from_str(&text).unwrap();
    let hours = |plan: &Plan| Burden::of(&Forecast::of(desk.context(), plan)).total_at_the_end().low.hours;
    let mut alone = 0;
    for (at, initiative) in roadmap.plan.initiatives.iter().enumerate() {
        let told = &body["initiatives"][at]["without"];
        assert_eq!(body["initiatives"][at]["id"], initiative.id.as_str());
        if told["others"] == 0 {
            let lost = hours(&roadmap.plan) - hours(&without(desk.context(), &roadmap.plan, at));
            assert!((told["hours_per_year"].as_f64().unwrap() - lost.max(0.0)).abs() < 1e-6, "{}", initiative.id);
            alone += 1;
        }
    }
    assert!(alone >= 5, "{alone}");
    // The hotline carries the appointments by telephone.
    let hotline = roadmap.plan.initiatives.iter().position(|of| of.id == "hotline").unwrap();
    assert!(body["initiatives"][hotline]["without"]["others"].as_u64() >= Some(1));
}
