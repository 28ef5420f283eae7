//! Dynamic programming over the precedence forest: an inward pass from the leaves to the roots, and an outward pass.

use super::{Best, PricingProblem, Workspace};
use crate::lagrangian::domain::Domain;
use crate::precedence_forest::{self, Message, NEVER, On};

impl PricingProblem<'_> {
    /// Converts the value of nodes into that of being done from a period on, minus the cost of each allowed mode.
    pub(super) fn rows_of_worth(&self, domain: &Domain, workspace: &mut Workspace) {
        let (width, periods) = (self.relaxation.width(), self.relaxation.periods);
        for (job, modes) in self.layout.modes_of.iter().enumerate() {
            let row = &mut workspace.worth[job * width..(job + 1) * width];
            (0..periods).rev().for_each(|period| row[period] += row[period + 1]);
            for mode in modes.clone() {
                let costs = &workspace.cost[mode * width..(mode + 1) * width];
                let inside = &mut workspace.inside[mode * width..(mode + 1) * width];
                for (period, inside) in inside[..=periods].iter_mut().enumerate() {
                    *inside = if domain.allows(mode, period) { row[period] - costs[period] } else { NEVER };
                }
                inside[periods + 1] = if mode == modes.start && domain.never[job] { 0.0 } else { NEVER };
            }
        }
    }

    /// The places of all modes of a job.
    fn states(&self, job: usize) -> std::ops::Range<usize> {
        let (modes, width) = (&self.layout.modes_of[job], self.relaxation.width());
        modes.start * width..modes.end * width
    }

    /// For each mode of a job: the least number of periods between the end of a predecessor and its own end, for a
    /// given lag.
    fn gaps(&self, job: usize, lag: i32) -> impl Iterator<Item = i32> + use<'_> {
        self.layout.modes[self.layout.modes_of[job].clone()].iter().map(move |mode| mode.periods as i32 + lag)
    }

    /// Sends a message from a job with the given rows along a link.
    fn send(&self, job: usize, rows: &[f64], (needs, lag): (bool, i32), message: &mut Message<'_>) {
        if needs {
            precedence_forest::pass_to_needed(rows, self.gaps(job, lag), message);
        } else {
            precedence_forest::pass_to_needing(rows, message);
        }
    }

    /// Adds the message from the other end of a link to the rows of a job.
    fn receive(&self, job: usize, rows: &mut [f64], (needs, lag): (bool, i32), message: &[f64]) {
        let never = message.len() - 1;
        for (row, gap) in rows.chunks_exact_mut(never + 1).zip(self.gaps(job, lag)) {
            if needs {
                for (place, worth) in row.iter_mut().enumerate() {
                    *worth += precedence_forest::received(place, gap, never).map_or(NEVER, |at| message[at]);
                }
            } else {
                row.iter_mut().zip(message).for_each(|(worth, message)| *worth += message);
            }
        }
    }

    /// The greatest value of the forest, with the periods and modes of jobs.
    pub(super) fn inwards(&self, workspace: &mut Workspace) -> f64 {
        let width = self.relaxation.width();
        for hung in self.forest.iter().rev() {
            let Some(on) = hung.on else { continue };
            let row = hung.member * width..(hung.member + 1) * width;
            let message = &mut workspace.messages[row.clone()];
            let rows = &workspace.inside[self.states(hung.member)];
            self.send(
                hung.member,
                rows,
                (on.needs, on.lag),
                &mut Message { best: message, choices: &mut workspace.choices[row] },
            );
            self.receive(on.parent, &mut workspace.inside[self.states(on.parent)], (!on.needs, on.lag), message);
        }
        let mut sum = 0.0;
        for hung in &self.forest {
            let state = match hung.on {
                Some(on) => usize::from(workspace.choices[hung.member * width + self.looked_up(on, &workspace.best)]),
                None => {
                    let rows = &workspace.inside[self.states(hung.member)];
                    let best =
                        (0..rows.len()).rev().fold(width - 1, |best, at| if rows[at] > rows[best] { at } else { best });
                    sum += rows[best];
                    best
                }
            };
            workspace.best.done[hung.member] = state % width;
            workspace.best.modes[hung.member] = self.layout.modes_of[hung.member].start + state / width;
        }
        sum
    }

    /// The place in a child's message that belongs to the place chosen for its parent.
    fn looked_up(&self, on: On, best: &Best) -> usize {
        let (never, place) = (self.relaxation.periods + 1, best.done[on.parent]);
        if on.needs {
            return place;
        }
        let gap = self.layout.modes[best.modes[on.parent]].periods as i32 + on.lag;
        precedence_forest::received(place, gap, never).unwrap_or(never)
    }

    /// Upper bound on the total for every job, mode and place, at the multipliers of the last pricing solution: the
    /// value of the job's subtree plus the value of the rest, from the outward pass.
    pub(crate) fn with_each(&self, workspace: &mut Workspace) {
        let width = self.relaxation.width();
        let (mut best, mut choices) = (vec![0.0; width], vec![0; width]);
        let mut rest: Vec<f64> = Vec::new();
        // The greatest value of the tree of each job.
        let mut trees = vec![0.0; self.relaxation.jobs.len()];
        workspace.with.copy_from_slice(&workspace.inside);
        for hung in &self.forest {
            let own = self.states(hung.member);
            let Some(on) = hung.on else {
                trees[hung.member] = workspace.inside[own].iter().copied().fold(NEVER, f64::max);
                continue;
            };
            // The value at the parent without the message from this job.
            rest.clear();
            rest.extend(&workspace.with[self.states(on.parent)]);
            best.iter_mut()
                .zip(&workspace.messages[hung.member * width..])
                .for_each(|(lost, message)| *lost = -message);
            self.receive(on.parent, &mut rest, (!on.needs, on.lag), &best);
            // Subtracting infinities gives no number; such a place stays impossible.
            rest.iter_mut().filter(|of| !of.is_finite()).for_each(|of| *of = NEVER);
            let mut message = Message { best: &mut best, choices: &mut choices };
            self.send(on.parent, &rest, (!on.needs, on.lag), &mut message);
            self.receive(hung.member, &mut workspace.with[own], (on.needs, on.lag), &best);
            trees[hung.member] = trees[on.parent];
        }
        for (job, tree) in trees.iter().enumerate() {
            let rest = workspace.best.value - tree;
            workspace.with[self.states(job)].iter_mut().for_each(|with| *with += rest);
        }
    }
}
