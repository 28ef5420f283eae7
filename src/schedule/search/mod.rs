//! Local search for better roadmaps: simulated annealing (Kirkpatrick et al. 1983) over activity lists.
//!
//! A neighbour switches an activity on or off, moves it in the list, changes its mode or delays it; the decoder turns the list into a
//! roadmap that holds every constraint. Several chains walk side by side and exchange their best lists between epochs only, so the
//! result does not depend on the number of threads. Where money is the goal, [`cost_reduction`] leaves out, cheapens and postpones
//! one activity after the other.
//!
//! Enters: a [`task::Task`] and lists to begin with. Leaves: the best list found and the number of lists tried. None of the shipped
//! examples needs it: their first roadmap is proved best. It decides where people or money are scarce.

pub(crate) mod activity_list;
pub(crate) mod annealing;
pub(crate) mod cost_reduction;
pub(crate) mod task;
