//! Converts an activity into an initiative of a plan. All other code uses this conversion.

use super::instance::{Activity, Mode, Problem};
use crate::model::catalogue::Scope;
use crate::model::plan::{Delivery, Initiative};
use crate::model::{Fte, KeyPath, Quarter};

/// Converts an activity with its mode and first quarter into an initiative at a key path of a plan. The caller adds
/// dependencies and funds, because it knows the rest of the plan.
pub fn initiative(problem: &Problem<'_>, of: &Activity, mode: &Mode, start: Quarter, place: KeyPath) -> Initiative {
    let entry = &problem.context.catalogue.entries[of.entry];
    let delivery = |(channel, can): &(usize, _)| Delivery { channel: *channel, can: *can, place: place.clone() };
    Initiative {
        like: Some(of.entry),
        mode: Some(mode.index),
        does: entry.does.clone(),
        processes: of.processes.clone(),
        departments: match of.scope {
            Scope::Jurisdiction => Vec::new(),
            Scope::Department(_) | Scope::Process(_) => of.departments.clone(),
        },
        stage: Some(of.stage),
        quarters: mode.quarters.unsigned_abs(),
        staff: mode.staff.iter().map(|(skill, fte)| (problem.skills[*skill].clone(), Fte::from_milli(*fte))).collect(),
        delivers: of.delivers.iter().map(delivery).collect(),
        partners: of.partners.clone(),
        change: of.change,
        equipment_life_years: entry.equipment_life_years,
        ..Initiative::bare(of.id.clone(), entry.title.clone(), start, place)
    }
}
