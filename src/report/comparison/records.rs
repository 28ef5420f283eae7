//! A comparison as rows: one per unit, in rank order.

use crate::locale::Locale;
use crate::report::json::comparison::{ComparisonV1, PeersV1, UnitV1};
use crate::report::records::{Cell, Records};

/// The names of the first columns. The scores of the nodes and then of the indicators follow under their identifiers.
/// The names are stable.
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

/// Further columns if peers are requested. Place 0 is the unit itself; its peers are numbered from the nearest. Other
/// units have empty cells.
pub const PEER_COLUMNS: [&str; 5] = ["peer", "peer_distance", "peer_shared", "peer_above", "peer_below"];

/// The rows of a comparison.
pub(super) fn records(report: &ComparisonV1<'_>, locale: &Locale) -> Records {
    let index = report.index;
    let below = index.nodes.iter().skip(1).map(|node| &node.id).chain(index.indicators.iter().map(|of| &of.id));
    let of_peers: &[&str] = if report.peers.is_some() { &PEER_COLUMNS } else { &[] };
    let columns = COLUMNS.iter().chain(of_peers).map(|name| (*name).to_owned()).chain(below.cloned());
    let rows = report.units.iter().map(|unit| row(report, unit, locale));
    Records { columns: columns.collect(), rows: rows.collect() }
}

fn row(report: &ComparisonV1<'_>, unit: &UnitV1, locale: &Locale) -> Vec<Cell> {
    let (range, above_next) = report.ranks(&unit.id).unzip();
    let first: [Cell; COLUMNS.len()] = [
        unit.rank.into(),
        Cell::from(&unit.id),
        unit.name.of(locale.lang()).into(),
        unit.class.as_ref().into(),
        unit.score.point.into(),
        unit.score.low.into(),
        unit.score.high.into(),
        unit.coverage.into(),
        range.map(|range| range.low).into(),
        range.map(|range| range.median).into(),
        range.map(|range| range.high).into(),
        above_next.flatten().into(),
    ];
    let beside = report.peers.as_ref().map(|peers| beside(peers, unit)).into_iter().flatten();
    let nodes = unit.nodes.iter().map(|node| node.score.point);
    let points = nodes.chain(unit.indicators.iter().map(|of| of.score.point)).map(Cell::from);
    first.into_iter().chain(beside).chain(points).collect()
}

/// The cells of a unit in the peer columns.
fn beside(peers: &PeersV1, unit: &UnitV1) -> [Cell; PEER_COLUMNS.len()] {
    let empty = || Cell::Empty;
    if unit.id == peers.unit {
        return [Cell::Count(0), empty(), empty(), empty(), empty()];
    }
    match peers.nearest.iter().zip(1_usize..).find(|(peer, _)| peer.id == unit.id) {
        Some((peer, place)) => {
            [place.into(), peer.distance.into(), peer.shared.into(), peer.above.into(), peer.below.into()]
        }
        None => [empty(), empty(), empty(), empty(), empty()],
    }
}
