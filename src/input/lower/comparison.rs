//! `[comparison]` files → [`Composite`].

use std::sync::Arc;

use super::rubric::Order;
use super::{Ids, Lower, arrows};
use crate::format::comparison::{ComparisonFile, ComparisonHead, WireBranch, WireClass, WireMeasured, WireMethod};
use crate::format::rubric::WireScale;
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::composite::{
    Class, Composite, Denominator, Grouping, Imputation, Measured, Method, PeersBy, Treatment,
};
use crate::model::graph::find_cycle;
use crate::model::rubric::{Child, Node};
use crate::model::terms::Relative;
use crate::model::{KeyPath, Text, tolerance};

/// Lowers a comparison rubric.
pub(in crate::input) fn lower(source: &Arc<Source>, file: ComparisonFile) -> Result<Composite, Faults> {
    let mut lower = Lower::new(source);
    let groups = lower.ids("group", "id", file.groups.iter().map(|group| group.id.as_str()));
    let divisors = lower.ids("denominator", "id", file.denominators.iter().map(|denominator| denominator.id.as_str()));
    lower.ids("class", "id", file.classes.iter().map(|class| class.id.as_str()));
    let branches = lower.tree_ids(&file);
    let parents = lower.branch_parents(&file.nodes, &branches);
    let order = Order::of(&parents);
    let range = lower.range(&file.comparison);
    let indicators = lower.measured(&file.indicators, &branches, &divisors, &order);
    let nodes = nodes(&file.comparison, &file.nodes, &indicators, &parents, &order);
    lower.branch_weights(&nodes, &indicators, &order);
    lower.powers(&nodes, &indicators, &order, range);
    let imputation = lower.imputation(&file.comparison, &groups);
    let peers = lower.peers(&file.comparison, &divisors);
    lower.classes_differ(&file);
    let head = file.comparison;
    lower.finish(Composite {
        id: head.id,
        version: head.version,
        title: head.title.into(),
        note: head.note.map(Into::into),
        range,
        floor: head.floor,
        coverage_needed: head.coverage_needed,
        rank_decimals: head.rank_decimals,
        imputation,
        treatment: head.treatment.map(|wire| Treatment {
            skewness: wire.skewness,
            kurtosis: wire.kurtosis,
            most_points: wire.most_points as usize,
            then_log: wire.then_log,
            basis: wire.basis.into(),
        }),
        peers,
        groupings: file.groups.into_iter().map(|group| Grouping { id: group.id, title: group.title.into() }).collect(),
        denominators: file
            .denominators
            .into_iter()
            .map(|denominator| Denominator {
                id: denominator.id,
                title: denominator.title.into(),
                unit: denominator.unit.into(),
                also: denominator.also,
            })
            .collect(),
        classes: classes(file.classes),
        nodes,
        indicators,
    })
}

impl Lower<'_> {
    /// The identifiers of the nodes; they must differ from those of indicators and of the index.
    fn tree_ids<'w>(&mut self, file: &'w ComparisonFile) -> Ids<'w> {
        let nodes = self.ids("node", "id", file.nodes.iter().map(|node| node.id.as_str()));
        if file.indicators.is_empty() {
            self.fault(&KeyPath::root().key("indicator"), message!("input-too-few", least = 1, found = 0));
        }
        let indicators = self.ids("indicator", "id", file.indicators.iter().map(|indicator| indicator.id.as_str()));
        let place = |array: &str, index: usize| KeyPath::root().key(array).index(index).key("id");
        for (id, index) in &indicators {
            if let Some(first) = nodes.get(id) {
                let message = message!("input-duplicate-id", id = *id);
                self.fault_beside(&place("indicator", *index), message, &place("node", *first), super::first_here());
            }
        }
        let own = file.comparison.id.as_str();
        let head = KeyPath::root().key("comparison").key("id");
        for (array, ids) in [("node", &nodes), ("indicator", &indicators)] {
            if let Some(index) = ids.get(own) {
                let message = message!("input-duplicate-id", id = own);
                self.fault_beside(&place(array, *index), message, &head, super::first_here());
            }
        }
        nodes
    }

    /// For each node, in the order of the file, the node above it; cycles are faults.
    fn branch_parents(&mut self, wire: &[WireBranch], ids: &Ids<'_>) -> Vec<Option<usize>> {
        let mut parents = Vec::with_capacity(wire.len());
        for (i, node) in wire.iter().enumerate() {
            let path = KeyPath::root().key("node").index(i).key("parent");
            parents.push(node.parent.as_ref().and_then(|parent| self.refer(&path, "input-noun-node", parent, ids)));
        }
        let above = |node: usize| parents.get(node).copied().flatten().into_iter().collect();
        if let Some(found) = find_cycle(parents.len(), above) {
            let names = found.iter().filter_map(|node| wire.get(*node)).map(|node| node.id.as_str());
            let path = KeyPath::root().key("node").index(found.first().copied().unwrap_or(0)).key("parent");
            let message = message!("input-cycle", cycle = arrows(names));
            self.fault_with(&path, message, Some(message!("input-tree-cycle-help")));
        }
        parents
    }

    /// The scores of the worst and the best value.
    fn range(&mut self, head: &ComparisonHead) -> (f64, f64) {
        let [least, greatest] = head.range;
        let path = KeyPath::root().key("comparison");
        if least >= greatest {
            let message = message!("input-domain-empty", least = figure(least), greatest = figure(greatest));
            self.fault(&path.key("range"), message);
        } else if let Some(floor) = head.floor.filter(|floor| !(least..=greatest).contains(floor)) {
            let message = message!(
                "input-floor-outside",
                found = figure(floor),
                least = figure(least),
                greatest = figure(greatest)
            );
            self.fault(&path.key("floor"), message);
        }
        (least, greatest)
    }

    fn measured(&mut self, wire: &[WireMeasured], nodes: &Ids<'_>, divisors: &Ids<'_>, order: &Order) -> Vec<Measured> {
        let mut measured = Vec::with_capacity(wire.len());
        for (i, indicator) in wire.iter().enumerate() {
            let path = KeyPath::root().key("indicator").index(i);
            let parent = indicator.parent.as_ref();
            let parent = parent.and_then(|id| self.refer(&path.key("parent"), "input-noun-node", id, nodes));
            let divisor = indicator.denominator.as_ref();
            let denominator =
                divisor.and_then(|id| self.refer(&path.key("denominator"), "input-noun-denominator", id, divisors));
            if let Some([least, greatest]) = indicator.domain.filter(|[least, greatest]| least >= greatest) {
                let message = message!("input-domain-empty", least = figure(least), greatest = figure(greatest));
                self.fault(&path.key("domain"), message);
            }
            measured.push(Measured {
                id: indicator.id.clone(),
                title: indicator.title.clone().into(),
                unit: indicator.unit.clone().into(),
                also: indicator.also.clone(),
                weight: indicator.weight,
                method: self.method(&path, indicator),
                domain: indicator.domain.map(|[least, greatest]| (least, greatest)),
                denominator,
                treat: indicator.treat,
                parent: parent.map_or(0, |parent| order.placed(parent)),
                place: path,
            });
        }
        measured
    }

    fn method(&mut self, path: &KeyPath, indicator: &WireMeasured) -> Method {
        let fixed = match &indicator.scale {
            WireMethod::MinMax(direction) => return Method::Relative(Relative::MinMax, *direction),
            WireMethod::ZScore(direction) => return Method::Relative(Relative::ZScore, *direction),
            WireMethod::Rank(direction) => return Method::Relative(Relative::Rank, *direction),
            WireMethod::PercentileRank(direction) => return Method::Relative(Relative::PercentileRank, *direction),
            WireMethod::DistanceToLeader(direction) => {
                return Method::Relative(Relative::DistanceToLeader, *direction);
            }
            WireMethod::Borda(direction) => return Method::Relative(Relative::Borda, *direction),
            WireMethod::Goalposts(posts) => WireScale::Goalposts(*posts),
            WireMethod::LogGoalposts(posts) => WireScale::LogGoalposts(*posts),
            WireMethod::Bands(bands) => WireScale::Bands(bands.clone()),
            WireMethod::Levels(levels) => WireScale::Levels(levels.clone()),
            WireMethod::Checklist(items) => WireScale::Checklist(items.clone()),
        };
        let steps = match &fixed {
            WireScale::Levels(levels) => levels.len().saturating_sub(1),
            WireScale::Checklist(items) => items.len(),
            _ => 0,
        };
        let [least, greatest] = indicator.domain.unwrap_or([0.0, steps as f64]);
        Method::Fixed(self.scale(path, &fixed, (least, greatest)))
    }

    /// Checks that every node has children whose weights have a positive sum.
    fn branch_weights(&mut self, nodes: &[Node], indicators: &[Measured], order: &Order) {
        for (i, node) in nodes.iter().enumerate() {
            let path = place(i, order);
            if node.children.is_empty() {
                self.fault(&path, message!("input-node-without-children", id = &node.id));
                continue;
            }
            let weight = |child: &Child| match child {
                Child::Node(node) => nodes.get(*node).map_or(0.0, |node| node.weight),
                Child::Indicator(indicator) => indicators.get(*indicator).map_or(0.0, |indicator| indicator.weight),
            };
            let sum: f64 = node.children.iter().map(weight).sum();
            if !(sum > 0.0 && sum.is_finite()) {
                let help = Some(message!("input-weightless-help"));
                self.fault_with(&path, message!("input-weightless", id = &node.id), help);
            }
        }
    }

    /// Checks that scores cannot be negative for means other than the arithmetic one and the minimum.
    fn powers(&mut self, nodes: &[Node], indicators: &[Measured], order: &Order, range: (f64, f64)) {
        for (i, node) in nodes.iter().enumerate() {
            if node.power == 1.0 || node.power == f64::NEG_INFINITY {
                continue;
            }
            let negative = indicators.iter().find(|indicator| {
                let below_nought = match &indicator.method {
                    Method::Relative(Relative::ZScore, _) => true,
                    Method::Relative(Relative::Rank | Relative::Borda, _) => false,
                    Method::Relative(..) | Method::Fixed(_) => range.0 < 0.0,
                };
                below_nought && above(nodes, indicator.parent).any(|above| above == i)
            });
            if let Some(indicator) = negative {
                let message = message!("input-power-negative", id = &node.id, indicator = &indicator.id);
                self.fault_with(&place(i, order).key("power"), message, Some(message!("input-power-negative-help")));
            }
        }
    }

    fn imputation(&mut self, head: &ComparisonHead, groups: &Ids<'_>) -> Imputation {
        let Some(wire) = &head.impute else { return Imputation::None };
        let at = KeyPath::root().key("comparison").key("impute");
        if wire.within.is_some() && wire.nearest.is_some() {
            self.fault(&at.key("nearest"), message!("input-impute-both"));
        }
        if let Some(count) = wire.nearest {
            return Imputation::Nearest(wire.by, count as usize);
        }
        let Some(within) = &wire.within else { return Imputation::All(wire.by) };
        let path = at.key("within");
        let group = self.refer(&path, "input-noun-group", within, groups);
        group.map_or(Imputation::None, |group| Imputation::Group(wire.by, group))
    }

    fn peers(&mut self, head: &ComparisonHead, divisors: &Ids<'_>) -> Option<PeersBy> {
        let wire = head.peers.as_ref()?;
        let path = KeyPath::root().key("comparison").key("peers").key("by");
        let denominator = self.refer(&path, "input-noun-denominator", &wire.by, divisors)?;
        Some(PeersBy { denominator, weight: wire.weight, basis: wire.basis.clone().into() })
    }

    /// Checks that no two classes begin at the same headline. Their order is free.
    fn classes_differ(&mut self, file: &ComparisonFile) {
        for (i, class) in file.classes.iter().enumerate() {
            let same = |other: &&WireClass| tolerance::same(other.from, class.from);
            if let Some(before) = file.classes.iter().take(i).find(same) {
                let path = KeyPath::root().key("class").index(i).key("from");
                let message = message!("input-classes-alike", id = &class.id, before = &before.id);
                self.fault(&path, message);
            }
        }
    }
}

/// The classes, highest first, regardless of the order in the file.
fn classes(wire: Vec<WireClass>) -> Vec<Class> {
    let mut classes: Vec<Class> =
        wire.into_iter().map(|class| Class { id: class.id, title: class.title.into(), from: class.from }).collect();
    classes.sort_by(|a, b| b.from.total_cmp(&a.from));
    classes
}

/// The place in the file of a node of the model.
fn place(node: usize, order: &Order) -> KeyPath {
    match node.checked_sub(1).and_then(|node| order.file(node)) {
        Some(file) => KeyPath::root().key("node").index(file),
        None => KeyPath::root().key("comparison"),
    }
}

/// A node and its ancestors. Stops in a cycle, which is reported elsewhere.
fn above(nodes: &[Node], from: usize) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(Some(from), |node| nodes.get(*node)?.parent).take(nodes.len())
}

/// The nodes with the root first and their children, both in the order of the file.
fn nodes(
    head: &ComparisonHead,
    wire: &[WireBranch],
    indicators: &[Measured],
    parents: &[Option<usize>],
    order: &Order,
) -> Vec<Node> {
    let parent_of = |file: usize| parents.get(file).copied().flatten().map_or(0, |parent| order.placed(parent));
    let root = Node {
        id: head.id.clone(),
        title: head.title.clone().into(),
        why: head.note.clone().map(Text::from).unwrap_or_default(),
        weight: 1.0,
        power: head.power.0,
        parent: None,
        children: Vec::new(),
    };
    let mut nodes = vec![root];
    for (file, node) in (0..wire.len()).filter_map(|place| order.file(place)).filter_map(|f| Some((f, wire.get(f)?))) {
        nodes.push(Node {
            id: node.id.clone(),
            title: node.title.clone().into(),
            why: node.why.clone().map(Text::from).unwrap_or_default(),
            weight: node.weight,
            power: node.power.0,
            parent: Some(parent_of(file)),
            children: Vec::new(),
        });
    }
    let branches = (0..wire.len()).map(|file| (parent_of(file), Child::Node(order.placed(file))));
    let leaves = indicators.iter().enumerate().map(|(i, indicator)| (indicator.parent, Child::Indicator(i)));
    for (parent, child) in branches.chain(leaves) {
        if let Some(parent) = nodes.get_mut(parent) {
            parent.children.push(child);
        }
    }
    nodes
}
