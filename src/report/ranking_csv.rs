//! Lays a comparison out as CSV: one row for each unit, in the order of the ranks, the columns named in English.

use std::io;

use super::comparison::View;
use super::csv::defused;
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

/// The units of a comparison. Numbers are not rounded.
pub fn render(view: &View<'_>, locale: &Locale) -> io::Result<String> {
    let below = || view.composite.nodes.iter().enumerate().skip(1);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let indicators = view.composite.indicators.iter().map(|indicator| indicator.id.as_str());
    writer.write_record(COLUMNS.into_iter().chain(below().map(|(_, node)| node.id.as_str())).chain(indicators))?;
    let neighbours: Vec<f64> = view.uncertainty.map(|of| of.neighbours().collect()).unwrap_or_default();
    let number = |of: Option<f64>| of.map(|number| number.to_string()).unwrap_or_default();
    let whole = |of: Option<usize>| of.map(|number| number.to_string()).unwrap_or_default();
    for unit in view.comparison.order() {
        let Some((of, score)) = view.comparison.units.get(unit).zip(view.comparison.headline(unit)) else { continue };
        let places = view.uncertainty.map(|of| of.units.as_slice()).unwrap_or_default();
        let place = places.iter().position(|range| range.unit == unit);
        let range = place.and_then(|place| places.get(place));
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
        let nodes = below().map(|(node, _)| Child::Node(node));
        let children = nodes.chain((0..view.composite.indicators.len()).map(Child::Indicator));
        let figure = |child: Child| number(view.comparison.point(child, unit));
        writer.write_record(row.into_iter().chain(children.map(figure)))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}
