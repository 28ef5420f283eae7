//! By which quarters members may still be live, in which ways: what a branch of the search for proof has left.

use super::pricing::{PricingProblem, Workspace};

/// Quarters that a domain can hold besides the end.
pub const MOST_QUARTERS: usize = 126;

/// What is still allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// By way: a bit for each quarter by which it may be live.
    pub ways: Vec<u128>,
    /// By member: whether it may be left out.
    pub never: Vec<bool>,
}

/// What each way takes where it is live by each quarter, and what there is of it.
#[derive(Debug)]
pub struct Takes {
    /// By way and place.
    of: Vec<Vec<(u32, f64)>>,
    there: Vec<f64>,
}

/// Slack by which sums of binary fractions may be over, as a share.
const SLACK: f64 = 1e-9;

impl Takes {
    /// What the ways of an instance take.
    pub fn of(priced: &PricingProblem<'_>) -> Takes {
        let (width, quarters) = (priced.relaxed.width(), priced.relaxed.quarters);
        let mut of = vec![Vec::new(); priced.ways.len() * width];
        for (at, way) in priced.ways.iter().enumerate() {
            for live in way.quarters..=quarters {
                of[at * width + live] = priced.takes(at, live);
            }
        }
        Takes { of, there: priced.there.iter().map(|there| there * (1.0 + SLACK) + SLACK).collect() }
    }
}

/// The quarters of a set, ascending.
fn each(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let quarter = bits.trailing_zeros() as usize;
        (bits != 0).then(|| {
            bits &= bits - 1;
            quarter
        })
    })
}

impl Domain {
    /// All that heads allow.
    pub fn full(priced: &PricingProblem<'_>) -> Domain {
        let quarters = priced.relaxed.quarters.min(MOST_QUARTERS);
        let of_way = |way: &super::pricing::FlatWay| {
            let head = priced.relaxed.members[way.member].head.max(way.quarters);
            if head > quarters { 0 } else { upto(quarters) & !(upto(head) >> 1) }
        };
        Domain { ways: priced.ways.iter().map(of_way).collect(), never: vec![true; priced.relaxed.members.len()] }
    }

    /// Whether a way may be live by a quarter, and not sooner.
    pub fn allows(&self, way: usize, quarter: usize) -> bool {
        self.ways[way] >> quarter & 1 == 1
    }

    /// The places of a member that are left: its quarters, and after them never.
    pub fn places(&self, priced: &PricingProblem<'_>, member: usize) -> u128 {
        let quarters = priced.ways_of[member].clone().fold(0, |all, way| all | self.ways[way]);
        quarters | u128::from(self.never[member]) << (priced.relaxed.quarters + 1)
    }

    /// Only what is live by a quarter, or only the rest.
    pub fn split(&self, priced: &PricingProblem<'_>, member: usize, (by, sooner): (usize, bool)) -> Domain {
        let mut domain = self.clone();
        for way in priced.ways_of[member].clone() {
            domain.ways[way] &= if sooner { upto(by) } else { !upto(by) };
        }
        domain.never[member] &= !sooner;
        domain
    }

    /// One domain for each way that a member has left.
    pub fn by_way(&self, priced: &PricingProblem<'_>, member: usize) -> Vec<Domain> {
        let ways = priced.ways_of[member].clone();
        let left = ways.clone().filter(|way| self.ways[*way] != 0);
        let only = |kept: usize| {
            let mut domain = self.clone();
            ways.clone().filter(|way| *way != kept).for_each(|way| domain.ways[way] = 0);
            domain
        };
        left.map(only).collect()
    }

    /// Takes out what no roadmap of more than `held` can have, at the prices of the last finding; false where nothing is left.
    pub fn filter(&mut self, priced: &PricingProblem<'_>, held: f64, workspace: &mut Workspace) -> bool {
        if workspace.best.value <= held {
            return false;
        }
        priced.with_each(workspace);
        let (width, never) = (priced.relaxed.width(), priced.relaxed.quarters + 1);
        for (member, ways) in priced.ways_of.iter().enumerate() {
            self.never[member] &= outwards(workspace.with[ways.start * width + never]) > held;
            let mut left = self.never[member];
            for way in ways.clone() {
                for quarter in each(self.ways[way]) {
                    if outwards(workspace.with[way * width + quarter]) <= held {
                        self.ways[way] &= !(1 << quarter);
                    }
                }
                left |= self.ways[way] != 0;
            }
            if !left {
                return false;
            }
        }
        true
    }

    /// Takes out what does not fit beside the least that everybody else takes; false where nothing fits.
    pub fn fit(&mut self, priced: &PricingProblem<'_>, takes: &Takes) -> bool {
        let (width, count) = (priced.relaxed.width(), takes.there.len());
        loop {
            let least: Vec<Vec<f64>> = (0..self.never.len()).map(|member| self.least(priced, takes, member)).collect();
            let mut sum = vec![0.0; count];
            for least in &least {
                sum.iter_mut().zip(least).for_each(|(sum, least)| *sum += least);
            }
            if sum.iter().zip(&takes.there).any(|(sum, there)| sum > there) {
                return false;
            }
            let mut fewer = false;
            for (member, ways) in priced.ways_of.iter().enumerate() {
                let own = |index: usize| least[member].get(index).copied().unwrap_or(0.0);
                let mut left = self.never[member];
                for way in ways.clone() {
                    for quarter in each(self.ways[way]) {
                        let over = takes.of[way * width + quarter].iter().any(|(index, amount)| {
                            let index = *index as usize;
                            sum[index] - own(index) + amount > takes.there[index]
                        });
                        if over {
                            self.ways[way] &= !(1 << quarter);
                            fewer = true;
                        }
                    }
                    left |= self.ways[way] != 0;
                }
                if !left {
                    return false;
                }
            }
            if !fewer {
                return true;
            }
        }
    }

    /// By price: the least that a member takes wherever it may be live; nothing at all where it may be left out.
    fn least(&self, priced: &PricingProblem<'_>, takes: &Takes, member: usize) -> Vec<f64> {
        if self.never[member] {
            return Vec::new();
        }
        let width = priced.relaxed.width();
        let mut least = vec![f64::INFINITY; takes.there.len()];
        let mut times = vec![0_u32; takes.there.len()];
        let mut options = 0;
        for way in priced.ways_of[member].clone() {
            for quarter in each(self.ways[way]) {
                options += 1;
                for (index, amount) in &takes.of[way * width + quarter] {
                    let index = *index as usize;
                    times[index] += 1;
                    least[index] = least[index].min(*amount);
                }
            }
        }
        least.iter_mut().zip(times).filter(|(_, times)| *times < options).for_each(|(least, _)| *least = 0.0);
        least
    }
}

/// The quarters up to one.
fn upto(quarter: usize) -> u128 {
    u128::MAX >> (127 - quarter.min(127))
}

/// Sums of binary fractions are off by less than this.
pub(in crate::schedule) fn outwards(bound: f64) -> f64 {
    if bound.is_finite() { bound + bound.abs() * 1e-10 } else { bound }
}
