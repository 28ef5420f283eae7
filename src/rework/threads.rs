//! Jobs on several threads. The results do not depend on the number of threads.

/// Distributes the numbers up to `count` among threads. Each thread passes its numbers to `job`, one after the other;
/// returns the result of each thread.
pub(super) fn shared<R: Send>(
    threads: usize,
    count: usize,
    job: impl Fn(&mut dyn Iterator<Item = usize>) -> R + Sync,
) -> Vec<R> {
    let threads = threads.clamp(1, count.max(1));
    let job = &job;
    let own = move |thread: usize| job(&mut (thread..count).step_by(threads));
    if threads == 1 {
        return vec![own(0)];
    }
    std::thread::scope(|all| {
        let running: Vec<_> = (0..threads).map(|thread| all.spawn(move || own(thread))).collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_gets_a_thread() {
        for threads in [0, 1, 2, 3, 7, 20] {
            let mut seen: Vec<usize> = shared(threads, 10, |own| own.collect::<Vec<_>>()).concat();
            seen.sort_unstable();
            assert_eq!(seen, (0..10).collect::<Vec<_>>());
        }
    }
}
