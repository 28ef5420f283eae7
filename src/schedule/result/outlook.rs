//! The predicted effect of a roadmap on people, on the gates of its phases and on the scores. Predicted, not measured.

use super::marginal::{self, Marginal};
use super::roadmap::Roadmap;
use crate::forecast::{Forecast, Services, people};
use crate::model::Quarter;
use crate::model::terms::Ability;
use crate::schedule::construct::build_order::Phase;
use crate::schedule::construct::partial_schedule::Reason;
use crate::score::{self, GateReading, Scorecard};

/// The predicted effect of a roadmap.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// Cases a year of all services.
    pub cases: u64,
    /// Eased cases a year in the last quarter beyond today's, in completed cases, by the low estimate of reach.
    pub eased: f64,
    /// By ability, the least demanding first; empty if no service has a case.
    pub reach: Vec<ReachChange>,
    /// Scores today.
    pub today: Scorecard,
    /// The phases, in order.
    pub phases: Vec<PhaseOutlook>,
    /// Scores predicted for the quarter after the horizon.
    pub end: Scorecard,
    /// What would be lost without each initiative, in the order of the plan.
    pub marginals: Vec<Marginal>,
}

/// The share of people who have at least an ability: average over services, weighted by cases; low estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReachChange {
    /// The ability.
    pub ability: Ability,
    /// Share today, in [0, 1].
    pub today: f64,
    /// Share in the last quarter, in [0, 1].
    pub end: f64,
}

/// A phase with the prediction for its end.
#[derive(Clone, Debug)]
pub struct PhaseOutlook {
    /// The phase.
    pub phase: Phase,
    /// The quarter at whose start gates and scores are read: the opening, or the quarter after the horizon without one.
    pub at: Quarter,
    /// The gates of the phase's stage.
    pub gates: Vec<GateOutlook>,
    /// The initiative that measures before the gate (index into the plan's initiatives).
    pub measured_by: Option<usize>,
    /// Scores predicted for `at`.
    pub card: Scorecard,
}

/// A gate today and as predicted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GateOutlook {
    /// Today, by the available evidence.
    pub today: GateReading,
    /// As predicted for the end of the phase.
    pub then: GateReading,
    /// Whether it is predicted to be met, but not if only the share `gate_margin` of the change comes.
    pub tight: bool,
}

impl Outlook {
    /// The outlook of `roadmap`; `forecast` is the forecast of its plan.
    pub fn of(roadmap: &Roadmap<'_>, forecast: &Forecast<'_>) -> Self {
        let context = forecast.context;
        let (assessment, last) = (context.assessment, roadmap.plan.last);
        let services = Services::today(context);
        let reach = [Ability::Inform, Ability::Interact, Ability::Transact].into_iter().filter_map(|ability| {
            let today = people::mean_reach(assessment, &services, ability, roadmap.plan.first)?;
            let end = people::mean_reach(assessment, &forecast.services, ability, last)?;
            Some(ReachChange { ability, today, end })
        });
        let today = score::assess(context.rubric, assessment);
        let gates_today = score::stage(context.rubric, &today).gates;
        let phases = roadmap.phases.iter().map(|phase| {
            let of_stage = phase.stage.checked_sub(1).and_then(|i| gates_today.get(i));
            phase_outlook(roadmap, forecast, *phase, of_stage.map_or(&[], Vec::as_slice))
        });
        Outlook {
            cases: assessment.processes.iter().map(|process| process.cases_per_year).fold(0, u64::saturating_add),
            eased: people::eased_per_year(assessment, &forecast.services, &services, last),
            reach: reach.collect(),
            phases: phases.collect(),
            marginals: marginal::of(context, &roadmap.plan),
            end: forecast.readiness.card(last + 1),
            today,
        }
    }
}

impl PhaseOutlook {
    /// The gates that are not predicted open at the end of the phase.
    pub fn shut(&self) -> impl Iterator<Item = &GateOutlook> {
        self.gates.iter().filter(|gate| !gate.then.shown)
    }
}

fn phase_outlook(
    roadmap: &Roadmap<'_>,
    forecast: &Forecast<'_>,
    phase: Phase,
    gates_today: &[GateReading],
) -> PhaseOutlook {
    let at = phase.opens.unwrap_or(roadmap.plan.last + 1);
    let card = forecast.readiness.card(at);
    let mut gates = score::stage(forecast.context.rubric, &card).gates;
    let then =
        if phase.stage >= 1 && phase.stage <= gates.len() { gates.swap_remove(phase.stage - 1) } else { Vec::new() };
    // A gate that does not apply today does not apply later, so both lists name the same gates.
    let margin = forecast.context.rules.threshold.gate_margin.value / 100.0;
    let gates = gates_today.iter().zip(then).map(|(today, then)| GateOutlook {
        today: *today,
        then,
        tight: then.is_tight(today, margin),
    });
    PhaseOutlook {
        phase,
        at,
        gates: gates.collect(),
        measured_by: roadmap.reasons.iter().position(|reason| *reason == Reason::Measure(phase.stage)),
        card,
    }
}
