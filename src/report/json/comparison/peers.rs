//! One unit among those most like it.

use serde::Serialize;

use crate::compare::Peers;
use crate::compare::peers::Beside;
use crate::report::comparison::View;

/// One unit among those most like it.
#[derive(Clone, Debug, Serialize)]
pub struct PeersV1 {
    /// Its identifier.
    pub unit: String,
    /// How many other units have a rank.
    pub candidates: usize,
    /// Of how many of these too little is known that is also known of the unit.
    pub too_little: usize,
    /// The denominator that has a say in who is alike; null where none has.
    pub by: Option<ByV1>,
    /// The units most like it, the nearest first.
    pub nearest: Vec<PeerV1>,
    /// Its values beside theirs, in the order of the rubric.
    pub indicators: Vec<BesideV1>,
}

/// A denominator that has a say.
#[derive(Clone, Debug, Serialize)]
pub struct ByV1 {
    /// Its share of the weight.
    pub weight: f64,
    /// The unit's figure beside the peers'.
    #[serde(flatten)]
    pub values: BesideV1,
}

/// A unit like another.
#[derive(Clone, Debug, Serialize)]
pub struct PeerV1 {
    /// Its identifier.
    pub id: String,
    /// How unlike the two are, from 0.
    pub distance: f64,
    /// Share of the weight that is known of both.
    pub shared: f64,
    /// Share of the draws in which the unit stood above it; null where nothing was varied.
    pub above: Option<f64>,
    /// The same of below.
    pub below: Option<f64>,
    /// Whether the two are told apart; null where nothing was varied.
    pub told_apart: Option<bool>,
    /// Its figure of the denominator in `by`; null where there is none.
    pub by: Option<f64>,
}

/// A value beside those of the peers.
#[derive(Clone, Debug, Serialize)]
pub struct BesideV1 {
    /// Identifier of the indicator or the denominator.
    pub id: String,
    /// The unit's own value, divided by its denominator; null where it is missing.
    pub value: Option<f64>,
    /// Median of the peers' values.
    pub median: Option<f64>,
    /// The least of them.
    pub least: Option<f64>,
    /// The greatest of them.
    pub greatest: Option<f64>,
    /// How many peers have a value.
    pub known: usize,
    /// How many of these are below the unit's own.
    pub below: usize,
}

/// The peers as they are told.
pub(super) fn peers(view: &View<'_>, of: &Peers, id: &impl Fn(usize) -> String) -> PeersV1 {
    let composite = view.composite;
    let beside = |id: &str, of: &Beside| BesideV1 {
        id: id.to_owned(),
        value: of.own,
        median: of.median,
        least: of.least,
        greatest: of.greatest,
        known: of.known,
        below: of.below,
    };
    let by = composite.peers.as_ref().zip(of.by.as_ref()).and_then(|(by, values)| {
        let denominator = composite.denominators.get(by.denominator)?;
        Some(ByV1 { weight: by.weight, values: beside(&denominator.id, values) })
    });
    let figure = |unit: usize| {
        let column = view.comparison.steps.denominators.get(composite.peers.as_ref()?.denominator)?;
        column.get(unit).copied().flatten()
    };
    PeersV1 {
        unit: id(of.unit),
        candidates: of.candidates,
        too_little: of.too_little,
        by,
        nearest: of
            .nearest
            .iter()
            .map(|peer| PeerV1 {
                id: id(peer.unit),
                distance: peer.distance,
                shared: peer.shared,
                above: peer.standing.map(|(above, _)| above),
                below: peer.standing.map(|(_, below)| below),
                told_apart: peer.told_apart(),
                by: figure(peer.unit),
            })
            .collect(),
        indicators: composite.indicators.iter().zip(&of.indicators).map(|(leaf, of)| beside(&leaf.id, of)).collect(),
    }
}
