//! Reading files: every kind of fault is told with its place, several at once, and nothing panics.

mod files;
mod form;
mod limits;
mod meaning;
mod shipped;
mod sides;
mod slips;
mod small;
mod substance;
mod words;
