//! The answer to the user's wishes.

use crate::model::terms::{Category, Letter};
use crate::model::{Money, Quarter};
use crate::schedule::construct::build_order::Phase;
use crate::schedule::construct::partial_schedule::PartialSchedule;
use crate::schedule::problem::instance::Problem;
use crate::schedule::problem::target::Ask;

/// The answer to the user's wishes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The answer to the target.
    pub target: Option<TargetAnswer>,
    /// For each wished-for entry: the first quarter of work of its first instance; `None` if it is left out.
    pub with: Vec<(usize, Option<Quarter>)>,
    /// Share of hardware and network in the cost of the wished-for entries, in [0, 1]; `None` if there are none.
    pub asked_hardware: Option<f64>,
    /// Share of hardware and network in the cost of the roadmap, in [0, 1].
    pub roadmap_hardware: f64,
    /// Share of the horizon's money that may pay only for hardware and network, in [0, 1].
    pub tied_to_hardware: f64,
    /// The vices of the wished-for entries.
    pub vices: Vec<Letter>,
}

/// The answer to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetAnswer {
    /// The stage of the target, from 1.
    pub stage: usize,
    /// The quarter by whose end the stage should be reached.
    pub by: Quarter,
    /// Minimum number of quarters for the stages between, by the rubric's spacing.
    pub least_quarters: i32,
    /// Quarters available.
    pub quarters: i32,
    /// The first quarter in which the roadmap predicts the stage open; `None` if not within the horizon.
    pub opens: Option<Quarter>,
    /// The highest stage predicted open by the quarter of the target.
    pub by_then: usize,
    /// Whether the roadmap reaches the target in time.
    pub kept: bool,
}

/// Answers the user's wishes from the roadmap.
pub(crate) fn answer(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>, phases: &[Phase], ask: &Ask) -> Answer {
    let target = ask.target.map(|(stage, by)| target(problem, phases, stage, by));
    let with: Vec<(usize, Option<Quarter>)> = ask
        .with
        .iter()
        .map(|entry| {
            let of_entry = (0..problem.activities.len()).filter(|a| problem.activities[*a].entry == *entry);
            let starts = of_entry.filter_map(|a| state.placed[a].as_ref().map(|placement| placement.start));
            (*entry, starts.min())
        })
        .collect();
    let asked_hardware = asked_hardware(problem, ask);
    let limit = problem.context.rules.threshold.hardware_share.value / 100.0;
    let mut vices = Vec::new();
    if target.is_some_and(|target| !target.kept) {
        vices.push(Letter::A);
    }
    if asked_hardware.is_some_and(|share| share > limit) {
        vices.push(Letter::H);
    }
    Answer {
        target,
        with,
        asked_hardware,
        roadmap_hardware: roadmap_hardware(state).unwrap_or(0.0),
        tied_to_hardware: tied(problem),
        vices,
    }
}

fn target(problem: &Problem<'_>, phases: &[Phase], stage: usize, by: Quarter) -> TargetAnswer {
    let opens = if stage <= problem.shown {
        Some(problem.first)
    } else {
        phases.iter().find(|phase| phase.stage == stage).and_then(|phase| phase.opens)
    };
    let in_time = |opens: Quarter| opens <= by + 1;
    let by_then = phases.iter().filter(|phase| phase.opens.is_some_and(in_time)).map(|phase| phase.stage).max();
    TargetAnswer {
        stage,
        by,
        least_quarters: problem.paced(stage),
        quarters: by.since(problem.first) + 1,
        opens,
        by_then: by_then.unwrap_or(problem.shown),
        kept: opens.is_some_and(in_time),
    }
}

/// Share of hardware and network in the cost of the wished-for entries in their usual mode, offered here or not.
fn asked_hardware(problem: &Problem<'_>, ask: &Ask) -> Option<f64> {
    let lines: Vec<(Category, Money)> = ask.with.iter().flat_map(|entry| problem.usual_costs(*entry)).collect();
    hardware_share(&lines)
}

/// Share of hardware and network in the cost of placed activities.
fn roadmap_hardware(state: &PartialSchedule<'_, '_>) -> Option<f64> {
    let shares = state.placed.iter().flatten().flat_map(|placement| &placement.shares);
    let lines: Vec<(Category, Money)> = shares.map(|share| (share.category, share.amount)).collect();
    hardware_share(&lines)
}

fn hardware_share(lines: &[(Category, Money)]) -> Option<f64> {
    let all: Money = lines.iter().map(|(_, amount)| *amount).sum();
    let hard: Money = lines.iter().filter(|(category, _)| is_hard(*category)).map(|(_, amount)| *amount).sum();
    (all > Money::ZERO).then(|| hard.as_f64() / all.as_f64())
}

fn is_hard(category: Category) -> bool {
    matches!(category, Category::Hardware | Category::Network)
}

/// Share of the horizon's money that may pay only for hardware and network.
fn tied(problem: &Problem<'_>) -> f64 {
    let in_horizon = |year: i32| year >= problem.first.year() && year <= problem.last.year();
    let (mut all, mut tied) = (Money::ZERO, Money::ZERO);
    for fund in &problem.context.assessment.funds {
        let amount: Money = fund.years.iter().filter(|year| in_horizon(year.year)).map(|year| year.amount).sum();
        all += amount;
        if fund.categories.as_ref().is_some_and(|categories| categories.iter().all(|category| is_hard(*category))) {
            tied += amount;
        }
    }
    if all > Money::ZERO { tied.as_f64() / all.as_f64() } else { 0.0 }
}
