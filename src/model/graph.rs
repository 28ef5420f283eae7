//! Directed graphs as adjacency by index: cycles and order.

/// A cycle in the graph with vertices `0..count` and successors `next(i)`, as its vertices in order (the first is not
/// repeated at the end); `None` for a graph without cycles. The same graph always gives the same cycle. Successors out
/// of range are ignored.
pub(crate) fn find_cycle(count: usize, next: impl Fn(usize) -> Vec<usize>) -> Option<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; count];
    for root in 0..count {
        if states.get(root) != Some(&State::New) {
            continue;
        }
        // An explicit stack: a hostile file may chain more vertices than the call stack has room for.
        let mut path: Vec<(usize, Vec<usize>)> = vec![(root, next(root))];
        if let Some(state) = states.get_mut(root) {
            *state = State::Open;
        }
        while let Some((vertex, pending)) = path.last_mut() {
            let vertex = *vertex;
            let Some(successor) = pending.pop() else {
                if let Some(state) = states.get_mut(vertex) {
                    *state = State::Done;
                }
                path.pop();
                continue;
            };
            match states.get(successor) {
                Some(State::New) => {
                    if let Some(state) = states.get_mut(successor) {
                        *state = State::Open;
                    }
                    path.push((successor, next(successor)));
                }
                Some(State::Open) => {
                    let begin = path.iter().position(|(v, _)| *v == successor).unwrap_or(0);
                    return Some(path.iter().skip(begin).map(|(v, _)| *v).collect());
                }
                Some(State::Done) | None => {}
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_found_and_only_that() {
        let graph = [vec![1], vec![2], vec![0], vec![0]];
        assert_eq!(find_cycle(4, |i| graph[i].clone()), Some(vec![0, 1, 2]));
        let line = [vec![1, 2], vec![2], vec![]];
        assert_eq!(find_cycle(3, |i| line[i].clone()), None);
        assert_eq!(find_cycle(1, |_| vec![0]), Some(vec![0]));
    }

    #[test]
    fn a_long_chain_does_not_overflow() {
        assert_eq!(find_cycle(200_000, |i| vec![i + 1]), None);
    }
}
