//! The file formats as they are written: wire structs, their JSON Schema, nothing else.
//!
//! A wire struct mirrors one TOML file. It is read whole, checked against its own schema, and only then
//! lowered into [`crate::model`]. The plan writer uses the same structs' key names, so a roadmap that was
//! generated and a plan that was written by hand are one format.

pub(crate) mod assessment;
pub(crate) mod baseline;
pub(crate) mod catalogue;
pub(crate) mod comparison;
pub(crate) mod funds;
pub(crate) mod kind;
pub mod limits;
pub(crate) mod mapping;
pub(crate) mod plan;
pub(crate) mod pledges;
pub(crate) mod rubric;
pub(crate) mod rules;
pub(crate) mod scalar;
pub(crate) mod settings;
pub(crate) mod waivers;

pub use kind::FileKind;
pub use scalar::{WireDate, WireMoney, WirePower, WireQuarter, WireText, WireTotal};
