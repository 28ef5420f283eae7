//! The file formats as they are written: wire structs, their JSON Schema, nothing else.
//!
//! A wire struct mirrors one TOML file. It is read whole, checked against its own schema, and only then
//! lowered into [`crate::model`]. The plan writer uses the same structs' key names, so a roadmap that was
//! generated and a plan that was written by hand are one format.

pub mod assessment;
pub mod baseline;
pub mod catalogue;
pub mod comparison;
pub mod funds;
pub mod kind;
pub mod limits;
pub mod mapping;
pub mod plan;
pub mod pledges;
pub mod rubric;
pub mod rules;
pub mod scalar;
pub mod settings;
pub mod waivers;

pub use kind::FileKind;
pub use scalar::{WireDate, WireMoney, WirePower, WireQuarter, WireText, WireTotal};
