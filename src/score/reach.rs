//! Channel reach: the share of people that a set of channels reaches, with bounds.
//!
//! The shares alone do not determine how far two audiences overlap. The union of sets with shares `p` is at least `max
//! p` and at most `min(1, Σ p)` (Fréchet 1935); under independence it is `1 − Π (1 − p)`. Measured overlaps tighten
//! both bounds: they give the union of a pair, and the sum may be reduced along a tree of overlaps (Hunter 1976).
//! Ownership of channels is positively correlated, so independence is optimistic: plans rely on the lower bound.

use crate::model::Assessment;
use crate::model::assessment::Channel;
use crate::model::sum::sum;
use crate::model::terms::Ability;
use crate::model::tolerance;

/// The reach of a set of channels, as shares of people in [0, 1].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// Lower bound.
    pub low: f64,
    /// Value if ownership of channels were independent.
    pub independent: f64,
    /// Upper bound.
    pub high: f64,
    /// True if `low` relies on a figure that counts something other than persons, so that even `low` is not a lower
    /// bound.
    pub upper_bound: bool,
}

impl Reach {
    /// Nobody.
    pub const NONE: Reach = Reach { low: 0.0, independent: 0.0, high: 0.0, upper_bound: false };

    /// The share of people who are certainly not reached, in [0, 1]. Valid for upper bounds too: people outside the
    /// counted group are not reached.
    pub fn left_out(&self) -> f64 {
        (1.0 - self.high).max(0.0)
    }

    /// The greatest share of people who may not be reached, in [0, 1]: everybody where `low` is an upper bound itself.
    pub fn left_out_at_most(&self) -> f64 {
        if self.upper_bound { 1.0 } else { (1.0 - self.low).max(0.0) }
    }
}

/// The reach, in an audience, of all channels with an ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AudienceReach {
    /// The ability of the channels.
    pub ability: Ability,
    /// An index into [`Assessment::audiences`].
    pub audience: usize,
    /// Their joint reach in the audience; `None` if no channel was measured for it.
    pub reach: Option<Reach>,
}

/// A set of channels with the same ability, and its reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Combination {
    /// The ability that all of them have.
    pub ability: Ability,
    /// Indices into [`Assessment::channels`].
    pub channels: Vec<usize>,
    /// Their joint reach.
    pub reach: Reach,
}

/// The share of people whom one channel reaches, in [0, 1].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// Low estimate.
    pub low: f64,
    /// Likely value.
    pub likely: f64,
    /// High estimate.
    pub high: f64,
}

impl Level {
    /// Today's share of a channel.
    pub fn today(channel: &Channel) -> Level {
        Level { low: channel.low, likely: channel.reach, high: channel.high }
    }
}

/// The reach of `channels` (indices into [`Assessment::channels`]) in the whole population.
pub fn of(assessment: &Assessment, channels: &[usize]) -> Reach {
    let today = |i: usize| assessment.channels.get(i).map(Level::today);
    let reach = bounds(assessment, channels, today);
    let persons = persons_alone(assessment, channels);
    let rests =
        persons.len() < channels.len() && tolerance::exceeds(reach.low, bounds(assessment, &persons, today).low);
    Reach { upper_bound: rests, ..reach }
}

/// The reach of `channels` when each channel reaches the share that `levels` gives it, in the order of
/// [`Assessment::channels`]. The mark `upper_bound` is not set.
pub fn at(assessment: &Assessment, channels: &[usize], levels: &[Level]) -> Reach {
    bounds(assessment, channels, |i| levels.get(i).copied())
}

/// The bounds of the reach of channels with given shares. An overlap was measured with today's shares. People whom a
/// channel reaches in addition may all be reached by the other one already, so only today's shares count against the
/// overlap in the lower bound, or less where a share has fallen; in the upper bound, people whom a channel has lost
/// count until the plain sum is smaller.
fn bounds(assessment: &Assessment, channels: &[usize], level: impl Fn(usize) -> Option<Level>) -> Reach {
    let known: Vec<(usize, Level, Level)> =
        channels.iter().filter_map(|i| Some((*i, level(*i)?, Level::today(assessment.channels.get(*i)?)))).collect();
    if known.is_empty() {
        return Reach::NONE;
    }
    let mut low = known.iter().map(|(_, now, _)| now.low).fold(0.0, f64::max);
    let mut edges = Vec::new();
    // Each pair is measured at most once (the reader checks it), and only few pairs are, so a linear search is enough.
    let place = |channel: usize| known.iter().position(|(known, ..)| *known == channel);
    let measured = if known.len() > 1 { assessment.overlaps.as_slice() } else { &[] };
    for overlap in measured {
        let (Some(a), Some(b)) = (place(overlap.channels[0]), place(overlap.channels[1])) else { continue };
        let (n, m) = (a.min(b), a.max(b));
        if let (Some((_, now_a, then_a)), Some((_, now_b, then_b))) = (known.get(n), known.get(m)) {
            low = low.max(now_a.low.min(then_a.low) + now_b.low.min(then_b.low) - overlap.both);
            edges.push((overlap.both, n, m));
        }
    }
    let plain = sum(known.iter().map(|(_, now, _)| now.high));
    let at_least_today = sum(known.iter().map(|(_, now, then)| now.high.max(then.high)));
    let high = plain.min(at_least_today - heaviest_forest(known.len(), edges)).clamp(low, 1.0);
    let missed = missed(known.iter().map(|(_, now, _)| now.likely));
    Reach { low: low.min(1.0), independent: (1.0 - missed).clamp(low.min(1.0), high), high, upper_bound: false }
}

/// The share that independent channels miss. The order of the factors depends on the shares, not on the file.
fn missed(shares: impl Iterator<Item = f64>) -> f64 {
    let mut shares: Vec<f64> = shares.collect();
    shares.sort_by(f64::total_cmp);
    shares.into_iter().map(|share| 1.0 - share).product()
}

/// The channels whose figure counts persons or was converted to persons.
fn persons_alone(assessment: &Assessment, channels: &[usize]) -> Vec<usize> {
    let upper_bound = |i: &usize| assessment.channels.get(*i).is_some_and(|channel| channel.upper_bound);
    channels.iter().copied().filter(|i| !upper_bound(i)).collect()
}

/// The reach in an audience (an index into [`Assessment::audiences`]), between Fréchet's bounds; `None` if no channel
/// was measured for it. A channel without a measurement may reach the whole audience, so it sets the upper bound to 1.
pub fn of_audience(assessment: &Assessment, channels: &[usize], audience: usize) -> Option<Reach> {
    let set: Vec<&Channel> = channels.iter().filter_map(|i| assessment.channels.get(*i)).collect();
    let share = |channel: &&Channel| channel.audiences.get(&audience).copied();
    let measured: Vec<f64> = set.iter().filter_map(share).collect();
    if measured.is_empty() {
        return None;
    }
    let low = measured.iter().copied().fold(0.0, f64::max);
    let all_measured = measured.len() == set.len();
    let high = if all_measured { sum(measured.iter().copied()).min(1.0) } else { 1.0 };
    let missed = missed(measured.iter().copied());
    let persons = set.iter().filter(|channel| !channel.upper_bound).filter_map(share);
    let upper_bound = tolerance::exceeds(low, persons.fold(0.0, f64::max));
    Some(Reach { low, independent: (1.0 - missed).clamp(low, high), high, upper_bound })
}

/// The weight of a maximum-weight spanning forest (Kruskal): the most that Hunter's bound may subtract from the sum of
/// shares.
fn heaviest_forest(vertices: usize, mut edges: Vec<(f64, usize, usize)>) -> f64 {
    edges.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut tree: Vec<usize> = (0..vertices).collect();
    let mut sum = 0.0;
    for (weight, a, b) in edges {
        let (Some(&of_a), Some(&of_b)) = (tree.get(a), tree.get(b)) else { continue };
        if of_a != of_b {
            tree.iter_mut().filter(|name| **name == of_b).for_each(|name| *name = of_a);
            sum += weight;
        }
    }
    sum
}

/// The channels that can do at least `ability`, in the order of the assessment.
pub fn capable(assessment: &Assessment, ability: Ability) -> Vec<usize> {
    let can = assessment.channels.iter().enumerate().filter(|(_, channel)| channel.can >= ability);
    can.map(|(i, _)| i).collect()
}

/// Largest number of pairs for each ability: nobody reads more.
const PAIRS: usize = 20;

/// The useful combinations of channels by ability: each capable channel alone; pairs (all of them for up to three
/// capable channels, otherwise those with the widest online channel or the best channel, limited to the `PAIRS` with the
/// highest reach); and all together. Their number grows linearly with the number of channels.
pub fn combinations(assessment: &Assessment) -> Vec<Combination> {
    let mut found = Vec::new();
    for ability in [Ability::Transact, Ability::Interact, Ability::Inform] {
        let capable = capable(assessment, ability);
        let mut sets: Vec<Vec<usize>> = capable.iter().map(|channel| vec![*channel]).collect();
        sets.extend(pairs(assessment, &capable));
        if capable.len() > 2 {
            sets.push(capable);
        }
        found.extend(sets.into_iter().map(|channels| Combination {
            ability,
            reach: of(assessment, &channels),
            channels,
        }));
    }
    found
}

/// The reach of all capable channels together in each audience, for each ability that some channel has.
pub fn audiences(assessment: &Assessment) -> Vec<AudienceReach> {
    let mut found = Vec::new();
    for ability in [Ability::Transact, Ability::Interact, Ability::Inform] {
        let channels = capable(assessment, ability);
        if channels.is_empty() {
            continue;
        }
        found.extend((0..assessment.audiences.len()).map(|audience| AudienceReach {
            ability,
            audience,
            reach: of_audience(assessment, &channels, audience),
        }));
    }
    found
}

fn pairs(assessment: &Assessment, capable: &[usize]) -> Vec<Vec<usize>> {
    let reach = |i: &usize| assessment.channels.get(*i).map_or(0.0, |channel| channel.reach);
    // Ties are broken by identifier, so that the order of the file has no effect.
    let id = |i: &usize| assessment.channels.get(*i).map(|channel| channel.id.as_str());
    let wider = |a: &&usize, b: &&usize| reach(a).total_cmp(&reach(b)).then_with(|| id(b).cmp(&id(a)));
    let best = capable.iter().max_by(wider).copied();
    let is_online = |i: &&usize| assessment.channels.get(**i).is_some_and(|channel| channel.kind.is_online());
    let web = capable.iter().filter(is_online).max_by(wider).copied();
    let few = capable.len() <= 3;
    let hubs: Vec<usize> = if few { capable.to_vec() } else { [best, web].into_iter().flatten().collect() };
    let mut pairs: Vec<[usize; 2]> = Vec::new();
    for hub in hubs {
        pairs.extend(capable.iter().filter(|other| **other != hub).map(|other| [hub.min(*other), hub.max(*other)]));
    }
    pairs.sort_unstable();
    pairs.dedup();
    if pairs.len() > PAIRS {
        let mut ranked: Vec<(Reach, [usize; 2])> =
            pairs.into_iter().map(|pair| (of(assessment, &pair), pair)).collect();
        let most = |reach: &Reach| [reach.low, reach.independent];
        let names = |pair: &[usize; 2]| {
            let [a, b] = pair.map(|channel| id(&channel));
            (a.min(b), a.max(b))
        };
        ranked.sort_by(|(a, one), (b, other)| {
            let (a, b) = (most(a), most(b));
            b[0].total_cmp(&a[0]).then(b[1].total_cmp(&a[1])).then_with(|| names(one).cmp(&names(other)))
        });
        pairs = ranked.into_iter().take(PAIRS).map(|(_, pair)| pair).collect();
        pairs.sort_unstable();
    }
    pairs.into_iter().map(|pair| pair.to_vec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{self, Source};

    #[test]
    fn a_low_bound_is_marked_only_where_it_rests_on_contracts() {
        let county = include_str!("../../assessments/qingshui/county.toml");
        let rubric = input::rubric(None).unwrap().value;
        let source = Source::from_text("county", county).unwrap();
        let assessment = input::assessment_from(source, &rubric).unwrap().value;
        let index = |id: &str| assessment.channels.iter().position(|channel| channel.id == id).unwrap();
        let cable = index("interactive-television");
        assert!(of(&assessment, &[cable]).upper_bound);
        // A person with a telephone is reached, whatever the number of cable contracts.
        assert!(!of(&assessment, &[cable, index("telephone")]).upper_bound);
        assert!(of_audience(&assessment, &[cable], 1).unwrap().upper_bound);
        assert!(!of_audience(&assessment, &[cable, index("telephone")], 1).unwrap().upper_bound);
    }

    #[test]
    fn people_outside_the_count_are_left_out() {
        let reach = Reach { low: 0.352, independent: 0.417, high: 0.453, upper_bound: true };
        assert!((reach.left_out() - 0.547).abs() < 1e-12);
        assert!((Reach::NONE.left_out() - 1.0).abs() < 1e-12);
        assert_eq!(reach.left_out_at_most(), if reach.upper_bound { 1.0 } else { 1.0 - reach.low });
    }

    #[test]
    fn a_forest_takes_each_overlap_once() {
        // A triangle of overlaps 0.3, 0.2, 0.1: the forest keeps the two heaviest.
        assert!((heaviest_forest(3, vec![(0.1, 0, 1), (0.3, 1, 2), (0.2, 0, 2)]) - 0.5).abs() < 1e-12);
        assert!(heaviest_forest(2, Vec::new()).abs() < 1e-12);
    }
}
