//! The limit of work: the number of initiatives that may be audited for repairs and advice. It counts work, not time,
//! so that a plan gets the same answer on every machine.

/// Remaining work.
#[derive(Clone, Debug)]
pub(super) struct Allowance {
    /// Number of initiatives that may still be audited; an audit of a plan takes as many as the plan has.
    left: u64,
    /// Number of candidate changes that were not tried because the allowance was used up.
    pub untried: usize,
}

impl Allowance {
    /// An allowance of a number of initiatives.
    pub(super) fn of(initiatives: u64) -> Allowance {
        Allowance { left: initiatives, untried: 0 }
    }

    /// Separates a share of the allowance: `part` of `whole`.
    pub(super) fn part(&mut self, part: u64, whole: u64) -> Allowance {
        let taken = self.left / whole.max(1) * part;
        self.left -= taken;
        Allowance::of(taken)
    }

    /// Returns the rest of a share.
    pub(super) fn give_back(&mut self, part: Allowance) {
        self.left += part.left;
        self.untried += part.untried;
    }

    /// The number of audits, at most `wanted`, of a plan with `initiatives` for the next of `turns` turns, which share
    /// the rest equally, each with at least `least` if possible. Subtracts them from the allowance.
    pub(super) fn audits(&mut self, wanted: usize, initiatives: usize, turns: usize, least: usize) -> usize {
        let each = (initiatives as u64).max(1);
        let all = self.left / each;
        let share = (all / (turns as u64).max(1)).max((least as u64).min(all));
        let made = wanted.min(usize::try_from(share).unwrap_or(usize::MAX));
        self.left -= made as u64 * each;
        self.untried += wanted - made;
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_share_the_rest_and_each_gets_the_minimum() {
        let mut allowance = Allowance::of(1000);
        assert_eq!(allowance.audits(40, 10, 4, 2), 25);
        assert_eq!(allowance.audits(5, 10, 3, 2), 5);
        assert_eq!((allowance.left, allowance.untried), (700, 15));
        // A plan so large that a fair share is less than one audit.
        assert_eq!(allowance.audits(9, 300, 3, 4), 2);
        assert_eq!(allowance.audits(9, 300, 2, 4), 0);
        assert_eq!((allowance.left, allowance.untried), (100, 31));
    }

    #[test]
    fn a_part_comes_back() {
        let mut allowance = Allowance::of(1000);
        let mut part = allowance.part(2, 5);
        assert_eq!(part.audits(3, 100, 1, 1), 3);
        allowance.give_back(part);
        assert_eq!(allowance.left, 700);
    }
}
