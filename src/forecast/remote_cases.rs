//! The share of all cases in which people do something remotely: the same model of channels, use and reach as in
//! [`super::burden`], summed over services by their weight. Indicators that follow it move by its change since the
//! assessment.

use std::collections::BTreeMap;

use super::burden::case::Estimate;
use super::burden::reach::Gains;
use super::burden::used;
use super::doing::Doing;
use super::golive;
use super::precursor;
use super::service::{Opening, Services};
use crate::model::assessment::{Process, Trend};
use crate::model::catalogue::{Amount, Entry, EntryCost, Scope};
use crate::model::rubric::Follows;
use crate::model::terms::{Ability, Category, ChannelKind};
use crate::model::{Assessment, Catalogue, Context, Plan, Quarter};
use crate::score::reach::Level;

/// The remote channels of all services over time.
#[derive(Clone, Debug)]
pub(super) struct RemoteCases<'a> {
    context: Context<'a>,
    /// By process: its remote channels, with whether each opening is prepared. Processes without any are left out.
    openings: BTreeMap<usize, Vec<(Opening, bool)>>,
    gains: Gains,
}

impl<'a> RemoteCases<'a> {
    /// With today's channels.
    pub(super) fn today(context: Context<'a>) -> Self {
        RemoteCases::with(context, &Services::today(context), |_, _| true)
    }

    /// With the channels under a plan.
    pub(super) fn of(context: Context<'a>, plan: &Plan) -> Self {
        let doing = Doing::of(context, plan);
        RemoteCases::with(context, &Services::of(context, plan), |opening, process| {
            opening.by.is_none_or(|initiative| precursor::is_prepared(&doing, initiative, process))
        })
    }

    fn with(context: Context<'a>, services: &Services<'_>, prepared: impl Fn(&Opening, usize) -> bool) -> Self {
        let mut openings: BTreeMap<usize, Vec<(Opening, bool)>> = BTreeMap::new();
        for process in 0..context.assessment.processes.len() {
            let remote = services.openings(process).iter().filter(|of| is_remote(context.assessment, of.channel));
            for opening in remote.filter(|of| of.can >= Ability::Interact) {
                openings.entry(process).or_default().push((*opening, prepared(opening, process)));
            }
        }
        RemoteCases { context, openings, gains: Gains::default() }
    }

    /// Adds an instance of a catalogue entry: its channels for the processes of its scope, and its gains in reach.
    pub(super) fn add(&mut self, entry: &Entry, scope: Scope, live: Quarter) {
        let assessment = self.context.assessment;
        self.reach(entry, live);
        for delivery in entry.delivers.iter().filter(|delivery| delivery.can >= Ability::Interact) {
            let kind = assessment.channels.iter().enumerate().filter(|(_, channel)| channel.kind == delivery.channel);
            for (channel, found) in kind.filter(|(_, found)| !found.kind.in_person()) {
                let can = delivery.can.min(found.can);
                let opening = Opening { channel, can, from: Some(live), until: None, by: None };
                for process in served(assessment, scope) {
                    self.openings.entry(process).or_default().push((opening, prepares(entry)));
                }
            }
        }
    }

    /// Adds the gains in reach of an entry.
    pub(super) fn reach(&mut self, entry: &Entry, live: Quarter) {
        entry.reach.iter().for_each(|gain| self.gains.add(live, *gain));
    }

    /// The change of the share of cases since the assessment, in [−1, 1]: low estimate and likely value.
    pub(super) fn change(&self, ability: Ability, quarter: Quarter) -> (f64, f64) {
        let Context { assessment, catalogue, .. } = self.context;
        if self.openings.is_empty() {
            return (0.0, 0.0);
        }
        let levels = self.gains.levels(assessment, quarter);
        let before = Gains::default().levels(assessment, assessment.quarter());
        let (mut low, mut likely) = (0.0, 0.0);
        for (process, openings) in &self.openings {
            let weight = self.context.weight(Scope::Process(*process));
            let now = used::serving(catalogue, openings, quarter);
            let then = used::serving_today(openings);
            let change = |estimate| {
                used::share(assessment, &levels, &now, ability, estimate)
                    - used::share(assessment, &before, &then, ability, estimate)
            };
            low += weight * change(Estimate::Low);
            likely += weight * change(Estimate::Likely);
        }
        (low.min(likely), likely)
    }
}

/// The abilities that indicators of the rubric follow, each with its indicator.
pub(super) fn followers(context: Context<'_>) -> impl Iterator<Item = (usize, Ability)> {
    let indicators = context.rubric.indicators.iter().enumerate();
    indicators.filter_map(|(i, indicator)| match indicator.follows {
        Some(Follows::Cases(ability)) => Some((i, ability)),
        Some(Follows::Channel(_)) | None => None,
    })
}

/// An upper bound on the low estimate of what one instance of an entry adds, at any time and beside any other work, to
/// an indicator that follows cases, in percent. New channels add at most their own best reach, and a gain in reach adds
/// at most its share of people for every service whose channel it widens, because the reach of a set grows by no more
/// than the shares of its channels do.
pub(crate) fn most(context: Context<'_>, indicator: usize, entry: usize, scope: Scope) -> f64 {
    let assessment = context.assessment;
    let Some((_, ability)) = followers(context).find(|(follower, _)| *follower == indicator) else { return 0.0 };
    let Some(entry) = context.catalogue.entries.get(entry) else { return 0.0 };
    let mut most = 0.0;
    for delivery in entry.delivers.iter().filter(|delivery| delivery.can >= ability) {
        let remote = assessment.channels.iter().filter(|of| of.kind == delivery.channel && !of.kind.in_person());
        let reached: f64 = remote.map(|of| best(context.catalogue, Level::today(of).low, of.kind, of.trend)).sum();
        let weights: f64 = served(assessment, scope).map(|process| context.weight(Scope::Process(process))).sum();
        most += weights * reached;
    }
    for gain in &entry.reach {
        for (index, process) in assessment.processes.iter().enumerate() {
            let widened = process.channels.iter().filter_map(|channel| assessment.channels.get(*channel));
            let count =
                widened.filter(|of| of.kind == gain.channel && of.can >= ability && !of.kind.in_person()).count();
            most += context.weight(Scope::Process(index)) * gain.low * count as f64;
        }
    }
    100.0 * most
}

/// The best reach of a channel with all gains of the catalogue, and with its trend for any time.
fn best(catalogue: &Catalogue, low: f64, kind: ChannelKind, trend: Option<Trend>) -> f64 {
    if trend.is_some_and(|trend| trend.low > 0.0) {
        return 1.0;
    }
    let gains = catalogue.entries.iter().flat_map(|entry| &entry.reach).filter(|gain| gain.channel == kind);
    1.0 - gains.fold(1.0 - low, |left, gain| left * (1.0 - gain.low))
}

/// The processes of a scope.
fn served(assessment: &Assessment, scope: Scope) -> impl Iterator<Item = usize> {
    let processes = assessment.processes.iter().enumerate();
    let is_meant = move |(index, process): &(usize, &Process)| match scope {
        Scope::Jurisdiction => true,
        Scope::Department(department) => process.department == department,
        Scope::Process(process) => process == *index,
    };
    processes.filter(is_meant).map(|(index, _)| index)
}

fn is_remote(assessment: &Assessment, channel: usize) -> bool {
    assessment.channels.get(channel).is_some_and(|channel| !channel.kind.in_person())
}

/// Whether real training and trial precede the channels of an entry in every roadmap. For the go-live of a system the
/// rules of the audit demand both; any other entry must train the people who answer.
fn prepares(entry: &Entry) -> bool {
    let pays = |line: &EntryCost| line.category == Category::Training && line.amount != Amount::default();
    let trains = entry.change.is_some_and(|change| change.hours_per_head * change.share > 0.0)
        && entry.modes.iter().all(|mode| mode.costs.iter().any(pays));
    trains || golive::is_opened_by(entry)
}
