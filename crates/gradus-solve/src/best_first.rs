//! Branch and bound, best bound first (Land and Doig 1960): of the open nodes those of the best bound are split next, so that the
//! bound of all is known whenever the search ends.

use std::collections::BinaryHeap;

/// What is branched on.
pub(crate) trait Tree {
    /// A node; the greatest is split first.
    type Node: Ord;

    /// Whether a node may hold anything better than what is known.
    fn may_improve(&self, node: &Self::Node) -> bool;

    /// Splits nodes, and gives their children.
    fn split(&mut self, nodes: Vec<Self::Node>) -> Vec<Self::Node>;

    /// Whether the caller wants to see what was found before anything more is split.
    fn is_interrupted(&mut self) -> bool;
}

/// Why branching ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// No open node can hold anything better.
    Exhausted,
    /// The nodes that may be split are used up.
    Limit,
    /// What was found is to be looked at.
    Interrupted,
}

/// Splits open nodes, `abreast` at a time, until as many are split as may be. `split` counts them over all calls.
pub(crate) fn run<T: Tree>(
    tree: &mut T,
    open: &mut BinaryHeap<T::Node>,
    split: &mut u64,
    (abreast, most): (usize, u64),
) -> End {
    loop {
        if !open.peek().is_some_and(|best| tree.may_improve(best)) {
            open.clear();
            return End::Exhausted;
        }
        if *split >= most {
            return End::Limit;
        }
        let mut nodes = Vec::with_capacity(abreast);
        while nodes.len() < abreast && open.peek().is_some_and(|best| tree.may_improve(best)) {
            nodes.extend(open.pop());
        }
        *split += nodes.len() as u64;
        let children = tree.split(nodes);
        open.extend(children.into_iter().filter(|child| tree.may_improve(child)));
        if tree.is_interrupted() {
            return End::Interrupted;
        }
    }
}
