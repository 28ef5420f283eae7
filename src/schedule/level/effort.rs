//! How long a levelling looks for an earlier end.

/// How long to look for an earlier end.
#[derive(Clone, Copy)]
pub struct Effort<'e> {
    /// Activity lists that the local search tries.
    pub lists: u64,
    /// Seed of the search.
    pub seed: u64,
    /// Threads of the solver; more than two are of no use. The result does not depend on them.
    pub threads: usize,
    /// Asked now and then: whether to stop. What depends on a clock here is not the same on every run.
    pub stop: &'e dyn Fn() -> bool,
}
