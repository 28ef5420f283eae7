//! Columns of the cover with deadlines: the least cost of each activity if it must be live by a quarter, and the
//! requirements that must be live before it.
//!
//! An earlier deadline leaves an activity fewer modes and a longer running time. Each piece therefore stands for an
//! activity and a quarter. Its price is the extra cost over the piece of the next later quarter, and it includes that
//! piece. Its requirements must be live by the latest quarter in which its own work can begin.

use std::collections::BTreeMap;

use crate::model::Money;
use crate::model::plan::running_until;
use crate::model::terms::Role;
use crate::schedule::bound::earliest_start::EarliestStarts;
use crate::schedule::problem::instance::{Activity, Mode, Problem};

/// An activity, and the quarter by which it is live, counted from the first quarter of the horizon.
type Piece = (usize, i32);

/// The columns of a cover.
#[derive(Clone, Debug)]
pub(in crate::schedule) struct TimedColumns {
    /// The pieces. The first are all activities in order, live by the same quarter. Columns that stand for "any of
    /// several activities" come last and have no piece.
    pub pieces: Vec<Piece>,
    /// The price of each column in minor units: pieces first, then the "any of several" columns.
    pub prices: Vec<i64>,
    /// Pairs of columns: the first includes the second.
    pub takes: Vec<(usize, usize)>,
    /// Whether each column can be bought.
    pub offered: Vec<bool>,
    /// Whether each column must be bought.
    pub forced: Vec<bool>,
}

/// The columns for a common deadline, and for deadlines of their own for some activities. `works` marks the activities
/// that may be live by the common deadline, `free` those whose cost is counted elsewhere.
pub(in crate::schedule) fn of(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    by: i32,
    (works, free): (&[bool], &[bool]),
    must: &[Piece],
) -> TimedColumns {
    let count = problem.activities.len();
    let (pieces, known, takes, late) = (Vec::new(), BTreeMap::new(), Vec::new(), Vec::new());
    let mut builder = Builder { problem, heads, free, pieces, known, takes, late };
    (0..count).for_each(|activity| {
        builder.piece((activity, by));
    });
    // Other checks report activities that cannot be live in time.
    let must = must.iter().copied().filter(|piece| builder.cheapest(*piece).is_some()).collect::<Vec<Piece>>();
    let forced: Vec<usize> = must.into_iter().map(|piece| builder.piece(piece)).collect();
    let own = builder.pieces.len();
    builder.late = vec![false; own];
    builder.require(own);
    let (prices, bases) = builder.chain();
    let Builder { pieces, takes, late, .. } = builder;
    let feasible = |(at, piece): (usize, &Piece)| {
        (at >= count || works[at])
            && late.get(at).is_none_or(|late| !late)
            && cheapest(problem, heads, *piece).is_some()
    };
    let mut windows = TimedColumns {
        offered: pieces.iter().enumerate().map(feasible).collect(),
        forced: (0..pieces.len()).map(|at| forced.contains(&at)).collect(),
        pieces,
        prices,
        takes,
    };
    windows.company(problem, &bases);
    windows.settle();
    windows
}

/// The cheapest mode in which an activity is live by a quarter, and its least cost: one-off cost plus running cost
/// until the end of the horizon.
pub(in crate::schedule) fn cheapest(
    problem: &Problem<'_>,
    heads: &EarliestStarts,
    (activity, live): Piece,
) -> Option<(usize, Money)> {
    heads.live[activity].filter(|head| *head <= live)?;
    let start = earliest_start(problem, heads, activity)?;
    let price = |mode: &Mode| mode.once() + running_until(mode.running, problem.first + live, problem.last);
    let modes = problem.activities[activity].modes.iter().enumerate();
    let in_time = modes.filter(|(_, mode)| start + mode.quarters <= live);
    in_time.map(|(way, mode)| (way, price(mode))).min_by_key(|(way, price)| (*price, *way))
}

/// The earliest quarter in which work on an activity can begin.
fn earliest_start(problem: &Problem<'_>, heads: &EarliestStarts, activity: usize) -> Option<i32> {
    let of = &problem.activities[activity];
    let entry = heads.entry.get(of.stage).copied().flatten()?;
    let needs = of.requires.iter().map(|(need, lag)| Some(heads.live[*need]? + lag));
    let ready = needs.collect::<Option<Vec<i32>>>()?;
    heads.live[activity]?;
    Some(ready.into_iter().fold(entry, i32::max))
}

struct Builder<'p, 'a> {
    problem: &'p Problem<'a>,
    heads: &'p EarliestStarts,
    free: &'p [bool],
    pieces: Vec<Piece>,
    known: BTreeMap<Piece, usize>,
    takes: Vec<(usize, usize)>,
    /// Whether a requirement of each piece cannot be live in time.
    late: Vec<bool>,
}

impl Builder<'_, '_> {
    fn cheapest(&self, piece: Piece) -> Option<(usize, Money)> {
        cheapest(self.problem, self.heads, piece)
    }

    fn piece(&mut self, piece: Piece) -> usize {
        let pieces = &mut self.pieces;
        *self.known.entry(piece).or_insert_with(|| {
            pieces.push(piece);
            pieces.len() - 1
        })
    }

    /// Adds the requirements of the pieces. A requirement whose cost does not depend on its deadline uses the common
    /// column. A forced piece gets all its requirements with their deadlines.
    fn require(&mut self, own: usize) {
        let problem = self.problem;
        let count = problem.activities.len();
        let mut at = 0;
        while let Some(piece) = self.pieces.get(at).copied().filter(|_| at < own) {
            let by = self.pieces[piece.0].1;
            // Deadlines of the requirements, from the activity downwards.
            let mut live: BTreeMap<usize, i32> = BTreeMap::from([piece]);
            let mut pending = vec![piece.0];
            while let Some(activity) = pending.pop() {
                let now = live.get(&activity).copied().unwrap_or(by);
                let start = earliest_start(problem, self.heads, activity);
                let modes = problem.activities[activity].modes.iter().map(|mode| mode.quarters);
                let shortest = modes.filter(|quarters| start.is_some_and(|start| start + quarters <= now)).min();
                let Some(shortest) = shortest else {
                    self.late[at] = true;
                    break;
                };
                for (need, lag) in &problem.activities[activity].requires {
                    let then = now - shortest - lag;
                    // Activities that only measure a stage are counted separately.
                    if problem.measures(*need).is_none() && live.get(need).is_none_or(|known| then < *known) {
                        live.insert(*need, then);
                        pending.push(*need);
                    }
                }
            }
            live.remove(&piece.0);
            for (need, then) in live {
                let price = |live: i32| self.cheapest((need, live)).map(|(_, price)| price);
                let needed = if at < count && price(then) == price(by) { need } else { self.piece((need, then)) };
                self.takes.push((at, needed));
            }
            at += 1;
        }
    }

    /// Makes every piece include the next later piece of its activity. Returns the prices beyond those, and the latest
    /// piece of each activity.
    fn chain(&mut self) -> (Vec<i64>, Vec<usize>) {
        let mut prices = vec![0; self.pieces.len()];
        let mut bases = vec![0; self.problem.activities.len()];
        // Sorted by activity, then by quarter, so a later piece follows an earlier one.
        let all: Vec<(Piece, usize)> = self.known.iter().map(|(piece, at)| (*piece, *at)).collect();
        let price = |(piece, _): &(Piece, usize)| {
            let price = self.cheapest(*piece).filter(|_| !self.free[piece.0]);
            price.map_or(0, |(_, price)| price.as_minor())
        };
        let priced: Vec<i64> = all.iter().map(price).collect();
        for (place, ((piece, at), price)) in all.iter().zip(&priced).enumerate() {
            let later = all.get(place + 1).zip(priced.get(place + 1)).filter(|((other, _), _)| other.0 == piece.0);
            match later {
                Some(((_, next), beside)) => {
                    self.takes.push((*at, *next));
                    prices[*at] = (price - beside).max(0);
                }
                None => {
                    bases[piece.0] = *at;
                    prices[*at] = *price;
                }
            }
        }
        (prices, bases)
    }
}

impl TimedColumns {
    /// Adds requirements that any of several activities can meet: research before software, preparation of a partner,
    /// feedback on a roll-out. An activity with such a requirement pays for the cheapest of them; each other one pays
    /// only its extra cost over the cheapest.
    fn company(&mut self, problem: &Problem<'_>, bases: &[usize]) {
        let all = || 0..problem.activities.len();
        let of_role = |role: Role| -> Vec<usize> { all().filter(|of| problem.does(*of, role)).collect() };
        self.any_of(problem, &of_role(Role::Research), &of_role(Role::Build), bases);
        self.any_of(problem, &of_role(Role::Feedback), &of_role(Role::RollOut), bases);
        for (partner, of) in problem.context.assessment.partners.iter().enumerate() {
            if of.ready_since.is_some_and(|since| since <= problem.last) {
                continue;
            }
            let involved = |of: &usize| -> bool {
                let activity: &Activity = &problem.activities[*of];
                activity.partners.contains(&partner)
            };
            let (ready, wait): (Vec<usize>, Vec<usize>) =
                all().filter(involved).partition(|of| problem.does(*of, Role::PreparePartner));
            self.any_of(problem, &ready, &wait, bases);
        }
    }

    /// Makes each activity in `wait` include any one of `any`, at the least one-off cost among them.
    fn any_of(&mut self, problem: &Problem<'_>, any: &[usize], wait: &[usize], bases: &[usize]) {
        // An activity of the set meets the requirement itself.
        let wait = wait.iter().filter(|of| !any.contains(of));
        let least = |of: &usize| {
            let once = problem.activities[*of].modes.iter().map(|mode| mode.once().as_minor()).min();
            once.unwrap_or(0).min(self.prices[bases[*of]]).max(0)
        };
        let Some(least) = any.iter().map(least).min() else { return };
        let one = self.prices.len();
        self.prices.push(least);
        self.offered.push(true);
        self.forced.push(false);
        for of in any {
            self.prices[bases[*of]] -= least;
            self.takes.push((bases[*of], one));
        }
        self.takes.extend(wait.map(|of| (bases[*of], one)));
    }

    /// Withdraws columns whose requirements are not offered, and forces the requirements of forced columns.
    fn settle(&mut self) {
        while let Some((from, _)) = self.takes.iter().find(|(from, to)| self.offered[*from] && !self.offered[*to]) {
            self.offered[*from] = false;
        }
        for (forced, offered) in self.forced.iter_mut().zip(&self.offered) {
            *forced &= *offered;
        }
        while let Some((_, to)) = self.takes.iter().find(|(from, to)| self.forced[*from] && !self.forced[*to]) {
            self.forced[*to] = true;
        }
    }
}
