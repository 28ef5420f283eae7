//! The things that can be explained, and the look-up of names.

use crate::check::RULES;
use crate::message;
use crate::message::{Message, Value};
use crate::model::{Catalogue, Rubric, RuleSet};

/// The sources of everything that can be explained.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The rubric.
    pub rubric: &'a Rubric,
    /// The catalogue; it was read with this rubric.
    pub catalogue: &'a Catalogue,
    /// The rule set with the thresholds of the audit.
    pub rules: &'a RuleSet,
}

/// One thing that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The whole rubric.
    Rubric,
    /// A node, an index into [`Rubric::nodes`].
    Node(usize),
    /// An indicator, an index into [`Rubric::indicators`].
    Indicator(usize),
    /// A derived figure, an index into [`Rubric::derived`].
    Derived(usize),
    /// A stage, from 1.
    Stage(usize),
    /// The whole catalogue.
    Catalogue,
    /// An initiative, an index into [`Catalogue::entries`].
    Initiative(usize),
    /// A rule of the audit, an index into [`RULES`].
    Rule(usize),
}

/// Error: the name is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The unknown name.
    pub name: String,
    /// Similar names, the most similar first; empty if there are none.
    pub suggestions: Vec<String>,
}

/// Maximum number of suggestions.
const SUGGESTED: usize = 3;

/// Maximum length of a name for which suggestions are computed. The cost of a comparison grows with the product of
/// the lengths.
const COMPARED: usize = 100;

impl Unknown {
    /// The fault.
    pub fn message(&self) -> Message {
        message!("explain-unknown", name = &self.name)
    }

    /// The remedy.
    pub fn help(&self) -> Message {
        if self.suggestions.is_empty() {
            return message!("explain-unknown-help");
        }
        let names: Vec<Value> = self.suggestions.iter().map(Value::from).collect();
        message!("explain-did-you-mean", names = names)
    }
}

impl<'a> Shelf<'a> {
    /// Every name with the thing that it identifies.
    pub fn names(&self) -> Vec<(&'a str, Subject)> {
        let Shelf { rubric, catalogue, .. } = *self;
        let mut names = vec![(rubric.id.as_str(), Subject::Rubric)];
        // The root has the same name as the rubric.
        let nodes = rubric.nodes.iter().enumerate().skip(1);
        names.extend(nodes.map(|(i, node)| (node.id.as_str(), Subject::Node(i))));
        let indicators = rubric.indicators.iter().enumerate();
        names.extend(indicators.map(|(i, indicator)| (indicator.id.as_str(), Subject::Indicator(i))));
        let derived = rubric.derived.iter().enumerate();
        names.extend(derived.map(|(i, derived)| (derived.id.as_str(), Subject::Derived(i))));
        let stages = rubric.stages.iter().enumerate();
        names.extend(stages.map(|(i, stage)| (stage.id.as_str(), Subject::Stage(i + 1))));
        names.push((catalogue.id.as_str(), Subject::Catalogue));
        let entries = catalogue.entries.iter().enumerate();
        names.extend(entries.map(|(i, entry)| (entry.id.as_str(), Subject::Initiative(i))));
        names.extend(RULES.iter().enumerate().map(|(i, rule)| (rule.name, Subject::Rule(i))));
        names
    }

    /// Everything with this name, or an error with suggestions.
    pub fn look_up(&self, name: &str) -> Result<Vec<Subject>, Unknown> {
        let names = self.names();
        let found: Vec<Subject> =
            names.iter().filter(|(known, _)| *known == name).map(|(_, subject)| *subject).collect();
        // Rules are also found by code. Codes are not suggested, because every short name is similar to one.
        let coded = RULES.iter().position(|rule| rule.code().eq_ignore_ascii_case(name)).map(Subject::Rule);
        let found: Vec<Subject> = found.into_iter().chain(coded).collect();
        if found.is_empty() {
            let suggestions = suggestions(name, names.iter().map(|(known, _)| *known));
            return Err(Unknown { name: name.to_owned(), suggestions });
        }
        Ok(found)
    }
}

/// The known names that are similar to `name`, the most similar first.
pub fn suggestions<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Vec<String> {
    if name.len() > COMPARED {
        return Vec::new();
    }
    let plain = |name: &str| name.to_lowercase().replace(['_', ' '], "-");
    let wanted = plain(name);
    let mut near: Vec<(usize, &str)> = known
        .filter_map(|known| {
            let other = plain(known);
            let distance = strsim::damerau_levenshtein(&wanted, &other);
            let tolerated = wanted.chars().count().max(other.chars().count()) / 3;
            let part = wanted.len() >= 3 && (other.contains(&wanted) || wanted.contains(&other) && other.len() >= 3);
            (distance <= tolerated || part).then_some((distance, known))
        })
        .collect();
    near.sort_unstable();
    near.dedup_by_key(|(_, known)| *known);
    near.into_iter().take(SUGGESTED).map(|(_, known)| known.to_owned()).collect()
}
