//! Search effort of a levelling.

/// Search effort for an earlier end.
#[derive(Clone, Copy)]
pub struct Effort<'e> {
    /// Number of activity lists that the local search tries.
    pub lists: u64,
    /// Seed of the random search.
    pub seed: u64,
    /// Threads of the solver; more than two bring no gain. The result does not depend on the number of threads.
    pub threads: usize,
    /// Polled now and then; the search stops when it returns true. If it depends on a clock, results vary between runs.
    pub stop: &'e dyn Fn() -> bool,
}
