//! The rubric: a tree of nodes with indicators as leaves, and the stages with their gates.

use std::collections::BTreeMap;

use super::place::KeyPath;
use super::terms::{Ability, ChannelKind, Combine, EvidenceKind, Itposmo, Letter};
use super::text::Text;

/// A rubric. Parents come before children in `nodes`; `nodes[0]` is the root, whose children are the dimensions.
#[derive(Clone, Debug)]
pub struct Rubric {
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// Purpose.
    pub note: Option<Text>,
    /// Least value with which a dimension enters the headline mean, in [0, 1].
    pub floor: f64,
    /// Weight share of indicators that must be observed before a single figure is shown, in [0, 1].
    pub coverage_needed: f64,
    /// First stage (counted from 1) that weak evidence alone cannot show.
    pub strong_from_stage: usize,
    /// For each stage, the least number of quarters before it can open after the one before (the first: after the start
    /// of work).
    pub stage_spacing: Vec<i32>,
    /// How bounds widen with the age of evidence.
    pub ageing: Ageing,
    /// What one service or department is part of, where an assessment does not tell.
    pub base: Base,
    /// Inner nodes.
    pub nodes: Vec<Node>,
    /// Leaves.
    pub indicators: Vec<Indicator>,
    /// Figures computed from indicators.
    pub derived: Vec<Derived>,
    /// Stages in ascending order; stage `k` of the text is `stages[k - 1]`, and stage 0 is "none yet".
    pub stages: Vec<Stage>,
    /// Width of the bounds by kind of evidence.
    pub widths: BTreeMap<EvidenceKind, Width>,
}

/// How bounds widen with the age of evidence.
#[derive(Clone, Debug)]
pub struct Ageing {
    /// Whole years without widening.
    pub free_years: u32,
    /// Score by which both bounds widen for each further year.
    pub per_year: f64,
    /// Source of the figures.
    pub basis: Text,
}

/// What one service or department is part of, where an assessment does not tell.
#[derive(Clone, Debug)]
pub struct Base {
    /// Number of services; one counts as one part of them.
    pub services: u32,
    /// Number of departments with a front line.
    pub departments: u32,
    /// Source of the figures.
    pub basis: Text,
}

/// An inner node.
#[derive(Clone, Debug)]
pub struct Node {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Reason for including it.
    pub why: Text,
    /// Weight among its siblings, relative.
    pub weight: f64,
    /// Exponent of the power mean over its children.
    pub power: f64,
    /// The node above; none for the root.
    pub parent: Option<usize>,
    /// Nodes and leaves below, in the order of the file.
    pub children: Vec<Child>,
}

/// A child of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Child {
    /// Index into [`Rubric::nodes`].
    Node(usize),
    /// Index into [`Rubric::indicators`].
    Indicator(usize),
}

/// A leaf.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Unit of the value.
    pub unit: Text,
    /// The vice that it detects.
    pub letter: Letter,
    /// Its dimension of the design-reality gap.
    pub itposmo: Itposmo,
    /// Weight among its siblings, relative.
    pub weight: f64,
    /// How a value becomes a score.
    pub scale: Scale,
    /// Least and greatest plausible value.
    pub domain: (f64, f64),
    /// The figure of the forecast of services that its prediction follows.
    pub follows: Option<Follows>,
    /// Reason for including it.
    pub why: Text,
    /// Usual source of its value.
    pub usual_source: Text,
    /// How a place with little money and few people measures it within a day.
    pub in_a_day: Option<Text>,
    /// Whether it belongs to the core set, which is enough for a first year.
    pub core: bool,
    /// Source of the scale's numbers.
    pub basis: Text,
    /// The node above, an index into [`Rubric::nodes`].
    pub parent: usize,
    /// Place in the rubric file.
    pub place: KeyPath,
}

/// A figure of the forecast of services, in percent. An indicator that follows it is never moved by a second effect
/// beside it, so that one question has one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// People whom channels of a kind reach.
    Channel(ChannelKind),
    /// Cases in which people do at least this remotely.
    Cases(Ability),
}

/// How a value becomes a score in [0, 1].
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// Linear from 0 at `worst` to 1 at `best`; descending if `worst > best`.
    Goalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// Linear in the logarithm, from 0 at `worst` to 1 at `best`, both above zero.
    LogGoalposts {
        /// Value that scores 0.
        worst: f64,
        /// Value that scores 1.
        best: f64,
    },
    /// Steps, ascending in `from` and in `score`.
    Bands(Vec<Band>),
    /// Ordinal levels from 0.
    Levels(Vec<Text>),
    /// Items that are present or absent; the value is the number present.
    Checklist(Vec<Text>),
}

/// A step of a banded scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Least value.
    pub from: f64,
    /// Score, in [0, 1].
    pub score: f64,
}

/// A figure computed from indicators.
#[derive(Clone, Debug)]
pub struct Derived {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Unit.
    pub unit: Text,
    /// How the indicators are combined.
    pub combine: Combine,
    /// Indices into [`Rubric::indicators`].
    pub of: Vec<usize>,
    /// Reason for including it.
    pub why: Text,
}

/// A stage.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Meaning of the stage.
    pub means: Text,
    /// Conditions to attain it.
    pub gates: Vec<Gate>,
}

/// One condition to attain a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gate {
    /// The figure that the gate reads.
    pub on: Measure,
    /// Threshold: a least score for a node, a least value in its own unit for an indicator (greatest, on a descending
    /// scale).
    pub threshold: f64,
}

/// The figure that a gate reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The score of a node, an index into [`Rubric::nodes`].
    Node(usize),
    /// The value of an indicator, an index into [`Rubric::indicators`].
    Indicator(usize),
    /// A derived figure, an index into [`Rubric::derived`].
    Derived(usize),
}

/// Width of the bounds around a score.
#[derive(Clone, Debug)]
pub struct Width {
    /// How far the score may be lower.
    pub down: f64,
    /// How far it may be higher.
    pub up: f64,
    /// Whether this evidence can show a stage of [`Rubric::strong_from_stage`] or above.
    pub strong: bool,
    /// Source of the figures.
    pub basis: Text,
}

impl Rubric {
    /// `id@version`.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The share of a weight among the weights of the children of `parent`, in [0, 1].
    pub fn share(&self, weight: f64, parent: Option<usize>) -> f64 {
        let of = |child: &Child| match *child {
            Child::Node(i) => self.nodes.get(i).map_or(0.0, |node| node.weight),
            Child::Indicator(i) => self.indicators.get(i).map_or(0.0, |indicator| indicator.weight),
        };
        let siblings = parent.and_then(|parent| self.nodes.get(parent)).map_or(&[][..], |above| &above.children);
        let all: f64 = siblings.iter().map(of).sum();
        if all > 0.0 { weight / all } else { 0.0 }
    }

    /// The index of the indicator called `id`.
    pub fn indicator(&self, id: &str) -> Option<usize> {
        self.indicators.iter().position(|indicator| indicator.id == id)
    }

    /// The index of the node called `id`.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }

    /// The number of the stage called `id`, from 1.
    pub fn stage(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id).map(|i| i + 1)
    }

    /// The least number of quarters before a stage (from 1) can open after the one before; 0 for no stage.
    pub fn spacing(&self, stage: usize) -> i32 {
        stage.checked_sub(1).and_then(|i| self.stage_spacing.get(i)).copied().unwrap_or(0)
    }

    /// The least number of quarters from one stage to another.
    pub fn quarters_between(&self, from: usize, to: usize) -> i32 {
        (from + 1..=to).map(|stage| self.spacing(stage)).fold(0, i32::saturating_add)
    }

    /// Every measure that gates may read and plans may presume, with its identifier: all except the headline.
    pub fn measures(&self) -> impl Iterator<Item = (&str, Measure)> {
        let nodes = self.nodes.iter().enumerate().skip(1).map(|(i, node)| (node.id.as_str(), Measure::Node(i)));
        let indicators =
            self.indicators.iter().enumerate().map(|(i, indicator)| (indicator.id.as_str(), Measure::Indicator(i)));
        let derived = self.derived.iter().enumerate().map(|(i, figure)| (figure.id.as_str(), Measure::Derived(i)));
        nodes.chain(indicators).chain(derived)
    }

    /// The least and greatest plausible figure: 0 and 1 for a node, the domain of an indicator, and the combined domain
    /// of its indicators for a derived figure.
    pub fn domain(&self, measure: Measure) -> Option<(f64, f64)> {
        match measure {
            Measure::Node(_) => Some((0.0, 1.0)),
            Measure::Indicator(indicator) => self.indicators.get(indicator).map(|indicator| indicator.domain),
            Measure::Derived(derived) => {
                let members = self.derived.get(derived)?.of.iter().filter_map(|member| self.indicators.get(*member));
                members.map(|member| member.domain).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            }
        }
    }

    /// The indicators anywhere below a node, in the order of the file.
    pub fn indicators_below(&self, node: usize) -> Vec<usize> {
        let mut below = Vec::new();
        let mut pending = vec![Child::Node(node)];
        while let Some(child) = pending.pop() {
            match child {
                Child::Indicator(indicator) => below.push(indicator),
                Child::Node(node) => pending.extend(self.nodes.get(node).into_iter().flat_map(|node| &node.children)),
            }
        }
        below.sort_unstable();
        below
    }

    /// The indices of the dimensions.
    pub fn dimensions(&self) -> impl Iterator<Item = usize> + '_ {
        let root = self.nodes.first();
        root.into_iter().flat_map(|root| &root.children).filter_map(|child| match child {
            Child::Node(node) => Some(*node),
            Child::Indicator(_) => None,
        })
    }
}
