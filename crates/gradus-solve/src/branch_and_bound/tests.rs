//! Comparison with complete enumeration on small random instances.

use std::collections::BTreeMap;

use super::*;
use crate::lagrangian::least_use;
use crate::lagrangian::relaxation::{Gain, Job, Mode};
use crate::lagrangian::resource::{Resource, Storage, Use, When};

/// Steps for the first branch.
const ROOT: Pace = Pace { steps: 500, level: 0.1, fresh: 0.02 };

/// Random numbers from a seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, below: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below) as usize
    }

    fn share(&mut self) -> f64 {
        self.below(1000) as f64 / 1000.0
    }
}

/// Few jobs over few periods, with a cumulative and a renewable resource. With `crossed`, precedence may close cycles
/// (as an undirected graph) and some gains depend on pairs; otherwise precedence forms a forest.
fn instance(draw: &mut Draw, crossed: bool) -> Relaxation {
    let periods = 2 + draw.below(4);
    let count = 1 + draw.below(4);
    let resources = vec![
        Resource { capacity: vec![0.5 + draw.share(); periods], storage: Storage::Renewable },
        Resource { capacity: (1..=periods).map(|q| q as f64 * 0.4).collect(), storage: Storage::Cumulative },
    ];
    let mut relaxation = Relaxation { periods, resources, jobs: Vec::new(), gains: Vec::new(), pairs: Vec::new() };
    for label in 0..count {
        let mode = |draw: &mut Draw| {
            let length = 1 + draw.below(2);
            let work = When::Around(-(length as i32), length as i32);
            let uses = vec![
                Use { resource: 0, rate: draw.share(), when: work },
                Use { resource: 1, rate: draw.share(), when: work },
                Use { resource: 1, rate: draw.share() / 4.0, when: When::After },
            ];
            Mode { periods: length, uses }
        };
        let modes: Vec<Mode> = (0..1 + draw.below(2)).map(|_| mode(draw)).collect();
        let shortest = modes.iter().map(|mode| mode.periods).min().unwrap();
        let mut needs: Vec<(usize, i32)> = Vec::new();
        for need in 0..label {
            if draw.below(2) == 0 {
                needs.push((need, draw.below(2) as i32));
            }
        }
        needs.truncate(if crossed { 3 } else { 1 });
        let ready = |(need, lag): &(usize, i32)| relaxation.jobs[*need].earliest + shortest + *lag as usize;
        let earliest = needs.iter().map(ready).fold(shortest, usize::max);
        relaxation.jobs.push(Job { label, earliest, modes, needs });
    }
    let mut pairs = BTreeMap::new();
    for _ in 0..6 {
        let (one, other, by) = (draw.below(count as u64), draw.below(count as u64), draw.below(periods as u64));
        let mut of = if crossed && draw.below(3) == 0 { vec![one, other] } else { vec![one] };
        of.sort_unstable();
        of.dedup();
        let modes = [relaxation.node(&mut pairs, &of, by), relaxation.node(&mut pairs, &[other], by)];
        let mut options: Vec<Vec<(usize, f64)>> =
            modes.into_iter().flatten().map(|node| vec![(node, draw.share())]).collect();
        options.truncate(1 + draw.below(2));
        if !options.is_empty() {
            relaxation.gains.push(Gain { scale: 8.0 * draw.share(), least: 0.1, options });
        }
    }
    relaxation
}

/// Every choice of periods and modes that precedence allows.
fn every(relaxation: &Relaxation) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut all = Vec::new();
    let mut open = vec![(Vec::new(), Vec::new())];
    while let Some((done, modes)) = open.pop() {
        let Some(job) = relaxation.jobs.get(done.len()) else {
            all.push((done, modes));
            continue;
        };
        let with = |period: usize, mode: usize| ([&done[..], &[period]].concat(), [&modes[..], &[mode]].concat());
        open.push(with(relaxation.periods + 1, 0));
        for (mode, of) in job.modes.iter().enumerate() {
            let ready = |period: &usize| {
                let needs = job.needs.iter();
                let start = *period as i32 - of.periods as i32;
                start >= 0 && { needs }.all(|(need, lag)| done[*need] as i32 + lag <= start)
            };
            open.extend((job.earliest..=relaxation.periods).filter(ready).map(|period| with(period, mode)));
        }
    }
    all
}

/// The excess of use over capacity by row and period.
fn over(relaxation: &Relaxation, done: &[usize], modes: &[usize]) -> Vec<f64> {
    let mut over = Vec::new();
    for (row, of) in relaxation.resources.iter().enumerate() {
        let mut taken = vec![0.0; relaxation.periods];
        for ((job, done), mode) in relaxation.jobs.iter().zip(done).zip(modes) {
            for used in job.modes[*mode].uses.iter().filter(|used| used.resource == row && *done <= relaxation.periods)
            {
                let (from, to) = used.when.span(*done, relaxation.periods);
                taken[from..to].iter_mut().for_each(|taken| *taken += used.rate);
            }
        }
        if of.storage == Storage::Cumulative {
            (1..taken.len()).for_each(|period| taken[period] += taken[period - 1]);
        }
        over.extend(taken.iter().zip(&of.capacity).map(|(taken, capacity)| taken - capacity));
    }
    over
}

/// The best value of all schedules that satisfy every row.
fn best(relaxation: &Relaxation) -> f64 {
    let holds =
        |(done, modes): &&(Vec<usize>, Vec<usize>)| over(relaxation, done, modes).iter().all(|over| *over <= 1e-9);
    let all = every(relaxation);
    all.iter().filter(holds).map(|(done, _)| relaxation.value(done)).fold(0.0, f64::max)
}

fn some_multipliers(pricing: &PricingProblem<'_>, draw: &mut Draw) -> Multipliers {
    let mut multipliers = pricing.free();
    multipliers
        .rows
        .iter_mut()
        .chain(&mut multipliers.loose)
        .for_each(|multiplier| *multiplier = draw.share() * draw.share());
    multipliers.shares.iter_mut().for_each(|share| *share = draw.share());
    multipliers.floors.iter_mut().for_each(|floor| *floor = 0.1 + 0.9 * draw.share());
    multipliers
}

#[test]
fn what_is_best_in_a_forest_is_what_trying_everything_says() {
    let mut draw = Draw(11);
    for _ in 0..300 {
        let mut relaxation = instance(&mut draw, false);
        relaxation.gains.iter_mut().for_each(|gain| gain.options.truncate(1));
        let pricing = PricingProblem::new(&relaxation);
        let multipliers = some_multipliers(&pricing, &mut draw);
        let worth = |(done, modes): &(Vec<usize>, Vec<usize>)| {
            let over = over(&relaxation, done, modes);
            relaxation.value(done)
                - over.iter().zip(&multipliers.rows).map(|(over, multiplier)| over * multiplier).sum::<f64>()
        };
        let all = every(&relaxation);
        let mut workspace = pricing.workspace();
        pricing.find(&multipliers, &Domain::full(&pricing.layout), &mut workspace);
        let most = all.iter().map(worth).fold(f64::NEG_INFINITY, f64::max);
        assert!((workspace.best.value - most).abs() < 1e-9, "{} {most}", workspace.best.value);
        pricing.with_each(&mut workspace);
        for (at, with) in workspace.with.iter().enumerate() {
            let (mode, place) = (at / relaxation.width(), at % relaxation.width());
            let job = pricing.layout.modes[mode].job;
            let mode = mode - pricing.layout.modes_of[job].start;
            let capacity = all.iter().filter(|(done, modes)| done[job] == place && modes[job] == mode);
            let most = capacity.map(worth).fold(f64::NEG_INFINITY, f64::max);
            assert!(*with == most || (with - most).abs() < 1e-9, "{with} {most}");
        }
    }
}

#[test]
fn no_prices_say_less_than_the_best_of_all() {
    let mut draw = Draw(5);
    for _ in 0..300 {
        let relaxation = instance(&mut draw, true);
        let pricing = PricingProblem::new(&relaxation);
        let mut workspace = pricing.workspace();
        let domain = Domain::full(&pricing.layout);
        pricing.find(&some_multipliers(&pricing, &mut draw), &domain, &mut workspace);
        let best = best(&relaxation);
        assert!(workspace.best.value >= best - 1e-9);
        let lowered = bound::lower(&pricing, &domain, pricing.free(), best, ROOT, &mut workspace);
        assert!(lowered.bound >= best - 1e-9, "{} {best}", lowered.bound);
    }
}

#[test]
fn branching_ends_with_the_best_of_all() {
    let mut draw = Draw(3);
    let (mut split, mut bettered) = (0, 0);
    for at in 0..200 {
        let relaxation = instance(&mut draw, at % 2 == 0);
        let best = best(&relaxation);
        // Start from zero, and from the optimum itself.
        for begun in [-1e-6, best + 1e-9] {
            let mut held = begun;
            let pricing = PricingProblem::new(&relaxation);
            let free = pricing.free();
            let root =
                bound::lower(&pricing, &Domain::full(&pricing.layout), free, held, ROOT, &mut pricing.workspace());
            let mut branching = BranchAndBound::new(&relaxation, root, held, Box::new(|_| f64::INFINITY)).unwrap();
            let limits = Limits { work: 10_000, threads: 1 + at % 2 };
            while let Event::Found(found) = branching.go_on(held, limits) {
                assert!((relaxation.value(&found.done) - found.value).abs() < 1e-9);
                held = found.value + 1e-9;
                bettered += 1;
            }
            assert!((held.max(branching.bound()) - best).abs() < 2e-6, "{held} {} {best}", branching.bound());
            split += branching.split();
        }
    }
    assert!(split > 50 && bettered > 50, "{split} {bettered}");
}

#[test]
fn no_schedule_of_a_value_uses_less_than_the_least_use() {
    let mut draw = Draw(31);
    let (mut looked_at, mut close) = (0, 0);
    for case in 0..80 {
        let mut relaxation = instance(&mut draw, case % 2 == 1);
        let (money, length) = (relaxation.resources.len(), relaxation.periods);
        for mode in relaxation.jobs.iter_mut().flat_map(|job| &mut job.modes) {
            let work = When::Around(-(mode.periods as i32), mode.periods as i32);
            mode.uses.push(Use { resource: money, rate: 0.1 + draw.share(), when: work });
            mode.uses.push(Use { resource: money, rate: draw.share() / 4.0, when: When::After });
        }
        // The money row itself limits nothing, so it is added after the feasible schedules are known.
        let mut schedules = every(&relaxation);
        schedules.retain(|(done, modes)| over(&relaxation, done, modes).iter().all(|over| *over <= 1e-9));
        relaxation.resources.push(Resource { capacity: vec![0.0], storage: Storage::Block { length, offset: 0 } });
        let spent = |(done, modes): &(Vec<usize>, Vec<usize>)| -> f64 {
            let of_job = |((job, done), mode): ((&Job, &usize), &usize)| -> f64 {
                let uses = job.modes[*mode].uses.iter().filter(|used| used.resource == money && *done <= length);
                uses.map(|used| used.rate * (used.when.span(*done, length).1 - used.when.span(*done, length).0) as f64)
                    .sum()
            };
            relaxation.jobs.iter().zip(done).zip(modes).map(of_job).sum()
        };
        let most = schedules.iter().map(|(done, _)| relaxation.value(done)).fold(0.0, f64::max);
        let value = most * (0.3 + 0.7 * draw.share());
        let enough = schedules.iter().filter(|(done, _)| relaxation.value(done) >= value);
        let cheapest = enough.map(spent).fold(f64::INFINITY, f64::min);
        if most <= 0.0 {
            continue;
        }
        let least = least_use(&relaxation, money, value, 2.0 * cheapest, &[Pace { steps: 200, ..ROOT }; 5]);
        assert!(least <= cheapest + 1e-9, "{case}: {least} {cheapest}");
        looked_at += 1;
        close += usize::from(least >= 0.8 * cheapest);
    }
    // So few jobs leave wide gaps between the relaxation and whole schedules.
    assert!(looked_at >= 40 && close * 5 >= looked_at, "{close} close of {looked_at}");
}
