//! Decoding of activity lists: the serial schedule generation scheme, forwards and backwards.
//!
//! The resources of a period lie in adjacent 16-bit lanes of machine words, each lane with a guard bit on top. One
//! subtraction tests whether a demand fits for four resources at once: a borrow clears the guard bit.

use super::project::Project;

/// The guard bits of four lanes.
const GUARD: u64 = 0x8000_8000_8000_8000;
/// Resources in a word.
const LANES: usize = 4;

/// Direction of time while a list is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// From the start: an activity waits for its predecessors.
    Forwards,
    /// From the end, in mirrored time: an activity waits for its successors.
    Backwards,
}

/// Decodes activity lists for projects with up to `4 × WORDS` resources. It allocates memory only when it is created.
#[derive(Clone, Debug)]
pub struct Decoder<const WORDS: usize> {
    durations: Vec<i32>,
    demands: Vec<[u64; WORDS]>,
    limit: [u64; WORDS],
    links: [Links; 2],
    usage: Vec<[u64; WORDS]>,
    counts: Vec<u32>,
    mirrored: Vec<i32>,
    sorted: Vec<u16>,
    /// Number of schedules decoded so far.
    pub decoded: u64,
}

/// The links of all activities in one array.
#[derive(Clone, Debug)]
struct Links {
    first: Vec<u32>,
    others: Vec<(u16, i32)>,
}

impl Links {
    fn of(project: &Project, way: Way) -> Links {
        let mut first = vec![0];
        let mut others = Vec::new();
        for activity in 0..project.len() {
            let links = match way {
                Way::Forwards => project.before(activity),
                Way::Backwards => project.after(activity),
            };
            others.extend(links.iter().map(|link| (link.other as u16, link.lag)));
            first.push(others.len() as u32);
        }
        Links { first, others }
    }
}

impl<const WORDS: usize> Decoder<WORDS> {
    /// A decoder for a project.
    pub fn new(project: &Project) -> Self {
        let lanes = |units: &dyn Fn(usize) -> u32| {
            let mut words = [0; WORDS];
            for resource in 0..project.capacity().len() {
                words[resource / LANES] |= u64::from(units(resource)) << (16 * (resource % LANES));
            }
            words
        };
        let horizon = usize::try_from(project.longest()).unwrap_or(0) + 1;
        Decoder {
            durations: (0..project.len()).map(|activity| project.duration(activity)).collect(),
            demands: (0..project.len()).map(|activity| lanes(&|resource| project.demand(activity, resource))).collect(),
            limit: lanes(&|resource| project.capacity()[resource]).map(|word| word | GUARD),
            links: [Links::of(project, Way::Forwards), Links::of(project, Way::Backwards)],
            usage: vec![[0; WORDS]; horizon],
            counts: vec![0; horizon + 1],
            mirrored: vec![0; project.len()],
            sorted: vec![0; project.len()],
            decoded: 0,
        }
    }

    /// Decodes a topologically sorted list into starts and returns the end of the project.
    pub fn decode(&mut self, list: &[u16], starts: &mut [i32]) -> i32 {
        self.serial(Way::Forwards, list, starts)
    }

    /// Decodes a list, then shifts all activities as late as possible and again as early as possible, as long as that
    /// shortens the project. Leaves `list` in the order of the final starts. The end of the project is never later than
    /// with [`Decoder::decode`]. Forward-backward improvement: Tormos and Lova 2001; Valls, Ballestín and Quintanilla
    /// 2005 (double justification).
    pub fn improve(&mut self, list: &mut [u16], starts: &mut [i32]) -> i32 {
        let mut end = self.serial(Way::Forwards, list, starts);
        loop {
            let (mut mirrored, mut sorted) = (std::mem::take(&mut self.mirrored), std::mem::take(&mut self.sorted));
            self.by_end_descending(list, starts, end, &mut sorted);
            let backwards = self.serial(Way::Backwards, &sorted, &mut mirrored);
            self.by_end_descending(&sorted, &mirrored, backwards, list);
            let forwards = self.serial(Way::Forwards, list, starts);
            self.mirrored = mirrored;
            self.sorted = sorted;
            if forwards >= end {
                return forwards;
            }
            end = forwards;
        }
    }

    /// Sorts `from` by descending end into `to`; activities with equal ends are in reversed order, as in mirrored time.
    fn by_end_descending(&mut self, from: &[u16], starts: &[i32], end: i32, to: &mut [u16]) {
        let counts = &mut self.counts[..=(end as usize + 1)];
        counts.fill(0);
        let key = |activity: u16| (end - starts[activity as usize] - self.durations[activity as usize]) as usize;
        for activity in from {
            counts[key(*activity) + 1] += 1;
        }
        for at in 1..counts.len() {
            counts[at] += counts[at - 1];
        }
        for activity in from.iter().rev() {
            let at = &mut counts[key(*activity)];
            to[*at as usize] = *activity;
            *at += 1;
        }
    }

    fn serial(&mut self, way: Way, list: &[u16], starts: &mut [i32]) -> i32 {
        self.decoded += 1;
        let links = &self.links[way as usize];
        let usage = &mut self.usage[..];
        let limit = self.limit;
        let mut end = 0;
        for activity in list {
            let activity = *activity as usize;
            let (from, to) = (links.first[activity] as usize, links.first[activity + 1] as usize);
            let mut start = 0;
            for (other, lag) in &links.others[from..to] {
                start = start.max(starts[*other as usize] + self.durations[*other as usize] + lag);
            }
            let (duration, demand) = (self.durations[activity] as usize, self.demands[activity]);
            let mut at = start as usize;
            let room: [u64; WORDS] = std::array::from_fn(|word| limit[word] - demand[word]);
            let fits = |used: &[u64; WORDS]| (0..WORDS).all(|word| (room[word] - used[word]) & GUARD == GUARD);
            // The last period in which the activity does not fit moves its start behind that period.
            while let Some(clash) = usage[at..at + duration].iter().rposition(|used| !fits(used)) {
                at += clash + 1;
            }
            for used in &mut usage[at..at + duration] {
                for word in 0..WORDS {
                    used[word] += demand[word];
                }
            }
            starts[activity] = at as i32;
            end = end.max((at + duration) as i32);
        }
        usage[..end as usize].fill([0; WORDS]);
        end
    }
}
