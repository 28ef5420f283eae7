//! Proofs that mandates and contracts cannot all be kept: by dates, by sums of what is scarce, by trying every placement of the
//! few activities that they need. A proof is exact; where none is found, a roadmap may still not exist.

pub(crate) mod against;
pub(crate) mod exhaust;
pub(crate) mod proof;
pub(crate) mod sums;
pub(crate) mod times;
