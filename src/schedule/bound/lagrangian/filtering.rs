//! Taking out of a domain what cannot be part of anything better: by the multipliers of a bound, and by what others take at least.

use super::domain::{Domain, each};
use super::pricing::{PricingProblem, Workspace};
use super::rounding::outwards;

/// What each way takes where it is live by each quarter, and what there is of it.
#[derive(Debug)]
pub(crate) struct Takes {
    /// By way and place.
    of: Vec<Vec<(u32, f64)>>,
    there: Vec<f64>,
}

/// Slack by which sums of binary fractions may be over, as a share.
const SLACK: f64 = 1e-9;

impl Takes {
    /// What the ways of an instance take.
    pub(crate) fn of(priced: &PricingProblem<'_>) -> Takes {
        let (width, quarters) = (priced.relaxed.width(), priced.relaxed.quarters);
        let mut of = vec![Vec::new(); priced.layout.ways.len() * width];
        for (at, way) in priced.layout.ways.iter().enumerate() {
            for live in way.quarters..=quarters {
                of[at * width + live] = priced.takes(at, live);
            }
        }
        Takes { of, there: priced.there.iter().map(|there| there * (1.0 + SLACK) + SLACK).collect() }
    }
}

impl Domain {
    /// Takes out what no roadmap of more than `held` can have, at the prices of the last finding; false where nothing is left.
    pub(crate) fn filter(&mut self, priced: &PricingProblem<'_>, held: f64, workspace: &mut Workspace) -> bool {
        if workspace.best.value <= held {
            return false;
        }
        priced.with_each(workspace);
        let (width, never) = (priced.relaxed.width(), priced.relaxed.quarters + 1);
        for (member, ways) in priced.layout.ways_of.iter().enumerate() {
            self.never[member] &= outwards(workspace.with[ways.start * width + never]) > held;
            let mut left = self.never[member];
            for way in ways.clone() {
                for quarter in each(self.ways[way]) {
                    if outwards(workspace.with[way * width + quarter]) <= held {
                        self.ways[way] &= !(1 << quarter);
                    }
                }
                left |= self.ways[way] != 0;
            }
            if !left {
                return false;
            }
        }
        true
    }

    /// Takes out what does not fit beside the least that everybody else takes; false where nothing fits.
    pub(crate) fn fit(&mut self, priced: &PricingProblem<'_>, takes: &Takes) -> bool {
        let (width, count) = (priced.relaxed.width(), takes.there.len());
        loop {
            let least: Vec<Vec<f64>> = (0..self.never.len()).map(|member| self.least(priced, takes, member)).collect();
            let mut sum = vec![0.0; count];
            for least in &least {
                sum.iter_mut().zip(least).for_each(|(sum, least)| *sum += least);
            }
            if sum.iter().zip(&takes.there).any(|(sum, there)| sum > there) {
                return false;
            }
            let mut fewer = false;
            for (member, ways) in priced.layout.ways_of.iter().enumerate() {
                let own = |index: usize| least[member].get(index).copied().unwrap_or(0.0);
                let mut left = self.never[member];
                for way in ways.clone() {
                    for quarter in each(self.ways[way]) {
                        let over = takes.of[way * width + quarter].iter().any(|(index, amount)| {
                            let index = *index as usize;
                            sum[index] - own(index) + amount > takes.there[index]
                        });
                        if over {
                            self.ways[way] &= !(1 << quarter);
                            fewer = true;
                        }
                    }
                    left |= self.ways[way] != 0;
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

    /// By price: the least that a member takes wherever it may be live; nothing at all where it may be left out.
    fn least(&self, priced: &PricingProblem<'_>, takes: &Takes, member: usize) -> Vec<f64> {
        if self.never[member] {
            return Vec::new();
        }
        let width = priced.relaxed.width();
        let mut least = vec![f64::INFINITY; takes.there.len()];
        let mut times = vec![0_u32; takes.there.len()];
        let mut options = 0;
        for way in priced.layout.ways_of[member].clone() {
            for quarter in each(self.ways[way]) {
                options += 1;
                for (index, amount) in &takes.of[way * width + quarter] {
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
