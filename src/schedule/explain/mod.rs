//! TODO

pub mod conflict;
pub mod irreducible;
pub mod prices;
pub mod why;
