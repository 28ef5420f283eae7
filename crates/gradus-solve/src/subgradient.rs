//! The subgradient method (Held, Wolfe and Crowder 1974): multipliers walk along slopes of a bound until it is as tight as they
//! can make it.
//!
//! This is the walk itself; a [`Dual`] says what the bound is at its multipliers and how they move. Steps shorten, by a factor,
//! whenever the bound has been no better for a while.

/// A bound that depends on multipliers, which it keeps.
pub(crate) trait Dual {
    /// Works out the bound at the present multipliers and keeps them where it is the best so far. Says whether it is better by
    /// enough to count; none where there is nothing to be bounded.
    fn evaluate(&mut self) -> Option<bool>;

    /// Whether the bound is as tight as is of any use.
    fn is_closed(&self) -> bool;

    /// Moves the multipliers along the slope of the last evaluation, by a length that grows with `length`; false where there is
    /// no slope.
    fn step(&mut self, length: f64) -> bool;
}

/// How long steps are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StepRule {
    /// Steps, at most.
    pub(crate) steps: usize,
    /// The length of the first.
    pub(crate) length: f64,
    /// Steps without a better bound after which they shorten.
    pub(crate) patience: usize,
    /// The factor by which they shorten.
    pub(crate) factor: f64,
    /// The least length.
    pub(crate) least: f64,
}

/// Walks until the bound is closed, the steps are used up or nothing moves; none where there is nothing to be bounded.
pub(crate) fn walk(dual: &mut impl Dual, rule: StepRule) -> Option<()> {
    let mut length = rule.length;
    let mut stale = 0;
    for _ in 0..rule.steps {
        stale = if dual.evaluate()? { 0 } else { stale + 1 };
        if dual.is_closed() {
            break;
        }
        if stale >= rule.patience {
            stale = 0;
            length = (length * rule.factor).max(rule.least);
        }
        if !dual.step(length) {
            break;
        }
    }
    Some(())
}
