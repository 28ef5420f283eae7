//! Better roadmaps by search: simulated annealing over lists of targets.
//!
//! A list says in which order targets are placed, each with all that it needs, and in which way activities are done; the
//! builder turns it into a roadmap that holds every constraint. Some chains walk side by side, each with its own stream of
//! random numbers, and tell each other only between epochs: the same seed gives the same roadmap whatever the number of
//! threads, and a longer search begins with all that a shorter one does.

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

/// Chains that walk side by side.
const CHAINS: u64 = 4;
/// Lists that each chain tries in an epoch, in an instance of up to so many activities; of a larger one fewer, so that an
/// epoch takes about as long and a clock is asked as often.
const EPOCH: (u64, u64) = (125, 1_000);
/// The least of them.
const LEAST_EPOCH: u64 = 2;
/// Epochs after which a chain starts from the best again, the first time; each time twice as many, up to a limit.
const CYCLE: (u64, u64) = (8, 128);
/// The worsening, as a share of what the best comes to, that a chain takes with a chance of about a third when a cycle
/// begins: so much at most, and so much spread over the targets.
const TEMPERATURE: (f64, f64) = (0.01, 0.25);
/// Where money is the goal, a chain walks in one of so many epochs; in the others it takes things in and leaves others out.
const WALKS: u64 = 4;

/// When the search ends, unless nothing better is possible.
#[derive(Clone, Copy)]
pub(crate) struct Limits<'l> {
    /// Lists that are tried, at most; up to whole epochs.
    pub work: u64,
    /// Asked after each epoch: whether to stop. What depends on a clock here is not the same on every run.
    pub stop: &'l Stop<'l>,
    /// Threads; more than there are chains are of no use.
    pub threads: usize,
    /// Seed of the streams of random numbers.
    pub seed: u64,
    /// The search ends where a roadmap scores as much as this under the goal: none scores more.
    pub target: f64,
}

/// How a search ended.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The best list; none where none is better than the start.
    pub best: Option<ActivityList>,
    /// Lists that were tried.
    pub work: u64,
}

/// Looks for a list whose roadmap is better than `start`, the rank of the first of `lists`, and falls short of nothing. The
/// chains begin with different lists where there are several.
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
        // The first start may be beaten by what it is made of.
        let known = if stream == 0 { start } else { Rank::LEAST };
        let (list, rank) = begun.get(stream).map_or((first, known), |(list, rank)| (list, *rank));
        let mut switched = SwitchedList::of(task, list);
        // What must be may come first, where time is short, or last, where what is worth more should come before it.
        if stream > 0 {
            switched.due_last();
        }
        let evaluator = BenefitEvaluator::new(task.worth, task.problem.activities.len());
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
    // Of equals the first chain's, so that the order in which threads end does not matter.
    let better = best.filter(|(rank, _)| rank.beats(&start, task.goal));
    Found { best: better.map(|(_, switched)| switched.list()), work }
}

/// What the chains begin with, by chain, how good that is, and how many lists were tried for it. Where money is the goal, each
/// roadmap that falls short of nothing is made cheaper first.
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
        let mut evaluator = BenefitEvaluator::new(task.worth, task.problem.activities.len());
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
    // The time of a list grows with the square of the activities where most of them are placed.
    let size = (problem.activities.len() as u64).max(activities);
    (lists * activities / size * activities / size).max(LEAST_EPOCH)
}

/// A part of an epoch is not stopped: as many lists are tried every time.
fn never() -> bool {
    false
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

/// Lets every chain know the best of all; between, each goes on from what it found itself.
fn tell(chains: &mut [Chain<'_, '_, '_>]) {
    // Of equals the first chain's, so that the order in which threads end does not matter.
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

/// One walk.
#[derive(Debug)]
struct Chain<'t, 'p, 'a> {
    random: ChaCha8Rng,
    now: (f64, SwitchedList),
    best: (Rank, SwitchedList),
    decoder: Decoder<'p, 'a>,
    evaluator: BenefitEvaluator<'t>,
    /// Lists that were tried since that was last asked.
    tried: u64,
    /// Whether the best was found since it was last made cheaper.
    fresh: bool,
}

impl<'t, 'p, 'a> Chain<'t, 'p, 'a> {
    fn new(
        switched: SwitchedList,
        rank: Rank,
        (seed, stream): (u64, u64),
        decoder: Decoder<'p, 'a>,
        evaluator: BenefitEvaluator<'t>,
    ) -> Chain<'t, 'p, 'a> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(stream);
        let now = (f64::NEG_INFINITY, switched.clone());
        Chain { random, now, best: (rank, switched), decoder, evaluator, tried: 0, fresh: false }
    }

    /// Tries some lists.
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
            // A cycle begins with the list as it is.
            if self.now.0.is_finite() {
                // Mostly one thing at a time: the later the first change, the less has to be laid anew.
                for _ in 0..(self.random.random_range(0..8_usize) / 3).max(1) {
                    switched.change(task, &mut self.random);
                }
            }
            let figures = evaluate(task, &mut self.decoder, &mut self.evaluator, switched.list());
            let (rank, shortfall) = (Rank::of(task.goal, &figures), task.held.shortfall(&figures));
            // Where nothing is known yet of what roadmaps come to, this one tells.
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

    /// Takes into the best a few things more, and leaves out again, in another order, what can be spared then.
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

    /// Makes the best cheaper step by step.
    fn polish(&mut self, task: Task<'_, 'p, 'a>) {
        let until = Until { most: epoch(task.problem) * 2, near: None, stop: &never };
        let reduced = reduce(task, &mut self.decoder, &mut self.evaluator, &self.best.1.list(), until);
        self.tried += reduced.work;
        self.fresh = false;
        if let Some(rank) = reduced.rank.filter(|rank| rank.order(&self.best.0).is_gt()) {
            self.best = (rank, SwitchedList::of(task, &reduced.list));
        }
    }

    /// What a worsening is measured by; none where nothing is known yet.
    fn scale(&self, task: Task<'_, '_, '_>) -> Option<f64> {
        let (pursuit, best) = (task.goal.pursuit(), self.best.0.score);
        // What misses something that must be is worth something all the same; else the chain may take what it likes.
        let first = pursuit.first_unit.filter(|_| task.problem.pledges.is_empty());
        let known = || if best.is_finite() { Some(best.abs().max(1.0)) } else { first };
        pursuit.unit.or_else(known)
    }
}
