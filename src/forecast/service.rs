//! Services: the channels over which people can use them, when, and how many cases that eases.
//!
//! The worth of a service in a quarter is cases × Σ over abilities of (weight of the ability − weight of the one below)
//! × the share of people with at least that ability. The share is the lower bound of the union of the live channels,
//! never their sum, so that a person reached by a hotline, a message and a web form counts once. Use of a new channel
//! grows linearly over several quarters, so the share is the maximum of use × reach over the sets of channels with at
//! least that use.

use super::claim;
use crate::model::plan::Initiative;
use crate::model::terms::Ability;
use crate::model::{Assessment, Context, Plan, Quarter};
use crate::score::reach::{self, Reach};

/// The live channels of every service over time.
#[derive(Clone, Debug)]
pub struct Services<'a> {
    context: Context<'a>,
    /// For each process, its channels.
    openings: Vec<Vec<Opening>>,
}

/// A channel that serves a process during a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Index into the assessment's channels.
    pub channel: usize,
    /// The highest ability it offers: the claimed one, capped at the channel's own.
    pub can: Ability,
    /// First quarter of service; `None` if it serves today.
    pub from: Option<Quarter>,
    /// First quarter without service; `None` if it stays.
    pub until: Option<Quarter>,
    /// The initiative that opens it.
    pub by: Option<usize>,
}

impl Opening {
    /// Whether it serves in `quarter`.
    pub fn is_live(&self, quarter: Quarter) -> bool {
        self.from.is_none_or(|from| from <= quarter) && self.until.is_none_or(|until| quarter < until)
    }
}

impl<'a> Services<'a> {
    /// Services under `plan`.
    pub fn of(context: Context<'a>, plan: &Plan) -> Self {
        let mut services = Services::today(context);
        // The assessment itself says what earlier work left behind.
        let is_to_come = |initiative: &Initiative| !claim::is_past(context, initiative);
        for (by, initiative) in plan.initiatives.iter().enumerate().filter(|(_, of)| is_to_come(of)) {
            let Some(served) = served(context.assessment, initiative) else { continue };
            for delivery in &initiative.delivers {
                services.open(&served, delivery.channel, delivery.can, initiative.live(), by);
            }
        }
        for initiative in plan.initiatives.iter().filter(|of| !of.withdraws.is_empty() && is_to_come(of)) {
            let Some(served) = served(context.assessment, initiative) else { continue };
            for channel in &initiative.withdraws {
                services.withdraw(&served, *channel, initiative.live());
            }
        }
        services
    }

    /// Services as they are today.
    pub fn today(context: Context<'a>) -> Self {
        let channels = &context.assessment.channels;
        let can = |channel: usize| channels.get(channel).map(|found| found.can);
        let openings = context.assessment.processes.iter().map(|process| {
            let known = process.channels.iter().filter_map(|channel| Some((*channel, can(*channel)?)));
            known.map(|(channel, can)| Opening { channel, can, from: None, until: None, by: None }).collect()
        });
        Services { context, openings: openings.collect() }
    }

    /// The same services for some processes only; the others have no channels.
    pub fn only(&self, processes: &[usize]) -> Services<'a> {
        let mut openings = vec![Vec::new(); self.openings.len()];
        for process in processes {
            if let (Some(kept), Some(known)) = (openings.get_mut(*process), self.openings.get(*process)) {
                kept.clone_from(known);
            }
        }
        Services { context: self.context, openings }
    }

    /// Opens a channel for some processes (all if empty) from `live` on.
    pub fn open(&mut self, processes: &[usize], channel: usize, claimed: Ability, live: Quarter, by: usize) {
        let Some(found) = self.context.assessment.channels.get(channel) else { return };
        let opening = Opening { channel, can: claimed.min(found.can), from: Some(live), until: None, by: Some(by) };
        if processes.is_empty() {
            self.openings.iter_mut().for_each(|openings| openings.push(opening));
        }
        for (at, process) in processes.iter().enumerate() {
            let is_new = !processes.iter().take(at).any(|before| before == process);
            if let Some(openings) = self.openings.get_mut(*process).filter(|_| is_new) {
                openings.push(opening);
            }
        }
    }

    /// Closes a channel for some processes (all if empty) from `quarter` on. Openings in that quarter or later stay.
    fn withdraw(&mut self, processes: &[usize], channel: usize, quarter: Quarter) {
        for (process, openings) in self.openings.iter_mut().enumerate() {
            if !processes.is_empty() && !processes.contains(&process) {
                continue;
            }
            let there =
                |opening: &&mut Opening| opening.channel == channel && opening.from.is_none_or(|from| from < quarter);
            for opening in openings.iter_mut().filter(there) {
                opening.until = Some(opening.until.map_or(quarter, |until| until.min(quarter)));
            }
        }
    }

    /// The channels of a process, today's first.
    pub fn openings(&self, process: usize) -> &[Opening] {
        self.openings.get(process).map_or(&[], Vec::as_slice)
    }

    /// The channels through which people can do at least `ability` with a process in `quarter`.
    pub fn live(&self, process: usize, ability: Ability, quarter: Quarter) -> Vec<usize> {
        let live = |opening: &&Opening| opening.can >= ability && opening.is_live(quarter);
        let mut channels: Vec<usize> =
            self.openings(process).iter().filter(live).map(|opening| opening.channel).collect();
        channels.sort_unstable();
        channels.dedup();
        channels
    }

    /// The share of people who can do at least `ability` with a process in `quarter`.
    pub fn reach(&self, process: usize, ability: Ability, quarter: Quarter) -> Reach {
        reach::of(self.context.assessment, &self.live(process, ability, quarter))
    }

    /// Cases of a process in `quarter` that the live channels ease, in completed cases.
    pub fn worth(&self, process: usize, quarter: Quarter) -> f64 {
        let cases = self.context.assessment.processes.get(process).map_or(0, |process| process.cases_per_year);
        self.of_a_case(self.openings(process), quarter) * cases as f64 / 4.0
    }

    /// The worth of one case of a service with the given openings in `quarter`.
    fn of_a_case(&self, openings: &[Opening], quarter: Quarter) -> f64 {
        let benefit = &self.context.catalogue.benefit;
        let mut below = 0.0;
        let mut worth = 0.0;
        for ability in [Ability::Inform, Ability::Interact, Ability::Transact] {
            worth += (benefit.worth(ability) - below) * self.used(openings, ability, quarter);
            below = benefit.worth(ability);
        }
        worth
    }

    /// The share of people who do at least `ability`: the maximum of use × reach over the sets of channels with at
    /// least that use.
    fn used(&self, openings: &[Opening], ability: Ability, quarter: Quarter) -> f64 {
        let ramp = f64::from(self.context.catalogue.benefit.ramp_quarters.max(1));
        let mut uses: Vec<(f64, usize)> = Vec::new();
        let live = |opening: &&Opening| opening.can >= ability && opening.is_live(quarter);
        for opening in openings.iter().filter(live) {
            let used = match opening.from {
                None => 1.0,
                Some(from) => (f64::from(quarter.since(from) + 1) / ramp).min(1.0),
            };
            uses.push((used, opening.channel));
        }
        uses.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut channels = Vec::new();
        let mut seen = vec![false; self.context.assessment.channels.len()];
        let mut best: f64 = 0.0;
        let mut uses = uses.into_iter().peekable();
        while let Some((used, channel)) = uses.next() {
            if let Some(seen) = seen.get_mut(channel).filter(|seen| !**seen) {
                *seen = true;
                channels.push(channel);
            }
            // Adding channels never lowers reach, so among channels with equal use only the last one needs evaluation.
            if uses.peek().is_none_or(|(next, _)| *next < used) {
                best = best.max(used * reach::of(self.context.assessment, &channels).low);
            }
        }
        best
    }
}

/// The processes that an initiative's channels serve, in the form of [`Services::open`]: the named ones, else those of
/// its departments, else all (an empty list). `None` if its departments have no process: then no channel opens.
pub(crate) fn served(assessment: &Assessment, initiative: &Initiative) -> Option<Vec<usize>> {
    if !initiative.processes.is_empty() || initiative.departments.is_empty() {
        return Some(initiative.processes.clone());
    }
    let processes = assessment.processes.iter().enumerate();
    let of_departments = processes.filter(|(_, process)| initiative.departments.contains(&process.department));
    let served: Vec<usize> = of_departments.map(|(index, _)| index).collect();
    (!served.is_empty()).then_some(served)
}
