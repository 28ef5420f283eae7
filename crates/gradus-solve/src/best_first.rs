//! Best-first branch and bound (Land and Doig 1960). It splits the open nodes with the best bound first, so the global
//! bound is known whenever the search ends.

use std::collections::BinaryHeap;

/// A search tree.
pub(crate) trait Tree {
    /// A node; the greatest is split first.
    type Node: Ord;

    /// Whether a node may hold a better solution than the best known.
    fn may_improve(&self, node: &Self::Node) -> bool;

    /// Splits nodes and returns their children.
    fn split(&mut self, nodes: Vec<Self::Node>) -> Vec<Self::Node>;

    /// Whether the caller wants to see a new solution before the search continues.
    fn is_interrupted(&mut self) -> bool;
}

/// Reason why branching ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// No open node can hold a better solution.
    Exhausted,
    /// The limit on split nodes is reached.
    Limit,
    /// A new solution waits for the caller.
    Interrupted,
}

/// Splits open nodes, `abreast` at a time, up to a limit. `split` counts split nodes over all calls.
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
