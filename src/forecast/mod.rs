//! What a plan does, quarter by quarter: readiness, money, staff, the front line's time, what people can reach.
//!
//! The audit, the generator and the reports all stand on this one forecast. It takes a plan as it is, also one that is
//! wrong: whatever cannot be placed in time (work outside the window) is left out of the sums, and a rule speaks of it.

mod doing;
pub mod funds;
pub(crate) mod golive;
pub(crate) mod load;
pub(crate) mod people;
pub(crate) mod precedence;
pub(crate) mod precursor;
pub(crate) mod readiness;
pub(crate) mod service;
pub(crate) mod settled;
pub(crate) mod staff;
mod window;
pub mod work;

pub use funds::{FundLedger, YearLedger};
pub use golive::GoLive;
pub use load::DepartmentLoad;
pub use precedence::Precedence;
pub use readiness::Readiness;
pub use service::Services;
pub use staff::SkillDemand;
pub use window::Window;

use std::cell::OnceCell;

use crate::model::terms::Role;
use crate::model::{Context, Date, Plan};

/// Everything a plan does.
#[derive(Debug)]
pub struct Forecast<'a> {
    /// What it was read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// The day on which the plan is looked at, where one is given.
    pub as_of: Option<Date>,
    /// The quarters looked at: the horizon, all work, and the four quarters after.
    pub window: Window,
    /// Predicted readiness.
    pub readiness: Readiness<'a>,
    /// Spending and what there is, by fund.
    pub funds: Vec<FundLedger>,
    /// Staff by skill.
    pub staff: Vec<SkillDemand>,
    /// The front line's time by department.
    pub load: Vec<DepartmentLoad>,
    /// What people can do, where.
    pub services: Services<'a>,
    /// Services that go live.
    pub go_lives: Vec<GoLive>,
    /// Who does which kind of work.
    pub workers: work::Workers,
    /// Which trials stand before which go-live; found when first asked for.
    trials: OnceCell<Precedence>,
}

impl<'a> Forecast<'a> {
    /// The day on which the plan is looked at: the one given, else that of the assessment, before which nobody looks.
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
            go_lives: golive::of(context.assessment, plan),
            workers: work::Workers::of(context, plan),
            trials: OnceCell::new(),
        }
    }

    /// The same, looked at on a day.
    #[must_use]
    pub fn on(mut self, as_of: Option<Date>) -> Self {
        self.as_of = as_of;
        self
    }

    /// Which trials stand before which go-live that names no process.
    fn trials_before(&self) -> &Precedence {
        self.trials.get_or_init(|| {
            let mut later: Vec<usize> =
                self.go_lives.iter().filter(|of| of.process().is_none()).map(|of| of.initiative).collect();
            later.dedup();
            Precedence::of(self.plan, self.workers.doing(Role::Trial), &later)
        })
    }
}
