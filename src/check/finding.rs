//! A rule, and what it saw: findings, and what it could not examine.

use std::collections::{BTreeMap, BTreeSet};

use super::docs::RuleDocs;
use super::family::{Binding, Family};
use super::standing::Standing;
use crate::forecast::Forecast;
use crate::message::{Message, Severity, Value};
use crate::model::waiver::WaiverFile;
use crate::model::{KeyPath, Money, Waiver};

/// A rule: what it is called and how it looks.
pub struct Rule {
    /// Its name, for people and for `explain`; stable.
    pub name: &'static str,
    /// The letter of the vice it catches; structure where none.
    pub family: Family,
    /// Its number within the family, from 1; with the letter it makes the code, for example `H03`.
    pub number: u8,
    /// How grave a finding of it is, unless the finding says less.
    pub severity: Severity,
    /// Whether a generated roadmap must satisfy it. Every rule of error level is a constraint.
    pub binding: Binding,
    /// Whether somebody may accept a finding of it. Arithmetic, definitions and what is said of waivers themselves stand.
    pub waivable: bool,
    /// Its documentation in English and Chinese, which also holds the words of its findings.
    pub docs: RuleDocs,
    /// Looks at a forecast.
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

/// One rule's complaint at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is: the rule's severity or less.
    pub severity: Severity,
    /// Which wording of the condition, where the rule has several.
    pub variant: Option<&'static str>,
    /// What the words are about; criterion, condition, effect and recommendation share them.
    pub args: Vec<(&'static str, Value)>,
    /// Places, the main one first.
    pub spots: Vec<Spot>,
    /// The initiatives it is about, indices into the plan's; none for the plan as a whole.
    pub initiatives: Vec<usize>,
    /// Cost of what it is about.
    pub cost: Money,
    /// The waiver that silences it, an index into the plan's.
    pub waived: Option<usize>,
    /// How it stands to the baseline, where there is one.
    pub baseline: Option<Standing>,
}

/// A place that a finding points to.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The file it is in.
    pub file: SpotFile,
    /// Where in that file.
    pub path: KeyPath,
    /// What is said of it.
    pub label: Option<Message>,
}

/// Which file a place is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpotFile {
    /// The plan.
    Plan,
    /// The assessment.
    Assessment,
    /// The file of waivers beside the plan.
    Waivers,
}

/// Something that a rule could not examine, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Unexamined {
    /// What data is not there.
    pub why: Message,
    /// Where it would matter, in the plan.
    pub path: KeyPath,
    /// The initiatives that it leaves unexamined, indices into the plan's; none for the plan as a whole.
    pub initiatives: Vec<usize>,
}

/// What a rule saw.
#[derive(Clone, Debug)]
pub struct Examination {
    rule: &'static Rule,
    /// How many things were looked at and found in order.
    pub in_order: usize,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What could not be examined.
    pub unexamined: Vec<Unexamined>,
    /// The initiatives that were looked at, whatever came of it, besides those that findings name.
    looked_at: BTreeSet<usize>,
    /// Whether the plan was looked at as a whole.
    whole: bool,
}

impl Examination {
    /// Nothing seen yet.
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

    /// Whether there was nothing in the plan that the rule speaks of.
    pub fn is_idle(&self) -> bool {
        self.in_order == 0 && self.findings.is_empty() && self.unexamined.is_empty()
    }

    /// Leaves what was found twice in once: the same complaint of the same places.
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

    /// One more thing is in order; it concerns these initiatives (indices into the plan's).
    pub fn pass_for(&mut self, initiatives: impl IntoIterator<Item = usize>) {
        self.look_at(initiatives);
        self.in_order += 1;
    }

    /// One more thing could not be examined; it concerns these initiatives (indices into the plan's).
    pub fn cannot(&mut self, initiatives: impl IntoIterator<Item = usize>, path: &KeyPath, why: Message) {
        let initiatives: Vec<usize> = initiatives.into_iter().collect();
        self.look_at(initiatives.iter().copied());
        self.unexamined.push(Unexamined { why, path: path.clone(), initiatives });
    }

    /// These initiatives are looked at, whatever comes of it. Where a finding is about some of them only, the others are
    /// in its scope all the same.
    pub fn look_at(&mut self, initiatives: impl IntoIterator<Item = usize>) {
        self.looked_at.extend(initiatives);
    }

    /// The plan is looked at as a whole, whatever comes of it.
    pub fn look_at_plan(&mut self) {
        self.whole = true;
    }

    /// The initiatives of a plan with so many that were looked at: all, where the plan was looked at as a whole.
    pub fn scope(&self, initiatives: usize) -> BTreeSet<usize> {
        if self.whole {
            return (0..initiatives).collect();
        }
        let named = self.findings.iter().flat_map(|finding| finding.initiatives.iter().copied());
        self.looked_at.iter().copied().chain(named).collect()
    }

    /// Something is wrong with an initiative (an index into the plan's). The finding points to `path` in the plan.
    pub fn find(&mut self, forecast: &Forecast<'_>, initiative: usize, path: &KeyPath) -> &mut Finding {
        let of = forecast.plan.initiatives.get(initiative);
        let finding = self.open(path, of.map_or(Money::ZERO, |initiative| initiative.cost()));
        finding.initiatives.push(initiative);
        if let Some(of) = of {
            finding.arg("initiative", &of.id);
        }
        finding
    }

    /// Something is wrong with the plan as a whole.
    pub fn find_in_plan(&mut self, forecast: &Forecast<'_>, path: &KeyPath) -> &mut Finding {
        self.look_at_plan();
        self.open(path, forecast.plan.cost())
    }

    /// Something is wrong with a waiver. It has no cost of its own: what it is about has one.
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
            waived: None,
            baseline: None,
        })
    }
}

/// Leaves in the first of those that are the same; only those with the same key are held against each other.
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
    /// Whether it counts for the verdict and the exit code. What is waived or known stays visible and does not.
    pub fn counts(&self) -> bool {
        self.waived.is_none() && !self.is_known()
    }

    /// Whether the baseline knows it as it is.
    pub fn is_known(&self) -> bool {
        matches!(self.baseline, Some(Standing::Same(_)))
    }

    /// Gives the words one more argument.
    pub fn arg(&mut self, name: &'static str, value: impl Into<Value>) -> &mut Self {
        self.args.push((name, value.into()));
        self
    }

    /// Takes another wording of the condition.
    pub fn variant(&mut self, variant: &'static str) -> &mut Self {
        self.variant = Some(variant);
        self
    }

    /// Is less grave than its rule.
    pub fn only(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity.min(self.severity);
        self
    }

    /// Points to one more place.
    pub fn also(&mut self, file: SpotFile, path: &KeyPath, label: Option<Message>) -> &mut Self {
        self.spots.push(Spot { file, path: path.clone(), label });
        self
    }

    /// Is about one more initiative.
    pub fn with_initiative(&mut self, forecast: &Forecast<'_>, initiative: usize) -> &mut Self {
        self.with_initiatives(forecast, [initiative])
    }

    /// Is about more initiatives: as [`Finding::with_initiative`] for each, and cheap where they are thousands.
    pub fn with_initiatives(&mut self, forecast: &Forecast<'_>, more: impl IntoIterator<Item = usize>) -> &mut Self {
        let mut known: BTreeSet<usize> = self.initiatives.iter().copied().collect();
        for initiative in more.into_iter().filter(|initiative| known.insert(*initiative)) {
            self.initiatives.push(initiative);
            self.cost += forecast.plan.initiatives.get(initiative).map_or(Money::ZERO, |of| of.cost());
        }
        self
    }

    /// What should be.
    pub fn criterion(&self) -> Message {
        self.words("criterion")
    }

    /// What is.
    pub fn condition(&self) -> Message {
        match self.variant {
            None => self.words("condition"),
            Some(variant) => self.words(&format!("condition-{variant}")),
        }
    }

    /// What comes of it.
    pub fn effect(&self) -> Message {
        self.words("effect")
    }

    /// What would mend it.
    pub fn recommendation(&self) -> Message {
        self.words("recommendation")
    }

    fn words(&self, part: &str) -> Message {
        Message { id: format!("rule-{}-{part}", self.rule.name).into(), args: self.args.clone() }
    }
}
