//! Proofs that mandates and contracts cannot all be met. They use dates, sums of scarce resources, and an enumeration
//! of all placements of the few required activities. A proof is exact. If no proof is found, a feasible roadmap may
//! still not exist.

pub(crate) mod against;
pub(crate) mod exhaust;
pub(crate) mod proof;
pub(crate) mod sums;
pub(crate) mod times;
