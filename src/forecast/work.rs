//! Real work: claims that figures support.

use std::collections::BTreeMap;

use super::{claim, effort};
use crate::model::catalogue::{ANY_STAGE, Scope};
use crate::model::plan::Initiative;
use crate::model::terms::{Ability, Role};
use crate::model::{Assessment, Context, Money, Plan};

/// Kinds of work that are easily claimed and therefore have a minimum.
pub const CLAIMED_EASILY: [Role; 7] =
    [Role::Research, Role::Measure, Role::Map, Role::Reengineer, Role::Consult, Role::Trial, Role::Train];

/// Kinds of work that hear the public.
pub const HEARS_PUBLIC: [Role; 3] = [Role::Research, Role::Measure, Role::Feedback];

/// Kinds of work that involve front-line staff in deciding, trying or learning.
pub const INVOLVES_FRONT_LINE: [Role; 3] = [Role::Consult, Role::Trial, Role::Train];

/// Equipment and development: the kinds of work on which the usual delay was observed.
const BUILDING: [Role; 7] =
    [Role::Build, Role::Automate, Role::Install, Role::Connect, Role::DataCentre, Role::Digitise, Role::Exchange];

/// The duration of equipment and development with the usual delay, in whole quarters; `None` for other kinds of work.
pub fn usual_duration(context: Context<'_>, does: impl Fn(Role) -> bool, quarters: i32) -> Option<i32> {
    let percent = context.rules.threshold.uplift_duration.value;
    let usual = || (f64::from(quarters) * (1.0 + percent / 100.0) - 1e-9).ceil() as i32;
    BUILDING.into_iter().any(does).then(usual)
}

/// Whether an initiative is real work: long enough, with enough effort of the skills that its catalogue entry names (of
/// any skill without an entry or skills), with a cost, and not too small for its entry. Work that began before the
/// assessment must be on its record. The minimums are thresholds of the rule set.
pub fn is_real(context: Context<'_>, initiative: &Initiative) -> bool {
    let threshold = &context.rules.threshold;
    f64::from(initiative.quarters) >= threshold.real_work_quarters.value
        && effort::effort(context, initiative) >= least_effort(context, initiative) - 1e-9
        && initiative.cost() > Money::ZERO
        && claim::short(context, initiative).is_none()
        && (!claim::is_backdated(context, initiative) || claim::is_on_record(context, initiative))
}

/// The least effort of an initiative that counts as real, in person-years: once for the kinds of work of its catalogue
/// entry, and once for each further kind that is easily claimed, because one interview is not research, trial and
/// training at once.
pub fn least_effort(context: Context<'_>, initiative: &Initiative) -> f64 {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let claimed = |role: &&Role| initiative.does(**role);
    let (known, more): (Vec<&Role>, Vec<&Role>) =
        CLAIMED_EASILY.iter().filter(claimed).partition(|role| entry.is_some_and(|entry| entry.does(**role)));
    let kinds = usize::from(!known.is_empty()) + more.len();
    context.rules.threshold.real_work_person_years.value * kinds.max(1) as f64
}

/// Whether an initiative really does `role`: it declares it, and for roles with a minimum it is real work.
pub fn really_does(context: Context<'_>, initiative: &Initiative, role: Role) -> bool {
    initiative.does(role) && (!CLAIMED_EASILY.contains(&role) || is_real(context, initiative))
}

/// Kinds of work that are right at any stage: knowing and mending a process, hearing the public and the front line,
/// training.
const NO_REGRET: [Role; 6] = [Role::Research, Role::Map, Role::Reengineer, Role::Consult, Role::Trial, Role::Train];

/// Whether an initiative is no-regret work, which no gate holds back: it does nothing but work that is right at any
/// stage, or that its catalogue entry does at any stage, and opens no channel. The label alone excuses nothing.
pub fn is_no_regret(context: Context<'_>, initiative: &Initiative) -> bool {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let at_any_stage = entry.filter(|entry| entry.stage == ANY_STAGE);
    let is_free = |role: &Role| NO_REGRET.contains(role) || at_any_stage.is_some_and(|entry| entry.does(*role));
    !initiative.does.is_empty() && initiative.does.iter().all(is_free) && initiative.delivers.is_empty()
}

/// Identifier of the stage at which a person can complete a case, as named by the United Nations.
const TRANSACTIONAL: &str = "transactional";

/// The stage that an initiative works towards, from 1; 0 if unknown or for no-regret work. Otherwise it is the greater of the declared stage and that
/// of its catalogue entry, so that a modest label does not hide ambition. Without an entry, its deliveries decide:
/// completing cases without a counter or an agent counts as work towards the stage `transactional`, if the rubric has one.
pub fn stage_of(context: Context<'_>, initiative: &Initiative) -> usize {
    if is_no_regret(context, initiative) {
        return ANY_STAGE;
    }
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    let known = match entry {
        Some(entry) => entry.stage,
        None if completes_cases(context, initiative) => context.rubric.stage(TRANSACTIONAL).unwrap_or(0),
        None => 0,
    };
    known.max(initiative.stage.unwrap_or(0)).max(stage_of_kinds(context, initiative))
}

/// Kinds of work that belong to a stage by themselves: software on a process, exchange of data, a data centre.
const STAGED: [Role; 3] = [Role::Automate, Role::Exchange, Role::DataCentre];

/// The stage that an initiative's kinds of work presume, whatever it says of itself: for each, the lowest stage at which
/// the catalogue has such work; 0 for other kinds.
fn stage_of_kinds(context: Context<'_>, initiative: &Initiative) -> usize {
    let lowest = |role: &&Role| {
        let entries = context.catalogue.entries.iter().filter(|entry| entry.does(**role) && entry.stage != ANY_STAGE);
        entries.map(|entry| entry.stage).min()
    };
    STAGED.iter().filter(|role| initiative.does(**role)).filter_map(|role| lowest(&role)).max().unwrap_or(0)
}

/// Whether an initiative delivers a remote channel through which people complete cases themselves.
fn completes_cases(context: Context<'_>, initiative: &Initiative) -> bool {
    initiative.delivers.iter().any(|delivery| {
        let channel = context.assessment.channels.get(delivery.channel);
        delivery.can == Ability::Transact && channel.is_some_and(|channel| !channel.kind.in_person())
    })
}

/// Whether an initiative's result is kept up after its finish: its yearly running cost is at least a given share of its
/// cost. The share is the threshold below which equipment counts as lacking running cost.
pub fn goes_on(context: Context<'_>, initiative: &Initiative) -> bool {
    let yearly = initiative.running.as_ref().map_or(Money::ZERO, |running| running.amount);
    let least = initiative.cost().as_f64() * context.rules.threshold.running_cost_share.value / 100.0;
    yearly > Money::ZERO && yearly.as_f64() >= least - 1e-6
}

/// The scopes of an initiative: the processes it names, else its departments, else the jurisdiction.
pub fn scopes(initiative: &Initiative) -> Vec<Scope> {
    if !initiative.processes.is_empty() {
        return initiative.processes.iter().map(|process| Scope::Process(*process)).collect();
    }
    if !initiative.departments.is_empty() {
        return initiative.departments.iter().map(|department| Scope::Department(*department)).collect();
    }
    vec![Scope::Jurisdiction]
}

/// Whether an initiative's work covers `scope`: work for the jurisdiction covers everything, work for a department its
/// processes, work for a process that process only.
pub fn covers(assessment: &Assessment, initiative: &Initiative, scope: Scope) -> bool {
    if !initiative.processes.is_empty() {
        return matches!(scope, Scope::Process(process) if initiative.processes.contains(&process));
    }
    let department = match scope {
        Scope::Jurisdiction => None,
        Scope::Department(department) => Some(department),
        Scope::Process(process) => assessment.processes.get(process).map(|process| process.department),
    };
    initiative.departments.is_empty()
        || department.is_some_and(|department| initiative.departments.contains(&department))
}

/// The initiatives by kind of work in a plan. Computed once, because many rules look up every service and every piece
/// of software.
#[derive(Clone, Debug)]
pub struct Workers {
    /// For each kind of work, the initiatives that declare it, indices into the plan's, ascending.
    by_role: BTreeMap<Role, Vec<usize>>,
    /// For each initiative, whether it is real work.
    real: Vec<bool>,
}

impl Workers {
    /// Collects the initiatives of `plan` by kind of work.
    pub fn of(context: Context<'_>, plan: &Plan) -> Workers {
        let mut by_role: BTreeMap<Role, Vec<usize>> = BTreeMap::new();
        for (index, initiative) in plan.initiatives.iter().enumerate() {
            for role in &initiative.does {
                let doing = by_role.entry(*role).or_default();
                if doing.last() != Some(&index) {
                    doing.push(index);
                }
            }
        }
        Workers { by_role, real: plan.initiatives.iter().map(|initiative| is_real(context, initiative)).collect() }
    }

    /// The initiatives that declare `role`, indices into the plan's, ascending.
    pub fn doing(&self, role: Role) -> &[usize] {
        self.by_role.get(&role).map_or(&[], Vec::as_slice)
    }

    /// Whether an initiative (an index into the plan's) that declares `role` really does it.
    pub(super) fn in_earnest(&self, index: usize, role: Role) -> bool {
        !CLAIMED_EASILY.contains(&role) || self.real.get(index).copied().unwrap_or(false)
    }
}

/// Whether an initiative names a process.
pub fn touches(initiative: &Initiative, process: usize) -> bool {
    initiative.processes.contains(&process)
}
