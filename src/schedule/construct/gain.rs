//! The gain in benefit from bundles if only precedence delays them.
//!
//! A channel opened for every service adds the same, whatever else the bundle contains. So these parts of the benefit
//! are cached until a channel is opened.

use std::collections::BTreeMap;

use super::partial_schedule::PartialSchedule;
use crate::forecast::Services;
use crate::forecast::service::Overlap;
use crate::model::Quarter;
use crate::schedule::problem::instance::Problem;

/// Gains over the current state of services.
pub(in crate::schedule) struct Gains<'a> {
    services: Services<'a>,
    overlap: Overlap,
    /// By channels opened for every service, with their quarters: the part of the benefit by process.
    wide: BTreeMap<Vec<(usize, Quarter)>, Vec<f64>>,
}

impl<'a> Gains<'a> {
    pub(in crate::schedule) fn new(services: Services<'a>, overlap: Overlap) -> Gains<'a> {
        Gains { services, overlap, wide: BTreeMap::new() }
    }

    /// Adds the activities placed at position `place` of the order and after it.
    pub(in crate::schedule) fn placed_from(&mut self, state: &PartialSchedule<'_, 'a>, place: usize) {
        state.open_from(place, &mut self.services);
        self.wide.clear();
    }

    /// The gain from a bundle; `members` are in order, each after its own requirements.
    pub(in crate::schedule) fn of(&mut self, state: &PartialSchedule<'_, 'a>, members: &[usize]) -> f64 {
        let problem = state.problem;
        let lives = lives(problem, state, members);
        let opens: Vec<(usize, Quarter)> =
            lives.into_iter().filter(|(member, _)| !problem.activities[*member].delivers.is_empty()).collect();
        if opens.is_empty() {
            return 0.0;
        }
        let serves_all = |member: usize| problem.activities[member].serves.is_empty();
        let wide: Vec<(usize, Quarter)> = opens.iter().copied().filter(|(member, _)| serves_all(*member)).collect();
        let mut own: Vec<usize> =
            opens.iter().flat_map(|(member, _)| &problem.activities[*member].serves).copied().collect();
        own.sort_unstable();
        own.dedup();
        let with_own = self.parts(problem, &opens, &own);
        self.know(problem, &[]);
        self.know(problem, &wide);
        let (Some(before), Some(after)) = (self.wide.get([].as_slice()), self.wide.get(wide.as_slice())) else {
            return 0.0;
        };
        if wide.is_empty() {
            return with_own.iter().sum::<f64>() - own.iter().map(|process| before[*process]).sum::<f64>();
        }
        let part = |(process, part): (usize, &f64)| own.binary_search(&process).map_or(*part, |at| with_own[at]);
        after.iter().enumerate().map(part).sum::<f64>() - before.iter().sum::<f64>()
    }

    /// Computes the parts of all processes with channels opened for all of them, unless they are cached.
    fn know(&mut self, problem: &Problem<'_>, wide: &[(usize, Quarter)]) {
        if !self.wide.contains_key(wide) {
            let all: Vec<usize> = (0..problem.context.assessment.processes.len()).collect();
            let parts = self.parts(problem, wide, &all);
            self.wide.insert(wide.to_vec(), parts);
        }
    }

    /// The parts of some processes with further channels opened.
    fn parts(&self, problem: &Problem<'_>, opens: &[(usize, Quarter)], processes: &[usize]) -> Vec<f64> {
        let mut services = self.services.only(processes);
        for (member, live) in opens {
            let of = &problem.activities[*member];
            for (channel, can) in &of.delivers {
                services.open(&of.serves, *channel, *can, *live, *member);
            }
        }
        services.parts(processes.iter().copied(), problem.first, problem.last, self.overlap)
    }
}

/// The quarters in which the members of a bundle could be live.
fn lives(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>, members: &[usize]) -> Vec<(usize, Quarter)> {
    let mut lives: Vec<(usize, Quarter)> = Vec::new();
    for member in members {
        let of = &problem.activities[*member];
        let entry = state.entry.get(of.stage).copied().flatten().unwrap_or(problem.last);
        let ready = of.requires.iter().fold(entry, |ready, (need, lag)| {
            let placed = state.placed[*need].as_ref().map(|placement| placement.live);
            let assumed = lives.iter().find(|(a, _)| a == need).map(|(_, live)| *live);
            placed.or(assumed).map_or(ready, |live| ready.max(live + *lag))
        });
        let live = ready + of.modes.iter().map(|mode| mode.quarters).min().unwrap_or(1);
        lives.push((*member, live));
    }
    lives
}
