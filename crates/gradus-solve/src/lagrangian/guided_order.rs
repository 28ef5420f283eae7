//! An order of jobs from the pricing solutions of a bound: a good activity list.

use super::relaxation::Relaxation;

/// The share of steps in which a job must be done to enter the list. Below one half, because jobs that do not fit are
/// skipped anyway.
const TAKEN: f64 = 0.3;
/// A job is sorted by the period by which this share of its steps have it done. Among 0.1, 0.25, 0.5 and 0.75 this is
/// the best value on the programmes of 100, 300 and 1,000 activities in docs/performance.md.
const EARLY: f64 = 0.25;

/// The jobs that are done often enough, sorted by the early quantile of their period. `mean` holds, by job and place,
/// the share of steps that have the job done there.
pub fn order(relaxation: &Relaxation, mean: &[f64]) -> Vec<usize> {
    let width = relaxation.width();
    let stands = |job: usize| {
        let mean = &mean[job * width..(job + 1) * width];
        let (never, periods) = mean.split_last()?;
        let done: f64 = periods.iter().sum();
        let done_by: f64 = periods.iter().enumerate().map(|(period, share)| period as f64 * share).sum();
        let mut sum = 0.0;
        let early = periods.iter().position(|share| {
            sum += share;
            sum >= EARLY * done
        });
        (done > TAKEN * (done + never)).then(|| (early, done_by / done, job))
    };
    let mut order: Vec<(Option<usize>, f64, usize)> = (0..relaxation.jobs.len()).filter_map(stands).collect();
    order.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
    order.into_iter().map(|(.., job)| job).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lagrangian::relaxation::Job;

    #[test]
    fn what_is_done_early_comes_first_and_what_is_seldom_done_not_at_all() {
        let job = |label| Job { label, earliest: 0, modes: Vec::new(), needs: Vec::new() };
        let relaxation = Relaxation {
            periods: 2,
            jobs: [7, 8, 9].map(job).to_vec(),
            gains: Vec::new(),
            pairs: Vec::new(),
            resources: Vec::new(),
        };
        // Places 0, 1, 2 and never. The early quantile of the first job lies in place 1, that of the second in place 0.
        let mean = [0.0, 0.5, 0.5, 0.0, 0.3, 0.0, 0.5, 0.2, 0.2, 0.0, 0.0, 0.8];
        assert_eq!(order(&relaxation, &mean), [1, 0]);
    }
}
