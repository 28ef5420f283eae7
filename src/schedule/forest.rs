//! Who needs whom, as a forest with some needs besides, and how what is best passes along it: from the leaves inwards, each
//! member tells the one that it hangs on the best of itself, and of all that hangs on it, for every place of that one; and
//! back outwards, what all the rest comes to for every place of its own.
//!
//! A place is a quarter by which a member is live, the end of the horizon, or never, which is the last.

/// A member in the order in which a forest is walked, roots first.
#[derive(Clone, Copy, Debug)]
pub struct Hung {
    /// The member.
    pub member: usize,
    /// What it hangs on; none at a root.
    pub on: Option<On>,
}

/// What a member hangs on.
#[derive(Clone, Copy, Debug)]
pub struct On {
    /// The other member.
    pub parent: usize,
    /// Whether it needs its parent; else the parent needs it.
    pub needs: bool,
    /// Quarters between the two.
    pub gap: i32,
}

/// A need that no forest holds besides the others: the first is live so many quarters after the second.
#[derive(Clone, Copy, Debug)]
pub struct Loose {
    /// Who needs.
    pub from: usize,
    /// What it needs.
    pub need: usize,
    /// Quarters between the two.
    pub gap: i32,
}

/// Nothing that could be.
pub const NEVER: f64 = f64::NEG_INFINITY;

/// A forest of needs, `needs` listing by member whom it needs and so many quarters before; and the needs that would close a
/// circle.
pub fn of(needs: &[&[(usize, i32)]]) -> (Vec<Hung>, Vec<Loose>) {
    let mut groups: Vec<usize> = (0..needs.len()).collect();
    let mut beside: Vec<Vec<On>> = vec![Vec::new(); needs.len()];
    let mut loose = Vec::new();
    for (from, needs) in needs.iter().enumerate() {
        for (need, gap) in *needs {
            let (one, other) = (group(&mut groups, from), group(&mut groups, *need));
            if one == other {
                loose.push(Loose { from, need: *need, gap: *gap });
                continue;
            }
            groups[one] = other;
            beside[from].push(On { parent: *need, needs: true, gap: *gap });
            beside[*need].push(On { parent: from, needs: false, gap: *gap });
        }
    }
    let mut seen = vec![false; needs.len()];
    let mut forest = Vec::new();
    for root in 0..needs.len() {
        let mut open = vec![Hung { member: root, on: None }];
        while let Some(hung) = open.pop().filter(|hung| !seen[hung.member]) {
            seen[hung.member] = true;
            forest.push(hung);
            let others = beside[hung.member].iter().filter(|on| !seen[on.parent]);
            // Seen from the other end.
            let hang = |on: &On| On { parent: hung.member, needs: !on.needs, gap: on.gap };
            open.extend(others.map(|on| Hung { member: on.parent, on: Some(hang(on)) }));
        }
    }
    (forest, loose)
}

/// The group of a member: the last of those that it was joined to.
fn group(groups: &mut [usize], of: usize) -> usize {
    let mut at = of;
    while groups[at] != at {
        groups[at] = groups[groups[at]];
        at = groups[at];
    }
    at
}

/// Tells the other end of a need, for each of its places, the best of this end's row, and where that is. `needs` says
/// whether it is this end that needs the other.
pub fn tell(row: &[f64], (needs, gap): (bool, i32), told: &mut [f64], answer: &mut [u16]) {
    let never = row.len() - 1;
    let mut best = (row[never], never);
    if needs {
        // Live so many quarters after the other or later, or never.
        let mut from = never;
        for other in (0..never).rev() {
            let least = usize::try_from(other as i32 + gap).unwrap_or(0);
            while from > least {
                from -= 1;
                if row[from] > best.0 {
                    best = (row[from], from);
                }
            }
            (told[other], answer[other]) = (best.0, best.1 as u16);
        }
        (told[never], answer[never]) = (row[never], never as u16);
        return;
    }
    // Live so many quarters before the other or sooner; where the other never is, as it likes.
    let mut within = (NEVER, never);
    let mut upto = 0;
    for other in 0..never {
        let most = other as i32 - gap;
        while upto < never && upto as i32 <= most {
            if row[upto] > within.0 {
                within = (row[upto], upto);
            }
            upto += 1;
        }
        (told[other], answer[other]) = (within.0, within.1 as u16);
    }
    for (quarter, worth) in row.iter().enumerate().rev() {
        if *worth > best.0 {
            best = (*worth, quarter);
        }
    }
    (told[never], answer[never]) = (best.0, best.1 as u16);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_leaves_one_need_loose() {
        // The third needs the second and the first, the second needs the first; the fourth stands alone.
        let needs: [&[(usize, i32)]; 4] = [&[], &[(0, 1)], &[(1, 1), (0, 3)], &[]];
        let (forest, loose) = of(&needs);
        assert_eq!(forest.len(), 4);
        assert_eq!(forest.iter().filter(|hung| hung.on.is_none()).count(), 2);
        assert_eq!(loose.iter().map(|of| (of.from, of.need, of.gap)).collect::<Vec<_>>(), [(2, 0, 3)]);
    }

    #[test]
    fn both_ends_hear_the_same() {
        // Places 0, 1, 2 and never. The one that needs is live two quarters after the other, or later.
        let (needing, needed) = ([1.0, 5.0, 3.0, 0.0], [2.0, 4.0, 6.0, 0.5]);
        let (mut told, mut answer) = ([0.0; 4], [0; 4]);
        tell(&needing, (true, 2), &mut told, &mut answer);
        assert_eq!((told, answer), ([3.0, 0.0, 0.0, 0.0], [2, 3, 3, 3]));
        tell(&needed, (false, 2), &mut told, &mut answer);
        assert_eq!((told, answer), ([NEVER, NEVER, 2.0, 6.0], [3, 3, 0, 2]));
    }
}
