//! Expands catalogue entries over their scopes: activities with their modes, priced in the currency of the assessment.

use super::instance::{Activity, Mode, NotOffered, Problem, Rate};
use crate::model::catalogue::{Entry, Scope};
use crate::model::present;
use crate::model::terms::{Category, FundKind, Per, Role};
use crate::model::{Context, Money};
use crate::score::{self, Basis};

/// Number of scopes for which an entry can be done.
pub(super) fn count(context: Context<'_>, entry: &Entry) -> usize {
    match entry.per {
        Per::Jurisdiction => 1,
        Per::Department => context.assessment.departments.len(),
        Per::Process => context.assessment.processes.len(),
    }
}

impl Problem<'_> {
    /// One-off cost of a catalogue entry in its usual mode, over all its scopes, by category.
    pub fn usual_costs(&self, entry: usize) -> Vec<(Category, Money)> {
        let of = &self.context.catalogue.entries[entry];
        let Some(usual) = of.modes.first() else { return Vec::new() };
        let modes = self.scopes(of).into_iter().map(|scope| self.mode(0, usual, scope, self.rate));
        modes.flat_map(|mode| mode.costs).map(|(category, _, amount)| (category, amount)).collect()
    }

    /// Expands every entry over its scopes, then links the requirements.
    pub(super) fn offer(&mut self, rate: Rate) {
        let catalogue = self.context.catalogue;
        for (index, entry) in catalogue.entries.iter().enumerate() {
            for scope in self.scopes(entry) {
                match self.obstacle(index, entry, scope) {
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

    /// The obstacle to offering an entry for a scope.
    fn obstacle(&self, index: usize, entry: &Entry, scope: Scope) -> Option<NotOffered> {
        let assessment = self.context.assessment;
        if present::exists(self.context, index, scope) {
            return Some(NotOffered::Exists);
        }
        if let Some(elsewhere) = present::elsewhere(assessment, entry) {
            return Some(NotOffered::Elsewhere(elsewhere));
        }
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
        // A department without a process serves nobody. An empty list would mean that it serves all.
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
            reserve: 0,
            staff: staff.collect(),
            costs,
            running: rate.of(mode.running.of(assessment, scope)),
        }
    }

    /// Contingency: the share that the audit requires, in the kind of money of the largest line.
    fn contingency(&self, costs: &[(Category, FundKind, Money)]) -> Option<(Category, FundKind, Money)> {
        let (_, kind, _) = costs.iter().max_by_key(|(_, _, amount)| *amount)?;
        let cost: Money = costs.iter().map(|(_, _, amount)| *amount).sum();
        // Rounded up to the next minor unit, so that the sum over many initiatives does not fall short of the share.
        let amount = cost.percent_up(self.context.rules.threshold.contingency_share.value);
        (amount > Money::ZERO).then_some((Category::Contingency, *kind, amount))
    }
}
