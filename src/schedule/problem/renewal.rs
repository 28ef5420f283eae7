//! Equipment that can come to the end of its life within the horizon: offered once more for each time.
//!
//! The audit and the verifier state on purpose once more how long equipment lasts.

use super::instance::{Activity, Mode, Problem};
use crate::model::catalogue::Entry;
use crate::model::terms::Category;
use crate::model::{Context, Money};

impl Problem<'_> {
    /// Whether an activity is what its entry is meant for, not a survey or a renewal beside it.
    pub fn is_first(&self, activity: usize) -> bool {
        self.baseline != Some(activity) && self.renewed[activity].is_none()
    }

    /// What was bought first of equipment that is bought again; the activity itself where it is none.
    pub fn first_of(&self, activity: usize) -> usize {
        self.renewed[activity].map_or(activity, |(first, _)| first)
    }

    /// Offers equipment once more for each time that its life can end within the horizon.
    pub(super) fn add_renewals(&mut self) {
        self.renewed = vec![None; self.activities.len()];
        let quarters = self.last.since(self.first) + 1;
        for kit in 0..self.renewed.len() {
            let life = life(self.context, self.entry(kit)).max(1);
            if !self.activities[kit].modes.iter().any(buys) {
                continue;
            }
            let mut after = kit;
            for number in 1..=usize::try_from((quarters - 1) / life).unwrap_or(0) {
                let again = again(&self.activities[kit], after, number);
                after = self.activities.len();
                self.activities.push(again);
                self.renewed.push(Some((kit, number)));
                self.roll_outs.push(None);
            }
        }
    }
}

/// Whether a way of doing something buys equipment.
pub(crate) fn buys(mode: &Mode) -> bool {
    mode.costs.iter().any(|(category, _, amount)| *category == Category::Hardware && *amount > Money::ZERO)
}

/// Quarters that the equipment of an entry lasts.
pub(crate) fn life(context: Context<'_>, entry: &Entry) -> i32 {
    let usual = context.rules.threshold.equipment_life_years.value.max(0.0) as i32;
    let years = entry.equipment_life_years.map_or(usual, |years| i32::try_from(years).unwrap_or(i32::MAX / 8));
    years.saturating_mul(4)
}

/// The same equipment bought again, as an activity of its own: it opens nothing that is not open already.
fn again(of: &Activity, after: usize, number: usize) -> Activity {
    let suffix = if number == 1 { String::new() } else { format!("-{number}") };
    Activity {
        id: format!("{}.renewal{suffix}", of.id),
        requires: vec![(after, 0)],
        excludes: Vec::new(),
        delivers: Vec::new(),
        ..of.clone()
    }
}
