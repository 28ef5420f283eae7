//! The subgradient method (Held, Wolfe and Crowder 1974): multipliers move along subgradients of a bound to tighten it.
//!
//! This module holds the iteration; a [`Dual`] supplies the bound at its multipliers and moves them. The step length
//! shrinks by a factor whenever the bound has not improved for some steps.

/// A bound that depends on multipliers, and the owner of these multipliers.
pub(crate) trait Dual {
    /// Computes the bound at the current multipliers and stores them if it is the best so far. Returns whether the
    /// improvement is large enough to count; `None` if the problem is infeasible.
    fn evaluate(&mut self) -> Option<bool>;

    /// Whether further tightening is useless.
    fn is_closed(&self) -> bool;

    /// Moves the multipliers along the subgradient of the last evaluation, by a distance that grows with `length`;
    /// false if the subgradient is zero.
    fn step(&mut self, length: f64) -> bool;
}

/// Step length rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StepRule {
    /// Largest number of steps.
    pub(crate) steps: usize,
    /// Length of the first step.
    pub(crate) length: f64,
    /// Steps without a better bound after which the length shrinks.
    pub(crate) patience: usize,
    /// The factor by which the length shrinks.
    pub(crate) factor: f64,
    /// The least length.
    pub(crate) least: f64,
}

/// Moves the multipliers until the bound is closed, the steps are used up or the subgradient is zero; `None` if the
/// problem is infeasible.
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
