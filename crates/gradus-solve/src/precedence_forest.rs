//! Who needs whom, as a forest with some needs besides, and messages along it (dynamic programming on trees): from the leaves
//! inwards, each member passes to the one that it hangs on the best of itself and of all that hangs on it, for every place of that
//! one; and back outwards, the best of all the rest for every place of its own.
//!
//! A place is a period by which a member is done, the end of the horizon, or never, which is the last. A member has a row
//! of places for each of its modes, for what takes longer must have begun sooner; never stands in the first row alone.

/// A member in the order in which a forest is walked, roots first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hung {
    /// The member.
    pub member: usize,
    /// What it hangs on; none at a root.
    pub on: Option<On>,
}

/// What a member hangs on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct On {
    /// The other member.
    pub parent: usize,
    /// Whether it needs its parent; else the parent needs it.
    pub needs: bool,
    /// Periods from the end of what is needed to the start of what needs it, at least.
    pub lag: i32,
}

/// A need that no forest holds besides the others: the first starts so many periods after the second is done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Loose {
    /// Who needs.
    pub from: usize,
    /// What it needs.
    pub need: usize,
    /// Periods from the end of what is needed to the start of what needs it, at least.
    pub lag: i32,
}

/// Nothing that could be.
pub(crate) const NEVER: f64 = f64::NEG_INFINITY;

/// A forest of needs, `needs` listing by member whom it needs and so many periods before it starts; and the needs that
/// would close a circle.
pub(crate) fn of(needs: &[&[(usize, i32)]]) -> (Vec<Hung>, Vec<Loose>) {
    let mut groups: Vec<usize> = (0..needs.len()).collect();
    let mut beside: Vec<Vec<On>> = vec![Vec::new(); needs.len()];
    let mut loose = Vec::new();
    for (from, needs) in needs.iter().enumerate() {
        for (need, lag) in *needs {
            let (one, other) = (group(&mut groups, from), group(&mut groups, *need));
            if one == other {
                loose.push(Loose { from, need: *need, lag: *lag });
                continue;
            }
            groups[one] = other;
            beside[from].push(On { parent: *need, needs: true, lag: *lag });
            beside[*need].push(On { parent: from, needs: false, lag: *lag });
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
            let hang = |on: &On| On { parent: hung.member, needs: !on.needs, lag: on.lag };
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

/// What one end passes to the other, and where among its own rows that is.
#[derive(Debug)]
pub(crate) struct Message<'t> {
    /// By the other end's place.
    pub best: &'t mut [f64],
    /// By the other end's place: the row times the places of a row, and the place.
    pub choices: &'t mut [u16],
}

/// Passes to what is needed the best of what needs it, for each period by which the former is done, and for never. Given are the
/// rows of what needs it, and by row how many periods that is done after the other, at least.
pub(crate) fn pass_to_needed(rows: &[f64], gaps: impl Iterator<Item = i32>, message: &mut Message<'_>) {
    let never = message.best.len() - 1;
    message.best.fill(rows[never]);
    message.choices.fill(never as u16);
    for (mode, (row, gap)) in rows.chunks_exact(never + 1).zip(gaps).enumerate() {
        let mut best = (NEVER, 0);
        let mut from = never;
        for other in (0..never).rev() {
            let least = usize::try_from(other as i32 + gap).unwrap_or(0);
            while from > least {
                from -= 1;
                if row[from] > best.0 {
                    best = (row[from], mode * (never + 1) + from);
                }
            }
            if best.0 > message.best[other] {
                (message.best[other], message.choices[other]) = (best.0, best.1 as u16);
            }
        }
    }
}

/// Passes to what needs another the best of that other, whose rows are given: for each period by which it is to be done at the
/// latest, and for no limit.
pub(crate) fn pass_to_needing(rows: &[f64], message: &mut Message<'_>) {
    let never = message.best.len() - 1;
    message.best.fill(NEVER);
    message.choices.fill(never as u16);
    message.best[never] = rows[never];
    for (mode, row) in rows.chunks_exact(never + 1).enumerate() {
        let mut best = (NEVER, 0);
        for (period, worth) in row[..never].iter().enumerate() {
            if *worth > best.0 {
                best = (*worth, mode * (never + 1) + period);
            }
            if best.0 > message.best[period] {
                (message.best[period], message.choices[period]) = (best.0, best.1 as u16);
            }
        }
        if best.0 > message.best[never] {
            (message.best[never], message.choices[never]) = (best.0, best.1 as u16);
        }
    }
}

/// The place in a message of [`pass_to_needing`] that counts for one who is done by `place`, so many periods after the other; none
/// where the other would have to be done before the horizon.
pub(crate) fn received(place: usize, gap: i32, never: usize) -> Option<usize> {
    if place == never { Some(never) } else { usize::try_from(place as i32 - gap).ok().map(|by| by.min(never - 1)) }
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
        assert_eq!(loose.iter().map(|of| (of.from, of.need, of.lag)).collect::<Vec<_>>(), [(2, 0, 3)]);
    }

    #[test]
    fn both_ends_receive_the_same() {
        // Places 0, 1, 2 and never. The one that needs is done two periods after the other, or later.
        let (needing, needed) = ([1.0, 5.0, 3.0, 0.0], [2.0, 4.0, 6.0, 0.5]);
        let (mut best, mut choices) = ([0.0; 4], [0; 4]);
        let mut message = Message { best: &mut best, choices: &mut choices };
        pass_to_needed(&needing, [2].into_iter(), &mut message);
        assert_eq!((&*message.best, &*message.choices), (&[3.0, 0.0, 0.0, 0.0][..], &[2, 3, 3, 3][..]));
        pass_to_needing(&needed, &mut message);
        let receives = |place| received(place, 2, 3).map(|at| (message.best[at], message.choices[at]));
        assert_eq!([0, 1, 2, 3].map(receives), [None, None, Some((2.0, 0)), Some((6.0, 2))]);
    }

    #[test]
    fn a_slower_mode_must_have_begun_sooner() {
        // The slow mode, two periods after the other, is worth more than the fast one, one period after; never nothing.
        let needing = [NEVER, 2.0, 2.0, 0.0, NEVER, NEVER, 7.0, NEVER];
        let (mut best, mut choices) = ([0.0; 4], [0; 4]);
        let mut message = Message { best: &mut best, choices: &mut choices };
        pass_to_needed(&needing, [1, 2].into_iter(), &mut message);
        assert_eq!((best, choices), ([7.0, 2.0, 0.0, 0.0], [6, 2, 3, 3]));
    }
}
