//! Renewal of equipment whose life can end within the horizon: one more activity for each renewal.
//!
//! The audit and the verifier compute the life of equipment again on purpose.

use super::instance::{Activity, Mode, Problem};
use crate::model::catalogue::Entry;
use crate::model::terms::Category;
use crate::model::{Context, Money};

impl Problem<'_> {
    /// Whether an activity is the main activity of its entry, not a survey or a renewal.
    pub fn is_first(&self, activity: usize) -> bool {
        self.baseline != Some(activity) && self.renewed[activity].is_none()
    }

    /// The first purchase, if an activity renews equipment; else the activity itself.
    pub fn first_of(&self, activity: usize) -> usize {
        self.renewed[activity].map_or(activity, |(first, _)| first)
    }

    /// Adds one activity for each time that the life of equipment can end within the horizon.
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

/// Whether a mode buys equipment.
pub(crate) fn buys(mode: &Mode) -> bool {
    mode.costs.iter().any(|(category, _, amount)| *category == Category::Hardware && *amount > Money::ZERO)
}

/// Life of an entry's equipment, in quarters.
pub(crate) fn life(context: Context<'_>, entry: &Entry) -> i32 {
    let usual = context.rules.threshold.equipment_life_years.value.max(0.0) as i32;
    let years = entry.equipment_life_years.map_or(usual, |years| i32::try_from(years).unwrap_or(i32::MAX / 8));
    years.saturating_mul(4)
}

/// The renewal of equipment as an activity of its own. It opens no channel, because the first purchase opened them.
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
