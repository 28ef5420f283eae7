//! The file formats as written: wire structs and their JSON Schema.
//!
//! A wire struct mirrors one TOML file. The file is read completely, checked against its schema, and then lowered into
//! [`crate::model`]. The plan writer uses the same key names, so generated roadmaps and hand-written plans have one
//! format.

pub(crate) mod assessment;
pub(crate) mod baseline;
pub(crate) mod catalogue;
pub(crate) mod channels;
pub(crate) mod comparison;
pub(crate) mod funds;
pub(crate) mod kind;
pub mod limits;
pub(crate) mod mapping;
pub(crate) mod plan;
pub(crate) mod pledges;
pub(crate) mod present;
pub(crate) mod rubric;
pub(crate) mod rules;
pub(crate) mod scalar;
pub(crate) mod settings;
pub(crate) mod waivers;

pub use kind::FileKind;
pub use scalar::{WireDate, WireMoney, WirePower, WireQuarter, WireText, WireTotal};
