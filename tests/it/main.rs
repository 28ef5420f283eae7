//! All integration tests, one module each, in one binary: the library is linked once.
//!
//! `cargo test --test it -- roadmap::` runs the tests of one module. They share a process, so that none of them may change
//! the current folder or the environment; a command that is run gets its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test may fail, and say why"
)]
#![allow(unreachable_pub, reason = "nobody imports tests; `pub` says what another module of them uses")]

mod agree;
mod audit;
mod baseline;
mod batch;
mod big;
mod burden;
mod cli;
mod compare;
mod docs;
mod elsewhere;
mod explain;
mod formats;
mod formats_doc;
mod from_plan;
mod gap;
mod generated;
mod golive;
mod hiding;
mod house;
mod import;
mod json;
mod known;
mod laws;
mod lean;
mod level;
mod long_run;
mod migrate;
mod objective;
mod order;
mod orientation;
mod plan_file;
mod planted;
mod pledges;
mod present;
mod prices;
mod reading;
mod rework;
mod roadmap;
mod roadmap_view;
mod rules;
mod rules_hcpfr;
mod scorecard;
mod screens;
mod search;
mod settings;
mod substance;
mod support;
mod tricks;
mod verify;
mod waivers;
mod why;
