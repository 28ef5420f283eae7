//! The initiatives by kind of work in a forecast, from [`Workers`](super::work::Workers).

use super::Forecast;
use super::work::{covers, touches};
use crate::model::Quarter;
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::Role;

impl Forecast<'_> {
    /// The initiatives that declare `role`, real or not, with their indices.
    pub fn doing(&self, role: Role) -> impl Iterator<Item = (usize, &Initiative)> {
        let doing = self.workers.doing(role).iter();
        doing.filter_map(|index| Some((*index, self.plan.initiatives.get(*index)?)))
    }

    /// The initiatives that declare `role` for `scope`, real or not, with their indices.
    pub fn claims(&self, role: Role, scope: Scope) -> impl Iterator<Item = (usize, &Initiative)> {
        self.doing(role).filter(move |(_, initiative)| covers(self.context.assessment, initiative, scope))
    }

    /// The initiatives that really do `role` for `scope`, with their indices.
    pub fn real(&self, role: Role, scope: Scope) -> impl Iterator<Item = (usize, &Initiative)> {
        self.claims(role, scope).filter(move |(index, _)| self.workers.in_earnest(*index, role))
    }

    /// The initiatives that really do `role`, with their indices.
    pub fn doing_really(&self, role: Role) -> impl Iterator<Item = (usize, &Initiative)> {
        self.doing(role).filter(move |(index, _)| self.workers.in_earnest(*index, role))
    }

    /// Whether an initiative really does `role` on `process` and is finished by `before`.
    pub fn is_done_before(&self, process: usize, role: Role, before: Quarter) -> bool {
        self.doing_really(role).any(|(_, initiative)| touches(initiative, process) && initiative.live() <= before)
    }
}
