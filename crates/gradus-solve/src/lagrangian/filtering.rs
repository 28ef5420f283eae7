//! Filtering of domains: removes placements that cannot be part of a better solution, by the multipliers of a bound and
//! by the least resource use of the other jobs.

use super::domain::{Domain, each};
use super::pricing::{PricingProblem, Workspace};
use crate::rounding::outwards;

/// Resource use of each mode by the period in which it is done, and the capacities.
#[derive(Debug)]
pub(crate) struct Takes {
    /// Resource use by mode and place.
    of: Vec<Vec<(u32, f64)>>,
    capacity: Vec<f64>,
}

/// Relative tolerance for sums of binary fractions.
const SLACK: f64 = 1e-9;

impl Takes {
    /// The resource use of the modes of an instance.
    pub(crate) fn of(pricing: &PricingProblem<'_>) -> Takes {
        let (width, periods) = (pricing.relaxation.width(), pricing.relaxation.periods);
        let mut of = vec![Vec::new(); pricing.layout.modes.len() * width];
        for (at, mode) in pricing.layout.modes.iter().enumerate() {
            for done in mode.periods..=periods {
                of[at * width + done] = pricing.takes(at, done);
            }
        }
        Takes { of, capacity: pricing.capacity.iter().map(|capacity| capacity * (1.0 + SLACK) + SLACK).collect() }
    }
}

impl Domain {
    /// Removes placements that no schedule of value above `held` contains, at the multipliers of the last pricing
    /// solution; false if a job has no placement left.
    pub(crate) fn filter(&mut self, pricing: &PricingProblem<'_>, held: f64, workspace: &mut Workspace) -> bool {
        if workspace.best.value <= held {
            return false;
        }
        pricing.with_each(workspace);
        let (width, never) = (pricing.relaxation.width(), pricing.relaxation.periods + 1);
        for (job, modes) in pricing.layout.modes_of.iter().enumerate() {
            self.never[job] &= outwards(workspace.with[modes.start * width + never]) > held;
            let mut left = self.never[job];
            for mode in modes.clone() {
                for period in each(self.modes[mode]) {
                    if outwards(workspace.with[mode * width + period]) <= held {
                        self.modes[mode] &= !(1 << period);
                    }
                }
                left |= self.modes[mode] != 0;
            }
            if !left {
                return false;
            }
        }
        true
    }

    /// Removes placements that do not fit beside the least use of all other jobs; false if a job has no placement left.
    pub(crate) fn fit(&mut self, pricing: &PricingProblem<'_>, takes: &Takes) -> bool {
        let (width, count) = (pricing.relaxation.width(), takes.capacity.len());
        loop {
            let least: Vec<Vec<f64>> = (0..self.never.len()).map(|job| self.least(pricing, takes, job)).collect();
            let mut sum = vec![0.0; count];
            for least in &least {
                sum.iter_mut().zip(least).for_each(|(sum, least)| *sum += least);
            }
            if sum.iter().zip(&takes.capacity).any(|(sum, capacity)| sum > capacity) {
                return false;
            }
            let mut fewer = false;
            for (job, modes) in pricing.layout.modes_of.iter().enumerate() {
                let own = |index: usize| least[job].get(index).copied().unwrap_or(0.0);
                let mut left = self.never[job];
                for mode in modes.clone() {
                    for period in each(self.modes[mode]) {
                        let over = takes.of[mode * width + period].iter().any(|(index, amount)| {
                            let index = *index as usize;
                            sum[index] - own(index) + amount > takes.capacity[index]
                        });
                        if over {
                            self.modes[mode] &= !(1 << period);
                            fewer = true;
                        }
                    }
                    left |= self.modes[mode] != 0;
                }
                if !left {
                    return false;
                }
            }
            if !fewer {
                return true;
            }
        }
    }

    /// The least use of each row by a job over all its placements; zero if it may be left out.
    fn least(&self, pricing: &PricingProblem<'_>, takes: &Takes, job: usize) -> Vec<f64> {
        if self.never[job] {
            return Vec::new();
        }
        let width = pricing.relaxation.width();
        let mut least = vec![f64::INFINITY; takes.capacity.len()];
        let mut times = vec![0_u32; takes.capacity.len()];
        let mut options = 0;
        for mode in pricing.layout.modes_of[job].clone() {
            for period in each(self.modes[mode]) {
                options += 1;
                for (index, amount) in &takes.of[mode * width + period] {
                    let index = *index as usize;
                    times[index] += 1;
                    least[index] = least[index].min(*amount);
                }
            }
        }
        least.iter_mut().zip(times).filter(|(_, times)| *times < options).for_each(|(least, _)| *least = 0.0);
        least
    }
}
