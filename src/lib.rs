//! Gradus scores a jurisdiction's readiness for e-government, audits rollout plans against that readiness, and
//! generates incremental roadmaps within the available money and staff.
//!
//! Data flows in one direction; no module imports a later one:
//!
//! ```text
//! files ─► input ─► model ─► score ─┬─► forecast ─┬─► check ────┐
//!                                   │             └─► schedule ─┴─► rework ─┐
//!                                   └─► compare ────────────────────────────┴─► report ─► terminal, files
//! ```
//!
//! - [`format`](mod@format): the file formats and their JSON Schema
//! - [`input`]: reads files into the model, or reports all faults
//! - [`model`]: the meaning of the files
//! - [`score`]: from observations to scores, bounds, stages and reach
//! - [`compare`]: many units on one index, with the uncertainty of their ranks
//! - [`forecast`]: the effects of a plan on readiness, money, staff and front line, quarter by quarter
//! - [`check`]: the audit rules
//! - [`schedule`]: generates roadmaps
//! - [`rework`]: conflicts in a plan, and audited changes that resolve them
//! - [`report`]: lays out the results
//! - [`locale`]: words; [`message`](mod@message): messages independent of language

#![forbid(unsafe_code)]
// Each room's documentation is a map for developers, who read it with `--document-private-items`.
#![allow(rustdoc::private_intra_doc_links)]

pub mod check;
pub mod compare;
pub mod forecast;
pub mod format;
pub mod input;
pub mod locale;
pub mod message;
pub mod model;
pub mod report;
pub mod rework;
pub mod schedule;
pub mod score;
