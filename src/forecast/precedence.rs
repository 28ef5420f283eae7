//! What stands before what along dependencies, however many steps away.
//!
//! Each function walks the plan once and answers for all initiatives: who asks of every pair asks once for each initiative,
//! and a chain of thousands stays cheap.

use crate::model::Plan;

/// Initiatives of a plan, by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked(Vec<bool>);

impl Marked {
    /// Whether an initiative (an index into the plan's) is among them.
    pub fn holds(&self, initiative: usize) -> bool {
        self.0.get(initiative).copied().unwrap_or(false)
    }
}

/// The initiatives that stand before `to`. In a cycle an initiative stands before itself.
pub fn before(plan: &Plan, to: usize) -> Marked {
    reached(plan.initiatives.len(), to, |index, visit| {
        let depends_on = plan.initiatives.get(index).map_or(&[][..], |of| &of.depends_on);
        depends_on.iter().for_each(|dependency| visit(dependency.on));
    })
}

/// The initiatives that `from` stands before.
pub fn after(plan: &Plan, from: usize) -> Marked {
    let mut dependants: Vec<Vec<usize>> = vec![Vec::new(); plan.initiatives.len()];
    for (index, of) in plan.initiatives.iter().enumerate() {
        for dependency in &of.depends_on {
            if let Some(dependants) = dependants.get_mut(dependency.on) {
                dependants.push(index);
            }
        }
    }
    reached(plan.initiatives.len(), from, |index, visit| {
        dependants.get(index).into_iter().flatten().for_each(|dependant| visit(*dependant));
    })
}

/// Everything that can be reached from `start` by steps of `next`; `start` itself only where a step leads back to it.
fn reached(count: usize, start: usize, next: impl Fn(usize, &mut dyn FnMut(usize))) -> Marked {
    let mut marked = vec![false; count];
    let mut pending = vec![start];
    while let Some(index) = pending.pop() {
        next(index, &mut |step| match marked.get_mut(step) {
            Some(seen) if !*seen => {
                *seen = true;
                pending.push(step);
            }
            _ => {}
        });
    }
    Marked(marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The initiatives that are reached in a plan of `count`, whose dependencies are given as pairs.
    fn of(count: usize, start: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
        let marked = reached(count, start, |index, visit| {
            pairs.iter().filter(|(from, _)| *from == index).for_each(|(_, to)| visit(*to));
        });
        (0..count).filter(|index| marked.holds(*index)).collect()
    }

    #[test]
    fn what_is_reached_is_what_steps_lead_to() {
        // 3 → 2 → 0, 3 → 1, and 4 by itself; 9 is not there.
        let pairs = [(3, 2), (2, 0), (3, 1), (3, 9)];
        assert_eq!(of(5, 3, &pairs), [0, 1, 2]);
        assert!(of(5, 0, &pairs).is_empty());
    }

    #[test]
    fn in_a_cycle_each_stands_before_itself() {
        let pairs = [(0, 1), (1, 0), (2, 1)];
        assert_eq!(of(3, 0, &pairs), [0, 1]);
        assert_eq!(of(3, 2, &pairs), [0, 1]);
    }
}
