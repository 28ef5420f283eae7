//! By which quarters members may still be live, in which ways: what a branch of the search for proof has left.

use super::layout::{FlatWay, Layout};

/// Quarters that a domain can hold besides the end.
pub(crate) const MOST_QUARTERS: usize = 126;

/// What is still allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Domain {
    /// By way: a bit for each quarter by which it may be live.
    pub ways: Vec<u128>,
    /// By member: whether it may be left out.
    pub never: Vec<bool>,
}

/// The quarters of a set, ascending.
pub(super) fn each(mut bits: u128) -> impl Iterator<Item = usize> {
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
    pub(crate) fn full(layout: &Layout) -> Domain {
        let quarters = layout.quarters.min(MOST_QUARTERS);
        let of_way = |way: &FlatWay| {
            let head = layout.heads[way.member].max(way.quarters);
            if head > quarters { 0 } else { upto(quarters) & !(upto(head) >> 1) }
        };
        Domain { ways: layout.ways.iter().map(of_way).collect(), never: vec![true; layout.heads.len()] }
    }

    /// Whether a way may be live by a quarter, and not sooner.
    pub(crate) fn allows(&self, way: usize, quarter: usize) -> bool {
        self.ways[way] >> quarter & 1 == 1
    }

    /// The places of a member that are left: its quarters, and after them never.
    pub(crate) fn places(&self, layout: &Layout, member: usize) -> u128 {
        let quarters = layout.ways_of[member].clone().fold(0, |all, way| all | self.ways[way]);
        quarters | u128::from(self.never[member]) << (layout.quarters + 1)
    }

    /// Only what is live by a quarter, or only the rest.
    pub(crate) fn split(&self, layout: &Layout, member: usize, (by, sooner): (usize, bool)) -> Domain {
        let mut domain = self.clone();
        for way in layout.ways_of[member].clone() {
            domain.ways[way] &= if sooner { upto(by) } else { !upto(by) };
        }
        domain.never[member] &= !sooner;
        domain
    }

    /// One domain for each way that a member has left.
    pub(crate) fn by_way(&self, layout: &Layout, member: usize) -> Vec<Domain> {
        let ways = layout.ways_of[member].clone();
        let left = ways.clone().filter(|way| self.ways[*way] != 0);
        let only = |kept: usize| {
            let mut domain = self.clone();
            ways.clone().filter(|way| *way != kept).for_each(|way| domain.ways[way] = 0);
            domain
        };
        left.map(only).collect()
    }
}

/// The quarters up to one.
fn upto(quarter: usize) -> u128 {
    u128::MAX >> (127 - quarter.min(127))
}
