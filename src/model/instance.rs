//! Names of instances of catalogue entries, by which mandates and contracts speak of them: `entry` for all that it is done
//! for, `entry.process` or `entry.department` for one.

use super::catalogue::Scope;
use super::plan::Initiative;
use super::terms::Per;
use super::{Assessment, Context};

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// A contract, an index into the assessment's.
    Contract(usize),
    /// A mandate, an index into the assessment's.
    Mandate(usize),
}

/// A name that nothing is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// No entry and no instance of one has this name.
    Initiative(String),
    /// The entry of this initiative has no such way.
    Mode(String, String),
}

/// The entry that a name means, and the scopes of its instances.
pub fn meant(context: Context<'_>, name: &str) -> Option<(usize, Vec<Scope>)> {
    let all = |entry: usize| scopes(context, entry);
    if let Some(entry) = context.catalogue.entry(name) {
        return Some((entry, all(entry)));
    }
    let (entry, of) = name.split_once('.')?;
    let entry = context.catalogue.entry(entry)?;
    let scope = all(entry).into_iter().find(|scope| suffix(context.assessment, *scope) == Some(of))?;
    Some((entry, vec![scope]))
}

/// Every name that means something: entries, then instances.
pub fn names(context: Context<'_>) -> Vec<String> {
    let entries = context.catalogue.entries.iter();
    let mut names: Vec<String> = entries.clone().map(|entry| entry.id.clone()).collect();
    for (index, entry) in entries.enumerate() {
        let suffixes = scopes(context, index).into_iter().filter_map(|scope| suffix(context.assessment, scope));
        names.extend(suffixes.map(|suffix| format!("{}.{suffix}", entry.id)));
    }
    names
}

/// The identifier of an instance of an entry.
pub fn identifier(context: Context<'_>, entry: usize, scope: Scope) -> String {
    let id = context.catalogue.entries.get(entry).map_or("", |entry| entry.id.as_str());
    suffix(context.assessment, scope).map_or_else(|| id.to_owned(), |suffix| format!("{id}.{suffix}"))
}

/// What an initiative stands for: the instances of the entry that it is like, one for each of its processes or departments
/// where that entry counts by them; none where it is like no entry.
pub fn of(context: Context<'_>, initiative: &Initiative) -> Vec<(usize, Scope)> {
    let entry = initiative.like.and_then(|like| Some((like, context.catalogue.entries.get(like)?)));
    let Some((like, entry)) = entry else { return Vec::new() };
    let scopes: Vec<Scope> = match entry.per {
        Per::Jurisdiction => vec![Scope::Jurisdiction],
        Per::Department => initiative.departments.iter().map(|department| Scope::Department(*department)).collect(),
        Per::Process => initiative.processes.iter().map(|process| Scope::Process(*process)).collect(),
    };
    scopes.into_iter().map(|scope| (like, scope)).collect()
}

/// The first name among mandates and contracts that means nothing.
pub fn unnamed(context: Context<'_>) -> Vec<(Origin, Unnamed)> {
    let assessment = context.assessment;
    let mut unnamed = Vec::new();
    for (at, contract) in assessment.contracts.iter().enumerate() {
        match meant(context, &contract.initiative) {
            None => unnamed.push((Origin::Contract(at), Unnamed::Initiative(contract.initiative.clone()))),
            Some((entry, _)) => {
                let missing = contract.mode.as_ref().filter(|mode| way(context, entry, mode).is_none());
                let missing = missing.map(|mode| Unnamed::Mode(contract.initiative.clone(), mode.clone()));
                unnamed.extend(missing.map(|missing| (Origin::Contract(at), missing)));
            }
        }
    }
    for (at, mandate) in assessment.mandates.iter().enumerate() {
        if meant(context, &mandate.initiative).is_none() {
            unnamed.push((Origin::Mandate(at), Unnamed::Initiative(mandate.initiative.clone())));
        }
    }
    unnamed
}

/// The way of doing an entry that has this identifier.
pub fn way(context: Context<'_>, entry: usize, mode: &str) -> Option<usize> {
    context.catalogue.entries.get(entry)?.modes.iter().position(|of| of.id == mode)
}

fn scopes(context: Context<'_>, entry: usize) -> Vec<Scope> {
    match context.catalogue.entries.get(entry).map(|entry| entry.per) {
        Some(Per::Process) => (0..context.assessment.processes.len()).map(Scope::Process).collect(),
        Some(Per::Department) => (0..context.assessment.departments.len()).map(Scope::Department).collect(),
        Some(Per::Jurisdiction) => vec![Scope::Jurisdiction],
        None => Vec::new(),
    }
}

fn suffix(assessment: &Assessment, scope: Scope) -> Option<&str> {
    match scope {
        Scope::Jurisdiction => None,
        Scope::Department(of) => assessment.departments.get(of).map(|of| of.id.as_str()),
        Scope::Process(of) => assessment.processes.get(of).map(|of| of.id.as_str()),
    }
}
