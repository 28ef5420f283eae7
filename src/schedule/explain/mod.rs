//! Explanations: why an initiative stands where it stands ([`why`]), which mandates cannot be kept together ([`conflict`], by
//! deletion filtering to an [`irreducible`] set; Chinneck 2008), and what one more of each scarce resource would bring ([`prices`], by
//! solving again). The optimiser knows nothing of this room.

pub mod conflict;
pub(crate) mod irreducible;
pub mod prices;
pub mod why;
