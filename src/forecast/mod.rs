//! What a plan does, quarter by quarter.
