//! Generates roadmaps.
