//! What members take of what is scarce, and whether they have what they need.

use super::{PricingProblem, Workspace};
use crate::schedule::bound::lagrangian::resource::Storage;

impl PricingProblem<'_> {
    /// Whether all that is live by some quarters, done in some ways, has what it needs.
    pub(crate) fn keeps_needs(&self, live: &[usize], ways: &[usize]) -> bool {
        let quarters = self.relaxed.quarters;
        self.relaxed.members.iter().zip(live).zip(ways).filter(|((_, live), _)| **live <= quarters).all(
            |((of, by), way)| {
                let start = *by as i32 - self.layout.ways[*way].quarters as i32;
                of.needs.iter().all(|(need, lag)| live[*need] <= quarters && live[*need] as i32 + lag <= start)
            },
        )
    }

    /// How much more of everything scarce what was found takes than there is.
    pub(crate) fn overdraw(&self, workspace: &mut Workspace) {
        let Workspace { over, best, .. } = workspace;
        over.fill(0.0);
        for (live, way) in best.live.iter().zip(&best.ways).filter(|(live, _)| **live <= self.relaxed.quarters) {
            for of in &self.layout.ways[*way].uses {
                let row = &self.rows[of.of];
                let (from, to) = of.when.span(*live, row.quarters);
                match row.keeps {
                    Storage::Not | Storage::Always => {
                        over[row.at + from..row.at + to].iter_mut().for_each(|taken| *taken += of.rate);
                    }
                    Storage::ForTheYear(offset) => {
                        (from..to).for_each(|quarter| over[row.at + (quarter + offset) / 4] += of.rate);
                    }
                }
            }
        }
        for row in self.rows.iter().filter(|row| row.keeps == Storage::Always) {
            let mut sum = 0.0;
            for taken in &mut over[row.at..row.at + row.count] {
                sum += *taken;
                *taken = sum;
            }
        }
        over.iter_mut().zip(&self.there).for_each(|(taken, there)| *taken -= there);
    }

    /// What a way takes of the row of each price where it is live by a quarter, of those that can bind.
    pub(in crate::schedule) fn takes(&self, way: usize, live: usize) -> Vec<(u32, f64)> {
        let mut taken: Vec<(u32, f64)> = Vec::new();
        for of in &self.layout.ways[way].uses {
            let row = &self.rows[of.of];
            let (from, to) = of.when.span(live, row.quarters);
            let mut take = |index: usize, amount: f64| taken.push(((row.at + index) as u32, amount));
            match row.keeps {
                Storage::Not => (from..to).for_each(|quarter| take(quarter, of.rate)),
                Storage::ForTheYear(offset) => (from..to).for_each(|quarter| take((quarter + offset) / 4, of.rate)),
                Storage::Always => {
                    let until = |quarter: usize| (quarter + 1).min(to).saturating_sub(from) as f64;
                    (from..row.quarters).for_each(|quarter| take(quarter, of.rate * until(quarter)));
                }
            }
        }
        taken.retain(|(index, _)| self.may_bind[*index as usize]);
        taken.sort_by_key(|(index, _)| *index);
        taken.dedup_by(|next, sum| {
            let same = next.0 == sum.0;
            if same {
                sum.1 += next.1;
            }
            same
        });
        taken
    }
}
