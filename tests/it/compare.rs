//! Comparison end to end: published indices reproduced from their tables, laws, valid and refused input.
mod cells;
mod equal;
mod finite;
mod keys;
mod laws;
mod maturity;
mod order;
mod peers;
mod published;
mod screen;
mod shapes;
pub mod shared;
mod size;
mod tables;
mod workbooks;
