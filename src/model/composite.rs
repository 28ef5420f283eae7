//! Composite index: indicators, their normalisation over a data set, and the tree in which they are aggregated.
//!
//! A [`Rubric`] scores one jurisdiction on fixed scales. A composite ranks many units, and its scales may be relative
//! to the data set of all units. Every rubric is also a composite with fixed scales only.

use super::place::KeyPath;
use super::rubric::{Child, Node, Scale};
use super::sum::sum;
use super::terms::{Centre, Direction, Relative};
use super::text::Text;
use super::{Rubric, rubric, tolerance};

/// A composite index. Parents come before children in `nodes`; `nodes[0]` is the root.
#[derive(Clone, Debug)]
pub struct Composite {
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// Purpose and source.
    pub note: Option<Text>,
    /// Scores of the worst and the best value, for scales with fixed ends.
    pub range: (f64, f64),
    /// Least score with which a child of the root enters the root's mean.
    pub floor: Option<f64>,
    /// Weight share of indicators that must be observed before a single figure is shown and ranked, in [0, 1].
    pub coverage_needed: f64,
    /// Decimals to which the headline is rounded before it is ranked; `None` for no rounding.
    pub rank_decimals: Option<u8>,
    /// How missing values are imputed.
    pub imputation: Imputation,
    /// How outliers are treated; `None` for no treatment.
    pub treatment: Option<Treatment>,
    /// Quantity that enters the choice of peers besides the indicators.
    pub peers: Option<PeersBy>,
    /// Ways to group the units.
    pub groupings: Vec<Grouping>,
    /// Quantities that indicators are divided by.
    pub denominators: Vec<Denominator>,
    /// Classes of the headline, highest first.
    pub classes: Vec<Class>,
    /// Inner nodes.
    pub nodes: Vec<Node>,
    /// Leaves.
    pub indicators: Vec<Measured>,
}

/// How a missing value is imputed. An imputed value is always marked and never counts as observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imputation {
    /// No imputation.
    None,
    /// The centre of the indicator over all units.
    All(Centre),
    /// The centre over the units of the same group; the index is into [`Composite::groupings`].
    Group(Centre, usize),
    /// The centre over this number of units that are nearest in the other indicators.
    Nearest(Centre, usize),
}

/// How outliers are treated.
#[derive(Clone, Debug)]
pub struct Treatment {
    /// A distribution is treated if its skewness exceeds this in absolute value …
    pub skewness: f64,
    /// … and its excess kurtosis exceeds this.
    pub kurtosis: f64,
    /// Greatest number of points that are drawn in to the next value.
    pub most_points: usize,
    /// Whether the logarithm is taken instead if drawing in is not enough.
    pub then_log: bool,
    /// Source of the figures.
    pub basis: Text,
}

impl Treatment {
    /// The usual limits: skewness 2, kurtosis 3.5 and five points, then the logarithm (Becker et al. 2022, JOSS 7(78), 4567).
    pub fn usual() -> Treatment {
        Treatment { skewness: 2.0, kurtosis: 3.5, most_points: 5, then_log: true, basis: Text::default() }
    }
}

/// A treatment of outliers, used as an alternative to that of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outliers {
    /// Outliers stay.
    Left,
    /// Points are drawn in; the logarithm is not used.
    DrawnIn,
    /// Points are drawn in; if that is not enough, the logarithm is taken.
    DrawnInOrLog,
    /// The logarithm is taken without drawing in.
    Log,
}

impl Outliers {
    /// All variants.
    pub const ALL: [Outliers; 4] = [Outliers::Left, Outliers::DrawnIn, Outliers::DrawnInOrLog, Outliers::Log];

    /// The word that the command line and machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Outliers::Left => "none",
            Outliers::DrawnIn => "winsorise",
            Outliers::DrawnInOrLog => "winsorise_log",
            Outliers::Log => "log",
        }
    }

    /// The treatment with the limits of the index's own treatment, or the usual limits if it has none.
    pub fn treatment(self, own: Option<&Treatment>) -> Option<Treatment> {
        let limits = own.cloned().unwrap_or_else(Treatment::usual);
        match self {
            Outliers::Left => None,
            Outliers::DrawnIn => Some(Treatment { then_log: false, ..limits }),
            Outliers::DrawnInOrLog => Some(Treatment { then_log: true, ..limits }),
            Outliers::Log => Some(Treatment { most_points: 0, then_log: true, ..limits }),
        }
    }
}

/// A quantity that enters the choice of peers.
#[derive(Clone, Debug)]
pub struct PeersBy {
    /// An index into [`Composite::denominators`].
    pub denominator: usize,
    /// Its share of the weight, in (0, 1); the indicators share the rest.
    pub weight: f64,
    /// Source of the share.
    pub basis: Text,
}

/// A way to group the units.
#[derive(Clone, Debug)]
pub struct Grouping {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
}

/// A quantity that indicators are divided by.
#[derive(Clone, Debug)]
pub struct Denominator {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Unit.
    pub unit: Text,
    /// Alternative names in tables.
    pub also: Vec<String>,
}

/// A class of the headline.
#[derive(Clone, Debug)]
pub struct Class {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Least headline of the class.
    pub from: f64,
}

/// A leaf of a composite.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Unit of the value before it is divided.
    pub unit: Text,
    /// Alternative names in tables.
    pub also: Vec<String>,
    /// Weight among its siblings, relative.
    pub weight: f64,
    /// How a value becomes a score.
    pub method: Method,
    /// Least and greatest plausible value, where known.
    pub domain: Option<(f64, f64)>,
    /// Denominator of the value, an index into [`Composite::denominators`].
    pub denominator: Option<usize>,
    /// Whether outliers are treated.
    pub treat: bool,
    /// The node above, an index into [`Composite::nodes`].
    pub parent: usize,
    /// Place in the file.
    pub place: KeyPath,
}

/// How a value becomes a score.
#[derive(Clone, Debug, PartialEq)]
pub enum Method {
    /// On a fixed scale, independent of the other units.
    Fixed(Scale),
    /// Relative to the values of all units.
    Relative(Relative, Direction),
}

impl Composite {
    /// `id@version`.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The index of the indicator called `id`.
    pub fn indicator(&self, id: &str) -> Option<usize> {
        self.indicators.iter().position(|indicator| indicator.id == id)
    }

    /// The index of the node called `id`.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }

    /// The children of the root: dimensions, or indicators in a tree without inner nodes.
    pub fn dimensions(&self) -> &[Child] {
        self.nodes.first().map(|root| root.children.as_slice()).unwrap_or_default()
    }

    /// The title of a node or an indicator.
    pub fn title(&self, child: Child) -> Option<&Text> {
        match child {
            Child::Node(node) => self.nodes.get(node).map(|node| &node.title),
            Child::Indicator(indicator) => self.indicators.get(indicator).map(|indicator| &indicator.title),
        }
    }

    /// Each indicator's share of the headline's weight, through the weights of all nodes above it; the shares sum to 1.
    pub fn shares(&self) -> Vec<f64> {
        let mut nodes = vec![0.0; self.nodes.len()];
        let mut leaves = vec![0.0; self.indicators.len()];
        if let Some(root) = nodes.first_mut() {
            *root = 1.0;
        }
        let weight = |child: &Child| match child {
            Child::Node(node) => self.nodes.get(*node).map_or(0.0, |node| node.weight),
            Child::Indicator(leaf) => self.indicators.get(*leaf).map_or(0.0, |leaf| leaf.weight),
        };
        for (i, node) in self.nodes.iter().enumerate() {
            let own = nodes.get(i).copied().unwrap_or(0.0);
            let sum = sum(node.children.iter().map(weight));
            for child in &node.children {
                let share = own * weight(child) / sum;
                let slot = match child {
                    Child::Node(node) => nodes.get_mut(*node),
                    Child::Indicator(leaf) => leaves.get_mut(*leaf),
                };
                if let Some(slot) = slot {
                    *slot = share;
                }
            }
        }
        leaves
    }

    /// The class of a headline; `None` below all classes or without classes.
    pub fn class(&self, headline: f64) -> Option<&Class> {
        let settled = self.settled(headline);
        self.classes.iter().find(|class| tolerance::reaches(settled, class.from))
    }

    /// The headline figure used for ranks and classes: rounded, halves away from zero, if the index ranks its printed
    /// figure.
    pub fn settled(&self, headline: f64) -> f64 {
        self.rank_decimals.map_or(headline, |decimals| tolerance::rounded(headline, decimals))
    }
}

impl From<&Rubric> for Composite {
    /// Indicators keep their fixed scales. Stages are dropped because a ranking does not use them.
    fn from(rubric: &Rubric) -> Self {
        let measured = |indicator: &rubric::Indicator| Measured {
            id: indicator.id.clone(),
            title: indicator.title.clone(),
            unit: indicator.unit.clone(),
            also: Vec::new(),
            weight: indicator.weight,
            method: Method::Fixed(indicator.scale.clone()),
            domain: Some(indicator.domain),
            denominator: None,
            treat: false,
            parent: indicator.parent,
            place: indicator.place.clone(),
        };
        Composite {
            id: rubric.id.clone(),
            version: rubric.version.clone(),
            title: rubric.title.clone(),
            note: rubric.note.clone(),
            range: (0.0, 1.0),
            floor: Some(rubric.floor),
            coverage_needed: rubric.coverage_needed,
            rank_decimals: None,
            imputation: Imputation::None,
            treatment: None,
            peers: None,
            groupings: Vec::new(),
            denominators: Vec::new(),
            classes: Vec::new(),
            nodes: rubric.nodes.clone(),
            indicators: rubric.indicators.iter().map(measured).collect(),
        }
    }
}
