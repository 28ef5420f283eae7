//! Real work: a claim counts only where numbers stand behind it.

use std::collections::BTreeMap;

use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::{Ability, ChannelKind, Role};
use crate::model::{Assessment, Context, Money, Plan};

/// Kinds of work that are easily claimed and therefore have a floor.
pub const CLAIMED_EASILY: [Role; 7] =
    [Role::Research, Role::Measure, Role::Map, Role::Reengineer, Role::Consult, Role::Trial, Role::Train];

/// The kinds of work in which the public is heard.
pub const HEARS_PUBLIC: [Role; 3] = [Role::Research, Role::Measure, Role::Feedback];

/// The kinds of work in which the front line speaks, tries or learns.
pub const INVOLVES_FRONT_LINE: [Role; 3] = [Role::Consult, Role::Trial, Role::Train];

/// Whether an initiative is real work: long enough, with enough effort of the skills that its catalogue entry names (of
/// any, where it names none), and not for nothing. The floors are thresholds of the rule set.
pub fn is_real(context: Context<'_>, initiative: &Initiative) -> bool {
    let threshold = &context.rules.threshold;
    f64::from(initiative.quarters) >= threshold.real_work_quarters.value
        && effort(context, initiative) >= threshold.real_work_person_years.value - 1e-9
        && initiative.cost() > Money::ZERO
}

/// The effort of an initiative that counts, in person-years: that of the skills which its catalogue entry names; of any,
/// where it names none.
pub fn effort(context: Context<'_>, initiative: &Initiative) -> f64 {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let modes = || entry.into_iter().flat_map(|entry| &entry.modes);
    if modes().all(|mode| mode.staff.is_empty()) {
        return initiative.person_years(None);
    }
    let named = initiative.staff.keys().filter(|skill| modes().any(|mode| mode.staff.contains_key(*skill)));
    named.map(|skill| initiative.person_years(Some(skill))).sum()
}

/// Whether an initiative does `role` in earnest: it says so, and where such work has a floor it is real.
pub fn really_does(context: Context<'_>, initiative: &Initiative, role: Role) -> bool {
    initiative.does(role) && (!CLAIMED_EASILY.contains(&role) || is_real(context, initiative))
}

/// The stage, from 1, at which a person can complete a case, by the name that the United Nations gave it.
const TRANSACTIONAL: &str = "transactional";

/// The stage towards which an initiative works, from 1; 0 where nothing tells. It is the greatest of the stage it declares
/// and that of its catalogue entry, so that ambition is not hidden by a modest label. Where it is like no entry, what it
/// delivers speaks: cases completed without a counter are work towards the stage called `transactional`, if the rubric
/// has one.
pub fn stage_of(context: Context<'_>, initiative: &Initiative) -> usize {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let known = match entry {
        Some(entry) => entry.stage,
        None if completes_cases(context, initiative) => context.rubric.stage(TRANSACTIONAL).unwrap_or(0),
        None => 0,
    };
    known.max(initiative.stage.unwrap_or(0))
}

/// Whether people are to complete cases themselves over something that the initiative delivers.
fn completes_cases(context: Context<'_>, initiative: &Initiative) -> bool {
    initiative.delivers.iter().any(|delivery| {
        let channel = context.assessment.channels.get(delivery.channel);
        delivery.can == Ability::Transact && channel.is_some_and(|channel| channel.kind != ChannelKind::Counter)
    })
}

/// Whether what an initiative began goes on after its finish, year after year: its running cost is in proportion to what
/// it cost. The proportion is the same below which equipment counts as left without running cost.
pub fn goes_on(context: Context<'_>, initiative: &Initiative) -> bool {
    let yearly = initiative.running.as_ref().map_or(Money::ZERO, |running| running.amount);
    let least = initiative.cost().as_f64() * context.rules.threshold.running_cost_share.value / 100.0;
    yearly > Money::ZERO && yearly.as_f64() >= least - 1e-6
}

/// What an initiative is for: the processes it names, else its departments, else the jurisdiction.
pub fn scopes(initiative: &Initiative) -> Vec<Scope> {
    if !initiative.processes.is_empty() {
        return initiative.processes.iter().map(|process| Scope::Process(*process)).collect();
    }
    if !initiative.departments.is_empty() {
        return initiative.departments.iter().map(|department| Scope::Department(*department)).collect();
    }
    vec![Scope::Jurisdiction]
}

/// Whether an initiative's work holds for `scope`: work for the jurisdiction holds for everything, work for a department
/// for its processes, work for a process for that process alone.
pub fn covers(assessment: &Assessment, initiative: &Initiative, scope: Scope) -> bool {
    if !initiative.processes.is_empty() {
        return matches!(scope, Scope::Process(process) if initiative.processes.contains(&process));
    }
    let department = match scope {
        Scope::Jurisdiction => None,
        Scope::Department(department) => Some(department),
        Scope::Process(process) => assessment.processes.get(process).map(|process| process.department),
    };
    initiative.departments.is_empty() || department.is_some_and(|of| initiative.departments.contains(&of))
}

/// Who does which kind of work in a plan: found once, for many rules ask of every service or piece of software.
#[derive(Clone, Debug)]
pub struct Workers {
    /// The initiatives that say to do a kind of work, indices into the plan's, ascending.
    by_role: BTreeMap<Role, Vec<usize>>,
    /// By initiative: whether it is real work.
    real: Vec<bool>,
}

impl Workers {
    /// Who does what in `plan`.
    pub fn of(context: Context<'_>, plan: &Plan) -> Workers {
        let mut by_role: BTreeMap<Role, Vec<usize>> = BTreeMap::new();
        for (index, of) in plan.initiatives.iter().enumerate() {
            for role in &of.does {
                let doing = by_role.entry(*role).or_default();
                if doing.last() != Some(&index) {
                    doing.push(index);
                }
            }
        }
        Workers { by_role, real: plan.initiatives.iter().map(|of| is_real(context, of)).collect() }
    }

    /// The initiatives that say to do `role`, indices into the plan's, ascending.
    pub fn doing(&self, role: Role) -> &[usize] {
        self.by_role.get(&role).map_or(&[], Vec::as_slice)
    }

    /// Whether an initiative (an index into the plan's) that says to do `role` does it in earnest.
    pub(super) fn in_earnest(&self, index: usize, role: Role) -> bool {
        !CLAIMED_EASILY.contains(&role) || self.real.get(index).copied().unwrap_or(false)
    }
}

/// Whether an initiative names a process.
pub fn touches(initiative: &Initiative, process: usize) -> bool {
    initiative.processes.contains(&process)
}
