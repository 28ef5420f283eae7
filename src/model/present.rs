//! What is there already, seen from the catalogue: entries whose results exist, and entries that are meant only for
//! places with or without a shared service, or for some levels of government.

use super::Context;
use super::assessment::{Assessment, Have};
use super::catalogue::{Entry, Scope};
use super::terms::{Per, Role, SharedService};

/// Why an entry is meant for other places than this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Elsewhere {
    /// It is meant for other levels of government.
    Level,
    /// Another body offers the service that it would build.
    Offered(SharedService),
    /// It joins a service that nobody offers here.
    NotOffered(SharedService),
}

/// Whether the result of an entry (an index into the catalogue's) exists already for a scope.
pub fn exists(context: Context<'_>, entry: usize, scope: Scope) -> bool {
    let id = context.catalogue.entries.get(entry).map(|entry| entry.id.as_str());
    let covers = |have: &Have| match (have.process, have.department) {
        (None, None) => true,
        (Some(process), _) => scope == Scope::Process(process),
        (None, Some(department)) => scope == Scope::Department(department),
    };
    context.assessment.have.iter().any(|have| Some(have.entry.as_str()) == id && covers(have))
}

/// Why an entry is not meant for this place; `None` if it is meant for it.
pub fn elsewhere(assessment: &Assessment, entry: &Entry) -> Option<Elsewhere> {
    let when = &entry.when;
    if when.levels.as_ref().is_some_and(|levels| !levels.contains(&assessment.jurisdiction.level)) {
        return Some(Elsewhere::Level);
    }
    let offered = |service: &&SharedService| assessment.shared.iter().any(|shared| shared.service == **service);
    let unneeded = when.not_shared.iter().find(offered).map(|service| Elsewhere::Offered(*service));
    let lacking = || when.shared.iter().find(|service| !offered(service)).map(|of| Elsewhere::NotOffered(*of));
    unneeded.or_else(lacking)
}

/// Whether the result of an entry that does a kind of work exists already and serves a scope.
pub fn has(context: Context<'_>, role: Role, scope: Scope) -> bool {
    let department = match scope {
        Scope::Process(process) => context.assessment.processes.get(process).map(|process| process.department),
        Scope::Department(department) => Some(department),
        Scope::Jurisdiction => None,
    };
    context.assessment.have.iter().any(|have| {
        let entry = context.catalogue.entries.iter().find(|entry| entry.id == have.entry);
        let serves = match (have.process, have.department) {
            (None, None) => true,
            (Some(process), _) => scope == Scope::Process(process),
            (None, of) => of == department,
        };
        serves && entry.is_some_and(|entry| entry.does(role))
    })
}

/// A result of an assessment that no entry of the catalogue can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The catalogue has no such entry.
    Unknown,
    /// The entry is not done per process.
    NotPerProcess,
    /// The entry is not done per department.
    NotPerDepartment,
}

/// The existing results that the catalogue cannot have, indices into [`Assessment::have`].
pub fn unfit(context: Context<'_>) -> Vec<(usize, Unfit)> {
    let wrong = |have: &Have| {
        let entry = context.catalogue.entries.iter().find(|entry| entry.id == have.entry);
        match entry.map(|entry| entry.per) {
            None => Some(Unfit::Unknown),
            Some(per) if have.process.is_some() && per != Per::Process => Some(Unfit::NotPerProcess),
            Some(per) if have.department.is_some() && per != Per::Department => Some(Unfit::NotPerDepartment),
            Some(_) => None,
        }
    };
    let all = context.assessment.have.iter().enumerate();
    all.filter_map(|(index, have)| Some((index, wrong(have)?))).collect()
}
