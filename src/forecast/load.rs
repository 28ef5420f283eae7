//! Change load: the hours that front-line staff spend on change, per head, by department and quarter.
//!
//! An initiative's hours are spread evenly over the quarters around its finish: the last quarters of work, in which
//! people are trained, and those after go-live, in which they get used to the change. Thresholds of the rule set give
//! the number of these quarters. Hours count in proportion to the share of the front line that is affected.

use super::window::Window;
use crate::model::plan::Initiative;
use crate::model::{Context, Plan, Quarter};

/// The change load of a department under a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentLoad {
    /// Index into the assessment's departments.
    pub department: usize,
    /// Capacity in hours per head and quarter.
    pub available: f64,
    /// Demand in hours per head, by quarter of the window.
    pub hours: Vec<(Quarter, f64)>,
}

/// Slack in comparisons of hours: 0.0036 seconds, far below the precision of any plan.
const SLACK_HOURS: f64 = 1e-6;

impl DepartmentLoad {
    /// The quarters whose demand exceeds the capacity, with the demand.
    pub fn over(&self) -> impl Iterator<Item = (Quarter, f64)> + '_ {
        self.hours.iter().copied().filter(|(_, hours)| *hours > self.available + SLACK_HOURS)
    }

    /// The first quarter with the highest demand, and the demand; `None` without demand.
    pub fn peak(&self) -> Option<(Quarter, f64)> {
        let higher = |most: Option<(Quarter, f64)>, (quarter, hours): (Quarter, f64)| match most {
            Some((_, most_hours)) if hours <= most_hours + SLACK_HOURS => most,
            _ if hours <= SLACK_HOURS => most,
            _ => Some((quarter, hours)),
        };
        self.hours.iter().copied().fold(None, higher)
    }
}

/// The quarters in which an initiative takes time of front-line staff, with the hours per head of each.
pub(crate) fn hours_by_quarter(context: Context<'_>, initiative: &Initiative) -> Vec<(Quarter, f64)> {
    let Some(change) = initiative.change else { return Vec::new() };
    let threshold = &context.rules.threshold;
    let before = (threshold.change_load_before_quarters.value.max(0.0) as i32).min(initiative.quarters.cast_signed());
    let after = threshold.change_load_after_quarters.value.max(0.0) as i32;
    let count = (before + after).max(1);
    let hours = change.hours_per_head * change.share / f64::from(count);
    let first = initiative.live() - before;
    first.through(first + count - 1).map(|quarter| (quarter, hours)).collect()
}

/// The load of every department, in the order of the assessment.
pub(crate) fn load(context: Context<'_>, plan: &Plan, window: Window) -> Vec<DepartmentLoad> {
    let departments = context.assessment.departments.iter().enumerate();
    let mut loads: Vec<DepartmentLoad> = departments
        .map(|(department, found)| DepartmentLoad {
            department,
            available: found.change_hours,
            hours: window.quarters().map(|quarter| (quarter, 0.0)).collect(),
        })
        .collect();
    for initiative in &plan.initiatives {
        let hours_by_quarter = hours_by_quarter(context, initiative);
        for load in loads.iter_mut().filter(|load| affects(initiative, load.department)) {
            for (quarter, hours) in &hours_by_quarter {
                if let Some((_, sum)) = window.index(*quarter).and_then(|index| load.hours.get_mut(index)) {
                    *sum += hours;
                }
            }
        }
    }
    loads
}

/// Whether an initiative affects a department: it names the department, or names none.
pub(crate) fn affects(initiative: &Initiative, department: usize) -> bool {
    initiative.departments.is_empty() || initiative.departments.contains(&department)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_the_first_of_equals() {
        let first = Quarter::new(2027, 1);
        let hours = [0.0, 3.0, 5.0, 5.0, 1.0].iter().enumerate().map(|(i, hours)| (first + i as i32, *hours)).collect();
        let load = DepartmentLoad { department: 0, available: 8.0, hours };
        assert_eq!(load.peak(), Some((Quarter::new(2027, 3), 5.0)));
        assert_eq!(DepartmentLoad { hours: vec![(first, 0.0)], ..load }.peak(), None);
    }
}
