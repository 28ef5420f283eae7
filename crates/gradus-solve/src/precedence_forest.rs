//! Precedence relations as a forest with some extra relations, and messages along it (dynamic programming on trees). In
//! the inward pass, from the leaves to the roots, each member sends its parent the best value of its own subtree, for
//! every place of the parent. In the outward pass, each member receives the best value of the rest, for every place of
//! its own.
//!
//! A place is a period by which a member is done, the end of the horizon, or "never", which comes last. A member has a
//! row of places for each mode, because a longer mode must begin sooner; only the first row uses "never".

/// A member, in the order in which the forest is traversed, roots first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hung {
    /// The member.
    pub member: usize,
    /// The link to its parent; `None` at a root.
    pub on: Option<On>,
}

/// The link of a member to its parent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct On {
    /// The parent.
    pub parent: usize,
    /// Whether the member requires its parent; otherwise the parent requires it.
    pub needs: bool,
    /// Least number of periods from the end of the predecessor to the start of the successor.
    pub lag: i32,
}

/// A precedence relation outside the forest: `from` starts at least `lag` periods after the end of `need`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Loose {
    /// The successor.
    pub from: usize,
    /// The predecessor.
    pub need: usize,
    /// Least number of periods from the end of the predecessor to the start of the successor.
    pub lag: i32,
}

/// The value of an impossible place.
pub(crate) const NEVER: f64 = f64::NEG_INFINITY;

/// Builds a forest from the relations: `needs` lists for each member its predecessors and the lags. Relations that
/// would close a cycle are returned separately.
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
            // The same link, seen from the other end.
            let hang = |on: &On| On { parent: hung.member, needs: !on.needs, lag: on.lag };
            open.extend(others.map(|on| Hung { member: on.parent, on: Some(hang(on)) }));
        }
    }
    (forest, loose)
}

/// The representative of a member's group (union-find).
fn group(groups: &mut [usize], of: usize) -> usize {
    let mut at = of;
    while groups[at] != at {
        groups[at] = groups[groups[at]];
        at = groups[at];
    }
    at
}

/// A message from one end of a link to the other, with the rows and places that attain its values.
#[derive(Debug)]
pub(crate) struct Message<'t> {
    /// The best value, by place of the receiver.
    pub best: &'t mut [f64],
    /// The choice of the sender, by place of the receiver: mode times the places of a row, plus the place.
    pub choices: &'t mut [u16],
}

/// Message from a successor to its predecessor: the best value of the successor for each period by which the
/// predecessor is done, and for "never". `rows` are the successor's; `gaps` gives for each row the least number of
/// periods between the two ends.
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

/// Message from a predecessor, whose rows are given, to its successor: the best value of the predecessor for each
/// latest period by which it is done, and without a limit.
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

/// The place in a message of [`pass_to_needing`] for a successor that is done by `place`, at least `gap` periods after
/// the predecessor; `None` if the predecessor would have to be done before the horizon.
pub(crate) fn received(place: usize, gap: i32, never: usize) -> Option<usize> {
    if place == never { Some(never) } else { usize::try_from(place as i32 - gap).ok().map(|by| by.min(never - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_leaves_one_need_loose() {
        // The third requires the second and the first, the second requires the first; the fourth stands alone.
        let needs: [&[(usize, i32)]; 4] = [&[], &[(0, 1)], &[(1, 1), (0, 3)], &[]];
        let (forest, loose) = of(&needs);
        assert_eq!(forest.len(), 4);
        assert_eq!(forest.iter().filter(|hung| hung.on.is_none()).count(), 2);
        assert_eq!(loose.iter().map(|of| (of.from, of.need, of.lag)).collect::<Vec<_>>(), [(2, 0, 3)]);
    }

    #[test]
    fn both_ends_receive_the_same() {
        // Places 0, 1, 2 and never. The successor is done at least two periods after the predecessor.
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
        // The slow mode, two periods later, is worth more than the fast one, one period later; never is worth 0.
        let needing = [NEVER, 2.0, 2.0, 0.0, NEVER, NEVER, 7.0, NEVER];
        let (mut best, mut choices) = ([0.0; 4], [0; 4]);
        let mut message = Message { best: &mut best, choices: &mut choices };
        pass_to_needed(&needing, [1, 2].into_iter(), &mut message);
        assert_eq!((best, choices), ([7.0, 2.0, 0.0, 0.0], [6, 2, 3, 3]));
    }
}
