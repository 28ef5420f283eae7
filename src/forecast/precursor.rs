//! Work that must precede other work: research before software, a trial before a roll-out.

use super::doing::Doing;
use super::golive::GoLive;
use super::work;
use crate::model::assessment::Entry;
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, Role};
use crate::model::{Context, Money, Quarter, tolerance};

/// The level of the indicator `needs_research` that means a sample survey of the public's needs.
const SAMPLE_SURVEY: f64 = 2.0;

/// Whether an initiative makes software for a public service: software for a process or a channel, or an arrangement of
/// services.
pub(crate) fn is_public_software(initiative: &Initiative) -> bool {
    let software = initiative.does(Role::Build) || initiative.does(Role::Automate);
    let public = !initiative.processes.is_empty() || !initiative.delivers.is_empty();
    (software && public) || initiative.does(Role::Arrange)
}

/// The needs research for `scope` that is usable at `start`: an index into the plan's initiatives. Among several that
/// are finished by then, research that is repeated every year comes first, then the latest.
pub(crate) fn research(doing: &Doing<'_>, scope: Scope, start: Quarter) -> Option<usize> {
    let goes_on = |research: &Initiative| work::goes_on(doing.context, research);
    doing
        .real(Role::Research, scope)
        .filter(|(_, research)| research.live() <= start)
        .max_by_key(|(index, research)| (goes_on(research), research.live(), std::cmp::Reverse(*index)))
        .map(|(index, _)| index)
}

/// Whether the assessment itself shows needs research that is recent enough at `start`: a sample survey with strong
/// evidence.
pub(crate) fn research_observed(context: Context<'_>, start: Quarter) -> bool {
    let entry = context.rubric.indicator("needs_research").and_then(|index| context.assessment.entries.get(index));
    let Some(Entry::Observed(observation)) = entry else { return false };
    let strong = context.rubric.widths.get(&observation.kind).is_some_and(|width| width.strong);
    let age = start.since(Quarter::new(observation.year, 4));
    strong
        && observation.value.is_some_and(|value| value >= SAMPLE_SURVEY)
        && age <= context.rules.threshold.research_age_quarters.quarters()
}

/// The real trials before a go-live, indices into the plan's initiatives: long enough, on finished software, finished
/// before the roll-out starts. For a go-live without a process, trials among the dependencies of its initiative.
/// Software that an initiative builds and opens at once cannot have had a trial.
pub(crate) fn trials(doing: &Doing<'_>, go_live: GoLive) -> Vec<usize> {
    let context = doing.context;
    let Some(opening) = doing.plan.initiatives.get(go_live.initiative) else { return Vec::new() };
    if opening.does(Role::Build) || opening.does(Role::Automate) {
        return Vec::new();
    }
    let least = context.rules.threshold.trial_quarters.value;
    let built = go_live.process().and_then(|process| built(doing, process, opening.start));
    let trials = doing.doing_really(Role::Trial).filter(|(index, trial)| {
        f64::from(trial.quarters) >= least
            && trial.live() <= opening.start
            && built.is_none_or(|built| trial.start >= built)
            && tries(doing, go_live, *index, trial)
    });
    trials.map(|(index, _)| index).collect()
}

/// Whether a trial of the plan, with its index, tests the software of a go-live: it names the process, or, for a
/// go-live without a process, the go-live depends on it.
pub(crate) fn tries(doing: &Doing<'_>, go_live: GoLive, index: usize, trial: &Initiative) -> bool {
    match go_live.process() {
        Some(process) => work::touches(trial, process),
        None => doing.trials_before().holds(index, go_live.initiative),
    }
}

/// The quarter in which the software for a process is finished, over all software work that starts before the roll-out.
fn built(doing: &Doing<'_>, process: usize, roll_out: Quarter) -> Option<Quarter> {
    let building = [Role::Build, Role::Automate].into_iter().flat_map(|role| doing.declaring(role));
    let building = building.filter(|(_, initiative)| work::touches(initiative, process) && initiative.start < roll_out);
    building.map(|(_, initiative)| initiative.live()).max()
}

/// The real trainings before a go-live: finished in time but not too long before it, with enough hours for each head.
pub(crate) fn trainings(doing: &Doing<'_>, scope: Scope, live: Quarter) -> impl Iterator<Item = usize> {
    let threshold = &doing.context.rules.threshold;
    let (least, gap) = (threshold.training_hours_per_head.value, threshold.training_gap_quarters.quarters());
    doing.real(Role::Train, scope).filter_map(move |(index, training)| {
        let hours = training.change.map_or(0.0, |change| change.hours_per_head);
        let in_time = (0..=gap).contains(&live.since(training.live()));
        (in_time && !tolerance::exceeds(least, hours)).then_some(index)
    })
}

/// Whether real training and, where it is the go-live of a system, a real trial precede the channels that an initiative
/// opens for a process. A channel on which people answer, such as a hotline, needs no trial of a system, and the
/// initiative that opens it may train the people who answer.
pub(crate) fn is_prepared(doing: &Doing<'_>, initiative: usize, process: usize) -> bool {
    let Some(opening) = doing.plan.initiatives.get(initiative) else { return false };
    let of_initiative = doing.go_lives.iter().filter(|go_live| go_live.initiative == initiative);
    let mut go_live = of_initiative.filter(|go_live| go_live.process().is_none_or(|of| of == process));
    let trained = || trainings(doing, Scope::Process(process), opening.live()).next().is_some();
    match go_live.next() {
        Some(go_live) => trained() && !trials(doing, *go_live).is_empty(),
        None => trains_itself(opening) || trained(),
    }
}

/// Whether an initiative pays for training and takes front-line time for it.
fn trains_itself(initiative: &Initiative) -> bool {
    let hours = initiative.change.map_or(0.0, |change| change.hours_per_head * change.share);
    hours > 0.0 && initiative.cost_of(&[Category::Training]) > Money::ZERO
}
