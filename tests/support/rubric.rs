//! The default rubric, read from its file.

use gradus::format::WireText;
use gradus::format::rubric::{RubricFile, WireScale};
use gradus::model::rubric::{Ageing, Band, Child, Derived, Gate, Indicator, Measure, Node, Scale, Stage, Width};
use gradus::model::{KeyPath, Rubric, Text};

/// The default rubric.
pub fn default() -> Rubric {
    lower(toml::from_str(include_str!("../../assessments/rubrics/service-orientation.toml")).unwrap())
}

fn texts(wire: Vec<WireText>) -> Vec<Text> {
    wire.into_iter().map(Text::from).collect()
}

fn scale(wire: WireScale) -> Scale {
    match wire {
        WireScale::Goalposts([worst, best]) => Scale::Goalposts { worst, best },
        WireScale::LogGoalposts([worst, best]) => Scale::LogGoalposts { worst, best },
        WireScale::Bands(bands) => {
            Scale::Bands(bands.into_iter().map(|band| Band { from: band.from, score: band.score }).collect())
        }
        WireScale::Levels(levels) => Scale::Levels(texts(levels)),
        WireScale::Checklist(items) => Scale::Checklist(texts(items)),
    }
}

fn lower(file: RubricFile) -> Rubric {
    let head = file.rubric;
    let mut nodes = vec![Node {
        id: head.id.clone(),
        title: head.title.clone().into(),
        why: Text::default(),
        weight: 1.0,
        power: head.power,
        parent: None,
        children: Vec::new(),
    }];
    for wire in file.nodes {
        let at = nodes.len();
        nodes[0].children.push(Child::Node(at));
        nodes.push(Node {
            id: wire.id,
            title: wire.title.into(),
            why: wire.why.into(),
            weight: wire.weight,
            power: wire.power,
            parent: Some(0),
            children: Vec::new(),
        });
    }
    let mut indicators = Vec::new();
    for (i, wire) in file.indicators.into_iter().enumerate() {
        let parent = nodes.iter().position(|node| node.id == wire.parent).unwrap();
        nodes[parent].children.push(Child::Indicator(i));
        indicators.push(Indicator {
            id: wire.id,
            title: wire.title.into(),
            unit: wire.unit.into(),
            letter: wire.letter,
            itposmo: wire.itposmo,
            weight: wire.weight,
            scale: scale(wire.scale),
            domain: (wire.domain[0], wire.domain[1]),
            why: wire.why.into(),
            usual_source: wire.usual_source.into(),
            basis: wire.basis.into(),
            parent,
            place: KeyPath::root().key("indicator").index(i),
        });
    }
    let find = |id: &str| indicators.iter().position(|indicator| indicator.id == id);
    let derived: Vec<Derived> = file
        .derived
        .into_iter()
        .map(|wire| Derived {
            id: wire.id,
            title: wire.title.into(),
            unit: wire.unit.into(),
            combine: wire.combine,
            of: wire.of.iter().map(|id| find(id).unwrap()).collect(),
            why: wire.why.into(),
        })
        .collect();
    let measure = |id: &str| {
        let node = nodes.iter().position(|node| node.id == id).map(Measure::Node);
        let of_derived = || derived.iter().position(|derived| derived.id == id).map(Measure::Derived);
        node.or_else(|| find(id).map(Measure::Indicator)).or_else(of_derived).unwrap()
    };
    let stages = file
        .stages
        .into_iter()
        .map(|wire| Stage {
            id: wire.id,
            title: wire.title.into(),
            means: wire.means.into(),
            gates: wire.gates.iter().map(|gate| Gate { on: measure(&gate.on), threshold: gate.threshold }).collect(),
        })
        .collect();
    let width = |wire: gradus::format::rubric::WireWidth| Width {
        down: wire.down,
        up: wire.up,
        strong: wire.strong,
        basis: wire.basis.into(),
    };
    Rubric {
        id: head.id,
        version: head.version,
        title: head.title.into(),
        note: head.note.map(Text::from),
        floor: head.floor,
        coverage_needed: head.coverage_needed,
        strong_from_stage: head.strong_from_stage as usize,
        stage_spacing: head.stage_spacing_quarters as i32,
        ageing: Ageing {
            free_years: head.ageing.free_years,
            per_year: head.ageing.per_year,
            basis: head.ageing.basis.into(),
        },
        nodes,
        indicators,
        derived,
        stages,
        widths: file.evidence.into_iter().map(|(kind, wire)| (kind, width(wire))).collect(),
    }
}
