//! An instance in plain numbers: the activities on which benefit hangs, what they take of everything scarce, what they need,
//! and what they bring. The bound ([`crate::schedule::bound::benefit`]) makes it, [`super::pricing`] finds what is best in it at some prices.

use std::collections::BTreeMap;

use super::resource::{Resource, Use};

/// A way of doing an activity.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    /// Quarters of work.
    pub quarters: usize,
    /// What it takes.
    pub uses: Vec<Use>,
}

/// An activity on which benefit hangs.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Its index in the instance.
    pub activity: usize,
    /// The first quarter by which it can be live.
    pub head: usize,
    /// Ways of doing it.
    pub ways: Vec<Way>,
    /// Members that must be live so many quarters before it starts.
    pub needs: Vec<(usize, i32)>,
}

/// The use of one ability in a quarter: the best of some ways, at most `floor + Σ max(0, share − floor)`.
#[derive(Clone, Debug)]
pub(crate) struct Gain {
    /// What the whole of the people would be worth.
    pub scale: f64,
    /// Share of people who have it today: the floor is no lower.
    pub today: f64,
    /// Ways to use it: for each step of growing use the node that must be taken, and the share that it then has, ascending.
    pub ways: Vec<Vec<(usize, f64)>>,
}

/// An instance in plain numbers. The node of a member and a quarter, "live by then", is member × width + quarter; those of
/// pairs come after.
#[derive(Debug)]
pub(crate) struct Relaxation {
    /// Quarters of the horizon.
    pub quarters: usize,
    /// What is scarce.
    pub scarce: Vec<Resource>,
    /// Activities, each after what it needs or not.
    pub members: Vec<Member>,
    /// The use of abilities.
    pub gains: Vec<Gain>,
    /// Two members and a quarter by which both are live.
    pub pairs: Vec<(usize, usize, usize)>,
}

impl Relaxation {
    /// Places for a member: a quarter each, the end, and never.
    pub(crate) fn width(&self) -> usize {
        self.quarters + 2
    }

    /// The node of one member or two and a quarter by which they are live; none where they cannot be.
    pub(crate) fn node(
        &mut self,
        known: &mut BTreeMap<(usize, usize, usize), usize>,
        of: &[usize],
        by: usize,
    ) -> Option<usize> {
        if of.iter().any(|member| self.members[*member].head > by) {
            return None;
        }
        match *of {
            [one] => Some(one * self.width() + by),
            [one, other] => Some(*known.entry((one, other, by)).or_insert_with(|| {
                self.pairs.push((one, other, by));
                self.members.len() * self.width() + self.pairs.len() - 1
            })),
            _ => None,
        }
    }

    /// Whether a node is taken where members are live by some quarters.
    pub(crate) fn takes(&self, live: &[usize], node: usize) -> bool {
        let width = self.width();
        match node.checked_sub(live.len() * width) {
            None => live[node / width] <= node % width,
            Some(pair) => {
                let (one, other, quarter) = self.pairs[pair];
                live[one] <= quarter && live[other] <= quarter
            }
        }
    }

    /// What members are worth that are live by some quarters, each gain its best way.
    pub(crate) fn benefit(&self, live: &[usize]) -> f64 {
        let worth = |gain: &Gain| {
            let taken = gain.ways.iter().flatten().filter(|(node, _)| self.takes(live, *node));
            gain.scale * (taken.map(|(_, share)| *share).fold(gain.today, f64::max) - gain.today)
        };
        self.gains.iter().map(worth).sum()
    }
}
