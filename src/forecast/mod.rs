//! Forecast of a plan, quarter by quarter: readiness, money, staff, change load, and the public's access to services.
//!
//! The audit, the generator and the reports share this one forecast. It accepts faulty plans: work outside the window
//! is left out of the sums, and a rule of the audit reports it.

pub mod burden;
pub mod claim;
mod doing;
pub(crate) mod effects;
pub mod effort;
pub mod funds;
pub(crate) mod golive;
pub(crate) mod load;
pub mod memo;
pub(crate) mod people;
pub(crate) mod precedence;
pub(crate) mod precursor;
pub(crate) mod readiness;
pub(crate) mod remote_cases;
pub(crate) mod service;
pub(crate) mod settled;
pub(crate) mod staff;
mod window;
pub mod work;

pub use doing::Doing;
pub use funds::{FundLedger, YearLedger};
pub use golive::GoLive;
pub use load::DepartmentLoad;
pub use precedence::Precedence;
pub use readiness::Readiness;
pub use service::Services;
pub use staff::SkillDemand;
pub use window::Window;

use crate::model::{Context, Date, Plan};

/// The forecast of a plan.
#[derive(Debug)]
pub struct Forecast<'a> {
    /// The documents that the plan is read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// The date of the audit, if given.
    pub as_of: Option<Date>,
    /// The quarters of the forecast: the horizon, all work, and the four quarters after both.
    pub window: Window,
    /// Predicted readiness.
    pub readiness: Readiness<'a>,
    /// Spending and budget by fund.
    pub funds: Vec<FundLedger>,
    /// Staff by skill.
    pub staff: Vec<SkillDemand>,
    /// Change load by department.
    pub load: Vec<DepartmentLoad>,
    /// Channels of each service over time.
    pub services: Services<'a>,
    /// The plan's work.
    pub doing: Doing<'a>,
}

impl<'a> Forecast<'a> {
    /// The date of the audit: the given date, but no earlier than that of the assessment.
    pub fn today(&self) -> Date {
        self.as_of.unwrap_or(self.context.assessment.date)
    }

    /// Forecasts `plan`.
    pub fn of(context: Context<'a>, plan: &'a Plan) -> Self {
        let window = Window::of(plan);
        Forecast {
            context,
            plan,
            as_of: None,
            window,
            readiness: Readiness::of(context, plan),
            funds: funds::ledgers(context.assessment, plan, window),
            staff: staff::demand(context.assessment, plan, window),
            load: load::load(context, plan, window),
            services: Services::of(context, plan),
            doing: Doing::of(context, plan),
        }
    }

    /// The same forecast with a date of the audit.
    #[must_use]
    pub fn on(mut self, as_of: Option<Date>) -> Self {
        self.as_of = as_of;
        self
    }
}
