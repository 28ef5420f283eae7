//! Many units in one call. Units are processed independently and in parallel. A unit that fails is listed; the call
//! continues.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use anyhow::anyhow;
use gradus::report::batch::Failed;

use super::folder::Input;
use super::{Caller, read};
use crate::error::{Exit, describe};

/// Settings of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Batch {
    /// Number of threads, at least 1.
    pub threads: usize,
}

/// The results of a batch, in the order of the files.
pub(crate) struct Done<T> {
    /// Results of the units that succeeded.
    pub units: Vec<T>,
    /// The units that failed.
    pub failed: Vec<Failed>,
    /// The most severe exit code of the failed units.
    pub exit: Exit,
}

/// The result of one unit.
type Outcome<T> = Result<T, (Failed, Exit)>;

/// Runs `one` for each file on several threads. Only the result of each file is kept, so memory grows only with the
/// number of rows.
pub(crate) fn each<T: Send>(
    files: &[Input],
    threads: usize,
    words: &str,
    caller: &Caller,
    one: impl Fn(&Path) -> anyhow::Result<T> + Sync,
) -> Done<T> {
    let mut results: Vec<Option<Outcome<T>>> = files.iter().map(|_| None).collect();
    let next = AtomicUsize::new(0);
    let locale = &caller.locale;
    let work = |send: mpsc::Sender<(usize, Outcome<T>)>| {
        while let Some((at, file)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            files.get(at).map(|file| (at, file))
        } {
            // A program error in one unit must not end the others.
            let read = || one(file.followed().map_err(|faults| read::faulty(&faults, locale))?);
            let outcome = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(anyhow!("panic")));
            let outcome = outcome.map_err(|error| {
                let (complaint, exit) = describe(&error, locale);
                (Failed::of(file.file.display().to_string(), &complaint), exit)
            });
            if send.send((at, outcome)).is_err() {
                return;
            }
        }
    };
    caller.terminal.progress(words, |progress| {
        thread::scope(|scope| {
            let (send, receive) = mpsc::channel();
            for _ in 0..threads.clamp(1, files.len().max(1)) {
                let send = send.clone();
                scope.spawn(|| work(send));
            }
            drop(send);
            for (done, (at, outcome)) in receive.into_iter().enumerate() {
                if let Some(place) = results.get_mut(at) {
                    *place = Some(outcome);
                }
                progress(done as u64 + 1, files.len() as u64);
            }
        });
    });
    let mut done = Done { units: Vec::new(), failed: Vec::new(), exit: Exit::Fine };
    for outcome in results.into_iter().flatten() {
        match outcome {
            Ok(unit) => done.units.push(unit),
            Err((failed, exit)) => {
                done.failed.push(failed);
                done.exit = done.exit.max(exit);
            }
        }
    }
    done
}
