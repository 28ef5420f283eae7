//! A rule and its result: findings, and things it could not examine.

use std::collections::{BTreeMap, BTreeSet};

use super::docs::RuleDocs;
use super::family::{Binding, Family};
use super::standing::Standing;
use crate::forecast::Forecast;
use crate::message::{Message, Severity, Value};
use crate::model::waiver::WaiverFile;
use crate::model::{KeyPath, Money, Waiver};

/// A rule: its names, its properties and its function.
pub struct Rule {
    /// The name, for people and for `explain`; stable.
    pub name: &'static str,
    /// The family: the vice that the rule catches, or structure.
    pub family: Family,
    /// The number within the family, from 1; with the letter it makes the code, for example `H03`.
    pub number: u8,
    /// The severity of its findings, unless a finding lowers it.
    pub severity: Severity,
    /// Whether a generated roadmap must satisfy it. Every rule of error level is a constraint.
    pub binding: Binding,
    /// Whether somebody may accept its findings. Findings of arithmetic, of definitions and about waivers must be
    /// fixed.
    pub waivable: bool,
    /// The documentation in English and Chinese, with the words of its findings.
    pub docs: RuleDocs,
    /// The function that examines a forecast.
    pub check: fn(&Forecast<'_>, &mut Examination),
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Rule({} {})", self.code(), self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Rule {
    /// The short code: family letter and number.
    pub fn code(&self) -> String {
        format!("{}{:02}", self.family.word(), self.number)
    }
}

/// A fault that one rule found at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity: the rule's or a lower one.
    pub severity: Severity,
    /// The wording of the condition, if the rule has several.
    pub variant: Option<&'static str>,
    /// The arguments of the words; criterion, condition, effect and recommendation share them.
    pub args: Vec<(&'static str, Value)>,
    /// Places, the main one first.
    pub spots: Vec<Spot>,
    /// The initiatives concerned (indices into the plan's); none for the plan as a whole.
    pub initiatives: Vec<usize>,
    /// The cost of the initiatives or money concerned.
    pub cost: Money,
    /// The part of its initiatives that it takes out of order in the orientation, in [0, 1]: less than 1 if a figure of
    /// the whole plan is only somewhat beyond its limit.
    pub part: f64,
    /// The waiver that silences it (an index into the plan's).
    pub waived: Option<usize>,
    /// Its state relative to the baseline, if there is one.
    pub baseline: Option<Standing>,
}

/// A place to which a finding points.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The file.
    pub file: SpotFile,
    /// The place in that file.
    pub path: KeyPath,
    /// A note on the place.
    pub label: Option<Message>,
}

/// The file of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpotFile {
    /// The plan.
    Plan,
    /// The assessment.
    Assessment,
    /// The file of waivers beside the plan.
    Waivers,
}

/// A thing that a rule could not examine, and the reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Unexamined {
    /// The missing data.
    pub why: Message,
    /// The place in the plan that needs the data.
    pub path: KeyPath,
    /// The unexamined initiatives (indices into the plan's); none for the plan as a whole.
    pub initiatives: Vec<usize>,
}

/// The result of a rule.
#[derive(Clone, Debug)]
pub struct Examination {
    rule: &'static Rule,
    /// Number of things in order.
    pub in_order: usize,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Things that could not be examined.
    pub unexamined: Vec<Unexamined>,
    /// The initiatives examined with any result, beside those that findings name.
    looked_at: BTreeSet<usize>,
    /// Whether the rule examined the plan as a whole.
    whole: bool,
}

impl Examination {
    /// An empty result.
    pub fn new(rule: &'static Rule) -> Self {
        Examination {
            rule,
            in_order: 0,
            findings: Vec::new(),
            unexamined: Vec::new(),
            looked_at: BTreeSet::new(),
            whole: false,
        }
    }

    /// Whether the plan contains nothing that the rule examines.
    pub fn is_idle(&self) -> bool {
        self.in_order == 0 && self.findings.is_empty() && self.unexamined.is_empty()
    }

    /// Removes duplicates: findings with the same words and places.
    pub fn drop_repeats(&mut self) {
        let places = |finding: &Finding| finding.spots.iter().map(|spot| spot.path.clone()).collect::<Vec<_>>();
        keep_first(&mut self.findings, places, |a, b| a == b);
        keep_first(&mut self.unexamined, |gap| gap.path.clone(), |a, b| a.why == b.why);
    }

    /// The plan as a whole is in order.
    pub fn pass(&mut self) {
        self.look_at_plan();
        self.in_order += 1;
    }

    /// One more thing is in order, concerning these initiatives (indices into the plan's).
    pub fn pass_for(&mut self, initiatives: impl IntoIterator<Item = usize>) {
        self.look_at(initiatives);
        self.in_order += 1;
    }

    /// One more thing could not be examined, concerning these initiatives (indices into the plan's).
    pub fn cannot(&mut self, initiatives: impl IntoIterator<Item = usize>, path: &KeyPath, why: Message) {
        let initiatives: Vec<usize> = initiatives.into_iter().collect();
        self.look_at(initiatives.iter().copied());
        self.unexamined.push(Unexamined { why, path: path.clone(), initiatives });
    }

    /// The rule examines these initiatives, with any result. If a finding concerns only some of them, the others are
    /// still in its scope.
    pub fn look_at(&mut self, initiatives: impl IntoIterator<Item = usize>) {
        self.looked_at.extend(initiatives);
    }

    /// The rule examines the plan as a whole, with any result.
    pub fn look_at_plan(&mut self) {
        self.whole = true;
    }

    /// The examined initiatives of a plan with `initiatives` of them: all, if the rule examined the plan as a whole.
    pub fn scope(&self, initiatives: usize) -> BTreeSet<usize> {
        if self.whole {
            return (0..initiatives).collect();
        }
        let named = self.findings.iter().flat_map(|finding| finding.initiatives.iter().copied());
        self.looked_at.iter().copied().chain(named).collect()
    }

    /// Reports a fault of an initiative (an index into the plan's). The finding points to `path` in the plan.
    pub fn find(&mut self, forecast: &Forecast<'_>, initiative: usize, path: &KeyPath) -> &mut Finding {
        let of = forecast.plan.initiatives.get(initiative);
        let finding = self.open(path, of.map_or(Money::ZERO, |initiative| initiative.cost()));
        finding.initiatives.push(initiative);
        if let Some(of) = of {
            finding.arg("initiative", &of.id);
        }
        finding
    }

    /// Reports a fault of the plan as a whole.
    pub fn find_in_plan(&mut self, forecast: &Forecast<'_>, path: &KeyPath) -> &mut Finding {
        self.look_at_plan();
        self.open(path, forecast.plan.cost())
    }

    /// Reports a fault of a waiver. The finding has no cost, because the waived finding already has one.
    pub fn find_in_waiver(&mut self, waiver: &Waiver, key: &str) -> &mut Finding {
        let finding = self.open(&waiver.place.key(key), Money::ZERO);
        if let (WaiverFile::Beside, Some(spot)) = (waiver.file, finding.spots.first_mut()) {
            spot.file = SpotFile::Waivers;
        }
        finding.arg("waived", &waiver.rule).arg("place", &waiver.at_written)
    }

    fn open(&mut self, path: &KeyPath, cost: Money) -> &mut Finding {
        self.findings.push_mut(Finding {
            rule: self.rule,
            severity: self.rule.severity,
            variant: None,
            args: Vec::new(),
            spots: vec![Spot { file: SpotFile::Plan, path: path.clone(), label: None }],
            initiatives: Vec::new(),
            cost,
            part: 1.0,
            waived: None,
            baseline: None,
        })
    }
}

/// Keeps the first of equal items; only items with the same key are compared.
fn keep_first<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K, same: impl Fn(&T, &T) -> bool) {
    let mut kept: Vec<T> = Vec::with_capacity(items.len());
    let mut seen: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for item in items.drain(..) {
        let alike = seen.entry(key(&item)).or_default();
        if !alike.iter().any(|index| kept.get(*index).is_some_and(|kept| same(kept, &item))) {
            alike.push(kept.len());
            kept.push(item);
        }
    }
    *items = kept;
}

impl Finding {
    /// Whether it counts for the verdict and the exit code. Waived and known findings stay visible and do not count.
    pub fn counts(&self) -> bool {
        self.waived.is_none() && !self.is_known()
    }

    /// Whether the baseline knows it unchanged.
    pub fn is_known(&self) -> bool {
        matches!(self.baseline, Some(Standing::Same(_)))
    }

    /// Adds an argument to the words.
    pub fn arg(&mut self, name: &'static str, value: impl Into<Value>) -> &mut Self {
        self.args.push((name, value.into()));
        self
    }

    /// Selects another wording of the condition.
    pub fn variant(&mut self, variant: &'static str) -> &mut Self {
        self.variant = Some(variant);
        self
    }

    /// Grades it by how far a figure of the whole plan is beyond its limit, on either side, as a part of the limit.
    pub fn beyond(&mut self, figure: f64, limit: f64) -> &mut Self {
        if limit > 0.0 {
            self.part = (figure / limit - 1.0).abs().min(1.0);
        }
        self
    }

    /// Lowers the severity below the rule's.
    pub fn only(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity.min(self.severity);
        self
    }

    /// Adds a place.
    pub fn also(&mut self, file: SpotFile, path: &KeyPath, label: Option<Message>) -> &mut Self {
        self.spots.push(Spot { file, path: path.clone(), label });
        self
    }

    /// Adds an initiative.
    pub fn with_initiative(&mut self, forecast: &Forecast<'_>, initiative: usize) -> &mut Self {
        self.with_initiatives(forecast, [initiative])
    }

    /// Adds initiatives, as [`Finding::with_initiative`] for each, but fast for thousands.
    pub fn with_initiatives(&mut self, forecast: &Forecast<'_>, more: impl IntoIterator<Item = usize>) -> &mut Self {
        let mut known: BTreeSet<usize> = self.initiatives.iter().copied().collect();
        for initiative in more.into_iter().filter(|initiative| known.insert(*initiative)) {
            self.initiatives.push(initiative);
            self.cost += forecast.plan.initiatives.get(initiative).map_or(Money::ZERO, |of| of.cost());
        }
        self
    }

    /// The criterion: the state that the rule requires.
    pub fn criterion(&self) -> Message {
        self.words("criterion")
    }

    /// The condition: the state of the plan.
    pub fn condition(&self) -> Message {
        match self.variant {
            None => self.words("condition"),
            Some(variant) => self.words(&format!("condition-{variant}")),
        }
    }

    /// The effect of the condition.
    pub fn effect(&self) -> Message {
        self.words("effect")
    }

    /// The recommended fix.
    pub fn recommendation(&self) -> Message {
        self.words("recommendation")
    }

    fn words(&self, part: &str) -> Message {
        Message { id: format!("rule-{}-{part}", self.rule.name).into(), args: self.args.clone() }
    }
}
