//! The input and the output of construction: priority rules, activity lists and built roadmaps.

use super::partial_schedule::{PartialSchedule, Placement, Reason};
use crate::model::Quarter;

/// The order in which construction tries bundles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriorityRule {
    /// First activities that open the gates of all stages, then activities that save hours.
    GateFirst,
    /// First activities that save hours, then activities that open the gate.
    BenefitFirst,
    /// The order of the catalogue: the baseline that other rules must beat.
    AsListed,
}

impl PriorityRule {
    /// All priority rules.
    pub const ALL: [PriorityRule; 3] = [PriorityRule::GateFirst, PriorityRule::BenefitFirst, PriorityRule::AsListed];
}

/// The work between reaching one stage and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// The stage it works towards, from 1.
    pub stage: usize,
    /// Its first quarter.
    pub from: Quarter,
    /// The quarter in which the stage's gate is predicted open and measured; `None` if not within the horizon.
    pub opens: Option<Quarter>,
}

/// How construction chooses the work of a phase.
#[derive(Clone, Copy, Debug)]
pub(crate) enum BuildOrder<'l> {
    /// By a priority rule.
    PriorityRule(PriorityRule),
    /// Only the targets of a list.
    ActivityList(&'l ActivityList),
    /// The targets of a list; at the end, also any helpful activity that still fits.
    Filled(&'l ActivityList),
}

/// Targets in the order in which they are placed, each with everything that it needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActivityList {
    /// Activities with the reason for placing them. A target that measures a stage marks the point of the measurement.
    pub targets: Vec<(usize, Reason)>,
    /// By activity: the mode to use; `None` means any.
    pub ways: Vec<Option<usize>>,
    /// By activity: the earliest start; `None` means no restriction.
    pub holds: Vec<Option<Quarter>>,
    /// Whether a phase whose gate stays shut ends without a measurement. If the goal saves money, a measurement that
    /// shows no progress is not worth its cost.
    pub bare: bool,
}

impl ActivityList {
    /// The list from which a roadmap was built, or an equivalent list.
    pub fn of(built: &Built<'_, '_>) -> ActivityList {
        let state = &built.state;
        let (targets, ways, holds) = (built.targets.clone(), state.ways.clone(), state.holds.clone());
        ActivityList { targets, ways, holds, bare: false }
    }

    /// The targets that only this list contains, followed by all targets of `other`. Modes come from `other`, or from
    /// this list if `other` sets none; everything else comes from `other`.
    pub fn beside(&self, other: &ActivityList) -> ActivityList {
        let there = |activity: &usize| other.targets.iter().any(|(of, _)| of == activity);
        let missing = self.targets.iter().filter(|(activity, _)| !there(activity));
        let way = |(of, own): (&Option<usize>, &Option<usize>)| of.or(*own);
        ActivityList {
            targets: missing.chain(&other.targets).copied().collect(),
            ways: other.ways.iter().zip(&self.ways).map(way).collect(),
            ..other.clone()
        }
    }

    /// The list that reproduces a roadmap: every target in its place, in its mode, no earlier than its quarter, and
    /// every gate measured at its point. The closing measurement is left out.
    pub fn exact(built: &Built<'_, '_>) -> ActivityList {
        let state = &built.state;
        let placed = |activity: &usize| Some((*activity, state.placed[*activity].as_ref()?.reason));
        let targets = state.order.iter().filter_map(placed).filter(|(_, reason)| *reason != Reason::Closing);
        let way = |placed: &Option<Placement>| placed.as_ref().map(|placement| placement.mode);
        let start = |placed: &Option<Placement>| placed.as_ref().map(|placement| placement.start);
        ActivityList {
            targets: targets.filter(|(activity, _)| state.problem.is_first(*activity)).collect(),
            ways: state.placed.iter().map(way).collect(),
            holds: state.placed.iter().map(start).collect(),
            bare: true,
        }
    }
}

/// A built roadmap.
#[derive(Clone, Debug)]
pub struct Built<'p, 'a> {
    /// The placements.
    pub state: PartialSchedule<'p, 'a>,
    /// The phases.
    pub phases: Vec<Phase>,
    /// The targets in the order in which they were placed, with their reasons.
    pub targets: Vec<(usize, Reason)>,
}
