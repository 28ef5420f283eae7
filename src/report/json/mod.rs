//! JSON for programs. Each layout is frozen, versioned and has structs of its own, so a change inside Gradus breaks no
//! reader.
//!
//! Each answer stands in an [`Envelope`]. A change that could break a reader changes the number in the schema's name;
//! an addition does not. `docs/json.md` describes each field.

pub mod assessment;
pub mod assumed;
pub mod audit;
pub mod batch;
pub mod burden;
pub mod comparison;
pub(crate) mod doubts;
pub mod escape;
pub mod explain;
mod figures;
pub mod import;
pub mod levelled;
pub mod list;
pub mod roadmap;
pub(crate) mod thresholds;
pub mod why;

use serde::Serialize;

use super::provenance::{InputFile, VERSION};
use crate::message::Value;
use crate::model;
use crate::model::catalogue::ANY_STAGE;
use crate::model::rubric::{Child, Measure};
use crate::model::{Lang, Rubric};
use crate::score::ScoreBounds;

/// The first fields of every JSON answer. The body's fields follow them.
#[derive(Clone, Debug, Serialize)]
pub struct Envelope<T> {
    /// The name and version of the layout, for example `gradus.assessment/1`.
    pub schema: &'static str,
    /// The program that wrote the answer.
    pub tool: Tool,
    /// The input files in the order given, each once.
    pub inputs: Vec<InputFile>,
    /// The answer.
    #[serde(flatten)]
    pub body: T,
}

/// The program.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// Removes duplicate files.
pub fn once<'i>(inputs: impl IntoIterator<Item = &'i InputFile>) -> Vec<InputFile> {
    let mut once: Vec<InputFile> = Vec::new();
    for input in inputs {
        if !once.contains(input) {
            once.push(input.clone());
        }
    }
    once
}

impl<T: Serialize> Envelope<T> {
    /// An answer in the layout `schema`. Duplicate inputs are removed.
    pub fn new<'i>(schema: &'static str, inputs: impl IntoIterator<Item = &'i InputFile>, body: T) -> Self {
        Envelope { schema, tool: Tool { name: "gradus", version: VERSION }, inputs: once(inputs), body }
    }

    /// The answer as text that ends in a line break. Equal answers give equal bytes.
    pub fn text(&self) -> serde_json::Result<String> {
        escape::pretty(self)
    }
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl Text {
    /// The text in `lang`.
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        }
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Self {
        Value::Text(model::Text { en: text.en.clone(), zh: text.zh.clone() })
    }
}

impl From<&model::Text> for Text {
    fn from(text: &model::Text) -> Self {
        Text { en: text.en.clone(), zh: text.zh.clone() }
    }
}

/// A score with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bounds {
    /// Low estimate, in [0, 1].
    pub low: f64,
    /// Likely value; null where too little is known.
    pub point: Option<f64>,
    /// High estimate, in [0, 1].
    pub high: f64,
}

impl From<ScoreBounds> for Bounds {
    fn from(score: ScoreBounds) -> Self {
        Bounds { low: score.low, point: score.point, high: score.high }
    }
}

/// An exact amount as a decimal in major units, for example `"1250.50"`. It is a string because not every reader keeps
/// a JSON number exact.
pub fn decimal(amount: model::Money) -> String {
    let minor = amount.as_minor();
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, cents) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
    if cents == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{cents:02}") }
}

/// The amount that [`decimal`] wrote; none where the text has another form.
pub fn amount(decimal: &str) -> Option<model::Money> {
    let (sign, digits) = decimal.strip_prefix('-').map_or((1, decimal), |digits| (-1, digits));
    let (whole, cents) = digits.split_once('.').unwrap_or((digits, "00"));
    let minor = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents.parse().ok()?)?;
    (cents.len() == 2).then(|| model::Money::minor(sign * minor))
}

/// A reference to an element of a rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// `node`, `indicator` or `derived`.
    pub kind: &'static str,
    /// Its identifier.
    pub id: String,
}

impl Reference {
    /// The element that a gate reads; none where the rubric lacks it.
    pub fn of(rubric: &Rubric, measure: Measure) -> Option<Self> {
        let (kind, id) = match measure {
            Measure::Node(i) => ("node", &rubric.nodes.get(i)?.id),
            Measure::Indicator(i) => ("indicator", &rubric.indicators.get(i)?.id),
            Measure::Derived(i) => ("derived", &rubric.derived.get(i)?.id),
        };
        Some(Reference { kind, id: id.clone() })
    }

    /// The element it refers to; none where the rubric lacks it.
    pub fn measure(&self, rubric: &Rubric) -> Option<Measure> {
        match self.kind {
            "node" => rubric.nodes.iter().position(|of| of.id == self.id).map(Measure::Node),
            "indicator" => rubric.indicators.iter().position(|of| of.id == self.id).map(Measure::Indicator),
            _ => rubric.derived.iter().position(|of| of.id == self.id).map(Measure::Derived),
        }
    }

    /// A reference to a child of a node.
    pub fn of_child(rubric: &Rubric, child: Child) -> Option<Self> {
        match child {
            Child::Node(i) => Reference::of(rubric, Measure::Node(i)),
            Child::Indicator(i) => Reference::of(rubric, Measure::Indicator(i)),
        }
    }
}

/// The name of a rubric, a rule set or a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: Text,
}

impl Named {
    /// The name in reports: `id@version`.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The name of a rubric.
    pub fn rubric(rubric: &Rubric) -> Self {
        Named { id: rubric.id.clone(), version: rubric.version.clone(), title: (&rubric.title).into() }
    }

    /// The name of a rule set.
    pub fn rules(rules: &model::RuleSet) -> Self {
        Named { id: rules.id.clone(), version: rules.version.clone(), title: (&rules.title).into() }
    }

    /// The name of a catalogue.
    pub fn catalogue(catalogue: &model::Catalogue) -> Self {
        Named { id: catalogue.id.clone(), version: catalogue.version.clone(), title: (&catalogue.title).into() }
    }
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageName {
    /// Its number, from 1; 0 for "no stage yet", and for no-regret work.
    pub number: usize,
    /// Its identifier; null for "no stage yet", and `any` for no-regret work.
    pub id: Option<String>,
}

impl StageName {
    /// Stage `number` of a rubric.
    pub fn of(rubric: &Rubric, number: usize) -> Self {
        let stage = number.checked_sub(1).and_then(|i| rubric.stages.get(i));
        StageName { number, id: stage.map(|stage| stage.id.clone()) }
    }

    /// The stage that work is for.
    pub fn of_work(rubric: &Rubric, number: usize) -> Self {
        match number {
            ANY_STAGE => StageName { number, id: Some("any".to_owned()) },
            _ => StageName::of(rubric, number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_stay_exact() {
        assert_eq!(decimal(model::Money::major(1_234_567)), "1234567");
        assert_eq!(decimal(model::Money::minor(-123_405)), "-1234.05");
        for minor in [0, 1, -1, 99, -100, 123_405, i64::MAX, -i64::MAX] {
            let money = model::Money::minor(minor);
            assert_eq!(amount(&decimal(money)), Some(money));
        }
        assert!(["", "-", "1.5", "1,000", "x"].into_iter().all(|words| amount(words).is_none()));
    }

    #[test]
    fn an_envelope_names_each_input_once() {
        let file = InputFile { name: "a.toml".into(), sha256: "00".into() };
        let envelope = Envelope::new("gradus.test/1", [&file, &file], serde_json::json!({ "answer": 42 }));
        assert_eq!(envelope.inputs.len(), 1);
        let text = envelope.text().unwrap();
        assert!(text.starts_with("{\n  \"schema\": \"gradus.test/1\",") && text.ends_with("\"answer\": 42\n}\n"));
    }
}
