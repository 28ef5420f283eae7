//! Names of instances of catalogue entries, which mandates and contracts use: `entry` for all its instances,
//! `entry.process` or `entry.department` for one.

use super::catalogue::Scope;
use super::plan::Initiative;
use super::terms::Per;
use super::{Assessment, Context};

/// The mandate or contract that names an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Index into the assessment's contracts.
    Contract(usize),
    /// Index into the assessment's mandates.
    Mandate(usize),
}

/// A name that refers to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// No entry and no instance of an entry has this name.
    Initiative(String),
    /// The entry of this initiative (first) has no such mode (second).
    Mode(String, String),
}

/// The entry that a name refers to, and the scopes of its instances.
pub fn meant(context: Context<'_>, name: &str) -> Option<(usize, Vec<Scope>)> {
    let all = |entry: usize| scopes(context, entry);
    if let Some(entry) = context.catalogue.entry(name) {
        return Some((entry, all(entry)));
    }
    let (entry, suffix_text) = name.split_once('.')?;
    let entry = context.catalogue.entry(entry)?;
    let scope = all(entry).into_iter().find(|scope| suffix(context.assessment, *scope) == Some(suffix_text))?;
    Some((entry, vec![scope]))
}

/// All valid names: entries, then instances.
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

/// The instances that an initiative of a plan represents: those of its catalogue entry, one for each of its processes
/// or departments where the entry has instances for them; empty for an initiative without a catalogue entry.
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

/// The first name among mandates and contracts that refers to nothing.
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

/// The index of an entry's mode with this identifier.
pub fn way(context: Context<'_>, entry: usize, mode: &str) -> Option<usize> {
    context.catalogue.entries.get(entry)?.modes.iter().position(|found| found.id == mode)
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
        Scope::Department(index) => assessment.departments.get(index).map(|department| department.id.as_str()),
        Scope::Process(index) => assessment.processes.get(index).map(|process| process.id.as_str()),
    }
}
