//! The audit: rules that read a plan's order in time and its numbers against the readiness it presumes.
//!
//! A rule is data plus a function ([`Rule`]); what it finds goes into an [`Examination`]. A rule has three outcomes for
//! each thing it looks at: in order, finding, could not examine. The third never counts as the first. From what was looked
//! at follow the verdict, the counts and the [`Orientation`].

pub mod automation;
pub mod docs;
pub mod figures;
pub mod finding;
pub mod gap;
pub mod orientation;
pub mod rules;
mod shared;
pub mod tally;

pub use docs::RuleDocs;
pub use finding::{Examination, Finding, Spot, Unexamined};
pub use gap::DesignReality;
pub use orientation::Orientation;
pub use rules::RULES;
pub use tally::Tally;

use crate::forecast::Forecast;
use crate::message::Severity;
use crate::model::terms::Letter;
use crate::model::{Context, Money, Plan};

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
#[derive(Debug)]
pub struct Audit {
    /// What each rule saw, in the order of the registry.
    pub examinations: Vec<(&'static Rule, Examination)>,
    /// The sum of the plan's cost lines, against which a finding is material.
    pub cost: Money,
}

impl Audit {
    /// All findings, gravest first, then by place.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.examinations.iter().flat_map(|(_, exam)| &exam.findings).collect();
        findings.sort_by(|a, b| {
            let place = [a, b].map(|finding| finding.spots.first().map(|spot| &spot.path));
            let [of_a, of_b] = place;
            b.severity.cmp(&a.severity).then_with(|| of_a.cmp(&of_b)).then(a.rule.name.cmp(b.rule.name))
        });
        findings
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.examinations.iter().flat_map(|(_, exam)| &exam.findings).filter(|f| f.severity == severity).count()
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

/// Audits `plan` by every rule.
pub fn audit(context: Context<'_>, plan: &Plan) -> Audit {
    let forecast = Forecast::of(context, plan);
    let examinations = RULES.iter().map(|rule| {
        let mut examination = Examination::new(rule);
        (rule.check)(&forecast, &mut examination);
        examination.drop_repeats();
        (*rule, examination)
    });
    Audit { examinations: examinations.collect(), cost: plan.cost() }
}
