//! The audit: rules that read a plan against the readiness it presumes.

pub mod rules;
