//! Time for the usual delay: equipment and development must still end within the horizon if they take as long as such
//! work usually does. Mandates, contracts and what they need keep their own dates, and a renewal follows the life of
//! its equipment.

use super::instance::Problem;
use crate::forecast::work;

impl Problem<'_> {
    /// Sets the quarters that every mode leaves in the horizon after its work.
    pub(super) fn reserve_delays(&mut self) {
        let pledged: Vec<usize> = self.pledges.iter().flat_map(|pledge| self.needed(pledge.activity)).collect();
        let free: Vec<usize> =
            (0..self.activities.len()).filter(|of| self.is_first(*of) && !pledged.contains(of)).collect();
        for activity in free {
            let entry = self.entry(activity);
            for mode in &mut self.activities[activity].modes {
                let usual = work::usual_duration(self.context, |role| entry.does(role), mode.quarters);
                mode.reserve = usual.map_or(0, |usual| usual - mode.quarters);
            }
        }
    }
}
