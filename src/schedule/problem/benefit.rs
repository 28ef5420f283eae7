//! The benefit of a roadmap as a function of the quarters in which its activities are live: the hours that people are
//! spared, by the low estimate, discounted. It is the figure of [`crate::forecast::burden`], by arithmetic of its own,
//! so that the verifier, which asks the forecast, checks it.
//!
//! The benefit of a service depends on the set of live activities and on the age of channels: cuts of the burden
//! multiply, and a person reached by several channels counts once. So the gains of activities do not add up, and a
//! service is evaluated as a whole. Quarters count from the start of the horizon.

use super::activity::Activity;
use super::movers::{self, Opener};
use crate::forecast::burden::case::{Figures, Remote};
use crate::forecast::burden::reach::Gains;
use crate::model::burden::{Cut, PerCase, ReachGain};
use crate::model::terms::Ability;
use crate::model::{Assessment, Context, Quarter};
use crate::score::reach::{self, Level};

/// When each activity is live; `None` for never.
pub(crate) type Live<'l> = &'l dyn Fn(usize) -> Option<i32>;

/// The benefit of live activities.
#[derive(Clone, Debug)]
pub struct BenefitModel<'a> {
    assessment: &'a Assessment,
    /// Discount factor of each quarter of the horizon.
    pub discount: Vec<f64>,
    /// Share of the people reached who use a channel, in each quarter since its opening, until use is steady.
    ramp: Vec<f64>,
    /// The greatest share that use reaches without training or trial.
    untrained: f64,
    /// By quarter: the reach of every channel without any roadmap.
    levels: Vec<Vec<Level>>,
    /// Whether the levels are the same in every quarter.
    is_level: bool,
    /// Activities that let channels reach more people.
    gains: Vec<(usize, ReachGain)>,
    /// Greatest number of quarters between a training and the opening that it prepares.
    training_gap: i32,
    /// By process.
    pub services: Vec<Service>,
}

/// A service and the activities that change what its cases cost people.
#[derive(Clone, Debug)]
pub struct Service {
    /// Cases in a quarter.
    pub cases: f64,
    /// The figures of a case in person.
    pub case: PerCase<f64>,
    /// Channels that serve today and to which nobody needs to come.
    today: Vec<InUse>,
    /// Activities that open channels to which nobody needs to come.
    pub openers: Vec<Opener>,
    /// Activities that cut the burden.
    pub cuts: Vec<(usize, Cut)>,
    /// Activities that train its staff.
    trainers: Vec<usize>,
    /// By quarter: hours of a case without a roadmap, low and likely.
    without: Vec<[f64; 2]>,
}

/// A channel in use.
#[derive(Clone, Copy, Debug, PartialEq)]
struct InUse {
    channel: usize,
    /// The highest ability it offers.
    can: Ability,
    /// Share of the people reached who use it.
    used: f64,
}

/// A channel that a roadmap opens.
#[derive(Clone, Copy, Debug)]
struct Opening {
    /// Its first quarter.
    from: i32,
    opener: Opener,
    /// Whether its use grows to its full reach.
    prepared: bool,
}

/// Everything is left.
const ALL: PerCase<f64> =
    PerCase { visits: 1.0, enquiries: 1.0, documents: 1.0, hours_per_visit: 1.0, hours_per_document: 1.0 };

impl<'a> BenefitModel<'a> {
    /// A model without services.
    pub(super) fn empty(context: Context<'a>) -> BenefitModel<'a> {
        let benefit = &context.catalogue.benefit;
        let ramp = benefit.ramp_quarters.max(1);
        BenefitModel {
            assessment: context.assessment,
            discount: Vec::new(),
            ramp: (1..=ramp).map(|age| f64::from(age) / f64::from(ramp)).collect(),
            untrained: benefit.untrained_use,
            levels: Vec::new(),
            is_level: true,
            gains: Vec::new(),
            training_gap: context.rules.threshold.training_gap_quarters.quarters(),
            services: Vec::new(),
        }
    }

    /// The model of the activities of an instance, over its horizon.
    pub(super) fn new(
        context: Context<'a>,
        activities: &[Activity],
        (first, last): (Quarter, Quarter),
    ) -> BenefitModel<'a> {
        let (assessment, catalogue) = (context.assessment, context.catalogue);
        let yearly = 1.0 + catalogue.benefit.discount;
        let unplanned = Gains::default();
        let levels: Vec<Vec<Level>> =
            first.through(last).map(|quarter| unplanned.levels(assessment, quarter)).collect();
        let mut gains = Vec::new();
        for (at, activity) in activities.iter().enumerate() {
            let entry = catalogue.entries.get(activity.entry);
            gains.extend(entry.into_iter().flat_map(|entry| &entry.reach).map(|gain| (at, *gain)));
        }
        let mut model = BenefitModel {
            discount: (0..levels.len()).map(|q| yearly.powf(-(q as f64) / 4.0)).collect(),
            is_level: assessment.channels.iter().all(|channel| channel.trend.is_none()),
            levels,
            gains,
            ..BenefitModel::empty(context)
        };
        let movers = movers::by_process(context, activities).into_iter().enumerate();
        model.services = movers.map(|(process, movers)| model.service(context, process, movers)).collect();
        model
    }

    fn service(&self, context: Context<'_>, process: usize, movers: movers::Movers) -> Service {
        let (Figures { case, .. }, _) = Figures::of(self.assessment, Some(context.catalogue), process);
        let of = self.assessment.processes.get(process);
        let channels = of.map_or(&[][..], |of| of.channels.as_slice());
        let in_use = |channel: &usize| {
            let can = self.assessment.channels.get(*channel)?.can;
            self.is_remote(*channel).then_some(InUse { channel: *channel, can, used: 1.0 })
        };
        let today: Vec<InUse> = channels.iter().filter_map(in_use).collect();
        let hours = |levels: &Vec<Level>| self.remote(levels, &today).map(|remote| hours(&case, &ALL, remote));
        let without = match self.levels.first() {
            Some(first) if self.is_level => vec![hours(first); self.levels.len()],
            _ => self.levels.iter().map(hours).collect(),
        };
        Service {
            cases: of.map_or(0.0, |of| of.cases_per_year as f64 / 4.0),
            case,
            openers: movers.openers.into_iter().filter(|opener| self.is_remote(opener.channel)).collect(),
            today,
            cuts: movers.cuts,
            trainers: movers.trainers,
            without,
        }
    }

    /// The activities that save hours of a service: they cut its burden, open a channel for it or let one reach more
    /// people. Ascending, each once.
    pub fn movers(&self, process: usize) -> Vec<usize> {
        let Some(service) = self.services.get(process) else { return Vec::new() };
        let channels = service.openers.iter().map(|opener| opener.channel);
        let channels: Vec<usize> = channels.chain(service.today.iter().map(|of| of.channel)).collect();
        let widens = |gain: &ReachGain| channels.iter().any(|channel| self.is_widened(*channel, gain));
        let cuts = service.cuts.iter().map(|(activity, _)| *activity);
        let openers = service.openers.iter().map(|opener| opener.activity);
        let gains = self.gains.iter().filter(|(_, gain)| widens(gain)).map(|(activity, _)| *activity);
        sorted(cuts.chain(openers).chain(gains).collect())
    }

    /// The movers of a service, and the trainings that decide how the use of its channels grows.
    pub fn affecting(&self, process: usize) -> Vec<usize> {
        let service = self.services.get(process).filter(|service| !service.openers.is_empty());
        let trainers = service.into_iter().flat_map(|service| &service.trainers);
        sorted(self.movers(process).into_iter().chain(trainers.copied()).collect())
    }

    /// The benefit if each activity is live from the quarter that `live` returns.
    pub fn of(&self, live: Live<'_>) -> f64 {
        (0..self.services.len()).map(|process| self.of_process(process, live)).sum::<f64>() + 0.0
    }

    /// The part of the benefit from one service.
    pub fn of_process(&self, process: usize, live: Live<'_>) -> f64 {
        self.sum(process, live, false)
    }

    /// An upper bound on the benefit if no activity is live earlier than `live` says.
    pub fn most(&self, live: Live<'_>) -> f64 {
        (0..self.services.len()).map(|process| self.most_of(process, live)).sum::<f64>() + 0.0
    }

    /// The part of that upper bound from one service: all staff are trained in time.
    pub fn most_of(&self, process: usize, live: Live<'_>) -> f64 {
        self.sum(process, live, true)
    }

    fn sum(&self, process: usize, live: Live<'_>, most: bool) -> f64 {
        let Some(service) = self.services.get(process) else { return 0.0 };
        let mut cuts: Vec<(i32, &Cut)> = service.cuts.iter().filter_map(|(of, cut)| Some((live(*of)?, cut))).collect();
        let openings = self.openings(service, live, most);
        let mut gains: Vec<(i32, &ReachGain)> =
            self.gains.iter().filter_map(|(of, gain)| Some((live(*of)?, gain))).collect();
        if cuts.is_empty() && openings.is_empty() && (gains.is_empty() || service.today.is_empty()) {
            return 0.0;
        }
        cuts.sort_by_key(|(from, _)| *from);
        gains.sort_by_key(|(from, _)| *from);
        let starts = self.changes(&cuts, &openings, &gains);
        let mut cuts = cuts.into_iter().peekable();
        let (mut left, mut total) = ([ALL; 2], 0.0);
        // Cuts change neither use nor reach.
        let mut known: Option<(Vec<InUse>, usize, [Remote; 2])> = None;
        for (place, q) in starts.iter().enumerate() {
            let quarter = *q as i32;
            while let Some((_, cut)) = cuts.next_if(|(from, _)| *from <= quarter) {
                let [low, likely] = &mut left;
                *low.get_mut(cut.on) *= 1.0 - cut.low;
                *likely.get_mut(cut.on) *= 1.0 - cut.likely;
            }
            let in_use = self.in_use(service, &openings, quarter);
            let widened = gains.iter().take_while(|(from, _)| *from <= quarter).count();
            let same = known.as_ref().filter(|(of, gains, _)| self.is_level && *gains == widened && *of == in_use);
            let remote = match same {
                Some((.., remote)) => *remote,
                None => {
                    let gains = gains.iter().take(widened).map(|(_, gain)| *gain);
                    let remote = self.remote(&self.levels_with(*q, gains), &in_use);
                    known = Some((in_use, widened, remote));
                    remote
                }
            };
            let ([left_low, left_likely], [low, likely]) = (&left, remote);
            let [without_low, without_likely] = service.without.get(*q).copied().unwrap_or_default();
            let low = without_low - hours(&service.case, left_low, low);
            let likely = without_likely - hours(&service.case, left_likely, likely);
            let until = starts.get(place + 1).copied().unwrap_or(self.discount.len());
            let weight: f64 = self.discount.get(*q..until).unwrap_or_default().iter().sum();
            total += weight * low.min(likely);
        }
        total * service.cases
    }

    /// The quarters of the horizon from which the hours of a case may change, ascending.
    fn changes(&self, cuts: &[(i32, &Cut)], openings: &[Opening], gains: &[(i32, &ReachGain)]) -> Vec<usize> {
        if !self.is_level {
            return (0..self.discount.len()).collect();
        }
        let grown = openings.iter().flat_map(|of| (of.from..).take(self.ramp.len()));
        let changed = cuts.iter().map(|(from, _)| *from).chain(gains.iter().map(|(from, _)| *from)).chain(grown);
        let within = |quarter: i32| usize::try_from(quarter.max(0)).ok().filter(|of| *of < self.discount.len());
        sorted(changed.filter_map(within).collect())
    }

    fn openings(&self, service: &Service, live: Live<'_>, most: bool) -> Vec<Opening> {
        let opening = |opener: &Opener| {
            let from = live(opener.activity)?;
            let in_time = |trainer: &usize| {
                live(*trainer).is_some_and(|trained| (0..=self.training_gap).contains(&(from - trained)))
            };
            let trained = most || !opener.needs_training || service.trainers.iter().any(in_time);
            Some(Opening { from, opener: *opener, prepared: trained && !opener.untried })
        };
        service.openers.iter().filter_map(opening).collect()
    }

    /// The channels in use in a quarter.
    fn in_use(&self, service: &Service, openings: &[Opening], quarter: i32) -> Vec<InUse> {
        let live = openings.iter().filter_map(|opening| {
            let age = usize::try_from(quarter - opening.from).ok()?;
            let Opener { channel, can, .. } = opening.opener;
            Some(InUse { channel, can, used: self.used(age, opening.prepared) })
        });
        service.today.iter().copied().chain(live).collect()
    }

    /// The share of the people reached who use a channel, `age` quarters after its first quarter.
    fn used(&self, age: usize, prepared: bool) -> f64 {
        let grown = self.ramp.get(age).copied().unwrap_or(1.0);
        if prepared { grown } else { grown.min(self.untrained) }
    }

    /// The shares of people who need not come, low and likely.
    fn remote(&self, levels: &[Level], in_use: &[InUse]) -> [Remote; 2] {
        let (transact_low, transact) = self.shares(levels, in_use, Ability::Transact);
        let (interact_low, interact) = self.shares(levels, in_use, Ability::Interact);
        [Remote { transact: transact_low, interact: interact_low }, Remote { transact, interact }]
    }

    /// The shares of people who do at least `ability` remotely, low and likely: the maximum of use × reach over the sets
    /// of channels with at least that use. By the low estimate, a set reaches as many people as its best channel or its
    /// best pair of measured overlap.
    fn shares(&self, levels: &[Level], in_use: &[InUse], ability: Ability) -> (f64, f64) {
        let mut uses: Vec<(f64, usize)> =
            in_use.iter().filter(|of| of.can >= ability).map(|of| (of.used, of.channel)).collect();
        uses.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut seen: Vec<usize> = Vec::with_capacity(uses.len());
        uses.retain(|(_, channel)| {
            let is_new = !seen.contains(channel);
            seen.extend(is_new.then_some(*channel));
            is_new
        });
        let (mut low, mut likely, mut missed, mut is_measured) = (0.0_f64, 0.0_f64, 1.0, false);
        let mut set: Vec<usize> = Vec::with_capacity(uses.len());
        for (place, (used, channel)) in uses.iter().enumerate() {
            let Some(level) = levels.get(*channel) else { continue };
            low = low.max(used * level.low.min(1.0));
            for [one, other] in self.measured() {
                let pair = if one == *channel { other } else { one };
                if (one == *channel || other == *channel) && set.contains(&pair) {
                    is_measured = true;
                    low = low.max(used * self.reach_of(&[one, other], levels));
                }
            }
            set.push(*channel);
            missed *= 1.0 - level.likely;
            // More channels never lower reach, so among channels with equal use the last one decides.
            if uses.get(place + 1).is_none_or(|(next, _)| next < used) || !is_measured {
                let reached =
                    if is_measured { reach::at(self.assessment, &set, levels).independent } else { 1.0 - missed };
                likely = likely.max(used * reached);
            }
        }
        (low, likely)
    }

    /// The reach of every channel in a quarter with further gains.
    fn levels_with<'g>(&self, quarter: usize, gains: impl Iterator<Item = &'g ReachGain>) -> Vec<Level> {
        let mut levels = self.levels.get(quarter).cloned().unwrap_or_default();
        for gain in gains {
            for (channel, level) in levels.iter_mut().enumerate() {
                if self.is_widened(channel, gain) {
                    level.low = 1.0 - (1.0 - level.low) * (1.0 - gain.low);
                    level.likely = 1.0 - (1.0 - level.likely) * (1.0 - gain.likely);
                    level.high = 1.0 - (1.0 - level.high) * (1.0 - gain.likely);
                }
            }
        }
        levels
    }

    /// The reach of every channel in a quarter if gains are live as `live` says.
    pub fn levels_at(&self, quarter: usize, live: Live<'_>) -> Vec<Level> {
        let counts = |(of, _): &&(usize, ReachGain)| live(*of).is_some_and(|from| from <= quarter as i32);
        self.levels_with(quarter, self.gains.iter().filter(counts).map(|(_, gain)| gain))
    }

    /// The low estimate of the shares of people who need not come in a quarter, if all staff are trained in time.
    pub fn most_remote_at(&self, process: usize, quarter: usize, live: Live<'_>) -> Remote {
        let Some(service) = self.services.get(process) else { return Remote::default() };
        let in_use = self.in_use(service, &self.openings(service, live, true), quarter as i32);
        let [low, _] = self.remote(&self.levels_at(quarter, live), &in_use);
        low
    }

    /// The share of people whom a set of channels reaches, by the low estimate of their reach.
    pub fn reach_of(&self, channels: &[usize], levels: &[Level]) -> f64 {
        reach::at(self.assessment, channels, levels).low
    }

    /// Pairs of channels whose overlap was measured.
    pub fn measured(&self) -> impl Iterator<Item = [usize; 2]> {
        self.assessment.overlaps.iter().map(|overlap| overlap.channels)
    }

    /// Channels that serve a service today and from which nobody needs to come, with their ability.
    pub fn remote_today(&self, process: usize) -> impl Iterator<Item = (usize, Ability)> {
        let today = self.services.get(process).map_or(&[][..], |service| service.today.as_slice());
        today.iter().map(|of| (of.channel, of.can))
    }

    /// The activities that let a channel reach more people.
    pub fn widening(&self, channel: usize) -> impl Iterator<Item = usize> {
        self.gains.iter().filter(move |(_, gain)| self.is_widened(channel, gain)).map(|(activity, _)| *activity)
    }

    fn is_widened(&self, channel: usize, gain: &ReachGain) -> bool {
        self.assessment.channels.get(channel).is_some_and(|of| of.kind == gain.channel)
    }

    /// Whether nobody needs to come to use a channel.
    fn is_remote(&self, channel: usize) -> bool {
        self.assessment.channels.get(channel).is_some_and(|of| !of.kind.in_person())
    }

    /// The share of the people reached who use a channel of trained staff, by quarters since its opening, until use is
    /// steady.
    pub fn growth(&self, opener: &Opener) -> Vec<f64> {
        (0..self.ramp.len()).map(|age| self.used(age, !opener.untried)).collect()
    }
}

/// Hours of a case: what is left of trips and documents, for the people who must still come.
fn hours(case: &PerCase<f64>, left: &PerCase<f64>, remote: Remote) -> f64 {
    let filing = (1.0 - remote.transact) * case.visits * left.visits;
    let asking = (1.0 - remote.interact) * case.enquiries * left.enquiries;
    let at_the_counter = (filing + asking) * case.hours_per_visit * left.hours_per_visit;
    at_the_counter + case.documents * left.documents * case.hours_per_document * left.hours_per_document
}

fn sorted(mut activities: Vec<usize>) -> Vec<usize> {
    activities.sort_unstable();
    activities.dedup();
    activities
}
