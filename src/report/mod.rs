//! Reports: computed values, and formats that render them. Reports compute nothing.
//!
//! A command fills one value that implements [`Report`]. Each entry of [`format::FORMATS`] can render every report.

mod assumed;
pub mod audit;
mod bar;
pub mod baseline_file;
pub mod batch;
mod burden;
pub mod comparison;
pub mod csv;
pub mod document;
mod doubts;
pub mod explain;
pub mod faults;
pub(crate) mod figures;
pub mod format;
pub(crate) mod github;
pub mod import;
pub mod init;
pub mod json;
pub(crate) mod junit;
pub mod kind;
pub mod levelled;
pub mod listing;
pub mod mapping_file;
pub(crate) mod markdown;
pub mod migrate;
pub mod plan_edit;
pub mod plan_file;
pub mod provenance;
pub mod records;
pub mod roadmap;
pub mod rubric_file;
pub mod rule_pages;
pub(crate) mod sarif;
pub mod scorecard;
mod screen;
pub mod sections;
pub mod steps;
pub mod terminal;
mod value;
pub mod why;

pub use value::{Extent, Page, Report};
