//! Comparison end to end: published indices reproduced from their tables, laws, what is read and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may fail"
)]

#[path = "compare/cells.rs"]
mod cells;
#[path = "compare/equal.rs"]
mod equal;
#[path = "compare/finite.rs"]
mod finite;
#[path = "compare/keys.rs"]
mod keys;
#[path = "compare/laws.rs"]
mod laws;
#[path = "compare/maturity.rs"]
mod maturity;
#[path = "compare/order.rs"]
mod order;
#[path = "compare/peers.rs"]
mod peers;
#[path = "compare/published.rs"]
mod published;
#[path = "compare/screen.rs"]
mod screen;
#[path = "compare/shapes.rs"]
mod shapes;
#[path = "compare/shared.rs"]
mod shared;
#[path = "compare/size.rs"]
mod size;
#[path = "compare/tables.rs"]
mod tables;
#[path = "compare/workbooks.rs"]
mod workbooks;
