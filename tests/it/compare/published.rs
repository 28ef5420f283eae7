//! Published indices, reproduced from their own tables.

use std::collections::BTreeMap;

use gradus::compare::Comparison;
use gradus::input::table;

use super::shared::{csv, data, read, shipped};

#[test]
fn egdi_editions_are_reproduced_with_their_ranks() {
    let Some(folder) = data("egdi") else { return };
    let (composite, mapping) = shipped("egdi");
    for year in [2014, 2016, 2018, 2020, 2022] {
        let path = folder.join(format!("egdi-{year}.csv"));
        let tables = read(table::read(std::slice::from_ref(&path), &mapping, &composite, None));
        assert!(tables.rejected.is_empty() && tables.dataset.units.len() == 193, "{year}: {:?}", tables.rejected);
        // The first two editions print, and rank by, five decimals.
        let decimals = if year < 2018 { 5 } else { 4 };
        let composite = gradus::model::Composite { rank_decimals: Some(decimals), ..composite.clone() };
        let comparison = Comparison::of(&composite, &tables.dataset).unwrap();
        let mut off = Vec::new();
        for (unit, row) in csv(&path).iter().enumerate() {
            assert_eq!(comparison.units[unit].id, row["Country Name"].trim());
            let printed: f64 = row["E-Government Index"].parse().unwrap();
            let score = comparison.nodes[0][unit].point.unwrap();
            assert!((score - printed).abs() < 1e-4, "{year}: {score} is not {printed}");
            if comparison.ranks[unit] != row["E-Government Rank"].parse().ok() {
                off.push(row["Country Name"].trim().to_owned());
            }
        }
        off.sort();
        // Four ties that the 2020 edition prints as one rank lower.
        let known = ["Andorra", "Hungary", "North Macedonia", "Timor-Leste"];
        assert_eq!(off, if year == 2020 { known.as_slice() } else { &[] }, "{year}");
    }
}

#[test]
fn gtmi_is_reproduced_with_its_groups() {
    let Some(folder) = data("gtmi") else { return };
    let (composite, mapping) = shipped("gtmi");
    let path = folder.join("gtmi-2020-2022.csv");
    for year in [2020, 2022] {
        let tables = read(table::read(std::slice::from_ref(&path), &mapping, &composite, Some(year)));
        assert_eq!((tables.dataset.units.len(), tables.other_years, tables.rejected.len()), (198, 198, 0));
        let comparison = Comparison::of(&composite, &tables.dataset).unwrap();
        let rows: BTreeMap<String, BTreeMap<String, String>> = csv(&path)
            .into_iter()
            .filter(|row| row["year"] == year.to_string())
            .map(|row| (row["country_code"].clone(), row))
            .collect();
        for (unit, score) in comparison.units.iter().zip(&comparison.nodes[0]) {
            let (row, score) = (&rows[&unit.id], score.point.unwrap());
            assert!((score - row["gtmi"].parse::<f64>().unwrap()).abs() < 1e-12, "{year} {}", unit.id);
            assert_eq!(composite.class(score).unwrap().id, row["grp"], "{year} {}", unit.id);
        }
    }
}

#[test]
fn asem_is_reproduced_from_raw_values_to_the_index() {
    let Some(folder) = data("asem") else { return };
    let (composite, mapping) = shipped("asem");
    // The published calculation divided by GDP rounded to ten digits, as in its raw table; the table of denominators
    // has more digits.
    let scratch = tempfile::tempdir().unwrap();
    let denominators = scratch.path().join("ASEM_iData.csv");
    let mut writer = csv::Writer::from_path(&denominators).unwrap();
    writer.write_record(["uCode", "uName", "Area", "Energy", "GDP", "Population"]).unwrap();
    for row in csv(&folder.join("ASEM_iData.csv")) {
        let gdp: f64 = row["GDP"].parse().unwrap();
        let gdp = format!("{gdp:.9e}");
        writer
            .write_record([&row["uCode"], &row["uName"], &row["Area"], &row["Energy"], &gdp, &row["Population"]])
            .unwrap();
    }
    writer.flush().unwrap();
    drop(writer);
    let raw = folder.join("ASEM_COIN_Raw.csv");
    let tables = read(table::read(&[raw, denominators], &mapping, &composite, None));
    assert!(tables.rejected.is_empty(), "{:?}", tables.rejected);
    let comparison = Comparison::of(&composite, &tables.dataset).unwrap();
    assert!(comparison.ranks.iter().all(Option::is_some), "every country is observed enough to be ranked");
    let mut worst: BTreeMap<&str, f64> = BTreeMap::new();
    let mut cells = 0;
    let mut compare = |table: &'static str, id: &str, column: &[Option<f64>], relative: bool| {
        let rows = csv(&folder.join(format!("ASEM_COIN_{table}.csv")));
        assert_eq!(rows.len(), column.len());
        for (unit, row) in rows.iter().enumerate() {
            assert_eq!(comparison.units[unit].id, row["UnitCode"]);
            let (_, stdout) = row.iter().find(|(name, _)| name.to_lowercase() == id).unwrap();
            let (stdout, found) = (stdout.parse::<f64>().unwrap(), column[unit].unwrap());
            let scale = if relative { stdout.abs().max(1.0) } else { 1.0 };
            let off = worst.entry(table).or_default();
            *off = off.max((found - stdout).abs() / scale);
            cells += 1;
        }
    };
    for (i, indicator) in composite.indicators.iter().enumerate() {
        compare("Treated", &indicator.id, &comparison.steps.treated[i], true);
        let scores: Vec<Option<f64>> = comparison.leaves[i].iter().map(|leaf| leaf.point).collect();
        compare("Normalised", &indicator.id, &scores, false);
    }
    // Some dimensions are imputed for more than a third and show no figure of their own; the mean includes them all the
    // same.
    for (i, node) in composite.nodes.iter().enumerate() {
        let scores: Vec<Option<f64>> = comparison.nodes[i].iter().map(|score| score.known).collect();
        compare("Aggregated", if i == 0 { "index" } else { &node.id }, &scores, false);
    }
    println!("ASEM: {cells} cells, greatest differences {worst:?}");
    assert_eq!(cells, 51 * (49 + 49 + 11));
    for (table, off) in worst {
        assert!(off < 1e-9, "{table}: {off}");
    }
    assert_eq!(comparison.steps.treatments.len(), 15);
    assert!(comparison.steps.treatments.iter().all(|treated| treated.within && !treated.logarithm));
}
