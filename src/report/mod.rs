//! Reports: what was computed, laid out. Reports compute nothing.

pub mod audit;
pub mod baseline_file;
pub mod comparison;
pub mod csv;
pub mod document;
pub mod explain;
pub mod faults;
pub mod figures;
pub mod format;
pub mod github;
pub mod json;
pub mod junit;
pub mod listing;
pub mod markdown;
pub mod plan_edit;
pub mod plan_file;
pub mod provenance;
pub mod ranking_csv;
pub mod roadmap;
pub mod rule_pages;
pub mod sarif;
pub mod scorecard;
pub mod steps;
pub mod terminal;
pub mod why;
