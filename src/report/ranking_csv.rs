//! Lays a comparison out as CSV: one row for each unit, in the order of the ranks, the columns named in English.

use std::io;

use super::comparison::View;
use super::csv::defused;
use crate::compare::Peers;
use crate::locale::Locale;
use crate::model::rubric::Child;

/// The names of the first columns; the scores of the nodes, then of the indicators, follow under their
/// identifiers. They stay.
pub const COLUMNS: [&str; 12] = [
    "rank",
    "id",
    "name",
    "class",
    "score",
    "low",
    "high",
    "coverage",
    "rank_low",
    "rank_median",
    "rank_high",
    "above_next",
];

/// The columns that follow these where peers are asked for: for the unit itself place 0, for its peers their place, the
/// nearest first; empty for all others.
pub const PEER_COLUMNS: [&str; 5] = ["peer", "peer_distance", "peer_shared", "peer_above", "peer_below"];

/// The units of a comparison. Numbers are not rounded.
pub fn render(view: &View<'_>, locale: &Locale) -> io::Result<String> {
    let below = || view.composite.nodes.iter().enumerate().skip(1);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let indicators = view.composite.indicators.iter().map(|indicator| indicator.id.as_str());
    let of_peers: &[&str] = if view.peers.is_some() { &PEER_COLUMNS } else { &[] };
    let nodes = below().map(|(_, node)| node.id.as_str());
    writer.write_record(COLUMNS.into_iter().chain(of_peers.iter().copied()).chain(nodes).chain(indicators))?;
    let places = view.uncertainty.map(|of| of.places(view.comparison.units.len())).unwrap_or_default();
    let neighbours = view.uncertainty.map(|of| of.neighbours.as_slice()).unwrap_or_default();
    let number = |of: Option<f64>| of.map(|number| number.to_string()).unwrap_or_default();
    let whole = |of: Option<usize>| of.map(|number| number.to_string()).unwrap_or_default();
    for unit in view.comparison.order() {
        let Some((of, score)) = view.comparison.units.get(unit).zip(view.comparison.headline(unit)) else { continue };
        let place = places.get(unit).copied().flatten();
        let range = place.and_then(|place| view.uncertainty?.units.get(place));
        let class = score.point.and_then(|point| view.composite.class(point));
        let row = [
            whole(view.comparison.ranks.get(unit).copied().flatten()),
            defused(&of.id),
            defused(locale.text(&of.name)),
            defused(class.map_or("", |class| &class.id)),
            number(score.point),
            number(Some(score.low)),
            number(Some(score.high)),
            number(Some(score.coverage)),
            whole(range.map(|range| range.low)),
            whole(range.map(|range| range.median)),
            whole(range.map(|range| range.high)),
            number(place.and_then(|place| neighbours.get(place)).copied()),
        ];
        let beside = view.peers.map(|peers| beside(peers, unit)).into_iter().flatten();
        let nodes = below().map(|(node, _)| Child::Node(node));
        let children = nodes.chain((0..view.composite.indicators.len()).map(Child::Indicator));
        let figure = |child: Child| number(view.comparison.point(child, unit));
        writer.write_record(row.into_iter().chain(beside).chain(children.map(figure)))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// What the columns of peers say of a unit.
fn beside(peers: &Peers, unit: usize) -> [String; PEER_COLUMNS.len()] {
    if unit == peers.unit {
        return ["0".to_owned(), String::new(), String::new(), String::new(), String::new()];
    }
    let Some((place, peer)) = peers.nearest.iter().enumerate().find(|(_, peer)| peer.unit == unit) else {
        return Default::default();
    };
    let share = |of: Option<f64>| of.map(|share| share.to_string()).unwrap_or_default();
    let (above, below) = (peer.standing.map(|of| of.0), peer.standing.map(|of| of.1));
    let (distance, shared) = (peer.distance.to_string(), peer.shared.to_string());
    [(place + 1).to_string(), distance, shared, share(above), share(below)]
}
