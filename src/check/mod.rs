//! The audit: rules that read a plan's order in time and its numbers against the readiness it presumes.
//!
//! A rule is data plus a function ([`Rule`]); what it finds goes into an [`Examination`]. A rule has three outcomes for
//! each thing it looks at: in order, finding, could not examine. The third never counts as the first. From what was looked
//! at follow the verdict, the counts and the [`Orientation`].

pub mod automation;
pub mod baseline;
pub mod changes;
pub mod docs;
pub mod figures;
pub mod finding;
pub mod fingerprint;
pub mod gap;
pub mod orientation;
mod pledges;
pub mod rules;
mod shared;
pub mod tally;
pub mod waiver;

pub use docs::RuleDocs;
pub use finding::{Examination, Finding, Spot, Unexamined};
pub use gap::DesignReality;
pub use orientation::Orientation;
pub use rules::RULES;
pub use tally::Tally;

use crate::forecast::Forecast;
use crate::message::Severity;
use crate::model::place::Segment;
use crate::model::terms::Letter;
use crate::model::{Context, Date, Money, Plan};

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

/// Families of rules: the six vices, and structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// One of the six vices.
    Vice(Letter),
    /// The plan's own structure.
    Structure,
}

impl Binding {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Binding::Constraint => "constraint",
            Binding::Advice => "advice",
        }
    }
}

impl Family {
    /// The family's letter.
    pub fn word(self) -> &'static str {
        match self {
            Family::Vice(letter) => letter.word(),
            Family::Structure => "S",
        }
    }

    /// Every family, the vices first.
    pub fn all() -> impl Iterator<Item = Family> {
        Letter::ALL.iter().map(|letter| Family::Vice(*letter)).chain([Family::Structure])
    }
}

/// Whether a rule binds the generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// A generated roadmap satisfies it.
    Constraint,
    /// It is worth heeding.
    Advice,
}

/// What an audit found.
#[derive(Debug, Default)]
pub struct Audit {
    /// What each rule saw, in the order of the registry.
    pub examinations: Vec<(&'static Rule, Examination)>,
    /// The sum of the plan's cost lines, against which a finding is material.
    pub cost: Money,
    /// The day of the audit, where one was given.
    pub as_of: Option<Date>,
    /// What came of each waiver of the plan, in their order.
    pub waivers: Vec<waiver::Outcome>,
    /// What came of the baseline, where there is one.
    pub baseline: Option<baseline::Compared>,
}

impl Audit {
    /// All findings, also those that do not count: gravest first, then those about most money, then by what they are about.
    /// Where something stands in a file does not count.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.examinations.iter().flat_map(|(_, exam)| &exam.findings).collect();
        findings.sort_by(|a, b| in_order(a, b));
        findings
    }

    /// The same, to be marked.
    fn findings_mut(&mut self) -> Vec<&mut Finding> {
        let examinations = self.examinations.iter_mut();
        let mut findings: Vec<&mut Finding> = examinations.flat_map(|(_, exam)| &mut exam.findings).collect();
        findings.sort_by(|a, b| in_order(a, b));
        findings
    }

    /// How many findings of a severity count.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.examinations.iter().flat_map(|(_, exam)| &exam.findings);
        findings.filter(|finding| finding.severity == severity && finding.counts()).count()
    }

    /// The verdict.
    pub fn verdict(&self) -> Verdict {
        let unexamined = self.examinations.iter().any(|(_, exam)| !exam.unexamined.is_empty());
        if self.count(Severity::Error) > 0 {
            Verdict::Red
        } else if self.count(Severity::Warning) > 0 || unexamined {
            Verdict::Amber
        } else {
            Verdict::Green
        }
    }
}

/// The order in which findings are told.
fn in_order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    let weight = |of: &Finding| (std::cmp::Reverse(of.severity), std::cmp::Reverse(of.cost));
    weight(a)
        .cmp(&weight(b))
        .then_with(|| a.initiatives.cmp(&b.initiatives))
        .then(a.rule.name.cmp(b.rule.name))
        .then_with(|| keys(a).cmp(keys(b)))
        .then_with(|| fingerprint::figures(a).cmp(&fingerprint::figures(b)))
}

/// The keys that lead to a finding's main place.
fn keys(finding: &Finding) -> impl Iterator<Item = &str> {
    let segments = finding.spots.first().map(|spot| spot.path.segments()).unwrap_or_default();
    segments.iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    })
}

impl Verdict {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Green => "green",
            Verdict::Amber => "amber",
            Verdict::Red => "red",
        }
    }
}

/// How much the audit lets one expect that the plan can be delivered. Green is no approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No finding of warning or error level, and nothing that could not be examined.
    Green,
    /// A warning, or something that could not be examined.
    Amber,
    /// An error.
    Red,
}

/// Audits `plan` by every rule, on no day in particular: waivers that had expired when the assessment was made do not hold.
pub fn audit(context: Context<'_>, plan: &Plan) -> Audit {
    audit_on(context, plan, None)
}

/// Audits `plan` by every rule, as of a day.
pub fn audit_on(context: Context<'_>, plan: &Plan, as_of: Option<Date>) -> Audit {
    let forecast = Forecast::of(context, plan).on(as_of);
    let examinations = RULES.iter().map(|rule| {
        let mut examination = Examination::new(rule);
        (rule.check)(&forecast, &mut examination);
        examination.drop_repeats();
        (*rule, examination)
    });
    let mut examinations: Vec<(&'static Rule, Examination)> = examinations.collect();
    let waivers = waiver::apply(plan, forecast.today(), &mut examinations);
    Audit { examinations, cost: plan.cost(), as_of, waivers, baseline: None }
}
