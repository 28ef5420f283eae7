//! Builds an instance from jurisdiction and catalogue: expands every entry of the catalogue over its scopes and prices
//! it ([`super::expand`]), links it to its requirements ([`super::wiring`]) and adds mandates and contracts.

use std::collections::BTreeMap;

use super::benefit::BenefitModel;
use super::expand::count;
use super::instance::{Activity, NoInstance, Problem, Rate};
use super::mandate::Hold;
use super::mandated;
use crate::model::assessment::{Conversion, Entry as Observed};
use crate::model::terms::{Ability, Role};
use crate::model::{Context, Money, Quarter};
use crate::schedule::construct::ledger::Ledger;
use crate::score::stage::Obstacle;
use crate::score::{self, StageReading};

/// Maximum number of activities of an instance: the standard catalogue for about four thousand services.
pub(crate) const MOST_ACTIVITIES: usize = 50_000;

impl<'a> Problem<'a> {
    /// The instance for a horizon.
    ///
    /// # Errors
    /// When the catalogue uses another currency and the assessment has no conversion for it, or the instance is too
    /// large.
    pub fn new(context: Context<'a>, first: Quarter, last: Quarter) -> Result<Self, NoInstance> {
        let rate = rate(context)?;
        let activities = context.catalogue.entries.iter().map(|entry| count(context, entry)).sum();
        if activities > MOST_ACTIVITIES {
            return Err(NoInstance::TooLarge { activities, most: MOST_ACTIVITIES });
        }
        let mut skills: Vec<String> = context.assessment.staff.iter().map(|skill| skill.id.clone()).collect();
        for name in context.catalogue.entries.iter().flat_map(|e| &e.modes).flat_map(|mode| mode.staff.keys()) {
            if !skills.contains(name) {
                skills.push(name.clone());
            }
        }
        let capacity = skills.iter().map(|skill| context.assessment.available(skill).milli()).collect();
        let card = score::assess(context.rubric, context.assessment);
        let reading = score::stage(context.rubric, &card);
        let mut problem = Problem {
            context,
            first,
            last,
            shown: reading.shown,
            skills,
            capacity,
            activities: Vec::new(),
            baseline: None,
            renewed: Vec::new(),
            roll_outs: Vec::new(),
            worsens: worsens(context),
            rate,
            not_offered: Vec::new(),
            pledges: Vec::new(),
            missing: Vec::new(),
            due: Vec::new(),
            barred: Vec::new(),
            bundles: Vec::new(),
            doing: BTreeMap::new(),
            answers: Vec::new(),
            has_contracts: false,
            takes: Vec::new(),
            benefit: BenefitModel::empty(context),
        };
        problem.offer(rate);
        problem.add_baseline(&reading);
        problem.roll_outs = problem.find_roll_outs();
        problem.choices();
        problem.add_renewals();
        (problem.pledges, problem.missing) = mandated::of(&problem);
        problem.reserve_delays();
        problem.due = mandated::due(&problem);
        problem.barred = mandated::barred(&problem);
        problem.has_contracts = problem.pledges.iter().any(|pledge| matches!(pledge.hold, Hold::At(..)));
        problem.bundles = problem.find_bundles();
        problem.doing = problem.by_role();
        problem.answers = problem.find_answers();
        problem.benefit = BenefitModel::new(context, &problem.activities, (first, last));
        let money = Ledger::new(context.assessment, first, last).total();
        problem.takes = (0..problem.activities.len()).map(|activity| problem.share_of(activity, money)).collect();
        Ok(problem)
    }

    /// By activity: everything that it requires, each after its own requirements, and the activity itself last.
    /// Catalogues have no cycles: the reader rejects them.
    fn find_bundles(&self) -> Vec<Vec<usize>> {
        let count = self.activities.len();
        // By activity: the last activity whose bundle included it.
        let mut seen = vec![count; count];
        let bundle = |activity: usize| {
            let mut bundle = Vec::new();
            // Each activity with the number of its requirements already followed.
            let mut path = vec![(activity, 0)];
            seen[activity] = activity;
            while let Some((at, followed)) = path.last_mut() {
                let of = *at;
                if let Some((need, _)) = self.activities[of].requires.get(*followed) {
                    *followed += 1;
                    if std::mem::replace(&mut seen[*need], activity) != activity {
                        path.push((*need, 0));
                    }
                } else {
                    bundle.push(of);
                    path.pop();
                }
            }
            bundle
        };
        (0..count).map(bundle).collect()
    }

    fn by_role(&self) -> BTreeMap<Role, Vec<usize>> {
        let mut doing: BTreeMap<Role, Vec<usize>> = BTreeMap::new();
        for activity in 0..self.activities.len() {
            for role in &self.entry(activity).does {
                doing.entry(*role).or_default().push(activity);
            }
        }
        doing.values_mut().for_each(|activities| activities.dedup());
        doing
    }

    fn find_answers(&self) -> Vec<Vec<(usize, usize)>> {
        let mut answers = vec![Vec::new(); self.context.assessment.processes.len()];
        for (at, of) in self.activities.iter().enumerate() {
            for (channel, _) in of.delivers.iter().filter(|(_, can)| *can >= Ability::Interact) {
                if of.serves.is_empty() {
                    answers.iter_mut().for_each(|answers| answers.push((at, *channel)));
                }
                of.serves.iter().for_each(|process| answers[*process].push((at, *channel)));
            }
        }
        answers
    }

    /// The activities that do a kind of work.
    pub fn doing(&self, role: Role) -> &[usize] {
        self.doing.get(&role).map_or(&[], Vec::as_slice)
    }

    /// The share of all money and people's time that an activity takes.
    fn share_of(&self, activity: usize, money: Money) -> f64 {
        let Some(mode) = self.activities[activity].modes.first() else { return 0.0 };
        let years = f64::from(self.last.since(self.first) + 1) / 4.0;
        let taken = mode.once().as_f64() + mode.running.as_f64() * years / 2.0;
        let quarters = years * 4.0;
        let people: f64 = mode
            .staff
            .iter()
            .map(|(skill, need)| {
                let there = f64::from(self.capacity[*skill].max(1)) * quarters;
                f64::from(*need) * f64::from(mode.quarters) / there
            })
            .sum();
        taken / money.as_f64().max(1.0) + people
    }

    /// By activity: if it automates a process, the first activity that rolls out the same process.
    fn find_roll_outs(&self) -> Vec<Option<usize>> {
        let mut rolls_out: BTreeMap<&[usize], usize> = BTreeMap::new();
        for activity in (0..self.activities.len()).filter(|activity| self.does(*activity, Role::RollOut)) {
            rolls_out.entry(self.activities[activity].processes.as_slice()).or_insert(activity);
        }
        let of = |activity: usize| {
            let processes = self.activities[activity].processes.as_slice();
            self.does(activity, Role::Automate).then(|| rolls_out.get(processes).copied()).flatten()
        };
        (0..self.activities.len()).map(of).collect()
    }

    /// If a missing observation keeps the next stage shut, a survey must supply it, not a guess: offers the measurement
    /// of that stage a second time, at the beginning of the horizon.
    fn add_baseline(&mut self, reading: &StageReading) {
        let next = reading.gates.get(reading.shown).into_iter().flatten();
        let unknown = next.filter(|gate| gate.obstacle == Some(Obstacle::Unknown)).count() > 0;
        let measures = |of: &Activity| {
            let entry = &self.context.catalogue.entries[of.entry];
            entry.does == [Role::Measure] && entry.requires.is_empty() && of.stage == reading.shown + 1
        };
        let survey = self.activities.iter().find(|of| measures(of)).filter(|_| unknown).cloned();
        if let Some(mut survey) = survey {
            survey.id.push_str(".baseline");
            self.activities.push(survey);
            self.baseline = Some(self.activities.len() - 1);
        }
    }
}

/// Whether an observed trend worsens the low estimate of any figure.
fn worsens(context: Context<'_>) -> bool {
    let entries = context.assessment.entries.iter().zip(&context.rubric.indicators);
    entries
        .filter_map(|(entry, indicator)| match entry {
            Observed::Observed(observation) => Some((observation.trend?, indicator.scale.descends())),
            Observed::Assumed(_) | Observed::Missing | Observed::NotApplicable(_) => None,
        })
        .any(|(trend, descends)| if descends { trend.high > 0.0 } else { trend.low < 0.0 })
}

fn rate(context: Context<'_>) -> Result<Rate, NoInstance> {
    let (from, to) = (&context.catalogue.currency, &context.assessment.currency);
    if from == to {
        return Ok(Rate(None));
    }
    let conversion: Option<&Conversion> = context.assessment.conversions.iter().find(|c| c.from == *from);
    match conversion {
        Some(conversion) => Ok(Rate(Some(conversion.rate_nano))),
        None => Err(NoInstance::NoConversion { from: from.clone(), to: to.clone() }),
    }
}
