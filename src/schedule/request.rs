//! What a roadmap is asked to be, and why none can be made.

use super::construct::missed::Missed;
use super::effort::Effort;
use super::objective::goal::Objective;
use super::problem::instance::NoInstance;
use super::problem::mandate::{Origin, Unnamed};
use super::problem::target::Ask;
use super::verify::Violation;
use crate::model::terms::FundKind;
use crate::model::{Context, Quarter};

/// What a roadmap is asked to be.
#[derive(Clone, Debug)]
pub struct Request {
    /// First quarter; the first that begins on or after the assessment's date where none.
    pub first: Option<Quarter>,
    /// Fiscal years of the horizon.
    pub years: i32,
    /// What somebody would like to have, to be answered by what is possible.
    pub ask: Ask,
    /// What it is to be best at.
    pub objective: Objective,
    /// Seed of the search.
    pub seed: u64,
    /// How long to search.
    pub effort: Effort,
}

/// Why no roadmap can be made at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// The catalogue's currency is another, and the assessment has no conversion.
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
    /// The catalogue has more initiatives for the assessment's services and departments than can be worked with.
    #[error("{activities} activities are more than {most}")]
    TooLarge {
        /// Initiatives times what each is for.
        activities: usize,
        /// The most.
        most: usize,
    },
    /// No roadmap was found that holds all mandates and contracts; what [`super::explain::conflict::explain`] tells more of.
    #[error("no roadmap was found that holds what it must: {missed:?}")]
    Unmet {
        /// What the best of those that were made misses.
        missed: Vec<Missed>,
        /// Lists that the search tried.
        lists: u64,
    },
    /// A mandate or a contract names what is not there.
    #[error("a mandate or a contract names what is not there: {0:?}")]
    Unnamed(Vec<(Origin, Unnamed)>),
    /// The roadmap that was made does not hold what it must: a fault of this program.
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

/// The last quarter of the horizon: so many years on, but no further than operating money is known.
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
