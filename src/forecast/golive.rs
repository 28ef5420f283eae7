//! Services going live: which initiative opens which service to the public, and when.

use crate::model::catalogue::{Entry, Scope};
use crate::model::plan::Initiative;
use crate::model::terms::{Ability, ChannelKind, Per, Role};
use crate::model::{Assessment, Plan, Quarter};

use super::{Services, work};

/// A service that goes live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoLive {
    /// The initiative that opens it to the public, an index into the plan's.
    pub initiative: usize,
    /// The process, or the initiative's scope if it names no process.
    pub scope: Scope,
    /// First quarter in which the service is available.
    pub live: Quarter,
}

impl GoLive {
    /// The process, an index into the assessment's; `None` if the initiative names none.
    pub fn process(&self) -> Option<usize> {
        match self.scope {
            Scope::Process(process) => Some(process),
            Scope::Jurisdiction | Scope::Department(_) => None,
        }
    }

    /// The channels through which people can ask and get answers when the service goes live; empty if the initiative
    /// names no process.
    pub fn two_way(&self, services: &Services<'_>) -> Vec<usize> {
        self.process().map_or_else(Vec::new, |process| services.live(process, Ability::Interact, self.live))
    }
}

/// Every go-live of a plan, in the order of its initiatives.
pub(crate) fn of(assessment: &Assessment, plan: &Plan) -> Vec<GoLive> {
    let opening = plan.initiatives.iter().enumerate().filter(|(_, initiative)| opens(assessment, initiative));
    opening
        .flat_map(|(index, initiative)| {
            let live = initiative.live();
            work::scopes(initiative).into_iter().map(move |scope| GoLive { initiative: index, scope, live })
        })
        .collect()
}

/// Whether an initiative opens a service to the public: it rolls out, or it automates and delivers at once, or, under
/// any role, it lets people complete cases of a process by themselves: online, by messages or on a USSD menu.
fn opens(assessment: &Assessment, initiative: &Initiative) -> bool {
    let serves_itself = initiative.delivers.iter().any(|delivery| {
        let kind = assessment.channels.get(delivery.channel).map(|channel| channel.kind);
        delivery.can >= Ability::Transact && kind.is_some_and(ChannelKind::is_self_service)
    });
    let delivers = !initiative.delivers.is_empty();
    goes_live(&initiative.does, delivers, !initiative.processes.is_empty() && serves_itself)
}

/// Whether every instance of a catalogue entry opens a service to the public.
pub(crate) fn is_opened_by(entry: &Entry) -> bool {
    let serves_itself =
        entry.delivers.iter().any(|delivery| delivery.can >= Ability::Transact && delivery.channel.is_self_service());
    goes_live(&entry.does, !entry.delivers.is_empty(), entry.per == Per::Process && serves_itself)
}

fn goes_live(does: &[Role], delivers: bool, serves_itself: bool) -> bool {
    does.contains(&Role::RollOut) || (does.contains(&Role::Automate) && delivers) || serves_itself
}
