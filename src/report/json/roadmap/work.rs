//! The kinds of work by which a first screen groups the initiatives of a roadmap.

use crate::model::plan::Initiative;
use crate::model::terms::Role;

/// Every kind.
#[cfg(test)]
pub(crate) const KINDS: [&str; 7] = ["listen", "reform", "channels", "services", "systems", "skills", "rules"];

/// Asks people and staff, maps what is there.
const LISTEN: [Role; 3] = [Role::Research, Role::Map, Role::Consult];

/// Brings a service to people.
const SERVE: [Role; 5] = [Role::Build, Role::Automate, Role::RollOut, Role::Trial, Role::Train];

/// Builds or buys what services run on.
const EQUIP: [Role; 10] = [
    Role::Build,
    Role::Automate,
    Role::RollOut,
    Role::Install,
    Role::Connect,
    Role::Host,
    Role::DataCentre,
    Role::Replace,
    Role::Digitise,
    Role::Exchange,
];

/// The kind of an initiative's work; the first that fits.
pub(super) fn kind(initiative: &Initiative) -> &'static str {
    let does = |roles: &[Role]| roles.iter().any(|role| initiative.does(*role));
    if does(&[Role::Reengineer]) {
        "reform"
    } else if does(&LISTEN) {
        "listen"
    } else if !initiative.processes.is_empty() && does(&SERVE) {
        "services"
    } else if !initiative.delivers.is_empty() || does(&[Role::OpenChannel]) {
        "channels"
    } else if does(&EQUIP) {
        "systems"
    } else if does(&[Role::Train, Role::Trial, Role::Measure, Role::Feedback]) {
        "skills"
    } else {
        "rules"
    }
}
