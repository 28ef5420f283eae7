//! Heuristic schedules: a genetic algorithm over activity lists with forward-backward improvement of each member.
//!
//! After Hartmann 1998 (lists, two-point crossover, sampling by latest finish) and Valls, Ballestín and Quintanilla
//! 2008 (improved members). A population that has lost its diversity is abandoned for a new one; some of its best
//! members are set aside, and the best of several populations form the next one.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::decode::Decoder;
use super::project::Project;

/// Consecutive children per member without an earlier end, after which the population counts as converged.
const PATIENCE: u64 = 16;
/// Number of runs whose best members together form a population.
const RUNS: usize = 4;

/// A list with its schedule.
#[derive(Clone, Debug)]
struct Member {
    list: Vec<u16>,
    starts: Vec<i32>,
    end: i32,
}

/// A population that continues to evolve on each call.
#[derive(Debug)]
pub struct Genetic<'p, const WORDS: usize> {
    project: &'p Project,
    decoder: Decoder<WORDS>,
    random: ChaCha8Rng,
    tails: Vec<i32>,
    size: usize,
    members: Vec<Member>,
    best: Option<Member>,
    /// The earliest end of this run.
    leader: i32,
    aside: Vec<Member>,
    /// Children since the earliest end of this run was found.
    stale: u64,
    /// Populations abandoned so far.
    pub runs: u64,
    taken: Vec<bool>,
}

impl<'p, const WORDS: usize> Genetic<'p, WORDS> {
    /// An empty population that grows to `size` members, at least four.
    pub fn new(project: &'p Project, size: usize, seed: u64) -> Self {
        Genetic {
            project,
            decoder: Decoder::new(project),
            random: ChaCha8Rng::seed_from_u64(seed),
            tails: project.tails(),
            size: size.max(RUNS),
            members: Vec::new(),
            best: None,
            leader: i32::MAX,
            aside: Vec::new(),
            stale: 0,
            runs: 0,
            taken: vec![false; project.len()],
        }
    }

    /// The best starts so far, and the end of the project.
    pub fn best(&self) -> Option<(&[i32], i32)> {
        self.best.as_ref().map(|best| (&*best.starts, best.end))
    }

    /// Number of schedules decoded so far.
    pub fn decoded(&self) -> u64 {
        self.decoder.decoded
    }

    /// Breeds until about `work` more activities are placed, or the project ends by `enough`.
    pub fn breed(&mut self, work: u64, enough: i32) {
        let until = self.decoder.decoded + work / self.project.len().max(1) as u64 + 1;
        while self.decoder.decoded < until && self.best.as_ref().is_none_or(|best| best.end > enough) {
            if self.members.len() < self.size {
                let list = self.sample();
                let member = self.decoded_from(list);
                self.admit(member);
            } else {
                self.child();
                if self.stale > PATIENCE * self.size as u64 {
                    self.start_over();
                }
            }
        }
    }

    /// Sets some of the best members aside and starts again; after several such runs, with the members set aside.
    fn start_over(&mut self) {
        self.stale = 0;
        self.leader = i32::MAX;
        self.runs += 1;
        let mut members = std::mem::take(&mut self.members);
        members.sort_by_key(|member| member.end);
        let alike = members.iter().filter(|member| Some(member.end) == members.first().map(|first| first.end)).count();
        let keep = self.size / RUNS;
        members.truncate(alike.max(keep));
        for _ in 0..keep {
            let at = self.random.random_range(0..members.len());
            self.aside.push(members[at].clone());
        }
        if self.aside.len() >= self.size {
            self.members = std::mem::take(&mut self.aside);
        }
    }

    fn decoded_from(&mut self, mut list: Vec<u16>) -> Member {
        let mut starts = vec![0; list.len()];
        let end = self.decoder.improve(&mut list, &mut starts);
        Member { list, starts, end }
    }

    fn admit(&mut self, member: Member) {
        if self.best.as_ref().is_none_or(|best| member.end < best.end) {
            self.best = Some(member.clone());
        }
        if member.end < self.leader {
            self.leader = member.end;
            self.stale = 0;
        }
        self.members.push(member);
    }

    /// A random list, biased towards activities that must finish early.
    fn sample(&mut self) -> Vec<u16> {
        let count = self.project.len();
        let mut waiting: Vec<usize> = (0..count).map(|activity| self.project.before(activity).len()).collect();
        let mut ready: Vec<usize> = (0..count).filter(|activity| waiting[*activity] == 0).collect();
        let mut list = Vec::with_capacity(count);
        while !ready.is_empty() {
            let urgency = |activity: &usize| self.tails[*activity];
            let least = ready.iter().map(urgency).min().unwrap_or(0);
            let weight = |activity: &usize| f64::from(urgency(activity) - least + 1);
            let total: f64 = ready.iter().map(weight).sum();
            let mut drawn = self.random.random_range(0.0..total);
            let mut chosen = ready.len() - 1;
            for (at, activity) in ready.iter().enumerate() {
                drawn -= weight(activity);
                if drawn < 0.0 {
                    chosen = at;
                    break;
                }
            }
            let activity = ready.swap_remove(chosen);
            list.push(activity as u16);
            for link in self.project.after(activity) {
                waiting[link.other] -= 1;
                if waiting[link.other] == 0 {
                    ready.push(link.other);
                }
            }
        }
        list
    }

    fn child(&mut self) {
        self.stale += 1;
        let (mother, father) = (self.parent(), self.parent());
        let mut list = self.cross(mother, father);
        self.mutate(&mut list);
        let child = self.decoded_from(list);
        let worst = self.worst();
        let known = self.members.iter().any(|member| member.end == child.end && member.starts == child.starts);
        if child.end <= self.members[worst].end && !known {
            self.members.swap_remove(worst);
            self.admit(child);
        }
    }

    /// A random one of the members with the latest end.
    fn worst(&mut self) -> usize {
        let count = self.members.len();
        let from = self.random.random_range(0..count.max(1));
        (0..count).map(|at| (from + at) % count).max_by_key(|at| self.members[*at].end).unwrap_or(0)
    }

    /// The better of two random members.
    fn parent(&mut self) -> usize {
        let (a, b) = (self.random.random_range(0..self.members.len()), self.random.random_range(0..self.members.len()));
        if self.members[a].end <= self.members[b].end { a } else { b }
    }

    /// Crossover: one stretch of the list comes from the mother, the rest follows the order of the father.
    fn cross(&mut self, mother: usize, father: usize) -> Vec<u16> {
        let count = self.project.len();
        let (a, b) = (self.random.random_range(0..=count), self.random.random_range(0..=count));
        let (from, to) = (a.min(b), a.max(b));
        let (mother, father) = (&self.members[mother].list, &self.members[father].list);
        let mut list = Vec::with_capacity(count);
        self.taken.fill(false);
        let mut take = |list: &mut Vec<u16>, activity: u16| {
            if !std::mem::replace(&mut self.taken[activity as usize], true) {
                list.push(activity);
            }
        };
        mother[..from].iter().for_each(|activity| take(&mut list, *activity));
        for activity in father {
            if list.len() >= to {
                break;
            }
            take(&mut list, *activity);
        }
        mother.iter().for_each(|activity| take(&mut list, *activity));
        list
    }

    /// Swaps some neighbours if precedence permits.
    fn mutate(&mut self, list: &mut [u16]) {
        for at in 1..list.len() {
            if self.random.random_range(0..100) < 2 {
                let (earlier, later) = (list[at - 1] as usize, list[at]);
                if !self.project.after(earlier).iter().any(|link| link.other == later as usize) {
                    list.swap(at - 1, at);
                }
            }
        }
    }
}
