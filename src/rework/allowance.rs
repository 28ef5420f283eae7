//! The limit of work: how many initiatives may be audited for repairs and advice. It is counted and not clocked, so that the
//! same plan gets the same answer on every machine.

/// Work that may still be done.
#[derive(Clone, Debug)]
pub(super) struct Allowance {
    /// Initiatives that may still be audited; an audit of a plan takes as many as the plan has.
    left: u64,
    /// Changes that were thought of and not tried, because it did not suffice.
    pub untried: usize,
}

impl Allowance {
    /// An allowance of so many initiatives.
    pub(super) fn of(initiatives: u64) -> Allowance {
        Allowance { left: initiatives, untried: 0 }
    }

    /// Takes a part of it for a purpose: `part` of `whole`.
    pub(super) fn part(&mut self, part: u64, whole: u64) -> Allowance {
        let taken = self.left / whole.max(1) * part;
        self.left -= taken;
        Allowance::of(taken)
    }

    /// Gives back what is left of a part.
    pub(super) fn give_back(&mut self, part: Allowance) {
        self.left += part.left;
        self.untried += part.untried;
    }

    /// How many of `wanted` audits of a plan of so many initiatives may be made for the next of `turns` that share what is
    /// left, evenly, but `least` where that would be fewer and there is enough. What is made is taken.
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
    fn turns_share_what_is_left_and_none_gets_next_to_nothing() {
        let mut of = Allowance::of(1000);
        assert_eq!(of.audits(40, 10, 4, 2), 25);
        assert_eq!(of.audits(5, 10, 3, 2), 5);
        assert_eq!((of.left, of.untried), (700, 15));
        // A plan so large that a fair share is less than one audit.
        assert_eq!(of.audits(9, 300, 3, 4), 2);
        assert_eq!(of.audits(9, 300, 2, 4), 0);
        assert_eq!((of.left, of.untried), (100, 31));
    }

    #[test]
    fn a_part_comes_back() {
        let mut of = Allowance::of(1000);
        let mut part = of.part(2, 5);
        assert_eq!(part.audits(3, 100, 1, 1), 3);
        of.give_back(part);
        assert_eq!(of.left, 700);
    }
}
