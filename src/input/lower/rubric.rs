//! `[rubric]` files → [`Rubric`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::entry::ANY;
use super::{Ids, Lower, arrows};
use crate::format::rubric::{
    RubricFile, RubricHead, WireDerived, WireFollows, WireGate, WireIndicator, WireNode, WireSpacing, WireStage,
};
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::graph::find_cycle;
use crate::model::rubric::{
    Ageing, Base, Child, Derived, Follows, Gate, Indicator, Measure, Node, Rubric, Scale, Stage, Width,
};
use crate::model::{KeyPath, Text};

/// Lowers a rubric.
pub(in crate::input) fn lower(source: &Arc<Source>, file: RubricFile) -> Result<Rubric, Faults> {
    let mut lower = Lower::new(source);
    let ids = lower.rubric_ids(&file);
    let parents = lower.parents(&file.nodes, &ids.nodes);
    lower.tree(&file.nodes, &parents);
    let order = Order::of(&parents);
    let mut nodes = nodes(&file.rubric, &file.nodes, &parents, &order);
    let indicators = lower.indicators(&file.indicators, &ids.nodes, &order);
    adopt(&mut nodes, &file.nodes, &indicators, &parents, &order);
    lower.weights(&nodes, &indicators, &order);
    let derived = lower.derived(&file.derived, &ids.indicators, &indicators);
    let measures = Measures { ids: &ids, order: &order, indicators: &indicators, derived: &derived };
    let stages = lower.stages(&file.stages, &measures);
    let stage_spacing = lower.spacing(&file.rubric.stage_spacing_quarters, stages.len());
    let head = file.rubric;
    let rubric = Rubric {
        id: head.id,
        version: head.version,
        title: head.title.into(),
        note: head.note.map(Into::into),
        floor: head.floor,
        coverage_needed: head.coverage_needed,
        strong_from_stage: head.strong_from_stage as usize,
        stage_spacing,
        ageing: Ageing {
            free_years: head.ageing.free_years,
            per_year: head.ageing.per_year,
            basis: head.ageing.basis.into(),
        },
        base: Base { services: head.base.services, departments: head.base.departments, basis: head.base.basis.into() },
        nodes,
        indicators,
        derived,
        stages,
        widths: file
            .evidence
            .into_iter()
            .map(|(kind, wire)| {
                (kind, Width { down: wire.down, up: wire.up, strong: wire.strong, basis: wire.basis.into() })
            })
            .collect(),
    };
    lower.finish(rubric)
}

/// The identifiers of a rubric, by their place in the file.
struct RubricIds<'w> {
    nodes: Ids<'w>,
    indicators: Ids<'w>,
    derived: Ids<'w>,
}

/// The measures that gates may read.
struct Measures<'m> {
    ids: &'m RubricIds<'m>,
    order: &'m Order,
    indicators: &'m [Indicator],
    derived: &'m [Derived],
}

impl Measures<'_> {
    /// The measure `id`, with the least and the greatest valid threshold.
    fn find(&self, id: &str) -> Option<(Measure, (f64, f64))> {
        if let Some(file) = self.ids.nodes.get(id) {
            return Some((Measure::Node(self.order.placed(*file)), (0.0, 1.0)));
        }
        if let Some(index) = self.ids.indicators.get(id) {
            return Some((Measure::Indicator(*index), self.indicators.get(*index)?.domain));
        }
        let index = *self.ids.derived.get(id)?;
        let members = self.derived.get(index)?.of.iter().filter_map(|member| self.indicators.get(*member));
        let domain = members.map(|member| member.domain).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        Some((Measure::Derived(index), domain.unwrap_or((0.0, 100.0))))
    }

    fn names(&self) -> Vec<&str> {
        let ids = self.ids;
        ids.nodes.keys().chain(ids.indicators.keys()).chain(ids.derived.keys()).copied().collect()
    }
}

impl Lower<'_> {
    /// All identifiers. Nodes, indicators and derived figures must have different ones, because gates refer to all
    /// three.
    fn rubric_ids<'w>(&mut self, file: &'w RubricFile) -> RubricIds<'w> {
        if file.nodes.is_empty() {
            self.fault(&KeyPath::root().key("node"), message!("input-too-few", least = 1, found = 0));
        }
        let ids = RubricIds {
            nodes: self.ids("node", "id", file.nodes.iter().map(|node| node.id.as_str())),
            indicators: self.ids("indicator", "id", file.indicators.iter().map(|indicator| indicator.id.as_str())),
            derived: self.ids("derived", "id", file.derived.iter().map(|derived| derived.id.as_str())),
        };
        let place = |array: &str, index: usize| KeyPath::root().key(array).index(index).key("id");
        let shared = [("indicator", &ids.indicators), ("derived", &ids.derived)];
        for (array, later) in shared {
            for (id, index) in later {
                let first = ids.nodes.get(id).map(|first| ("node", first));
                let first =
                    first.or_else(|| ids.indicators.get(id).filter(|_| array == "derived").map(|i| ("indicator", i)));
                if let Some((before, first)) = first {
                    let message = message!("input-duplicate-id", id = *id);
                    self.fault_beside(&place(array, *index), message, &place(before, *first), super::first_here());
                }
            }
        }
        // The root has the rubric's own identifier.
        if let Some(index) = ids.nodes.get(file.rubric.id.as_str()) {
            let message = message!("input-duplicate-id", id = &file.rubric.id);
            let head = KeyPath::root().key("rubric").key("id");
            self.fault_beside(&place("node", *index), message, &head, super::first_here());
        }
        ids
    }

    /// For each node, in the order of the file, the node above it; `None` below the root.
    fn parents(&mut self, wire: &[WireNode], ids: &Ids<'_>) -> Vec<Option<usize>> {
        let mut parents = Vec::with_capacity(wire.len());
        for (i, node) in wire.iter().enumerate() {
            let path = KeyPath::root().key("node").index(i).key("parent");
            parents.push(node.parent.as_ref().and_then(|parent| self.refer(&path, "input-noun-node", parent, ids)));
        }
        parents
    }

    /// Refuses nodes that are their own ancestors.
    fn tree(&mut self, wire: &[WireNode], parents: &[Option<usize>]) {
        let above = |node: usize| parents.get(node).copied().flatten().into_iter().collect();
        if let Some(found) = find_cycle(parents.len(), above) {
            let names = found.iter().filter_map(|node| wire.get(*node)).map(|node| node.id.as_str());
            let path = KeyPath::root().key("node").index(found.first().copied().unwrap_or(0)).key("parent");
            let message = message!("input-cycle", cycle = arrows(names));
            self.fault_with(&path, message, Some(message!("input-tree-cycle-help")));
        }
    }

    fn indicators(&mut self, wire: &[WireIndicator], nodes: &Ids<'_>, order: &Order) -> Vec<Indicator> {
        let mut indicators = Vec::with_capacity(wire.len());
        for (i, indicator) in wire.iter().enumerate() {
            let path = KeyPath::root().key("indicator").index(i);
            let parent = self.refer(&path.key("parent"), "input-noun-node", &indicator.parent, nodes);
            let [least, greatest] = indicator.domain;
            if least >= greatest {
                let message = message!("input-domain-empty", least = figure(least), greatest = figure(greatest));
                self.fault(&path.key("domain"), message);
            }
            let follows = indicator.follows.map(|follows| match follows {
                WireFollows::Channel(kind) => Follows::Channel(kind),
                WireFollows::Cases(ability) => Follows::Cases(ability),
            });
            if follows.is_some() && indicator.domain != [0.0, 100.0] {
                self.fault(&path.key("domain"), message!("input-follows-percent", id = &indicator.id));
            }
            indicators.push(Indicator {
                id: indicator.id.clone(),
                title: indicator.title.clone().into(),
                unit: indicator.unit.clone().into(),
                letter: indicator.letter,
                itposmo: indicator.itposmo,
                weight: indicator.weight,
                scale: self.scale(&path, &indicator.scale, (least, greatest)),
                domain: (least, greatest),
                follows,
                why: indicator.why.clone().into(),
                usual_source: indicator.usual_source.clone().into(),
                in_a_day: indicator.in_a_day.clone().map(Into::into),
                core: indicator.core,
                basis: indicator.basis.clone().into(),
                parent: parent.map_or(0, |parent| order.placed(parent)),
                place: path,
            });
        }
        indicators
    }

    /// Checks that every node has children whose weights have a positive sum.
    fn weights(&mut self, nodes: &[Node], indicators: &[Indicator], order: &Order) {
        for (i, node) in nodes.iter().enumerate() {
            let path = match i.checked_sub(1).and_then(|i| order.files.get(i)) {
                Some(file) => KeyPath::root().key("node").index(*file),
                None => KeyPath::root().key("rubric"),
            };
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

    fn derived(&mut self, wire: &[WireDerived], ids: &Ids<'_>, indicators: &[Indicator]) -> Vec<Derived> {
        let mut derived = Vec::with_capacity(wire.len());
        for (i, figure) in wire.iter().enumerate() {
            let path = KeyPath::root().key("derived").index(i).key("of");
            if figure.of.is_empty() {
                self.fault(&path, message!("input-too-few", least = 1, found = 0));
            }
            let members = self.refer_all(&path, "input-noun-indicator", &figure.of, ids);
            for (j, id) in figure.of.iter().enumerate() {
                let member = ids.get(id.as_str()).and_then(|member| indicators.get(*member));
                if member.is_some_and(|member| !is_share(member)) {
                    self.fault(&path.index(j), message!("input-not-a-share", id = id));
                }
            }
            derived.push(Derived {
                id: figure.id.clone(),
                title: figure.title.clone().into(),
                unit: figure.unit.clone().into(),
                combine: figure.combine,
                of: members,
                why: figure.why.clone().into(),
            });
        }
        derived
    }

    fn stages(&mut self, wire: &[WireStage], measures: &Measures<'_>) -> Vec<Stage> {
        if wire.is_empty() {
            self.fault(&KeyPath::root().key("stage"), message!("input-too-few", least = 1, found = 0));
        }
        self.ids("stage", "id", wire.iter().map(|stage| stage.id.as_str()));
        if let Some(reserved) = wire.iter().position(|stage| stage.id == ANY) {
            let path = KeyPath::root().key("stage").index(reserved).key("id");
            self.fault(&path, message!("input-stage-any"));
        }
        let mut stages = Vec::with_capacity(wire.len());
        for (i, stage) in wire.iter().enumerate() {
            let path = KeyPath::root().key("stage").index(i).key("gates");
            let gates = stage.gates.iter().enumerate();
            let gates = gates.filter_map(|(j, gate)| self.gate(&path.index(j), gate, measures)).collect();
            stages.push(Stage {
                id: stage.id.clone(),
                title: stage.title.clone().into(),
                means: stage.means.clone().into(),
                gates,
            });
        }
        stages
    }

    /// The quarters before each of `stages` stages.
    fn spacing(&mut self, wire: &WireSpacing, stages: usize) -> Vec<i32> {
        let quarters = |of: &u32| i32::try_from(*of).unwrap_or(i32::MAX);
        match wire {
            WireSpacing::All(all) => vec![quarters(all); stages],
            WireSpacing::Each(each) => {
                if each.len() != stages {
                    let path = KeyPath::root().key("rubric").key("stage_spacing_quarters");
                    self.fault(&path, message!("input-spacing-count", found = each.len(), stages = stages));
                }
                each.iter().map(quarters).collect()
            }
        }
    }

    fn gate(&mut self, path: &KeyPath, gate: &WireGate, measures: &Measures<'_>) -> Option<Gate> {
        let Some((on, (least, greatest))) = measures.find(&gate.on) else {
            self.unknown(&path.key("on"), "input-noun-measure", &gate.on, measures.names());
            return None;
        };
        if !(least..=greatest).contains(&gate.threshold) {
            let (least, greatest) = (figure(least), figure(greatest));
            let found = figure(gate.threshold);
            let message =
                message!("input-threshold-outside", id = &gate.on, found = found, least = least, greatest = greatest);
            let of_node = matches!(on, Measure::Node(_)).then(|| message!("input-threshold-of-node"));
            self.fault_with(&path.key("threshold"), message, of_node);
        }
        Some(Gate { on, threshold: gate.threshold })
    }
}

/// Whether an indicator is a share of people in percent, judging by its scale and domain.
fn is_share(indicator: &Indicator) -> bool {
    let counted = matches!(indicator.scale, Scale::Levels(_) | Scale::Checklist(_));
    !counted && indicator.domain.0 >= 0.0 && indicator.domain.1 <= 100.0
}

/// The order of the nodes in the model: the root first, parents before children, otherwise as in the file.
pub(super) struct Order {
    /// Positions in the file, in the order of the model without its root.
    files: Vec<usize>,
    /// Indices in the model, by the position in the file.
    places: Vec<usize>,
}

impl Order {
    /// Breadth first from the root. Nodes of a cycle, which are unreachable from the root, come last.
    pub(super) fn of(parents: &[Option<usize>]) -> Self {
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
        for (node, parent) in parents.iter().enumerate() {
            if let Some(below) = parent.and_then(|parent| below.get_mut(parent)) {
                below.push(node);
            }
        }
        let mut files: Vec<usize> = (0..parents.len()).filter(|node| parents.get(*node) == Some(&None)).collect();
        let mut next = 0;
        while let Some(node) = files.get(next).copied() {
            files.extend(below.get(node).into_iter().flatten());
            next += 1;
        }
        let reached: BTreeSet<usize> = files.iter().copied().collect();
        files.extend((0..parents.len()).filter(|node| !reached.contains(node)));
        let mut places = vec![0; parents.len()];
        for (place, file) in files.iter().enumerate() {
            if let Some(slot) = places.get_mut(*file) {
                *slot = place + 1;
            }
        }
        Order { files, places }
    }

    /// The position in the file of a node, counted in the model without its root.
    pub(super) fn file(&self, node: usize) -> Option<usize> {
        self.files.get(node).copied()
    }

    /// The index in the model of a node of the file.
    pub(super) fn placed(&self, file: usize) -> usize {
        self.places.get(file).copied().unwrap_or(0)
    }
}

/// The nodes with the root first, without children.
fn nodes(head: &RubricHead, wire: &[WireNode], parents: &[Option<usize>], order: &Order) -> Vec<Node> {
    let root = Node {
        id: head.id.clone(),
        title: head.title.clone().into(),
        why: head.note.clone().map(Text::from).unwrap_or_default(),
        weight: 1.0,
        power: head.power.0,
        parent: None,
        children: Vec::new(),
    };
    let below = order.files.iter().filter_map(|file| {
        let node = wire.get(*file)?;
        let parent = parents.get(*file).copied().flatten();
        Some(Node {
            id: node.id.clone(),
            title: node.title.clone().into(),
            why: node.why.clone().into(),
            weight: node.weight,
            power: node.power.0,
            parent: Some(parent.map_or(0, |parent| order.placed(parent))),
            children: Vec::new(),
        })
    });
    std::iter::once(root).chain(below).collect()
}

/// Gives every node its children, in the order of the file.
fn adopt(nodes: &mut [Node], wire: &[WireNode], indicators: &[Indicator], parents: &[Option<usize>], order: &Order) {
    for file in 0..wire.len() {
        let parent = parents.get(file).copied().flatten().map_or(0, |parent| order.placed(parent));
        if let Some(parent) = nodes.get_mut(parent) {
            parent.children.push(Child::Node(order.placed(file)));
        }
    }
    for (i, indicator) in indicators.iter().enumerate() {
        if let Some(parent) = nodes.get_mut(indicator.parent) {
            parent.children.push(Child::Indicator(i));
        }
    }
}
