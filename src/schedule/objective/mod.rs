//! TODO

pub mod attainment;
pub mod benefit;
pub mod certificate;
pub mod goal;
