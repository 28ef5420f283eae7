//! A composite index: indicators, how they are made comparable over a data set, and the tree they are aggregated in.
//!
//! A [`Rubric`] judges one jurisdiction on fixed scales. A composite ranks many, and its scales may be relative to the
//! data set that holds them all. Every rubric is also a composite, with fixed scales only.

use super::place::KeyPath;
use super::rubric::{Child, Node, Scale};
use super::sum::sum;
use super::terms::{Centre, Direction, Relative};
use super::text::Text;
use super::{Rubric, rubric, tolerance};

/// A composite index. Nodes stand parents before children; `nodes[0]` is the root.
#[derive(Clone, Debug)]
pub struct Composite {
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// What it is for and where it comes from.
    pub note: Option<Text>,
    /// Scores that stand for the worst and for the best, for scales that have such ends.
    pub range: (f64, f64),
    /// Least score of a node in the mean of the root.
    pub floor: Option<f64>,
    /// Share of the weight that must be observed before a single figure is shown and ranked, in [0, 1].
    pub coverage_needed: f64,
    /// Decimals to which the headline is rounded before it is ranked; none where it is not rounded.
    pub rank_decimals: Option<u8>,
    /// What stands in for missing values.
    pub imputation: Imputation,
    /// How outliers are treated; none where they are left.
    pub treatment: Option<Treatment>,
    /// What has a say in who is alike besides the indicators; none where nothing has.
    pub peers: Option<PeersBy>,
    /// Ways of grouping the units.
    pub groupings: Vec<Grouping>,
    /// Quantities that indicators are divided by.
    pub denominators: Vec<Denominator>,
    /// Classes of the headline, the highest first.
    pub classes: Vec<Class>,
    /// Inner nodes.
    pub nodes: Vec<Node>,
    /// Leaves.
    pub indicators: Vec<Measured>,
}

/// What stands in for a missing value. It is always marked, and never counts as observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imputation {
    /// Nothing does.
    None,
    /// The centre of the indicator over all units.
    All(Centre),
    /// The centre over the units of the same group; the index is into [`Composite::groupings`].
    Group(Centre, usize),
    /// The centre over so many of the units nearest in the other indicators.
    Nearest(Centre, usize),
}

/// How outliers are treated.
#[derive(Clone, Debug)]
pub struct Treatment {
    /// A distribution is treated where its skewness is beyond this, either way, and …
    pub skewness: f64,
    /// … its excess kurtosis is above this.
    pub kurtosis: f64,
    /// The most points that are drawn in to the next one.
    pub most_points: usize,
    /// Whether the logarithm is taken instead where drawing in was not enough.
    pub then_log: bool,
    /// Where the figures come from.
    pub basis: Text,
}

impl Treatment {
    /// The usual limits: skewness 2, kurtosis 3.5 and five points, then the logarithm (Becker et al. 2022, JOSS 7(78), 4567).
    pub fn usual() -> Treatment {
        Treatment { skewness: 2.0, kurtosis: 3.5, most_points: 5, then_log: true, basis: Text::default() }
    }
}

/// What may be done to outliers instead of what the index does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outliers {
    /// They are left.
    Left,
    /// Points are drawn in, and that is all.
    DrawnIn,
    /// Points are drawn in; where that is not enough, the logarithm is taken.
    DrawnInOrLog,
    /// The logarithm is taken at once.
    Log,
}

impl Outliers {
    /// All of them.
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

    /// The treatment, within the limits of the index's own where it has one, else within the usual ones.
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

/// A quantity that has a say in who is alike.
#[derive(Clone, Debug)]
pub struct PeersBy {
    /// An index into [`Composite::denominators`].
    pub denominator: usize,
    /// Its share of the weight, in (0, 1); the indicators have the rest.
    pub weight: f64,
    /// Where the share comes from.
    pub basis: Text,
}

/// A way of grouping the units.
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
    /// Other names under which tables hold it.
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
    /// Other names under which tables hold it.
    pub also: Vec<String>,
    /// Weight among its siblings, relative.
    pub weight: f64,
    /// How a value becomes a score.
    pub method: Method,
    /// Least and greatest value that can be meant, where that is known.
    pub domain: Option<(f64, f64)>,
    /// What the value is divided by, an index into [`Composite::denominators`].
    pub denominator: Option<usize>,
    /// Whether outliers are treated.
    pub treat: bool,
    /// The node above, an index into [`Composite::nodes`].
    pub parent: usize,
    /// Where the file says so.
    pub place: KeyPath,
}

/// How a value becomes a score.
#[derive(Clone, Debug, PartialEq)]
pub enum Method {
    /// By a scale of its own, whatever the other units are.
    Fixed(Scale),
    /// Among the values of all units.
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

    /// What stands right below the root: dimensions, or indicators where the tree has no inner nodes.
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

    /// The share of the headline's weight that each indicator has, by the weights of all nodes above it; they sum to 1.
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

    /// The class of a headline; none where it is below all of them or there are none.
    pub fn class(&self, headline: f64) -> Option<&Class> {
        let settled = self.settled(headline);
        self.classes.iter().find(|class| tolerance::reaches(settled, class.from))
    }

    /// The figure of a headline that is ranked and put into a class: rounded, half away from nought, where the index ranks
    /// what it prints.
    pub fn settled(&self, headline: f64) -> f64 {
        self.rank_decimals.map_or(headline, |decimals| tolerance::rounded(headline, decimals))
    }
}

impl From<&Rubric> for Composite {
    /// A rubric's indicators keep their fixed scales; its stages say nothing of a ranking and stay behind.
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
