//! `gradus.comparison/1`: what `gradus compare` says, for programs. Frozen: see [`super`].

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
    /// The index: titles, methods and limits, for pages.
    #[serde(skip)]
    pub index: &'a Composite,
    /// The index.
    pub rubric: Named,
    /// Scores of the worst and of the best, for scales that have such ends.
    pub range: [f64; 2],
    /// Share of the weight that must be observed before a unit is ranked.
    pub coverage_needed: f64,
    /// The units in the order of their ranks, those without one last.
    pub units: Vec<UnitV1>,
    /// Identifiers of the units of which too little is known to have a say in stand-ins, outliers and scales.
    pub screened: Vec<String>,
    /// Identifiers of the indicators that tell nobody apart and are left out.
    pub constant: Vec<String>,
    /// The indicators whose outliers were treated.
    pub treated: Vec<TreatedV1>,
    /// The rows of tables that were not taken.
    pub rejected: Vec<RejectedV1>,
    /// Rows that are not among those that the mapping takes.
    pub filtered: usize,
    /// Rows that the mapping leaves out.
    pub left_out: usize,
    /// The sheets of workbooks that were taken because none was named.
    pub sheets: Vec<SheetV1>,
    /// Rows that are left out because they are known to be sums over several units, by table.
    pub sums: Vec<SumsV1>,
    /// Units that stand in one table, or in several with the same columns, and in no other.
    pub one_table_only: Vec<ApartV1>,
    /// Rows of other years.
    pub other_years: usize,
    /// Rows of series that the mapping does not name.
    pub other_series: usize,
    /// How sure the ranks are; null where nothing was varied.
    pub uncertainty: Option<UncertaintyV1>,
    /// One unit among those most like it; null where that was not asked for.
    pub peers: Option<PeersV1>,
}

impl ComparisonV1<'_> {
    /// A unit, by its identifier.
    pub fn unit(&self, id: &str) -> Option<&UnitV1> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The ranks of a unit over the draws, and the share of draws in which it stands above the next; none where nothing was
    /// varied or it has no rank.
    pub fn ranks(&self, id: &str) -> Option<(&RanksV1, Option<f64>)> {
        let of = self.uncertainty.as_ref()?;
        let place = of.ranks.iter().position(|ranks| ranks.id == id)?;
        Some((of.ranks.get(place)?, of.above_next.get(place).copied()))
    }
}

impl BandSharesV1 {
    /// The share of the draws in which it stays where it is.
    pub fn stays(&self) -> f64 {
        self.shares.get(self.nominal).copied().unwrap_or(0.0)
    }
}

impl UnitV1 {
    /// The score of something below the root.
    pub fn below(&self, child: Child) -> Option<Bounds> {
        match child {
            Child::Node(node) => Some(self.nodes.get(node.checked_sub(1)?)?.score),
            Child::Indicator(leaf) => Some(self.indicators.get(leaf)?.score),
        }
    }
}

/// A sheet that was taken because none was named.
#[derive(Clone, Debug, Serialize)]
pub struct SheetV1 {
    /// The workbook, as the user gave its name.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The other sheets.
    pub others: Vec<String>,
}

/// The sums of a table.
#[derive(Clone, Debug, Serialize)]
pub struct SumsV1 {
    /// The table, as the user gave its name.
    pub file: String,
    /// Their codes.
    pub codes: Vec<String>,
}

/// Units that meet no other table.
#[derive(Clone, Debug, Serialize)]
pub struct ApartV1 {
    /// The tables, as the user gave their names.
    pub files: Vec<String>,
    /// Whether the units are compared: those of which only denominators are known are not.
    pub compared: bool,
    /// Their codes.
    pub units: Vec<String>,
    /// Their names, in the same order; empty where a table gives none.
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
    /// Its rank; null where too little is known.
    pub rank: Option<usize>,
    /// Identifier of its class; null where it has none.
    pub class: Option<String>,
    /// Its headline.
    pub score: Bounds,
    /// Share of the weight that was observed.
    pub coverage: f64,
    /// The scores of the nodes below the root, parents before children.
    pub nodes: Vec<NodeV1>,
    /// The scores of the indicators, in the order of the rubric.
    pub indicators: Vec<LeafV1>,
    /// Identifiers of indicators whose value stands in for a missing one.
    pub stand_ins: Vec<String>,
    /// Identifiers of indicators of which nothing is known.
    pub missing: Vec<String>,
}

/// The score of a node.
#[derive(Clone, Debug, Serialize)]
pub struct NodeV1 {
    /// Its identifier.
    pub id: String,
    /// Its score.
    pub score: Bounds,
    /// The mean over what is known or stands in, whatever the coverage; null where nothing is.
    pub known: Option<f64>,
    /// Share of the weight that was observed.
    pub coverage: f64,
}

/// The score of an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct LeafV1 {
    /// Its identifier.
    pub id: String,
    /// The value as it was given; null where it is missing.
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
    /// Identifiers of the units whose values were drawn in.
    pub drawn_in: Vec<String>,
    /// Whether the logarithm was taken.
    pub logarithm: bool,
    /// Whether the distribution is within the limits now.
    pub within: bool,
}

/// A row that was not taken.
#[derive(Clone, Debug, Serialize)]
pub struct RejectedV1 {
    /// The file.
    pub file: String,
    /// The line, or the row of a sheet, from 1.
    pub line: u64,
    /// Of a workbook the sheet with the cell or the row, such as `Data!B12`; null for a text.
    pub cell: Option<String>,
    /// The column to blame; null where it is the whole row.
    pub column: Option<String>,
    /// Why.
    pub reason: Text,
    /// What is lost with it: `row`, or `cell`, where the cell alone counts as missing.
    pub lost: &'static str,
    /// The unit's code; null where it cannot be read.
    pub unit: Option<String>,
    /// The indicator, denominator or group that the cell to blame would have been; null where it is the whole row.
    pub of: Option<String>,
    /// What else could be read in a row that was not taken, by indicator.
    pub values: BTreeMap<String, f64>,
    /// The rank that the row would have by what can be read of it, where that is in the first tenth; else null.
    pub would_rank: Option<usize>,
    /// Where in the file: the line, or the cell of a sheet.
    #[serde(skip)]
    pub spot: String,
    /// The unit's name.
    #[serde(skip)]
    pub name: Option<Text>,
    /// The title of what `of` names.
    #[serde(skip)]
    pub title: Option<Text>,
}

/// How sure the ranks are.
#[derive(Clone, Debug, Serialize)]
pub struct UncertaintyV1 {
    /// What was varied.
    pub varied: Vec<VariedV1>,
    /// The same in words, in the same order.
    #[serde(skip)]
    pub said: Vec<Message>,
    /// How many draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// Greatest difference between a headline and its repetition without perturbation.
    pub nominal_difference: f64,
    /// Share of the draws from which on two units count as told apart.
    pub told_apart_at: f64,
    /// How many pairs of neighbours are.
    pub told_apart: usize,
    /// How many pairs of neighbours there are.
    pub neighbours: usize,
    /// The units with a rank, in the order of their ranks.
    pub ranks: Vec<RanksV1>,
    /// For each of them but the last the share of draws in which it stood above the next.
    pub above_next: Vec<f64>,
    /// For each of them, in the same order, the share of draws in which it stood above each; null for many units where
    /// `--pairs` does not ask for it.
    pub above: Option<Vec<Vec<f64>>>,
    /// For each of them, in the same order, the share of draws in which it had each rank, the first rank first; null where
    /// `above` is.
    pub rank_shares: Option<Vec<Vec<f64>>>,
    /// Groups that cannot be told apart, from the top: the identifiers of their units.
    pub groups: Vec<Vec<String>>,
    /// How often each unit falls into each class or stage; null where the index has neither.
    pub bands: Option<BandsV1>,
    /// Which variation moves the ranks most; null where that was not asked for.
    pub drivers: Option<DriversV1>,
}

/// Classes or stages, and who falls into them.
#[derive(Clone, Debug, Serialize)]
pub struct BandsV1 {
    /// `stages` (0 for none yet, then the first …) or `classes` (the highest first, below all of them last).
    pub kind: &'static str,
    /// For each unit, in the order of the ranks.
    pub units: Vec<BandSharesV1>,
}

/// How often a unit falls into each class or stage.
#[derive(Clone, Debug, Serialize)]
pub struct BandSharesV1 {
    /// Its identifier.
    pub id: String,
    /// Where it is without perturbation, on the single figures: a place in `shares`, from 0.
    pub nominal: usize,
    /// Share of the draws in each.
    pub shares: Vec<f64>,
}

/// Which variation moves the ranks most.
#[derive(Clone, Debug, Serialize)]
pub struct DriversV1 {
    /// How many rows the design had.
    pub rows: usize,
    /// The effects on the mean shift in rank, in the order of `varied`; empty where no rank ever moved.
    pub effects: Vec<EffectV1>,
}

/// Shares of the variance.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct EffectV1 {
    /// What goes away when this alone is known.
    pub first: EstimateV1,
    /// What stays when all else is known.
    pub total: EstimateV1,
}

/// An estimate.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct EstimateV1 {
    /// 5th percentile of the bootstrap.
    pub low: f64,
    /// The estimate.
    pub value: f64,
    /// 95th percentile.
    pub high: f64,
}

/// Something that was varied.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum VariedV1 {
    /// Values within their bounds.
    Observations,
    /// Weights, by Dirichlet's distribution.
    WeightsDirichlet {
        /// Its concentration.
        concentration: f64,
    },
    /// Weights, each within a share of itself.
    WeightsShare {
        /// The share.
        share: f64,
    },
    /// Methods of normalisation besides the index's own.
    Normalisation {
        /// Their words.
        methods: Vec<&'static str>,
    },
    /// Exponents besides the index's own.
    Exponent {
        /// Each; null for minus infinity, the minimum.
        exponents: Vec<Option<f64>>,
    },
    /// Ways of standing in for missing values besides the index's own.
    Imputation {
        /// Each as the command line has it.
        ways: Vec<String>,
    },
    /// Treatments of outliers besides the index's own.
    Treatment {
        /// Each as the command line has it.
        ways: Vec<&'static str>,
    },
    /// One indicator left out.
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

/// The units that have no say in scales, by their identifiers.
fn screened(view: &View<'_>, id: &impl Fn(usize) -> String) -> Vec<String> {
    let out = view.comparison.steps.screened.iter().enumerate().filter(|(_, out)| **out);
    let mut ids: Vec<String> = out.map(|(unit, _)| id(unit)).collect();
    ids.sort();
    ids
}

/// The rows of tables that were not taken.
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

/// The sums that are left out.
pub fn sums(tables: &Tables) -> Vec<SumsV1> {
    let codes = |of: &SumsOf| of.codes.iter().map(|(code, _)| code.clone()).collect();
    tables.sums.iter().map(|of| SumsV1 { file: of.file.clone(), codes: codes(of) }).collect()
}

/// The units that stand in one table only.
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

/// A way of standing in for missing values as the command line has it.
fn way(of: &Imputation) -> String {
    match of {
        Imputation::None => "none".to_owned(),
        Imputation::All(by) => by.word().to_owned(),
        Imputation::Group(by, group) => format!("{}:{group}", by.word()),
        Imputation::Nearest(_, units) => format!("nearest:{units}"),
    }
}
