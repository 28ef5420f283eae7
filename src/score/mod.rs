//! From observations to scores with bounds, stages, binding constraints and channel reach.
//!
//! [`bounds::readings`] turns each indicator's entry into a value with a pessimistic and an optimistic end;
//! [`aggregate::score`] aggregates the readings up the tree; [`stage::stage`] evaluates the gates. The forecast uses
//! the same functions on predicted readings. Formulas and sources: `docs/methodology/scoring.md`.

pub(crate) mod aggregate;
pub(crate) mod binding;
pub(crate) mod bounds;
pub mod core_set;
pub mod doubts;
pub(crate) mod normalise;
pub(crate) mod power_mean;
pub mod reach;
pub mod stage;
pub mod trace;
pub(crate) mod weighted;

pub use aggregate::{LeafScore, NodeScore, ScoreBounds, Scorecard, score};
pub use bounds::{Basis, Reading, readings};
pub use stage::{GateReading, StageReading, stage};

use crate::model::{Assessment, Rubric};

/// The complete result of scoring one assessment.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Scores and bounds.
    pub card: Scorecard,
    /// Stages and gates.
    pub stage: StageReading,
    /// The gates that keep the next stage from being reached.
    pub bindings: Vec<binding::Binding>,
    /// Reach of the useful combinations of channels.
    pub combinations: Vec<reach::Combination>,
    /// Reach of all capable channels in each audience.
    pub audiences: Vec<reach::AudienceReach>,
}

impl Standing {
    /// Scores `assessment` on `rubric` in full.
    pub fn of(rubric: &Rubric, assessment: &Assessment) -> Self {
        let card = assess(rubric, assessment);
        let stage = stage(rubric, &card);
        let bindings = binding::binding(rubric, &card, &stage);
        let combinations = reach::combinations(assessment);
        let audiences = reach::audiences(assessment);
        Standing { card, stage, bindings, combinations, audiences }
    }
}

/// The scorecard of an assessment on a rubric.
pub fn assess(rubric: &Rubric, assessment: &Assessment) -> Scorecard {
    score(rubric, &readings(rubric, assessment))
}
