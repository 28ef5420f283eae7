//! `gradus.comparison/1`: the JSON of `gradus compare`. Frozen: see [`super`].

mod peers;

use std::collections::BTreeMap;

use serde::Serialize;

pub use peers::{BesideV1, ByV1, PeerV1, PeersV1};

use super::{Bounds, Envelope, Named, Text};
use crate::compare::Bands;
use crate::compare::sensitivity::{Effect, Estimate};
use crate::compare::uncertainty::{BandShares, Banded, Drivers, TOLD_APART, WeightDraw};
use crate::compare::{Missed, Perturbation, State, Uncertainty};
use crate::input::table::{Apart, Chosen, Lost, Rejected, SumsOf, Tables};
use crate::locale::Locale;
use crate::message::Message;
use crate::model::composite::Imputation;
use crate::model::mapping::Target;
use crate::model::rubric::Child;
use crate::model::{Composite, Lang};
use crate::report::comparison::{View, words};

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

impl BandSharesV1 {
    /// The share of the draws in which the unit keeps its class or stage.
    pub fn stays(&self) -> f64 {
        self.shares.get(self.nominal).copied().unwrap_or(0.0)
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

/// The uncertainty of the ranks.
#[derive(Clone, Debug, Serialize)]
pub struct UncertaintyV1 {
    /// The varied assumptions.
    pub varied: Vec<VariedV1>,
    /// The varied assumptions in words, in the same order.
    #[serde(skip)]
    pub said: Vec<Message>,
    /// Number of draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Largest difference between an overall score and its recomputation without perturbation.
    pub nominal_difference: f64,
    /// The share of the draws that makes the order of two units certain.
    pub told_apart_at: f64,
    /// Number of neighbouring pairs with a certain order.
    pub told_apart: usize,
    /// Number of neighbouring pairs.
    pub neighbours: usize,
    /// The ranked units in the order of their ranks.
    pub ranks: Vec<RanksV1>,
    /// For each of them except the last, the share of draws in which it ranks above the next.
    pub above_next: Vec<f64>,
    /// For each of them, in the same order, the share of draws in which it ranks above each other one. Null for many
    /// units without `--pairs`.
    pub above: Option<Vec<Vec<f64>>>,
    /// For each of them, in the same order, the share of draws at each rank, rank 1 first. Null where `above` is null.
    pub rank_shares: Option<Vec<Vec<f64>>>,
    /// Groups of units that cannot be told apart, best group first: the identifiers of their units.
    pub groups: Vec<Vec<String>>,
    /// The share of draws of each unit in each class or stage; null where the index has neither.
    pub bands: Option<BandsV1>,
    /// The effect of each variation on the ranks; null where not requested.
    pub drivers: Option<DriversV1>,
}

/// Classes or stages, and the units in them.
#[derive(Clone, Debug, Serialize)]
pub struct BandsV1 {
    /// `stages` (0 for no stage yet, then the first and so on) or `classes` (the highest first, below all classes
    /// last).
    pub kind: &'static str,
    /// One entry for each unit, in the order of the ranks.
    pub units: Vec<BandSharesV1>,
}

/// The share of draws of a unit in each class or stage.
#[derive(Clone, Debug, Serialize)]
pub struct BandSharesV1 {
    /// Its identifier.
    pub id: String,
    /// Its class or stage without perturbation, by likely values: an index into `shares`, from 0.
    pub nominal: usize,
    /// Share of the draws in each class or stage.
    pub shares: Vec<f64>,
}

/// The effect of each variation on the ranks.
#[derive(Clone, Debug, Serialize)]
pub struct DriversV1 {
    /// Number of rows of the design.
    pub rows: usize,
    /// The effects on the mean shift in rank, in the order of `varied`; empty where no rank moved.
    pub effects: Vec<EffectV1>,
}

/// Variance-based sensitivity indices.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct EffectV1 {
    /// First-order index: the share of the variance that disappears when this input alone is known.
    pub first: EstimateV1,
    /// Total index: the share of the variance that remains when all other inputs are known.
    pub total: EstimateV1,
}

/// An estimate with its interval.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct EstimateV1 {
    /// 5th percentile of the bootstrap.
    pub low: f64,
    /// The estimate.
    pub value: f64,
    /// 95th percentile.
    pub high: f64,
}

/// A varied assumption.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum VariedV1 {
    /// Values within their bounds.
    Observations,
    /// Weights, drawn from a Dirichlet distribution.
    WeightsDirichlet {
        /// Concentration of the distribution.
        concentration: f64,
    },
    /// Weights, each varied by a share of itself.
    WeightsShare {
        /// The share.
        share: f64,
    },
    /// Normalisation methods in addition to the index's own.
    Normalisation {
        /// Their names.
        methods: Vec<&'static str>,
    },
    /// Exponents of the power mean in addition to the index's own.
    Exponent {
        /// The exponents; null for minus infinity, the minimum.
        exponents: Vec<Option<f64>>,
    },
    /// Imputation methods in addition to the index's own.
    Imputation {
        /// The methods as written on the command line.
        ways: Vec<String>,
    },
    /// Outlier treatments in addition to the index's own.
    Treatment {
        /// The treatments as written on the command line.
        ways: Vec<&'static str>,
    },
    /// Removal of one indicator.
    Removal,
}

/// The ranks of a unit over the draws.
#[derive(Clone, Debug, Serialize)]
pub struct RanksV1 {
    /// Its identifier.
    pub id: String,
    /// Its rank without perturbation.
    pub nominal: usize,
    /// 5th percentile.
    pub low: usize,
    /// Median.
    pub median: usize,
    /// 95th percentile.
    pub high: usize,
    /// Mean.
    pub mean: f64,
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
        uncertainty: view.uncertainty.map(|of| uncertainty(of, &id)),
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

fn drivers(of: &Drivers) -> DriversV1 {
    let estimate = |of: Estimate| EstimateV1 { low: of.low, value: of.value, high: of.high };
    let effect = |of: &Effect| EffectV1 { first: estimate(of.first), total: estimate(of.total) };
    DriversV1 { rows: of.rows, effects: of.effects.iter().map(effect).collect() }
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

fn uncertainty(of: &Uncertainty, id: &impl Fn(usize) -> String) -> UncertaintyV1 {
    let (told_apart, neighbours) = of.told_apart();
    let varied = |one: &Perturbation| match one {
        Perturbation::Observations => VariedV1::Observations,
        Perturbation::Weights(WeightDraw::Dirichlet(concentration)) => {
            VariedV1::WeightsDirichlet { concentration: *concentration }
        }
        Perturbation::Weights(WeightDraw::Share(share)) => VariedV1::WeightsShare { share: *share },
        Perturbation::Normalisation(methods) => {
            VariedV1::Normalisation { methods: methods.iter().map(|method| method.word()).collect() }
        }
        Perturbation::Exponent(exponents) => VariedV1::Exponent {
            exponents: exponents.iter().map(|power| power.is_finite().then_some(*power)).collect(),
        },
        Perturbation::Imputation(ways) => VariedV1::Imputation { ways: ways.iter().map(way).collect() },
        Perturbation::Treatment(ways) => VariedV1::Treatment { ways: ways.iter().map(|way| way.word()).collect() },
        Perturbation::Removal => VariedV1::Removal,
    };
    let ranks = |range: &crate::compare::uncertainty::RankRange| RanksV1 {
        id: id(range.unit),
        nominal: range.nominal,
        low: range.low,
        median: range.median,
        high: range.high,
        mean: range.mean,
    };
    let group = |places: &std::ops::Range<usize>| {
        of.units.get(places.clone()).unwrap_or_default().iter().map(|range| id(range.unit)).collect()
    };
    UncertaintyV1 {
        varied: of.vary.iter().map(varied).collect(),
        said: of.vary.iter().map(words).collect(),
        draws: of.draws,
        seed: of.seed,
        nominal_difference: of.nominal_difference,
        told_apart_at: TOLD_APART,
        told_apart,
        neighbours,
        ranks: of.units.iter().map(ranks).collect(),
        above_next: of.neighbours.clone(),
        above: of.pairs.as_ref().map(|pairs| pairs.above.clone()),
        rank_shares: of.pairs.as_ref().map(|pairs| pairs.ranks.clone()),
        groups: of.groups.iter().map(group).collect(),
        bands: of.bands.as_ref().map(|of| bands(of, id)),
        drivers: of.drivers.as_ref().map(drivers),
    }
}

fn bands(of: &Banded, id: &impl Fn(usize) -> String) -> BandsV1 {
    let kind = match of.bands {
        Bands::Stages(_) => "stages",
        Bands::Classes(..) => "classes",
    };
    let unit = |of: &BandShares| BandSharesV1 { id: id(of.unit), nominal: of.nominal, shares: of.shares.clone() };
    BandsV1 { kind, units: of.units.iter().map(unit).collect() }
}

/// An imputation method as written on the command line.
fn way(of: &Imputation) -> String {
    match of {
        Imputation::None => "none".to_owned(),
        Imputation::All(by) => by.word().to_owned(),
        Imputation::Group(by, group) => format!("{}:{group}", by.word()),
        Imputation::Nearest(_, units) => format!("nearest:{units}"),
    }
}
