//! Finishing a project as early as possible within its staff: the resource-constrained project scheduling problem.
//!
//! Schedules come from a genetic algorithm over lists ([`genetic`]), proofs that nothing ends sooner from a search that
//! learns ([`learn`]). Both run in rounds of counted work, side by side where there are two threads, and tell each other
//! only between rounds: the same seed gives the same answer whatever the number of threads.

pub mod decode;
pub mod genetic;
pub mod learn;
pub mod lower;
pub mod project;

pub use project::{Link, Project, ProjectError};

use genetic::Genetic;
use learn::{Prover, Verdict};

/// Schedules decoded in a round.
const SCHEDULES: u64 = 2_000;
/// Conflicts met in a round.
const CONFLICTS: u64 = 200;

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

/// The two searches and what is known between rounds.
struct Search<'p, const WORDS: usize> {
    project: &'p Project,
    genetic: Genetic<'p, WORDS>,
    prover: Option<Prover>,
    outcome: Outcome,
}

fn rounds<const WORDS: usize>(project: &Project, limits: Limits<'_>) -> Outcome {
    let mut search: Search<'_, WORDS> = Search {
        project,
        genetic: Genetic::new(project, limits.seed),
        prover: None,
        outcome: Outcome {
            starts: Vec::new(),
            end: i32::MAX,
            lower: lower::bound(project),
            rounds: 0,
            schedules: 0,
            conflicts: 0,
        },
    };
    loop {
        search.round(limits.threads);
        let outcome = &search.outcome;
        if outcome.is_proven() || outcome.rounds >= limits.rounds || (limits.stop)() {
            return search.outcome;
        }
    }
}

impl<const WORDS: usize> Search<'_, WORDS> {
    fn round(&mut self, threads: usize) {
        let lower = self.outcome.lower;
        let (genetic, prover) = (&mut self.genetic, &mut self.prover);
        let mut prove = || prover.as_mut().map_or(Verdict::Open, |prover| prover.ask(lower, CONFLICTS));
        let verdict = if threads > 1 {
            std::thread::scope(|both| {
                both.spawn(|| genetic.breed(SCHEDULES, lower));
                prove()
            })
        } else {
            genetic.breed(SCHEDULES, lower);
            prove()
        };
        self.tell(verdict);
    }

    /// Brings together what the two have found.
    fn tell(&mut self, verdict: Verdict) {
        let outcome = &mut self.outcome;
        outcome.rounds += 1;
        if let Some((starts, end)) = self.genetic.best().filter(|(_, end)| *end < outcome.end) {
            (outcome.starts, outcome.end) = (starts.to_vec(), end);
        }
        match verdict {
            Verdict::Found(starts) => {
                let end = self.project.makespan(&starts);
                if end < outcome.end {
                    (outcome.starts, outcome.end) = (starts, end);
                }
            }
            Verdict::Refuted => outcome.lower += 1,
            Verdict::Open => {}
        }
        // The questions are about ends before the first schedule's: there the search space is smallest.
        let prover =
            self.prover.get_or_insert_with(|| Prover::new(self.project, outcome.end - 1, outcome.starts.clone()));
        prover.try_first(&outcome.starts);
        outcome.lower = outcome.lower.max(prover.lower()).min(outcome.end);
        outcome.schedules = self.genetic.decoded();
        outcome.conflicts = prover.conflicts;
    }
}
