//! Resource propagation: compulsory parts of activities leave no room for activities that do not fit beside them.
//!
//! Time-table reasoning (Le Pape 1988), with explanations for single periods (Schutt, Feydy, Stuckey and Wallace 2011).

use super::space::Space;
use super::trail::{Literal, Trail};

/// A resource with the activities that use it.
#[derive(Debug)]
pub(crate) struct Timetable {
    capacity: u32,
    /// Activity, duration, demand; the largest demand first, so that explanations are short.
    users: Vec<(usize, i32, u32)>,
    /// Fixed use by period, independent of decisions.
    taken: Vec<u32>,
    height: Vec<u32>,
    because: Vec<Literal>,
}

/// Literals that hold and cannot hold together.
pub(crate) type Conflict = Vec<Literal>;

impl Timetable {
    /// The time-table of a resource.
    pub(crate) fn new(space: &Space, resource: usize) -> Timetable {
        let users = (0..space.bounds.len()).map(|of| (of, space.durations[of], space.demands[of][resource]));
        let mut users: Vec<_> = users.filter(|(_, duration, demand)| *duration > 0 && *demand > 0).collect();
        users.sort_by_key(|(activity, _, demand)| (std::cmp::Reverse(*demand), *activity));
        let taken = space.taken[resource].clone();
        Timetable {
            capacity: space.capacity[resource],
            users,
            height: vec![0; taken.len()],
            taken,
            because: Vec::new(),
        }
    }

    /// The work of one propagation.
    pub(crate) fn work(&self) -> u64 {
        (2 * self.users.len() + self.height.len()) as u64 / 8
    }

    /// Whether an activity uses the resource.
    pub(crate) fn uses(&self, activity: usize) -> bool {
        self.users.iter().any(|(user, _, _)| *user == activity)
    }

    /// Propagates; returns whether any bound changed.
    ///
    /// # Errors
    /// Conflict: literals that hold and cannot hold together.
    pub(crate) fn propagate(&mut self, trail: &mut Trail) -> Result<bool, Conflict> {
        let highest = self.lay_out(trail);
        if highest > self.capacity {
            let period = self.height.iter().position(|height| *height > self.capacity).unwrap_or(0);
            self.explain(trail, period as i32, usize::MAX, self.capacity);
            return Err(std::mem::take(&mut self.because));
        }
        let mut moved = false;
        for user in 0..self.users.len() {
            let (activity, duration, demand) = self.users[user];
            if highest + demand <= self.capacity {
                break;
            }
            if trail.lower(activity) < trail.upper(activity) {
                moved |= self.push_later(trail, activity, duration, demand)?;
                moved |= self.push_earlier(trail, activity, duration, demand)?;
            }
        }
        Ok(moved)
    }

    /// Adds up the compulsory parts by period and returns the peak.
    fn lay_out(&mut self, trail: &Trail) -> u32 {
        self.height.fill(0);
        for (activity, duration, demand) in &self.users {
            let (from, to) = (trail.upper(*activity), trail.lower(*activity) + duration);
            if from < to {
                self.height[from as usize] = self.height[from as usize].wrapping_add(*demand);
                self.height[to as usize] = self.height[to as usize].wrapping_sub(*demand);
            }
        }
        let (mut now, mut highest) = (0_u32, 0);
        for (height, taken) in self.height.iter_mut().zip(&self.taken) {
            now = now.wrapping_add(*height);
            *height = now + taken;
            highest = highest.max(*height);
        }
        highest
    }

    fn full(&self, period: i32, demand: u32) -> bool {
        self.height[period as usize] + demand > self.capacity
    }

    /// Moves the start of an activity behind the last conflicting period. Its own compulsory part contains no such
    /// period: the profile would already exceed the capacity there.
    fn push_later(&mut self, trail: &mut Trail, activity: usize, duration: i32, demand: u32) -> Result<bool, Conflict> {
        let mut moved = false;
        loop {
            let lower = trail.lower(activity);
            let until = (lower + duration).min(trail.upper(activity));
            let Some(period) = (lower..until).rev().find(|period| self.full(*period, demand)) else { return Ok(moved) };
            let later = Literal::at_least(activity, period + 1);
            self.explain(trail, period, activity, self.capacity - demand);
            self.because.push(Literal::at_least(activity, period + 1 - duration));
            self.conclude(trail, later)?;
            moved = true;
        }
    }

    /// Moves the end of an activity before the first conflicting period.
    fn push_earlier(
        &mut self,
        trail: &mut Trail,
        activity: usize,
        duration: i32,
        demand: u32,
    ) -> Result<bool, Conflict> {
        let mut moved = false;
        loop {
            let upper = trail.upper(activity);
            let from = upper.max(trail.lower(activity) + duration);
            let Some(period) = (from..upper + duration).find(|period| self.full(*period, demand)) else {
                return Ok(moved);
            };
            let earlier = Literal::at_most(activity, period - duration);
            self.explain(trail, period, activity, self.capacity - demand);
            self.because.push(Literal::at_most(activity, period));
            self.conclude(trail, earlier)?;
            moved = true;
        }
    }

    fn conclude(&mut self, trail: &mut Trail, literal: Literal) -> Result<(), Conflict> {
        if trail.fails(literal) {
            self.because.push(literal.not());
            return Err(std::mem::take(&mut self.because));
        }
        trail.note_listed(literal, &self.because);
        Ok(())
    }

    /// Explains why activities other than `besides` use more than `room` in a period.
    fn explain(&mut self, trail: &Trail, period: i32, besides: usize, room: u32) {
        self.because.clear();
        let mut taken = self.taken[period as usize];
        if taken > room {
            return;
        }
        for (activity, duration, demand) in &self.users {
            let runs = trail.upper(*activity) <= period && period < trail.lower(*activity) + duration;
            if runs && *activity != besides {
                self.because.push(Literal::at_least(*activity, period + 1 - duration));
                self.because.push(Literal::at_most(*activity, period));
                taken += demand;
                if taken > room {
                    return;
                }
            }
        }
    }
}
