//! Use of channels: the share of people who ask or file remotely, from the channels that serve and the growth of their
//! use.

use super::case::{Estimate, Remote};
use crate::forecast::service::Opening;
use crate::model::terms::Ability;
use crate::model::{Assessment, Catalogue, Quarter};
use crate::score::reach::{self, Level};

/// A channel that serves a process, with the growth of its use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Serving {
    /// Index into the assessment's channels.
    pub channel: usize,
    /// The highest ability it offers.
    pub can: Ability,
    /// Share of the people reached who use it, in [0, 1].
    pub used: f64,
}

/// The channels that serve in `quarter`; each opening comes with whether it is prepared.
pub fn serving(catalogue: &Catalogue, openings: &[(Opening, bool)], quarter: Quarter) -> Vec<Serving> {
    let used = |opening: &Opening, prepared: bool| {
        opening.from.map_or(1.0, |from| growth(catalogue, quarter.since(from), prepared))
    };
    let live = openings.iter().filter(|(opening, _)| opening.is_live(quarter));
    live.map(|(of, prepared)| Serving { channel: of.channel, can: of.can, used: used(of, *prepared) }).collect()
}

/// The channels that serve today.
pub fn serving_today(openings: &[(Opening, bool)]) -> Vec<Serving> {
    let today = openings.iter().filter(|(opening, _)| opening.from.is_none());
    today.map(|(opening, _)| Serving { channel: opening.channel, can: opening.can, used: 1.0 }).collect()
}

/// The share of the people reached who use a channel, `age` quarters after its first quarter of service. Use grows
/// linearly; without real training and trial it stops at the catalogue's share.
pub fn growth(catalogue: &Catalogue, age: i32, prepared: bool) -> f64 {
    let benefit = &catalogue.benefit;
    let grown = (f64::from(age.max(-1) + 1) / f64::from(benefit.ramp_quarters.max(1))).min(1.0);
    if prepared { grown } else { grown.min(benefit.untrained_use) }
}

/// The shares of people who need not come, with these channels. Channels in person are passed over: they make no trip
/// unnecessary.
pub fn remote(assessment: &Assessment, levels: &[Level], serving: &[Serving], estimate: Estimate) -> Remote {
    Remote {
        transact: share(assessment, levels, serving, Ability::Transact, estimate),
        interact: share(assessment, levels, serving, Ability::Interact, estimate),
    }
}

/// The share of people who do at least `ability` remotely: the maximum of use × reach over the sets of channels with
/// at least that use. A person reached by several channels counts once.
pub fn share(
    assessment: &Assessment,
    levels: &[Level],
    serving: &[Serving],
    ability: Ability,
    estimate: Estimate,
) -> f64 {
    let is_remote = |of: &Serving| assessment.channels.get(of.channel).is_some_and(|channel| !channel.kind.in_person());
    let mut uses: Vec<(f64, usize)> = Vec::new();
    for of in serving.iter().filter(|of| of.can >= ability && is_remote(of)) {
        uses.push((of.used, of.channel));
    }
    uses.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut channels: Vec<usize> = Vec::with_capacity(uses.len());
    let mut best: f64 = 0.0;
    let mut uses = uses.into_iter().peekable();
    while let Some((used, channel)) = uses.next() {
        if !channels.contains(&channel) {
            channels.push(channel);
        }
        // More channels never lower reach, so among channels with equal use only the last one needs evaluation.
        if uses.peek().is_none_or(|(next, _)| *next < used) {
            let reach = reach::at(assessment, &channels, levels);
            let reached = match estimate {
                Estimate::Low => reach.low,
                Estimate::Likely => reach.independent,
            };
            best = best.max(used * reached);
        }
    }
    best
}

/// Both readings of the shares of people who need not come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    low: Remote,
    likely: Remote,
}

impl Pair {
    /// One of the readings.
    pub fn of(&self, estimate: Estimate) -> Remote {
        match estimate {
            Estimate::Low => self.low,
            Estimate::Likely => self.likely,
        }
    }
}

/// Both readings of [`remote`].
pub fn pair(assessment: &Assessment, levels: &[Level], serving: &[Serving]) -> Pair {
    let of = |estimate| remote(assessment, levels, serving, estimate);
    Pair { low: of(Estimate::Low), likely: of(Estimate::Likely) }
}
