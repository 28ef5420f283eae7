//! The most profitable closed set: nodes with profits, and arcs "the first requires the second". Solved exactly in
//! integers as a minimum cut (Picard 1976; flows after Dinic 1970).

/// A graph whose nodes have a profit or a cost.
#[derive(Clone, Debug)]
pub(crate) struct Closure {
    /// Number of nodes of the problem; the source has index `count`, the sink `count` + 1.
    count: usize,
    /// The head of each arc. The index of the reverse arc differs in the last bit only.
    heads: Vec<u32>,
    /// The residual capacity of each arc.
    left: Vec<i64>,
    /// Arcs by their tail.
    out: Vec<Vec<u32>>,
    /// Number of arcs that stand for requirements.
    implications: usize,
}

/// The capacity of requirement arcs, effectively infinite.
const ENDLESS: i64 = i64::MAX / 4;

impl Closure {
    /// Nodes 0 to `count` − 1. `takes` lists pairs of which the first requires the second.
    pub(crate) fn new(count: usize, takes: &[(usize, usize)]) -> Closure {
        let mut closure =
            Closure { count, heads: Vec::new(), left: Vec::new(), out: vec![Vec::new(); count + 2], implications: 0 };
        for (from, to) in takes {
            closure.arc(*from, *to);
        }
        closure.implications = closure.heads.len();
        for node in 0..count {
            closure.arc(count, node);
            closure.arc(node, count + 1);
        }
        closure
    }

    fn arc(&mut self, from: usize, to: usize) {
        for (tail, head) in [(from, to), (to, from)] {
            self.out[tail].push(self.heads.len() as u32);
            self.heads.push(head as u32);
            self.left.push(0);
        }
    }

    /// The greatest profit of a closed set, and its nodes.
    pub(crate) fn best(&mut self, profits: &[i64]) -> (i64, Vec<bool>) {
        for arc in 0..self.implications {
            self.left[arc] = if arc % 2 == 0 { ENDLESS } else { 0 };
        }
        let mut gains = 0;
        for (node, profit) in profits.iter().enumerate() {
            let at = self.implications + node * 4;
            self.left[at..at + 4].copy_from_slice(&[(*profit).max(0), 0, (-profit).max(0), 0]);
            gains += (*profit).max(0);
        }
        let flow = self.flow();
        let levels = self.levels();
        (gains - flow, levels[..self.count].iter().map(|level| *level >= 0).collect())
    }

    fn flow(&mut self) -> i64 {
        let mut sum = 0;
        loop {
            let levels = self.levels();
            if levels[self.count + 1] < 0 {
                return sum;
            }
            let mut next = vec![0; self.out.len()];
            loop {
                let pushed = self.push(&levels, &mut next);
                if pushed == 0 {
                    break;
                }
                sum += pushed;
            }
        }
    }

    /// The distance of each node from the source along arcs with residual capacity; negative if unreachable.
    fn levels(&self) -> Vec<i32> {
        let mut levels = vec![-1; self.out.len()];
        let mut queue = vec![self.count];
        levels[self.count] = 0;
        let mut at = 0;
        while let Some(node) = queue.get(at).copied() {
            at += 1;
            for arc in &self.out[node] {
                let head = self.heads[*arc as usize] as usize;
                if self.left[*arc as usize] > 0 && levels[head] < 0 {
                    levels[head] = levels[node] + 1;
                    queue.push(head);
                }
            }
        }
        levels
    }

    /// Sends as much flow as possible along one shortest path, with an explicit stack.
    fn push(&mut self, levels: &[i32], next: &mut [usize]) -> i64 {
        let (source, sink) = (self.count, self.count + 1);
        let mut way: Vec<usize> = Vec::new();
        let mut node = source;
        while node != sink {
            let arc = self.out[node].get(next[node]).map(|arc| *arc as usize);
            match arc {
                Some(arc) => {
                    let head = self.heads[arc] as usize;
                    if self.left[arc] > 0 && levels[head] == levels[node] + 1 {
                        way.push(arc);
                        node = head;
                    } else {
                        next[node] += 1;
                    }
                }
                None => {
                    let Some(arc) = way.pop() else { return 0 };
                    node = self.heads[arc ^ 1] as usize;
                    next[node] += 1;
                }
            }
        }
        let most = way.iter().map(|arc| self.left[*arc]).min().unwrap_or(0);
        for arc in way {
            self.left[arc] -= most;
            self.left[arc ^ 1] += most;
        }
        most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pays_for_its_needs_is_taken() {
        // 0 has profit 5 and requires 1 (−3) and 2 (−4); 3 has profit 3 and requires 2.
        let takes = [(0, 1), (0, 2), (3, 2)];
        let mut closure = Closure::new(4, &takes);
        assert_eq!(closure.best(&[5, -3, -4, 3]), (1, vec![true; 4]));
        // Without 3, the set has no profit.
        assert_eq!(closure.best(&[5, -3, -4, 0]).0, 0);
        assert_eq!(closure.best(&[5, -3, -1, 0]).0, 1);
    }

    #[test]
    fn it_agrees_with_trying_every_set() {
        let mut seed = 7_u64;
        let mut draw = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..200 {
            let count = 1 + draw(9) as usize;
            let takes: Vec<(usize, usize)> =
                (0..draw(14)).map(|_| (draw(count as u64) as usize, draw(count as u64) as usize)).collect();
            let profits: Vec<i64> = (0..count).map(|_| draw(21) as i64 - 10).collect();
            let closed = |set: &u32| takes.iter().all(|(a, b)| set >> a & 1 == 0 || set >> b & 1 == 1);
            let profit = |set: u32| (0..count).filter(|node| set >> node & 1 == 1).map(|node| profits[node]).sum();
            let most: i64 = (0..1_u32 << count).filter(closed).map(profit).max().unwrap_or(0);
            let (value, taken) = Closure::new(count, &takes).best(&profits);
            let set = (0..count).filter(|node| taken[*node]).fold(0, |set, node| set | 1 << node);
            assert_eq!((value, closed(&set), profit(set)), (most, true, most));
        }
    }
}
