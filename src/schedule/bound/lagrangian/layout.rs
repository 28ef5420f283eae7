//! The members of an instance and their ways, laid out one after the other.

use std::ops::Range;

use super::relaxation::{Relaxation, Way};
use super::resource::Use;

/// A way of doing a member.
#[derive(Clone, Debug)]
pub(crate) struct FlatWay {
    /// The member.
    pub member: usize,
    /// Quarters of work.
    pub quarters: usize,
    /// What it takes.
    pub uses: Vec<Use>,
}

/// Members and their ways, laid out.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    /// Quarters of the horizon.
    pub quarters: usize,
    /// The ways of all members, those of a member side by side.
    pub ways: Vec<FlatWay>,
    /// By member: its ways.
    pub ways_of: Vec<Range<usize>>,
    /// By member: the first quarter by which it can be live.
    pub heads: Vec<usize>,
}

impl Layout {
    /// Lays an instance out.
    pub(crate) fn of(relaxed: &Relaxation) -> Layout {
        let (mut ways, mut ways_of) = (Vec::new(), Vec::new());
        for (at, member) in relaxed.members.iter().enumerate() {
            let flat = |way: &Way| FlatWay { member: at, quarters: way.quarters, uses: way.uses.clone() };
            ways_of.push(ways.len()..ways.len() + member.ways.len());
            ways.extend(member.ways.iter().map(flat));
        }
        let heads = relaxed.members.iter().map(|member| member.head).collect();
        Layout { quarters: relaxed.quarters, ways, ways_of, heads }
    }

    /// Places for a member: a quarter each, the end, and never.
    pub(crate) fn width(&self) -> usize {
        self.quarters + 2
    }
}
