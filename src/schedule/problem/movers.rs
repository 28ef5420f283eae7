//! The activities that change what a case of a service costs people: those that cut its burden, open a channel for it
//! or train its staff.

use super::activity::Activity;
use crate::model::burden::Cut;
use crate::model::catalogue::{Entry, Scope};
use crate::model::terms::{Ability, Category, ChannelKind, Role};
use crate::model::{Context, tolerance};

/// The activities that change one service.
#[derive(Clone, Debug, Default)]
pub(super) struct Movers {
    /// Activities that open a channel.
    pub openers: Vec<Opener>,
    /// Activities that cut the burden of a case.
    pub cuts: Vec<(usize, Cut)>,
    /// Activities that train staff for long enough.
    pub trainers: Vec<usize>,
}

/// An activity that opens a channel for a service.
#[derive(Clone, Copy, Debug)]
pub struct Opener {
    /// The activity.
    pub activity: usize,
    /// The channel.
    pub channel: usize,
    /// The highest ability it offers.
    pub can: Ability,
    /// Whether use of the channel grows to its full reach only after another activity has trained the staff.
    pub needs_training: bool,
    /// Whether it opens a system that nobody could try, so that use never grows to its full reach.
    pub untried: bool,
}

/// The movers of every process.
pub(super) fn by_process(context: Context<'_>, activities: &[Activity]) -> Vec<Movers> {
    let all: Vec<usize> = (0..context.assessment.processes.len()).collect();
    let mut movers = vec![Movers::default(); all.len()];
    let least_hours = context.rules.threshold.training_hours_per_head.value;
    for (at, activity) in activities.iter().enumerate() {
        let Some(entry) = context.catalogue.entries.get(activity.entry) else { continue };
        let trains = entry.does(Role::Train)
            && activity.change.is_some_and(|change| !tolerance::exceeds(least_hours, change.hours_per_head));
        for process in meant(context, activity.scope, &all) {
            let Some(movers) = movers.get_mut(process) else { continue };
            movers.cuts.extend(entry.cuts.iter().map(|cut| (at, *cut)));
            if trains {
                movers.trainers.push(at);
            }
        }
        let serves = if activity.serves.is_empty() { &all } else { &activity.serves };
        for (channel, can) in &activity.delivers {
            let opener = opener(context, (at, activity), entry, (*channel, *can));
            for process in serves {
                if let Some(movers) = movers.get_mut(*process) {
                    movers.openers.push(opener);
                }
            }
        }
    }
    movers
}

/// The processes of a scope.
fn meant(context: Context<'_>, scope: Scope, all: &[usize]) -> Vec<usize> {
    let processes = &context.assessment.processes;
    let belongs = |process: &usize, to: usize| processes.get(*process).is_some_and(|of| of.department == to);
    match scope {
        Scope::Jurisdiction => all.to_vec(),
        Scope::Process(process) => vec![process],
        Scope::Department(department) => all.iter().copied().filter(|process| belongs(process, department)).collect(),
    }
}

/// An opening, with what the forecast will find of its preparation in a roadmap that passes the audit: the audit demands
/// a trial before the go-live of a system.
fn opener(
    context: Context<'_>,
    (at, activity): (usize, &Activity),
    entry: &Entry,
    (channel, can): (usize, Ability),
) -> Opener {
    let kind = |channel: usize| context.assessment.channels.get(channel).map(|channel| channel.kind);
    let serves_itself = |(channel, can): &(usize, Ability)| {
        *can >= Ability::Transact && kind(*channel).is_some_and(ChannelKind::is_self_service)
    };
    let is_system = entry.does(Role::RollOut)
        || entry.does(Role::Automate)
        || (!activity.processes.is_empty() && activity.delivers.iter().any(serves_itself));
    // Software that is built and opened at once cannot have had a trial.
    let untried = is_system && (entry.does(Role::Build) || entry.does(Role::Automate));
    let hours = activity.change.map_or(0.0, |change| change.hours_per_head * change.share);
    let pays = activity.modes.iter().all(|mode| mode.costs.iter().any(|cost| cost.0 == Category::Training));
    Opener { activity: at, channel, can, needs_training: is_system || hours <= 0.0 || !pays, untried }
}
