//! From jurisdiction and catalogue to an instance: every entry of the catalogue expanded over its scopes, priced, and wired to
//! what it requires.

use std::collections::BTreeMap;

use super::instance::{Activity, Mode, NoInstance, NotOffered, Problem, Rate};
use super::mandate::Hold;
use super::mandated;
use crate::model::assessment::{Conversion, Entry as Observed};
use crate::model::catalogue::{Entry, Scope};
use crate::model::terms::{Ability, Category, FundKind, Per, Role};
use crate::model::{Context, Money, Quarter};
use crate::schedule::construct::ledger::Ledger;
use crate::score::stage::Obstacle;
use crate::score::{self, Basis, StageReading};

/// Activities of an instance, at most: the standard catalogue for some four thousand services.
pub(crate) const MOST_ACTIVITIES: usize = 50_000;

/// For how many things an entry can be done.
fn count(context: Context<'_>, entry: &Entry) -> usize {
    match entry.per {
        Per::Jurisdiction => 1,
        Per::Department => context.assessment.departments.len(),
        Per::Process => context.assessment.processes.len(),
    }
}

impl<'a> Problem<'a> {
    /// The instance for a horizon.
    ///
    /// # Errors
    /// When the catalogue's currency is another and the assessment has no conversion for it, or the instance is too large.
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
        };
        problem.offer(rate);
        problem.add_baseline(&reading);
        problem.roll_outs = problem.find_roll_outs();
        problem.choices();
        problem.add_renewals();
        (problem.pledges, problem.missing) = mandated::of(&problem);
        problem.due = mandated::due(&problem);
        problem.barred = mandated::barred(&problem);
        problem.has_contracts = problem.pledges.iter().any(|pledge| matches!(pledge.hold, Hold::At(..)));
        problem.bundles = problem.find_bundles();
        problem.doing = problem.by_role();
        problem.answers = problem.find_answers();
        let money = Ledger::new(context.assessment, first, last).total();
        problem.takes = (0..problem.activities.len()).map(|activity| problem.share_of(activity, money)).collect();
        Ok(problem)
    }

    /// By activity: all that it needs and itself last, each after what it needs. Catalogues have no cycles: the reader
    /// refuses them.
    fn find_bundles(&self) -> Vec<Vec<usize>> {
        let count = self.activities.len();
        // By activity: the last one whose bundle took it in.
        let mut seen = vec![count; count];
        let bundle = |activity: usize| {
            let mut bundle = Vec::new();
            // Each activity with the number of its requirements that were followed.
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

    /// By activity: where it automates a process, the first activity that rolls the same process out.
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

    /// What a catalogue entry costs once in its usual way, for everything that it would be done for, by category.
    pub fn usual_costs(&self, entry: usize) -> Vec<(Category, Money)> {
        let of = &self.context.catalogue.entries[entry];
        let Some(usual) = of.modes.first() else { return Vec::new() };
        let modes = self.scopes(of).into_iter().map(|scope| self.mode(0, usual, scope, self.rate));
        modes.flat_map(|mode| mode.costs).map(|(category, _, amount)| (category, amount)).collect()
    }

    /// Expands every entry over its scopes, then wires the requirements.
    fn offer(&mut self, rate: Rate) {
        let catalogue = self.context.catalogue;
        for (index, entry) in catalogue.entries.iter().enumerate() {
            for scope in self.scopes(entry) {
                match self.obstacle(entry, scope) {
                    Some(why) => self.not_offered.push((index, scope, why)),
                    None => {
                        let activity = self.activity(index, entry, scope, rate);
                        self.activities.push(activity);
                    }
                }
            }
        }
        self.wire();
    }

    fn scopes(&self, entry: &Entry) -> Vec<Scope> {
        let assessment = self.context.assessment;
        match entry.per {
            Per::Jurisdiction => vec![Scope::Jurisdiction],
            Per::Department => (0..assessment.departments.len()).map(Scope::Department).collect(),
            Per::Process => (0..assessment.processes.len()).map(Scope::Process).collect(),
        }
    }

    /// What stands against offering an entry for a scope.
    fn obstacle(&self, entry: &Entry, scope: Scope) -> Option<NotOffered> {
        let assessment = self.context.assessment;
        if let Scope::Process(process) = scope {
            let process = &assessment.processes[process];
            let states = entry.when.process_states.as_ref();
            if states.is_some_and(|states| !states.contains(&process.state)) {
                return Some(NotOffered::Done);
            }
            if entry.when.has_partners && process.partners.is_empty() {
                return Some(NotOffered::NoPartner);
            }
        } else if entry.when.has_partners && assessment.partners.is_empty() {
            return Some(NotOffered::NoPartner);
        }
        if let Some((indicator, enough)) = entry.when.until {
            let reading = score::readings(self.context.rubric, assessment)[indicator];
            let scale = &self.context.rubric.indicators[indicator].scale;
            if reading.basis != Basis::Missing && scale.reaches(reading.low, enough) {
                return Some(NotOffered::Done);
            }
        }
        let needed = entry.when.channel;
        needed
            .filter(|kind| assessment.channels.iter().all(|channel| channel.kind != *kind))
            .map(|_| NotOffered::NoChannel)
    }

    fn activity(&self, index: usize, entry: &Entry, scope: Scope, rate: Rate) -> Activity {
        let assessment = self.context.assessment;
        let delivers = entry.delivers.iter().flat_map(|delivery| {
            let channels = assessment.channels.iter().enumerate();
            channels
                .filter(|(_, channel)| channel.kind == delivery.channel)
                .map(|(i, channel)| (i, delivery.can.min(channel.can)))
        });
        let every_partner = || (0..assessment.partners.len()).collect();
        let (suffix, processes, departments, partners) = match scope {
            Scope::Jurisdiction => (None, Vec::new(), (0..assessment.departments.len()).collect(), every_partner()),
            Scope::Department(d) => (Some(&assessment.departments[d].id), Vec::new(), vec![d], every_partner()),
            Scope::Process(p) => {
                let process = &assessment.processes[p];
                (Some(&process.id), vec![p], vec![process.department], process.partners.clone())
            }
        };
        let involved = entry.leans_on_partners || entry.does(Role::PreparePartner);
        let of_department = |d: usize| {
            let all = assessment.processes.iter().enumerate();
            all.filter(move |(_, process)| process.department == d).map(|(p, _)| p).collect()
        };
        let serves: Vec<usize> = match scope {
            Scope::Jurisdiction => Vec::new(),
            Scope::Department(d) => of_department(d),
            Scope::Process(p) => vec![p],
        };
        // A department without a process serves nobody, which is not the same as serving all.
        let serves_nobody = matches!(scope, Scope::Department(_)) && serves.is_empty();
        Activity {
            id: suffix.map_or_else(|| entry.id.clone(), |suffix| format!("{}.{suffix}", entry.id)),
            entry: index,
            scope,
            stage: entry.stage,
            modes: entry.modes.iter().enumerate().map(|(i, mode)| self.mode(i, mode, scope, rate)).collect(),
            requires: Vec::new(),
            excludes: Vec::new(),
            delivers: delivers.filter(|_| !serves_nobody).collect(),
            processes,
            serves,
            departments,
            partners: if involved { partners } else { Vec::new() },
            change: entry.change,
        }
    }

    fn mode(&self, index: usize, mode: &crate::model::catalogue::Mode, scope: Scope, rate: Rate) -> Mode {
        let assessment = self.context.assessment;
        let staff = mode.staff.iter().filter_map(|(name, fte)| {
            let skill = self.skills.iter().position(|skill| skill == name)?;
            (fte.milli() > 0).then_some((skill, fte.milli()))
        });
        let costs =
            mode.costs.iter().map(|line| (line.category, line.kind, rate.of(line.amount.of(assessment, scope))));
        let mut costs: Vec<_> = costs.filter(|(_, _, amount)| *amount > Money::ZERO).collect();
        costs.extend(self.contingency(&costs));
        Mode {
            index,
            quarters: i32::try_from(mode.quarters).unwrap_or(i32::MAX),
            staff: staff.collect(),
            costs,
            running: rate.of(mode.running.of(assessment, scope)),
        }
    }

    /// Money for what is not foreseen: the share that the audit asks for, of the kind of the largest line.
    fn contingency(&self, costs: &[(Category, FundKind, Money)]) -> Option<(Category, FundKind, Money)> {
        let (_, kind, _) = costs.iter().max_by_key(|(_, _, amount)| *amount)?;
        let cost: Money = costs.iter().map(|(_, _, amount)| *amount).sum();
        // Up to the next minor unit, so that the sum over many initiatives is not short of the share.
        let amount = cost.percent_up(self.context.rules.threshold.contingency_share.value);
        (amount > Money::ZERO).then_some((Category::Contingency, *kind, amount))
    }

    /// A missing observation that keeps the next stage shut is answered by a survey, not by a guess: the measurement of
    /// that stage is offered once more, for the beginning.
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

    /// Turns the entries' requirements into activities. What is done already is met; an activity that needs what cannot
    /// be had here is not offered, and neither is what needs it in turn.
    fn wire(&mut self) {
        let requires = loop {
            let requires = self.requirements();
            let blocked: Vec<usize> = (0..self.activities.len()).filter(|i| requires[*i].is_none()).collect();
            if blocked.is_empty() {
                break requires;
            }
            for i in blocked.into_iter().rev() {
                let activity = self.activities.remove(i);
                self.not_offered.push((activity.entry, activity.scope, NotOffered::NeedsMissing));
            }
        };
        for (activity, requires) in self.activities.iter_mut().zip(requires) {
            activity.requires = requires.unwrap_or_default();
        }
    }

    /// By activity: the activities that it requires; none where it requires what is not to be had.
    fn requirements(&self) -> Vec<Option<Vec<(usize, i32)>>> {
        let (mut offered, mut not_offered) = (BTreeMap::new(), BTreeMap::new());
        for (i, of) in self.activities.iter().enumerate() {
            offered.entry((of.entry, of.scope)).or_insert(i);
        }
        for (entry, scope, why) in &self.not_offered {
            not_offered.entry((*entry, *scope)).or_insert(*why);
        }
        let of = |of: &Activity| {
            let mut found = Vec::new();
            for requirement in &self.context.catalogue.entries[of.entry].requires {
                let scope = self.required_scope(&self.context.catalogue.entries[requirement.on], of.scope);
                let instance = (requirement.on, scope);
                if let Some(offered) = offered.get(&instance) {
                    found.push((*offered, requirement.lag));
                    continue;
                }
                match not_offered.get(&instance) {
                    Some(NotOffered::Done | NotOffered::NoPartner) => {}
                    Some(NotOffered::NoChannel | NotOffered::NeedsMissing) | None => return None,
                }
            }
            Some(found)
        };
        self.activities.iter().map(of).collect()
    }

    /// The scope of a required entry's instance, seen from a scope.
    fn required_scope(&self, required: &Entry, from: Scope) -> Scope {
        match (required.per, from) {
            (Per::Process, Scope::Process(_)) | (Per::Department, Scope::Department(_)) => from,
            (Per::Department, Scope::Process(process)) => {
                Scope::Department(self.context.assessment.processes[process].department)
            }
            _ => Scope::Jurisdiction,
        }
    }
}

/// Whether an observed trend makes the low end of any figure worse.
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
