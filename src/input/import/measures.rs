//! The indicators of a first rubric: columns of numbers with no other role, and the direction of each.

use std::collections::BTreeMap;

use super::figures::Figures;
use super::hints::less_is_better;
use super::known::{self, Known, Shipped};
use super::offer::Offer;
use super::ranks::{Way, way};
use super::role;
use super::seen::Seen;
use super::shape::Sure;
use super::study::Study;
use super::suspicion::{Role, Suspicion};
use crate::message;
use crate::message::Message;

/// The indicators of a first rubric.
#[derive(Clone, Debug)]
pub struct Measures {
    /// The indicators, in the order of the tables, without duplicate names.
    pub taken: Vec<Measure>,
    /// Columns of numbers that are not indicators, with the reason.
    pub aside: Vec<(String, Suspicion)>,
    /// A shipped rubric all of whose indicators are in the tables.
    pub shipped: Option<Shipped>,
}

/// An indicator of a first rubric.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its name in the tables.
    pub name: String,
    /// The indicator of a shipped rubric with this name.
    pub known: Option<Known>,
    /// Whether more or less is better.
    pub direction: Direction,
}

/// Whether more or less is better, with certainty and reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Direction {
    /// Whether less is better.
    pub descending: bool,
    /// The certainty.
    pub sure: Sure,
    /// The reason.
    pub why: Message,
}

impl Direction {
    fn new(descending: bool, sure: Sure, why: Message) -> Direction {
        Direction { descending, sure, why }
    }
}

/// The indicators of a first rubric from the tables. Keeps `year` if given.
pub fn measures(seen: &[Seen], year: Option<i32>) -> Measures {
    let study = Study::of(seen, year);
    let shipped = known::shipped();
    let merged = role::merged(&study.offers, &study.figures);
    let roles: BTreeMap<&str, Option<&Suspicion>> =
        study.offers.iter().map(Offer::shown).zip(study.roles.iter().map(Option::as_ref)).collect();
    let named = merged.iter().filter(|(offer, figures)| !offer.shown().is_empty() && figures.len() > 0);
    let columns: Vec<(&Offer, &Figures, Option<&Suspicion>)> =
        named.map(|(offer, figures)| (*offer, figures, roles.get(offer.shown()).copied().flatten())).collect();
    let sizes_alone = columns.iter().all(|(.., role)| role.is_some());
    let is_out = |role: &Suspicion| !(sizes_alone && role.role == Role::Size);
    let orders = Orders::of(&columns);
    let (mut taken, mut aside) = (Vec::new(), Vec::new());
    for (offer, figures, role) in &columns {
        let name = offer.shown().to_owned();
        if let Some(role) = role.filter(|role| is_out(role)) {
            aside.push((name, role.clone()));
            continue;
        }
        let known = known::known(shipped, offer, figures);
        let direction = orders.direction(offer, figures, known.as_ref());
        taken.push(Measure { name, known, direction });
    }
    let offered: Vec<(&Offer, &Figures)> = columns.iter().map(|(offer, figures, _)| (*offer, *figures)).collect();
    let shipped = known::whole(shipped, &offered).cloned();
    Measures { taken, aside, shipped }
}

/// Conclusions from ranks in the tables about other columns.
struct Orders<'a> {
    /// Columns with ranks.
    ranks: Vec<(&'a str, &'a Figures)>,
    /// Columns computed from others, with the names of these.
    wholes: Vec<(&'a str, &'a Figures, &'a [String])>,
}

impl<'a> Orders<'a> {
    fn of(columns: &[(&'a Offer, &'a Figures, Option<&'a Suspicion>)]) -> Orders<'a> {
        let ranks = columns.iter().filter(|(.., role)| role.is_some_and(|suspicion| suspicion.role == Role::Rank));
        let wholes = columns.iter().filter_map(|(offer, figures, role)| match role.map(|suspicion| &suspicion.role) {
            Some(Role::Made(_, parts)) => Some((offer.shown(), *figures, parts.as_slice())),
            _ => None,
        });
        Orders { ranks: ranks.map(|(offer, figures, _)| (offer.shown(), *figures)).collect(), wholes: wholes.collect() }
    }

    /// Whether more or less of a column is better.
    fn direction(&self, offer: &Offer, figures: &Figures, known: Option<&Known>) -> Direction {
        let name = offer.shown();
        let by_rank =
            |figures: &Figures| self.ranks.iter().find_map(|(rank, places)| Some((*rank, way(places, figures)?)));
        if let Some((rank, way)) = by_rank(figures) {
            let why = message!("import-direction-rank", rank = rank);
            return Direction::new(way == Way::LowestFirst, Sure::Certain, why);
        }
        if let Some(known) = known {
            let why = message!("import-direction-known", id = &known.indicator.id, rubric = known.path);
            return Direction::new(known.ends.0 > known.ends.1, Sure::Likely, why);
        }
        let of_whole = self.wholes.iter().filter(|(.., parts)| parts.iter().any(|part| part == name));
        if let Some((whole, way)) =
            of_whole.filter_map(|(whole, figures, _)| Some((*whole, by_rank(figures)?.1))).next()
        {
            let why = message!("import-direction-part", whole = whole);
            return Direction::new(way == Way::LowestFirst, Sure::Likely, why);
        }
        match std::iter::once(name).chain(offer.names.iter().map(String::as_str)).find_map(less_is_better) {
            Some(less) => Direction::new(less, Sure::Likely, message!("import-direction-name")),
            None => Direction::new(false, Sure::Guess, message!("import-direction-guess")),
        }
    }
}
