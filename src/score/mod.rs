//! From observations to scores.
