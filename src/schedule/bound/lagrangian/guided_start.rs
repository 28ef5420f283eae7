//! Lists after what is best at the prices of a bound: what is live there, in the order in which it is live, is a good order
//! to place things in.

use super::relaxation::Relaxation;
use crate::schedule::construct::build_order::ActivityList;
use crate::schedule::construct::partial_schedule::Reason;

/// The share of steps in which a member must be done to be taken in. Less than half, for what does not fit is left out anyway.
const TAKEN: f64 = 0.3;
/// A member stands where this share of the steps that have it done have it live by. Of 0.1, 0.25, 0.5 and 0.75 the best on the
/// programmes of 100, 300 and 1 000 activities that docs/performance.md measures.
const EARLY: f64 = 0.25;

/// The members that are done often enough, by the quarter by which they are live early in the mean. By member and place,
/// `mean` holds the share of steps that have it live there.
pub(crate) fn order(relaxed: &Relaxation, mean: &[f64]) -> Vec<usize> {
    let width = relaxed.width();
    let stands = |member: usize| {
        let mean = &mean[member * width..(member + 1) * width];
        let (never, quarters) = mean.split_last()?;
        let done: f64 = quarters.iter().sum();
        let live: f64 = quarters.iter().enumerate().map(|(quarter, share)| quarter as f64 * share).sum();
        let mut sum = 0.0;
        let early = quarters.iter().position(|share| {
            sum += share;
            sum >= EARLY * done
        });
        (done > TAKEN * (done + never)).then(|| (early, live / done, member))
    };
    let mut order: Vec<(Option<usize>, f64, usize)> = (0..relaxed.members.len()).filter_map(stands).collect();
    order.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
    order.into_iter().map(|(.., member)| member).collect()
}

/// A list of members for an instance of so many activities.
pub(crate) fn list(relaxed: &Relaxation, order: &[usize], activities: usize) -> ActivityList {
    let targets = order.iter().map(|member| (relaxed.members[*member].activity, Reason::Benefit));
    ActivityList {
        targets: targets.collect(),
        ways: vec![None; activities],
        holds: vec![None; activities],
        bare: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::bound::lagrangian::relaxation::Member;

    #[test]
    fn what_is_done_early_comes_first_and_what_is_seldom_done_not_at_all() {
        let member = |activity| Member { activity, head: 0, ways: Vec::new(), needs: Vec::new() };
        let relaxed = Relaxation {
            quarters: 2,
            members: [7, 8, 9].map(member).to_vec(),
            gains: Vec::new(),
            pairs: Vec::new(),
            scarce: Vec::new(),
        };
        // Places 0, 1, 2 and never. A quarter of what the first is done lies in place 1, of the second in place 0.
        let mean = [0.0, 0.5, 0.5, 0.0, 0.3, 0.0, 0.5, 0.2, 0.2, 0.0, 0.0, 0.8];
        assert_eq!(order(&relaxed, &mean), [1, 0]);
        let list = list(&relaxed, &[1, 0], 10);
        assert_eq!(list.targets, [(8, Reason::Benefit), (7, Reason::Benefit)]);
        assert_eq!((list.ways.len(), list.holds.len()), (10, 10));
    }
}
