//! The request for a roadmap, and the reasons why no roadmap can be made.

use super::construct::missed::Missed;
use super::effort::Effort;
use super::objective::goal::Objective;
use super::problem::instance::NoInstance;
use super::problem::mandate::{Origin, Unnamed};
use super::problem::target::Ask;
use super::verify::Violation;
use crate::model::terms::FundKind;
use crate::model::{Context, Quarter};

/// The request for a roadmap.
#[derive(Clone, Debug)]
pub struct Request {
    /// First quarter; `None`: the first quarter that begins on or after the assessment's date.
    pub first: Option<Quarter>,
    /// Fiscal years of the horizon.
    pub years: i32,
    /// Wishes of the user; the roadmap's answer states how far they can be met.
    pub ask: Ask,
    /// The goals.
    pub objective: Objective,
    /// Seed of the search.
    pub seed: u64,
    /// Search effort.
    pub effort: Effort,
}

/// Why no roadmap can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// The catalogue uses another currency, and the assessment has no conversion.
    #[error("no conversion from {from} to {to}")]
    NoConversion {
        /// Currency of the catalogue.
        from: String,
        /// Currency of the assessment.
        to: String,
    },
    /// No fund has money in or after the first quarter.
    #[error("no fund has money from {first} on")]
    NoMoney {
        /// The first quarter.
        first: Quarter,
    },
    /// The instance is too large: the catalogue has too many initiatives for the assessment's services and departments.
    #[error("{activities} activities are more than {most}")]
    TooLarge {
        /// Number of activities: initiatives times the scopes of each.
        activities: usize,
        /// Maximum number of activities.
        most: usize,
    },
    /// The search found no roadmap that fulfils all mandates and contracts; [`super::explain::conflict::explain`]
    /// explains the conflict.
    #[error("no roadmap was found that holds what it must: {missed:?}")]
    Unmet {
        /// Mandates and contracts that the best roadmap found does not fulfil.
        missed: Vec<Missed>,
        /// Lists that the search tried.
        lists: u64,
    },
    /// A mandate or a contract names something that does not exist.
    #[error("a mandate or a contract names what is not there: {0:?}")]
    Unnamed(Vec<(Origin, Unnamed)>),
    /// The generated roadmap breaks its own constraints: a fault of this program.
    #[error("the roadmap breaks its own constraints: {0:?}")]
    Unsound(Vec<Violation>),
}

impl From<NoInstance> for ScheduleError {
    fn from(why: NoInstance) -> ScheduleError {
        match why {
            NoInstance::NoConversion { from, to } => ScheduleError::NoConversion { from, to },
            NoInstance::TooLarge { activities, most } => ScheduleError::TooLarge { activities, most },
        }
    }
}

/// Quarters in a year.
const YEAR: i32 = 4;

/// The first quarter that begins on or after the assessment's date.
pub(super) fn first_quarter(context: Context<'_>) -> Quarter {
    let assessment = context.assessment;
    let quarter = assessment.quarter();
    let day_before = assessment.date.yesterday().ok();
    let begins = day_before.is_none_or(|day| assessment.fiscal_year.quarter_of(day) < quarter);
    if begins { quarter } else { quarter + 1 }
}

/// The last quarter of the horizon: `years` years after `first`, but no later than the last year with operating money.
pub(super) fn horizon_end(context: Context<'_>, first: Quarter, years: i32) -> Result<Quarter, ScheduleError> {
    let wanted = first + years.clamp(1, 25) * YEAR - 1;
    let funds = || context.assessment.funds.iter();
    let last_of = |kind: Option<FundKind>| {
        let years = funds().filter(|fund| kind.is_none_or(|kind| fund.kind == kind)).flat_map(|fund| &fund.years);
        years.map(|year| year.year).max()
    };
    let funded = last_of(Some(FundKind::Operating)).or_else(|| last_of(None));
    let last = funded.map_or(wanted, |year| wanted.min(Quarter::new(year, 4)));
    if last < first { Err(ScheduleError::NoMoney { first }) } else { Ok(last) }
}
