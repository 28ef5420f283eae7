//! Irreducible infeasible sets: infeasible, but feasible after the removal of any member.

/// An irreducible infeasible subset of `members`, by deletion filtering. Each member is removed in the given order and
/// stays out if the rest is still infeasible. Put members that should rather stay in the set last. Asks the oracle once
/// for each member. Empty if all members can be kept together.
///
/// Method: the deletion filter of Chinneck and Dravnieks (1991) for irreducible infeasible subsystems.
pub fn irreducible(members: &[usize], mut conflicts: impl FnMut(&[usize]) -> bool) -> Vec<usize> {
    let mut kept = members.to_vec();
    if !conflicts(&kept) {
        return Vec::new();
    }
    for member in members {
        let without: Vec<usize> = kept.iter().copied().filter(|other| other != member).collect();
        if conflicts(&without) {
            kept = without;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deletion_filtering_leaves_what_cannot_be_spared() {
        // {1, 3} conflict, and so do {2, 3, 4}.
        let conflicts = |kept: &[usize]| {
            let has = |index| kept.contains(&index);
            (has(1) && has(3)) || (has(2) && has(3) && has(4))
        };
        assert_eq!(irreducible(&[0, 1, 2, 3, 4], conflicts), [2, 3, 4]);
        assert_eq!(irreducible(&[0, 4, 2, 3, 1], conflicts), [3, 1]);
        assert_eq!(irreducible(&[0, 1, 2], conflicts), [0_usize; 0]);
    }
}
