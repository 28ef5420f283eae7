//! Who needs whom, as a forest with some needs besides, and how what is best passes along it: from the leaves inwards, each
//! member tells the one that it hangs on the best of itself, and of all that hangs on it, for every place of that one; and
//! back outwards, what all the rest comes to for every place of its own.
//!
//! A place is a quarter by which a member is live, the end of the horizon, or never, which is the last. A member has a row
//! of places for each of its ways, for what takes longer must have begun sooner; never stands in the first row alone.

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
    /// Quarters from the end of what is needed to the start of what needs it, at least.
    pub lag: i32,
}

/// A need that no forest holds besides the others: the first starts so many quarters after the second is live.
#[derive(Clone, Copy, Debug)]
pub struct Loose {
    /// Who needs.
    pub from: usize,
    /// What it needs.
    pub need: usize,
    /// Quarters from the end of what is needed to the start of what needs it, at least.
    pub lag: i32,
}

/// Nothing that could be.
pub const NEVER: f64 = f64::NEG_INFINITY;

/// A forest of needs, `needs` listing by member whom it needs and so many quarters before it starts; and the needs that
/// would close a circle.
pub fn of(needs: &[&[(usize, i32)]]) -> (Vec<Hung>, Vec<Loose>) {
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

/// What one end tells the other, and where among its own rows that is.
#[derive(Debug)]
pub struct Told<'t> {
    /// By the other end's place.
    pub best: &'t mut [f64],
    /// By the other end's place: the row times the places of a row, and the place.
    pub answers: &'t mut [u16],
}

/// Tells what is needed the best of what needs it, for each quarter by which it is live, and for never. Given are the rows of
/// what needs it, and by row how many quarters that is live after the other, at least.
pub fn tell_needed(rows: &[f64], gaps: impl Iterator<Item = i32>, told: &mut Told<'_>) {
    let never = told.best.len() - 1;
    told.best.fill(rows[never]);
    told.answers.fill(never as u16);
    for (way, (row, gap)) in rows.chunks_exact(never + 1).zip(gaps).enumerate() {
        let mut best = (NEVER, 0);
        let mut from = never;
        for other in (0..never).rev() {
            let least = usize::try_from(other as i32 + gap).unwrap_or(0);
            while from > least {
                from -= 1;
                if row[from] > best.0 {
                    best = (row[from], way * (never + 1) + from);
                }
            }
            if best.0 > told.best[other] {
                (told.best[other], told.answers[other]) = (best.0, best.1 as u16);
            }
        }
    }
}

/// Tells what needs another the best of that other, whose rows are given: for each quarter by which it is to be live at the
/// latest, and for whenever it likes.
pub fn tell_needing(rows: &[f64], told: &mut Told<'_>) {
    let never = told.best.len() - 1;
    told.best.fill(NEVER);
    told.answers.fill(never as u16);
    told.best[never] = rows[never];
    for (way, row) in rows.chunks_exact(never + 1).enumerate() {
        let mut best = (NEVER, 0);
        for (quarter, worth) in row[..never].iter().enumerate() {
            if *worth > best.0 {
                best = (*worth, way * (never + 1) + quarter);
            }
            if best.0 > told.best[quarter] {
                (told.best[quarter], told.answers[quarter]) = (best.0, best.1 as u16);
            }
        }
        if best.0 > told.best[never] {
            (told.best[never], told.answers[never]) = (best.0, best.1 as u16);
        }
    }
}

/// The place of what [`tell_needing`] told that one who is live by `place` hears, so many quarters after the other; none where
/// the other would have to be live before the horizon.
pub fn heard(place: usize, gap: i32, never: usize) -> Option<usize> {
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
    fn both_ends_hear_the_same() {
        // Places 0, 1, 2 and never. The one that needs is live two quarters after the other, or later.
        let (needing, needed) = ([1.0, 5.0, 3.0, 0.0], [2.0, 4.0, 6.0, 0.5]);
        let (mut best, mut answers) = ([0.0; 4], [0; 4]);
        let mut told = Told { best: &mut best, answers: &mut answers };
        tell_needed(&needing, [2].into_iter(), &mut told);
        assert_eq!((&*told.best, &*told.answers), (&[3.0, 0.0, 0.0, 0.0][..], &[2, 3, 3, 3][..]));
        tell_needing(&needed, &mut told);
        let hears = |place| heard(place, 2, 3).map(|at| (told.best[at], told.answers[at]));
        assert_eq!([0, 1, 2, 3].map(hears), [None, None, Some((2.0, 0)), Some((6.0, 2))]);
    }

    #[test]
    fn a_slower_way_must_have_begun_sooner() {
        // The slow way, two quarters after the other, is worth more than the fast one, one quarter after; never nothing.
        let needing = [NEVER, 2.0, 2.0, 0.0, NEVER, NEVER, 7.0, NEVER];
        let (mut best, mut answers) = ([0.0; 4], [0; 4]);
        let mut told = Told { best: &mut best, answers: &mut answers };
        tell_needed(&needing, [1, 2].into_iter(), &mut told);
        assert_eq!((best, answers), ([7.0, 2.0, 0.0, 0.0], [6, 2, 3, 3]));
    }
}
