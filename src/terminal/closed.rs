//! Whether standard output was closed when the program began (`gradus … >&-`).
//!
//! Rust's runtime opens `/dev/null` in place of a closed standard stream before `main` begins, so that output vanishes
//! without an error. This `/dev/null` cannot be distinguished from one chosen by the caller, so the check runs before
//! the runtime starts.

/// Whether standard output was closed at the start. Always false on other systems than Unix.
pub(super) fn standard_output() -> bool {
    #[cfg(unix)]
    return unix::closed();
    #[cfg(not(unix))]
    false
}

#[cfg(unix)]
mod unix {
    use std::sync::atomic::{AtomicBool, Ordering};

    static CLOSED: AtomicBool = AtomicBool::new(false);

    /// Runs before the runtime. This is safe: it makes one system call and needs nothing from the runtime.
    #[ctor::ctor(unsafe)]
    fn look() {
        CLOSED.store(rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err(), Ordering::Relaxed);
    }

    pub(super) fn closed() -> bool {
        CLOSED.load(Ordering::Relaxed)
    }
}
