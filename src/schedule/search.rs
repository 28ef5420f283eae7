//! Better roadmaps by search: simulated annealing over lists of targets.
//!
//! A list says in which order targets are placed, each with all that it needs, and in which way activities are done; the
//! builder turns it into a roadmap that holds every constraint. Some chains walk side by side, each with its own stream of
//! random numbers, and tell each other only between epochs: the same seed gives the same roadmap whatever the number of
//! threads, and a longer search begins with all that a shorter one does.

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::bundle::{self, Allowed};
use super::course::{Built, List, Phase};
use super::effort::is_more;
use super::laying::Laying;
use super::problem::Problem;
use super::state::{Reason, State};
use super::worth::{Tally, Worth};
use crate::model::Quarter;

/// Chains that walk side by side.
const CHAINS: u64 = 4;
/// Lists that each chain tries in an epoch.
const EPOCH: u64 = 125;
/// Epochs after which a chain starts from the best again, the first time; each time twice as many, up to a limit.
const CYCLE: (u64, u64) = (8, 128);
/// The worsening, as a share of the benefit, that a chain takes with a chance of about a third when a cycle begins: so much
/// at most, and so much spread over the targets.
const WARMTH: (f64, f64) = (0.01, 0.25);
/// What a quarter's delay of a stage counts, as a share of the benefit, while a chain walks.
const DELAY: f64 = 0.03;

/// When the search ends, unless nothing better is possible.
#[derive(Clone, Copy)]
pub struct Limits<'l> {
    /// Lists that are tried, at most; up to whole epochs.
    pub work: u64,
    /// Asked after each epoch: whether to stop. What depends on a clock here is not the same on every run.
    pub stop: &'l (dyn Fn() -> bool + Sync),
    /// Threads; more than there are chains are of no use.
    pub threads: usize,
    /// Seed of the streams of random numbers.
    pub seed: u64,
    /// No roadmap has more benefit than this.
    pub bound: f64,
}

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub struct Task<'t, 'p, 'a> {
    /// The instance.
    pub problem: &'p Problem<'a>,
    /// By activity: what may be used.
    pub allowed: &'t [bool],
    /// What was asked for.
    pub asked: &'t [usize],
    /// What roadmaps are worth.
    pub worth: &'t Worth,
    /// By activity: what the bound would do, which share of it and by which quarter; empty where it says nothing.
    pub advice: &'t [(f64, f64)],
}

/// How a search ended.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best list; none where none is better than the start.
    pub best: Option<List>,
    /// Lists that were tried.
    pub work: u64,
}

/// Looks for a list whose roadmap has more benefit than the first of `starts`, and opens no stage later. The chains begin
/// with different starts where there are several.
pub fn search(
    task: Task<'_, '_, '_>,
    starts: &[&Built<'_, '_>],
    limits: Limits<'_>,
    progress: &dyn Fn(u64, u64),
) -> Found {
    let Some(start) = starts.first() else { return Found { best: None, work: 0 } };
    let epochs = limits.work.div_ceil(CHAINS * EPOCH);
    let opens = opens(start);
    let genome = Genome::of(task, start);
    let held = task.worth.of(&|a| live(&start.state, task.problem, a));
    let laying = Laying::new(task.problem, task.allowed, task.asked);
    let begin = |stream: usize| {
        // Every other chain begins with what the bound would do, the others with what was built.
        let genome = match stream % 2 {
            1 if !task.advice.is_empty() => genome.advised(task, stream),
            _ => starts.get(stream / 2).map_or_else(|| genome.clone(), |start| Genome::of(task, start)),
        };
        // The first start may be beaten by what it is made of.
        let held = if stream == 0 { held } else { f64::NEG_INFINITY };
        let tally = Tally::new(task.worth, task.problem.activities.len());
        Chain::new(genome, held, limits.seed, stream as u64, laying.clone(), tally)
    };
    let mut chains: Vec<Chain<'_, '_, '_>> = (0..CHAINS as usize).map(begin).collect();
    let enough = limits.bound - limits.bound.abs() * 1e-9 - 1e-6;
    let mut work = 0;
    let mut cycle = Cycle { at: 0, length: CYCLE.0, count: 0 };
    for epoch in 0..epochs {
        let best = chains.iter().map(|chain| chain.best.0).fold(held, f64::max);
        if best >= enough || genome.items.is_empty() {
            break;
        }
        let run = |chain: &mut Chain<'_, '_, '_>| chain.epoch(task, &opens, cycle);
        let share = chains.len().div_ceil(limits.threads.clamp(1, CHAINS as usize));
        if limits.threads > 1 {
            std::thread::scope(|all| {
                for chains in chains.chunks_mut(share) {
                    all.spawn(move || chains.iter_mut().for_each(run));
                }
            });
        } else {
            chains.iter_mut().for_each(run);
        }
        work += CHAINS * EPOCH;
        if cycle.at + 1 == cycle.length && cycle.count.is_multiple_of(2) {
            tell(&mut chains);
        }
        cycle.go_on();
        progress(epoch + 1, epochs);
        if (limits.stop)() {
            break;
        }
    }
    let best = chains.into_iter().rev().max_by(|a, b| a.best.0.total_cmp(&b.best.0)).map(|chain| chain.best);
    // Of equals the first chain's, so that the order in which threads end does not matter.
    let better = best.filter(|(benefit, _)| is_more(*benefit, held));
    Found { best: better.map(|(_, genome)| genome.list()), work }
}

/// Where chains are between one start from the best and the next.
#[derive(Clone, Copy, Debug)]
struct Cycle {
    /// Epochs since the last start.
    at: u64,
    /// Epochs in all.
    length: u64,
    /// Cycles before this.
    count: u64,
}

impl Cycle {
    fn go_on(&mut self) {
        self.at += 1;
        if self.at == self.length {
            *self = Cycle { at: 0, length: (self.length * 2).min(CYCLE.1), count: self.count + 1 };
        }
    }
}

/// The stages that a roadmap opens, and when.
pub fn opens(built: &Built<'_, '_>) -> Vec<(usize, Quarter)> {
    built.phases.iter().filter_map(|phase| Some((phase.stage, phase.opens?))).collect()
}

/// Lets every chain know the best of all; between, each goes on from what it found itself.
fn tell(chains: &mut [Chain<'_, '_, '_>]) {
    // Of equals the first chain's, so that the order in which threads end does not matter.
    let mut best = 0;
    for (at, chain) in chains.iter().enumerate() {
        if chain.best.0 > chains[best].best.0 {
            best = at;
        }
    }
    let found = chains[best].best.clone();
    for chain in chains.iter_mut().filter(|chain| chain.best.0 < found.0) {
        chain.best = found.clone();
    }
}

/// The quarter from which an activity is live, from the first of the horizon.
fn live(state: &State<'_, '_>, problem: &Problem<'_>, activity: usize) -> Option<i32> {
    state.placed[activity].as_ref().map(|placement| placement.live.since(problem.first))
}

/// A list with what is not in it at present.
#[derive(Clone, Debug)]
struct Genome {
    items: Vec<Item>,
    ways: Vec<Option<usize>>,
    /// Activities that can be done in several ways.
    choices: Vec<usize>,
}

/// A target.
#[derive(Clone, Copy, Debug)]
struct Item {
    activity: usize,
    reason: Reason,
    on: bool,
    /// Whether benefit hangs on it.
    eases: bool,
    /// Whether it opens a channel itself.
    opens: bool,
}

impl Genome {
    /// The targets of a roadmap in the order in which they were placed; then everything else on which benefit hangs.
    fn of(task: Task<'_, '_, '_>, start: &Built<'_, '_>) -> Genome {
        let problem = task.problem;
        let empty = State::new(problem);
        let allowed = Allowed { activities: task.allowed.to_vec(), stage: problem.context.rubric.stages.len() };
        let mut eases = vec![false; problem.activities.len()];
        let mut openers: Vec<usize> = (0..task.worth.processes()).flat_map(|p| task.worth.openers(p)).collect();
        openers.sort_unstable();
        openers.dedup();
        for opener in &openers {
            let members = bundle::needs(problem, &empty, &allowed, *opener).unwrap_or_default();
            members.into_iter().for_each(|member| eases[member] = true);
        }
        let item = |activity: usize, reason: Reason, on: bool| Item {
            activity,
            reason,
            on,
            eases: eases[activity],
            opens: openers.binary_search(&activity).is_ok(),
        };
        let mut items: Vec<Item> = start.targets.iter().map(|(a, reason)| item(*a, *reason, true)).collect();
        items.retain(|of| problem.baseline != Some(of.activity) && task.allowed[of.activity]);
        for activity in openers.iter().copied() {
            if items.iter().all(|of| of.activity != activity) && task.allowed[activity] {
                items.push(item(activity, Reason::Benefit, true));
            }
        }
        for (activity, _) in eases.iter().enumerate().filter(|(_, eases)| **eases) {
            if items.iter().all(|of| of.activity != activity) && task.allowed[activity] {
                items.push(item(activity, Reason::Benefit, false));
            }
        }
        let choices = (0..problem.activities.len()).filter(|a| problem.activities[*a].modes.len() > 1).collect();
        Genome { items, ways: vec![None; problem.activities.len()], choices }
    }

    /// The same targets in the order in which the bound would have them live, what it would rather not do last.
    fn advised(&self, task: Task<'_, '_, '_>, stream: usize) -> Genome {
        let mut advised = self.clone();
        let quarters = f64::from(task.problem.last.since(task.problem.first) + 1);
        let strictness = if stream > 2 { 2.0 } else { 1.0 };
        let rank = |of: &Item| {
            let (share, by) = task.advice.get(of.activity).copied().unwrap_or_default();
            by + (1.0 - share) * quarters * strictness
        };
        advised.items.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
        for of in &mut advised.items {
            of.on = true;
        }
        // What only others need comes with them.
        advised.items.iter_mut().filter(|of| of.reason == Reason::Benefit && !of.opens).for_each(|of| of.on = false);
        advised
    }

    fn list(&self) -> List {
        let on = self.items.iter().filter(|item| item.on);
        List { targets: on.map(|item| (item.activity, item.reason)).collect(), ways: self.ways.clone() }
    }

    /// Changes one thing.
    fn change(&mut self, problem: &Problem<'_>, random: &mut impl Rng) {
        let count = self.items.len();
        let drawn = random.random_range(0..100);
        if drawn < 15 && !self.choices.is_empty() {
            let activity = self.choices[random.random_range(0..self.choices.len())];
            let way = random.random_range(0..=problem.activities[activity].modes.len());
            self.ways[activity] = way.checked_sub(1);
            return;
        }
        let at = self.pick(random);
        if drawn < 35 {
            self.items[at].on = !self.items[at].on;
        } else if drawn < 55 {
            let other = random.random_range(0..count);
            self.items.swap(at, other);
        } else {
            // Mostly to somewhere near or to the front: what comes early takes what is scarce.
            let to = match random.random_range(0..3) {
                0 => random.random_range(0..=at),
                1 => (at + random.random_range(0..7)).saturating_sub(3).min(count - 1),
                _ => random.random_range(0..count),
            };
            let mut item = self.items.remove(at);
            item.on = true;
            self.items.insert(to, item);
        }
    }

    /// A place in the list: two times of three one on which benefit hangs.
    fn pick(&self, random: &mut impl Rng) -> usize {
        let count = self.items.len();
        let wanted = random.random_range(0..3) > 0;
        let from = random.random_range(0..count);
        let at = (0..count).map(|step| (from + step) % count).find(|at| !wanted || self.items[*at].eases);
        at.unwrap_or(from)
    }
}

/// One walk.
#[derive(Debug)]
struct Chain<'t, 'p, 'a> {
    random: ChaCha8Rng,
    now: (f64, Genome),
    best: (f64, Genome),
    laying: Laying<'p, 'a>,
    tally: Tally<'t>,
}

impl<'t, 'p, 'a> Chain<'t, 'p, 'a> {
    fn new(
        genome: Genome,
        held: f64,
        seed: u64,
        stream: u64,
        laying: Laying<'p, 'a>,
        tally: Tally<'t>,
    ) -> Chain<'t, 'p, 'a> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(stream);
        Chain { random, now: (f64::NEG_INFINITY, genome.clone()), best: (held, genome), laying, tally }
    }

    /// Tries some lists.
    fn epoch(&mut self, task: Task<'_, '_, '_>, opens: &[(usize, Quarter)], cycle: Cycle) {
        if cycle.at == 0 {
            self.now = (f64::NEG_INFINITY, self.best.1.clone());
        }
        let scale = if self.best.0.is_finite() { self.best.0.abs().max(1.0) } else { 1.0 };
        let warmest = scale * WARMTH.0.min(WARMTH.1 / self.best.1.items.len().max(1) as f64);
        for n in 0..EPOCH {
            let cooled = (cycle.at * EPOCH + n) as f64 / (cycle.length * EPOCH) as f64;
            let warmth = warmest * (1.0 - cooled).powi(3);
            let mut genome = self.now.1.clone();
            // A cycle begins with the list as it is.
            if self.now.0.is_finite() {
                // Mostly one thing at a time: the later the first change, the less has to be laid anew.
                for _ in 0..(self.random.random_range(0..8_usize) / 3).max(1) {
                    genome.change(task.problem, &mut self.random);
                }
            }
            let (benefit, late) = self.value(task, &genome, opens);
            let walks = benefit - f64::from(late) * DELAY * scale;
            let chance: f64 = self.random.random_range(0.0..1.0);
            if walks >= self.now.0 || (warmth > 0.0 && chance < ((walks - self.now.0) / warmth).exp()) {
                self.now = (walks, genome);
                if late == 0 && benefit > self.best.0 {
                    self.best = (benefit, self.now.1.clone());
                }
            }
        }
    }

    /// The benefit of a list's roadmap, and how many quarters too late it opens stages in all.
    fn value(&mut self, task: Task<'_, '_, '_>, genome: &Genome, opens: &[(usize, Quarter)]) -> (f64, i32) {
        let phases = self.laying.lay(genome.list());
        let state = self.laying.state();
        let benefit = self.tally.of(&|a| live(state, task.problem, a));
        (benefit, late(task.problem, &phases, opens))
    }
}

/// How many quarters later than they should stages open in all; what does not open is late by the whole horizon.
pub fn late(problem: &Problem<'_>, phases: &[Phase], opens: &[(usize, Quarter)]) -> i32 {
    let never = problem.last + 2;
    let opened = |stage: usize| phases.iter().find(|phase| phase.stage == stage).and_then(|phase| phase.opens);
    opens.iter().map(|(stage, by)| opened(*stage).unwrap_or(never).since(*by).max(0)).sum()
}
