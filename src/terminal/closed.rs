//! Whether standard output was closed when the program began (`gradus … >&-`).
//!
//! Rust's runtime opens `/dev/null` in the place of a closed standard stream before `main` begins, so that what is printed
//! vanishes without an error. Nothing tells this `/dev/null` from one that the caller chose, so it has to be looked at before
//! the runtime starts.

/// Whether there was no standard output to begin with. Only Unix can tell.
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

    /// Runs before the runtime. It is safe there: it makes one system call, and needs nothing that the runtime sets up.
    #[ctor::ctor(unsafe)]
    fn look() {
        CLOSED.store(rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err(), Ordering::Relaxed);
    }

    pub(super) fn closed() -> bool {
        CLOSED.load(Ordering::Relaxed)
    }
}
