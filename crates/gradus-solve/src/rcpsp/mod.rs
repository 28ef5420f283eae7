//! Finishing a project as early as possible within its staff: the resource-constrained project scheduling problem.
//!
//! Schedules come from genetic algorithms over lists ([`genetic`]), proofs that nothing ends sooner from searches that learn
//! ([`learn`]). There are two of each, on two sides that run in rounds of counted work, at once where there are two threads,
//! and tell each other only between rounds: the same seed gives the same answer whatever the number of threads.

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
/// Work of each side at most in a round in which both prove: the shorter, the sooner each hears what the other learnt.
const PROOF_WORK: u64 = 400_000;
/// Doublings of the work: each round is twice as long as the one before, so many times.
const DOUBLINGS: u64 = 5;
/// Members of the two populations: the smaller one is soon good, the larger one better in the end.
const MEMBERS: [usize; 2] = [300, 1000];
/// What is added to the seed for the second population.
const SECOND_SEED: u64 = 0x9e37_79b9_7f4a_7c15;
/// Of each side's search: conflicts of the shortest run between restarts, and whether it tries first what the best schedule
/// does not do. That makes for shorter proofs, the opposite for schedules.
const PROVERS: [(u64, bool); 2] = [(100, false), (250, true)];
/// Periods between end and bound that make a proof likely to come.
const CLOSE: i32 = 3;
/// Activities of a project so small that a proof is likely from anywhere.
const SMALL: usize = 40;
/// Where it is not likely, one round in so many goes to the bound.
const PROOF_EVERY: u64 = 4;
/// Populations given up before the search from above begins.
const RUNS_BEFORE: u64 = 2;

/// When the search ends, unless it has proven its schedule the best before.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// Rounds at most.
    pub rounds: u64,
    /// Asked after each round: whether to stop. What depends on a clock here is not the same on every run.
    pub stop: &'a dyn Fn() -> bool,
    /// Threads; more than two are of no use.
    pub threads: usize,
    /// Seed of the genetic algorithm.
    pub seed: u64,
}

/// How a search ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The period in which each activity starts.
    pub starts: Vec<i32>,
    /// The end of the project.
    pub end: i32,
    /// No schedule ends before this.
    pub lower: i32,
    /// Rounds that were run.
    pub rounds: u64,
    /// Schedules that were decoded.
    pub schedules: u64,
    /// Conflicts that were met.
    pub conflicts: u64,
}

impl Outcome {
    /// Whether the schedule is proven to end as early as any.
    pub fn is_proven(&self) -> bool {
        self.lower >= self.end
    }
}

/// Finds an early end for a project, and how early any could be.
pub fn solve(project: &Project, limits: Limits<'_>) -> Outcome {
    // The fewer words, the faster; sixteen resources are more than any jurisdiction has skills that bind.
    match project.capacity().len() {
        0..=4 => rounds::<1>(project, limits),
        5..=8 => rounds::<2>(project, limits),
        9..=16 => rounds::<4>(project, limits),
        _ => rounds::<16>(project, limits),
    }
}

/// The searches and what is known between rounds. The two sides run at once where there are two threads.
struct Search<'p, const WORDS: usize> {
    project: &'p Project,
    sides: [Side<'p, WORDS>; 2],
    outcome: Outcome,
    /// Whether the latest search from below raised the bound.
    rising: bool,
    /// Whether both sides do nothing any more but ask for one period less.
    above: bool,
    /// Conflicts of searches that were given up.
    conflicts: u64,
}

/// One population and one search that learns, of which one has its turn in a round.
struct Side<'p, const WORDS: usize> {
    genetic: Genetic<'p, WORDS>,
    prover: Option<Prover>,
}

/// What a side does in a round.
#[derive(Clone, Copy)]
enum Turn {
    /// Breeds until the project ends by the figure.
    Breed(i32),
    /// Asks whether it can end by the first figure and, where it can't, by later ones, up to the second.
    Rise(i32, i32),
}

/// What came of a turn.
enum Answer {
    Nothing,
    /// Starts that end sooner.
    Starts(Vec<i32>),
    /// No schedule ends before this.
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

/// Asks for ends from the earliest on, until one is possible or about so much work is done.
fn rise(prover: &mut Prover, from: i32, to: i32, work: u64) -> Answer {
    let until = prover.work + work;
    let mut end = from;
    while end <= to && prover.work < until {
        match prover.ask(end, until - prover.work) {
            Verdict::Found(starts) => return Answer::Starts(starts),
            // What is learnt may say more than was asked.
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

    /// The first side breeds, and proves from above now and then where a proof is likely; the second proves from below,
    /// and breeds where that has come to nothing. Where the project is small, both prove from above once the first has bred
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

    /// Takes note of what came of a turn.
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

    /// Brings together what the two sides have found.
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
            // By now the end is earlier than when the searches were made, and theirs is a larger space than need be.
            self.above = true;
            self.conflicts = outcome.conflicts;
            self.sides.iter_mut().for_each(|side| side.prover = None);
        }
        for (side, (patience, contrary)) in self.sides.iter_mut().zip(PROVERS) {
            // The questions are about ends before the best schedule's: there the search space is smallest.
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
