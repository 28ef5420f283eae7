//! The core set: the indicators that are enough for a first year, and how many of them are known.

use crate::model::assessment::Entry;
use crate::model::{Assessment, Rubric};

/// How far the core set of a rubric is known. Indicators that do not apply are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Core {
    /// Indicators of the core set that apply here, indices into the rubric's.
    pub of: Vec<usize>,
    /// Those of them without an observation.
    pub missing: Vec<usize>,
}

impl Core {
    /// Number of observed indicators.
    pub fn observed(&self) -> usize {
        self.of.len() - self.missing.len()
    }
}

/// The core set of an assessment.
pub fn of(rubric: &Rubric, assessment: &Assessment) -> Core {
    let entry = |index: usize| assessment.entries.get(index).unwrap_or(&Entry::Missing);
    let applies = |index: &usize| !matches!(entry(*index), Entry::NotApplicable(_));
    let all = rubric.indicators.iter().enumerate().filter(|(_, of)| of.core).map(|(index, _)| index);
    let of: Vec<usize> = all.filter(applies).collect();
    let missing = of.iter().copied().filter(|index| !matches!(entry(*index), Entry::Observed(_))).collect();
    Core { of, missing }
}
