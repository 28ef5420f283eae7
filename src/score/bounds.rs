//! Readings: from an entry of the assessment to a value with a pessimistic and an optimistic end.

use crate::model::assessment::{Assumption, Entry, Observation};
use crate::model::rubric::{Indicator, Width};
use crate::model::terms::EvidenceKind;
use crate::model::{Assessment, Rubric};

/// The reading of an indicator, in its own unit.
///
/// `low` is the end with the lower score and `high` the one with the higher score: on a descending scale `low` is the
/// greater number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Value at the lower bound of the score.
    pub low: f64,
    /// The value itself; `None` if it is missing or only an interval is known.
    pub point: Option<f64>,
    /// Value at the upper bound of the score.
    pub high: f64,
    /// Basis of the value.
    pub basis: Basis,
    /// Whether the basis can show a higher stage.
    pub strong: bool,
}

/// The basis of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Evidence of this kind.
    Evidence(EvidenceKind),
    /// An explicit assumption.
    Assumption,
    /// A prediction, which is never evidence.
    Prediction,
    /// No basis: the ends are those of the domain.
    Missing,
    /// The indicator does not apply.
    NotApplicable,
}

/// Shares of a weight by basis, each in [0, 1].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares([f64; Basis::COUNT]);

impl Shares {
    /// The whole weight on one basis.
    pub fn whole(basis: Basis) -> Self {
        let mut shares = Shares::default();
        shares.add(basis, 1.0);
        shares
    }

    /// The share on `basis`.
    pub fn of(&self, basis: Basis) -> f64 {
        self.0.get(basis.place()).copied().unwrap_or(0.0)
    }

    /// The share on each kind of evidence.
    pub fn evidence(&self) -> impl Iterator<Item = (EvidenceKind, f64)> + '_ {
        EvidenceKind::ALL.iter().map(|kind| (*kind, self.of(Basis::Evidence(*kind))))
    }

    /// Adds the shares of a part, scaled by `share`.
    pub fn add_part(&mut self, share: f64, part: &Shares) {
        for (sum, of_part) in self.0.iter_mut().zip(&part.0) {
            *sum += share * of_part;
        }
    }

    /// Every share, in a fixed order.
    pub(super) fn all(&self) -> &[f64] {
        &self.0
    }

    fn add(&mut self, basis: Basis, share: f64) {
        if let Some(sum) = self.0.get_mut(basis.place()) {
            *sum += share;
        }
    }
}

impl Basis {
    /// Number of bases: the kinds of evidence and four more.
    const COUNT: usize = EvidenceKind::ALL.len() + 4;

    /// The index of the basis in [`Shares`].
    fn place(self) -> usize {
        let kinds = EvidenceKind::ALL.len();
        match self {
            Basis::Evidence(kind) => kind as usize,
            Basis::Assumption => kinds,
            Basis::Prediction => kinds + 1,
            Basis::Missing => kinds + 2,
            Basis::NotApplicable => kinds + 3,
        }
    }

    /// Whether the basis is an observation.
    pub fn is_observed(self) -> bool {
        matches!(self, Basis::Evidence(_))
    }
}

/// The readings of an assessment, in the order of [`Rubric::indicators`].
pub fn readings(rubric: &Rubric, assessment: &Assessment) -> Vec<Reading> {
    rubric
        .indicators
        .iter()
        .enumerate()
        .map(|(i, indicator)| match assessment.entries.get(i) {
            Some(Entry::Observed(observation)) => observed(rubric, indicator, observation, assessment),
            Some(Entry::Assumed(assumption)) => assumed(rubric, indicator, assumption),
            Some(Entry::NotApplicable(_)) => Reading { basis: Basis::NotApplicable, ..missing(indicator) },
            Some(Entry::Missing) | None => missing(indicator),
        })
        .collect()
}

/// The reading of an unknown indicator: its whole domain.
pub(crate) fn missing(indicator: &Indicator) -> Reading {
    let (least, greatest) = indicator.domain;
    let (low, high) = if indicator.scale.descends() { (greatest, least) } else { (least, greatest) };
    Reading { low, point: None, high, basis: Basis::Missing, strong: false }
}

/// The reading of an observation: its own interval, or a width by its evidence; both widen with age.
fn observed(rubric: &Rubric, indicator: &Indicator, observation: &Observation, assessment: &Assessment) -> Reading {
    let years = i32::from(assessment.date.year()) - observation.year;
    let aged_years = (i64::from(years) - i64::from(rubric.ageing.free_years)).max(0);
    let ageing = aged_years as f64 * rubric.ageing.per_year;
    let width = rubric.widths.get(&observation.kind);
    let given = Interval { low: observation.low, value: observation.value, high: observation.high };
    let (low, high) = given.ends(indicator, width, ageing);
    Reading {
        low,
        point: observation.value,
        high,
        basis: Basis::Evidence(observation.kind),
        strong: width.is_some_and(|width| width.strong),
    }
}

/// The reading of an assumption: its own interval, or the width of an expert's judgement.
fn assumed(rubric: &Rubric, indicator: &Indicator, assumption: &Assumption) -> Reading {
    let width = rubric.widths.get(&EvidenceKind::ExpertJudgement);
    let given = Interval { low: assumption.low, value: Some(assumption.value), high: assumption.high };
    let (low, high) = given.ends(indicator, width, 0.0);
    Reading { low, point: Some(assumption.value), high, basis: Basis::Assumption, strong: false }
}

/// Numbers as given in an assessment: `low` is the lesser number.
struct Interval {
    low: Option<f64>,
    value: Option<f64>,
    high: Option<f64>,
}

impl Interval {
    /// The ends by score, inside the domain. A side that was not given gets the width of the evidence.
    fn ends(&self, indicator: &Indicator, width: Option<&Width>, ageing: f64) -> (f64, f64) {
        let scale = &indicator.scale;
        let (given_low, given_high) = if scale.descends() { (self.high, self.low) } else { (self.low, self.high) };
        let nothing = missing(indicator);
        let (down, up) = width.map_or((1.0, 1.0), |width| (width.down, width.up));
        let low = match (given_low, self.value) {
            (Some(end), _) => scale.shifted(end, -ageing),
            (None, Some(value)) => scale.shifted(value, -(down + ageing)),
            (None, None) => nothing.low,
        };
        let high = match (given_high, self.value) {
            (Some(end), _) => scale.shifted(end, ageing),
            (None, Some(value)) => scale.shifted(value, up + ageing),
            (None, None) => nothing.high,
        };
        let (least, greatest) = indicator.domain;
        (low.clamp(least, greatest), high.clamp(least, greatest))
    }
}
