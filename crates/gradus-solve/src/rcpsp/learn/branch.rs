//! Selection of decisions: the bound with the highest recent conflict score (VSIDS, Moskewicz et al. 2001).

use super::trail::{Literal, Trail};

/// Growth of the score increment from one conflict to the next.
const GROWTH: f64 = 1.0 / 0.95;

/// The score of every question "is this variable at least this value?", and a heap of those with a score.
#[derive(Debug)]
pub(crate) struct Branching {
    /// For each variable: the start of its questions, minus its first value.
    offset: Vec<i64>,
    /// Score of each question.
    score: Vec<f64>,
    question: Vec<(u32, i32)>,
    heap: Vec<u32>,
    place: Vec<u32>,
    aside: Vec<u32>,
    step: f64,
}

const OUT: u32 = u32::MAX;

impl Branching {
    /// Branching for the variables of a trail in its initial state.
    pub(crate) fn new(trail: &Trail) -> Branching {
        let (mut offset, mut question) = (Vec::new(), Vec::new());
        for variable in 0..trail.bounds.len() / 2 {
            let (lower, upper) = (trail.lower(variable), trail.upper(variable));
            offset.push(question.len() as i64 - i64::from(lower) - 1);
            question.extend((lower + 1..=upper).map(|figure| (variable as u32, figure)));
        }
        let count = question.len();
        Branching {
            offset,
            score: vec![0.0; count],
            question,
            heap: Vec::new(),
            place: vec![OUT; count],
            aside: Vec::new(),
            step: 1.0,
        }
    }

    /// Raises the score of a literal that took part in a conflict.
    pub(crate) fn bump(&mut self, literal: Literal) {
        // The negation of an upper bound asks for a value greater by one.
        let figure = if literal.side.is_multiple_of(2) { literal.least } else { 1 - literal.least };
        let at = (self.offset[literal.side as usize / 2] + i64::from(figure)) as usize;
        if at >= self.score.len() {
            return;
        }
        self.score[at] += self.step;
        if self.place[at] == OUT {
            self.insert(at as u32);
        } else {
            self.rise(self.place[at] as usize);
        }
    }

    /// Reduces the weight of older conflicts.
    pub(crate) fn decay(&mut self) {
        self.step *= GROWTH;
        if self.step > 1e100 {
            self.score.iter_mut().for_each(|score| *score *= 1e-100);
            self.step *= 1e-100;
        }
    }

    /// Call it after backtracking: answered questions may be open again.
    pub(crate) fn reopen(&mut self) {
        while let Some(question) = self.aside.pop() {
            if self.place[question as usize] == OUT {
                self.insert(question);
            }
        }
    }

    /// The open question with the highest score, as a lower bound; `None` if no question with a score is open.
    pub(crate) fn next(&mut self, trail: &Trail) -> Option<Literal> {
        while let Some(top) = self.pop() {
            self.aside.push(top);
            let (variable, figure) = self.question[top as usize];
            let literal = Literal::at_least(variable as usize, figure);
            if !trail.holds(literal) && !trail.fails(literal) {
                return Some(literal);
            }
        }
        None
    }

    fn insert(&mut self, question: u32) {
        self.place[question as usize] = self.heap.len() as u32;
        self.heap.push(question);
        self.rise(self.heap.len() - 1);
    }

    fn before(&self, a: u32, b: u32) -> bool {
        let (of_a, of_b) = (self.score[a as usize], self.score[b as usize]);
        of_a > of_b || (of_a == of_b && a < b)
    }

    fn rise(&mut self, mut at: usize) {
        while at > 0 {
            let parent = (at - 1) / 2;
            if !self.before(self.heap[at], self.heap[parent]) {
                return;
            }
            self.swap(at, parent);
            at = parent;
        }
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.heap.swap(a, b);
        self.place[self.heap[a] as usize] = a as u32;
        self.place[self.heap[b] as usize] = b as u32;
    }

    fn pop(&mut self) -> Option<u32> {
        let last = self.heap.len().checked_sub(1)?;
        self.swap(0, last);
        let top = self.heap.pop()?;
        self.place[top as usize] = OUT;
        let mut at = 0;
        loop {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            let mut best = at;
            for child in [left, right] {
                if child < self.heap.len() && self.before(self.heap[child], self.heap[best]) {
                    best = child;
                }
            }
            if best == at {
                return Some(top);
            }
            self.swap(at, best);
            at = best;
        }
    }
}
