//! Simulated annealing over activity lists.
//!
//! A list holds the order of targets, each placed with everything that it needs, and the modes of activities. The
//! builder turns it into a roadmap that satisfies every constraint. Several chains run in parallel, each with its own
//! stream of random numbers, and share results only between epochs. So the same seed gives the same roadmap for any
//! number of threads, and a longer search starts with the same steps as a shorter one.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::activity_list::SwitchedList;
use super::cost_reduction::{Until, reduce};
use super::task::{Rank, Task, evaluate};
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::decoder::Decoder;
use crate::schedule::effort::Stop;
use crate::schedule::objective::benefit::BenefitEvaluator;
use crate::schedule::problem::instance::Problem;

/// Number of chains.
const CHAINS: u64 = 4;
/// Lists that each chain tries in an epoch, for instances of up to this number of activities. Larger instances use
/// fewer lists, so that an epoch takes about as long and the clock is read as often.
const EPOCH: (u64, u64) = (125, 1_000);
/// Minimum lists in an epoch.
const LEAST_EPOCH: u64 = 2;
/// Epochs after which a chain first restarts from the best list; the interval doubles each time, up to a limit.
const CYCLE: (u64, u64) = (8, 128);
/// The worsening, as a share of the best value, that a chain accepts with probability of about a third at the start of
/// a cycle: the maximum, and the amount to divide by the number of targets.
const TEMPERATURE: (f64, f64) = (0.01, 0.25);
/// If the goal saves money, a chain anneals in one of this many epochs; in the others it adds and removes targets.
const WALKS: u64 = 4;

/// When the search ends, unless it reaches the bound first.
#[derive(Clone, Copy)]
pub(crate) struct Limits<'l> {
    /// Maximum number of lists, rounded up to whole epochs.
    pub work: u64,
    /// Called after each epoch: whether to stop. If the answer depends on a clock, runs may differ.
    pub stop: &'l Stop<'l>,
    /// Threads; more threads than chains bring no gain.
    pub threads: usize,
    /// Seed of the random streams.
    pub seed: u64,
    /// The search ends when a roadmap reaches this score: no roadmap scores more.
    pub target: f64,
}

/// The result of a search.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The best list; `None` if no list is better than the start.
    pub best: Option<ActivityList>,
    /// Number of lists tried.
    pub work: u64,
}

/// Looks for a list whose roadmap has no shortfall and is better than `start`, the rank of the first of `lists`. Chains
/// start from different lists if there are several.
pub(crate) fn search<'p, 'a>(
    task: Task<'_, 'p, 'a>,
    lists: &[ActivityList],
    start: Rank,
    limits: Limits<'_>,
    progress: &dyn Fn(u64, u64),
) -> Found {
    let Some(first) = lists.first() else { return Found { best: None, work: 0 } };
    let decoder = Decoder::new(task.problem, task.allowed, task.asked);
    let (begun, mut work) = begun(task, lists, start, limits, &decoder);
    let begin = |stream: usize| {
        // A chain without a start list of its own begins with the first list. Only the first chain takes over its rank.
        let known = if stream == 0 { start } else { Rank::LEAST };
        let (list, rank) = begun.get(stream).map_or((first, known), |(list, rank)| (list, *rank));
        let mut switched = SwitchedList::of(task, list);
        // Mandates come first if time is short, or last so that more valuable targets come before them.
        if stream > 0 {
            switched.due_last();
        }
        let evaluator = BenefitEvaluator::new(&task.problem.benefit, task.problem.activities.len());
        Chain::new(switched, rank, (limits.seed, stream as u64), decoder.clone(), evaluator)
    };
    let mut chains: Vec<Chain<'_, 'p, 'a>> = (0..CHAINS as usize).map(begin).collect();
    let mut cycle = Cycle { at: 0, length: CYCLE.0, count: 0 };
    while work < limits.work && !(work > 0 && (limits.stop)()) {
        let best = chains.iter().map(|chain| chain.best.0.score).fold(start.score, f64::max);
        if best >= limits.target || chains.iter().any(|chain| chain.best.1.is_empty()) {
            break;
        }
        let run = |chain: &mut Chain<'_, 'p, 'a>| chain.epoch(task, cycle);
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
        work += chains.iter_mut().map(|chain| std::mem::take(&mut chain.tried)).sum::<u64>();
        if cycle.at + 1 == cycle.length && cycle.count.is_multiple_of(2) {
            tell(&mut chains);
        }
        cycle.go_on();
        progress(work.min(limits.work), limits.work);
    }
    let best = chains.into_iter().rev().max_by(|a, b| a.best.0.order(&b.best.0)).map(|chain| chain.best);
    // Among equals the first chain wins, so that the order in which threads end does not matter.
    let better = best.filter(|(rank, _)| rank.beats(&start, task.goal));
    Found { best: better.map(|(_, switched)| switched.list()), work }
}

/// The start list of each chain with its rank, and the number of lists tried for them. If the goal saves money, each
/// roadmap without shortfall is made cheaper first.
fn begun<'p, 'a>(
    task: Task<'_, 'p, 'a>,
    lists: &[ActivityList],
    start: Rank,
    limits: Limits<'_>,
    decoder: &Decoder<'p, 'a>,
) -> (Vec<(ActivityList, Rank)>, u64) {
    let mut work = 0;
    let mut begun = Vec::new();
    let mut stopped = false;
    for (stream, list) in lists.iter().take(CHAINS as usize).enumerate() {
        let known = if stream == 0 { start } else { Rank::LEAST };
        stopped = stopped || work > 0 && (limits.stop)();
        if !task.goal.pursuit().saves || work >= limits.work || stopped {
            begun.push((list.clone(), known));
            continue;
        }
        let mut decoder = decoder.clone();
        let mut evaluator = BenefitEvaluator::new(&task.problem.benefit, task.problem.activities.len());
        let until = Until { most: limits.work - work, near: None, stop: limits.stop };
        let reduced = reduce(task, &mut decoder, &mut evaluator, list, until);
        work += reduced.work;
        begun.push((reduced.list, reduced.rank.unwrap_or(known)));
    }
    (begun, work)
}

/// Lists that each chain tries in an epoch.
fn epoch(problem: &Problem<'_>) -> u64 {
    let (lists, activities) = EPOCH;
    // The time for a list grows with the square of the number of activities if most of them are placed.
    let size = (problem.activities.len() as u64).max(activities);
    (lists * activities / size * activities / size).max(LEAST_EPOCH)
}

/// Never stops: a part of an epoch must try the same number of lists in every run.
fn never() -> bool {
    false
}

/// Position of the chains between two restarts from the best list.
#[derive(Clone, Copy, Debug)]
struct Cycle {
    /// Epochs since the last restart.
    at: u64,
    /// Epochs of the cycle.
    length: u64,
    /// Number of earlier cycles.
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

/// Gives every chain the best list of all chains; between these exchanges, each chain continues from its own results.
fn tell(chains: &mut [Chain<'_, '_, '_>]) {
    // Among equals the first chain wins, so that the order in which threads end does not matter.
    let mut best = 0;
    for (at, chain) in chains.iter().enumerate() {
        if chain.best.0.order(&chains[best].best.0).is_gt() {
            best = at;
        }
    }
    let found = chains[best].best.clone();
    for chain in chains.iter_mut().filter(|chain| chain.best.0.order(&found.0).is_lt()) {
        chain.best = found.clone();
    }
}

/// One annealing chain.
#[derive(Debug)]
struct Chain<'t, 'p, 'a> {
    random: ChaCha8Rng,
    now: (f64, SwitchedList),
    best: (Rank, SwitchedList),
    decoder: Decoder<'p, 'a>,
    evaluator: BenefitEvaluator<'t, 'a>,
    /// Lists tried since the counter was last read.
    tried: u64,
    /// Whether the best list is newer than the last attempt to make it cheaper.
    fresh: bool,
}

impl<'t, 'p, 'a> Chain<'t, 'p, 'a> {
    fn new(
        switched: SwitchedList,
        rank: Rank,
        (seed, stream): (u64, u64),
        decoder: Decoder<'p, 'a>,
        evaluator: BenefitEvaluator<'t, 'a>,
    ) -> Chain<'t, 'p, 'a> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(stream);
        let now = (f64::NEG_INFINITY, switched.clone());
        Chain { random, now, best: (rank, switched), decoder, evaluator, tried: 0, fresh: false }
    }

    /// Tries the lists of one epoch.
    fn epoch(&mut self, task: Task<'_, 'p, 'a>, cycle: Cycle) {
        let pursuit = task.goal.pursuit();
        if pursuit.saves && !cycle.at.is_multiple_of(WALKS) && self.best.0.score.is_finite() {
            self.stir(task);
            return;
        }
        if cycle.at == 0 {
            self.now = (f64::NEG_INFINITY, self.best.1.clone());
        }
        let mut scale = self.scale(task);
        let spread = if pursuit.spreads { TEMPERATURE.1 / self.best.1.count().max(1) as f64 } else { TEMPERATURE.0 };
        let highest = TEMPERATURE.0.min(spread);
        let epoch = epoch(task.problem);
        for n in 0..epoch {
            let cooled = (cycle.at * epoch + n) as f64 / (cycle.length * epoch) as f64;
            let mut switched = self.now.1.clone();
            // A cycle starts with the unchanged list.
            if self.now.0.is_finite() {
                // Mostly one change at a time: the later the first change, the less must be rebuilt.
                for _ in 0..(self.random.random_range(0..8_usize) / 3).max(1) {
                    switched.change(task, &mut self.random);
                }
            }
            let figures = evaluate(task, &mut self.decoder, &mut self.evaluator, switched.list());
            let (rank, shortfall) = (Rank::of(task.goal, &figures), task.held.shortfall(&figures));
            // Without a known value, this roadmap sets the scale.
            scale = scale.or_else(|| Some(rank.score.abs().max(1.0)));
            let unit = scale.unwrap_or(1.0);
            let temperature = unit * highest * (1.0 - cooled).powi(3);
            let walks = rank.score - shortfall * pursuit.delay * unit;
            let chance: f64 = self.random.random_range(0.0..1.0);
            if walks >= self.now.0 || (temperature > 0.0 && chance < ((walks - self.now.0) / temperature).exp()) {
                self.now = (walks, switched);
                if shortfall <= 0.0 && rank.order(&self.best.0).is_gt() {
                    self.best = (rank, self.now.1.clone());
                    self.fresh = true;
                }
            }
        }
        self.tried += epoch;
        if pursuit.saves && self.fresh {
            self.polish(task);
        }
    }

    /// Adds a few targets to the best list, then removes dispensable targets in another order.
    fn stir(&mut self, task: Task<'_, 'p, 'a>) {
        let (before, epoch) = (self.tried, epoch(task.problem));
        while self.tried < before + epoch {
            let mut switched = self.best.1.clone();
            switched.add(&mut self.random);
            let mut spare = |spare: &bool| if self.random.random_range(0..2) == 0 { *spare } else { !spare };
            let spare: Vec<bool> = task.spare.iter().map(&mut spare).collect();
            let task = Task { spare: &spare, ..task };
            let Chain { decoder, evaluator, best, .. } = self;
            let reduced = reduce(
                task,
                decoder,
                evaluator,
                &switched.list(),
                Until { most: epoch, near: Some(best.0), stop: &never },
            );
            self.tried += reduced.work;
            if let Some(rank) = reduced.rank.filter(|rank| rank.order(&self.best.0).is_gt()) {
                self.best = (rank, SwitchedList::of(task, &reduced.list));
            }
        }
    }

    /// Makes the best list cheaper step by step.
    fn polish(&mut self, task: Task<'_, 'p, 'a>) {
        let until = Until { most: epoch(task.problem) * 2, near: None, stop: &never };
        let reduced = reduce(task, &mut self.decoder, &mut self.evaluator, &self.best.1.list(), until);
        self.tried += reduced.work;
        self.fresh = false;
        if let Some(rank) = reduced.rank.filter(|rank| rank.order(&self.best.0).is_gt()) {
            self.best = (rank, SwitchedList::of(task, &reduced.list));
        }
    }

    /// The unit of worsening; `None` if no value is known yet.
    fn scale(&self, task: Task<'_, '_, '_>) -> Option<f64> {
        let (pursuit, best) = (task.goal.pursuit(), self.best.0.score);
        // With mandates or contracts, an incomplete roadmap also has a value, and a fixed unit would let the chain
        // accept any change.
        let first = pursuit.first_unit.filter(|_| task.problem.pledges.is_empty());
        let known = || if best.is_finite() { Some(best.abs().max(1.0)) } else { first };
        pursuit.unit.or_else(known)
    }
}
