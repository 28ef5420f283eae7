//! Local search for better roadmaps: simulated annealing (Kirkpatrick et al. 1983) over activity lists.
//!
//! A neighbour switches an activity on or off, moves it in the list, changes its mode or delays it. The decoder turns
//! the list into a roadmap that satisfies every constraint. Several chains run in parallel and exchange their best
//! lists only between epochs, so the result does not depend on the number of threads. If the goal saves money,
//! [`cost_reduction`] leaves out, cheapens and postpones activities one at a time.
//!
//! Input: a [`task::Task`] and start lists. Output: the best list found and the number of lists tried. None of the
//! shipped examples needs the search: their first roadmap is proven optimal. It matters where people or money are
//! scarce.

pub(crate) mod activity_list;
pub(crate) mod annealing;
pub(crate) mod cost_reduction;
pub(crate) mod task;
