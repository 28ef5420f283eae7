//! The resource-constrained project scheduling problem: the earliest end of a project within its resources.
//!
//! Genetic algorithms over activity lists ([`genetic`]) find schedules; searches with clause learning ([`learn`]) prove
//! lower bounds. Two sides have one of each. They run in rounds of counted work, in parallel if there are two threads,
//! and exchange results only between rounds, so the same seed gives the same answer for any number of threads.

pub mod decode;
pub mod genetic;
pub mod learn;
pub mod lower;
pub mod project;

pub use project::{Link, Project, ProjectError};

use genetic::Genetic;
use learn::space::Space;
use learn::{Prover, Verdict};

/// Work of each side in the first round, counted in activities placed.
const FIRST_WORK: u64 = 50_000;
/// Largest work of each side in a round in which both sides prove. Shorter rounds exchange learnt clauses sooner.
const PROOF_WORK: u64 = 400_000;
/// Number of times that the work of a round doubles.
const DOUBLINGS: u64 = 5;
/// Sizes of the two populations: the smaller one converges sooner, the larger one ends better.
const MEMBERS: [usize; 2] = [300, 1000];
/// Offset of the seed of the second population.
const SECOND_SEED: u64 = 0x9e37_79b9_7f4a_7c15;
/// For the search of each side: conflicts of the shortest run between restarts, and whether it tries the opposite of
/// the best schedule first. The opposite gives shorter proofs; the schedule itself gives better schedules.
const PROVERS: [(u64, bool); 2] = [(100, false), (250, true)];
/// Gap between end and bound, in periods, at which a proof is likely.
const CLOSE: i32 = 3;
/// Largest number of activities of a project for which a proof is likely at any gap.
const SMALL: usize = 40;
/// If a proof is unlikely, one round in this many works on the bound.
const PROOF_EVERY: u64 = 4;
/// Populations abandoned before the search from above begins.
const RUNS_BEFORE: u64 = 2;

/// Limits of the search; it ends earlier if its schedule is proven optimal.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// Largest number of rounds.
    pub rounds: u64,
    /// Polled after each round; the search stops when it returns true. If it depends on a clock, results vary between
    /// runs.
    pub stop: &'a dyn Fn() -> bool,
    /// Threads; more than two bring no gain.
    pub threads: usize,
    /// Seed of the genetic algorithm.
    pub seed: u64,
}

/// Result of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The period in which each activity starts.
    pub starts: Vec<i32>,
    /// The end of the project.
    pub end: i32,
    /// Lower bound: no schedule ends before this period.
    pub lower: i32,
    /// Number of rounds.
    pub rounds: u64,
    /// Number of schedules decoded.
    pub schedules: u64,
    /// Number of conflicts.
    pub conflicts: u64,
}

impl Outcome {
    /// Whether the schedule is proven optimal.
    pub fn is_proven(&self) -> bool {
        self.lower >= self.end
    }
}

/// Finds a schedule with an early end, and a lower bound of the end.
pub fn solve(project: &Project, limits: Limits<'_>) -> Outcome {
    // Fewer words are faster. Sixteen resources exceed the number of binding skills of any jurisdiction.
    match project.capacity().len() {
        0..=4 => rounds::<1>(project, limits),
        5..=8 => rounds::<2>(project, limits),
        9..=16 => rounds::<4>(project, limits),
        _ => rounds::<16>(project, limits),
    }
}

/// The searches, and the results known between rounds. The two sides run in parallel if there are two threads.
struct Search<'p, const WORDS: usize> {
    project: &'p Project,
    sides: [Side<'p, WORDS>; 2],
    outcome: Outcome,
    /// Whether the latest search from below raised the bound.
    rising: bool,
    /// Whether both sides now only ask for an end one period earlier.
    above: bool,
    /// Conflicts of abandoned searches.
    conflicts: u64,
}

/// One population and one learning search; one of them runs in each round.
struct Side<'p, const WORDS: usize> {
    genetic: Genetic<'p, WORDS>,
    prover: Option<Prover>,
}

/// The task of a side in a round.
#[derive(Clone, Copy)]
enum Turn {
    /// Breeds until the project ends by this period.
    Breed(i32),
    /// Asks whether the project can end by the first period and, if not, by later ones up to the second.
    Rise(i32, i32),
}

/// Result of a turn.
enum Answer {
    Nothing,
    /// A schedule with an earlier end.
    Starts(Vec<i32>),
    /// Lower bound: no schedule ends before this period.
    Lower(i32),
}

fn rounds<const WORDS: usize>(project: &Project, limits: Limits<'_>) -> Outcome {
    let side = |members, seed| Side { genetic: Genetic::new(project, members, seed), prover: None };
    let mut search: Search<'_, WORDS> = Search {
        project,
        sides: [side(MEMBERS[0], limits.seed), side(MEMBERS[1], limits.seed.wrapping_add(SECOND_SEED))],
        outcome: Outcome {
            starts: Vec::new(),
            end: i32::MAX,
            lower: lower::bound(project),
            rounds: 0,
            schedules: 0,
            conflicts: 0,
        },
        rising: true,
        above: false,
        conflicts: 0,
    };
    loop {
        search.round(limits.threads);
        let outcome = &search.outcome;
        if outcome.is_proven() || outcome.rounds >= limits.rounds || (limits.stop)() {
            return search.outcome;
        }
    }
}

impl<const WORDS: usize> Side<'_, WORDS> {
    fn take(&mut self, turn: Turn, work: u64) -> Answer {
        match (turn, &mut self.prover) {
            (Turn::Rise(from, to), Some(prover)) => rise(prover, from, to, work),
            (Turn::Breed(enough), _) => {
                self.genetic.breed(work, enough);
                Answer::Nothing
            }
            _ => Answer::Nothing,
        }
    }
}

/// Tests ends from the earliest on, until one is possible or about `work` is done.
fn rise(prover: &mut Prover, from: i32, to: i32, work: u64) -> Answer {
    let until = prover.work + work;
    let mut end = from;
    while end <= to && prover.work < until {
        match prover.ask(end, until - prover.work) {
            Verdict::Found(starts) => return Answer::Starts(starts),
            // Learnt clauses may refute more than was asked.
            Verdict::Refuted => end = (end + 1).max(prover.lower()),
            Verdict::Open => break,
        }
    }
    if end > from { Answer::Lower(end.min(to + 1)) } else { Answer::Nothing }
}

impl<const WORDS: usize> Search<'_, WORDS> {
    fn round(&mut self, threads: usize) {
        let turns = self.turns();
        let both_prove = turns.iter().all(|turn| matches!(turn, Turn::Rise(..)));
        let work = FIRST_WORK << self.outcome.rounds.min(DOUBLINGS);
        let work = if both_prove { work.min(PROOF_WORK) } else { work };
        let [first, second] = &mut self.sides;
        let answers = if threads > 1 {
            std::thread::scope(|both| {
                let other = both.spawn(|| first.take(turns[0], work));
                let own = second.take(turns[1], work);
                [other.join().unwrap_or(Answer::Nothing), own]
            })
        } else {
            [first.take(turns[0], work), second.take(turns[1], work)]
        };
        self.outcome.rounds += 1;
        let before = self.outcome.lower;
        answers.into_iter().for_each(|answer| self.hear(answer));
        self.tell();
        if let Turn::Rise(..) = turns[1] {
            self.rising = self.outcome.lower > before;
        }
    }

    /// The first side breeds and, if a proof is likely, sometimes proves from above. The second side proves from below,
    /// and breeds when that makes no progress. On small projects, both sides prove from above once the first has bred
    /// enough.
    fn turns(&self) -> [Turn; 2] {
        let Outcome { end, lower, rounds, .. } = self.outcome;
        let breed = Turn::Breed(lower);
        if rounds == 0 {
            return [breed, breed];
        }
        let (close, bred) = (end - lower <= CLOSE, self.sides[0].genetic.runs >= RUNS_BEFORE);
        let from_above = Turn::Rise(end - 1, end - 1);
        if self.above {
            return [from_above, from_above];
        }
        let first = close && bred && !rounds.is_multiple_of(PROOF_EVERY);
        let second = close || self.rising || rounds.is_multiple_of(PROOF_EVERY);
        [if first { from_above } else { breed }, if second { Turn::Rise(lower, end - 1) } else { breed }]
    }

    /// Records the result of a turn.
    fn hear(&mut self, answer: Answer) {
        let outcome = &mut self.outcome;
        match answer {
            Answer::Starts(starts) => {
                let end = self.project.makespan(&starts);
                if end < outcome.end {
                    (outcome.starts, outcome.end) = (starts, end);
                }
            }
            Answer::Lower(lower) => outcome.lower = outcome.lower.max(lower),
            Answer::Nothing => {}
        }
    }

    /// Exchanges results between the two sides.
    fn tell(&mut self) {
        let outcome = &mut self.outcome;
        for side in &self.sides {
            if let Some((starts, end)) = side.genetic.best().filter(|(_, end)| *end < outcome.end) {
                (outcome.starts, outcome.end) = (starts.to_vec(), end);
            }
        }
        outcome.schedules = self.sides.iter().map(|side| side.genetic.decoded()).sum();
        let provers = || self.sides.iter().filter_map(|side| side.prover.as_ref());
        outcome.conflicts = self.conflicts + provers().map(|prover| prover.conflicts).sum::<u64>();
        if outcome.is_proven() {
            return;
        }
        if !self.above && self.project.len() <= SMALL && self.sides[0].genetic.runs >= RUNS_BEFORE {
            // The end is earlier than when the searches were created, so their search spaces are larger than necessary.
            self.above = true;
            self.conflicts = outcome.conflicts;
            self.sides.iter_mut().for_each(|side| side.prover = None);
        }
        for (side, (patience, contrary)) in self.sides.iter_mut().zip(PROVERS) {
            // Only ends before that of the best schedule are in question; this keeps the search space smallest.
            let prover = side.prover.get_or_insert_with(|| {
                Prover::new(&Space::whole(self.project, outcome.end - 1), &outcome.starts, patience, contrary)
            });
            prover.try_first(&outcome.starts);
            outcome.lower = outcome.lower.max(prover.lower());
        }
        let [first, second] = &mut self.sides;
        if let (Some(first), Some(second)) = (&mut first.prover, &mut second.prover) {
            first.exchange(second);
        }
        outcome.lower = outcome.lower.min(outcome.end);
    }
}
