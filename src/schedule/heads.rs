//! When an activity could be live at the earliest, whatever else is done: a lower bound from precedence, the pace and the
//! gates of stages, partners, research, reach, and the work and money of all that must be done before.

use super::problem::{Activity, Problem};
use crate::forecast::Readiness;
use crate::model::catalogue::EffectKind;
use crate::model::terms::{Ability, Divisor, Role};
use crate::model::{Money, Quarter};
use crate::score::{self, Basis, Reading, reach};

/// By activity: the earliest quarter from which it can be live, counted from the first of the horizon; none where it
/// cannot be within the horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// By activity.
    pub live: Vec<Option<i32>>,
}

impl Heads {
    /// The heads of an instance.
    pub fn of(problem: &Problem<'_>) -> Heads {
        let quarters = problem.last.since(problem.first) + 1;
        let mut builder = Builder { problem, quarters, live: vec![None; problem.activities.len()] };
        let stages = problem.context.rubric.stages.len();
        let spacing = problem.context.rubric.stage_spacing;
        let mut entry: Vec<Option<i32>> =
            (0..=stages + 1).map(|stage| (stage <= problem.shown + 1).then_some(0)).collect();
        builder.settle(&entry);
        let mut opened = 0;
        for stage in problem.shown + 1..=stages {
            // The measurement ends when the stage opens, and takes a quarter at least.
            let Some(opens) = (1.max(opened + spacing)..=quarters).find(|q| builder.may_be_open(stage, q - 1)) else {
                break;
            };
            entry[stage + 1] = Some(opens);
            builder.settle(&entry);
            opened = opens;
        }
        Heads { live: builder.live }
    }
}

struct Builder<'p, 'a> {
    problem: &'p Problem<'a>,
    quarters: i32,
    live: Vec<Option<i32>>,
}

impl Builder<'_, '_> {
    /// Finds the heads for the given entries of stages: the least that satisfy everything, by repetition from below.
    fn settle(&mut self, entry: &[Option<i32>]) {
        let count = self.live.len();
        let problem = self.problem;
        let by_itself: Vec<i32> = (0..count).map(|activity| self.least_alone(activity)).collect();
        let shortest = |of: &Activity| of.modes.iter().map(|mode| mode.quarters).min().unwrap_or(1);
        let begin = |activity: usize| {
            let of = &problem.activities[activity];
            let from = entry.get(of.stage).copied().flatten()?;
            let live = (from + shortest(of)).max(by_itself[activity]);
            (live <= self.quarters).then_some(live)
        };
        self.live = (0..count).map(begin).collect();
        // Every round makes a head later or ends; a head has no more than the horizon to go.
        loop {
            let mut moved = false;
            for activity in 0..count {
                let Some(now) = self.live[activity] else { continue };
                let then = self.later(activity, now, shortest(&problem.activities[activity]));
                if then != Some(now) {
                    self.live[activity] = then;
                    moved = true;
                }
            }
            if !moved {
                return;
            }
        }
    }

    /// The head of an activity by the heads of the others, no earlier than `now`.
    fn later(&self, activity: usize, now: i32, quarters: i32) -> Option<i32> {
        let problem = self.problem;
        let of = &problem.activities[activity];
        let mut live = now;
        for (need, lag) in &of.requires {
            live = live.max(self.live[*need]? + lag + quarters);
        }
        if problem.does(activity, Role::Build) {
            live = live.max(self.first_of(Role::Research, |_| true)? + quarters);
        }
        if !problem.does(activity, Role::PreparePartner) {
            for partner in &of.partners {
                let since = problem.context.assessment.partners[*partner].ready_since;
                let since = since.map(|since| since.since(problem.first).max(0));
                let prepared = self.first_of(Role::PreparePartner, |other| other.partners.contains(partner));
                live = live.max(since.into_iter().chain(prepared).min()? + quarters);
            }
        }
        if problem.does(activity, Role::RollOut) {
            let within = problem.context.rules.threshold.feedback_within_quarters.value as i32;
            live = live.max(self.first_of(Role::Feedback, |_| true)? - within);
            live = (live..=self.quarters).find(|live| self.reaches(of, *live))?;
        }
        (live <= self.quarters).then_some(live)
    }

    /// The earliest head of an activity of a role.
    fn first_of(&self, role: Role, also: impl Fn(&Activity) -> bool) -> Option<i32> {
        let activities = self.problem.activities.iter().enumerate();
        let of_role = activities.filter(|(other, of)| self.problem.does(*other, role) && also(of));
        of_role.filter_map(|(other, _)| self.live[other]).min()
    }

    /// Whether a service could reach enough people if everything were live at its head.
    fn reaches(&self, with: &Activity, live: i32) -> bool {
        let assessment = self.problem.context.assessment;
        let target = self.problem.context.rules.threshold.reach_target.value;
        with.processes.iter().all(|process| {
            let two_way = |channel: &usize| assessment.channels.get(*channel).is_some_and(|of| of.can >= Ability::Interact);
            let today = assessment.processes[*process].channels.iter().copied().filter(two_way);
            let there = self.problem.activities.iter().zip(&self.live);
            let there = there.filter(|(_, head)| head.is_some_and(|head| head <= live)).map(|(of, _)| of);
            let serving = there.chain([with]).filter(|of| of.serves.is_empty() || of.serves.contains(process));
            let opened = serving.flat_map(|of| &of.delivers).filter(|(_, can)| *can >= Ability::Interact);
            let mut channels: Vec<usize> = today.chain(opened.map(|(channel, _)| *channel)).collect();
            channels.sort_unstable();
            channels.dedup();
            reach::of(assessment, &channels).low * 100.0 >= target - 1e-9
        })
    }

    /// The earliest end of an activity with all that it needs, by the work of each skill and the money in all.
    fn least_alone(&self, activity: usize) -> i32 {
        let problem = self.problem;
        let mut needed = vec![activity];
        let mut at = 0;
        while let Some(member) = needed.get(at).copied() {
            at += 1;
            for (need, _) in &problem.activities[member].requires {
                if !needed.contains(need) {
                    needed.push(*need);
                }
            }
        }
        let by_skill = (0..problem.skills.len()).map(|skill| {
            let work: u64 = needed.iter().map(|member| least_work(&problem.activities[*member], skill)).sum();
            let there = u64::from(problem.capacity[skill]);
            if work == 0 { 0 } else { work.checked_div(there).map_or(i32::MAX / 2, |_| work.div_ceil(there) as i32) }
        });
        let cost: Money = needed.iter().map(|member| least_cost(&problem.activities[*member])).sum();
        let paid = (0..=self.quarters).find(|live| money_by(problem, *live) >= cost).unwrap_or(i32::MAX / 2);
        by_skill.max().unwrap_or(0).max(paid)
    }

    /// Whether a stage could be open at the start of a quarter if everything were live at its head.
    fn may_be_open(&self, stage: usize, quarter: i32) -> bool {
        let context = self.problem.context;
        let at: Quarter = self.problem.first + quarter;
        let mut readings = Readiness::unplanned(context).at(at);
        let mut counted: Vec<(usize, crate::model::catalogue::Scope)> = Vec::new();
        for (of, _) in self.problem.activities.iter().zip(&self.live).filter(|(_, l)| l.is_some_and(|l| l <= quarter)) {
            if !counted.contains(&(of.entry, of.scope)) {
                counted.push((of.entry, of.scope));
            }
        }
        // Levels are raised before anything is added: no other order brings more.
        for raises in [true, false] {
            for (entry, _) in &counted {
                for effect in &context.catalogue.entries[*entry].effects {
                    if matches!(effect.kind, EffectKind::RaiseTo(_)) == raises
                        && let Some(reading) = readings.get_mut(effect.on)
                    {
                        let parts = match effect.divided_by {
                            None => 1.0,
                            Some(Divisor::Processes) => context.assessment.processes.len().max(1) as f64,
                            Some(Divisor::Departments) => context.assessment.departments.len().max(1) as f64,
                        };
                        apply(context.rubric, effect.on, effect.kind, parts, reading);
                    }
                }
            }
        }
        score::stage(context.rubric, &score::score(context.rubric, &readings)).shown >= stage
    }
}

/// Lets an effect count at the low end, within the domain.
fn apply(rubric: &crate::model::Rubric, on: usize, kind: EffectKind, parts: f64, reading: &mut Reading) {
    if reading.basis == Basis::NotApplicable {
        return;
    }
    let indicator = &rubric.indicators[on];
    let (least, greatest) = indicator.domain;
    let better = |value: f64| match kind {
        EffectKind::Add { low, .. } => value + low / parts,
        EffectKind::RaiseTo(level) => indicator.scale.better(value, level),
    };
    reading.low = better(reading.low).clamp(least, greatest);
    // A card wants its ends in order; only the low one is read here.
    reading.high = if indicator.scale.descends() { reading.high.min(reading.low) } else { reading.high.max(reading.low) };
    reading.point = reading.point.map(better);
    if reading.basis != Basis::Missing {
        reading.basis = Basis::Prediction;
    }
}

/// The least work of a skill that an activity takes, in thousandths of a full-time equivalent over a quarter.
pub fn least_work(of: &Activity, skill: usize) -> u64 {
    let work = of.modes.iter().map(|mode| {
        let needed = mode.staff.iter().filter(|(asked, _)| *asked == skill).map(|(_, need)| u64::from(*need)).sum::<u64>();
        needed * u64::from(mode.quarters.unsigned_abs())
    });
    work.min().unwrap_or(0)
}

/// The least that an activity costs once.
pub fn least_cost(of: &Activity) -> Money {
    let costs = of.modes.iter().map(|mode| mode.costs.iter().map(|(_, _, amount)| *amount).sum());
    costs.min().unwrap_or(Money::ZERO)
}

/// All money that can have been spent before the quarter `live` of the horizon begins.
pub fn money_by(problem: &Problem<'_>, live: i32) -> Money {
    let before = problem.first + live;
    let first = Quarter::new(problem.first.year(), 1);
    let funds = problem.context.assessment.funds.iter();
    let years = funds.flat_map(|fund| fund.years.iter().filter(move |year| fund.carry_over || year.year >= first.year()));
    years.filter(|year| year.released < before || year.year < first.year()).map(|year| year.amount).sum()
}
