//! Resource use of jobs, and precedence checks.

use super::{PricingProblem, Workspace};
use crate::lagrangian::resource::Storage;

impl PricingProblem<'_> {
    /// Whether jobs done by the given periods in the given modes satisfy all precedence relations.
    pub(crate) fn keeps_needs(&self, done: &[usize], modes: &[usize]) -> bool {
        let periods = self.relaxation.periods;
        self.relaxation.jobs.iter().zip(done).zip(modes).filter(|((_, done), _)| **done <= periods).all(
            |((of, by), mode)| {
                let start = *by as i32 - self.layout.modes[*mode].periods as i32;
                of.needs.iter().all(|(need, lag)| done[*need] <= periods && done[*need] as i32 + lag <= start)
            },
        )
    }

    /// Computes the excess of the pricing solution's use over the capacity of every row.
    pub(crate) fn overdraw(&self, workspace: &mut Workspace) {
        let Workspace { over, best, .. } = workspace;
        over.fill(0.0);
        for (done, mode) in best.done.iter().zip(&best.modes).filter(|(done, _)| **done <= self.relaxation.periods) {
            for of in &self.layout.modes[*mode].uses {
                let row = &self.rows[of.resource];
                let (from, to) = of.when.span(*done, row.periods);
                match row.storage {
                    Storage::Renewable | Storage::Cumulative => {
                        over[row.at + from..row.at + to].iter_mut().for_each(|taken| *taken += of.rate);
                    }
                    Storage::Block { length, offset } => {
                        (from..to).for_each(|period| over[row.at + (period + offset) / length] += of.rate);
                    }
                }
            }
        }
        for row in self.rows.iter().filter(|row| row.storage == Storage::Cumulative) {
            let mut sum = 0.0;
            for taken in &mut over[row.at..row.at + row.count] {
                sum += *taken;
                *taken = sum;
            }
        }
        over.iter_mut().zip(&self.capacity).for_each(|(taken, capacity)| *taken -= capacity);
    }

    /// The use of each row that can bind, by a mode done by a period.
    pub(crate) fn takes(&self, mode: usize, done: usize) -> Vec<(u32, f64)> {
        let mut taken: Vec<(u32, f64)> = Vec::new();
        for of in &self.layout.modes[mode].uses {
            let row = &self.rows[of.resource];
            let (from, to) = of.when.span(done, row.periods);
            let mut take = |index: usize, amount: f64| taken.push(((row.at + index) as u32, amount));
            match row.storage {
                Storage::Renewable => (from..to).for_each(|period| take(period, of.rate)),
                Storage::Block { length, offset } => {
                    (from..to).for_each(|period| take((period + offset) / length, of.rate))
                }
                Storage::Cumulative => {
                    let until = |period: usize| (period + 1).min(to).saturating_sub(from) as f64;
                    (from..row.periods).for_each(|period| take(period, of.rate * until(period)));
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
