//! Services going live: which initiative puts which service before the public, and when.

use crate::model::catalogue::Scope;
use crate::model::plan::Initiative;
use crate::model::terms::{Ability, ChannelKind, Role};
use crate::model::{Assessment, Plan, Quarter};

use super::{Services, work};

/// A service that goes live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoLive {
    /// The initiative that puts it before the public, an index into the plan's.
    pub initiative: usize,
    /// The process, or what the initiative is for where it names none.
    pub scope: Scope,
    /// The quarter from which the service is there.
    pub live: Quarter,
}

impl GoLive {
    /// The process, an index into the assessment's; none where the initiative names none.
    pub fn process(&self) -> Option<usize> {
        match self.scope {
            Scope::Process(process) => Some(process),
            Scope::Jurisdiction | Scope::Department(_) => None,
        }
    }

    /// The channels over which people can ask and be answered when the service goes live; none where it names no process.
    pub fn two_way(&self, services: &Services<'_>) -> Vec<usize> {
        self.process().map_or_else(Vec::new, |process| services.live(process, Ability::Interact, self.live))
    }
}

/// Every go-live of a plan, in the order of its initiatives.
pub(crate) fn of(assessment: &Assessment, plan: &Plan) -> Vec<GoLive> {
    let opening = plan.initiatives.iter().enumerate().filter(|(_, of)| opens(assessment, of));
    opening
        .flat_map(|(initiative, of)| {
            work::scopes(of).into_iter().map(move |scope| GoLive { initiative, scope, live: of.live() })
        })
        .collect()
}

/// Whether an initiative puts a service before the public: it rolls out, or it automates and delivers at once, or, by
/// whatever name, it lets people complete cases of a process over the web.
fn opens(assessment: &Assessment, initiative: &Initiative) -> bool {
    let completes_on_web = initiative.delivers.iter().any(|delivery| {
        let kind = assessment.channels.get(delivery.channel).map(|channel| channel.kind);
        delivery.can >= Ability::Transact && kind == Some(ChannelKind::Web)
    });
    initiative.does(Role::RollOut)
        || (initiative.does(Role::Automate) && !initiative.delivers.is_empty())
        || (!initiative.processes.is_empty() && completes_on_web)
}
