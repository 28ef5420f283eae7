//! What a roadmap is built by, and what comes of it.

use super::partial_schedule::{PartialSchedule, Placement, Reason};
use crate::model::Quarter;

/// The order in which bundles are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriorityRule {
    /// First what opens the gate, then what eases cases.
    GateFirst,
    /// First what eases cases, then what opens the gate.
    BenefitFirst,
    /// As the catalogue lists them: the order that any better one must beat.
    AsListed,
}

impl PriorityRule {
    /// Every order.
    pub const ALL: [PriorityRule; 3] = [PriorityRule::GateFirst, PriorityRule::BenefitFirst, PriorityRule::AsListed];
}

/// The work between attaining one stage and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// The stage it works towards, from 1.
    pub stage: usize,
    /// Its first quarter.
    pub from: Quarter,
    /// The quarter in which the stage's gate is predicted open and measured; none within the horizon.
    pub opens: Option<Quarter>,
}

/// By what the work of a phase is chosen.
#[derive(Clone, Copy, Debug)]
pub(crate) enum BuildOrder<'l> {
    /// By an order.
    PriorityRule(PriorityRule),
    /// As a list says, and nothing else.
    ActivityList(&'l ActivityList),
    /// As a list says; in the end, whatever helps and still fits.
    Filled(&'l ActivityList),
}

/// Targets in the order in which they are to be placed, each with all that it needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActivityList {
    /// Activities, and what they are placed for; one that measures a stage says where in the order that is done.
    pub targets: Vec<(usize, Reason)>,
    /// By activity: the way in which it is to be done; any where none.
    pub ways: Vec<Option<usize>>,
    /// By activity: the quarter before which it is not to start; none where it may start as early as it can.
    pub holds: Vec<Option<Quarter>>,
    /// Whether a phase whose gate stays shut is left without a measurement at the end: where money is to be saved, nobody is
    /// paid to say that nothing was attained.
    pub bare: bool,
}

impl ActivityList {
    /// The list that a roadmap was built by, or that it amounts to.
    pub fn of(built: &Built<'_, '_>) -> ActivityList {
        let state = &built.state;
        let (targets, ways, holds) = (built.targets.clone(), state.ways.clone(), state.holds.clone());
        ActivityList { targets, ways, holds, bare: false }
    }

    /// The list with what another holds besides, each thing as it stands there.
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

    /// The list that makes a roadmap once more as it stands: everything in the order in which it was placed, in its way and no
    /// sooner than in its quarter, and every gate measured in its turn. Measurements for their own sake are left out.
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

/// A roadmap as it was built.
#[derive(Clone, Debug)]
pub struct Built<'p, 'a> {
    /// What is placed.
    pub state: PartialSchedule<'p, 'a>,
    /// The phases.
    pub phases: Vec<Phase>,
    /// The targets in the order in which they were placed, with what they were placed for.
    pub targets: Vec<(usize, Reason)>,
}
