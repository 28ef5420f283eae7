//! Who does what in a plan that is forecast: answered from what [`Workers`](super::work::Workers) found once.

use super::Forecast;
use super::work::{covers, touches};
use crate::model::Quarter;
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::Role;

impl Forecast<'_> {
    /// The initiatives that do `role`, in earnest or not, with their indices.
    pub fn doing(&self, role: Role) -> impl Iterator<Item = (usize, &Initiative)> {
        let doing = self.workers.doing(role).iter();
        doing.filter_map(|index| Some((*index, self.plan.initiatives.get(*index)?)))
    }

    /// The initiatives that do `role` for `scope`, in earnest or not, with their indices.
    pub fn claims(&self, role: Role, scope: Scope) -> impl Iterator<Item = (usize, &Initiative)> {
        self.doing(role).filter(move |(_, of)| covers(self.context.assessment, of, scope))
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
        self.doing_really(role).any(|(_, of)| touches(of, process) && of.live() <= before)
    }
}
