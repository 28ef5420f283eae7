//! One unit and its peers.

use serde::Serialize;

use crate::compare::Peers;
use crate::compare::peers::Beside;
use crate::report::comparison::View;

/// One unit and its peers.
#[derive(Clone, Debug, Serialize)]
pub struct PeersV1 {
    /// Its identifier.
    pub unit: String,
    /// Number of other units with a rank.
    pub candidates: usize,
    /// Number of these that share too few known values with the unit.
    pub too_little: usize,
    /// The denominator that counts in the distance; null for none.
    pub by: Option<ByV1>,
    /// The peers, nearest first.
    pub nearest: Vec<PeerV1>,
    /// Its values and those of the peers, in the order of the rubric.
    pub indicators: Vec<BesideV1>,
}

/// A denominator that counts in the distance.
#[derive(Clone, Debug, Serialize)]
pub struct ByV1 {
    /// Its weight share.
    pub weight: f64,
    /// The figures of the unit and of the peers.
    #[serde(flatten)]
    pub values: BesideV1,
}

/// A peer.
#[derive(Clone, Debug, Serialize)]
pub struct PeerV1 {
    /// Its identifier.
    pub id: String,
    /// Distance between the two units, from 0.
    pub distance: f64,
    /// Weight share of the indicators known for both.
    pub shared: f64,
    /// Share of the draws in which the unit ranks above this peer; null where nothing was varied.
    pub above: Option<f64>,
    /// Share of the draws in which the unit ranks below this peer; null where nothing was varied.
    pub below: Option<f64>,
    /// Whether the order of the two is certain; null where nothing was varied.
    pub told_apart: Option<bool>,
    /// Its value of the denominator in `by`; null without one.
    pub by: Option<f64>,
}

/// A value of the unit and those of its peers.
#[derive(Clone, Debug, Serialize)]
pub struct BesideV1 {
    /// Identifier of the indicator or the denominator.
    pub id: String,
    /// The unit's value, divided by its denominator; null where missing.
    pub value: Option<f64>,
    /// Median of the peers' values.
    pub median: Option<f64>,
    /// Lowest value of the peers.
    pub least: Option<f64>,
    /// Highest value of the peers.
    pub greatest: Option<f64>,
    /// Number of peers with a value.
    pub known: usize,
    /// Number of these peers with a value below the unit's.
    pub below: usize,
}

/// The layout of the peers.
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
