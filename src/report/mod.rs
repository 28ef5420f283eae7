//! Reports: what was computed, laid out. Reports compute nothing.

pub mod audit;
pub mod document;
pub mod explain;
pub mod faults;
pub mod figures;
pub mod format;
pub mod json;
pub mod listing;
pub mod plan_file;
pub mod provenance;
pub mod roadmap;
pub mod rule_pages;
pub mod scorecard;
pub mod terminal;
