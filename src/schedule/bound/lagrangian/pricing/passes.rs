//! What is best in the forest of needs: inwards from the leaves to the roots, and back outwards.

use super::{Best, PricingProblem, Workspace};
use crate::schedule::bound::lagrangian::domain::Domain;
use gradus_solve::precedence_forest::{self, NEVER, On, Told};

impl PricingProblem<'_> {
    /// Turns the worth of nodes into that of being live from a quarter on, less what each way that is allowed costs.
    pub(super) fn rows_of_worth(&self, domain: &Domain, workspace: &mut Workspace) {
        let (width, quarters) = (self.relaxed.width(), self.relaxed.quarters);
        for (member, ways) in self.layout.ways_of.iter().enumerate() {
            let row = &mut workspace.worth[member * width..(member + 1) * width];
            (0..quarters).rev().for_each(|quarter| row[quarter] += row[quarter + 1]);
            for way in ways.clone() {
                let costs = &workspace.cost[way * width..(way + 1) * width];
                let inside = &mut workspace.inside[way * width..(way + 1) * width];
                for (quarter, inside) in inside[..=quarters].iter_mut().enumerate() {
                    *inside = if domain.allows(way, quarter) { row[quarter] - costs[quarter] } else { NEVER };
                }
                inside[quarters + 1] = if way == ways.start && domain.never[member] { 0.0 } else { NEVER };
            }
        }
    }

    /// The places of all the ways of a member.
    fn states(&self, member: usize) -> std::ops::Range<usize> {
        let (ways, width) = (&self.layout.ways_of[member], self.relaxed.width());
        ways.start * width..ways.end * width
    }

    /// By way of a member: how many quarters after something it is live, which must be live so many quarters before it starts.
    fn gaps(&self, member: usize, lag: i32) -> impl Iterator<Item = i32> + use<'_> {
        self.layout.ways[self.layout.ways_of[member].clone()].iter().map(move |way| way.quarters as i32 + lag)
    }

    /// Lets a member tell, its rows being given, what it hangs on or what hangs on it.
    fn tell(&self, member: usize, rows: &[f64], (needs, lag): (bool, i32), told: &mut Told<'_>) {
        if needs {
            precedence_forest::tell_needed(rows, self.gaps(member, lag), told);
        } else {
            precedence_forest::tell_needing(rows, told);
        }
    }

    /// Adds to the rows of a member what the other end of a need told it.
    fn hear(&self, member: usize, rows: &mut [f64], (needs, lag): (bool, i32), told: &[f64]) {
        let never = told.len() - 1;
        for (row, gap) in rows.chunks_exact_mut(never + 1).zip(self.gaps(member, lag)) {
            if needs {
                for (place, worth) in row.iter_mut().enumerate() {
                    *worth += precedence_forest::heard(place, gap, never).map_or(NEVER, |at| told[at]);
                }
            } else {
                row.iter_mut().zip(told).for_each(|(worth, told)| *worth += told);
            }
        }
    }

    /// The greatest worth of the forest, and when members are live, in which ways.
    pub(super) fn inwards(&self, workspace: &mut Workspace) -> f64 {
        let width = self.relaxed.width();
        for hung in self.forest.iter().rev() {
            let Some(on) = hung.on else { continue };
            let row = hung.member * width..(hung.member + 1) * width;
            let told = &mut workspace.told[row.clone()];
            let rows = &workspace.inside[self.states(hung.member)];
            self.tell(
                hung.member,
                rows,
                (on.needs, on.lag),
                &mut Told { best: told, answers: &mut workspace.answers[row] },
            );
            self.hear(on.parent, &mut workspace.inside[self.states(on.parent)], (!on.needs, on.lag), told);
        }
        let mut sum = 0.0;
        for hung in &self.forest {
            let state = match hung.on {
                Some(on) => usize::from(workspace.answers[hung.member * width + self.asked(on, &workspace.best)]),
                None => {
                    let rows = &workspace.inside[self.states(hung.member)];
                    let best =
                        (0..rows.len()).rev().fold(width - 1, |best, at| if rows[at] > rows[best] { at } else { best });
                    sum += rows[best];
                    best
                }
            };
            workspace.best.live[hung.member] = state % width;
            workspace.best.ways[hung.member] = self.layout.ways_of[hung.member].start + state / width;
        }
        sum
    }

    /// The place at which what hangs on a member is looked up, where that stands as it does.
    fn asked(&self, on: On, best: &Best) -> usize {
        let (never, place) = (self.relaxed.quarters + 1, best.live[on.parent]);
        if on.needs {
            return place;
        }
        let gap = self.layout.ways[best.ways[on.parent]].quarters as i32 + on.lag;
        precedence_forest::heard(place, gap, never).unwrap_or(never)
    }

    /// What all comes to at most if a member is live at a place in a way, for every member, way and place, at the prices of
    /// the last finding: what hangs on it, and outwards from its parent all the rest.
    pub(crate) fn with_each(&self, workspace: &mut Workspace) {
        let width = self.relaxed.width();
        let (mut best, mut answers) = (vec![0.0; width], vec![0; width]);
        let mut rest: Vec<f64> = Vec::new();
        // By member: the greatest worth of its tree.
        let mut trees = vec![0.0; self.relaxed.members.len()];
        workspace.with.copy_from_slice(&workspace.inside);
        for hung in &self.forest {
            let own = self.states(hung.member);
            let Some(on) = hung.on else {
                trees[hung.member] = workspace.inside[own].iter().copied().fold(NEVER, f64::max);
                continue;
            };
            // What the parent comes to without what this member told it.
            rest.clear();
            rest.extend(&workspace.with[self.states(on.parent)]);
            best.iter_mut().zip(&workspace.told[hung.member * width..]).for_each(|(lost, told)| *lost = -told);
            self.hear(on.parent, &mut rest, (!on.needs, on.lag), &best);
            // Of what cannot be nothing is known: it is as impossible as before.
            rest.iter_mut().filter(|of| !of.is_finite()).for_each(|of| *of = NEVER);
            let mut told = Told { best: &mut best, answers: &mut answers };
            self.tell(on.parent, &rest, (!on.needs, on.lag), &mut told);
            self.hear(hung.member, &mut workspace.with[own], (on.needs, on.lag), &best);
            trees[hung.member] = trees[on.parent];
        }
        for (member, tree) in trees.iter().enumerate() {
            let rest = workspace.best.value - tree;
            workspace.with[self.states(member)].iter_mut().for_each(|with| *with += rest);
        }
    }
}
