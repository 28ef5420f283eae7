//! What is best where needs form a forest: from the leaves inwards, each member tells the one that it hangs on the best of
//! itself, and of all that hangs on it, for every quarter in which that could be live.

use super::relaxed::{NEVER, Relaxed};

/// A member in the order in which a forest is walked, roots first.
#[derive(Clone, Copy, Debug)]
pub struct Hung {
    member: usize,
    on: Option<On>,
}

/// What a member hangs on.
#[derive(Clone, Copy, Debug)]
struct On {
    parent: usize,
    /// Whether it needs its parent; else the parent needs it.
    needs: bool,
    /// Quarters between the two.
    gap: i32,
}

impl Relaxed {
    /// The forest of who needs whom, roots first; none where there are two paths between members.
    pub(super) fn forest(&self) -> Option<Vec<Hung>> {
        let mut beside: Vec<Vec<On>> = vec![Vec::new(); self.members.len()];
        for (at, member) in self.members.iter().enumerate() {
            for (need, gap) in &member.needs {
                beside[at].push(On { parent: *need, needs: true, gap: *gap });
                beside[*need].push(On { parent: at, needs: false, gap: *gap });
            }
        }
        let mut seen = vec![false; self.members.len()];
        let mut forest = Vec::new();
        for root in 0..self.members.len() {
            if std::mem::replace(&mut seen[root], true) {
                continue;
            }
            let mut open = vec![Hung { member: root, on: None }];
            while let Some(hung) = open.pop() {
                forest.push(hung);
                let from = hung.on.map(|on| on.parent);
                let mut back = 0;
                for on in &beside[hung.member] {
                    if from == Some(on.parent) && back == 0 {
                        back = 1;
                        continue;
                    }
                    if std::mem::replace(&mut seen[on.parent], true) {
                        return None;
                    }
                    let on_this = On { parent: hung.member, needs: !on.needs, gap: on.gap };
                    open.push(Hung { member: on.parent, on: Some(on_this) });
                }
            }
        }
        Some(forest)
    }

    /// The greatest worth of a forest, and when members are live.
    pub(super) fn inwards(&self, forest: &[Hung], mut worth: Vec<f64>) -> (f64, Vec<usize>) {
        let width = self.width();
        let end = width - 1;
        let mut answers = vec![0_u16; self.members.len() * width];
        let mut told = vec![0.0; width];
        for hung in forest.iter().rev() {
            let Some(on) = hung.on else { continue };
            let (from, answer) = (hung.member * width, &mut answers[hung.member * width..(hung.member + 1) * width]);
            tell(&worth[from..from + width], on, &mut told, answer);
            for (parent, told) in worth[on.parent * width..].iter_mut().zip(&told) {
                *parent += told;
            }
        }
        let mut live = vec![end; self.members.len()];
        let mut sum = 0.0;
        for hung in forest {
            let row = hung.member * width;
            live[hung.member] = match hung.on {
                Some(on) => answers[row + live[on.parent]].into(),
                None => {
                    let best = (0..width)
                        .rev()
                        .fold(end, |best, at| if worth[row + at] > worth[row + best] { at } else { best });
                    sum += worth[row + best];
                    best
                }
            };
        }
        (sum, live)
    }
}

/// Tells a member's parent, for every quarter in which that is live or never, the best of the member, and when that is.
fn tell(row: &[f64], on: On, told: &mut [f64], answer: &mut [u16]) {
    let never = row.len() - 1;
    let mut best = (row[never], never);
    if on.needs {
        // Live so many quarters after the parent or later, or never.
        let mut from = never;
        for parent in (0..never).rev() {
            let least = usize::try_from(parent as i32 + on.gap).unwrap_or(0);
            while from > least {
                from -= 1;
                if row[from] > best.0 {
                    best = (row[from], from);
                }
            }
            (told[parent], answer[parent]) = (best.0, best.1 as u16);
        }
        (told[never], answer[never]) = (row[never], never as u16);
        return;
    }
    // Live so many quarters before the parent or sooner; where the parent never is, as it likes.
    let mut within = (NEVER, never);
    let mut upto = 0;
    for parent in 0..never {
        let most = parent as i32 - on.gap;
        while upto < never && upto as i32 <= most {
            if row[upto] > within.0 {
                within = (row[upto], upto);
            }
            upto += 1;
        }
        (told[parent], answer[parent]) = (within.0, within.1 as u16);
    }
    for (quarter, worth) in row.iter().enumerate().rev() {
        if *worth > best.0 {
            best = (*worth, quarter);
        }
    }
    (told[never], answer[never]) = (best.0, best.1 as u16);
}
