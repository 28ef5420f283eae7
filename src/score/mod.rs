//! From observations to scores with bounds, stages, binding constraints and channel reach.
//!
//! The way is: [`bounds::readings`] turns what is known of each indicator into a value with a pessimistic and an
//! optimistic end; [`aggregate::score`] takes the readings up the tree; [`stage::stage`] reads the gates. The forecast
//! walks the same way with predicted readings. Formulas and sources: `docs/methodology.md`.

pub mod aggregate;
pub mod binding;
pub mod bounds;
pub mod normalise;
pub mod reach;
pub mod stage;

pub use aggregate::{LeafScore, NodeScore, ScoreBounds, Scorecard, score};
pub use bounds::{Basis, Reading, readings};
pub use stage::{GateReading, StageReading, stage};

use crate::model::{Assessment, Rubric};

/// The scorecard of an assessment on a rubric.
pub fn assess(rubric: &Rubric, assessment: &Assessment) -> Scorecard {
    score(rubric, &readings(rubric, assessment))
}
