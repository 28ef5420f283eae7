//! The work of a plan: its initiatives by kind of work, its go-lives, and what precedes what. Readiness and the rest of
//! the forecast both read it.

use std::cell::OnceCell;

use super::golive::{self, GoLive};
use super::precedence::Precedence;
use super::work::{Workers, covers, touches};
use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::Role;
use crate::model::{Context, Plan, Quarter};

/// The work of a plan.
#[derive(Debug)]
pub struct Doing<'a> {
    /// The documents that the plan is read against.
    pub context: Context<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// Services that go live.
    pub go_lives: Vec<GoLive>,
    /// The initiatives that do each kind of work.
    workers: Workers,
    /// Which trials precede which go-live; computed on first use.
    trials: OnceCell<Precedence>,
}

impl<'a> Doing<'a> {
    /// The work of `plan`.
    pub fn of(context: Context<'a>, plan: &'a Plan) -> Self {
        let go_lives = golive::of(context.assessment, plan);
        Doing { context, plan, go_lives, workers: Workers::of(context, plan), trials: OnceCell::new() }
    }

    /// The initiatives that declare `role`, real or not, with their indices.
    pub fn declaring(&self, role: Role) -> impl Iterator<Item = (usize, &'a Initiative)> {
        let (doing, plan) = (self.workers.doing(role).iter(), self.plan);
        doing.filter_map(move |index| Some((*index, plan.initiatives.get(*index)?)))
    }

    /// The initiatives that declare `role` for `scope`, real or not, with their indices.
    pub fn claims(&self, role: Role, scope: Scope) -> impl Iterator<Item = (usize, &'a Initiative)> {
        self.declaring(role).filter(move |(_, initiative)| covers(self.context.assessment, initiative, scope))
    }

    /// The initiatives that really do `role` for `scope`, with their indices.
    pub fn real(&self, role: Role, scope: Scope) -> impl Iterator<Item = (usize, &'a Initiative)> {
        self.claims(role, scope).filter(move |(index, _)| self.workers.in_earnest(*index, role))
    }

    /// The initiatives that really do `role`, with their indices.
    pub fn doing_really(&self, role: Role) -> impl Iterator<Item = (usize, &'a Initiative)> {
        self.declaring(role).filter(move |(index, _)| self.workers.in_earnest(*index, role))
    }

    /// Whether an initiative really does `role` on `process` and is finished by `before`.
    pub fn is_done_before(&self, process: usize, role: Role, before: Quarter) -> bool {
        self.doing_really(role).any(|(_, initiative)| touches(initiative, process) && initiative.live() <= before)
    }

    /// Which trials precede which go-live without a named process.
    pub(super) fn trials_before(&self) -> &Precedence {
        self.trials.get_or_init(|| {
            let mut later: Vec<usize> = self
                .go_lives
                .iter()
                .filter(|go_live| go_live.process().is_none())
                .map(|go_live| go_live.initiative)
                .collect();
            later.dedup();
            Precedence::of(self.plan, self.workers.doing(Role::Trial), &later)
        })
    }
}
