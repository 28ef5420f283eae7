//! Laws of the search and of its bound: on random assessments, and compared with every plan of small ones.

use gradus::model::{Context, Fte, Quarter};
use gradus::schedule::problem::instance::Problem;
use gradus::schedule::{self, Ask, Effort, Objective, Request, Roadmap, ScheduleError, Status};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::support;
use crate::support::programme;
use crate::support::small;
use crate::support::standards::Standards;

fn generate<'a>(context: Context<'a>, years: i32, effort: Effort, seed: u64) -> Option<Roadmap<'a>> {
    let request = Request { first: None, years, ask: Ask::default(), objective: Objective::benefit(), seed, effort };
    match schedule::generate(context, &request, &|_, _| {}) {
        Ok(roadmap) => Some(roadmap),
        Err(ScheduleError::NoMoney { .. }) => None,
        Err(other) => panic!("{other}"),
    }
}

fn no_more(benefit: f64, bound: f64) -> bool {
    benefit <= bound * (1.0 + 1e-9) + 1e-6
}

#[test]
fn no_roadmap_has_more_benefit_than_the_bound_and_search_never_loses() {
    let standards = Standards::read();
    let tries = u64::from(support::cases(12));
    let mut proven = 0;
    for seed in 0..tries {
        let assessment = standards.random(seed);
        let context = standards.context(&assessment);
        let Some(built) = generate(context, 5, Effort::of(0), 1) else { continue };
        assert!(no_more(built.benefit, built.proof.bound), "seed {seed}: {} > {}", built.benefit, built.proof.bound);
        if built.proof.status(built.benefit) == Status::Optimal {
            proven += 1;
            continue;
        }
        let searched = generate(context, 5, Effort::of(250), 1).unwrap();
        assert!(no_more(searched.benefit, searched.proof.bound), "seed {seed}");
        assert!(no_more(built.benefit, searched.benefit), "seed {seed}: {} < {}", searched.benefit, built.benefit);
        let opens = |roadmap: &Roadmap<'_>| -> Vec<Quarter> {
            roadmap.phases.iter().map(|phase| phase.opens.unwrap_or(roadmap.plan.last + 9)).collect()
        };
        assert!(opens(&built).iter().zip(opens(&searched)).all(|(before, after)| after <= *before), "seed {seed}");
    }
    // The law must cover enough meaningful bounds.
    assert!(proven > tries / 2, "{proven} of {tries}");
}

#[test]
fn the_fast_benefit_is_the_benefit() {
    let standards = Standards::read();
    for seed in 0..u64::from(support::cases(6)) {
        let assessment = standards.random(seed);
        let context = standards.context(&assessment);
        let Some(roadmap) = generate(context, 5, Effort::of(0), 1) else { continue };
        let (first, last) = (roadmap.plan.first, roadmap.plan.last);
        let problem = Problem::new(context, first, last).unwrap();
        let live = |activity: usize| {
            let initiative =
                roadmap.plan.initiatives.iter().find(|initiative| initiative.id == problem.activities[activity].id);
            initiative.map(|initiative| initiative.live().since(first))
        };
        let fast = problem.benefit.of(&live);
        let slow = support::benefit(context, &roadmap.plan);
        assert!((fast - slow).abs() <= slow.abs() * 1e-9 + 1e-6, "seed {seed}: {fast} {slow}");
    }
}

#[test]
fn threads_have_no_effect_and_a_seed_repeats() {
    let standards = Standards::read();
    // With few staff the optimum is not proved at once, and the search runs to its end.
    let mut assessment = standards.assessment("assessments/qingshui/county.toml");
    assessment.staff.iter_mut().for_each(|skill| skill.fte = skill.fte.min(Fte::new(0.3)));
    let context = standards.context(&assessment);
    let run = |threads: usize, seed: u64| {
        let roadmap = generate(context, 5, Effort { threads, ..Effort::of(500) }, seed).unwrap();
        assert_eq!(roadmap.proof.work, 500);
        (format!("{:?}", roadmap.plan), roadmap.proof)
    };
    assert_eq!(run(1, 7), run(2, 7));
    assert_eq!(run(2, 7), run(2, 7));
}

#[test]
fn on_small_instances_the_search_finds_the_best_of_all_plans() {
    let instances = support::cases(8) as usize;
    let mut random = ChaCha8Rng::seed_from_u64(2026);
    let mut standards = Standards::read();
    let full = standards.catalogue.clone();
    let county = standards.assessment("assessments/qingshui/county.toml");
    let (mut proven, mut hard, mut plans) = (0, 0, 0);
    for instance in 0..instances {
        standards.catalogue = small::catalogue(&full, &mut random);
        let assessment = small::assessment(&county, &mut random);
        let context = standards.context(&assessment);
        let roadmap = generate(context, 2, Effort::of(1_000), 1).unwrap();
        let (benefit, bound) = (roadmap.benefit, roadmap.proof.bound);
        let (best, tried) = small::best_of_all(context, &roadmap.plan);
        assert!(best > 0.0 && no_more(best, bound), "instance {instance}: {best} > {bound}");
        assert!(
            (benefit - best).abs() <= best * 1e-9 + 1e-6,
            "instance {instance}: {benefit} of {best} (bound {bound})"
        );
        proven += usize::from(roadmap.proof.status(benefit) == Status::Optimal);
        // Without search and branching.
        let simple = generate(context, 2, Effort::of(0), 1).unwrap();
        hard += usize::from(simple.proof.status(simple.benefit) != Status::Optimal);
        plans += tried;
    }
    // The law must cover enough hard instances.
    assert!(proven == instances && hard >= instances / 6, "{proven} proven, {hard} hard");
    assert!(plans > 20_000 * instances as u64, "{plans}");
}

#[test]
fn on_small_programmes_no_plan_exceeds_the_bound_or_a_proved_optimum() {
    let (mut eased, mut plans) = (0, 0);
    for seed in 0..10 {
        let programme = programme::Programme::small(seed);
        let roadmap = generate(programme.context(), 2, Effort::of(1_000), 1).unwrap();
        let (benefit, bound) = (roadmap.benefit, roadmap.proof.bound);
        let (best, tried) = small::best_of_all(programme.context(), &roadmap.plan);
        assert!(no_more(best, bound), "seed {seed}: {best} > {bound}");
        assert!((benefit - best).abs() <= best * 1e-9 + 1e-6, "seed {seed}: {benefit} of {best} (bound {bound})");
        eased += usize::from(best > 0.0);
        plans += tried;
    }
    // The law must cover enough plans with benefit.
    assert!(eased > 0 && plans > 5_000, "{eased} with benefit, {plans} plans");
}

#[test]
fn programmes_are_bounded_well() {
    let programme = programme::Programme::of(45, 2);
    let roadmap = generate(programme.context(), programme::YEARS, Effort::of(1_000), 1).unwrap();
    let gap = roadmap.proof.gap(roadmap.benefit).unwrap();
    // With channels as the benefit, the limit was 0.15. With hours, every kind of work counts and cuts multiply: the
    // programme's means are scarcer, and the linear bounds on hours add their own error to that of the relaxation.
    assert!(gap < 0.3, "{gap}");
}
