//! The row of a unit. Frozen, like [`super`].

use crate::check::Audit;
use crate::check::orientation::Orientation;
use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::message::Severity;
use crate::model::rubric::Measure;
use crate::model::{Assessment, Plan, Rubric};
use crate::report::json::{Bounds, Text, decimal};
use crate::report::provenance::InputFile;
use crate::schedule::Roadmap;
use crate::score::Standing;
use serde::Serialize;

/// A file in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileV1 {
    /// Its name as found.
    pub file: String,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

impl From<InputFile> for FileV1 {
    fn from(of: InputFile) -> Self {
        FileV1 { file: of.name, sha256: of.sha256 }
    }
}

/// An assessment that was scored.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssessedV1 {
    /// The assessment.
    #[serde(flatten)]
    pub file: FileV1,
    /// The jurisdiction.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Number of inhabitants.
    pub population: u64,
    /// The overall score.
    pub score: Bounds,
    /// Weight share of the observed indicators in the overall score, in [0, 1].
    pub coverage: f64,
    /// The stage shown; 0 for none.
    pub stage_shown: usize,
    /// The highest stage that the high estimates allow.
    pub stage_possible: usize,
    /// The binding constraints of the next stage: identifiers of nodes, indicators and derived figures.
    pub binding: Vec<String>,
    /// The dimensions.
    pub dimensions: Vec<DimensionV1>,
}

/// A dimension of a unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DimensionV1 {
    /// The node.
    pub node: String,
    /// Its score; null where no indicator below it applies.
    pub score: Option<Bounds>,
}

impl AssessedV1 {
    /// The row of an assessment.
    pub fn of(file: InputFile, rubric: &Rubric, assessment: &Assessment, standing: &Standing) -> Self {
        let card = &standing.card;
        let headline = card.nodes.first();
        let top = rubric.nodes.iter().zip(&card.nodes).filter(|(node, _)| node.parent == Some(0));
        let dimension = top.map(|(node, scored)| DimensionV1 {
            node: node.id.clone(),
            score: scored.applies.then(|| scored.score.into()),
        });
        AssessedV1 {
            file: file.into(),
            id: assessment.jurisdiction.id.clone(),
            name: (&assessment.jurisdiction.name).into(),
            population: assessment.jurisdiction.population,
            score: headline.map_or(Bounds { low: 0.0, point: None, high: 1.0 }, |node| node.score.into()),
            coverage: headline.map_or(0.0, |node| node.coverage),
            stage_shown: standing.stage.shown,
            stage_possible: standing.stage.possible,
            binding: standing.bindings.iter().filter_map(|of| measure(rubric, of.reading.gate.on)).collect(),
            dimensions: dimension.collect(),
        }
    }
}

fn measure(rubric: &Rubric, on: Measure) -> Option<String> {
    crate::report::json::Reference::of(rubric, on).map(|reference| reference.id)
}

/// A plan that was audited.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuditedV1 {
    /// The plan.
    #[serde(flatten)]
    pub file: FileV1,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The assessment that the plan is audited against, as `jurisdiction@date`.
    pub assessment: String,
    /// `green`, `amber` or `red`.
    pub verdict: &'static str,
    /// Findings of error level that count.
    pub errors: usize,
    /// Findings of warning level that count.
    pub warnings: usize,
    /// Findings of note level that count.
    pub notes: usize,
    /// Number of things that could not be examined.
    pub unexamined: usize,
    /// Findings that do not count because of a waiver or a baseline.
    pub discounted: usize,
    /// The overall service orientation, from 1 to 100.
    pub orientation: f64,
    /// The service orientation by letter, from 0 to 100; null where a letter is not examined.
    pub letters: LettersV1,
    /// The names of the rules with error findings that count.
    pub broken: Vec<&'static str>,
    /// The sum of the cost lines.
    pub cost: String,
    /// The currency of the cost.
    pub currency: String,
}

/// The six letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub struct LettersV1 {
    /// Over-ambition.
    pub a: Option<f64>,
    /// Hardware.
    pub h: Option<f64>,
    /// Channels.
    pub c: Option<f64>,
    /// The public.
    pub p: Option<f64>,
    /// The front line.
    pub f: Option<f64>,
    /// Processes.
    pub r: Option<f64>,
}

impl LettersV1 {
    fn of(orientation: &Orientation) -> Self {
        use crate::model::terms::Letter;
        let figure = |letter| orientation.letter(letter).and_then(|of| of.figure);
        LettersV1 {
            a: figure(Letter::A),
            h: figure(Letter::H),
            c: figure(Letter::C),
            p: figure(Letter::P),
            f: figure(Letter::F),
            r: figure(Letter::R),
        }
    }

    /// The figures in the order of the letters.
    pub fn all(self) -> [Option<f64>; 6] {
        [self.a, self.h, self.c, self.p, self.f, self.r]
    }
}

impl AuditedV1 {
    /// The row of a plan.
    pub fn of(file: InputFile, plan: &Plan, audit: &Audit) -> Self {
        let orientation = Orientation::of(audit, plan);
        let counts = |severity: Severity| audit.count(severity);
        let all: usize = audit.examinations.iter().map(|(_, exam)| exam.findings.len()).sum();
        let counted: usize = Severity::ALL.into_iter().map(counts).sum();
        let is_broken = |(_, exam): &&(_, crate::check::Examination)| {
            exam.findings.iter().any(|finding| finding.severity == Severity::Error && finding.counts())
        };
        AuditedV1 {
            file: file.into(),
            id: plan.id.clone(),
            title: (&plan.title).into(),
            assessment: plan.assessment.clone(),
            verdict: audit.verdict().word(),
            errors: counts(Severity::Error),
            warnings: counts(Severity::Warning),
            notes: counts(Severity::Note),
            unexamined: audit.examinations.iter().map(|(_, exam)| exam.unexamined.len()).sum(),
            discounted: all - counted,
            orientation: orientation.overall,
            letters: LettersV1::of(&orientation),
            broken: audit.examinations.iter().filter(is_broken).map(|(rule, _)| rule.name).collect(),
            cost: decimal(audit.cost),
            currency: plan.currency.clone(),
        }
    }
}

/// A jurisdiction for which a roadmap was generated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MadeV1 {
    /// The assessment.
    #[serde(flatten)]
    pub file: FileV1,
    /// The jurisdiction.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The stage shown today.
    pub stage_shown: usize,
    /// The highest stage reached within the horizon; null for none.
    pub opens: Option<usize>,
    /// The quarter in which that stage is reached.
    pub opens_in: Option<String>,
    /// Number of initiatives.
    pub initiatives: usize,
    /// Their one-off cost.
    pub once: String,
    /// The currency of the cost.
    pub currency: String,
    /// Hours that people are spared in a year at the end of the horizon, low estimate.
    pub hours_spared_low: f64,
    /// The same, likely value.
    pub hours_spared: f64,
    /// Discounted hours saved over the horizon.
    pub benefit: f64,
    /// Proven upper bound of the benefit under the same rules.
    pub bound: f64,
    /// `optimal`, `within` or `feasible`.
    pub status: &'static str,
    /// Bound divided by benefit, minus one; null without benefit.
    pub gap: Option<f64>,
    /// Number of activity lists that the search tried.
    pub lists: u64,
    /// The plan file that was written; null where none was requested.
    pub written: Option<String>,
}

impl MadeV1 {
    /// The row of a roadmap, with the name of the written file.
    pub fn of(file: InputFile, roadmap: &Roadmap<'_>, written: Option<String>) -> Self {
        let jurisdiction = &roadmap.context.assessment.jurisdiction;
        let opened = roadmap.phases.iter().filter_map(|phase| Some((phase.stage, phase.opens?))).max();
        let (benefit, proof) = (roadmap.benefit, roadmap.proof);
        let spared = Burden::of(&Forecast::of(roadmap.context, &roadmap.plan)).total_at_the_end();
        MadeV1 {
            file: file.into(),
            id: jurisdiction.id.clone(),
            name: (&jurisdiction.name).into(),
            stage_shown: roadmap.shown,
            opens: opened.map(|(stage, _)| stage),
            opens_in: opened.map(|(_, quarter)| quarter.to_string()),
            initiatives: roadmap.plan.initiatives.len(),
            once: decimal(roadmap.plan.cost()),
            currency: roadmap.plan.currency.clone(),
            hours_spared_low: spared.low.hours,
            hours_spared: spared.likely.hours,
            benefit,
            bound: proof.bound,
            status: proof.status(benefit).word(),
            gap: proof.gap(benefit),
            lists: proof.work,
            written,
        }
    }
}
