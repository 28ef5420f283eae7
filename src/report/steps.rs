//! The tables of the steps between raw values and the index, as CSV: one row per unit, one column per indicator or
//! node.

use std::io;

use super::comparison::View;
use super::csv::defused;
use crate::compare::Leaf;

/// The file name of each step, in order.
pub const NAMES: [&str; 8] = [
    "1-raw.csv",
    "2-denominated.csv",
    "3-imputed.csv",
    "4-treated.csv",
    "5-normalised.csv",
    "6-aggregated.csv",
    "6-aggregated-low.csv",
    "6-aggregated-high.csv",
];

/// All steps, in the order of [`NAMES`]. Numbers are written so that they read back exactly; a missing number is an
/// empty cell.
pub fn tables(view: &View<'_>) -> io::Result<[String; NAMES.len()]> {
    let comparison = view.comparison;
    let steps = &comparison.steps;
    let indicators: Vec<&str> = view.composite.indicators.iter().map(|indicator| indicator.id.as_str()).collect();
    let nodes: Vec<&str> = view.composite.nodes.iter().map(|node| node.id.as_str()).collect();
    let scores = |value: fn(&Leaf) -> Option<f64>| -> Vec<Vec<Option<f64>>> {
        comparison.leaves.iter().map(|column| column.iter().map(value).collect()).collect()
    };
    let aggregated: Vec<Vec<Option<f64>>> =
        comparison.nodes.iter().map(|column| column.iter().map(|score| score.known).collect()).collect();
    let low: Vec<Vec<Option<f64>>> =
        comparison.nodes.iter().map(|column| column.iter().map(|score| Some(score.low)).collect()).collect();
    let high: Vec<Vec<Option<f64>>> =
        comparison.nodes.iter().map(|column| column.iter().map(|score| Some(score.high)).collect()).collect();
    Ok([
        table(view, &indicators, &steps.raw)?,
        table(view, &indicators, &steps.denominated)?,
        table(view, &indicators, &steps.imputed)?,
        table(view, &indicators, &steps.treated)?,
        table(view, &indicators, &scores(|leaf| leaf.point))?,
        table(view, &nodes, &aggregated)?,
        table(view, &nodes, &low)?,
        table(view, &nodes, &high)?,
    ])
}

fn table(view: &View<'_>, headings: &[&str], columns: &[Vec<Option<f64>>]) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "name"].iter().chain(headings))?;
    for (i, unit) in view.comparison.units.iter().enumerate() {
        let figure = |column: &Vec<Option<f64>>| {
            column.get(i).copied().flatten().map(|number| number.to_string()).unwrap_or_default()
        };
        let names = [defused(&unit.id), defused(&unit.name.en)];
        writer.write_record(names.into_iter().chain(columns.iter().map(figure)))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(bytes).map_err(io::Error::other)
}
