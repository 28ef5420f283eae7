//! Explains a rubric: its measures, their method and their purpose.

use super::facts::facts;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::rubric::{Child, Follows, Gate, Indicator, Measure, Scale, Width};
use crate::model::terms::EvidenceKind;
use crate::model::{Rubric, Text};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};

/// The whole rubric.
pub(super) fn whole(rubric: &Rubric, locale: &Locale, document: &mut Document) {
    document.title(locale.say(&message!("explain-rubric", title = &rubric.title, id = &rubric.id)));
    if let Some(note) = &rubric.note {
        document.paragraph(locale.text(note));
    }
    document.items(facts(locale, &settings(rubric)));
    for (i, node) in rubric.nodes.iter().enumerate().skip(1) {
        document.heading(locale.say(&message!("explain-node", title = &node.title, id = &node.id)));
        document.items(facts(locale, &node_facts(rubric, i)));
        for child in &node.children {
            let Child::Indicator(leaf) = *child else { continue };
            let Some(indicator) = rubric.indicators.get(leaf) else { continue };
            let title = message!("explain-indicator", title = &indicator.title, id = &indicator.id);
            document.paragraph_in(Tone::Strong, locale.say(&title));
            document.items(facts(locale, &indicator_facts(rubric, indicator, leaf)));
            steps(locale, indicator, document);
        }
    }
    if !rubric.derived.is_empty() {
        document.heading(locale.word("explain-derived-heading"));
    }
    for (i, derived) in rubric.derived.iter().enumerate() {
        let title = message!("explain-derived", title = &derived.title, id = &derived.id);
        document.paragraph_in(Tone::Strong, locale.say(&title));
        document.items(facts(locale, &derived_facts(rubric, i)));
    }
    document.heading(locale.word("explain-stages-heading"));
    for (i, stage) in rubric.stages.iter().enumerate() {
        let title = message!("explain-stage", stage = figures::stage(rubric, i + 1), id = &stage.id);
        document.paragraph_in(Tone::Strong, locale.say(&title));
        document.paragraph(locale.text(&stage.means));
        document.table(gates(rubric, locale, &stage.gates));
    }
    document.heading(locale.word("explain-evidence-heading"));
    document.table(widths(rubric, locale));
}

/// The aggregation settings.
fn settings(rubric: &Rubric) -> Vec<Message> {
    let mean = rubric.nodes.first().map_or(1.0, |root| root.power);
    let indicators = rubric.indicators.len();
    let spacing: Vec<Value> = rubric.stage_spacing.iter().map(|quarters| Value::Name(quarters.to_string())).collect();
    vec![
        message!("explain-size", dimensions = rubric.dimensions().count(), indicators = indicators),
        message!("explain-headline", mean = figures::mean(mean), floor = number(rubric.floor, 3)),
        message!("explain-coverage", needed = figures::percent(rubric.coverage_needed)),
        message!("explain-strong", stage = figures::stage(rubric, rubric.strong_from_stage)),
        message!("explain-spacing", quarters = spacing),
        message!(
            "explain-ageing",
            free = rubric.ageing.free_years,
            per_year = number(rubric.ageing.per_year, 3),
            basis = &rubric.ageing.basis
        ),
    ]
}

/// A node with its children.
pub(super) fn node(rubric: &Rubric, i: usize, locale: &Locale, document: &mut Document) {
    let Some(node) = rubric.nodes.get(i) else { return };
    document.title(locale.say(&message!("explain-node", title = &node.title, id = &node.id)));
    document.items(facts(locale, &node_facts(rubric, i)));
    let columns = vec![
        Column::left(locale.word("explain-column-child")),
        Column::left(locale.word("explain-column-id")),
        Column::right(locale.word("explain-column-weight")),
        Column::left(locale.word("explain-column-scale")),
    ];
    let row = |child: &Child| {
        let (id, title, weight, scale) = match *child {
            Child::Node(i) => rubric.nodes.get(i).map(|node| (&node.id, &node.title, node.weight, None))?,
            Child::Indicator(i) => {
                let found = rubric.indicators.get(i)?;
                (&found.id, &found.title, found.weight, Some(figures::scale(&found.scale)))
            }
        };
        let scale = scale.map_or_else(String::new, |scale| locale.say(&scale));
        Some([locale.text(title).to_owned(), id.clone(), number(weight, 2), scale].map(Span::plain).to_vec())
    };
    document.table(Table { columns, rows: node.children.iter().filter_map(row).collect() });
}

fn node_facts(rubric: &Rubric, i: usize) -> Vec<Message> {
    let Some(node) = rubric.nodes.get(i) else { return Vec::new() };
    let (share, above) = share(rubric, node.weight, node.parent);
    let mut facts = vec![
        message!("explain-why", why = &node.why),
        message!("explain-weight", weight = number(node.weight, 2), share = share, above = above),
        message!("explain-mean", mean = figures::mean(node.power)),
    ];
    facts.extend(read_by(rubric, Measure::Node(i)));
    facts
}

/// The share of a weight among its siblings, and the title of the parent.
fn share(rubric: &Rubric, weight: f64, parent: Option<usize>) -> (String, Text) {
    let above = parent.and_then(|parent| rubric.nodes.get(parent));
    let share = rubric.share(weight, parent);
    (figures::percent(share), above.map_or_else(Text::default, |above| above.title.clone()))
}

/// An indicator.
pub(super) fn indicator(rubric: &Rubric, i: usize, locale: &Locale, document: &mut Document) {
    let Some(indicator) = rubric.indicators.get(i) else { return };
    document.title(locale.say(&message!("explain-indicator", title = &indicator.title, id = &indicator.id)));
    document.items(facts(locale, &indicator_facts(rubric, indicator, i)));
    steps(locale, indicator, document);
}

fn indicator_facts(rubric: &Rubric, indicator: &Indicator, i: usize) -> Vec<Message> {
    let (share, above) = share(rubric, indicator.weight, Some(indicator.parent));
    let (least, greatest) = indicator.domain;
    let mut facts = vec![
        message!("explain-why", why = &indicator.why),
        message!("explain-unit", unit = &indicator.unit, least = number(least, 3), greatest = number(greatest, 3)),
        message!("explain-scale", scale = figures::scale(&indicator.scale), basis = &indicator.basis),
        message!("explain-weight", weight = number(indicator.weight, 2), share = share, above = above),
        message!("explain-source", source = &indicator.usual_source),
    ];
    facts.extend(indicator.in_a_day.as_ref().map(|how| message!("explain-in-a-day", how = how)));
    facts.extend(indicator.core.then(|| message!("explain-core")));
    facts.extend([
        message!("explain-letter", letter = indicator.letter.word(), means = indicator.letter),
        message!("explain-itposmo", dimension = indicator.itposmo),
    ]);
    facts.extend(indicator.follows.map(|follows| match follows {
        Follows::Channel(kind) => message!("explain-follows-channel", channel = kind),
        Follows::Cases(ability) => message!("explain-follows-cases", ability = ability),
    }));
    facts.extend(read_by(rubric, Measure::Indicator(i)));
    facts
}

/// The stages whose gates read a measure, each with its threshold.
fn read_by(rubric: &Rubric, measure: Measure) -> Vec<Message> {
    let stages = rubric.stages.iter().enumerate();
    stages
        .flat_map(|(i, stage)| stage.gates.iter().map(move |gate| (i + 1, gate)))
        .filter(|(_, gate)| gate.on == measure)
        .map(|(stage, gate)| {
            let needed = Threshold { rubric, gate };
            message!("explain-read-by", stage = figures::stage(rubric, stage), threshold = needed.message())
        })
        .collect()
}

/// The levels or items of a stepped scale.
fn steps(locale: &Locale, indicator: &Indicator, document: &mut Document) {
    let (first, texts, heading) = match &indicator.scale {
        Scale::Levels(levels) => (0, levels, "explain-column-level"),
        Scale::Checklist(items) => (1, items, "explain-column-item"),
        _ => return,
    };
    let columns = vec![Column::right(locale.word(heading)), Column::left(locale.word("explain-column-seen"))];
    let row = |(i, text): (usize, &Text)| vec![Span::plain((first + i).to_string()), Span::plain(locale.text(text))];
    document.table(Table { columns, rows: texts.iter().enumerate().map(row).collect() });
}

/// A derived figure.
pub(super) fn derived(rubric: &Rubric, i: usize, locale: &Locale, document: &mut Document) {
    let Some(derived) = rubric.derived.get(i) else { return };
    document.title(locale.say(&message!("explain-derived", title = &derived.title, id = &derived.id)));
    document.items(facts(locale, &derived_facts(rubric, i)));
}

fn derived_facts(rubric: &Rubric, i: usize) -> Vec<Message> {
    let Some(derived) = rubric.derived.get(i) else { return Vec::new() };
    let titles = derived.of.iter().filter_map(|i| rubric.indicators.get(*i)).map(|of| Value::from(&of.title));
    let of = titles.reduce(|sum, part| message!("sum-of", sum = sum, part = part).into());
    let mut facts = vec![
        message!("explain-why", why = &derived.why),
        message!("explain-derived-unit", unit = &derived.unit),
        message!("explain-combine", combine = derived.combine, of = of.unwrap_or_else(|| "".into())),
    ];
    facts.extend(read_by(rubric, Measure::Derived(i)));
    facts
}

/// A stage.
pub(super) fn stage(rubric: &Rubric, number: usize, locale: &Locale, document: &mut Document) {
    let Some(stage) = number.checked_sub(1).and_then(|i| rubric.stages.get(i)) else { return };
    document.title(locale.say(&message!("explain-stage", stage = figures::stage(rubric, number), id = &stage.id)));
    document.paragraph(locale.text(&stage.means));
    document.table(gates(rubric, locale, &stage.gates));
    let mut lines = vec![message!("explain-gates-all")];
    if number >= rubric.strong_from_stage {
        lines.push(message!("explain-gates-strong"));
    }
    lines.push(message!("scorecard-not-approval"));
    document.items(facts(locale, &lines));
}

/// The gates of a stage.
fn gates(rubric: &Rubric, locale: &Locale, gates: &[Gate]) -> Table {
    let columns = vec![
        Column::left(locale.word("explain-column-gate")),
        Column::left(locale.word("explain-column-id")),
        Column::right(locale.word("explain-column-threshold")),
    ];
    let row = |gate: &Gate| {
        let title = locale.text(figures::measure_title(rubric, gate.on)?);
        let id = match gate.on {
            Measure::Node(i) => &rubric.nodes.get(i)?.id,
            Measure::Indicator(i) => &rubric.indicators.get(i)?.id,
            Measure::Derived(i) => &rubric.derived.get(i)?.id,
        };
        let threshold = locale.say(&Threshold { rubric, gate }.message());
        Some([title, id, &threshold].map(Span::plain).to_vec())
    };
    Table { columns, rows: gates.iter().filter_map(row).collect() }
}

/// A gate's threshold in words.
struct Threshold<'a> {
    rubric: &'a Rubric,
    gate: &'a Gate,
}

impl Threshold<'_> {
    /// "at least" the threshold, or "at most" if the scale descends.
    fn message(&self) -> Message {
        let kind = Kind::of(self.rubric, self.gate.on);
        let figure = kind.message(self.gate.threshold);
        if kind.descends() {
            message!("threshold-at-most", figure = figure)
        } else {
            message!("threshold-at-least", figure = figure)
        }
    }
}

/// The uncertainty of a score by grade of evidence.
fn widths(rubric: &Rubric, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("explain-column-evidence")),
        Column::right(locale.word("explain-column-down")),
        Column::right(locale.word("explain-column-up")),
        Column::left(locale.word("explain-column-strong")),
        Column::left(locale.word("explain-column-basis")),
    ];
    let row = |(kind, width): (&EvidenceKind, &Width)| {
        let strong = locale.word(if width.strong { "explain-strong-yes" } else { "explain-strong-no" });
        let down = figures::score(width.down);
        let basis = locale.text(&width.basis).to_owned();
        let kind = locale.value(&(*kind).into());
        [kind, down, figures::score(width.up), strong, basis].map(Span::plain).to_vec()
    };
    Table { columns, rows: rubric.widths.iter().map(row).collect() }
}
