//! Real work: a claim counts only where numbers stand behind it.

use crate::model::plan::Initiative;
use crate::model::terms::Role;
use crate::model::{Context, Money, Plan, Quarter};

/// Kinds of work that are easily claimed and therefore have a floor.
pub const CLAIMED_EASILY: [Role; 7] =
    [Role::Research, Role::Measure, Role::Map, Role::Reengineer, Role::Consult, Role::Trial, Role::Train];

/// Whether an initiative is real work: long enough, with enough effort of the skills that its catalogue entry names (of
/// any, where it names none), and not for nothing. The floors are thresholds of the rule set.
pub fn is_real(context: Context<'_>, initiative: &Initiative) -> bool {
    let threshold = &context.rules.threshold;
    let skills: Vec<&str> = initiative
        .like
        .and_then(|like| context.catalogue.entries.get(like))
        .map(|entry| entry.modes.iter().flat_map(|mode| mode.staff.keys()).map(String::as_str).collect())
        .unwrap_or_default();
    let effort: f64 = if skills.is_empty() {
        initiative.person_years(None)
    } else {
        let named = initiative.staff.keys().filter(|skill| skills.contains(&skill.as_str()));
        named.map(|skill| initiative.person_years(Some(skill))).sum()
    };
    f64::from(initiative.quarters) >= threshold.real_work_quarters.value
        && effort >= threshold.real_work_person_years.value - 1e-9
        && initiative.cost() > Money::ZERO
}

/// Whether an initiative does `role` in earnest: it says so, and where such work has a floor it is real.
pub fn really_does(context: Context<'_>, initiative: &Initiative, role: Role) -> bool {
    initiative.does(role) && (!CLAIMED_EASILY.contains(&role) || is_real(context, initiative))
}

/// Whether an initiative names a process.
pub fn touches(initiative: &Initiative, process: usize) -> bool {
    initiative.processes.contains(&process)
}

/// The first initiative that really does `role` on `process` and is finished before `before`: its index.
pub fn done_before(context: Context<'_>, plan: &Plan, process: usize, role: Role, before: Quarter) -> Option<usize> {
    plan.initiatives
        .iter()
        .enumerate()
        .filter(|(_, initiative)| touches(initiative, process) && initiative.live() <= before)
        .find(|(_, initiative)| really_does(context, initiative, role))
        .map(|(index, _)| index)
}

/// Whether `from` stands before `to` along dependencies, however many steps away.
pub fn precedes(plan: &Plan, from: usize, to: usize) -> bool {
    let mut seen = vec![false; plan.initiatives.len()];
    let mut pending = vec![to];
    while let Some(index) = pending.pop() {
        let Some(initiative) = plan.initiatives.get(index) else { continue };
        for dependency in &initiative.depends_on {
            if dependency.on == from {
                return true;
            }
            match seen.get_mut(dependency.on) {
                Some(seen) if !*seen => {
                    *seen = true;
                    pending.push(dependency.on);
                }
                _ => {}
            }
        }
    }
    false
}
