//! The tables between raw values and the index, each as CSV: a row for each unit, a column for each indicator or node.

use std::io;

use super::comparison::View;
use super::csv::defused;
use crate::compare::Leaf;

/// Every step by the name of its file, in order. Numbers are written so that reading them back gives the same number; a
/// missing one is an empty cell.
pub fn tables(view: &View<'_>) -> io::Result<Vec<(&'static str, String)>> {
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
    Ok(vec![
        ("1-raw.csv", table(view, &indicators, &steps.raw)?),
        ("2-denominated.csv", table(view, &indicators, &steps.denominated)?),
        ("3-imputed.csv", table(view, &indicators, &steps.imputed)?),
        ("4-treated.csv", table(view, &indicators, &steps.treated)?),
        ("5-normalised.csv", table(view, &indicators, &scores(|leaf| leaf.point))?),
        ("6-aggregated.csv", table(view, &nodes, &aggregated)?),
        ("6-aggregated-low.csv", table(view, &nodes, &low)?),
        ("6-aggregated-high.csv", table(view, &nodes, &high)?),
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
