//! Branching against trying everything, on small random instances.

use std::collections::BTreeMap;

use super::*;
use crate::schedule::bound::lagrangian::relaxation::{Gain, Member, Way};
use crate::schedule::bound::lagrangian::resource::{Resource, Storage, Use, When};

/// Steps for the first branch.
const ROOT: Pace = Pace { steps: 500, level: 0.1, fresh: 0.02 };

/// Numbers from a seed.
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

/// Few members over few quarters, with something that keeps and something that does not. Where `crossed`, needs may
/// close circles and some gains hang on pairs; else needs form a forest.
fn instance(draw: &mut Draw, crossed: bool) -> Relaxation {
    let quarters = 2 + draw.below(4);
    let count = 1 + draw.below(4);
    let scarce = vec![
        Resource { there: vec![0.5 + draw.share(); quarters], keeps: Storage::Not },
        Resource { there: (1..=quarters).map(|q| q as f64 * 0.4).collect(), keeps: Storage::Always },
    ];
    let mut relaxed = Relaxation { quarters, scarce, members: Vec::new(), gains: Vec::new(), pairs: Vec::new() };
    for activity in 0..count {
        let way = |draw: &mut Draw| {
            let length = 1 + draw.below(2);
            let work = When::Around(-(length as i32), length as i32);
            let uses = vec![
                Use { of: 0, rate: draw.share(), when: work },
                Use { of: 1, rate: draw.share(), when: work },
                Use { of: 1, rate: draw.share() / 4.0, when: When::After },
            ];
            Way { quarters: length, uses }
        };
        let ways: Vec<Way> = (0..1 + draw.below(2)).map(|_| way(draw)).collect();
        let shortest = ways.iter().map(|way| way.quarters).min().unwrap();
        let mut needs: Vec<(usize, i32)> = Vec::new();
        for need in 0..activity {
            if draw.below(2) == 0 {
                needs.push((need, draw.below(2) as i32));
            }
        }
        needs.truncate(if crossed { 3 } else { 1 });
        let ready = |(need, lag): &(usize, i32)| relaxed.members[*need].head + shortest + *lag as usize;
        let head = needs.iter().map(ready).fold(shortest, usize::max);
        relaxed.members.push(Member { activity, head, ways, needs });
    }
    let mut pairs = BTreeMap::new();
    for _ in 0..6 {
        let (one, other, by) = (draw.below(count as u64), draw.below(count as u64), draw.below(quarters as u64));
        let mut of = if crossed && draw.below(3) == 0 { vec![one, other] } else { vec![one] };
        of.sort_unstable();
        of.dedup();
        let ways = [relaxed.node(&mut pairs, &of, by), relaxed.node(&mut pairs, &[other], by)];
        let mut ways: Vec<Vec<(usize, f64)>> =
            ways.into_iter().flatten().map(|node| vec![(node, draw.share())]).collect();
        ways.truncate(1 + draw.below(2));
        if !ways.is_empty() {
            relaxed.gains.push(Gain { scale: 8.0 * draw.share(), today: 0.1, ways });
        }
    }
    relaxed
}

/// Every choice of quarters and ways that needs allow.
fn every(relaxed: &Relaxation) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut all = Vec::new();
    let mut open = vec![(Vec::new(), Vec::new())];
    while let Some((live, ways)) = open.pop() {
        let Some(member) = relaxed.members.get(live.len()) else {
            all.push((live, ways));
            continue;
        };
        let with = |quarter: usize, way: usize| ([&live[..], &[quarter]].concat(), [&ways[..], &[way]].concat());
        open.push(with(relaxed.quarters + 1, 0));
        for (way, of) in member.ways.iter().enumerate() {
            let ready = |quarter: &usize| {
                let needs = member.needs.iter();
                let start = *quarter as i32 - of.quarters as i32;
                start >= 0 && { needs }.all(|(need, lag)| live[*need] as i32 + lag <= start)
            };
            open.extend((member.head..=relaxed.quarters).filter(ready).map(|quarter| with(quarter, way)));
        }
    }
    all
}

/// How much more is taken of every row and quarter than there is.
fn over(relaxed: &Relaxation, live: &[usize], ways: &[usize]) -> Vec<f64> {
    let mut over = Vec::new();
    for (row, of) in relaxed.scarce.iter().enumerate() {
        let mut taken = vec![0.0; relaxed.quarters];
        for ((member, live), way) in relaxed.members.iter().zip(live).zip(ways) {
            for used in member.ways[*way].uses.iter().filter(|used| used.of == row && *live <= relaxed.quarters) {
                let (from, to) = used.when.span(*live, relaxed.quarters);
                taken[from..to].iter_mut().for_each(|taken| *taken += used.rate);
            }
        }
        if of.keeps == Storage::Always {
            (1..taken.len()).for_each(|quarter| taken[quarter] += taken[quarter - 1]);
        }
        over.extend(taken.iter().zip(&of.there).map(|(taken, there)| taken - there));
    }
    over
}

/// The best of all that hold every row.
fn best(relaxed: &Relaxation) -> f64 {
    let holds = |(live, ways): &&(Vec<usize>, Vec<usize>)| over(relaxed, live, ways).iter().all(|over| *over <= 1e-9);
    let all = every(relaxed);
    all.iter().filter(holds).map(|(live, _)| relaxed.benefit(live)).fold(0.0, f64::max)
}

fn some_prices(priced: &PricingProblem<'_>, draw: &mut Draw) -> Multipliers {
    let mut prices = priced.free();
    prices.of.iter_mut().chain(&mut prices.loose).for_each(|price| *price = draw.share() * draw.share());
    prices.shares.iter_mut().for_each(|share| *share = draw.share());
    prices.floors.iter_mut().for_each(|floor| *floor = 0.1 + 0.9 * draw.share());
    prices
}

#[test]
fn what_is_best_in_a_forest_is_what_trying_everything_says() {
    let mut draw = Draw(11);
    for _ in 0..300 {
        let mut relaxed = instance(&mut draw, false);
        relaxed.gains.iter_mut().for_each(|gain| gain.ways.truncate(1));
        let priced = PricingProblem::new(&relaxed);
        let prices = some_prices(&priced, &mut draw);
        let worth = |(live, ways): &(Vec<usize>, Vec<usize>)| {
            let over = over(&relaxed, live, ways);
            relaxed.benefit(live) - over.iter().zip(&prices.of).map(|(over, price)| over * price).sum::<f64>()
        };
        let all = every(&relaxed);
        let mut workspace = priced.workspace();
        priced.find(&prices, &Domain::full(&priced.layout), &mut workspace);
        let most = all.iter().map(worth).fold(f64::NEG_INFINITY, f64::max);
        assert!((workspace.best.value - most).abs() < 1e-9, "{} {most}", workspace.best.value);
        priced.with_each(&mut workspace);
        for (at, with) in workspace.with.iter().enumerate() {
            let (way, place) = (at / relaxed.width(), at % relaxed.width());
            let member = priced.layout.ways[way].member;
            let way = way - priced.layout.ways_of[member].start;
            let there = all.iter().filter(|(live, ways)| live[member] == place && ways[member] == way);
            let most = there.map(worth).fold(f64::NEG_INFINITY, f64::max);
            assert!(*with == most || (with - most).abs() < 1e-9, "{with} {most}");
        }
    }
}

#[test]
fn no_prices_say_less_than_the_best_of_all() {
    let mut draw = Draw(5);
    for _ in 0..300 {
        let relaxed = instance(&mut draw, true);
        let priced = PricingProblem::new(&relaxed);
        let mut workspace = priced.workspace();
        let domain = Domain::full(&priced.layout);
        priced.find(&some_prices(&priced, &mut draw), &domain, &mut workspace);
        let best = best(&relaxed);
        assert!(workspace.best.value >= best - 1e-9);
        let lowered = subgradient::lower(&priced, &domain, priced.free(), best, ROOT, &mut workspace);
        assert!(lowered.bound >= best - 1e-9, "{} {best}", lowered.bound);
    }
}

#[test]
fn branching_ends_with_the_best_of_all() {
    let mut draw = Draw(3);
    let (mut split, mut bettered) = (0, 0);
    for at in 0..200 {
        let relaxed = instance(&mut draw, at % 2 == 0);
        let best = best(&relaxed);
        // From nothing, and from the best itself.
        for begun in [-1e-6, best + 1e-9] {
            let mut held = begun;
            let priced = PricingProblem::new(&relaxed);
            let free = priced.free();
            let root =
                subgradient::lower(&priced, &Domain::full(&priced.layout), free, held, ROOT, &mut priced.workspace());
            let mut branching = Branching::new(&relaxed, root, held, relaxed.members.len()).unwrap();
            let limits = Limits { work: 10_000, threads: 1 + at % 2 };
            while let Event::Found(found) = branching.go_on(held, limits) {
                assert!((relaxed.benefit(&found.live) - found.benefit).abs() < 1e-9);
                held = found.benefit + 1e-9;
                bettered += 1;
            }
            assert!((held.max(branching.bound()) - best).abs() < 2e-6, "{held} {} {best}", branching.bound());
            split += branching.split;
        }
    }
    assert!(split > 50 && bettered > 50, "{split} {bettered}");
}
