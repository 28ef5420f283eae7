//! Disjunctive pairs: two activities that cannot run at the same time because a resource does not suffice for both.
//!
//! A variable gives the order of each pair (1: the first activity comes first). Learnt clauses can then refer to an
//! order instead of bounds period by period (as Schutt, Feydy, Stuckey and Wallace 2011 add for this problem).

use super::space::Space;
use super::timetable::Conflict;
use super::trail::{Literal, Reason, Trail};

/// Above this number, pairs cost more time than they save, and none are used.
const MOST_PAIRS: usize = 20_000;

/// Two activities, and the variable for their order.
#[derive(Clone, Copy, Debug)]
struct Pair {
    first: usize,
    second: usize,
    variable: usize,
}

/// All pairs of a space.
#[derive(Debug)]
pub(crate) struct Orders {
    pairs: Vec<Pair>,
    durations: Vec<i32>,
    /// The pairs of each activity.
    of: Vec<Vec<u32>>,
    /// The variable of the first pair.
    from: usize,
}

impl Orders {
    /// The pairs of a space that no chain of links already orders. Their variables follow those of the space.
    pub(crate) fn new(space: &Space) -> Orders {
        let from = space.bounds.len();
        let reaches = closure(space);
        let clash = |a: usize, b: usize| {
            (0..space.capacity.len())
                .any(|resource| space.demands[a][resource] + space.demands[b][resource] > space.capacity[resource])
        };
        let (mut pairs, mut of) = (Vec::new(), vec![Vec::new(); from]);
        for first in (0..from).filter(|activity| space.durations[*activity] > 0) {
            for second in (first + 1..from).filter(|activity| space.durations[*activity] > 0) {
                if clash(first, second) && !reaches[first][second] && !reaches[second][first] {
                    of[first].push(pairs.len() as u32);
                    of[second].push(pairs.len() as u32);
                    pairs.push(Pair { first, second, variable: from + pairs.len() });
                }
            }
        }
        if pairs.len() > MOST_PAIRS {
            pairs.clear();
            of.iter_mut().for_each(Vec::clear);
        }
        Orders { pairs, durations: space.durations.clone(), of, from }
    }

    /// The number of pairs.
    pub(crate) fn len(&self) -> usize {
        self.pairs.len()
    }

    /// The order of each pair in a model of starts.
    pub(crate) fn in_model<'m>(&'m self, starts: &'m [i32]) -> impl Iterator<Item = i32> + 'm {
        let start = |activity: usize| starts.get(activity).copied().unwrap_or(0);
        self.pairs.iter().map(move |pair| i32::from(start(pair.first) <= start(pair.second)))
    }

    /// Propagates a bound that rose; adds the effort to `work`.
    ///
    /// # Errors
    /// Conflict: literals that hold and cannot hold together.
    pub(crate) fn draw(&self, trail: &mut Trail, side: u32, work: &mut u64) -> Result<(), Conflict> {
        let variable = side as usize / 2;
        if let Some(pair) = variable.checked_sub(self.from).and_then(|at| self.pairs.get(at)) {
            let (earlier, later) =
                if side.is_multiple_of(2) { (pair.first, pair.second) } else { (pair.second, pair.first) };
            self.rise(trail, 2 * earlier as u32, 2 * later as u32, self.durations[earlier], side)?;
            return self.rise(trail, 2 * later as u32 + 1, 2 * earlier as u32 + 1, self.durations[earlier], side);
        }
        *work += self.of[variable].len() as u64 / 8;
        for pair in &self.of[variable] {
            let pair = self.pairs[*pair as usize];
            self.follow(trail, pair, variable, side)?;
        }
        Ok(())
    }

    /// Propagates a bound of one activity of a pair.
    fn follow(&self, trail: &mut Trail, pair: Pair, activity: usize, side: u32) -> Result<(), Conflict> {
        let other = if activity == pair.first { pair.second } else { pair.first };
        let lower = side.is_multiple_of(2);
        // A lower bound that rose matters if the activity is the earlier one; an upper bound that fell matters if it is
        // the later one.
        let (earlier, later) = if lower { (activity, other) } else { (other, activity) };
        let so = if earlier == pair.first { 2 * pair.variable as u32 } else { 2 * pair.variable as u32 + 1 };
        let apart = self.durations[earlier];
        let ordered = Literal { side: so, least: i32::from(so.is_multiple_of(2)) };
        if trail.holds(ordered) {
            let from_to = if lower { (2 * earlier, 2 * later) } else { (2 * later + 1, 2 * earlier + 1) };
            return self.rise(trail, from_to.0 as u32, from_to.1 as u32, apart, so);
        }
        if !trail.fails(ordered) && trail.lower(earlier) + apart > trail.upper(later) {
            let least = trail.lower(earlier);
            let because = [Literal::at_least(earlier, least), Literal::at_most(later, least + apart - 1)];
            trail.note_listed(ordered.not(), &because);
        }
        Ok(())
    }

    /// Propagates from one side to another under an order.
    fn rise(&self, trail: &mut Trail, from: u32, to: u32, apart: i32, order: u32) -> Result<(), Conflict> {
        let now = trail.bounds[from as usize];
        let risen = Literal { side: to, least: now + apart };
        if trail.holds(risen) {
            return Ok(());
        }
        if trail.fails(risen) {
            return Err(vec![Literal { side: from, least: now }, risen.not(), ordered(order)]);
        }
        trail.note(risen, Reason::Order { side: from, offset: apart, order });
        Ok(())
    }
}

/// The literal that fixes an order variable: to 1 for the even side, to 0 for the odd side.
pub(crate) fn ordered(side: u32) -> Literal {
    Literal { side, least: i32::from(side.is_multiple_of(2)) }
}

/// Transitive closure of the links.
fn closure(space: &Space) -> Vec<Vec<bool>> {
    let count = space.bounds.len();
    let mut after = vec![Vec::new(); count];
    for (earlier, later, apart) in &space.links {
        if *apart >= space.durations[*earlier] {
            after[*earlier].push(*later);
        }
    }
    (0..count)
        .map(|from| {
            let (mut reached, mut open) = (vec![false; count], vec![from]);
            while let Some(at) = open.pop() {
                for next in &after[at] {
                    if !std::mem::replace(&mut reached[*next], true) {
                        open.push(*next);
                    }
                }
            }
            reached
        })
        .collect()
}
