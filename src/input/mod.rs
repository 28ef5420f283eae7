//! From files to the model.
