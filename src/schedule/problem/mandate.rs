//! What a roadmap must hold: mandates, which are finished by a quarter, and contracts, which stand at one.
//!
//! A mandate holds where the last quarter of work is no later than its deadline, or than the horizon where the deadline
//! is none or later. A contract holds where work begins in its very quarter, in its way of doing it where it names one.
//! A name stands for an entry of the catalogue, and so for every instance of it, or for one instance. What is done
//! already, or has no agency to be done with, has no instance, and a mandate for it holds.

use crate::model::Quarter;
use crate::model::catalogue::Scope;
pub use crate::model::instance::{Origin, Unnamed, identifier, meant, names, unnamed};

/// How something is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Live no later than this.
    By(Quarter),
    /// Begun in this quarter, in this way where one is named: an index into the entry's modes.
    At(Quarter, Option<usize>),
}

/// An activity that a roadmap must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Who asks for it.
    pub origin: Origin,
    /// The activity.
    pub activity: usize,
    /// How it is to stand.
    pub hold: Hold,
}

/// What a roadmap must hold and is not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Who asks for it.
    pub origin: Origin,
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// What it would be for.
    pub scope: Scope,
    /// Why it is not to be had.
    pub why: NotOffered,
}

/// What is to be placed before other things, and by when: a mandate, or what a contract needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The quarter by which it is to be live.
    pub by: Quarter,
    /// The activity.
    pub activity: usize,
    /// The contracted activity that needs it; none where it is mandated.
    pub needed_by: Option<usize>,
}

/// Why an entry is not offered for a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOffered {
    /// What it would do is done already.
    Done,
    /// The channel it needs does not exist here.
    NoChannel,
    /// No partner is involved.
    NoPartner,
    /// Something it needs is not offered either.
    NeedsMissing,
}
