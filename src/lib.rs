//! Gradus scores how ready a jurisdiction is for e-government, audits a rollout plan against that readiness, and
//! generates an incremental roadmap that its money and its people can carry.
//!
//! Data walks through in one direction, and nothing imports back up:
//!
//! ```text
//! files ─► input ─► model ─► score ─┬─► forecast ─┬─► check ────┐
//!                                   │             └─► schedule ─┴─► rework ─┐
//!                                   └─► compare ────────────────────────────┴─► report ─► terminal, files
//! ```
//!
//! - [`format`](mod@format): the files as they are written, and their JSON Schema
//! - [`input`]: reads files into the model, or says everything that is wrong with them
//! - [`model`]: what the files mean
//! - [`score`]: from observations to scores, bounds, stages, reach
//! - [`compare`]: many units on one index, and how sure their ranks are
//! - [`forecast`]: what a plan does to readiness, money, staff and front line, quarter by quarter
//! - [`check`]: the audit rules
//! - [`schedule`]: generates roadmaps
//! - [`rework`]: why a plan cannot be carried, and what would mend it, each change audited again
//! - [`report`]: lays out what was computed
//! - [`locale`]: words; [`message`](mod@message): what is to be said, in no language yet

#![forbid(unsafe_code)]

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
