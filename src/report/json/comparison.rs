//! `gradus.comparison/1`: the JSON of `gradus compare`. Frozen: see [`super`].

mod peers;
mod uncertainty;

use std::collections::BTreeMap;

use serde::Serialize;

pub use peers::{BesideV1, ByV1, PeerV1, PeersV1};
pub use uncertainty::{BandSharesV1, BandsV1, DriversV1, EffectV1, EstimateV1, RanksV1, UncertaintyV1, VariedV1};

use super::{Bounds, Envelope, Named, Text};
use crate::compare::{Missed, State};
use crate::input::table::{Apart, Chosen, Lost, Rejected, SumsOf, Tables};
use crate::locale::Locale;
use crate::model::mapping::Target;
use crate::model::rubric::Child;
use crate::model::{Composite, Lang};
use crate::report::comparison::View;

/// The name of the layout.
pub const SCHEMA: &str = "gradus.comparison/1";

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonV1<'a> {
    /// The index: titles, methods and limits, for pages that people read.
    #[serde(skip)]
    pub index: &'a Composite,
    /// The index.
    pub rubric: Named,
    /// Scores of the worst and the best value, for scales with such ends.
    pub range: [f64; 2],
    /// The coverage that a unit needs for a rank.
    pub coverage_needed: f64,
    /// The units in the order of their ranks; those without a rank last.
    pub units: Vec<UnitV1>,
    /// Identifiers of the units with too little data to affect imputation, outlier treatment and scales.
    pub screened: Vec<String>,
    /// Identifiers of the indicators left out because all units have the same value.
    pub constant: Vec<String>,
    /// The indicators whose outliers were treated.
    pub treated: Vec<TreatedV1>,
    /// The rejected rows of tables.
    pub rejected: Vec<RejectedV1>,
    /// Number of rows that the mapping's conditions exclude.
    pub filtered: usize,
    /// Number of rows that the mapping leaves out by code.
    pub left_out: usize,
    /// The sheets of workbooks that Gradus chose because none was named.
    pub sheets: Vec<SheetV1>,
    /// The rows left out because they are known sums over several units, by table.
    pub sums: Vec<SumsV1>,
    /// Units that are in one table only, or only in several tables with the same columns.
    pub one_table_only: Vec<ApartV1>,
    /// Number of rows of other years.
    pub other_years: usize,
    /// Number of rows of series that the mapping does not name.
    pub other_series: usize,
    /// The uncertainty of the ranks; null where nothing was varied.
    pub uncertainty: Option<UncertaintyV1>,
    /// One unit and its peers; null where not requested.
    pub peers: Option<PeersV1>,
}

impl ComparisonV1<'_> {
    /// A unit, by its identifier.
    pub fn unit(&self, id: &str) -> Option<&UnitV1> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The ranks of a unit over the draws, and the share of draws in which it ranks above the next unit. None without
    /// variation or without a rank.
    pub fn ranks(&self, id: &str) -> Option<(&RanksV1, Option<f64>)> {
        let of = self.uncertainty.as_ref()?;
        let place = of.ranks.iter().position(|ranks| ranks.id == id)?;
        Some((of.ranks.get(place)?, of.above_next.get(place).copied()))
    }
}

impl UnitV1 {
    /// The score of a child below the root.
    pub fn below(&self, child: Child) -> Option<Bounds> {
        match child {
            Child::Node(node) => Some(self.nodes.get(node.checked_sub(1)?)?.score),
            Child::Indicator(leaf) => Some(self.indicators.get(leaf)?.score),
        }
    }
}

/// A sheet that Gradus chose because none was named.
#[derive(Clone, Debug, Serialize)]
pub struct SheetV1 {
    /// The workbook, as the user gave its name.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The other sheets.
    pub others: Vec<String>,
}

/// The known sums in a table.
#[derive(Clone, Debug, Serialize)]
pub struct SumsV1 {
    /// The table, as the user named it.
    pub file: String,
    /// The codes of the sums.
    pub codes: Vec<String>,
}

/// Units that no other table has.
#[derive(Clone, Debug, Serialize)]
pub struct ApartV1 {
    /// The tables, as the user named them.
    pub files: Vec<String>,
    /// Whether the units are compared. Units with denominators only are not.
    pub compared: bool,
    /// Their codes.
    pub units: Vec<String>,
    /// Their names, in the same order; empty where no table has names.
    #[serde(skip)]
    pub names: Vec<String>,
}

/// A unit.
#[derive(Clone, Debug, Serialize)]
pub struct UnitV1 {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its rank; null with too little data.
    pub rank: Option<usize>,
    /// Identifier of its class; null where it has none.
    pub class: Option<String>,
    /// Its overall score.
    pub score: Bounds,
    /// Weight share of the observed indicators.
    pub coverage: f64,
    /// The scores of the nodes below the root, parents before children.
    pub nodes: Vec<NodeV1>,
    /// The scores of the indicators, in the order of the rubric.
    pub indicators: Vec<LeafV1>,
    /// Identifiers of indicators with an imputed value.
    pub stand_ins: Vec<String>,
    /// Identifiers of indicators without a value.
    pub missing: Vec<String>,
}

/// The score of a node.
#[derive(Clone, Debug, Serialize)]
pub struct NodeV1 {
    /// Its identifier.
    pub id: String,
    /// Its score.
    pub score: Bounds,
    /// The mean over observed and imputed values at any coverage; null without such values.
    pub known: Option<f64>,
    /// Weight share of the observed indicators.
    pub coverage: f64,
}

/// The score of an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct LeafV1 {
    /// Its identifier.
    pub id: String,
    /// The value as given; null where missing.
    pub value: Option<f64>,
    /// Its score.
    pub score: Bounds,
    /// `observed`, `stand_in`, `missing` or `not_applicable`.
    pub state: &'static str,
}

/// An indicator whose outliers were treated.
#[derive(Clone, Debug, Serialize)]
pub struct TreatedV1 {
    /// Its identifier.
    pub indicator: String,
    /// Skewness before and after.
    pub skewness: [f64; 2],
    /// Excess kurtosis before and after.
    pub kurtosis: [f64; 2],
    /// Identifiers of the units whose values were winsorised.
    pub drawn_in: Vec<String>,
    /// Whether the logarithm was taken.
    pub logarithm: bool,
    /// Whether the distribution is now within the limits.
    pub within: bool,
}

/// A rejected row.
#[derive(Clone, Debug, Serialize)]
pub struct RejectedV1 {
    /// The file.
    pub file: String,
    /// The line, or the row of a sheet, from 1.
    pub line: u64,
    /// In a workbook: the sheet with the cell or the row, such as `Data!B12`; null in a text file.
    pub cell: Option<String>,
    /// The faulty column; null where the whole row is faulty.
    pub column: Option<String>,
    /// The reason.
    pub reason: Text,
    /// The loss: `row`, or `cell` where only the cell counts as missing.
    pub lost: &'static str,
    /// The unit's code; null where it is unreadable.
    pub unit: Option<String>,
    /// The indicator, denominator or group of the faulty cell; null where the whole row is faulty.
    pub of: Option<String>,
    /// The readable values of a rejected row, by indicator.
    pub values: BTreeMap<String, f64>,
    /// The rank of the row by its readable values, if in the first tenth; else null.
    pub would_rank: Option<usize>,
    /// The place in the file: the line, or the cell of a sheet.
    #[serde(skip)]
    pub spot: String,
    /// The unit's name.
    #[serde(skip)]
    pub name: Option<Text>,
    /// The title of the element in `of`.
    #[serde(skip)]
    pub title: Option<Text>,
}

/// The answer.
pub fn envelope<'a>(view: &View<'a>) -> Envelope<ComparisonV1<'a>> {
    let (composite, comparison) = (view.composite, view.comparison);
    let id = |unit: usize| comparison.units.get(unit).map(|unit| unit.id.clone()).unwrap_or_default();
    let treated = comparison.steps.treatments.iter().map(|of| TreatedV1 {
        indicator: composite.indicators.get(of.indicator).map(|of| of.id.clone()).unwrap_or_default(),
        skewness: [of.before.0, of.after.0],
        kurtosis: [of.before.1, of.after.1],
        drawn_in: of.drawn_in.iter().map(|unit| id(*unit)).collect(),
        logarithm: of.logarithm,
        within: of.within,
    });
    let body = ComparisonV1 {
        index: composite,
        rubric: Named {
            id: composite.id.clone(),
            version: composite.version.clone(),
            title: (&composite.title).into(),
        },
        range: [composite.range.0, composite.range.1],
        coverage_needed: composite.coverage_needed,
        units: comparison.order().into_iter().filter_map(|of| unit(view, of)).collect(),
        screened: screened(view, &id),
        constant: comparison
            .steps
            .constant()
            .filter_map(|indicator| composite.indicators.get(indicator).map(|of| of.id.clone()))
            .collect(),
        treated: treated.collect(),
        rejected: view.tables.map(|tables| rejected(tables, composite, view.missed)).unwrap_or_default(),
        filtered: view.tables.map_or(0, |tables| tables.filtered),
        left_out: view.tables.map_or(0, |tables| tables.left_out),
        sheets: view.tables.map(sheets).unwrap_or_default(),
        sums: view.tables.map(sums).unwrap_or_default(),
        one_table_only: view.tables.map(apart).unwrap_or_default(),
        other_years: view.tables.map_or(0, |tables| tables.other_years),
        other_series: view.tables.map_or(0, |tables| tables.other_series),
        uncertainty: view.uncertainty.map(|of| uncertainty::uncertainty(of, &id)),
        peers: view.peers.map(|of| peers::peers(view, of, &id)),
    };
    Envelope::new(SCHEMA, view.inputs, body)
}

/// Identifiers of the units that have no effect on scales.
fn screened(view: &View<'_>, id: &impl Fn(usize) -> String) -> Vec<String> {
    let out = view.comparison.steps.screened.iter().enumerate().filter(|(_, out)| **out);
    let mut ids: Vec<String> = out.map(|(unit, _)| id(unit)).collect();
    ids.sort();
    ids
}

/// The rejected rows of tables.
pub fn rejected(tables: &Tables, composite: &Composite, missed: &[Missed]) -> Vec<RejectedV1> {
    let (en, zh) = (Locale::new(Lang::En), Locale::new(Lang::Zh));
    let id = |target: Target| match target {
        Target::Indicator(index) => composite.indicators.get(index).map(|of| of.id.clone()),
        Target::Denominator(index) => composite.denominators.get(index).map(|of| of.id.clone()),
        Target::Grouping(index) => composite.groupings.get(index).map(|of| of.id.clone()),
    };
    let title = |target: Target| match target {
        Target::Indicator(index) => composite.indicators.get(index).map(|of| &of.title),
        Target::Denominator(index) => composite.denominators.get(index).map(|of| &of.title),
        Target::Grouping(index) => composite.groupings.get(index).map(|of| &of.title),
    };
    let would_rank = |place: usize| missed.iter().find(|of| of.row == place).map(|of| of.rank);
    let row = |(place, row): (usize, &Rejected)| RejectedV1 {
        file: row.file.clone(),
        line: row.line,
        cell: row.sheet.is_some().then(|| row.spot()),
        column: row.column.clone(),
        reason: Text { en: en.say(&row.reason), zh: zh.say(&row.reason) },
        lost: match row.lost {
            Lost::Row => "row",
            Lost::Cell => "cell",
        },
        unit: row.unit.as_ref().map(|unit| unit.id.clone()),
        of: row.target.and_then(id),
        values: row.values.iter().filter_map(|(index, value)| Some((id(Target::Indicator(*index))?, *value))).collect(),
        would_rank: would_rank(place),
        spot: row.spot(),
        name: row.unit.as_ref().map(|unit| (&unit.name).into()),
        title: row.target.and_then(title).map(Text::from),
    };
    tables.rejected.iter().enumerate().map(row).collect()
}

pub(super) fn sheets(tables: &Tables) -> Vec<SheetV1> {
    let of = |of: &Chosen| SheetV1 { file: of.file.clone(), sheet: of.sheet.clone(), others: of.others.clone() };
    tables.sheets.iter().map(of).collect()
}

/// The known sums that are left out.
pub fn sums(tables: &Tables) -> Vec<SumsV1> {
    let codes = |of: &SumsOf| of.codes.iter().map(|(code, _)| code.clone()).collect();
    tables.sums.iter().map(|of| SumsV1 { file: of.file.clone(), codes: codes(of) }).collect()
}

/// The units that only one table has.
pub fn apart(tables: &Tables) -> Vec<ApartV1> {
    let units = |of: &Apart| of.units.iter().map(|(code, _)| code.clone()).collect();
    let names = |of: &Apart| of.units.iter().map(|(_, name)| name.clone()).collect();
    let apart =
        |of: &Apart| ApartV1 { files: of.files.clone(), compared: of.compared, units: units(of), names: names(of) };
    tables.apart.iter().map(apart).collect()
}

fn unit(view: &View<'_>, place: usize) -> Option<UnitV1> {
    let (composite, comparison) = (view.composite, view.comparison);
    let (unit, score) = (comparison.units.get(place)?, comparison.headline(place)?);
    let of_state = |state: State| {
        let leaves = composite.indicators.iter().zip(&comparison.leaves);
        let is = move |leaf: &crate::compare::Leaf| leaf.state == state;
        leaves.filter(|(_, column)| column.get(place).is_some_and(is)).map(|(of, _)| of.id.clone()).collect()
    };
    let nodes = composite.nodes.iter().zip(&comparison.nodes).skip(1).filter_map(|(node, column)| {
        let score = column.get(place)?;
        let bounds = Bounds { low: score.low, point: score.point, high: score.high };
        Some(NodeV1 { id: node.id.clone(), score: bounds, known: score.known, coverage: score.coverage })
    });
    Some(UnitV1 {
        id: unit.id.clone(),
        name: (&unit.name).into(),
        rank: comparison.ranks.get(place).copied().flatten(),
        class: score.point.and_then(|point| composite.class(point)).map(|class| class.id.clone()),
        score: Bounds { low: score.low, point: score.point, high: score.high },
        coverage: score.coverage,
        nodes: nodes.collect(),
        indicators: composite
            .indicators
            .iter()
            .enumerate()
            .filter_map(|(i, of)| leaf(view, place, i, &of.id))
            .collect(),
        stand_ins: of_state(State::StandIn),
        missing: of_state(State::Missing),
    })
}

fn leaf(view: &View<'_>, unit: usize, indicator: usize, id: &str) -> Option<LeafV1> {
    let leaf = view.comparison.leaves.get(indicator)?.get(unit)?;
    Some(LeafV1 {
        id: id.to_owned(),
        value: view.comparison.steps.raw.get(indicator).and_then(|column| column.get(unit)).copied().flatten(),
        score: Bounds { low: leaf.low, point: leaf.point, high: leaf.high },
        state: match leaf.state {
            State::Observed => "observed",
            State::StandIn => "stand_in",
            State::Missing => "missing",
            State::NotApplicable => "not_applicable",
        },
    })
}
