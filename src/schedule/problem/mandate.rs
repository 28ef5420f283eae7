//! Obligations of a roadmap: a mandate must be finished by a quarter, a contract begins in a fixed quarter.
//!
//! A mandate is fulfilled if the last quarter of work is no later than its deadline. Without a deadline, or with a
//! deadline after the horizon, the end of the horizon counts. A contract is fulfilled if work begins in exactly its
//! quarter, in its mode if it names one. A name stands for an entry of the catalogue, and so for all its instances, or
//! for one instance. An entry that is done or exists already, or that has no partner to do it with, has no instance, and a
//! mandate for it is fulfilled.

use crate::model::Quarter;
use crate::model::catalogue::Scope;
pub use crate::model::instance::{Origin, Unnamed, identifier, meant, names, unnamed};
use crate::model::present::Elsewhere;

/// The condition on the time of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Live no later than this quarter.
    By(Quarter),
    /// Begun in this quarter, in this mode if one is named (index into the entry's modes).
    At(Quarter, Option<usize>),
}

/// An activity that must be in the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// The mandate or contract that requires it.
    pub origin: Origin,
    /// The activity.
    pub activity: usize,
    /// The condition on its time.
    pub hold: Hold,
}

/// A mandate or contract that has no activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The mandate or contract.
    pub origin: Origin,
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// The scope of the missing instance.
    pub scope: Scope,
    /// Why it is not offered.
    pub why: NotOffered,
}

/// An activity to place before others, with its deadline: a mandate, or a requirement of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The quarter by which it must be live.
    pub by: Quarter,
    /// The activity.
    pub activity: usize,
    /// The contracted activity that requires it; `None` for a mandate.
    pub needed_by: Option<usize>,
}

/// Why an entry is not offered for a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOffered {
    /// The work is done already.
    Done,
    /// Its result exists already, as the assessment says.
    Exists,
    /// It is meant for other places.
    Elsewhere(Elsewhere),
    /// The jurisdiction does not have the channel that it needs.
    NoChannel,
    /// No partner is involved.
    NoPartner,
    /// One of its requirements is not offered.
    NeedsMissing,
}
