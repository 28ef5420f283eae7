//! Smallest conflicts.
