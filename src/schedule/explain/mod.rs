//! Explanations: why an initiative has its place ([`why`]), which mandates cannot be met together ([`conflict`], by
//! deletion filtering to an [`irreducible`] set; Chinneck 2008), and how much benefit one more unit of each scarce
//! resource would bring ([`prices`], by solving again). The optimiser does not depend on this module.

pub mod conflict;
pub(crate) mod irreducible;
pub mod prices;
pub mod why;
